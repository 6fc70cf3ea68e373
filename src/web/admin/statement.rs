//! `/statement` below somebody's page: every entry with a running balance, the pay that was agreed with them alone, and adjustments,
//! which are entries of their own.

use rocket::{FromForm, Route, get, post, routes};
use serde::Serialize;

use crate::domain::account;
use crate::domain::contact;
use crate::domain::ids::{AccountId, EntryId};
use crate::domain::ledger::EntryChange;
use crate::domain::ledger::{self, Adjusted, Adjustment, BalanceKind, EntryKind};
use crate::domain::money::{Currency, Money};
use crate::domain::program::Pay;
use crate::domain::reads::list::Cursor;
use crate::domain::reads::statement::{self as entries, AccountStatement, EntryRow, EntryStatus, StatementLookup};
use crate::domain::refusal::Refusal;
use crate::domain::shop::Shop;
use crate::error::Result;
use crate::text::catalogue::Text;
use crate::text::codes;
use crate::text::table::{Cell, Column, Table, column, summed};
use crate::web::admin::balance::MoneyView;
use crate::web::admin::people::{PeopleList, pay};
use crate::web::admin::terms;
use crate::web::kit::files::FileStyle;
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::{self, Id};
use crate::web::kit::response::{Answer, Download, Failed};
use crate::web::kit::view::{Badge, Choice, Crumb, PER_PAGE, Pager, Tab, earning_badge};

const TEMPLATE: &str = "admin/statement.html";

/// Mounted below the list of partners and below that of customers.
pub(super) fn routes() -> Vec<Route> {
    routes![statement_page, statement_file, adjust_balance, set_own_pay]
}

/// The list's address as it was opened.
#[derive(FromForm)]
struct StatementFilter<'r> {
    balance: Option<&'r str>,
    at: Option<&'r str>,
    page: Option<usize>,
}

#[derive(Serialize)]
struct StatementPage {
    name: String,
    crumbs: Vec<Crumb>,
    money: MoneyView,
    tabs: Vec<Tab>,
    path: String,
    balance: &'static str,
    rows: Vec<EntryRowView>,
    pager: Pager,
    csv: String,
    balances: Vec<Choice>,
    directions: Vec<Choice>,
    currency: &'static str,
    /// The newest entry that this page knows of: a correction that is sent twice counts once.
    seen: String,
    adjust: Form,
    own_pay: Form,
    units: Vec<Choice>,
    usual: Text,
    has_own_pay: bool,
    opens_adjust: bool,
    opens_own_pay: bool,
}

/// An entry with what the balance came to after it.
#[derive(Serialize)]
struct EntryRowView {
    no: i64,
    href: Option<String>,
    what: Text,
    reason: String,
    order: Option<String>,
    order_href: String,
    badge: Option<Badge>,
    on: String,
    exactly: String,
    amount: String,
    balance: String,
}

impl EntryRowView {
    fn new(frame: &Frame, line: &EntryRow) -> EntryRowView {
        let is_earning = matches!(line.kind, EntryKind::Commission | EntryKind::Reward);
        EntryRowView {
            no: line.id.0,
            href: is_earning.then(|| path::of_earning(line.first)),
            what: entry_text(line),
            reason: line.reason.clone(),
            order: line.order.map(|order| order.number().to_string()),
            order_href: line.order.map_or_else(String::new, path::of_order),
            badge: (is_earning || line.state != EntryStatus::Available)
                .then(|| earning_badge(line.state, line.balance_kind, line.is_in_payout)),
            on: frame.date(line.at),
            exactly: frame.date_time(line.at),
            amount: frame.money(line.amount),
            balance: line.balance.map_or_else(String::new, |balance| frame.money(balance)),
        }
    }
}

