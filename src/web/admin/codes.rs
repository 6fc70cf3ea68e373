//! `/admin/codes`: every code of the shop, printed or organic. Searched, filtered, sorted, a page at a time; and as a file.

use std::sync::Arc;

use rocket::{FromForm, Route, State, get, routes};
use serde::Serialize;

use crate::app::App;
use crate::domain::code::CodeStatus;
use crate::domain::ids::BatchId;
use crate::domain::reads::code_list::{self, CodeFilter, CodeSort, ListedCode};
use crate::domain::reads::list::Total;
use crate::domain::reads::list::{Cursor, Page};
use crate::domain::roles::Role;
use crate::domain::shop::Shop;
use crate::domain::time::Timestamp;
use crate::error::{Error, Result};
use crate::text::codes;
use crate::text::table::{Column, Table, column, summed};
use crate::text::words::number;
use crate::web::kit::files::FileStyle;
use crate::web::kit::guard::{Admin, Staff};
use crate::web::kit::layout::Frame;
use crate::web::kit::path::{self, href};
use crate::web::kit::response::{Answer, Download, Failed};
use crate::web::kit::view::{Badge, Choice, Moment, NameLink, PER_PAGE, Pager, Tab, choices};
use crate::web::qr_pictures::link;

pub(in crate::web) fn routes() -> Vec<Route> {
    routes![codes_page, codes_file]
}

/// Where the list is.
pub(super) const PATH: &str = "/admin/codes";
/// A longer search than anybody types only costs time.
const MOST_SEARCHED: usize = 80;
/// As many batches can be picked from; older ones are found by name.
const MOST_BATCHES: usize = 100;
/// Rows that a file reads at once.
pub(super) const CHUNK: usize = 500;

/// The filter of a list's address. What makes no sense reads as not chosen.
#[derive(Default, FromForm)]
pub(super) struct CodeListForm<'r> {
    q: Option<&'r str>,
    state: Option<&'r str>,
    made: Option<&'r str>,
    batch: Option<i64>,
    sort: Option<&'r str>,
    at: Option<&'r str>,
    page: Option<usize>,
}

/// What the filter asks the file for.
pub(super) struct CodeListLookup {
    query: CodeFilter,
    page_number: usize,
    is_filtered: bool,
}

impl CodeListForm<'_> {
    pub(super) fn lookup(&self) -> CodeListLookup {
        let query = CodeFilter {
            text: self.q.unwrap_or_default().trim().chars().take(MOST_SEARCHED).collect(),
            state: self.state.and_then(CodeStatus::from_word),
            batch: self.batch.map(BatchId),
            printed: match self.made {
                Some("printed") => Some(true),
                Some("organic") => Some(false),
                _ => None,
            },
            sort: self.sort.and_then(CodeSort::from_word).unwrap_or(CodeSort::Newest),
            cursor: self.at.and_then(Cursor::parse),
            per_page: PER_PAGE,
        };
        let is_filtered = !query.text.is_empty() || query.state.is_some() || query.batch.is_some() || query.printed.is_some();
        CodeListLookup { query, page_number: self.page.unwrap_or(1), is_filtered }
    }
}

impl CodeListLookup {
    /// Only the codes of one batch, whatever else was chosen.
    pub(super) fn within(mut self, batch: BatchId) -> CodeListLookup {
        self.query.batch = Some(batch);
        self
    }

    pub(super) fn query(&self) -> &CodeFilter {
        &self.query
    }

