//! `/admin/codes`: every code of the shop, printed or organic. Searched, filtered, sorted, a page at a time; and as a file.

use std::sync::Arc;

use rocket::{FromForm, Route, State, get, routes};
use serde::Serialize;

use crate::app::App;
use crate::domain::code::State as CodeState;
use crate::domain::ids::BatchId;
use crate::domain::reads::code_list::{self, Line, Query, Sort};
use crate::domain::reads::list::Total;
use crate::domain::reads::list::{Cursor, Page};
use crate::domain::roles::Role;
use crate::domain::shop::Shop;
use crate::domain::time::{self, Timestamp, Zone};
use crate::error::{Error, Result};
use crate::text::table::Table;
use crate::text::words::number;
use crate::web::kit::guard::{Admin, Staff};
use crate::web::kit::layout::Frame;
use crate::web::kit::listing::{Choice, PER_PAGE, Pager, choices, href};
use crate::web::kit::response::{Answer, Download, Failed};
use crate::web::kit::view::Tab;
use crate::web::qr_pictures::link;

pub(in crate::web) fn routes() -> Vec<Route> {
    routes![list, file]
}

/// Where the list stands.
pub(super) const PATH: &str = "/admin/codes";
/// A longer search than anybody types only costs time.
const MOST_SOUGHT: usize = 80;
/// As many batches can be picked from; older ones are found by name.
const MOST_BATCHES: usize = 100;
/// Rows that a file reads at once.
pub(super) const STRETCH: usize = 500;

/// What a list was asked for. A value that nothing stands for is as good as none.
#[derive(Default, FromForm)]
pub(super) struct Asked<'r> {
    q: Option<&'r str>,
    state: Option<&'r str>,
    made: Option<&'r str>,
    batch: Option<i64>,
    sort: Option<&'r str>,
    at: Option<&'r str>,
    page: Option<usize>,
}

/// The same, understood.
pub(super) struct Wanted {
    query: Query,
    page: usize,
    is_filtered: bool,
}

impl Asked<'_> {
    pub(super) fn wanted(&self) -> Wanted {
        let query = Query {
            text: self.q.unwrap_or_default().trim().chars().take(MOST_SOUGHT).collect(),
            state: self.state.and_then(CodeState::from_word),
            batch: self.batch.map(BatchId),
            printed: match self.made {
                Some("printed") => Some(true),
                Some("organic") => Some(false),
                _ => None,
            },
            sort: self.sort.and_then(Sort::from_word).unwrap_or(Sort::Newest),
            cursor: self.at.and_then(Cursor::parse),
            per_page: PER_PAGE,
        };
        let is_filtered = !query.text.is_empty() || query.state.is_some() || query.batch.is_some() || query.printed.is_some();
        Wanted { query, page: self.page.unwrap_or(1), is_filtered }
    }
}

impl Wanted {
    /// Only the codes of one batch, whatever else was asked for.
    pub(super) fn within(mut self, batch: BatchId) -> Wanted {
        self.query.batch = Some(batch);
        self
    }

    pub(super) fn query(&self) -> &Query {
        &self.query
    }

    /// What stands in the address of this list, but for its place.
    fn chosen(&self, batch: bool) -> Vec<(&'static str, String)> {
        let query = &self.query;
        vec![
            ("q", query.text.clone()),
            ("state", query.state.map_or("", CodeState::as_str).into()),
            ("made", made_word(query.printed).into()),
            ("batch", query.batch.filter(|_| batch).map_or(String::new(), |batch| batch.to_string())),
            ("sort", if query.sort == Sort::Newest { String::new() } else { query.sort.as_str().into() }),
        ]
    }
}

fn made_word(printed: Option<bool>) -> &'static str {
    match printed {
        Some(true) => "printed",
        Some(false) => "organic",
        None => "",
    }
}

/// A word with its colour: the component `badge`.
#[derive(Serialize)]
pub(super) struct Badge {
    pub(super) label: &'static str,
    pub(super) kind: &'static str,
}

/// How pages name a state.
pub(super) fn badge(state: CodeState) -> Badge {
    let (label, kind) = match state {
        CodeState::Unclaimed => ("Unclaimed", "neutral"),
        CodeState::Reserved => ("Reserved", "warn"),
        CodeState::Claimed => ("Claimed", "good"),
        CodeState::Disabled => ("Disabled", "bad"),
        CodeState::Expired => ("Expired", "warn"),
    };
    Badge { label, kind }
}

