//! `/referrals/payouts`: the payments that a partner received, and a statement for each that says what it pays.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::domain::account::contact_of;
use crate::domain::ids::{AccountId, LineId};
use crate::domain::ledger::{self, Balance, BalanceKind, EntryKind};
use crate::domain::money::Money;
use crate::domain::payee::{self, Payee, PayoutMethod};
use crate::domain::payout::PayoutStatus;
use crate::domain::reads::list::Cursor;
use crate::domain::reads::payout_list::{self, PaidEntry, PayoutLine};
use crate::domain::refusal::Refusal;
use crate::text::catalogue::Text;
use crate::text::codes;
use crate::text::entry::{converted, moved};
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::Member;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::Id;
use crate::web::kit::response::{Answer, Failed};
use crate::web::kit::view::{Fact, PER_PAGE, Pager, Tile};
use crate::web::member::payee::{details_in_words, used_from};
use crate::web::member::referrals::commission_tiles;
use crate::web::payout_statement::{self, Place, StatementLink};

const TEMPLATE: &str = "member/payouts.html";
const PATH: &str = "/referrals/payouts";

pub(super) fn routes() -> Vec<Route> {
    routes![payments_page, payment_page, statement_page, convert_commission]
}

#[derive(Serialize)]
struct PaymentsPage {
    tiles: Vec<Tile>,
    /// Where the money goes; `None` as long as they have not said.
    to: Option<Text>,
    rows: Vec<PaymentRowView>,
    pager: Pager,
    years: Vec<YearView>,
    /// What is ready and may be taken as store credit.
    converts: Option<ConvertView>,
    form: Form,
}

#[derive(Serialize)]
struct ConvertView {
    text: Text,
    button: Text,
    /// The amount in minor units, as the form says it back.
    seen: String,
}

#[derive(Serialize)]
struct PaymentRowView {
    mark: String,
    href: String,
    date: String,
    amount: String,
    method: String,
    reference: String,
    badge: PayoutBadge,
    note: Option<Text>,
}

/// What a calendar year came to.
#[derive(Serialize)]
struct YearView {
    year: i16,
    payments: Text,
    amount: String,
}

#[get("/referrals/payouts?<at>&<page>")]
async fn payments_page(me: Member, at: Option<&str>, page: Option<usize>, frame: Frame) -> Answer {
    frame.page(TEMPLATE, &PaymentsPage::read(&frame, me.0.id, at, page, Form::default()).await?)
}

/// The amount that was seen when somebody asked for it as store credit.
struct ConvertForm(Money);

impl Fields for ConvertForm {
    const NAMES: &'static [&'static str] = &["seen"];

    fn read(form: &mut Form) -> Option<Self> {
        form.parse("seen", |text| text.parse().map_err(|_| Refusal::OwedChanged))
            .map(|minor| ConvertForm(Money::from_minor(minor)))
    }
}

#[post("/referrals/payouts/convert", data = "<posted>")]
async fn convert_commission(me: Member, posted: Posted<ConvertForm>, frame: Frame) -> Answer {
    let (id, mut form) = (me.0.id, posted.form);
    let Some(ConvertForm(seen)) = posted.value else {
        return frame.form_again(TEMPLATE, &PaymentsPage::read(&frame, id, None, None, form).await?);
    };
    let act = frame.app.act(id);
    match frame.app.db.write(move |tx| ledger::convert(tx, &act, seen)).await {
        Ok(amount) => Ok(frame.go_saying("/rewards", &frame.say(&Text::new("convert-done").with("amount", amount)))),
        Err(error) => {
            let status = form.set_back(error, "seen")?;
            frame.page_with(status, TEMPLATE, &PaymentsPage::read(&frame, id, None, None, form).await?)
        }
    }
}

