//! Running it for years: the files for the machine around it, what a service manager and a monitor are told, a name for each
//! request, and the manual inside the program.

use std::fs;
use std::io::Write;
use std::os::unix::net::UnixDatagram;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::cli::commands::{Place, one_line, stdout};
use crate::support::client::Person;
use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::story;

const TOKEN: &str = "7d1c0e9ab42f8e5566aa";

#[test]
fn r07_running_it() {
    let place = Place::new();
    let listed = stdout(&place.run(&["deploy"]));
    let files = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/deploy");
    let mut there: Vec<String> =
        fs::read_dir(&files).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    there.sort_by_key(|name| listed.find(name.as_str()));
    assert_eq!(listed.lines().map(|line| line.split(' ').next().unwrap()).collect::<Vec<_>>(), there);
    for name in &there {
        let printed = place.run(&["deploy", name]);
        assert_eq!(stdout(&printed), fs::read_to_string(files.join(name)).unwrap(), "{name}");
    }
    assert!(one_line(&place.run(&["deploy", "apache.conf"])).contains("Caddyfile"));
    assert!(!place.db().exists());
}

#[test]
fn r07_systemd_understands_the_unit() {
    let place = Place::new();
    // It looks for the program as well.
    let unit = stdout(&place.run(&["deploy", "passalong.service"])).replace("/usr/local/bin/passalong serve", "/bin/true serve");
    fs::write(place.path("passalong.service"), unit).unwrap();
    let mut verify = Command::new("systemd-analyze");
    verify.args(["verify", "--man=no", "./passalong.service"]).current_dir(place.path(""));
    match verify.output() {
        Err(error) => eprintln!("systemd-analyze is missing, so that the unit was not tried ({error})"),
        Ok(said) => {
            let text = String::from_utf8(said.stderr).unwrap();
            let about_it: Vec<&str> = text.lines().filter(|line| line.contains("passalong")).collect();
            assert!(about_it.is_empty(), "{text}");
        }
    }
}

#[test]
fn r07_a_service_manager_is_told_that_it_listens_lives_and_stops() {
    let place = Place::with_shop();
    let manager = UnixDatagram::bind(place.path("notify")).unwrap();
    manager.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    let told = || {
        let mut text = [0; 200];
        let length = manager.recv(&mut text).unwrap();
        String::from_utf8_lossy(&text[..length]).trim().to_owned()
    };
    let mut command = place.command(&["serve", "--port", "0"]);
    command.env("NOTIFY_SOCKET", place.path("notify")).env("WATCHDOG_USEC", "400000");
    let mut server = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    assert_eq!(told(), "READY=1");
    for _ in 0..3 {
        assert_eq!(told(), "WATCHDOG=1");
    }
    assert!(Command::new("kill").args(["-TERM", &server.id().to_string()]).status().unwrap().success());
    let last = std::iter::repeat_with(told).find(|word| word != "WATCHDOG=1");
    assert_eq!(last.as_deref(), Some("STOPPING=1"));
    assert_eq!(server.wait().unwrap().code(), Some(0));
}

#[test]
fn r07_a_container_without_its_volume_does_not_start() {
    let place = Place::new();
    let mut command = place.command(&["serve", "--port", "0"]);
    let refused = one_line(&command.env("PASSALONG_REQUIRE_MOUNT", place.path("data")).output().unwrap());
    assert!(refused.contains("nothing is mounted at") && refused.contains("docker run -v"), "{refused}");
    assert!(!place.db().exists(), "and makes nothing that would be lost");
    fs::write(place.path("config.toml"), "require_mount = \"/\"\n").unwrap();
    assert_eq!(place.serve().stop(), Some(0));
}

fn metrics(person: &Person, bearer: &str) -> Page {
    person.ask("GET", "/metrics").with("Authorization", bearer).send()
}

