//! `/statement` below somebody's page: every entry with a running balance, the pay that was agreed with them alone, and corrections,
//! which are entries of their own.

use rocket::{FromForm, Route, get, post, routes};
use rusqlite::Connection;
use serde::Serialize;

use crate::domain::account::{self, Account};
use crate::domain::contact::line;
use crate::domain::ids::{AccountId, EntryId};
use crate::domain::ledger::{self, BalanceKind, Kind};
use crate::domain::money::{Currency, Money};
use crate::domain::program::Pay;
use crate::domain::reads::list::{Cursor, Page};
use crate::domain::reads::statement::{Change, Line, State};
use crate::domain::reads::{earning_list, statement as entries};
use crate::domain::refusal::Refusal;
use crate::domain::roles::Role;
use crate::domain::shop::Shop;
use crate::domain::time::Zone;
use crate::error::{Error, Result};
use crate::text::table::{Cell, Table};
use crate::text::words;
use crate::web::admin::balance::{Held, MoneyView, short};
use crate::web::admin::commissions::badge;
use crate::web::admin::people::{Badge, Whom, path_of};
use crate::web::admin::terms;
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::listing::{self, Choice, Pager, choices};
use crate::web::kit::response::{Answer, Download, Failed};
use crate::web::kit::view::{Crumb, Tab};

const TEMPLATE: &str = "admin/statement.html";
const MOST_REASON: usize = 200;

pub(in crate::web) fn routes() -> Vec<Route> {
    routes![
        of_partner,
        of_customer,
        partner_file,
        customer_file,
        adjust_partner,
        adjust_customer,
        agree_with_partner,
        agree_with_customer
    ]
}

/// The list's address as it was opened.
#[derive(FromForm)]
struct Asked<'r> {
    balance: Option<&'r str>,
    at: Option<&'r str>,
    page: Option<usize>,
}

#[derive(Serialize)]
struct Data {
    name: String,
    crumbs: Vec<Crumb>,
    money: MoneyView,
    tabs: Vec<Tab>,
    path: String,
    balance: &'static str,
    rows: Vec<Row>,
    pager: Pager,
    csv: String,
    balances: Vec<Choice>,
    directions: Vec<Choice>,
    currency: &'static str,
    /// The newest entry that this page knows of: a correction that is sent twice counts once.
    seen: String,
    adjust: Form,
    agree: Form,
    units: Vec<Choice>,
    usual: String,
    has_own_pay: bool,
    opens_adjust: bool,
    opens_agree: bool,
}

/// An entry with what the balance came to after it.
#[derive(Serialize)]
struct Row {
    no: i64,
    href: Option<String>,
    what: String,
    reason: String,
    order: Option<String>,
    order_href: String,
    badge: Option<Badge>,
    on: String,
    exactly: String,
    amount: String,
    balance: String,
}

impl Row {
    fn new(line: &Line, currency: Currency, zone: &Zone) -> Row {
        let is_earning = matches!(line.kind, Kind::Commission | Kind::Reward);
        Row {
            no: line.id.0,
            href: is_earning.then(|| format!("/admin/commissions/{}", line.first)),
            what: what(line).into(),
            reason: line.reason.clone(),
            order: line.order.map(|order| format!("Order {order}")),
            order_href: line.order.map_or_else(String::new, |order| format!("/admin/orders/{order}")),
            badge: (is_earning || line.state != State::Approved).then(|| badge(line.state, line.kind, line.is_in_payout)),
            on: zone.date(line.created_at),
            exactly: zone.date_time(line.created_at),
            amount: currency.format(line.amount),
            balance: line.balance.map_or_else(String::new, |balance| currency.format(balance)),
        }
    }
}

/// What an entry is about.
fn what(line: &Line) -> &'static str {
    match (line.kind, line.change) {
        (Kind::Commission, None) => "Commission",
        (Kind::Reward, None) => "Reward",
        (Kind::Commission | Kind::Reward, Some(Change::Refund)) => "Refund of the order",
        (Kind::Commission | Kind::Reward, Some(Change::Void)) => "Voided",
        (Kind::Commission | Kind::Reward, Some(_)) => "Order corrected",
        (Kind::Redemption, None) => "Redeemed",
        (Kind::Redemption, Some(_)) => "Credit given back",
        (Kind::Payout, None) => "Paid out",
        (Kind::Payout, Some(_)) => "Payment came back",
        (Kind::Adjustment, _) => "Adjusted",
        (Kind::Expiry, _) => "Expired",
    }
}

