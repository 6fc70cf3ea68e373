//! What is printed of a batch and how, as the form says it and as an address holds it.

use rocket::FromForm;

use crate::domain::code::{CodeRow, CodeStatus};
use crate::domain::ids::BatchId;
use crate::domain::refusal::Refusal;
use crate::domain::time::Timestamp;
use crate::print::sheet::{Design, Layout, MOST_OFFSET, Offset, Paper};
use crate::web::kit::form::{Fields, Form};
use crate::web::kit::path::{self, href};

/// The layout, the labels and the codes that the owner chose.
#[derive(Clone, Copy)]
pub(super) struct SheetForm {
    pub(super) layout: Layout,
    pub(super) design: Design,
    /// The shop's logo in the middle of every code.
    pub(super) with_logo: bool,
    pub(super) start: usize,
    pub(super) offset: Offset,
    pub(super) only: CodeChoice,
}

impl SheetForm {
    /// What is chosen where nothing was: cards on the shop's own paper.
    pub(super) fn usual(own: Paper) -> SheetForm {
        SheetForm {
            layout: Layout::for_paper(own)[0],
            design: Design::default(),
            with_logo: false,
            start: 1,
            offset: Offset::default(),
            only: CodeChoice::Unclaimed,
        }
    }

    /// The address of a page of the batch that shows just this.
    pub(super) fn path(self, id: BatchId, page: &str) -> String {
        let start = self.start.to_string();
        let (x, y) = (self.offset.x.to_string(), self.offset.y.to_string());
        let only = if self.only == CodeChoice::All { "all" } else { "unclaimed" };
        let mut chosen = vec![("layout", self.layout.key()), ("design", self.design.key())];
        if self.with_logo {
            chosen.push(("logo", "on"));
        }
        chosen.extend([("start", &*start), ("x", &x), ("y", &y), ("only", only)]);
        href(&format!("{}/print{page}", path::of_batch(id)), &chosen)
    }
}

/// The same as the address of a page holds it.
#[derive(FromForm)]
pub(super) struct SheetQuery {
    layout: Option<String>,
    design: Option<String>,
    logo: Option<String>,
    start: Option<String>,
    x: Option<String>,
    y: Option<String>,
    only: Option<String>,
}

impl SheetQuery {
    /// What the address says; a layout that it does not say is the usual one of the shop's paper.
    pub(super) fn form(self, own: Paper) -> Form {
        let layout = self.layout.filter(|key| !key.is_empty()).unwrap_or_else(|| SheetForm::usual(own).layout.key().to_owned());
        let pairs = [
            ("layout", Some(layout)),
            ("design", self.design),
            ("logo", self.logo),
            ("start", self.start),
            ("x", self.x),
            ("y", self.y),
            ("only", self.only),
        ];
        Form::filled(pairs.into_iter().filter_map(|(name, value)| Some((name, value?))))
    }
}

/// Which codes of the batch.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum CodeChoice {
    /// Every code that a scan still leads somewhere with.
    All,
    Unclaimed,
}

impl CodeChoice {
    pub(super) fn takes(self, row: &CodeRow, now: Timestamp) -> bool {
        matches!(
            (self, row.status(now)),
            (_, CodeStatus::Unclaimed) | (CodeChoice::All, CodeStatus::Claimed | CodeStatus::Reserved)
        )
    }
}

impl Fields for SheetForm {
    const NAMES: &'static [&'static str] = &["layout", "design", "logo", "start", "x", "y", "only"];

    /// What is left out is as usual, so that the address of the page needs to say nothing.
    fn read(form: &mut Form) -> Option<Self> {
        let layout = form.parse("layout", |text| match text {
            "" => Ok(Layout::ALL[0]),
            key => Layout::from_key(key).ok_or(Refusal::ChoiceUnknown),
        });
        let design = form.parse("design", |text| match text {
            "" => Ok(Design::default()),
            key => Design::from_key(key).ok_or(Refusal::ChoiceUnknown),
        });
        let with_logo = form.is_ticked("logo");
        let per_page = layout.map_or(1, Layout::per_page);
        let start = form.parse("start", |text| start_at(text, per_page));
        let (x, y) = (form.parse("x", millimetres), form.parse("y", millimetres));
        let only = form.parse("only", |text| match text {
            "" | "unclaimed" => Ok(CodeChoice::Unclaimed),
            "all" => Ok(CodeChoice::All),
            _ => Err(Refusal::ChoiceUnknown),
        });
        let offset = Offset { x: x?, y: y? };
        Some(SheetForm { layout: layout?, design: design?, with_logo, start: start?, offset, only: only? })
    }
}

/// A sheet with fewer labels may have been chosen after the number was typed.
fn start_at(text: &str, per_page: usize) -> Result<usize, Refusal> {
    let most = u32::try_from(per_page).unwrap_or(u32::MAX);
    match text.trim().parse() {
        _ if per_page == 1 || text.trim().is_empty() => Ok(1),
        Ok(start) if (1..=per_page).contains(&start) => Ok(start),
        _ => Err(Refusal::NumberMalformed { least: 1, most }),
    }
}

/// A move in millimetres, with a point or a comma.
fn millimetres(text: &str) -> Result<f64, Refusal> {
    let plain = text.trim().replace(',', ".").replace('−', "-");
    if plain.is_empty() {
        return Ok(0.0);
    }
    let looks_right = plain.len() <= 8 && plain.chars().all(|c| c.is_ascii_digit() || "+-.".contains(c));
    match plain.parse::<f64>() {
        Ok(moved) if looks_right && moved.abs() <= MOST_OFFSET => Ok(moved),
        _ => Err(Refusal::OffsetMalformed { most_mm: MOST_OFFSET as u32 }),
    }
}
