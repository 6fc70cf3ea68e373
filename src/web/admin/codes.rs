//! `/admin/codes`: every code of the shop, printed or organic. Searched, filtered, sorted, a page at a time; and as a file.

use std::sync::Arc;

use rocket::{FromForm, Route, State, get, routes};
use serde::Serialize;

use crate::app::App;
use crate::domain::code::CodeStatus;
use crate::domain::ids::BatchId;
use crate::domain::reads::code_list::{self, CodeFilter, CodeSort, ListedCode};
use crate::domain::reads::list::{Cursor, Page};
use crate::domain::roles::Role;
use crate::domain::time::{Timestamp, Zone};
use crate::error::Error;
use crate::text::catalogue::Text;
use crate::text::codes;
use crate::text::table::{Column, Table, column, summed};
use crate::web::kit::files::FileStyle;
use crate::web::kit::guard::{Admin, Staff};
use crate::web::kit::layout::Frame;
use crate::web::kit::path::{self, href};
use crate::web::kit::response::{Answer, Download, Failed};
use crate::web::kit::view::{Badge, Choice, Moment, NameLink, PER_PAGE, Pager, Tab};
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
/// Every code, printed or not, as the address says it.
const EVERY: &str = "all";
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
    /// What `made` means as long as it isn't said: printed cards, or every code.
    usual: Option<bool>,
}

impl CodeListForm<'_> {
    /// Every code, unless something is chosen.
    pub(super) fn lookup(&self) -> CodeListLookup {
        self.lookup_of(None)
    }

    /// Printed cards, unless something is chosen or looked for: everybody has a code, and among those of all customers cards are lost.
    fn lookup_of_cards(&self) -> CodeListLookup {
        let looks_for_one = self.q.is_some_and(|text| !text.trim().is_empty());
        self.lookup_of((!looks_for_one).then_some(true))
    }

    fn lookup_of(&self, usual: Option<bool>) -> CodeListLookup {
        let query = CodeFilter {
            text: self.q.unwrap_or_default().trim().chars().take(MOST_SEARCHED).collect(),
            state: self.state.and_then(CodeStatus::from_word),
            batch: self.batch.map(BatchId),
            printed: match self.made {
                Some("printed") => Some(true),
                Some("organic") => Some(false),
                Some(EVERY) => None,
                _ => usual,
            },
            sort: self.sort.and_then(CodeSort::from_word).unwrap_or(CodeSort::Newest),
            cursor: self.at.and_then(Cursor::parse),
            per_page: PER_PAGE,
        };
        let is_filtered = !query.text.is_empty() || query.state.is_some() || query.batch.is_some() || query.printed != usual;
        CodeListLookup { query, page_number: self.page.unwrap_or(1), is_filtered, usual }
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
            ("made", if query.printed == self.usual { String::new() } else { made_word(query.printed).into() }),
            ("batch", query.batch.filter(|_| names_batch).map_or(String::new(), |batch| batch.to_string())),
            ("sort", if query.sort == CodeSort::Newest { String::new() } else { query.sort.as_str().into() }),
        ]
    }
}

fn made_word(printed: Option<bool>) -> &'static str {
    match printed {
        Some(true) => "printed",
        Some(false) => "organic",
        None => EVERY,
    }
}

/// How pages name the status of a code.
pub(super) fn state_badge(state: CodeStatus) -> Badge {
    let label = codes::code_status(state).text;
    match state {
        CodeStatus::Unclaimed => Badge::neutral(label),
        CodeStatus::Claimed => Badge::good(label),
        CodeStatus::Reserved | CodeStatus::Expired => Badge::warn(label),
        CodeStatus::Suspended | CodeStatus::Disabled => Badge::bad(label),
    }
}

/// A sentence that names a day, and the exact moment on hover.
#[derive(Serialize)]
pub(super) struct DaySaid {
    text: Text,
    iso: String,
    exactly: String,
}

