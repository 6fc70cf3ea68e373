//! Ids in addresses, and the addresses of what has a page of its own.

use rocket::http::RawStr;
use rocket::request::FromParam;

use crate::domain::ids::{AccountId, BatchId, CodeId, EntryId, OrderId, PayoutId};
use crate::domain::order::OrderNumber;
use crate::domain::roles::Role;

/// The shop's lists, below which what they list has its pages.
pub(in crate::web) const ORDERS: &str = "/admin/orders";
pub(in crate::web) const EARNINGS: &str = "/admin/commissions";
pub(in crate::web) const PAYOUTS: &str = "/admin/payouts";
/// Where the shop sells: whom it finds, and below it the till cards of those who buy.
pub(in crate::web) const TILL: &str = "/till";
/// Where the till adds a customer.
pub(in crate::web) const TILL_NEW: &str = "/till/new";
/// Where somebody says who is at a till, and by what it is left.
pub(in crate::web) const AT_THE_TILL: &str = "/till/who";
/// The browsers that are tills.
pub(in crate::web) const TILLS: &str = "/admin/users/tills";
/// Orders of which somebody has to say whose they are.
pub(in crate::web) const UNMATCHED: &str = "/admin/unmatched";
/// Where an admin stops looking at a member's pages.
pub(in crate::web) const END_VIEW: &str = "/admin/view-as/end";
/// What a member earned.
pub(in crate::web) const OWN_ENTRIES: &str = "/referrals/entries";

/// The id that an address names. Text that is no number is the id of nothing: after the guards have said who may ask, it is the same
/// 404 as something that does not exist.
pub(in crate::web) struct Id<T>(pub(in crate::web) T);

impl<'a, T: From<i64>> FromParam<'a> for Id<T> {
    type Error = std::convert::Infallible;

    fn from_param(text: &'a str) -> Result<Self, Self::Error> {
        const NOTHING: i64 = 0;
        let number = text.parse().ok().filter(|number| *number > 0);
        Ok(Id(number.unwrap_or(NOTHING).into()))
    }
}

/// An order by the number that its customer knows: how many orders there are is the shop's business.
pub(in crate::web) struct Numbered(pub(in crate::web) OrderId);

impl<'a> FromParam<'a> for Numbered {
    type Error = std::convert::Infallible;

    fn from_param(text: &'a str) -> Result<Self, Self::Error> {
        const NOTHING: i64 = 0;
        Ok(Numbered(OrderNumber::parse(text).map_or(NOTHING.into(), OrderNumber::id)))
    }
}

/// The page of an order for whoever placed it.
pub(in crate::web) fn of_own_order(id: OrderId) -> String {
    format!("/orders/{}", id.number())
}

/// The page of a person among those of their role.
pub(in crate::web) fn of_person(role: Role, id: AccountId) -> String {
    let list = match role {
        Role::Partner => "partners",
        Role::Customer => "customers",
        Role::Admin | Role::Staff => "users",
    };
    format!("/admin/{list}/{id}")
}

pub(in crate::web) fn of_code(id: CodeId) -> String {
    format!("/admin/codes/{id}")
}

pub(in crate::web) fn of_batch(id: BatchId) -> String {
    format!("/admin/codes/batches/{id}")
}

pub(in crate::web) fn of_order(id: OrderId) -> String {
    format!("{ORDERS}/{id}")
}

/// The till card of somebody who buys.
pub(in crate::web) fn of_buyer(id: AccountId) -> String {
    format!("{TILL}/{id}")
}

/// The first entry of an earning names it.
pub(in crate::web) fn of_earning(id: EntryId) -> String {
    format!("{EARNINGS}/{id}")
}

pub(in crate::web) fn of_payout(id: PayoutId) -> String {
    format!("{PAYOUTS}/{id}")
}

/// The page of an entry for the one who earned it.
pub(in crate::web) fn of_own_entry(id: EntryId) -> String {
    format!("{OWN_ENTRIES}/{id}")
}

/// Whether an address is the till, or below it: all that somebody reaches who is signed in by PIN.
pub(in crate::web) fn is_till(path: &str) -> bool {
    path.strip_prefix(TILL).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Whether an address is the till card of somebody.
pub(in crate::web) fn is_till_card(path: &str) -> bool {
    let id = path.strip_prefix(TILL).and_then(|rest| rest.strip_prefix('/'));
    id.is_some_and(|id| !id.is_empty() && id.bytes().all(|digit| digit.is_ascii_digit()))
}

/// A list's address with everything that was chosen. Empty values are left out.
pub(in crate::web) fn href(path: &str, chosen: &[(&str, &str)]) -> String {
    let pairs: Vec<String> = chosen
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={}", RawStr::new(value).percent_encode()))
        .collect();
    if pairs.is_empty() { path.to_string() } else { format!("{path}?{}", pairs.join("&")) }
}