/// What an entry is about.
fn entry_text(line: &EntryRow) -> Text {
    let is_taken = line.amount < Money::ZERO;
    match (line.kind, line.adjustment()) {
        (EntryKind::Commission, None) => Text::new("statement-entry-commission"),
        (EntryKind::Reward, None) => Text::new("statement-entry-reward"),
        (EntryKind::Commission | EntryKind::Reward, Some(EntryChange::Refund)) => Text::new("statement-entry-refunded"),
        (EntryKind::Commission | EntryKind::Reward, Some(EntryChange::Reversal)) => Text::new("statement-entry-reversed"),
        (EntryKind::Commission | EntryKind::Reward, Some(_)) => Text::new("statement-entry-corrected"),
        (EntryKind::Redemption, None) => Text::new("statement-entry-spent"),
        (EntryKind::Redemption, Some(_)) => Text::new("statement-entry-spent-back"),
        (EntryKind::Payout, None) => Text::new("statement-entry-paid-out"),
        (EntryKind::Payout, Some(_)) => Text::new("statement-entry-payout-back"),
        (EntryKind::Adjustment, _) if line.change == EntryChange::Opening => Text::new("statement-entry-opening"),
        (EntryKind::Adjustment, _) => Text::new("statement-entry-adjusted"),
        (EntryKind::Expiry, _) => Text::new("statement-entry-expired"),
        (EntryKind::Forfeit, _) => Text::new("statement-entry-given-up"),
        (EntryKind::Conversion, _) if is_taken => Text::new("statement-entry-converted"),
        (EntryKind::Conversion, _) => Text::new("statement-entry-from-commission"),
        (EntryKind::Merge, _) if is_taken => Text::new("statement-entry-merged"),
        (EntryKind::Merge, _) => Text::new("statement-entry-from-merged"),
        (EntryKind::Carry, _) if is_taken => Text::new("statement-entry-kept-back"),
        (EntryKind::Carry, _) => Text::new("statement-entry-kept-over"),
    }
}

#[get("/<account>/statement?<filter..>")]
async fn statement_page(
    _admin: Admin,
    list: PeopleList,
    account: Id<AccountId>,
    filter: StatementFilter<'_>,
    frame: Frame,
) -> Answer {
    let (balance_kind, cursor) = (filter.balance.and_then(BalanceKind::from_word), filter.at.and_then(Cursor::parse));
    let snapshot = read_statement(&frame, list, account.0, balance_kind, cursor).await?;
    frame.page(TEMPLATE, &StatementPage::new(&frame, frame.shop()?, &snapshot, filter.page.unwrap_or(1), RefusedForm::None))
}

async fn read_statement(
    frame: &Frame,
    list: PeopleList,
    id: AccountId,
    balance_kind: Option<BalanceKind>,
    cursor: Option<Cursor>,
) -> Result<AccountStatement> {
    let lookup = StatementLookup { account: id, role: list.role(), balance_kind, now: frame.app.now() };
    let read = move |conn: &_| entries::account_statement(conn, &lookup, cursor.as_ref(), PER_PAGE);
    frame.app.db.read(read).await
}

/// Which of the page's forms was refused, and comes again.
enum RefusedForm {
    None,
    Adjust(Form),
    OwnPay(Form),
}

