//! `/admin/flags`: people who share something with whoever referred them, and the one click that says they are different people.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::domain::contact::{MOST_REASON, line};
use crate::domain::flag::FlagRule;
use crate::domain::flag_clearing::{self, Releasable};
use crate::domain::ids::{AccountId, FlagId};
use crate::domain::reads::flag_list::{self, FlagGroup, FlagRow, FlagsOfOne, MOST};
use crate::domain::reads::people_list;
use crate::domain::refusal::Refusal;
use crate::error::{Error, Result};
use crate::text::catalogue::Text;
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::{EARNINGS, href, of_person};
use crate::web::kit::response::Answer;
use crate::web::kit::view::NameLink;

pub(in crate::web) const PATH: &str = "/admin/flags";
const TEMPLATE: &str = "admin/flags.html";
/// A box of the list: its name, before the flag's number.
const BOX: &str = "f";

pub(in crate::web) fn routes() -> Vec<Route> {
    routes![flags, clear]
}

#[derive(Serialize)]
struct FlagsPage {
    groups: Vec<GroupView>,
    /// More are open than the page shows.
    more: Option<Text>,
    in_review: String,
    most_reason: usize,
    /// What was posted and refused.
    posted: Form,
}

/// Those who share something, ready to be looked at.
#[derive(Serialize)]
pub(super) struct GroupView {
    id: String,
    people: Vec<NameLink>,
    flags: Vec<FlagView>,
    /// What is in review for this alone.
    release: Option<Text>,
}

/// One thing that was found, in a sentence.
#[derive(Serialize)]
pub(super) struct FlagView {
    field: String,
    text: Text,
    found: Text,
    /// How it ended.
    cleared: Option<Text>,
    reason: String,
}

impl FlagView {
    pub(super) fn new(frame: &Frame, flag: &FlagRow) -> FlagView {
        FlagView {
            field: format!("{BOX}{}", flag.id),
            text: found(flag),
            found: Text::new("flag-found").with("day", frame.date(flag.found_at).as_str()),
            cleared: flag.cleared.as_ref().map(|cleared| {
                let day = frame.date(cleared.at);
                match &cleared.by {
                    Some(by) => Text::new("flag-cleared").with("day", day.as_str()).with("who", by.as_str()),
                    None => Text::new("flag-switched-off").with("day", day.as_str()),
                }
            }),
            reason: flag.cleared.as_ref().map_or_else(String::new, |cleared| cleared.reason.clone()),
        }
    }
}

/// What was found, as the shop reads it: what is the same, and nothing about what that means.
fn found(flag: &FlagRow) -> Text {
    let name = flag.account.name.as_str();
    let other = flag.other.as_ref().map_or("", |other| other.name.as_str());
    match flag.rule {
        FlagRule::SameDevice => Text::new("flag-same-device").with("name", name).with("other", other),
        FlagRule::SamePayee => Text::new("flag-same-payee").with("name", name).with("other", other),
        FlagRule::SameHolder => Text::new("flag-same-holder").with("name", name).with("other", other),
        FlagRule::ManySignUps => Text::new("flag-many-sign-ups").with("name", name).with("other", other),
        FlagRule::DisposableMail => Text::new("flag-disposable-mail").with("name", name),
    }
}

/// What the page of one person says of it; `None` where nothing was ever found.
#[derive(Serialize)]
pub(super) struct PersonFlags {
    open: Option<GroupView>,
    ended: Vec<FlagView>,
    person: String,
    most_reason: usize,
}

impl PersonFlags {
    pub(super) fn of(frame: &Frame, found: &FlagsOfOne, person: AccountId) -> Option<PersonFlags> {
        let open = (!found.open.flags.is_empty()).then(|| GroupView::new(frame, &found.open));
        let ended: Vec<FlagView> = found.ended.iter().map(|flag| FlagView::new(frame, flag)).collect();
        let has_any = open.is_some() || !ended.is_empty();
        has_any.then(|| PersonFlags { open, ended, person: person.to_string(), most_reason: MOST_REASON })
    }
}