    /// The pairs of this list's address, but for its page.
    fn pairs(&self, names_batch: bool) -> Vec<(&'static str, String)> {
        let query = &self.query;
        vec![
            ("q", query.text.clone()),
            ("state", query.state.map_or("", CodeStatus::as_str).into()),
            ("made", made_word(query.printed).into()),
            ("batch", query.batch.filter(|_| names_batch).map_or(String::new(), |batch| batch.to_string())),
            ("sort", if query.sort == CodeSort::Newest { String::new() } else { query.sort.as_str().into() }),
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

/// How pages name the state of a code.
pub(super) fn state_badge(state: CodeStatus) -> Badge {
    match state {
        CodeStatus::Unclaimed => Badge::neutral("Unclaimed"),
        CodeStatus::Reserved => Badge::warn("Reserved"),
        CodeStatus::Claimed => Badge::good("Claimed"),
        CodeStatus::Disabled => Badge::bad("Disabled"),
        CodeStatus::Expired => Badge::warn("Expired"),
    }
}

/// A line of the list.
#[derive(Serialize)]
struct CodeListRow {
    code: String,
    href: String,
    link: String,
    state: Badge,
    batch: Option<NameLink>,
    owner: Option<NameLink>,
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

impl CodeListRow {
    fn new(shop: &Shop, line: ListedCode, now: Timestamp) -> CodeListRow {
        let zone = &shop.zone;
        CodeListRow {
            href: path::of_code(line.id),
            link: link(shop, &line.code),
            code: line.code.in_words(),
            state: state_badge(line.state),
            batch: line.batch.map(|(id, name)| NameLink::new(name, path::of_batch(id))),
            accounts: line.owner.is_some().then(|| number(line.accounts)),
            owner: line.owner.zip(line.owner_role).map(|((id, name), role)| NameLink::new(name, path::of_person(role, id))),
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
pub(super) struct CodeListView {
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
    rows: Vec<CodeListRow>,
    pager: Pager,
    is_filtered: bool,
    /// Whether the lines say which batch they are of.
    names_batch: bool,
}

impl CodeListView {
    /// `batches` can be picked from; none where the list is of one batch.
    pub(super) fn new(
        shop: &Shop,
        path: &str,
        lookup: &CodeListLookup,
        page: Page<ListedCode>,
        batches: Option<&[(BatchId, String)]>,
        now: Timestamp,
    ) -> CodeListView {
        let pairs = lookup.pairs(batches.is_some());
        let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let pager = Pager::new(&page, lookup.page_number, path, &pairs);
        let states = CodeStatus::ALL.iter().map(|state| (state.as_str(), state_badge(*state).label));
        let picked = batches.unwrap_or_default().iter().map(|(id, name)| Choice::new(id.to_string(), name));
        let all = |label: &str| choices([("", label)]);
        CodeListView {
            action: path.to_string(),
            q: lookup.query.text.clone(),
            state: lookup.query.state.map_or("", CodeStatus::as_str),
            made: made_word(lookup.query.printed),
            batch: lookup.query.batch.map_or(String::new(), |batch| batch.to_string()),
            sort: lookup.query.sort.as_str(),
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
            rows: page.rows.into_iter().map(|line| CodeListRow::new(shop, line, now)).collect(),
            pager,
            is_filtered: lookup.is_filtered,
            names_batch: batches.is_some(),
        }
    }
}

/// The two views of `/admin/codes`.
pub(super) fn tabs(at_batches: bool) -> [Tab; 2] {
    [Tab::new("Codes", PATH, !at_batches), Tab::new("Batches", "/admin/codes/batches", at_batches)]
}

#[derive(Serialize)]
struct CodesPage {
    tabs: [Tab; 2],
    may_change: bool,
    list: CodeListView,
    csv: String,
    /// Nothing was ever printed, and nobody has joined.
    is_new: bool,
}

#[get("/codes?<filter..>")]
async fn codes_page(filter: CodeListForm<'_>, staff: Staff, frame: Frame, app: &State<Arc<App>>) -> Answer {
    let (lookup, now) = (filter.lookup(), app.now());
    let (query, picked) = (lookup.query.clone(), lookup.query.batch);
    let (page, batches) = app
        .db
        .read(move |conn| Ok((code_list::code_page(conn, &query, now)?, code_list::batch_names(conn, picked, MOST_BATCHES)?)))
        .await?;
    let pairs = lookup.pairs(true);
    let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let shown = CodesPage {
        tabs: tabs(false),
        may_change: staff.0.role == Role::Admin,
        csv: href("/admin/codes.csv", &pairs),
        is_new: page.total == Total::Exact(0) && !lookup.is_filtered,
        list: CodeListView::new(frame.shop()?, PATH, &lookup, page, Some(&batches), now),
    };
    frame.page("admin/codes.html", &shown)
}

const COLUMNS: [Column; 14] = [
    column("code"),
    column("words"),
    column("state"),
    column("batch"),
    column("note"),
    column("owner"),
    summed("scans"),
    column("visitors"),
    summed("accounts"),
    column("first_scan"),
    column("last_scan"),
    column("made"),
    column("claimed"),
    column("expires"),
];

/// The list as a file. It bears no addresses: what may become paper leaves by a batch.
#[get("/codes.csv?<filter..>")]
async fn codes_file(
    filter: CodeListForm<'_>,
    _admin: Admin,
    style: FileStyle,
    app: &State<Arc<App>>,
) -> std::result::Result<Download, Failed> {
    let table = Table::styled(&style.0, &COLUMNS)?;
    let table = write_codes(app, filter.lookup().query, table, |table, line| {
        table.row([
            line.code.as_str().into(),
            line.code.in_words().into(),
            codes::code_status(line.state).into(),
            line.batch.map(|(_, name)| name).into(),
            line.note.into(),
            line.owner.map(|(_, name)| name).into(),
            line.scans.into(),
            line.visitors.into(),
            line.accounts.into(),
            line.first_at.into(),
            line.last_at.into(),
            line.created_at.into(),
            line.claimed_at.into(),
            line.expires_at.into(),
        ])
    })
    .await?;
    Ok(Download::table(format!("codes-{}.csv", app.today().iso()), table)?)
}

/// Writes every code that matches, newest first, a chunk at a time and off the async threads: no read lasts as long as the file.
/// By id and nothing else, so that a code that is scanned meanwhile is in the file exactly once.
pub(super) async fn write_codes<const N: usize>(
    app: &App,
    mut query: CodeFilter,
    mut table: Table<N>,
    write: impl Fn(&mut Table<N>, ListedCode) -> Result<()> + Clone + Send + 'static,
) -> Result<Table<N>> {
    (query.sort, query.per_page, query.cursor) = (CodeSort::Newest, CHUNK, None);
    let now = app.now();
    loop {
        let (chunk, write) = (query.clone(), write.clone());
        let (written, later) = app
            .db
            .read(move |conn| {
                let chunk = code_list::code_chunk(conn, &chunk, now)?;
                chunk.rows.into_iter().try_for_each(|line| write(&mut table, line))?;
                Ok::<_, Error>((table, chunk.later))
            })
            .await?;
        table = written;
        match later {
            Some(cursor) => query.cursor = Some(cursor),
            None => return Ok(table),
        }
    }
}