impl PaymentsPage {
    async fn read(
        frame: &Frame,
        id: AccountId,
        at: Option<&str>,
        page: Option<usize>,
        form: Form,
    ) -> Result<PaymentsPage, Failed> {
        let (now, zone, cursor) = (frame.app.now(), frame.app.zone(), at.and_then(Cursor::parse));
        let read = frame.app.db.read(move |conn| {
            let lines = payout_list::partner_line_page(conn, id, cursor.as_ref(), PER_PAGE)?;
            let mut years = Vec::new();
            for year in payout_list::payout_years(conn, Some(id), now, &zone)? {
                years.push((year, payout_list::year_totals(conn, Some(id), year, &zone)?));
            }
            Ok((lines, years, ledger::balance(conn, id, BalanceKind::Commission, now)?, payee::find(conn, id)?))
        });
        let (lines, years, balance, kept) = read.await?;
        Ok(PaymentsPage {
            tiles: tiles(&balance, frame),
            converts: Some(balance.available()).filter(|amount| *amount > Money::ZERO).map(|amount| ConvertView {
                text: Text::new("convert-text").with("amount", amount),
                button: Text::new("convert-button").with("amount", amount),
                seen: amount.minor().to_string(),
            }),
            form,
            to: kept.as_ref().map(|kept| goes_to(kept, frame)),
            rows: lines.rows.iter().map(|line| PaymentRowView::new(line, frame)).collect(),
            pager: Pager::new(&lines, page.unwrap_or(1), PATH, &[]),
            years: years
                .into_iter()
                .filter(|(_, totals)| !totals.is_empty())
                .map(|(year, totals)| YearView {
                    year,
                    payments: Text::new("payouts-own-year").with("n", totals.iter().map(|total| total.payments).sum::<i64>()),
                    amount: frame.money(totals.iter().map(|total| total.amount).sum()),
                })
                .collect(),
        })
    }
}

/// Where the money goes, and from when on.
fn goes_to(kept: &Payee, frame: &Frame) -> Text {
    let to = details_in_words(&kept.details);
    match used_from(kept, frame) {
        None => Text::new("payouts-own-goes-to").with("to", to),
        Some(from) => Text::new("payouts-own-goes-to-from").with("to", to).with("from", from),
    }
}

/// Pending, ready, paid out, and all that was ever earned.
fn tiles(balance: &Balance, frame: &Frame) -> Vec<Tile> {
    let ready = match (balance.short(), balance.reserved) {
        (short, _) if short > Money::ZERO => Text::new("earned-ready-short").with("amount", short),
        (_, going) if going > Money::ZERO => Text::new("earned-ready-going").with("amount", going),
        _ => Text::new("earned-ready-next"),
    };
    commission_tiles(balance, ready, frame)
}

/// A status in a word, and the colour that repeats it.
#[derive(Serialize)]
struct PayoutBadge {
    label: Text,
    kind: &'static str,
}

impl PaymentRowView {
    fn new(line: &PayoutLine, frame: &Frame) -> PaymentRowView {
        PaymentRowView {
            mark: line.mark(),
            href: format!("{PATH}/{}", line.id),
            date: frame.date(line.paid_at.unwrap_or(line.made_at)),
            amount: frame.money(line.amount),
            method: frame.say(&codes::payout_method(line.method).text),
            reference: line.reference.clone(),
            badge: payout_badge(line.state),
            note: what_became(line),
        }
    }
}

fn payout_badge(state: PayoutStatus) -> PayoutBadge {
    let (label, kind) = match state {
        PayoutStatus::Waiting => (Text::new("payout-own-going"), "warn"),
        PayoutStatus::Paid => (Text::new("payout-own-paid"), "good"),
        PayoutStatus::Failed => (Text::new("payout-own-failed"), "neutral"),
        PayoutStatus::Returned => (Text::new("payout-own-returned"), "bad"),
    };
    PayoutBadge { label, kind }
}

/// What became of the money, where it did not arrive.
fn what_became(line: &PayoutLine) -> Option<Text> {
    match line.state {
        PayoutStatus::Waiting => Some(Text::new("payout-own-pay-on").with("day", line.pay_on)),
        PayoutStatus::Paid => None,
        PayoutStatus::Failed | PayoutStatus::Returned => {
            Some(Text::new("payout-own-owed-again").with("reason", line.failure.as_str()))
        }
    }
}

#[derive(Serialize)]
struct PaymentPage {
    mark: String,
    facts: Vec<Fact>,
    badge: PayoutBadge,
    note: Option<Text>,
    items: Vec<PaidEntryView>,
    /// What the entries come to.
    total: String,
    vat: Option<VatView>,
    statements: Vec<StatementLink>,
}

/// The VAT that is paid with a payment, and both together.
#[derive(Serialize)]
struct VatView {
    rate: String,
    amount: String,
    paid: String,
}

#[derive(Serialize)]
struct PaidEntryView {
    what: Text,
    note: Option<Text>,
    date: String,
    base: String,
    rate: String,
    amount: String,
}

/// One payment, printable. Others' are not found here.
#[get("/referrals/payouts/<line>")]
async fn payment_page(me: Member, line: Id<LineId>, frame: Frame) -> Answer {
    let (me, id) = (me.0.id, line.0);
    let (line, items) = frame.app.db.read(move |conn| payout_list::line_statement(conn, me, id)).await?;
    let page = PaymentPage {
        mark: line.mark(),
        facts: facts(&line, &frame)?,
        badge: payout_badge(line.state),
        note: what_became(&line),
        items: items.iter().map(|item| PaidEntryView::new(item, &frame)).collect(),
        total: frame.money(line.net),
        vat: (line.vat.rate().bp() > 0).then(|| VatView {
            rate: frame.percent(line.vat.rate()),
            amount: frame.money(line.vat_amount),
            paid: frame.money(line.amount),
        }),
        statements: payout_statement::links(&line, PATH),
    };
    frame.page("member/payout.html", &page)
}