/// A name that leads somewhere.
#[derive(Serialize)]
pub(super) struct Named {
    pub(super) name: String,
    /// Without `frame.at`.
    pub(super) href: String,
}

/// The page of an account.
pub(super) fn account_href(id: impl std::fmt::Display, role: &str) -> String {
    let people = if role == Role::Partner.as_str() { "partners" } else { "customers" };
    format!("/admin/{people}/{id}")
}

/// A moment, in a few words and exactly: the component `when`.
#[derive(Serialize)]
pub(super) struct Moment {
    said: String,
    iso: String,
    exact: String,
}

impl Moment {
    pub(super) fn ago(at: Timestamp, now: Timestamp, zone: &Zone) -> Moment {
        Moment { said: time::ago(at, now, zone), iso: Zone::iso(at), exact: zone.date_time(at) }
    }

    pub(super) fn on(at: Timestamp, zone: &Zone) -> Moment {
        Moment { said: zone.date(at), iso: Zone::iso(at), exact: zone.date_time(at) }
    }
}

/// A line of the list.
#[derive(Serialize)]
struct Row {
    code: String,
    href: String,
    link: String,
    state: Badge,
    batch: Option<Named>,
    owner: Option<Named>,
    applicant: Option<String>,
    note: String,
    claimed: Option<Moment>,
    scans: String,
    visitors: String,
    /// `None` as long as nobody owns the code.
    accounts: Option<String>,
    first: Option<Moment>,
    last: Option<Moment>,
}

impl Row {
    fn new(shop: &Shop, line: Line, now: Timestamp) -> Row {
        let zone = &shop.zone;
        let role = line.owner_role.as_deref().unwrap_or_default();
        Row {
            href: format!("{PATH}/{}", line.id),
            link: link(shop, &line.code),
            code: line.code.in_words(),
            state: badge(line.state),
            batch: line.batch.map(|(id, name)| Named { name, href: format!("{PATH}/batches/{id}") }),
            accounts: line.owner.is_some().then(|| number(line.accounts)),
            owner: line.owner.as_ref().map(|(id, name)| Named { name: name.clone(), href: account_href(id, role) }),
            applicant: line.reserved_by,
            note: line.note,
            claimed: line.claimed_at.map(|at| Moment::on(at, zone)),
            scans: number(line.scans),
            visitors: number(line.visitors),
            first: line.first_at.map(|at| Moment::on(at, zone)),
            last: line.last_at.map(|at| Moment::ago(at, now, zone)),
        }
    }
}

/// A list with everything around it: the component `code_list`.
#[derive(Serialize)]
pub(super) struct Listing {
    action: String,
    q: String,
    state: &'static str,
    made: &'static str,
    batch: String,
    sort: &'static str,
    states: Vec<Choice>,
    /// Empty where all codes have one origin.
    origins: Vec<Choice>,
    batches: Vec<Choice>,
    sorts: Vec<Choice>,
    rows: Vec<Row>,
    pager: Pager,
    is_filtered: bool,
    /// Whether the lines say which batch they are of.
    names_batch: bool,
}

impl Listing {
    /// `batches` can be picked from; none where the list is of one batch.
    pub(super) fn new(
        shop: &Shop,
        path: &str,
        wanted: &Wanted,
        page: Page<Line>,
        batches: Option<&[(BatchId, String)]>,
        now: Timestamp,
    ) -> Listing {
        let chosen = wanted.chosen(batches.is_some());
        let chosen: Vec<(&str, &str)> = chosen.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let pager = Pager::new(&page, wanted.page, path, &chosen);
        let states = CodeState::ALL.iter().map(|state| (state.as_str(), badge(*state).label));
        let picked = batches.unwrap_or_default().iter().map(|(id, name)| Choice::new(id.to_string(), name));
        let all = |label: &str| choices([("", label)]);
        Listing {
            action: path.to_string(),
            q: wanted.query.text.clone(),
            state: wanted.query.state.map_or("", CodeState::as_str),
            made: made_word(wanted.query.printed),
            batch: wanted.query.batch.map_or(String::new(), |batch| batch.to_string()),
            sort: wanted.query.sort.as_str(),
            states: all("Any state").into_iter().chain(choices(states)).collect(),
            origins: match batches {
                Some(_) => choices([("", "Printed and organic"), ("printed", "Only printed"), ("organic", "Only organic")]),
                None => Vec::new(),
            },
            batches: match batches {
                Some([_, ..]) => all("Any batch").into_iter().chain(picked).collect(),
                _ => Vec::new(),
            },
            sorts: choices([("newest", "Newest first"), ("scans", "Most scans first"), ("last", "Last scan first")]),
            rows: page.rows.into_iter().map(|line| Row::new(shop, line, now)).collect(),
            pager,
            is_filtered: wanted.is_filtered,
            names_batch: batches.is_some(),
        }
    }
}