/// The value of a series.
#[track_caller]
fn figure(page: &Page, series: &str) -> f64 {
    let text = std::str::from_utf8(&page.body).unwrap();
    let line = text.lines().find_map(|line| line.strip_prefix(series)?.strip_prefix(' '));
    line.unwrap_or_else(|| panic!("no {series} in\n{text}")).parse().unwrap()
}

#[test]
fn r07_metrics_are_for_whoever_has_the_token() {
    let without = Shop::open();
    without.person("Prometheus").get("/metrics").expect_status(404);
    metrics(&without.person("Prometheus"), "Bearer ").expect_status(404);

    let shop = Shop::open_with(|config| config.metrics_token = Some(TOKEN.to_owned()));
    let prometheus = shop.person("Prometheus");
    prometheus.get("/metrics").expect_status(401);
    for wrong in [format!("Bearer {}", &TOKEN[1..]), format!("Basic {TOKEN}"), "Bearer".to_owned(), format!("Bearer {TOKEN}x")] {
        let refused = metrics(&prometheus, &wrong);
        assert_eq!(refused.expect_status(401).header("WWW-Authenticate"), Some("Bearer"), "{wrong}");
    }
    let before = metrics(&prometheus, &format!("Bearer {TOKEN}"));
    before.expect_status(200);
    assert!(before.header("Content-Type").unwrap().starts_with("text/plain; version=0.0.4"));
    assert_eq!(before.header("Cache-Control"), Some("no-store"));

    story::tell(&shop, "partner Pat; Mallory scans Pat");
    shop.person("Stranger").get("/no/such/page").expect_status(404);
    shop.ada().post("/admin/settings/backups", &[]).expect_status(303);
    fs::remove_dir_all(shop.file().with_file_name("backups")).unwrap();
    let after = metrics(&prometheus, &format!("bearer {TOKEN}"));
    let rose = |series: &str| figure(&after, series) - figure(&before, series);
    assert_eq!(rose("passalong_scans_total"), 1.0);
    assert!(rose("passalong_commits_total") >= 2.0);
    assert_eq!(figure(&after, "passalong_requests_total{group=\"scan\",status=\"3xx\"}"), 1.0);
    assert!(figure(&after, "passalong_requests_total{group=\"other\",status=\"4xx\"}") >= 1.0);
    assert_eq!(figure(&after, "passalong_requests_total{group=\"machine\",status=\"4xx\"}"), 5.0);
    assert!(figure(&after, "passalong_last_backup_age_seconds") < 60.0);
    assert_eq!(figure(&after, "passalong_storing"), 1.0);
    assert_eq!(figure(&after, "passalong_writer_queue_jobs"), 0.0);
    assert!(figure(&after, "passalong_database_bytes") > 100_000.0);
    assert!(figure(&after, "process_resident_memory_bytes") > 1_000_000.0);
    // Each line is a remark, or a series with a number, and nobody's code is in one.
    let text = String::from_utf8(after.body).unwrap();
    let code = shop.ask::<String>("SELECT code FROM code WHERE owner_id IS NOT NULL", []);
    assert!(!text.contains(&code));
    for line in text.lines().filter(|line| !line.starts_with("# ")) {
        let (series, value) = line.rsplit_once(' ').unwrap();
        assert!(series.starts_with("passalong_") || series.starts_with("process_"), "{line}");
        assert!(value.parse::<f64>().is_ok(), "{line}");
    }
}

#[test]
fn r07_the_metrics_token_is_masked_and_a_short_one_refused() {
    let place = Place::new();
    let shown = place.command(&["config", "show"]).env("PASSALONG_METRICS_TOKEN", TOKEN).output().unwrap();
    assert!(stdout(&shown).contains("metrics_token = \"********\"") && !stdout(&shown).contains(TOKEN));
    let short = one_line(&place.command(&["config", "show"]).env("PASSALONG_METRICS_TOKEN", "hunter2").output().unwrap());
    assert!(short.contains("metrics_token") && short.contains("at least 16") && !short.contains("hunter2"), "{short}");
    fs::write(place.path("token"), format!("{TOKEN}\n")).unwrap();
    let filed = place.command(&["config", "show"]).env("PASSALONG_METRICS_TOKEN_FILE", place.path("token")).output().unwrap();
    assert!(filed.status.success());
}

