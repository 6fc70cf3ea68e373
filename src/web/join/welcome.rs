//! `/welcome`: what a new customer gets, at once: their discount, and a code of their own to pass on.

use std::sync::Arc;

use rocket::{Route, State, get, routes};
use serde::Serialize;

use crate::app::App;
use crate::domain::account::{self, Account};
use crate::domain::code;
use crate::domain::coupon;
use crate::domain::entitlement::{self, Entitlement};
use crate::domain::program;
use crate::domain::roles::Role;
use crate::error::Error;
use crate::web::join::offer::DiscountView;
use crate::web::kit::guard::Member;
use crate::web::kit::layout::Frame;
use crate::web::kit::response::Answer;
use crate::web::share::ShareView;

pub(super) fn routes() -> Vec<Route> {
    routes![welcome]
}

#[derive(Serialize)]
struct WelcomePage {
    first_name: String,
    /// The first-order discount, as long as it can be used; nothing for somebody without a referrer.
    discount: Option<DiscountView>,
    /// A web shop takes it at its own checkout.
    has_coupons: bool,
    inviter: Option<String>,
    /// Where they shop online, with the code that they came by: it says whose customer they are.
    web_shop: Option<String>,
    share: ShareView,
}

#[get("/welcome")]
async fn welcome(me: Member, frame: Frame, app: &State<Arc<App>>) -> Answer {
    let Member(me) = me;
    if me.role != Role::Customer {
        return Ok(frame.go("/referrals"));
    }
    let (now, my) = (app.now(), me.clone());
    let read = app.db.read(move |conn| {
        let code = code::of_owner(conn, my.id)?.ok_or(Error::Missing)?.code;
        let referrer = my.referrer_id.map(|referrer| account::find(conn, referrer)).transpose()?;
        let came_by = my.referrer_id.map(|referrer| code::of_owner(conn, referrer)).transpose()?.flatten();
        let (_, terms) = program::current(conn)?;
        let earns = account::earner_terms(conn, &my, &terms)?;
        let has_coupons = !coupon::places(conn)?.is_empty();
        Ok((code, (referrer, came_by), entitlement::open(conn, my.id)?, (terms, earns), has_coupons))
    });
    let (code, (referrer, came_by), entitlement, (terms, earns), has_coupons) = read.await?;
    let shop = frame.shop()?;
    let discount = |entitlement: &Entitlement| {
        let until = entitlement.expires_at.map(|end| shop.zone.day_of(end));
        DiscountView::of(&entitlement.discount, until)
    };
    let shown = WelcomePage {
        first_name: crate::domain::contact::first_name(&me.name).to_string(),
        discount: entitlement.filter(|entitlement| !entitlement.has_expired(now)).as_ref().and_then(discount),
        has_coupons,
        inviter: referrer.as_ref().map(Account::invites_as).map(str::to_string),
        web_shop: shop.web_shop_by().map(|by| by + came_by.as_ref().map_or(&code, |row| &row.code).as_str()),
        share: ShareView::new(&frame, shop, &me, &code, &terms, &earns),
    };
    frame.page("join/welcome.html", &shown)
}