/// The statement of one of their own payments.
#[get("/referrals/payouts/statements/<number>")]
async fn statement_page(me: Member, number: &str, frame: Frame) -> Answer {
    let place = Place { below: PATH, page_of: |line| format!("{PATH}/{}", line.id) };
    payout_statement::page(number, Some(me.0.id), place, frame).await
}

fn facts(line: &PayoutLine, frame: &Frame) -> Result<Vec<Fact>, Failed> {
    let shop = frame.shop()?;
    let from = if shop.contact.is_empty() { shop.name.clone() } else { format!("{}, {}", shop.name, shop.contact) };
    let period = Text::new("payout-own-period-days").with("from", frame.date(line.from)).with("until", frame.date(line.until));
    let fact = |label: Text, text: String| Fact::new(frame.say(&label), text);
    let mut facts = vec![
        fact(Text::new("payout-own-from"), from),
        fact(Text::new("payout-own-to"), format!("{}, {}", line.name, contact_of(line.email.as_deref(), line.phone.as_deref()))),
        fact(Text::new("payout-own-period"), frame.say(&period)),
        fact(Text::new("payouts-own-method"), frame.say(&way(line))),
    ];
    facts.push(match line.paid_at {
        Some(at) => fact(Text::new("payout-own-paid-on"), frame.date(at)),
        None => fact(Text::new("payout-own-to-be-paid-on"), frame.day(line.pay_on)),
    });
    if !line.reference.is_empty() {
        facts.push(fact(Text::new("payouts-own-reference"), line.reference.clone()));
    }
    Ok(facts)
}

/// How it is paid, and where to.
fn way(line: &PayoutLine) -> Text {
    let holder = line.holder.as_str();
    match line.method {
        PayoutMethod::Bank => {
            Text::new("payout-own-way-bank").with("holder", holder).with("account", payee::in_groups(&line.target))
        }
        PayoutMethod::Ach => Text::new("payout-own-way-ach").with("holder", holder).with("account", payee::masked(&line.target)),
        PayoutMethod::Cheque => Text::new("payout-own-way-cheque").with("holder", holder).with("address", line.account_line()),
        PayoutMethod::PayPal => Text::new("payout-own-way-paypal").with("email", line.target.as_str()),
        PayoutMethod::Cash => Text::new("payout-own-way-cash"),
    }
}

impl PaidEntryView {
    fn new(item: &PaidEntry, frame: &Frame) -> PaidEntryView {
        // A correction says what is left to earn on; the difference is its amount.
        let left = item.base.filter(|_| item.is_correction);
        PaidEntryView {
            what: what_is_paid(item),
            note: match (item.reason.as_str(), left) {
                ("", None) => None,
                ("", Some(left)) => Some(Text::new("payout-own-left").with("amount", left)),
                (reason, None) => Some(Text::new("entry-reason").with("reason", reason)),
                (reason, Some(left)) => Some(Text::new("payout-own-left-because").with("reason", reason).with("amount", left)),
            },
            date: frame.date(if item.is_correction { item.at } else { item.order_paid_at.unwrap_or(item.at) }),
            base: item.base.filter(|_| !item.is_correction).map_or_else(String::new, |base| frame.money(base)),
            rate: match (item.rate, item.flat) {
                _ if item.is_correction => String::new(),
                (Some(rate), _) => frame.percent(rate),
                (None, Some(flat)) => frame.say(&Text::new("payout-own-flat").with("amount", flat)),
                (None, None) => String::new(),
            },
            amount: frame.money(item.amount),
        }
    }
}

fn what_is_paid(item: &PaidEntry) -> Text {
    match (item.kind, item.order) {
        (EntryKind::Conversion, _) => converted(item.amount),
        (EntryKind::Merge, _) => Text::new("payout-own-merged"),
        (EntryKind::Carry, _) => moved(item.amount),
        (EntryKind::Adjustment, _) | (_, None) => Text::new("payout-own-adjustment"),
        (_, Some(order)) if item.is_correction => Text::new("payout-own-correction").with("order", order.number().to_string()),
        (_, Some(order)) => Text::new("payout-own-order").with("order", order.number().to_string()),
    }
}
