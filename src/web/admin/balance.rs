//! What somebody has with the shop, balance by balance, and the pay that they get: the money part of their page and of their
//! statement.

use serde::Serialize;

use crate::domain::ledger::Balance;
use crate::domain::money::{Currency, Money};
use crate::domain::reads::balances::AccountBalances;
use crate::text::words;
use crate::web::kit::view::Tile;

/// The component `money`.
#[derive(Serialize)]
pub(super) struct MoneyView {
    balances: Vec<BalanceView>,
    pay: String,
    statement: String,
}

#[derive(Serialize)]
struct BalanceView {
    title: &'static str,
    tiles: Vec<Tile>,
    /// What later earnings have to make up first.
    below_zero: Option<String>,
}

impl MoneyView {
    pub(super) fn new(money: &AccountBalances, currency: Currency, path: &str) -> MoneyView {
        // A partner who never had store credit need not read of it.
        let has_credit = money.commission.is_none() || money.credit != Balance::default();
        let credit = has_credit.then(|| credit_view(&money.credit, currency));
        MoneyView {
            balances: money.commission.iter().map(|balance| commission_view(balance, currency)).chain(credit).collect(),
            pay: pay_in_words(money, currency),
            statement: format!("{path}/statement"),
        }
    }
}

fn commission_view(balance: &Balance, currency: Currency) -> BalanceView {
    let tiles = [
        ("Owed", balance.available(), "approved, not in a payout"),
        ("In a payout", balance.reserved, "not settled yet"),
        ("Pending", balance.holding, "inside the hold"),
        ("Held", balance.in_review, "for a look"),
        ("Paid", balance.spent, "in settled payouts"),
        ("Lifetime", balance.earned, "ever earned, after the hold"),
    ];
    balance_view("Commission", tiles, balance, currency)
}

fn credit_view(balance: &Balance, currency: Currency) -> BalanceView {
    let tiles = [
        ("Available", balance.available(), "can be spent"),
        ("Reserved", balance.reserved, "by unpaid orders"),
        ("Credit pending", balance.holding, "inside the hold"),
        ("Credit held", balance.in_review, "for a look"),
        ("Redeemed", balance.spent, "on orders"),
        ("Expired", balance.expired, ""),
    ];
    balance_view("Store credit", tiles, balance, currency)
}

fn balance_view(title: &'static str, tiles: [(&str, Money, &str); 6], balance: &Balance, currency: Currency) -> BalanceView {
    let tile = |(label, amount, note)| Tile::new(label, currency.format(amount)).note(note);
    BalanceView { title, tiles: tiles.map(tile).into(), below_zero: below_zero(balance, currency) }
}

/// What is owed back, in words; `None` unless the balance is below zero.
pub(super) fn below_zero(balance: &Balance, currency: Currency) -> Option<String> {
    let short = balance.short();
    (!short.is_zero()).then(|| format!("{} below zero: later earnings make it up first.", currency.format(short)))
}

fn pay_in_words(money: &AccountBalances, currency: Currency) -> String {
    let usual = words::pay(money.usual, currency);
    match money.own_pay {
        Some(own) => format!("{}, agreed with them alone. The terms give {usual}.", words::pay(own, currency)),
        None => format!("{usual}, as the terms say."),
    }
}
