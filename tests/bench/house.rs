//! The two servers of this process: the shop, and a bare Rocket route to measure it by. Pictures and sign-ins are asked of them.

use passalong::domain::act::Act;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::{Arc, mpsc};
use std::time::{Duration, Instant};

use passalong::app::App;
use passalong::clock::Clock;
use passalong::config::{self, Config};
use passalong::db::{Db, Options, migrate};
use passalong::domain::address::BaseUrl;
use passalong::domain::batch::{self, Draft};
use passalong::domain::contact::{Email, PersonName};
use passalong::domain::ids::{AccountId, CodeId, TermsId};
use passalong::domain::locale::Language;
use passalong::domain::money::{Currency, Rate};
use passalong::domain::password::Password;
use passalong::domain::program::Terms;
use passalong::domain::roles::{PartnerKind, Role};
use passalong::domain::shop::{self, Prices, Setup};
use passalong::domain::sign_up::{self, Application, Newcomer};
use passalong::domain::time::{Timestamp, Zone};
use passalong::front::{Front, Rules};
use passalong::web;
use rocket::config::LogLevel;
use rocket::fairing::AdHoc;
use rocket::{Build, Rocket, get, routes};
use rusqlite::{Connection, Transaction};
use tokio::net::TcpStream;
use tokio::runtime::Runtime;

use super::load::{Load, ask_once};
use super::{Goal, Line, median};

#[get("/hello")]
fn hello() -> &'static str {
    "Hello, world!"
}

/// Both servers, and the shop's file in a folder of its own.
pub struct House {
    pub hello: SocketAddr,
    pub shop: SocketAddr,
    pub codes: Vec<String>,
    pub folder: tempfile::TempDir,
    pub runtime: Runtime,
    pub app: Arc<App>,
}

impl House {
    pub fn open() -> House {
        House::open_with(config::Front::Off)
    }

    /// The shop with a front before it, or without one; hello never has one.
    pub fn open_with(front: config::Front) -> House {
        House::open_as(|config| config.limits.front = front)
    }

    /// With other options of the process.
    pub fn open_as(options: impl FnOnce(&mut Config)) -> House {
        House::open_of(TEN, options)
    }

    /// With so many codes.
    pub fn open_of(codes: usize, options: impl FnOnce(&mut Config)) -> House {
        let folder = tempfile::tempdir().unwrap();
        let mut config = config(folder.path());
        options(&mut config);
        let codes = found(&config.database(), codes);
        let db = Db::open(&config.database(), Options::default()).unwrap();
        let runtime = tokio::runtime::Builder::new_multi_thread().thread_name("rocket-worker").enable_all().build().unwrap();
        let app = runtime.block_on(App::new(config, db.clone(), Arc::new(Clock::default()), None)).unwrap();
        let mut shop = launch(&runtime, web::build(figment(), Arc::clone(&app)).unwrap());
        if app.config.has_front() {
            shop = stand_before(&runtime, shop, &app);
        }
        let hello = launch(&runtime, rocket::custom(figment()).mount("/", routes![hello]));
        House { hello, shop, codes, folder, runtime, app }
    }

    pub fn file(&self) -> PathBuf {
        self.folder.path().join("passalong.db")
    }

    /// Gives each code an owner: pictures of free cards are for staff.
    pub fn claim_all(&self) {
        self.claim(self.codes.len());
    }

