//! `/referrals/payouts`: the payments that a partner received, and a statement for each that says what it pays.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::domain::ids::{AccountId, LineId};
use crate::domain::ledger::{self, Balance, BalanceKind, EntryKind};
use crate::domain::money::Money;
use crate::domain::payee::{self, PayoutMethod};
use crate::domain::payout::PayoutStatus;
use crate::domain::reads::list::Cursor;
use crate::domain::reads::payout_list::{self, PaidEntry, PayoutLine};
use crate::domain::refusal::Refusal;
use crate::domain::time::Zone;
use crate::text::catalogue::Text;
use crate::text::entry::carried_in_words;
use crate::text::words::{as_sentence, count, method_word, percent_of};
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::Member;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::Id;
use crate::web::kit::response::{Answer, Failed};
use crate::web::kit::view::{Badge, Fact, PER_PAGE, Pager, Tile};
use crate::web::member::payee::{details_in_words, used_from};
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
    to: Option<String>,
    waits: String,
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
    method: &'static str,
    reference: String,
    badge: Badge,
    note: String,
}

/// What a calendar year came to.
#[derive(Serialize)]
struct YearView {
    year: i16,
    payments: String,
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
        let zone = frame.app.zone();
        Ok(PaymentsPage {
            tiles: tiles(&balance, frame),
            converts: Some(balance.available()).filter(|amount| *amount > Money::ZERO).map(|amount| ConvertView {
                text: Text::new("convert-text").with("amount", amount),
                button: Text::new("convert-button").with("amount", amount),
                seen: amount.minor().to_string(),
            }),
            form,
            to: kept.as_ref().map(|kept| details_in_words(&kept.details)),
            waits: kept.as_ref().map_or_else(String::new, |kept| used_from(kept, now, &zone)),
            rows: lines.rows.iter().map(|line| PaymentRowView::new(line, frame, &zone)).collect(),
            pager: Pager::new(&lines, page.unwrap_or(1), PATH, &[]),
            years: years
                .into_iter()
                .filter(|(_, totals)| !totals.is_empty())
                .map(|(year, totals)| YearView {
                    year,
                    payments: count(totals.iter().map(|total| total.payments).sum(), "payment", "payments"),
                    amount: frame.money(totals.iter().map(|total| total.amount).sum()),
                })
                .collect(),
        })
    }
}

/// Pending, approved, paid, and all that was ever earned.
fn tiles(balance: &Balance, frame: &Frame) -> Vec<Tile> {
    let approved = match (balance.short(), balance.reserved) {
        (short, _) if short > Money::ZERO => format!("{} was paid too much, and is made up for first", frame.money(short)),
        (_, on_its_way) if on_its_way > Money::ZERO => format!("{} of it on its way", frame.money(on_its_way)),
        _ => "goes into the next payout".into(),
    };
    let tile = |label, amount, note: &str| Tile::new(label, frame.money(amount)).note(note);
    vec![
        tile("Pending", balance.holding + balance.in_review, "inside the hold, or being looked at"),
        tile("Approved", balance.available_total.max(Money::ZERO), &approved),
        tile("Paid", balance.spent, "received so far"),
        tile("Lifetime", balance.earned, "earned on orders, after refunds"),
    ]
}

impl PaymentRowView {
    fn new(line: &PayoutLine, frame: &Frame, zone: &Zone) -> PaymentRowView {
        PaymentRowView {
            mark: line.mark(),
            href: format!("{PATH}/{}", line.id),
            date: zone.date(line.paid_at.unwrap_or(line.made_at)),
            amount: frame.money(line.amount),
            method: method_word(line.method),
            reference: line.reference.clone(),
            badge: payment_badge(line.state),
            note: what_became(line),
        }
    }
}

fn payment_badge(state: PayoutStatus) -> Badge {
    match state {
        PayoutStatus::Waiting => Badge::warn("On its way"),
        PayoutStatus::Paid => Badge::good("Paid"),
        PayoutStatus::Failed => Badge::neutral("Not paid"),
        PayoutStatus::Returned => Badge::bad("Came back"),
    }
}

