//! The statement of a payment as a sheet of paper, for the shop and for the partner alike. It speaks the language that it was given in,
//! whoever reads it, and holds no script: what is filed has to look the same in ten years.

use serde::Serialize;

use crate::domain::ids::AccountId;
use crate::domain::locale::Country;
use crate::domain::money::Money;
use crate::domain::payout::StatementNumber;
use crate::domain::reads::payout_list::{PaidEntry, PayoutLine};
use crate::domain::reads::payout_statement::{self, Party, PayoutStatement};
use crate::error::Error;
use crate::text::catalogue::Text;
use crate::text::payout_statement as words;
use crate::text::words::as_sentence;
use crate::web::kit::layout::Frame;
use crate::web::kit::response::Answer;

const TEMPLATE: &str = "print/payout_statement.html";

/// A link to a statement.
#[derive(Serialize)]
pub(in crate::web) struct StatementLink {
    number: String,
    href: String,
}

impl StatementLink {
    fn new(number: StatementNumber, below: &str) -> StatementLink {
        StatementLink { href: format!("{below}/statements/{number}"), number: number.to_string() }
    }
}

/// The statements of a payment: its own, and the one that cancels it.
pub(in crate::web) fn links(line: &PayoutLine, below: &str) -> Vec<StatementLink> {
    line.statement.into_iter().chain(line.cancelled_by).map(|number| StatementLink::new(number, below)).collect()
}

#[derive(Serialize)]
struct StatementPage {
    /// `a4` or `letter`.
    paper: &'static str,
    back: String,
    number: String,
    title: Text,
    day: String,
    is_cancelling: bool,
    cancels: Option<Text>,
    cancelled_by: Option<StatementLink>,
    shop: PartyView,
    partner: PartyView,
    mark: String,
    period: Text,
    way: Text,
    reference: String,
    items: Vec<ItemView>,
    /// Empty where there is no VAT: then net is all.
    vat: String,
    /// At which rate.
    vat_rate: Text,
    net: String,
    total: String,
    note: Option<Text>,
}

#[derive(Serialize)]
struct PartyView {
    name: String,
    address: Vec<String>,
    tax_number: String,
    vat_id: Option<String>,
}

#[derive(Serialize)]
struct ItemView {
    what: Text,
    basis: Option<Text>,
    reason: String,
    day: String,
    amount: String,
}

/// Where statements are looked at: the list of payments that they stand below, and the page of the payment that each is about.
pub(in crate::web) struct Place {
    pub(in crate::web) below: &'static str,
    pub(in crate::web) page_of: fn(&PayoutLine) -> String,
}

/// The page of a statement; of a partner's own only, where it is said whose.
pub(in crate::web) async fn page(number: &str, whose: Option<AccountId>, place: Place, mut frame: Frame) -> Answer {
    let number = StatementNumber::parse(number).ok_or(Error::Missing)?;
    let statement = frame.app.db.read(move |conn| payout_statement::find(conn, number, whose)).await?;
    frame.lang = frame.app.catalogue.lang(statement.language.as_str()).unwrap_or_default();
    frame.page(TEMPLATE, &StatementPage::new(&statement, &place, &frame))
}

impl StatementPage {
    fn new(statement: &PayoutStatement, place: &Place, frame: &Frame) -> StatementPage {
        let (zone, line, is_cancelling) = (frame.app.zone(), &statement.line, statement.cancels.is_some());
        let amount = |amount: Money| frame.money(if is_cancelling { -amount } else { amount });
        let cancels = statement.cancels.map(|(number, day)| {
            Text::new("payout-statement-cancels")
                .with("number", number.to_string().as_str())
                .with("day", day)
                .with("reason", as_sentence(&line.failure).as_str())
        });
        StatementPage {
            paper: if statement.country.as_ref().is_some_and(Country::prints_on_letter) { "letter" } else { "a4" },
            number: statement.number.to_string(),
            title: words::title(statement),
            day: frame.day(statement.day),
            is_cancelling,
            cancels,
            cancelled_by: statement.cancelled_by.map(|number| StatementLink::new(number, place.below)),
            back: (place.page_of)(line),
            mark: line.mark(),
            period: Text::new("payout-statement-period-days")
                .with("from", zone.day_of(line.from))
                .with("until", zone.day_of(line.until)),
            way: words::way(line),
            reference: line.reference.clone(),
            items: statement.entries.iter().map(|entry| ItemView::new(entry, is_cancelling, frame)).collect(),
            vat: if line.vat.rate().bp() > 0 { amount(line.vat_amount) } else { String::new() },
            vat_rate: Text::new("payout-statement-vat").with("rate", line.vat.rate()),
            net: amount(line.net),
            total: amount(line.amount),
            note: words::vat_note(statement),
            shop: PartyView::from(&statement.shop),
            partner: PartyView::from(&statement.partner),
        }
    }
}

impl From<&Party> for PartyView {
    fn from(party: &Party) -> PartyView {
        PartyView {
            name: party.name.clone(),
            address: party.address.lines().map(str::to_owned).collect(),
            tax_number: party.tax_number.clone(),
            vat_id: party.vat_id.clone(),
        }
    }
}

impl ItemView {
    fn new(entry: &PaidEntry, is_cancelling: bool, frame: &Frame) -> ItemView {
        let at = if entry.is_correction { entry.at } else { entry.order_paid_at.unwrap_or(entry.at) };
        ItemView {
            what: words::item(entry),
            basis: words::basis(entry),
            reason: entry.reason.clone(),
            day: frame.date(at),
            amount: frame.money(if is_cancelling { -entry.amount } else { entry.amount }),
        }
    }
}
