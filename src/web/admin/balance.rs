//! What somebody has with the shop, balance by balance, and the rate that they get: the money part of their page and of their
//! statement.

use serde::Serialize;

use crate::domain::ledger::Balance;
use crate::domain::money::Money;
use crate::domain::reads::balances::AccountBalances;
use crate::text::catalogue::Text;
use crate::web::admin::people::pay;
use crate::web::kit::layout::Frame;
use crate::web::kit::view::Tile;

/// The component `person_money`.
#[derive(Serialize)]
pub(super) struct MoneyView {
    balances: Vec<BalanceView>,
    pay: Text,
    statement: String,
}

#[derive(Serialize)]
struct BalanceView {
    title: Text,
    tiles: Vec<Tile>,
    /// What later earnings cover first.
    below_zero: Option<Text>,
}

impl MoneyView {
    pub(super) fn new(frame: &Frame, money: &AccountBalances, path: &str) -> MoneyView {
        // A partner who never had store credit need not read of it.
        let has_credit = money.commission.is_none() || money.credit != Balance::default();
        let credit = has_credit.then(|| credit_view(frame, &money.credit));
        MoneyView {
            balances: money.commission.iter().map(|balance| commission_view(frame, balance)).chain(credit).collect(),
            pay: match money.own_pay {
                Some(own) => Text::new("balance-earns-own").with("own", pay(own)).with("usual", pay(money.usual)),
                None => Text::new("balance-earns").with("usual", pay(money.usual)),
            },
            statement: format!("{path}/statement"),
        }
    }
}

fn commission_view(frame: &Frame, balance: &Balance) -> BalanceView {
    let tiles = [
        (Text::new("balance-ready"), balance.available(), Some(Text::new("balance-ready-note"))),
        (Text::new("balance-in-payout"), balance.reserved, Some(Text::new("balance-in-payout-note"))),
        (Text::new("balance-pending"), balance.holding, Some(Text::new("balance-pending-note"))),
        (Text::new("balance-in-review"), balance.in_review, Some(Text::new("balance-in-review-note"))),
        (Text::new("balance-paid-out"), balance.spent, Some(Text::new("balance-paid-out-note"))),
        (Text::new("balance-earned"), balance.earned, Some(Text::new("balance-earned-note"))),
    ];
    balance_view(frame, Text::new("balance-commission"), tiles, balance)
}

fn credit_view(frame: &Frame, balance: &Balance) -> BalanceView {
    let tiles = [
        (Text::new("balance-available"), balance.available(), Some(Text::new("balance-available-note"))),
        (Text::new("balance-reserved"), balance.reserved, Some(Text::new("balance-reserved-note"))),
        (Text::new("balance-credit-pending"), balance.holding, Some(Text::new("balance-pending-note"))),
        (Text::new("balance-credit-in-review"), balance.in_review, Some(Text::new("balance-in-review-note"))),
        (Text::new("balance-spent"), balance.spent, Some(Text::new("balance-spent-note"))),
        (Text::new("balance-expired"), balance.expired, None),
    ];
    balance_view(frame, Text::new("balance-credit"), tiles, balance)
}

fn balance_view(frame: &Frame, title: Text, tiles: [(Text, Money, Option<Text>); 6], balance: &Balance) -> BalanceView {
    let tile = |(label, amount, note): (Text, Money, Option<Text>)| {
        let tile = Tile::new(frame.say(&label), frame.money(amount));
        note.map(|note| frame.say(&note)).into_iter().fold(tile, Tile::note)
    };
    let short = balance.short();
    let below_zero = (!short.is_zero()).then(|| Text::new("balance-below-zero").with("amount", short));
    BalanceView { title, tiles: tiles.map(tile).into(), below_zero }
}
