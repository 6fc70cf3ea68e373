//! What a handler answers: a page, a redirect, a file, or a failure in the shop's look.
//!
//! Every POST ends in 303, or in the same form with 422. "No such thing" and "not yours" are the same 404.

use rocket::http::{ContentType, Header, Status};
use rocket::request::Request;
use rocket::response::{Responder, Response, Result as Outcome};
use rocket::tokio::fs::File as AsyncFile;

use crate::bank::{BankFile, Format};
use crate::domain::refusal::Refusal;
use crate::error::Error;
use crate::text::catalogue::Text;
use crate::text::refusal::Problem;
use crate::text::table::{Table, Whole};
use crate::web::kit::flash::Flash;
pub(in crate::web) use crate::web::kit::redirect::To;
use crate::web::kit::request_id;
use crate::web::kit::said::Said;

/// What most handlers return.
pub(in crate::web) type Answer = Result<Reply, Failed>;

/// A page or a redirect.
#[derive(Responder)]
pub(in crate::web) enum Reply {
    Page(Page),
    To(To),
    Flash(Box<Flash>),
}

/// An HTML page with its status.
pub(in crate::web) struct Page {
    pub(in crate::web) status: Status,
    pub(in crate::web) html: String,
}

impl<'r> Responder<'r, 'static> for Page {
    fn respond_to(self, _: &'r Request<'_>) -> Outcome<'static> {
        Response::build()
            .status(self.status)
            .header(ContentType::HTML)
            // Tills are shared: no page stays in a browser's cache after sign-out.
            .raw_header("Cache-Control", "no-store")
            .sized_body(self.html.len(), std::io::Cursor::new(self.html))
            .ok()
    }
}

/// A file of the shop's data, offered for download under a name.
pub(in crate::web) struct Download {
    pub(in crate::web) name: String,
    pub(in crate::web) content_type: ContentType,
    pub(in crate::web) contents: Whole,
}

impl Download {
    /// A table, under this name.
    pub(in crate::web) fn table<const N: usize>(name: String, table: Table<N>) -> crate::error::Result<Download> {
        Ok(Download { name, content_type: ContentType::CSV, contents: table.finish()? })
    }
}

impl From<BankFile> for Download {
    fn from(file: BankFile) -> Self {
        let content_type = match file.format {
            Format::Csv => ContentType::CSV,
            Format::Xml => ContentType::XML,
        };
        Download { name: file.name, content_type, contents: Whole::Bytes(file.bytes) }
    }
}

impl<'r> Responder<'r, 'static> for Download {
    fn respond_to(self, _: &'r Request<'_>) -> Outcome<'static> {
        let name: String =
            self.name.chars().map(|c| if c.is_ascii_alphanumeric() || "-_.".contains(c) { c } else { '-' }).collect();
        let mut response = Response::build();
        response
            .header(self.content_type)
            .header(Header::new("Content-Disposition", format!("attachment; filename=\"{name}\"")))
            .raw_header("Cache-Control", "no-store");
        match self.contents {
            Whole::Bytes(bytes) => response.sized_body(bytes.len(), std::io::Cursor::new(bytes)),
            // Its length is what it can be sought to.
            Whole::File(file) => response.sized_body(None, AsyncFile::from_std(file)),
        }
        .ok()
    }
}

/// A file for a bank, with a header that names the payments which are not in it: for programs, as the page says it to people.
pub(in crate::web) struct BankDownload(pub(in crate::web) BankFile);

/// At most so many stand in the header: proxies take no long ones.
const MOST_NAMED: usize = 100;

impl<'r> Responder<'r, 'static> for BankDownload {
    fn respond_to(mut self, req: &'r Request<'_>) -> Outcome<'static> {
        let left_out = std::mem::take(&mut self.0.left_out);
        let mut response = Download::from(self.0).respond_to(req)?;
        if !left_out.is_empty() {
            let more = if left_out.len() > MOST_NAMED { ", ..." } else { "" };
            let named = left_out[..left_out.len().min(MOST_NAMED)].join(", ");
            response.set_raw_header("X-Left-Out", format!("{named}{more}"));
        }
        Ok(response)
    }
}

/// A failure on its way to the catchers, which show it in the shop's look.
#[derive(Debug)]
pub(in crate::web) struct Failed(Error);

impl From<Error> for Failed {
    fn from(error: Error) -> Self {
        Failed(error)
    }
}

impl From<Refusal> for Failed {
    fn from(refusal: Refusal) -> Self {
        Failed(refusal.into())
    }
}

impl<'r> Responder<'r, 'static> for Failed {
    fn respond_to(self, req: &'r Request<'_>) -> Outcome<'static> {
        match self.0 {
            Error::Refused(refusal) => {
                req.local_cache(|| Said::problem(Problem::from(&refusal)));
                Err(match refusal {
                    Refusal::TooMany { .. } => Status::TooManyRequests,
                    Refusal::LinkSpent => Status::Gone,
                    _ => Status::UnprocessableEntity,
                })
            }
            Error::Missing => Err(Status::NotFound),
            Error::Busy => Err(Status::ServiceUnavailable),
            Error::NotStored(kind) => {
                req.local_cache(|| Said::not_stored(kind));
                Err(Status::ServiceUnavailable)
            }
            Error::Fault(fault) => {
                // The reference ties what the visitor reads to the one line in the log that says what broke.
                let reference = reference();
                let route = req.route().map_or("none", |route| route.uri.as_str());
                tracing::error!(%reference, route, request = request_id::of(req), %fault, "a request failed");
                let problem = Text::new("failure-reference").with("reference", reference.as_str());
                req.local_cache(|| Said::problem(problem.into()));
                Err(Status::InternalServerError)
            }
        }
    }
}

fn reference() -> String {
    let mut bits = [0; 4];
    match getrandom::fill(&mut bits) {
        Ok(()) => data_encoding::HEXUPPER.encode(&bits),
        Err(_) => "unknown".into(),
    }
}
