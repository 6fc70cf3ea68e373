//! An order, from the cart to the last refund. [`model`] is what is stored; the verbs are one file each.

pub mod checkout;
mod confirmation;
mod difference;
pub mod edit;
pub mod items;
pub mod model;
pub mod number;
pub mod pay;
pub mod place;
pub mod recorded;
pub mod refund;
pub mod returned;
pub mod tax;
pub mod told;
mod write;

pub use checkout::{Cart, Credit, Plain, Pricing, Quote, Seen, basket, quote};
pub use confirmation::Shown;
pub use edit::{Correction, Edit, Kept, correct, edit};
pub use items::{Item, ItemBack, items};
pub use model::{
    Amounts, Earner, NoEarning, Order, OrderStatus, PaymentMethod, PricedBy, Refund, find, find_of, refunds, source_name,
};
pub use number::OrderNumber;
pub use pay::{Payment, cancel, cancel_overdue, cancel_own, expect_day, pay};
pub use place::{Checkout, Placed, Placing, Taken, checkout, checkout_shown, expect_wanted, place, placed_with};
pub use recorded::{Recording, Thing, find_external, named, preview, record};
pub use refund::{Refunding, record_refund, refund, refund_as_seen, taxes_back, things_back};
pub use returned::{Back, LineBack, Parts, Returned, returned};
pub use tax::taxes;
