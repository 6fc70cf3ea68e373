//! What waits for the owner, the first thing first: what keeps the shop from working, whom to pay, whom to let in, what to look at.
//!
//! Promise: a line says what it is about and what it comes to, and its link names the thing it leads to.

use serde::Serialize;

use crate::app::App;
use crate::db::{LOG_LARGE, Trouble};
use crate::domain::account::Account;
use crate::domain::backup::Worry;
use crate::domain::batch::Batch;
use crate::domain::reads::earning_list::Liabilities;
use crate::domain::reads::home::{AdminHome, Payday};
use crate::domain::shop::Shop;
use crate::domain::time::{Timestamp, Zone};
use crate::text::catalogue::Text;
use crate::text::words::ago;
use crate::web::admin::settings::backups::worry_text;
use crate::web::admin::{clock, flags};
use crate::web::kit::path;

/// Applicants who are named one by one.
const MOST_NAMED: usize = 3;

/// Something that waits for the owner.
#[derive(Serialize)]
pub(super) struct Task {
    icon: &'static str,
    text: Text,
    /// A few words, rather than a sentence of what is wrong.
    is_short: bool,
    /// What else there is to know of it.
    note: Option<Text>,
    label: Text,
    /// Where it is done; empty where that is not on a page.
    href: String,
    /// Whom to let in or not, at once.
    applicant: Option<Applicant>,
}

/// Somebody whose application is decided in place.
#[derive(Serialize)]
struct Applicant {
    id: String,
    name: String,
}

impl Task {
    fn new(icon: &'static str, text: Text, label: Text, href: impl Into<String>) -> Task {
        Task { icon, text, is_short: false, note: None, label, href: href.into(), applicant: None }
    }

    /// What is to do, in a few words.
    fn short(icon: &'static str, text: Text, label: Text, href: impl Into<String>) -> Task {
        Task { is_short: true, ..Task::new(icon, text, label, href) }
    }

    fn note(self, note: impl Into<Option<Text>>) -> Task {
        Task { note: note.into(), ..self }
    }
}

/// Everything that waits. What the list of the first week says already is left to it.
pub(super) fn all(app: &App, shop: &Shop, found: &AdminHome, is_first_week: bool) -> Vec<Task> {
    let mut tasks = urgent(app, found.worry);
    tasks.extend(webhooks(found.troubled_webhooks));
    tasks.extend(payday(&found.payday));
    tasks.extend(applications(&found.applicants, app.now(), &app.zone()));
    tasks.extend(money(&found.owing, found.counts.flagged));
    if !is_first_week {
        tasks.extend(paper(shop, found.counts.printed));
    }
    tasks.extend(former_addresses(&found.former));
    tasks
}

/// What keeps the shop from working as it should, before everything else.
fn urgent(app: &App, worry: Option<Worry>) -> Vec<Task> {
    let task = |text: Text, label: Text, href: &str| Task::new("warn", text, label, href);
    let trouble = app.db.trouble().map(|trouble| match trouble {
        Trouble::Full => Text::new("task-full"),
        Trouble::DiskFailed => Text::new("task-disk-failed"),
        Trouble::FileGone => Text::new("task-file-gone"),
    });
    let log = Some(app.db.log_bytes()).filter(|bytes| *bytes > LOG_LARGE).map(|bytes| {
        let readers = app.db.log_readers().join(", ");
        let readers = if readers.is_empty() { "none" } else { readers.as_str() };
        Text::new("task-log-large").with("size", (bytes / 1_000_000) as i64).with("readers", readers)
    });
    let clock = match (app.is_behind(), app.is_date_doubted()) {
        (true, _) => Some(Text::new("task-behind")),
        (false, true) => Some(Text::new("task-doubted")),
        (false, false) => None,
    };
    let to_be_read = trouble.into_iter().chain(log).map(|text| task(text, Text::default(), ""));
    // A shop without a backup loses everything with its disk.
    let backups =
        worry.map(|worry| task(worry_text(worry, &app.zone()), Text::new("admin-home-view-backups"), "/admin/settings/backups"));
    to_be_read.chain(clock.map(|text| task(text, Text::new("admin-home-check-time"), clock::PATH))).chain(backups).collect()
}