impl DaySaid {
    pub(super) fn new(text: Text, at: Timestamp, frame: &Frame) -> DaySaid {
        DaySaid { text, iso: Zone::iso(at), exactly: frame.date_time(at) }
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
    claimed: Option<DaySaid>,
    scans: String,
    visitors: String,
    /// `None` as long as no one owns the code.
    accounts: Option<String>,
    last: Option<Moment>,
}

impl CodeListRow {
    fn new(frame: &Frame, line: ListedCode, now: Timestamp) -> Result<CodeListRow, Failed> {
        let shop = frame.shop()?;
        let zone = &shop.zone;
        Ok(CodeListRow {
            href: path::of_code(line.id),
            link: link(shop, &line.code),
            code: line.code.in_words(),
            state: state_badge(line.state),
            batch: line.batch.map(|(id, name)| NameLink::new(name, path::of_batch(id))),
            accounts: line.owner.is_some().then(|| frame.number(line.accounts)),
            owner: line.owner.zip(line.owner_role).map(|((id, name), role)| NameLink::new(name, path::of_person(role, id))),
            applicant: line.reserved_by,
            note: line.note,
            claimed: line.claimed_at.map(|at| DaySaid::new(Text::new("codes-since").with("day", zone.day_of(at)), at, frame)),
            scans: frame.number(line.scans),
            visitors: frame.number(line.visitors),
            last: line.last_at.map(|at| Moment::ago(at, now, zone)),
        })
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
    /// Whether one of the filters that are folded away is on.
    is_narrowed: bool,
    /// Whether the lines say which batch they are of.
    names_batch: bool,
}

impl CodeListView {
    /// `batches` can be picked from; none where the list is of one batch.
    pub(super) fn new(
        frame: &Frame,
        path: &str,
        lookup: &CodeListLookup,
        page: Page<ListedCode>,
        batches: Option<&[(BatchId, String)]>,
        now: Timestamp,
    ) -> Result<CodeListView, Failed> {
        let pairs = lookup.pairs(batches.is_some());
        let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let pager = Pager::new(&page, lookup.page_number, path, &pairs);
        let choice = |value: &str, label: Text| Choice::new(value, frame.say(&label));
        let states = CodeStatus::ALL.iter().map(|state| choice(state.as_str(), codes::code_status(*state).text));
        let picked = batches.unwrap_or_default().iter().map(|(id, name)| Choice::new(id.to_string(), name));
        Ok(CodeListView {
            action: path.to_string(),
            q: lookup.query.text.clone(),
            state: lookup.query.state.map_or("", CodeStatus::as_str),
            made: made_word(lookup.query.printed),
            batch: lookup.query.batch.map_or(String::new(), |batch| batch.to_string()),
            sort: lookup.query.sort.as_str(),
            states: [choice("", Text::new("codes-any-status"))].into_iter().chain(states).collect(),
            origins: match batches {
                Some(_) => vec![
                    choice("printed", Text::new("codes-printed")),
                    choice(EVERY, Text::new("codes-all-origins")),
                    choice("organic", Text::new("codes-organic")),
                ],
                None => Vec::new(),
            },
            batches: match batches {
                Some([_, ..]) => [choice("", Text::new("codes-any-batch"))].into_iter().chain(picked).collect(),
                _ => Vec::new(),
            },
            sorts: vec![
                choice("newest", Text::new("codes-newest")),
                choice("scans", Text::new("codes-most-scans")),
                choice("last", Text::new("codes-last-scanned")),
            ],
            rows: page.rows.into_iter().map(|line| CodeListRow::new(frame, line, now)).collect::<Result<_, _>>()?,
            pager,
            is_filtered: lookup.is_filtered,
            is_narrowed: lookup.query.state.is_some() || batches.is_some() && lookup.query.batch.is_some(),
            names_batch: batches.is_some(),
        })
    }
}

/// Where the first cards are made: the form with a few words filled in.
pub(super) fn first_batch(frame: &Frame) -> String {
    href("/admin/codes/new", &[("size", "10"), ("name", &frame.say(&Text::new("codes-first-cards")))])
}

/// The two views of `/admin/codes`.
pub(super) fn tabs(frame: &Frame, at_batches: bool) -> [Tab; 2] {
    [
        Tab::new(frame.say(&Text::new("codes-tab-codes")), PATH, !at_batches),
        Tab::new(frame.say(&Text::new("codes-tab-batches")), "/admin/codes/batches", at_batches),
    ]
}

#[derive(Serialize)]
struct CodesPage {
    tabs: [Tab; 2],
    may_change: bool,
    list: CodeListView,
    csv: String,
    /// Where the first cards are made.
    first_batch: String,
    /// Nothing was ever printed, and no one has joined.
    is_new: bool,
}

#[get("/codes?<filter..>")]
async fn codes_page(filter: CodeListForm<'_>, staff: Staff, frame: Frame, app: &State<Arc<App>>) -> Answer {
    let (lookup, now) = (filter.lookup_of_cards(), app.now());
    let (query, picked) = (lookup.query.clone(), lookup.query.batch);
    let (page, batches, has_codes) = app
        .db
        .read(move |conn| {
            let batches = code_list::batch_names(conn, picked, MOST_BATCHES)?;
            Ok((code_list::code_page(conn, &query, now)?, batches, code_list::has_codes(conn)?))
        })
        .await?;
    // The file has every code unless it is told otherwise.
    let in_file = CodeListLookup { usual: None, ..filter.lookup_of_cards() };
    let pairs = in_file.pairs(true);
    let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let shown = CodesPage {
        tabs: tabs(&frame, false),
        first_batch: first_batch(&frame),
        may_change: staff.0.role == Role::Admin,
        csv: href("/admin/codes.csv", &pairs),
        is_new: !has_codes,
        list: CodeListView::new(&frame, PATH, &lookup, page, Some(&batches), now)?,
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
) -> Result<Download, Failed> {
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
    write: impl Fn(&mut Table<N>, ListedCode) -> Result<(), Error> + Clone + Send + 'static,
) -> Result<Table<N>, Error> {
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