#[get("/partners/<whom>/statement?<asked..>")]
async fn of_partner(_admin: Admin, whom: Whom, asked: Asked<'_>, frame: Frame) -> Answer {
    show(&frame, whom.0, Role::Partner, &asked).await
}

#[get("/customers/<whom>/statement?<asked..>")]
async fn of_customer(_admin: Admin, whom: Whom, asked: Asked<'_>, frame: Frame) -> Answer {
    show(&frame, whom.0, Role::Customer, &asked).await
}

async fn show(frame: &Frame, id: AccountId, role: Role, asked: &Asked<'_>) -> Answer {
    let look = look(frame, id, role, asked.balance.and_then(BalanceKind::from_word), asked.at.and_then(Cursor::parse)).await?;
    frame.page(TEMPLATE, &Data::new(frame.shop()?, &look, asked.page.unwrap_or(1), Again::None))
}

/// Everything that the page asks the file, in one snapshot.
struct Look {
    account: Account,
    held: Held,
    balance_kind: BalanceKind,
    lines: Page<Line>,
    newest: Option<EntryId>,
}

async fn look(
    frame: &Frame,
    id: AccountId,
    role: Role,
    balance_kind: Option<BalanceKind>,
    cursor: Option<Cursor>,
) -> Result<Look> {
    let now = frame.app.now();
    frame
        .app
        .db
        .read(move |conn| {
            let account = of_role(conn, id, role)?;
            let balance_kind = usual_balance(&account, balance_kind);
            Ok(Look {
                held: Held::of(conn, &account, now)?,
                lines: entries::statement(conn, id, balance_kind, now, cursor.as_ref(), listing::PER_PAGE)?,
                newest: earning_list::newest(conn, id)?,
                balance_kind,
                account,
            })
        })
        .await
}

/// The account, at the address of its role and nowhere else.
fn of_role(conn: &Connection, id: AccountId, role: Role) -> Result<Account> {
    let account = account::find(conn, id)?;
    if account.role == role { Ok(account) } else { Err(Error::Missing) }
}

/// The balance that was asked for, as far as somebody has it.
fn usual_balance(account: &Account, asked: Option<BalanceKind>) -> BalanceKind {
    match (account.role, asked) {
        (Role::Partner, asked) => asked.unwrap_or(BalanceKind::Commission),
        _ => BalanceKind::Credit,
    }
}

/// Which of the page's forms was refused.
enum Again {
    None,
    Adjust(Form),
    Agree(Form),
}

impl Data {
    fn new(shop: &Shop, look: &Look, page: usize, again: Again) -> Data {
        let (account, currency) = (&look.account, shop.currency);
        let home = path_of(account.role, account.id);
        let path = format!("{home}/statement");
        let balance_kind = look.balance_kind.as_str();
        let is_partner = account.role == Role::Partner;
        let tab = |label, of: BalanceKind| Tab::new(label, format!("{path}?balance={}", of.as_str()), of == look.balance_kind);
        let (rate, unit) = terms::typed(look.held.own_pay.unwrap_or(look.held.usual), currency);
        let mut data = Data {
            crumbs: vec![Crumb::list_of(account.role), Crumb::new(&account.name, &home)],
            name: account.name.clone(),
            money: MoneyView::new(&look.held, currency, &home),
            tabs: match is_partner {
                true => vec![tab("Commission", BalanceKind::Commission), tab("Store credit", BalanceKind::Credit)],
                false => Vec::new(),
            },
            rows: look.lines.rows.iter().map(|line| Row::new(line, currency, &shop.zone)).collect(),
            pager: Pager::new(&look.lines, page, &path, &[("balance", balance_kind)]),
            csv: format!("{path}.csv?balance={balance_kind}"),
            path: home,
            balance: balance_kind,
            balances: match is_partner {
                true => choices([("commission", "Commission"), ("credit", "Store credit")]),
                false => Vec::new(),
            },
            directions: choices([("add", "Add"), ("take", "Take away")]),
            currency: currency.code(),
            seen: look.newest.map_or_else(|| "0".into(), |entry| entry.to_string()),
            adjust: Form::default(),
            agree: Form::filled([("rate", rate), ("unit", unit)]),
            units: terms::units(currency),
            usual: words::pay(look.held.usual, currency),
            has_own_pay: look.held.own_pay.is_some(),
            opens_adjust: false,
            opens_agree: false,
        };
        match again {
            Again::None => {}
            Again::Adjust(form) => (data.adjust, data.opens_adjust) = (form, true),
            Again::Agree(form) => (data.agree, data.opens_agree) = (form, true),
        }
        data
    }
}

