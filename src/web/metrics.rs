//! `/metrics`: figures for Prometheus, in its text format. There is no such page until a token is configured.

use std::fmt::{Display, Write};
use std::path::Path;
use std::sync::Arc;

use rocket::http::{ContentType, Status};
use rocket::request::{FromRequest, Outcome, Request};
use rocket::response::{Responder, Response, Result as Written};
use rocket::{Route, State, get, routes};
use subtle::ConstantTimeEq;

use crate::app::App;
use crate::domain::reads::metrics::{FileFigures, file_figures};
use crate::error::Error;
use crate::web::kit::response::Failed;
use crate::web::site::Site;

pub(super) fn routes() -> Vec<Route> {
    routes![metrics]
}

/// What was sent as `Authorization: Bearer …`.
struct Bearer(Option<String>);

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Bearer {
    type Error = std::convert::Infallible;

    async fn from_request(req: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        let sent = req.headers().get_one("Authorization").and_then(|sent| sent.split_once(' '));
        let bearer = sent.filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"));
        Outcome::Success(Bearer(bearer.map(|(_, token)| token.trim().to_owned())))
    }
}

/// The figures, or that they are for somebody else. Programs ask: no page answers, and nobody is sent to the door.
enum Figures {
    Told(String),
    Refused,
}

impl<'r> Responder<'r, 'static> for Figures {
    fn respond_to(self, _: &'r Request<'_>) -> Written<'static> {
        let (status, text) = match self {
            Figures::Told(text) => (Status::Ok, text),
            Figures::Refused => (Status::Unauthorized, "the token is missing or wrong\n".to_owned()),
        };
        let mut response = Response::build();
        if status == Status::Unauthorized {
            response.raw_header("WWW-Authenticate", "Bearer");
        }
        response
            .status(status)
            .header(ContentType::new("text", "plain").with_params([("version", "0.0.4"), ("charset", "utf-8")]))
            .raw_header("Cache-Control", "no-store")
            .sized_body(text.len(), std::io::Cursor::new(text))
            .ok()
    }
}

#[get("/metrics")]
async fn metrics(bearer: Bearer, app: &State<Arc<App>>, site: &State<Arc<Site>>) -> Result<Figures, Failed> {
    let Some(token) = &app.config.metrics_token else { return Err(Error::Missing.into()) };
    // How long it takes tells nothing but the length.
    if !bearer.0.is_some_and(|sent| bool::from(sent.as_bytes().ct_eq(token.as_bytes()))) {
        return Ok(Figures::Refused);
    }
    let file = app.db.read(file_figures).await?;
    Ok(Figures::Told(told(app, site, &file)))
}

fn told(app: &App, site: &Site, file: &FileFigures) -> String {
    let (load, database) = (app.db.load(), app.config.database());
    let mut text = Text::default();
    text.head("passalong_requests_total", "counter", "Requests answered since the start.");
    for (group, status, count) in site.requests.all() {
        text.line(&format!("passalong_requests_total{{group=\"{group}\",status=\"{status}\"}}"), count);
    }
    text.one("passalong_writer_queue_jobs", "gauge", "Changes that wait for the writer or are being made.", load.waiting);
    text.one("passalong_commits_total", "counter", "Commits since the start; many changes share one.", load.commits);
    text.one("passalong_readers", "gauge", "Connections that read.", load.readers);
    text.one("passalong_readers_busy", "gauge", "Connections that are reading.", load.busy_readers);
    text.one("passalong_storing", "gauge", "1 as long as changes are stored.", u8::from(app.db.trouble().is_none()));
    text.one("passalong_scans_total", "counter", "Scans that were ever counted.", file.scans);
    text.one("passalong_database_bytes", "gauge", "Size of the database file.", length(&database));
    text.one("passalong_log_bytes", "gauge", "Size of its write-ahead log.", app.db.log_bytes());
    if let Some(at) = file.last_backup {
        let age = (app.now().as_ms() - at.as_ms()).max(0) / 1000;
        text.one("passalong_last_backup_age_seconds", "gauge", "Since the last good backup on the shop's own disk.", age);
    }
    text.one("passalong_failed_jobs_total", "counter", "Jobs of the server that failed since the start.", app.failed_jobs());
    text.one("passalong_uptime_seconds", "gauge", "Since the start.", app.uptime().as_secs());
    if let Some(bytes) = resident_bytes() {
        text.one("process_resident_memory_bytes", "gauge", "Memory of the process.", bytes);
    }
    text.one(
        concat!("passalong_build_info{version=\"", env!("CARGO_PKG_VERSION"), "\"}"),
        "gauge",
        "Which Passalong this is.",
        1,
    );
    text.0
}

/// The text format: `# HELP`, `# TYPE`, and a line for each series.
#[derive(Default)]
struct Text(String);

impl Text {
    fn one(&mut self, series: &str, kind: &str, help: &str, value: impl Display) {
        self.head(series.split('{').next().unwrap_or(series), kind, help);
        self.line(series, value);
    }

    fn head(&mut self, name: &str, kind: &str, help: &str) {
        let _ = write!(self.0, "# HELP {name} {help}\n# TYPE {name} {kind}\n");
    }

    fn line(&mut self, series: &str, value: impl Display) {
        let _ = writeln!(self.0, "{series} {value}");
    }
}

fn length(file: &Path) -> u64 {
    std::fs::metadata(file).map_or(0, |found| found.len())
}

/// As Linux tells it.
fn resident_bytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    Some(line.trim().trim_end_matches(" kB").parse::<u64>().ok()? * 1024)
}