/// The two views of `/admin/codes`.
pub(super) fn tabs(at_batches: bool) -> [Tab; 2] {
    [Tab::new("Codes", PATH, !at_batches), Tab::new("Batches", "/admin/codes/batches", at_batches)]
}

#[derive(Serialize)]
struct Data {
    tabs: [Tab; 2],
    may_change: bool,
    list: Listing,
    csv: String,
    /// Nothing was ever printed, and nobody has joined.
    is_new: bool,
}

#[get("/codes?<asked..>")]
async fn list(asked: Asked<'_>, me: Staff, frame: Frame, app: &State<Arc<App>>) -> Answer {
    let (wanted, now) = (asked.wanted(), app.now());
    let (query, picked) = (wanted.query.clone(), wanted.query.batch);
    let (page, batches) = app
        .db
        .read(move |conn| Ok((code_list::page(conn, &query, now)?, code_list::batch_names(conn, picked, MOST_BATCHES)?)))
        .await?;
    let chosen = wanted.chosen(true);
    let chosen: Vec<(&str, &str)> = chosen.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let data = Data {
        tabs: tabs(false),
        may_change: me.0.role == Role::Admin,
        csv: href("/admin/codes.csv", &chosen),
        is_new: page.total == Total::Exact(0) && !wanted.is_filtered,
        list: Listing::new(frame.shop()?, PATH, &wanted, page, Some(&batches), now),
    };
    frame.page("admin/codes.html", &data)
}

/// The list as a file. It bears no addresses: what may become paper leaves by a batch.
#[get("/codes.csv?<asked..>")]
async fn file(asked: Asked<'_>, _me: Admin, app: &State<Arc<App>>) -> std::result::Result<Download, Failed> {
    let table = Table::new(&[
        "code",
        "words",
        "state",
        "batch",
        "note",
        "owner",
        "scans",
        "visitors",
        "accounts",
        "first_scan",
        "last_scan",
        "made",
        "claimed",
        "expires",
    ])?;
    let table = write_all(app, asked.wanted().query, table, |table, line| {
        let iso = |at: Option<Timestamp>| at.map(Zone::iso);
        table.row([
            line.code.as_str().into(),
            line.code.in_words().into(),
            line.state.as_str().into(),
            line.batch.map(|(_, name)| name).into(),
            line.note.into(),
            line.owner.map(|(_, name)| name).into(),
            line.scans.into(),
            line.visitors.into(),
            line.accounts.into(),
            iso(line.first_at).into(),
            iso(line.last_at).into(),
            Zone::iso(line.created_at).into(),
            iso(line.claimed_at).into(),
            iso(line.expires_at).into(),
        ])
    })
    .await?;
    Ok(Download::table(format!("codes-{}.csv", app.today().iso()), table)?)
}

/// Writes every code that fits, newest first, a stretch at a time and off the async threads: no read lasts as long as the file.
/// By id and nothing else, so that a code that is scanned meanwhile stands in the file exactly once.
pub(super) async fn write_all(
    app: &App,
    mut query: Query,
    mut table: Table,
    write: impl Fn(&mut Table, Line) -> Result<()> + Clone + Send + 'static,
) -> Result<Table> {
    (query.sort, query.per_page, query.cursor) = (Sort::Newest, STRETCH, None);
    let now = app.now();
    loop {
        let (asked, write) = (query.clone(), write.clone());
        let (written, later) = app
            .db
            .read(move |conn| {
                let stretch = code_list::stretch(conn, &asked, now)?;
                stretch.rows.into_iter().try_for_each(|line| write(&mut table, line))?;
                Ok::<_, Error>((table, stretch.later))
            })
            .await?;
        table = written;
        match later {
            Some(cursor) => query.cursor = Some(cursor),
            None => return Ok(table),
        }
    }
}