/// A correction of a balance.
struct Adjusting {
    balance_kind: Option<BalanceKind>,
    amount: Money,
    reason: String,
    seen: Option<EntryId>,
}

impl Fields for Adjusting {
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
        let reason = form.parse("reason", |text| match line(text, MOST_REASON)? {
            reason if reason.is_empty() => Err(Refusal::ReasonMissing),
            reason => Ok(reason),
        });
        let seen = form.text("seen").parse().ok().filter(|id| *id > 0).map(EntryId);
        let amount = amount?;
        Some(Adjusting { balance_kind: balance_kind?, amount: if is_taken? { -amount } else { amount }, reason: reason?, seen })
    }
}

#[post("/partners/<whom>/adjust", data = "<posted>")]
async fn adjust_partner(admin: Admin, whom: Whom, posted: Posted<Adjusting>, frame: Frame) -> Answer {
    adjust(&frame, admin.0.id, whom.0, Role::Partner, posted).await
}

#[post("/customers/<whom>/adjust", data = "<posted>")]
async fn adjust_customer(admin: Admin, whom: Whom, posted: Posted<Adjusting>, frame: Frame) -> Answer {
    adjust(&frame, admin.0.id, whom.0, Role::Customer, posted).await
}

async fn adjust(frame: &Frame, actor: AccountId, id: AccountId, role: Role, posted: Posted<Adjusting>) -> Answer {
    let Posted { value, mut form } = posted;
    let asked = BalanceKind::from_word(form.text("balance"));
    let Some(Adjusting { balance_kind, amount, reason, seen }) = value else {
        let look = look(frame, id, role, asked, None).await?;
        return frame.form_again(TEMPLATE, &Data::new(frame.shop()?, &look, 1, Again::Adjust(form)));
    };
    let now = frame.app.now();
    let adjusted = frame.app.db.write(move |tx| {
        let balance_kind = balance_kind.unwrap_or(usual_balance(&of_role(tx, id, role)?, None));
        if earning_list::newest(tx, id)? != seen {
            return Err(Refusal::BalanceMoved.into());
        }
        ledger::adjust(tx, actor, id, balance_kind, amount, &reason, now)?;
        Ok((balance_kind, ledger::balance(tx, id, balance_kind, now)?))
    });
    match adjusted.await {
        Ok((balance_kind, balance)) => {
            let path = format!("{}/statement?balance={}", path_of(role, id), balance_kind.as_str());
            let currency = frame.shop()?.currency;
            Ok(match short(&balance, currency) {
                Some(short) => frame.go_noting(&path, &format!("Adjusted. The balance is {short}")),
                None => frame.go_saying(&path, &format!("Adjusted: {} is free now.", currency.format(balance.available()))),
            })
        }
        Err(error) => {
            let status = form.set_back(error, "amount")?;
            let look = look(frame, id, role, asked, None).await?;
            frame.page_with(status, TEMPLATE, &Data::new(frame.shop()?, &look, 1, Again::Adjust(form)))
        }
    }
}

/// A pay agreed with one earner alone; `None` goes back to the terms.
struct Agreeing(Option<Pay>);