fn request_id(page: &Page) -> String {
    page.header("X-Request-Id").unwrap_or_else(|| panic!("{} has no name", page.asked)).to_owned()
}

#[test]
fn r07_every_answer_has_a_name_of_its_own_and_only_a_trusted_proxy_gives_it() {
    const NAMED: &str = "7f3a9c1e-0042-4b7d";
    let shop = Shop::open();
    let visitor = shop.person("Visitor");
    let names = ["/", "/healthz", "/no/such/page", "/static/style.css", "/admin"].map(|path| request_id(&visitor.get(path)));
    for (at, name) in names.iter().enumerate() {
        assert!(name.len() >= 8 && !names[..at].contains(name), "{names:?}");
    }
    let of = |shop: &Shop, sent: &str| request_id(&shop.person("Visitor").ask("GET", "/").with("X-Request-Id", sent).send());
    assert_ne!(of(&shop, NAMED), NAMED, "nobody is believed who is not named as a proxy");

    let behind = Shop::open_with(|config| config.trusted_proxies = vec!["127.0.0.1/32".parse().unwrap()]);
    assert_eq!(of(&behind, NAMED), NAMED);
    for odd in ["short", "has blanks in it", "quote\"quote\"quote", &"x".repeat(65)] {
        assert_ne!(of(&behind, odd), odd);
    }
}

#[test]
fn r07_the_log_names_the_request_that_failed_and_nothing_that_a_visitor_wrote() {
    let place = Place::with_shop();
    let log = |flags: &[&str], sent: &str| {
        let server = place.serve_after("true", flags);
        let visitor = Person::new(&format!("http://127.0.0.1:{}", server.port), "Visitor");
        let answered = visitor.ask("GET", "/no/such/page").with("X-Request-Id", sent).send();
        assert_eq!(answered.expect_status(404).header("X-Request-Id").map(str::is_empty), Some(false));
        assert_eq!(server.stop(), Some(0));
        (request_id(&answered), fs::read_to_string(place.path("server.log")).unwrap())
    };
    let (name, text) = log(&[], "the-visitors-own-name");
    let line = text.lines().find(|line| line.contains("status=404")).unwrap();
    assert!(line.contains(&name) && !text.contains("the-visitors-own-name"), "{text}");

    fs::File::create(place.path("data/config.toml")).unwrap().write_all(b"trusted_proxies = [\"127.0.0.1/32\"]\n").unwrap();
    let (name, text) = log(&["--data-dir", "data"], "a-name-of-the-proxy");
    assert_eq!(name, "a-name-of-the-proxy");
    assert!(text.lines().any(|line| line.contains("status=404") && line.contains(&name)), "{text}");
}

#[test]
fn r07_the_manual_is_in_the_program() {
    let shop = Shop::open();
    let ada = shop.ada();
    let contents = ada.open("/admin/help");
    contents.expect_says("Running Passalong");
    for link in contents.addresses().into_iter().filter(|link| link.starts_with("/admin/help/")) {
        let page = ada.open(&link);
        page.expect_status(200);
        assert!(!page.html().contains("<style") && !page.html().contains(" style="), "{link}");
        let leads_on = |inner: &String| inner.starts_with("/admin/") && !inner.starts_with("/admin/help/");
        for inner in page.addresses().into_iter().filter(leads_on) {
            ada.open(inner.split('#').next().unwrap()).expect_status(200);
        }
    }
    ada.open("/admin/help/running").expect_says("Restore a backup").expect_says("passalong --data-dir");
    ada.get("/admin/help/nothing").expect_status(404);
}
