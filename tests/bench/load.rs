//! The load: keep-alive HTTP/1.1 over plain TCP, every request from a visitor who was never here before. Runs as a process of its
//! own, which the bench starts from its own binary.

use std::net::SocketAddr;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// The word that makes this binary the load.
pub const CHILD: &str = "--be-the-load";

/// What is asked for: any of the paths, over so many connections, for so long.
#[derive(Clone)]
pub struct Load<'a> {
    pub at: SocketAddr,
    /// What a browser that is signed in sends along; nothing for a visitor.
    pub cookie: &'a str,
    /// Paths that a browser asks for; or what a program posts, as [`posted`] writes it.
    pub paths: &'a [String],
    pub connections: usize,
    pub seconds: f64,
}

/// What a program posts, as one of the paths of a [`Load`]. `{n}` in the body is a number that was never there before.
pub fn posted(path: &str, headers: &str, body: &str) -> String {
    format!("POST {path}\n{headers}\n{body}")
}

/// What came of it.
#[derive(Debug, Clone, Copy)]
pub struct Outcome {
    pub requests: f64,
    /// Broken connections, and answers that are neither 2xx nor 3xx.
    pub errors: f64,
    pub per_second: f64,
    pub p50_us: f64,
    pub p99_us: f64,
    pub last_status: u16,
}

impl Load<'_> {
    /// Warms up for a quarter of the time, then measures.
    pub fn run(&self) -> Outcome {
        let child = Command::new(std::env::current_exe().unwrap())
            .arg(CHILD)
            .args([&self.at.to_string(), self.cookie, &self.connections.to_string(), &self.seconds.to_string()])
            .args(self.paths)
            .output()
            .unwrap();
        let said = String::from_utf8(child.stdout).unwrap();
        let numbers: Vec<f64> = said.split_whitespace().map(|number| number.parse().unwrap()).collect();
        let [requests, errors, per_second, p50_us, p99_us, last_status] = numbers[..] else {
            panic!("the load said {said:?} {}", String::from_utf8_lossy(&child.stderr));
        };
        Outcome { requests, errors, per_second, p50_us, p99_us, last_status: last_status as u16 }
    }
}

/// The other side of [`Load::run`].
pub fn child(arguments: &[String]) {
    let at: SocketAddr = arguments[0].parse().unwrap();
    let cookie = arguments[1].clone();
    let connections: usize = arguments[2].parse().unwrap();
    let seconds: f64 = arguments[3].parse().unwrap();
    let paths: Arc<Vec<String>> = Arc::new(arguments[4..].to_vec());
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let shared = Arc::new(Shared {
        cookie: if cookie.is_empty() { String::new() } else { format!("Cookie: {cookie}\r\n") },
        is_over: AtomicBool::new(false),
        measures: AtomicBool::new(false),
        next: AtomicU64::new(0),
    });
    runtime.block_on(async {
        let everybody: Vec<_> =
            (0..connections).map(|_| tokio::spawn(visit(at, Arc::clone(&paths), Arc::clone(&shared)))).collect();
        tokio::time::sleep(Duration::from_secs_f64(seconds / 4.0)).await;
        shared.measures.store(true, Ordering::Relaxed);
        let began = Instant::now();
        tokio::time::sleep(Duration::from_secs_f64(seconds)).await;
        let took = began.elapsed();
        shared.is_over.store(true, Ordering::Relaxed);
        let (mut times, mut errors, mut last_status) = (Vec::new(), 0, 0);
        for one in everybody {
            let one = one.await.unwrap();
            times.extend(one.times_ns);
            errors += one.errors;
            last_status = one.last_status;
        }
        times.sort_unstable();
        let at = |share: f64| times.get((times.len() as f64 * share) as usize).map_or(0.0, |ns| *ns as f64 / 1000.0);
        let (requests, per_second) = (times.len(), times.len() as f64 / took.as_secs_f64());
        println!("{requests} {errors} {per_second} {} {} {last_status}", at(0.5), at(0.99));
    });
}

struct Shared {
    /// The whole line, or nothing.
    cookie: String,
    is_over: AtomicBool,
    measures: AtomicBool,
    next: AtomicU64,
}

#[derive(Default)]
struct One {
    times_ns: Vec<u64>,
    errors: u64,
    last_status: u16,
}

async fn visit(at: SocketAddr, paths: Arc<Vec<String>>, shared: Arc<Shared>) -> One {
    let mut one = One::default();
    // No visitor of an earlier run either.
    let run = std::process::id();
    while !shared.is_over.load(Ordering::Relaxed) {
        let Ok(mut stream) = TcpStream::connect(at).await else {
            one.errors += 1;
            tokio::time::sleep(Duration::from_millis(5)).await;
            continue;
        };
        stream.set_nodelay(true).unwrap();
        let mut buffer = vec![0; 64 * 1024];
        while !shared.is_over.load(Ordering::Relaxed) {
            let n = shared.next.fetch_add(1, Ordering::Relaxed);
            // At random, and the same each time.
            let path = &paths[(n.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as usize % paths.len()];
            let ask = ask_of(path, &shared.cookie, run, n);
            let began = Instant::now();
            match ask_once(&mut stream, ask.as_bytes(), &mut buffer).await {
                Some(status) => {
                    one.last_status = status;
                    if shared.measures.load(Ordering::Relaxed) {
                        one.times_ns.push(began.elapsed().as_nanos() as u64);
                        one.errors += u64::from(!(200..400).contains(&status));
                    }
                }
                None => {
                    one.errors += 1;
                    break;
                }
            }
        }
    }
    one
}

/// The whole of a request; `run` and `n` say that there was none like it before.
fn ask_of(path: &str, cookie: &str, run: u32, n: u64) -> String {
    let Some(posted) = path.strip_prefix("POST ") else {
        return format!(
            "GET {path} HTTP/1.1\r\nHost: shop.example\r\nUser-Agent: Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) \
             AppleWebKit/605.1.15 {run}.{n}\r\nAccept: text/html\r\nAccept-Language: en-GB\r\n{cookie}\r\n"
        );
    };
    let [path, headers, body] = posted.splitn(3, '\n').collect::<Vec<_>>()[..] else { panic!("{posted:?} posts nothing") };
    let body = body.replace("{n}", &format!("{run}-{n}"));
    format!(
        "POST {path} HTTP/1.1\r\nHost: shop.example\r\n{headers}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
}

/// One request and its whole answer. `None` when the connection broke.
pub async fn ask_once(stream: &mut TcpStream, ask: &[u8], buffer: &mut [u8]) -> Option<u16> {
    stream.write_all(ask).await.ok()?;
    let mut filled = 0;
    loop {
        let read = stream.read(&mut buffer[filled..]).await.ok().filter(|read| *read > 0)?;
        filled += read;
        if let Some(head) = buffer[..filled].windows(4).position(|end| end == b"\r\n\r\n") {
            let (status, length) = read_head(&buffer[..head])?;
            let mut missing = (head + 4 + length).saturating_sub(filled);
            while missing > 0 {
                let most = missing.min(buffer.len());
                missing -= stream.read(&mut buffer[..most]).await.ok().filter(|read| *read > 0)?;
            }
            return Some(status);
        }
    }
}

fn read_head(head: &[u8]) -> Option<(u16, usize)> {
    let text = std::str::from_utf8(head).ok()?;
    let status = text.get(9..12)?.parse().ok()?;
    let length = text.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse().ok())?
    });
    Some((status, length.unwrap_or(0)))
}