impl Fields for Agreeing {
    const NAMES: &'static [&'static str] = &["rate", "unit", "back"];

    fn read(form: &mut Form) -> Option<Self> {
        if form.is_ticked("back") {
            return Some(Agreeing(None));
        }
        terms::read_pay(form, "rate", "unit").map(|pay| Agreeing(Some(pay)))
    }
}

#[post("/partners/<whom>/rate", data = "<posted>")]
async fn agree_with_partner(admin: Admin, whom: Whom, posted: Posted<Agreeing>, frame: Frame) -> Answer {
    agree(&frame, admin.0.id, whom.0, Role::Partner, posted).await
}

#[post("/customers/<whom>/rate", data = "<posted>")]
async fn agree_with_customer(admin: Admin, whom: Whom, posted: Posted<Agreeing>, frame: Frame) -> Answer {
    agree(&frame, admin.0.id, whom.0, Role::Customer, posted).await
}

async fn agree(frame: &Frame, actor: AccountId, id: AccountId, role: Role, posted: Posted<Agreeing>) -> Answer {
    let Posted { value, form } = posted;
    let Some(Agreeing(pay)) = value else {
        let look = look(frame, id, role, None, None).await?;
        return frame.form_again(TEMPLATE, &Data::new(frame.shop()?, &look, 1, Again::Agree(form)));
    };
    let now = frame.app.now();
    let agreed = frame.app.db.write(move |tx| {
        of_role(tx, id, role)?;
        account::set_own_pay(tx, actor, id, pay, now)
    });
    agreed.await?;
    let said = match pay {
        Some(pay) => format!("{} for orders placed from now on.", words::pay(pay, frame.shop()?.currency)),
        None => "As the terms say, for orders placed from now on.".into(),
    };
    Ok(frame.go_saying(&format!("{}/statement", path_of(role, id)), &said))
}

const COLUMNS: [&str; 13] = [
    "entry_id",
    "adjusts_id",
    "posted_at",
    "balance_kind",
    "kind",
    "what",
    "state",
    "order_id",
    "amount",
    "balance",
    "currency",
    "available_at",
    "reason",
];

#[get("/partners/<whom>/statement.csv?<balance>")]
async fn partner_file(_admin: Admin, whom: Whom, balance: Option<&str>, frame: Frame) -> std::result::Result<Download, Failed> {
    file(&frame, whom.0, Role::Partner, balance).await
}

#[get("/customers/<whom>/statement.csv?<balance>")]
async fn customer_file(_admin: Admin, whom: Whom, balance: Option<&str>, frame: Frame) -> std::result::Result<Download, Failed> {
    file(&frame, whom.0, Role::Customer, balance).await
}

/// The whole statement of one balance, oldest first, as one reads a statement on paper.
async fn file(frame: &Frame, id: AccountId, role: Role, balance: Option<&str>) -> std::result::Result<Download, Failed> {
    let (currency, now, asked) = (frame.shop()?.currency, frame.app.now(), balance.and_then(BalanceKind::from_word));
    let written = frame.app.db.read(move |conn| {
        let balance_kind = usual_balance(&of_role(conn, id, role)?, asked);
        let mut table = Table::new(&COLUMNS)?;
        entries::each_of_statement(conn, id, balance_kind, now, |line| table.row(cells(&line, currency)))?;
        Ok((table, balance_kind))
    });
    let (table, balance_kind) = written.await?;
    Ok(Download::table(format!("statement-{id}-{}.csv", balance_kind.as_str()), table)?)
}

fn cells(line: &Line, currency: Currency) -> [Cell<'static>; COLUMNS.len()] {
    let empty = || Cell::from("");
    [
        line.id.0.into(),
        if line.first == line.id { empty() } else { line.first.0.into() },
        Zone::iso(line.created_at).into(),
        line.balance_kind.as_str().into(),
        line.kind.as_str().into(),
        what(line).into(),
        line.state.as_str().into(),
        line.order.map_or_else(empty, |order| order.0.into()),
        Cell::Amount(currency, line.amount),
        line.balance.map_or_else(empty, |balance| Cell::Amount(currency, balance)),
        currency.code().into(),
        Zone::iso(line.available_at).into(),
        line.reason.clone().into(),
    ]
}
