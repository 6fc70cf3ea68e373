//! What a bookkeeper asks for: every entry, balance, payment, order and deed of some days of the shop. Dated by the day of each
//! event itself, and never by who stands above whom, so that a file of days that are over stays as it is.

mod balances;
mod journal;
mod lines;
mod log;
mod payments;
mod sales;
mod span;
mod taxes;

pub use balances::{BalanceRow, Balances, Liability, MovementRow, Movements, liability};
pub use journal::{Journal, JournalRow};
pub use lines::{OrderLineRow, OrderLines};
pub use log::ActivityLog;
pub use payments::{PaymentDay, payment_days, received};
pub use sales::{CorrectionRow, Corrections, PaidOrderRow, PaidOrders, RefundRow, Refunds, SaleAmounts};
pub use span::Span;
pub use taxes::{TaxRow, taxes};