impl GroupView {
    fn new(frame: &Frame, group: &FlagGroup) -> GroupView {
        let mut people: Vec<NameLink> = Vec::new();
        let mut seen: Vec<AccountId> = Vec::new();
        for someone in group.flags.iter().flat_map(|flag| [Some(&flag.account), flag.other.as_ref()]).flatten() {
            if !seen.contains(&someone.id) {
                seen.push(someone.id);
                people.push(NameLink::from(someone));
            }
        }
        GroupView {
            id: group.flags.first().map_or_else(String::new, |flag| flag.id.to_string()),
            people,
            flags: group.flags.iter().map(|flag| FlagView::new(frame, flag)).collect(),
            release: release(group.waiting),
        }
    }
}

/// Offers to approve what is in review for this alone; `None` where nothing is.
pub(super) fn release(waiting: Releasable) -> Option<Text> {
    let earnings = waiting.earnings as i64;
    (earnings > 0).then(|| Text::new("flags-release").with("earnings", earnings).with("amount", waiting.amount))
}

fn released(released: Releasable) -> Text {
    match released.earnings as i64 {
        0 => Text::new("flags-cleared"),
        earnings => Text::new("flags-released").with("earnings", earnings).with("amount", released.amount),
    }
}

async fn flags_page(frame: &Frame, posted: Form) -> Result<FlagsPage> {
    let (groups, open) = frame.app.db.read(flag_list::open_groups).await?;
    Ok(FlagsPage {
        groups: groups.iter().map(|group| GroupView::new(frame, group)).collect(),
        more: (open > MOST as i64).then(|| Text::new("flags-more").with("most", MOST as i64).with("open", open)),
        in_review: href(EARNINGS, &[("state", "in_review")]),
        most_reason: MOST_REASON,
        posted,
    })
}

#[get("/flags")]
async fn flags(_admin: Admin, frame: Frame) -> Answer {
    frame.page(TEMPLATE, &flags_page(&frame, Form::default()).await?)
}

/// Which flags are cleared, and what becomes of what was reviewed for them.
struct ClearForm {
    flags: Vec<FlagId>,
    reason: String,
    release: bool,
    /// The person on whose page it was said.
    person: Option<AccountId>,
}

impl Fields for ClearForm {
    const NAMES: &'static [&'static str] = &["reason", "release", "person", "group"];
    const NUMBERED: &'static [&'static str] = &[BOX];

    fn read(form: &mut Form) -> Option<Self> {
        let flags: Vec<FlagId> = form.numbered(BOX).into_iter().map(|(id, _)| FlagId(id)).collect();
        let reason = form.parse("reason", |text| line(text, MOST_REASON));
        if flags.is_empty() {
            form.refuse_whole(&Refusal::NothingChosen);
        }
        let (release, person) = (form.is_ticked("release"), form.text("person").parse().ok().map(AccountId));
        Some(ClearForm { flags, reason: reason?, release, person }).filter(|form| !form.flags.is_empty())
    }
}

#[post("/flags", data = "<posted>")]
async fn clear(admin: Admin, posted: Posted<ClearForm>, frame: Frame) -> Answer {
    let Posted { value, mut form } = posted;
    let Some(ClearForm { flags, reason, release, person }) = value else {
        return frame.form_again(TEMPLATE, &flags_page(&frame, form).await?);
    };
    let act = frame.app.act(admin.0.id);
    match frame.app.db.write(move |tx| flag_clearing::clear_flags(tx, &act, &flags, &reason, release)).await {
        Ok(approved) => Ok(frame.go_saying(&back(&frame, person).await?, &frame.say(&released(approved)))),
        Err(Error::Refused(refusal)) => {
            form.refuse_whole(&refusal);
            frame.form_again(TEMPLATE, &flags_page(&frame, form).await?)
        }
        Err(error) => Err(error.into()),
    }
}

/// Where it was said.
async fn back(frame: &Frame, person: Option<AccountId>) -> Result<String> {
    let Some(id) = person else { return Ok(PATH.to_string()) };
    let someone = frame.app.db.glance(move |conn| people_list::someone(conn, id)).await?;
    Ok(of_person(someone.role, someone.id))
}
