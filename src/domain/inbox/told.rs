//! What a delivery tells, once it has been understood.

pub use crate::domain::dispute::{DisputeStatus, DisputeTold};
use crate::domain::money::Money;
use crate::domain::order::told::{ToldOrder, ToldRefund};
use crate::domain::time::Timestamp;

/// What a delivery tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// How an order stands.
    Order(Box<ToldOrder>),
    /// That something of an order was given back.
    Refund(RefundTold),
    /// That a buyer wants their money back through their bank.
    Dispute(DisputeTold),
    /// Nothing that matters here.
    Ignored(Ignored),
}

/// That something of an order was given back, told without the order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefundTold {
    /// The order's number at the source.
    pub order: String,
    pub currency: String,
    pub at: Timestamp,
    /// All that was given back of it so far, with tax; nothing where the source tells no sum.
    pub so_far: Money,
    /// The refund, where the source names it.
    pub refund: Option<ToldRefund>,
}

/// Why a delivery changes nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ignored {
    /// It is about something other than orders.
    Topic,
    /// An order that was made to try something out.
    Test,
    /// An order was thrown away there. Here it stays: the money did not come back by that.
    Deleted,
    /// An order that nobody has placed yet.
    Draft,
    /// A payment or refund that may still fail.
    NotFinal,
    /// The same is told by another delivery.
    ToldElsewhere,
    /// Something came back, and no money was given for it.
    NoMoney,
    /// An invoice that does not say by which payment it was paid, so that it could count twice.
    InvoiceAlone,
}

impl Ignored {
    const ALL: [Ignored; 8] = [
        Ignored::Topic,
        Ignored::Test,
        Ignored::Deleted,
        Ignored::Draft,
        Ignored::NotFinal,
        Ignored::ToldElsewhere,
        Ignored::NoMoney,
        Ignored::InvoiceAlone,
    ];

    /// The word that is kept, beside those of refusals.
    pub fn code(self) -> &'static str {
        match self {
            Ignored::Topic => "topic",
            Ignored::Test => "test",
            Ignored::Deleted => "deleted",
            Ignored::Draft => "draft",
            Ignored::NotFinal => "not_final",
            Ignored::ToldElsewhere => "elsewhere",
            Ignored::NoMoney => "no_money",
            Ignored::InvoiceAlone => "invoice_alone",
        }
    }

    /// The reason behind a word that was kept.
    pub fn of_code(code: &str) -> Option<Ignored> {
        Ignored::ALL.into_iter().find(|ignored| ignored.code() == code)
    }
}