/// What became of the money, where it did not arrive.
fn what_became(line: &PayoutLine) -> String {
    match line.state {
        PayoutStatus::Waiting => format!("To be paid on {}.", line.pay_on.long()),
        PayoutStatus::Paid => String::new(),
        PayoutStatus::Failed | PayoutStatus::Returned => {
            format!("{} What it paid is owed to you again.", as_sentence(&line.failure))
        }
    }
}

#[derive(Serialize)]
struct PaymentPage {
    mark: String,
    facts: Vec<Fact>,
    badge: Badge,
    note: String,
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
    what: String,
    note: String,
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
    let zone = frame.app.zone();
    let page = PaymentPage {
        mark: line.mark(),
        facts: facts(&line, &frame, &zone)?,
        badge: payment_badge(line.state),
        note: what_became(&line),
        items: items.iter().map(|item| PaidEntryView::new(item, &frame, &zone)).collect(),
        total: frame.money(line.net),
        vat: (line.vat.rate().bp() > 0).then(|| VatView {
            rate: percent_of(line.vat.rate()),
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

fn facts(line: &PayoutLine, frame: &Frame, zone: &Zone) -> Result<Vec<Fact>, Failed> {
    let shop = frame.shop()?;
    let from = if shop.contact.is_empty() { shop.name.clone() } else { format!("{}, {}", shop.name, shop.contact) };
    let to = match line.method {
        PayoutMethod::Bank => format!("Bank transfer to {}, {}", line.holder, payee::in_groups(&line.target)),
        PayoutMethod::Ach => format!("Bank transfer to {}, account {}", line.holder, payee::masked(&line.target)),
        PayoutMethod::Cheque => {
            format!("Cheque to {}, {}", line.holder, line.account_line())
        }
        PayoutMethod::PayPal => format!("PayPal to {}", line.target),
        PayoutMethod::Cash => "Cash".into(),
    };
    let mut facts = vec![
        Fact::new("From", from),
        Fact::new("To", format!("{}, {}", line.name, line.email)),
        Fact::new("Period", format!("{} to {}", zone.date(line.from), zone.date(line.until))),
        Fact::new("How", to),
    ];
    match line.paid_at {
        Some(at) => facts.push(Fact::new("Paid on", zone.date(at))),
        None => facts.push(Fact::new("To be paid on", line.pay_on.long())),
    }
    if !line.reference.is_empty() {
        facts.push(Fact::new("Reference", &line.reference));
    }
    Ok(facts)
}

impl PaidEntryView {
    fn new(item: &PaidEntry, frame: &Frame, zone: &Zone) -> PaidEntryView {
        let what = match (item.kind, item.order) {
            (EntryKind::Conversion, _) => "Turned into store credit".into(),
            (EntryKind::Carry, _) => carried_in_words(item.amount).into(),
            (EntryKind::Adjustment, _) | (_, None) => "Adjustment by the shop".into(),
            (_, Some(order)) if item.is_correction => format!("Correction of order {}", order.number()),
            (_, Some(order)) => format!("Order {}", order.number()),
        };
        // A correction says what is left to earn on; the difference is its amount.
        let left = item.base.filter(|_| item.is_correction).map(|base| format!("{} of it is left.", frame.money(base)));
        let reason =
            (!item.reason.is_empty()).then(|| if left.is_some() { as_sentence(&item.reason) } else { item.reason.clone() });
        PaidEntryView {
            what,
            note: reason.into_iter().chain(left).collect::<Vec<_>>().join(" "),
            date: zone.date(if item.is_correction { item.at } else { item.order_paid_at.unwrap_or(item.at) }),
            base: item.base.filter(|_| !item.is_correction).map_or_else(String::new, |base| frame.money(base)),
            rate: match (item.rate, item.flat) {
                _ if item.is_correction => String::new(),
                (Some(rate), _) => format!("{} %", rate.percent()),
                (None, Some(flat)) => format!("{} an order", frame.money(flat)),
                (None, None) => String::new(),
            },
            amount: frame.money(item.amount),
        }
    }
}