impl StatementPage {
    fn new(frame: &Frame, shop: &Shop, snapshot: &AccountStatement, page_number: usize, refused: RefusedForm) -> StatementPage {
        let (account, currency) = (&snapshot.account, shop.currency);
        let home = path::of_person(account.role, account.id);
        let path = format!("{home}/statement");
        let balance_kind = snapshot.balance_kind.as_str();
        let has_both = snapshot.money.commission.is_some();
        let tab = |label: Text, of: BalanceKind| {
            Tab::new(frame.say(&label), format!("{path}?balance={}", of.as_str()), of == snapshot.balance_kind)
        };
        let (rate, unit) = terms::pay_fields(snapshot.money.own_pay.unwrap_or(snapshot.money.usual), currency);
        let mut page = StatementPage {
            crumbs: vec![Crumb::list_of(account.role), Crumb::new(&account.name, &home)],
            name: account.name.clone(),
            money: MoneyView::new(frame, &snapshot.money, &home),
            tabs: match has_both {
                true => vec![
                    tab(Text::new("balance-commission"), BalanceKind::Commission),
                    tab(Text::new("balance-credit"), BalanceKind::Credit),
                ],
                false => Vec::new(),
            },
            rows: snapshot.lines.rows.iter().map(|line| EntryRowView::new(frame, line)).collect(),
            pager: Pager::new(&snapshot.lines, page_number, &path, &[("balance", balance_kind)]),
            csv: format!("{path}.csv?balance={balance_kind}"),
            path: home,
            balance: balance_kind,
            balances: match has_both {
                true => vec![
                    Choice::new("commission", frame.say(&Text::new("balance-commission"))),
                    Choice::new("credit", frame.say(&Text::new("balance-credit"))),
                ],
                false => Vec::new(),
            },
            directions: vec![
                Choice::new("add", frame.say(&Text::new("statement-add"))),
                Choice::new("take", frame.say(&Text::new("statement-subtract"))),
            ],
            currency: currency.code(),
            seen: snapshot.newest.map_or_else(|| "0".into(), |entry| entry.to_string()),
            adjust: Form::default(),
            own_pay: Form::filled([("rate", rate), ("unit", unit)]),
            units: terms::units(currency),
            usual: pay(snapshot.money.usual),
            has_own_pay: snapshot.money.own_pay.is_some(),
            opens_adjust: false,
            opens_own_pay: false,
        };
        match refused {
            RefusedForm::None => {}
            RefusedForm::Adjust(form) => (page.adjust, page.opens_adjust) = (form, true),
            RefusedForm::OwnPay(form) => (page.own_pay, page.opens_own_pay) = (form, true),
        }
        page
    }
}

/// A correction of a balance.
struct AdjustForm {
    balance_kind: Option<BalanceKind>,
    amount: Money,
    reason: String,
    seen: Option<EntryId>,
}

impl Fields for AdjustForm {
    const NAMES: &'static [&'static str] = &["balance", "direction", "amount", "reason", "seen"];

    fn read(form: &mut Form) -> Option<Self> {
        let balance_kind = form.parse_optional("balance", |text| BalanceKind::from_word(text).ok_or(Refusal::ChoiceUnknown));
        let is_taken = form.parse("direction", |text| match text {
            "add" => Ok(false),
            "take" => Ok(true),
            _ => Err(Refusal::ChoiceUnknown),
        });
        let amount = form.parse_amount("amount");
        if amount.is_some_and(Money::is_zero) {
            form.refuse("amount", &Refusal::AmountMissing);
        }
        let reason = form.parse("reason", contact::reason);
        let seen = form.text("seen").parse().ok().filter(|id| *id > 0).map(EntryId);
        let amount = amount?;
        Some(AdjustForm { balance_kind: balance_kind?, amount: if is_taken? { -amount } else { amount }, reason: reason?, seen })
    }
}

#[post("/<account>/adjust", data = "<posted>")]
async fn adjust_balance(
    admin: Admin,
    list: PeopleList,
    account: Id<AccountId>,
    posted: Posted<AdjustForm>,
    frame: Frame,
) -> Answer {
    let (actor, id) = (admin.0.id, account.0);
    let Posted { value, mut form } = posted;
    let chosen = BalanceKind::from_word(form.text("balance"));
    let Some(AdjustForm { balance_kind, amount, reason, seen }) = value else {
        let snapshot = read_statement(&frame, list, id, chosen, None).await?;
        return frame.form_again(TEMPLATE, &StatementPage::new(&frame, frame.shop()?, &snapshot, 1, RefusedForm::Adjust(form)));
    };
    let subject = list.find(&frame, id).await?;
    let adjustment = Adjustment { account: subject.id, balance_kind, amount, reason, seen };
    let act = frame.app.act(actor);
    match frame.app.db.write(move |tx| ledger::adjust_as_seen(tx, &act, &adjustment)).await {
        Ok(Adjusted { balance_kind, balance }) => {
            let path = format!("{}/statement?balance={}", path::of_person(subject.role, id), balance_kind.as_str());
            Ok(match balance.short() {
                Money::ZERO => {
                    let said = Text::new("statement-adjusted").with("amount", balance.available());
                    frame.go_saying(&path, &frame.say(&said))
                }
                short => frame.go_noting(&path, &frame.say(&Text::new("statement-adjusted-below-zero").with("amount", short))),
            })
        }
        Err(error) => {
            let status = form.set_back(error, "amount")?;
            let snapshot = read_statement(&frame, list, id, chosen, None).await?;
            frame.page_with(status, TEMPLATE, &StatementPage::new(&frame, frame.shop()?, &snapshot, 1, RefusedForm::Adjust(form)))
        }
    }
}

