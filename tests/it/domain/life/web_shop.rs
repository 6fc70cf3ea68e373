//! The web shop of a random life: what it has, what becomes of that, and how it says it.

use passalong::domain::ids::SourceId;
use passalong::domain::money::Money;
use passalong::domain::order::told::{ToldAmounts, ToldBuyer, ToldLine, ToldOrder, ToldPayment, ToldRefund};
use passalong::domain::time::Timestamp;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::Life;
use crate::support::model::disputes::Fight;
use crate::support::model::words::{Bill, Brought, Buyer, Says, WebRefund, Word};

/// The web shop.
pub const WEB: SourceId = SourceId(9);

pub const BEGIN: &str = "INSERT INTO source (id, kind, name, makes_customers) VALUES (9, 'woocommerce', 'Web shop', 1)";

/// How many disputes may be about one order.
pub const DISPUTES: usize = 2;

#[derive(Debug, Clone)]
pub enum Step {
    /// An order there, told at once or not yet.
    Order { buyer: Who, code: Option<Index>, bill: Bill, named: bool, says: Says, is_paid: bool, days_ago: i64, is_told: bool },
    /// Something becomes of one there.
    Change { order: Index, how: Change, is_told: bool },
    /// Something that it knew once is told, again or at last.
    Tell(Index),
    /// What came back is told alone: the sum so far, or something less, or one refund with its number.
    Refunds { order: Index, new: Option<WebBack>, which: Index, part: i64 },
    /// Somebody of the shop says whose an order is, or that it is nobody's.
    Settle { waiting: Index, who: Option<Index> },
    /// So many thousandths of an order, and as long ago as that.
    Dispute { order: Index, which: usize, status: Fight, part: i64, days_ago: i64 },
}

/// Who buys there.
#[derive(Debug, Clone)]
pub enum Who {
    /// Somebody of ours, with a number there or as a guest.
    Member(Index, bool),
    /// One of a few whom nobody of ours knows yet.
    Guest(usize),
}

#[derive(Debug, Clone)]
pub enum Change {
    Pay,
    CallOff,
    GoOn,
    Bill(Bill),
    /// Whoever it is of.
    Buyer(Who, Option<Index>),
    Refund(WebBack),
}

/// So many thousandths of what is left, or so many of a line, as many days ago.
#[derive(Debug, Clone)]
pub struct WebBack {
    pub part: i64,
    pub line: Option<(Index, i64)>,
    pub days_ago: i64,
}

pub fn step() -> impl Strategy<Value = Step> {
    let index = any::<Index>;
    let likely = proptest::bool::weighted;
    let part = || prop_oneof![4 => 1..1000_i64, 1 => Just(1000_i64)];
    let days_ago = || prop_oneof![12 => Just(0_i64), 3 => 1..20_i64, 1 => Just(-1_i64)];
    let who = || {
        prop_oneof![
            9 => (index(), likely(0.8)).prop_map(|(who, is_known)| Who::Member(who, is_known)),
            3 => (0..8_usize).prop_map(Who::Guest)
        ]
    };
    let back = || {
        (part(), weighted(0.4, (index(), 1..3_i64)), days_ago()).prop_map(|(part, line, days_ago)| WebBack {
            part,
            line,
            days_ago,
        })
    };
    let how = prop_oneof![
        4 => Just(Change::Pay),
        2 => Just(Change::CallOff),
        2 => Just(Change::GoOn),
        3 => bill().prop_map(Change::Bill),
        1 => (who(), weighted(0.5, index())).prop_map(|(who, code)| Change::Buyer(who, code)),
        4 => back().prop_map(Change::Refund),
    ];
    let says = select(vec![Says::Sum, Says::Numbers, Says::Both]);
    let status = prop_oneof![3 => Just(Fight::Open), 2 => Just(Fight::Won), 2 => Just(Fight::Lost)];
    prop_oneof![
        7 => ((who(), weighted(0.85, index())), bill(), likely(0.7), says, likely(0.7), days_ago(), likely(0.8)).prop_map(
            |((buyer, code), bill, named, says, is_paid, days_ago, is_told)| Step::Order { buyer, code, bill, named, says, is_paid, days_ago, is_told }
        ),
        6 => (index(), how, likely(0.7)).prop_map(|(order, how, is_told)| Step::Change { order, how, is_told }),
        4 => index().prop_map(Step::Tell),
        2 => (index(), weighted(0.6, back()), index(), prop_oneof![Just(1000_i64), 0..1000_i64])
            .prop_map(|(order, new, which, part)| Step::Refunds { order, new, which, part }),
        3 => (index(), weighted(0.9, index())).prop_map(|(waiting, who)| Step::Settle { waiting, who }),
        5 => (index(), 0..DISPUTES, status, part(), days_ago())
            .prop_map(|(order, which, status, part, days_ago)| Step::Dispute { order, which, status, part, days_ago }),
    ]
}

fn bill() -> impl Strategy<Value = Bill> {
    let value = || prop_oneof![1 => Just(0_i64), 9 => 1..20_000_i64];
    let line =
        (1..4_i64, value(), select(vec![0, 70, 190])).prop_map(|(quantity, value, tax)| (quantity, value, value * tax / 1000));
    let extra = || prop_oneof![3 => Just(0_i64), 1 => 1..900_i64];
    (proptest::collection::vec(line, 1..4), extra(), extra(), 0..20_i64, extra()).prop_map(
        |(lines, discount, shipping, tax, tip)| Bill { lines, discount, shipping, shipping_tax: shipping * tax / 100, tip },
    )
}

