//! `/welcome`: what a new customer gets, at once: their discount, and a code of their own to pass on.

use std::sync::Arc;

use rocket::{Route, State, get, routes};
use serde::Serialize;

use crate::domain::account::{self, Account, PartnerKind, ReferralType, Role};
use crate::domain::code;
use crate::domain::program;
use crate::error::Error;
use crate::web::App;
use crate::web::answer::Answer;
use crate::web::frame::Frame;
use crate::web::guard::Member;
use crate::web::join::Offer;
use crate::web::share::ShareView;

pub(super) fn routes() -> Vec<Route> {
    routes![welcome]
}

#[derive(Serialize)]
struct Data {
    first_name: String,
    /// Percent off the first order; nothing for those whom nobody invited.
    discount: Option<String>,
    inviter: Option<String>,
    share: ShareView,
}

#[get("/welcome")]
async fn welcome(me: Member, frame: Frame, app: &State<Arc<App>>) -> Answer {
    let Member(me) = me;
    if me.role != Role::Customer {
        return Ok(frame.go("/referrals"));
    }
    let (id, referrer) = (me.id, me.referrer_id);
    let look = app.db.read(move |conn| {
        let code = code::of_owner(conn, id)?.ok_or(Error::Missing)?.code;
        let referrer = referrer.map(|referrer| account::find(conn, referrer)).transpose()?;
        Ok((code, referrer, program::current(conn)?.1))
    });
    let (code, referrer, terms) = look.await?;
    let offer = Offer::of(&terms, PartnerKind::Partner);
    let data = Data {
        first_name: crate::domain::contact::first_name(&me.name).to_string(),
        discount: offer.discount.filter(|_| me.referral_type != Some(ReferralType::Organic)),
        inviter: referrer.as_ref().map(Account::invites_as).map(str::to_string),
        share: ShareView::new(frame.shop()?, &me, &code, &terms),
    };
    frame.page("join/welcome.html", &data)
}
