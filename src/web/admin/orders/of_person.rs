//! What somebody ordered, on their page at the shop: the last orders, what they come to, and their first-order discount.

use serde::Serialize;

use super::list::OrderRowView;
use crate::domain::account::Account;
use crate::domain::entitlement::{self, EntitlementStatus};
use crate::domain::reads::list::Page;
use crate::domain::reads::order_list::{OrderRow, Purchaser};
use crate::domain::refusal::Refusal;
use crate::domain::roles::Role;
use crate::domain::shop::Shop;
use crate::error::Error;
use crate::text::Voice;
use crate::text::catalogue::Text;
use crate::web::kit::layout::Frame;
use crate::web::kit::order_form::discount_sentence;
use crate::web::kit::path::{ORDERS, href, of_person};
use crate::web::kit::response::Answer;

/// So many of the last orders are on the page.
pub(in crate::web::admin) const MOST: usize = 5;

/// The component `person_orders`.
#[derive(Serialize)]
pub(in crate::web::admin) struct OrdersView {
    title: String,
    record: String,
    all: Option<String>,
    rows: Vec<OrderRowView>,
    /// Their first-order discount.
    discount: Option<Text>,
    /// Where the button goes that grants the discount again.
    grant: Option<String>,
}

impl OrdersView {
    pub(in crate::web::admin) fn new(
        frame: &Frame,
        shop: &Shop,
        staff: &Account,
        page: &Page<OrderRow>,
        buyer: &Purchaser,
    ) -> OrdersView {
        let account = &buyer.account;
        let is_open = matches!(buyer.discount, Some((_, EntitlementStatus::Open | EntitlementStatus::Reserved)));
        let title = Text::new("admin-orders-of-person").with("n", buyer.orders).with("amount", buyer.value);
        OrdersView {
            title: frame.say(&title),
            record: format!("{}/new?customer={}", ORDERS, account.id),
            all: (page.later.is_some()).then(|| href(ORDERS, &[("q", account.contact())])),
            rows: page.rows.iter().map(|line| OrderRowView::new(line, frame)).collect(),
            discount: discount_sentence(buyer.discount.as_ref(), Voice::Admin, &shop.zone),
            grant: (staff.role == Role::Admin && !is_open).then(|| format!("{}/discount", of_person(account.role, account.id))),
        }
    }
}

/// Gives somebody the first-order discount of the terms in force.
pub(in crate::web::admin) async fn grant(frame: &Frame, admin: &Account, subject: &Account) -> Answer {
    let (act, id) = (frame.app.act(admin.id), subject.id);
    let path = of_person(subject.role, id);
    let written = frame.app.db.write(move |tx| entitlement::grant(tx, &act, id));
    match written.await {
        Ok(()) => Ok(frame.go_saying(&path, &frame.say(&Text::new("admin-orders-discount-given")))),
        Err(Error::Refused(refusal @ (Refusal::DiscountOff | Refusal::DiscountPromised))) => {
            Ok(frame.go_warning(&path, &refusal))
        }
        Err(error) => Err(error.into()),
    }
}