    /// Gives the first codes an owner.
    pub fn claim(&self, first: usize) {
        let password = Password::parse("rye bread and salt", Role::Partner).unwrap().hash(4).unwrap();
        let mut conn = passalong::db::connect(&self.file(), passalong::db::Access::Write).unwrap();
        let tx = conn.transaction().unwrap();
        for (n, code) in self.codes.iter().take(first).enumerate() {
            let id: i64 = tx.query_row("SELECT id FROM code WHERE code = ?1", [code], |row| row.get(0)).unwrap();
            let newcomer = Newcomer {
                name: PersonName::parse(&format!("Partner {n}")).unwrap(),
                email: Email::parse(&format!("partner{n}@example.org")).unwrap(),
                phone: None,
                password: password.clone(),
            };
            let (code, terms) = (Some(CodeId(id)), TermsId(1));
            let application = Application { code, sponsor: None, terms, needs_approval: false };
            sign_up::partner(&tx, &Act::server(Timestamp::from_ms(2), &Zone::utc()), &newcomer, &application).unwrap();
        }
        tx.commit().unwrap();
    }

    /// The paths of all codes under a channel, such as `/Q`.
    pub fn paths(&self, channel: &str) -> Vec<String> {
        self.codes.iter().map(|code| format!("{channel}/{code}")).collect()
    }

    /// One answer of the shop, whole.
    pub fn ask(&self, ask: &str) -> (u16, Vec<u8>) {
        self.runtime.block_on(async {
            let mut stream = TcpStream::connect(self.shop).await.unwrap();
            let mut buffer = vec![0; 1 << 20];
            let status = ask_once(&mut stream, ask.as_bytes(), &mut buffer).await.unwrap();
            let end = buffer.iter().rposition(|byte| *byte != 0).map_or(0, |last| last + 1);
            buffer.truncate(end);
            (status, buffer)
        })
    }
}

/// No limits: the load comes from one address.
pub fn config(folder: &Path) -> Config {
    let mut config = Config { data_dir: folder.into(), address: Ipv4Addr::LOCALHOST.into(), port: 0, ..Config::default() };
    config.limits.sign_in_per_minute_per_address = 0;
    config.limits.sign_in_per_minute_per_account = 0;
    config.limits.sign_up_per_minute_per_address = 0;
    config.limits.code_misses_per_minute_per_address = 0;
    config.limits.code_misses_per_minute = 0;
    config.limits.pictures_per_second_per_address = 0;
    config.scans.most_per_hour_per_address = 0;
    config
}

pub fn figment() -> figment::Figment {
    figment::Figment::from(rocket::Config {
        port: 0,
        ident: rocket::config::Ident::none(),
        ip_header: None,
        log_level: LogLevel::Off,
        shutdown: rocket::config::Shutdown { ctrlc: false, signals: [].into(), ..Default::default() },
        ..rocket::Config::release_default()
    })
}

pub fn launch(runtime: &Runtime, rocket: Rocket<Build>) -> SocketAddr {
    let (tell, told) = mpsc::channel();
    let rocket = rocket.attach(AdHoc::on_liftoff("Tell the bench", move |rocket| {
        Box::pin(async move { tell.send(rocket.config().port).unwrap() })
    }));
    runtime.spawn(rocket.launch());
    SocketAddr::from((Ipv4Addr::LOCALHOST, told.recv_timeout(Duration::from_secs(10)).unwrap()))
}

fn stand_before(runtime: &Runtime, shop: SocketAddr, app: &App) -> SocketAddr {
    let front = runtime.block_on(async { Front::bind((Ipv4Addr::LOCALHOST, 0).into()) }).unwrap();
    let at = front.address();
    let rules = Rules::new(20_000, 0, Vec::new());
    runtime.spawn(front.run(shop, rules, Arc::clone(&app.peers), app.running.clone(), std::future::pending()));
    at
}

const MOST_IN_A_BATCH: usize = 500;
/// A busy counter, not a whole print run.
pub const TEN: usize = 10;