/// What the web shop has, and all that it ever could tell.
#[derive(Debug, Default)]
pub struct WebShop {
    pub orders: Vec<Word>,
    pub words: Vec<Word>,
}

impl Life {
    /// Mostly an order that is one of ours by now.
    pub fn any_there(&self, order: Index) -> Option<usize> {
        let known: Vec<usize> = self.model.money.told.known.keys().copied().collect();
        let orders = self.web.orders.len();
        let is_ours = !known.is_empty() && order.index(5) > 0;
        (orders > 0).then(|| if is_ours { known[order.index(known.len())] } else { order.index(orders) })
    }

    /// Mostly an order on which somebody earns; and mostly the end of what is open.
    pub fn disputed(&self, order: Index, which: usize, status: Fight) -> Option<usize> {
        let told = &self.model.money.told;
        let open: Vec<usize> = told.disputes.iter().filter(|one| one.status == Fight::Open).map(|one| one.id).collect();
        let earns = |id: usize| self.model.money.orders[id].parts.iter().any(|part| part.stands() > 0);
        let earning: Vec<usize> = told.known.iter().filter(|(_, (id, _))| earns(*id)).map(|(number, _)| *number).collect();
        match status {
            Fight::Won | Fight::Lost if !open.is_empty() && order.index(3) > 0 => Some(open[order.index(open.len())]),
            _ if !earning.is_empty() && order.index(4) > 0 => Some(earning[order.index(earning.len())] * DISPUTES + which),
            _ => Some(self.any_there(order)? * DISPUTES + which),
        }
    }

    /// The web shop's number for somebody is that of whoever they were when they came; their address is what they have now.
    pub fn buyer(&mut self, who: &Who, code: Option<Index>) -> Buyer {
        let codes = self.model.codes.len();
        // Mostly one that refers.
        let referring: Vec<usize> = (0..codes).filter(|code| self.model.state(*code) == "claimed").collect();
        let code = code.map_or(Brought::Nothing, |code| match code.index(13) {
            0 => Brought::Nonsense,
            1 if codes > 0 => Brought::By(code.index(codes)),
            _ if referring.is_empty() => Brought::Nothing,
            _ => Brought::By(referring[code.index(referring.len())]),
        });
        match who {
            Who::Member(who, is_known) if !self.model.people.is_empty() => {
                let own = who.index(self.model.people.len());
                let person = self.model.people[own].merged.unwrap_or(own);
                let human = &self.model.people[person];
                let mailbox = Some(human.mailbox.clone()).filter(|mailbox| mailbox.contains('@'));
                Buyer { own: is_known.then_some(own), name: human.name.clone(), mailbox, code }
            }
            Who::Member(..) => Buyer { own: None, name: "Nobody".into(), mailbox: None, code },
            Who::Guest(guest) => {
                let mailbox = Some(format!("guest{guest}@example.org"));
                Buyer { own: (guest % 2 == 0).then_some(1000 + guest), name: format!("Guest {guest}"), mailbox, code }
            }
        }
    }

    pub fn told_order(&self, word: &Word) -> ToldOrder {
        let bill = &word.bill;
        let line = |(at, (quantity, value, tax)): (usize, &(i64, i64, i64))| ToldLine {
            external_id: Some(format!("{}-{at}", word.number)),
            name: "Thing".into(),
            sku: None,
            quantity: u32::try_from(*quantity).unwrap(),
            value: Money::from_minor(*value),
            tax: Money::from_minor(*tax),
        };
        ToldOrder {
            external_id: word.number.to_string(),
            version: Some(word.version),
            currency: "EUR".into(),
            buyer: ToldBuyer {
                external_id: word.buyer.own.map(|own| own.to_string()),
                name: word.buyer.name.clone(),
                email: word.buyer.mailbox.clone(),
                phone: None,
                referral_code: match word.buyer.code {
                    Brought::Nothing => None,
                    Brought::Nonsense => Some("ZZZZZZZZZ".into()),
                    Brought::By(code) => Some(self.text_of(code)),
                },
            },
            placed_at: Timestamp::from_ms(word.placed),
            paid: word.paid.map(|at| ToldPayment { at: Timestamp::from_ms(at), reference: String::new() }),
            is_cancelled: word.off,
            amounts: ToldAmounts {
                items: Money::from_minor(bill.value() + bill.discount),
                discount: Money::from_minor(bill.discount),
                tax: Money::from_minor(bill.tax()),
                shipping: Money::from_minor(bill.shipping),
                shipping_tax: Money::from_minor(bill.shipping_tax),
                tip: Money::from_minor(bill.tip),
                total: Money::from_minor(bill.total()),
            },
            lines: if word.named { bill.lines.iter().enumerate().map(line).collect() } else { Vec::new() },
            coupons: Vec::new(),
            refunded: Money::from_minor(word.said_back().0),
            refunds: word.said_back().1.iter().map(|refund| told_refund(word.number, refund)).collect(),
        }
    }
}

pub fn told_refund(order: usize, refund: &WebRefund) -> ToldRefund {
    let line = refund.line.map(|(line, quantity)| (format!("{order}-{line}"), u32::try_from(quantity).unwrap()));
    ToldRefund {
        external_id: format!("re_{}", refund.number),
        at: Timestamp::from_ms(refund.at),
        amount: Money::from_minor(refund.amount),
        lines: line.into_iter().collect(),
    }
}