/// A pay agreed with one earner alone; `None` goes back to the terms.
struct OwnPayForm(Option<Pay>);

impl Fields for OwnPayForm {
    const NAMES: &'static [&'static str] = &["rate", "unit", "back"];

    fn read(form: &mut Form) -> Option<Self> {
        if form.is_ticked("back") {
            return Some(OwnPayForm(None));
        }
        terms::read_pay(form, "rate", "unit").map(|pay| OwnPayForm(Some(pay)))
    }
}

#[post("/<account>/rate", data = "<posted>")]
async fn set_own_pay(admin: Admin, list: PeopleList, account: Id<AccountId>, posted: Posted<OwnPayForm>, frame: Frame) -> Answer {
    let (actor, id) = (admin.0.id, account.0);
    let Posted { value, form } = posted;
    let Some(OwnPayForm(own)) = value else {
        let snapshot = read_statement(&frame, list, id, None, None).await?;
        return frame.form_again(TEMPLATE, &StatementPage::new(&frame, frame.shop()?, &snapshot, 1, RefusedForm::OwnPay(form)));
    };
    let act = frame.app.act(actor);
    list.find(&frame, id).await?;
    frame.app.db.write(move |tx| account::set_own_pay(tx, &act, id, own)).await?;
    let said = match own {
        Some(new) => Text::new("statement-rate-saved").with("pay", pay(new)),
        None => Text::new("statement-rate-restored"),
    };
    Ok(frame.go_saying(&format!("{}/statement", path::of_person(list.role(), id)), &frame.say(&said)))
}

/// The columns of the file.
const COLUMNS: [Column; 13] = [
    column("entry_id"),
    column("adjusts_id"),
    column("posted_at"),
    column("balance_kind"),
    column("kind"),
    column("change"),
    column("state"),
    column("order_id"),
    summed("amount"),
    column("balance"),
    column("currency"),
    column("available_at"),
    column("reason"),
];

/// The whole statement of one balance, oldest first, as one reads a statement on paper.
#[get("/<account>/statement.csv?<balance>")]
async fn statement_file(
    _admin: Admin,
    list: PeopleList,
    account: Id<AccountId>,
    balance: Option<&str>,
    style: FileStyle,
    frame: Frame,
) -> std::result::Result<Download, Failed> {
    let id = account.0;
    let (currency, now, chosen) = (frame.shop()?.currency, frame.app.now(), balance.and_then(BalanceKind::from_word));
    let lookup = StatementLookup { account: id, role: list.role(), balance_kind: chosen, now };
    let written = frame.app.db.read(move |conn| {
        let mut table = Table::styled(&style.0, &COLUMNS)?;
        let balance_kind = entries::whole_statement(conn, &lookup, |line| table.row(entry_cells(&line, currency)))?;
        Ok((table, balance_kind))
    });
    let (table, balance_kind) = written.await?;
    Ok(Download::table(format!("statement-{id}-{}.csv", balance_kind.as_str()), table)?)
}

fn entry_cells(line: &EntryRow, currency: Currency) -> [Cell<'static>; COLUMNS.len()] {
    let empty = || Cell::EMPTY;
    [
        line.id.0.into(),
        if line.first == line.id { empty() } else { line.first.0.into() },
        line.at.into(),
        codes::balance_kind(line.balance_kind).into(),
        codes::entry_kind(line.kind).into(),
        codes::entry_change(line.change).into(),
        codes::entry_status(line.state, line.balance_kind).into(),
        line.order.map_or_else(empty, |order| order.number().to_string().into()),
        Cell::Amount(currency, line.amount),
        line.balance.map_or_else(empty, |balance| Cell::Amount(currency, balance)),
        currency.code().into(),
        line.available_at.into(),
        line.reason.clone().into(),
    ]
}