/// Programs that are told nothing any more.
fn webhooks(troubled: i64) -> Option<Task> {
    let text = Text::new("task-webhooks").with("n", troubled);
    (troubled > 0).then(|| Task::new("warn", text, Text::new("admin-home-view-webhooks"), "/admin/settings/webhooks"))
}

/// Whom the shop can pay now, and how many must wait until they are owed more.
fn payday(ready: &Payday) -> Option<Task> {
    if ready.partners == 0 {
        return None;
    }
    let below = (ready.below > 0).then(|| Text::new("task-payday-below").with("n", ready.below).with("minimum", ready.minimum));
    let text = Text::new("task-payday").with("n", ready.partners).with("amount", ready.amount);
    Some(Task::short("money", text, Text::new("admin-home-pay"), "/admin/payouts/new").note(below))
}

/// Each applicant with the two answers; where many wait, the rest is one line.
fn applications(waiting: &[Account], now: Timestamp, zone: &Zone) -> Vec<Task> {
    let named = if waiting.len() > MOST_NAMED { MOST_NAMED - 1 } else { MOST_NAMED };
    let mut tasks: Vec<Task> = waiting
        .iter()
        .take(named)
        .map(|one| {
            let text = Text::new("task-application").with("name", one.name.as_str());
            let since = Text::new("task-application-since").with("when", ago(one.created_at, now, zone));
            let applicant = Some(Applicant { id: one.id.to_string(), name: one.name.clone() });
            Task { applicant, ..Task::short("person", text, Text::default(), path::of_person(one.role, one.id)).note(since) }
        })
        .collect();
    if waiting.len() > named {
        let text = Text::new("task-applications").with("n", (waiting.len() - named) as i64);
        tasks.push(Task::short("people", text, Text::new("admin-home-view-applications"), "/admin/applications"));
    }
    tasks
}

/// Earnings and people to look at, and orders that nobody has paid for.
fn money(owing: &Liabilities, flagged: i64) -> Vec<Task> {
    let mut tasks = Vec::new();
    if owing.open_reviews > 0 {
        let text = Text::new("task-reviews").with("n", owing.open_reviews).with("amount", owing.in_review);
        tasks.push(Task::short("money", text, Text::new("admin-home-review-earnings"), "/admin/commissions?state=in_review"));
    }
    if flagged > 0 {
        let text = Text::new("flags-task").with("people", flagged);
        tasks.push(Task::short("people", text, Text::new("admin-home-review-people"), flags::PATH));
    }
    if owing.unpaid_orders > 0 {
        let text = Text::new("task-unpaid").with("n", owing.unpaid_orders).with("amount", owing.unpaid);
        tasks.push(Task::short("order", text, Text::new("admin-home-view-orders"), "/admin/orders?state=placed"));
    }
    tasks
}

/// What is printed, and what it says of where the shop is found.
fn paper(shop: &Shop, printed: i64) -> Vec<Task> {
    let mut tasks = Vec::new();
    if !shop.may_print() {
        let address = shop.base_url.to_string();
        let text = match shop.base_url.is_public_https() {
            false => Text::new("task-address-not-public").with("address", address),
            true => Text::new("task-address-unseen").with("address", address),
        };
        tasks.push(Task::new("print", text, Text::new("admin-home-open-settings"), "/admin/settings/address"));
    }
    if printed == 0 {
        let (text, label) = (Text::new("task-no-codes"), Text::new("admin-home-print-first"));
        tasks.push(Task::new("code", text, label, "/admin/codes/new?size=10&name=First%20codes"));
    }
    tasks
}

/// Printed cards work only as long as the address on them leads here: one line, however many batches bear an old one.
fn former_addresses(former: &[Batch]) -> Option<Task> {
    let first = former.first()?;
    let address = first.printed_base_url.as_deref().unwrap_or_default();
    let is_one_address = former.iter().all(|batch| batch.printed_base_url.as_deref() == Some(address));
    let note = match is_one_address {
        true => Text::new("task-old-address-one").with("address", address),
        false => Text::new("task-old-address-many"),
    };
    let text = Text::new("task-old-address").with("n", former.len() as i64).with("batch", first.name.as_str());
    let (label, href) = match former {
        [only] => (Text::new("admin-home-view-batch"), path::of_batch(only.id)),
        _ => (Text::new("admin-home-view-batches"), "/admin/codes/batches".to_owned()),
    };
    Some(Task::short("warn", text, label, href).note(note))
}
