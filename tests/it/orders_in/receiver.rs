//! A program that receives webhooks: it keeps what it gets, and answers as it is told to.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use data_encoding::BASE64;
use hmac::{Hmac, KeyInit, Mac};
use serde_json::Value;
use sha2::Sha256;

/// What a receiver answers.
#[derive(Debug, Clone)]
pub enum Reply {
    Status(u16),
    /// That it is somewhere else.
    Moved(String),
    /// Nothing, for so long.
    Hang(Duration),
    /// A letter of the answer each second, without an end.
    Drip,
}

/// A message as it came.
#[derive(Debug, Clone)]
pub struct Got {
    pub id: String,
    pub timestamp: String,
    pub signatures: Vec<String>,
    pub body: String,
}

impl Got {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }

    pub fn kind(&self) -> String {
        self.json()["type"].as_str().unwrap().to_owned()
    }

    pub fn data(&self, field: &str) -> String {
        self.json()["data"][field].as_str().unwrap_or_default().to_owned()
    }

    /// Whether one of the signatures is made with this secret, as the receiver was given it.
    pub fn is_signed_with(&self, secret: &str) -> bool {
        let key = BASE64.decode(secret.strip_prefix("whsec_").unwrap().as_bytes()).unwrap();
        let mut mac = Hmac::<Sha256>::new_from_slice(&key).unwrap();
        mac.update(format!("{}.{}.{}", self.id, self.timestamp, self.body).as_bytes());
        self.signatures.contains(&format!("v1,{}", BASE64.encode(&mac.finalize().into_bytes())))
    }
}

/// It listens until the test ends.
pub struct Receiver {
    pub url: String,
    got: Arc<Mutex<Vec<Got>>>,
    replies: Arc<Mutex<VecDeque<Reply>>>,
}

impl Receiver {
    /// One that answers 200.
    pub fn open() -> Receiver {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/hooks", listener.local_addr().unwrap());
        let receiver = Receiver { url, got: Arc::default(), replies: Arc::default() };
        let (got, replies) = (Arc::clone(&receiver.got), Arc::clone(&receiver.replies));
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let (got, replies) = (Arc::clone(&got), Arc::clone(&replies));
                thread::spawn(move || answer(stream, &got, &replies));
            }
        });
        receiver
    }

    /// What it answers next; then 200 again.
    pub fn answers(&self, replies: impl IntoIterator<Item = Reply>) {
        self.replies.lock().unwrap().extend(replies);
    }

    /// What it has got, the first first.
    pub fn got(&self) -> Vec<Got> {
        self.got.lock().unwrap().clone()
    }

    pub fn kinds(&self) -> Vec<String> {
        let mut kinds: Vec<String> = self.got().iter().map(Got::kind).collect();
        kinds.sort();
        kinds
    }

    /// Waits until it has got so many.
    #[track_caller]
    pub fn wait_for(&self, number: usize) {
        let until = Instant::now() + Duration::from_secs(20);
        while self.got().len() < number {
            assert!(Instant::now() < until, "only {} of {number} have come", self.got().len());
            thread::sleep(Duration::from_millis(20));
        }
    }
}

fn answer(stream: TcpStream, got: &Mutex<Vec<Got>>, replies: &Mutex<VecDeque<Reply>>) {
    let mut reader = BufReader::new(stream);
    let (mut message, mut length) =
        (Got { id: String::new(), timestamp: String::new(), signatures: Vec::new(), body: String::new() }, 0);
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).unwrap_or(0) == 0 {
            return;
        }
        let Some((name, value)) = line.trim().split_once(": ") else { if line.trim().is_empty() { break } else { continue } };
        match name.to_ascii_lowercase().as_str() {
            "webhook-id" => message.id = value.to_owned(),
            "webhook-timestamp" => message.timestamp = value.to_owned(),
            "webhook-signature" => message.signatures = value.split(' ').map(str::to_owned).collect(),
            "content-length" => length = value.parse().unwrap(),
            _ => {}
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).unwrap();
    message.body = String::from_utf8(body).unwrap();
    let reply = replies.lock().unwrap().pop_front().unwrap_or(Reply::Status(200));
    got.lock().unwrap().push(message);
    let (status, more) = match reply {
        Reply::Status(status) => (status, String::new()),
        Reply::Moved(to) => (307, format!("location: {to}\r\n")),
        Reply::Hang(long) => {
            thread::sleep(long);
            return;
        }
        Reply::Drip => {
            let mut stream = reader.into_inner();
            let mut letters = b"HTTP/1.1 200 OK\r\nx-so: ".iter().copied().chain(std::iter::repeat(b'y'));
            while stream.write_all(&[letters.next().unwrap()]).is_ok() {
                thread::sleep(Duration::from_secs(1));
            }
            return;
        }
    };
    // Whoever asked may be gone.
    let _ = write!(reader.into_inner(), "HTTP/1.1 {status} So\r\n{more}content-length: 0\r\nconnection: close\r\n\r\n");
}