/// A shop with an admin and so many pre-registered codes.
pub fn found(file: &Path, count: usize) -> Vec<String> {
    migrate::prepare(file).unwrap_or_else(|error| panic!("{error}"));
    let mut conn = Connection::open(file).unwrap();
    let tx = conn.transaction().unwrap();
    set_up(&tx);
    let draft = |size| Draft {
        name: "Bench".into(),
        partner_kind: PartnerKind::Partner,
        place: String::new(),
        note: String::new(),
        landing_text: String::new(),
        card_text: String::new(),
        language: Language::parse("en").unwrap(),
        size,
        expires_at: None,
    };
    for made in (0..count).step_by(MOST_IN_A_BATCH) {
        let size = MOST_IN_A_BATCH.min(count - made) as u32;
        batch::create(&tx, &Act::by(AccountId(1), Timestamp::from_ms(1), &Zone::utc()), &draft(size)).unwrap();
    }
    tx.commit().unwrap();
    let mut codes = conn.prepare("SELECT code FROM code").unwrap();
    codes.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

pub fn set_up(tx: &Transaction<'_>) {
    let password = Password::parse("rye bread and salt", Role::Admin).unwrap().hash(4).unwrap();
    let setup = Setup {
        admin: Some((PersonName::parse("Ada").unwrap(), Email::parse("ada@example.org").unwrap(), password)),
        name: "Ada's Bakery".into(),
        currency: Currency::parse("EUR").unwrap(),
        zone: Zone::parse("Europe/Berlin").unwrap(),
        country: None,
        language: Language::spoken(None),
        base_url: BaseUrl::parse("https://ada.example").unwrap(),
        prices: Prices { include_tax: true, tax_rate: Rate::from_bp(0), shipping_tax_rate: None },
        terms: Terms::default(),
    };
    shop::set_up(tx, &Act::server(Timestamp::from_ms(1), &Zone::utc()), &setup).unwrap();
}

/// Seconds of CPU that this process has used, and bytes that it has sent to the disk.
pub fn used() -> (f64, f64) {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
    let ticks: f64 =
        stat.rsplit(')').next().unwrap().split_whitespace().skip(11).take(2).map(|n| n.parse::<f64>().unwrap()).sum();
    let io = std::fs::read_to_string("/proc/self/io").unwrap();
    let written = io.lines().find_map(|line| line.strip_prefix("write_bytes: ")).unwrap().parse().unwrap();
    // The kernel's tick is a hundredth of a second wherever this runs.
    (ticks / 100.0, written)
}

/// P13: the picture of a code against qrcode drawn and encoded by the image crate as it comes.
pub fn pictures() -> Vec<Line> {
    let house = House::open();
    house.claim_all();
    let path = format!("/qr/{}.png?size=256", house.codes[0]);
    let (status, answer) = house.ask(&format!("GET {path} HTTP/1.1\r\nHost: x\r\n\r\n"));
    assert_eq!(status, 200);
    let head = String::from_utf8_lossy(&answer).into_owned();
    let header = |name: &str| {
        let found = head.lines().find_map(|line| line.split_once(": ").filter(|(is, _)| is.eq_ignore_ascii_case(name)));
        found.map(|(_, value)| value.to_owned())
    };
    let bytes: f64 = header("Content-Length").unwrap().parse().unwrap();
    let etag = header("ETag").unwrap_or_default();
    let (again, _) = house.ask(&format!("GET {path} HTTP/1.1\r\nHost: x\r\nIf-None-Match: {etag}\r\n\r\n"));

    let paths = house.paths("/qr").into_iter().map(|path| path + ".png?size=256").collect::<Vec<_>>();
    let cpu_of = |at: SocketAddr, paths: &[String]| {
        let before = used();
        let load = Load { at, cookie: "", paths, connections: 8, seconds: 1.0 };
        let outcome = load.run();
        // The warm-up is work as well.
        (used().0 - before.0) * 1e6 / (outcome.requests * 1.25)
    };
    let ours = median((0..3).map(|_| cpu_of(house.shop, &paths) - cpu_of(house.hello, &["/hello".to_owned()])).collect());
    let text = format!("https://ADA.EXAMPLE/Q/{}", house.codes[0]);
    let mut plain_bytes = 0;
    let began = Instant::now();
    const TIMES: u32 = 300;
    for _ in 0..TIMES {
        plain_bytes = plain_picture(&text).len();
    }
    let plain = began.elapsed().as_secs_f64() * 1e6 / f64::from(TIMES);
    vec![
        Line {
            figure: "P13",
            what: "QR picture, bytes".into(),
            ours: format!("{bytes} B"),
            yardstick: format!("{plain_bytes} B"),
            reached: bytes,
            goal: Goal::AtMost(400.0),
        },
        Line {
            figure: "P13",
            what: "QR picture, CPU beyond hello's, × qrcode and image".into(),
            ours: format!("{ours:.0} µs"),
            yardstick: format!("{plain:.0} µs"),
            reached: ours / plain,
            goal: Goal::AtMost(1.0),
        },
        Line {
            figure: "P13",
            what: "QR picture, status when the browser has it".into(),
            ours: again.to_string(),
            yardstick: String::new(),
            reached: again.into(),
            goal: Goal::AtMost(304.0),
        },
    ]
}

/// What the crates draw without any care: eight bits a pixel, eight pixels a module.
fn plain_picture(text: &str) -> Vec<u8> {
    let code = qrcode::QrCode::with_error_correction_level(text, qrcode::EcLevel::M).unwrap();
    let (width, colors) = (code.width(), code.to_colors());
    let span = (width as u32 + 8) * 8;
    let picture = image::GrayImage::from_fn(span, span, |x, y| {
        let (x, y) = ((x / 8).wrapping_sub(4) as usize, (y / 8).wrapping_sub(4) as usize);
        let is_dark = x < width && y < width && colors[y * width + x] == qrcode::Color::Dark;
        image::Luma([if is_dark { 0 } else { 255 }])
    });
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// P14: how long hello takes while eight people sign in.
pub fn sign_ins() -> Vec<Line> {
    let house = House::open();
    let sign_in = |n: usize| {
        let body = format!("email=nobody{n}%40example.org&password=rye+bread+and+salt");
        format!(
            "POST /sign-in HTTP/1.1\r\nHost: ada.example\r\nSec-Fetch-Site: same-origin\r\nContent-Length: {}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\n\r\n{body}",
            body.len()
        )
    };
    let (status, _) = house.ask(&sign_in(0));
    if status != 422 {
        println!("P14  not measured: /sign-in answers {status}");
        return Vec::new();
    }
    let paths = ["/hello".to_owned()];
    let hello = Load { at: house.hello, cookie: "", paths: &paths, connections: 8, seconds: 2.0 };
    let mut alone = Vec::new();
    let mut beside = Vec::new();
    for _ in 0..3 {
        alone.push(hello.run().p99_us);
        let is_over = Arc::new(std::sync::atomic::AtomicBool::new(false));
        for n in 0..8 {
            let (ask, at, is_over) = (sign_in(n), house.shop, Arc::clone(&is_over));
            house.runtime.spawn(async move {
                let mut buffer = vec![0; 1 << 16];
                let mut stream = TcpStream::connect(at).await.unwrap();
                while !is_over.load(std::sync::atomic::Ordering::Relaxed) {
                    if ask_once(&mut stream, ask.as_bytes(), &mut buffer).await.is_none() {
                        stream = TcpStream::connect(at).await.unwrap();
                    }
                }
            });
        }
        beside.push(hello.run().p99_us);
        is_over.store(true, std::sync::atomic::Ordering::Relaxed);
        // The last eight finish.
        std::thread::sleep(Duration::from_secs(3));
    }
    let (beside, alone) = (median(beside), median(alone));
    vec![Line {
        figure: "P14",
        what: "hello's p99 while eight people sign in, × without".into(),
        ours: format!("{:.2} ms", beside / 1000.0),
        yardstick: format!("{:.2} ms", alone / 1000.0),
        reached: beside / alone,
        goal: Goal::AtMost(3.0),
    }]
}
