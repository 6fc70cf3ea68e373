//! `/coupons`: what a member takes to the web shop's own checkout: a code for their first-order discount, and codes for store credit.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::domain::account::Account;
use crate::domain::coupon::{self, Coupon, Place, Worth};
use crate::domain::entitlement;
use crate::domain::ids::{CouponId, SourceId};
use crate::domain::ledger::{self, BalanceKind};
use crate::domain::money::Money;
use crate::domain::refusal::Refusal;
use crate::error::{Error, Result};
use crate::text::catalogue::Text;
use crate::text::offer;
use crate::web::kit::form::{Fields, Form, Nothing, Posted};
use crate::web::kit::guard::Member;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::Id;
use crate::web::kit::response::{Answer, Failed};
use crate::web::kit::view::{Badge, Choice, Crumb};

const TEMPLATE: &str = "member/coupons.html";
const PATH: &str = "/coupons";

pub(super) fn routes() -> Vec<Route> {
    routes![coupons_page, make_discount, make_credit, take_back]
}

#[derive(Serialize)]
struct CouponsPage {
    crumbs: Vec<Crumb>,
    coupons: Vec<CouponView>,
    /// The first-order discount, as long as a coupon can be made of it.
    discount: Option<Text>,
    /// What store credit there is to make one of.
    credit: Option<Text>,
    /// The only web shop that takes coupons; where there are several, one is chosen.
    place: Option<i64>,
    places: Vec<Choice>,
    days: i64,
    currency: String,
    form: Form,
}

#[derive(Serialize)]
struct CouponView {
    code: String,
    worth: Text,
    place: String,
    until: Option<Text>,
    status: Badge,
    /// It works there.
    is_known: bool,
    back: String,
}

struct PlaceForm(SourceId);

impl Fields for PlaceForm {
    const NAMES: &'static [&'static str] = &["place"];

    fn read(form: &mut Form) -> Option<Self> {
        form.parse("place", |text| text.parse().map(SourceId).map_err(|_| Refusal::ChoiceUnknown)).map(PlaceForm)
    }
}

struct CreditForm {
    place: SourceId,
    amount: Money,
}

impl Fields for CreditForm {
    const NAMES: &'static [&'static str] = &["place", "amount"];

    fn read(form: &mut Form) -> Option<Self> {
        let amount = form.parse_amount("amount");
        let PlaceForm(place) = PlaceForm::read(form)?;
        Some(CreditForm { place, amount: amount? })
    }
}

#[get("/coupons")]
async fn coupons_page(me: Member, frame: Frame) -> Answer {
    frame.page(TEMPLATE, &CouponsPage::read(&frame, &me.0, Form::default()).await?)
}

#[post("/coupons/discount", data = "<posted>")]
async fn make_discount(me: Member, posted: Posted<PlaceForm>, frame: Frame) -> Answer {
    let Posted { value, form } = posted;
    let Some(PlaceForm(place)) = value else { return again(&frame, &me.0, form).await };
    let (id, act) = (me.0.id, frame.app.act(me.0.id));
    let made = frame.app.db.write(move |tx| coupon::make_discount(tx, &act, id, place)).await;
    said(&frame, &me.0, made, form, "place").await
}

#[post("/coupons/credit", data = "<posted>")]
async fn make_credit(me: Member, posted: Posted<CreditForm>, frame: Frame) -> Answer {
    let Posted { value, form } = posted;
    let Some(CreditForm { place, amount }) = value else { return again(&frame, &me.0, form).await };
    let (id, act) = (me.0.id, frame.app.act(me.0.id));
    let made = frame.app.db.write(move |tx| coupon::make_credit(tx, &act, id, place, amount)).await;
    said(&frame, &me.0, made, form, "amount").await
}

#[post("/coupons/<coupon>/back", data = "<_button>")]
async fn take_back(coupon: Id<CouponId>, me: Member, _button: Posted<Nothing>, frame: Frame) -> Answer {
    let (id, act, coupon) = (me.0.id, frame.app.act(me.0.id), coupon.0);
    frame.app.db.write(move |tx| coupon::take_back(tx, &act, id, coupon)).await?;
    Ok(frame.go_saying(PATH, &frame.say(&Text::new("coupon-taken-back"))))
}

async fn again(frame: &Frame, me: &Account, form: Form) -> Answer {
    frame.form_again(TEMPLATE, &CouponsPage::read(frame, me, form).await?)
}

/// What became of making one.
async fn said(frame: &Frame, me: &Account, made: Result<CouponId>, mut form: Form, otherwise: &str) -> Answer {
    match made {
        Ok(_) => Ok(frame.go_saying(PATH, &frame.say(&Text::new("coupon-made")))),
        // Nothing that was typed is wrong: there is nothing to make one of any more.
        Err(Error::Refused(refusal @ (Refusal::CouponThere | Refusal::CouponDiscountNone | Refusal::CouponsOff))) => {
            Ok(frame.go_warning(PATH, &refusal))
        }
        Err(error) => {
            let status = form.set_back(error, otherwise)?;
            frame.page_with(status, TEMPLATE, &CouponsPage::read(frame, me, form).await?)
        }
    }
}

impl CouponsPage {
    async fn read(frame: &Frame, me: &Account, form: Form) -> std::result::Result<CouponsPage, Failed> {
        let (id, now) = (me.id, frame.app.now());
        let read = frame.app.db.read(move |conn| {
            let available = ledger::balance(conn, id, BalanceKind::Credit, now)?.available();
            Ok((coupon::live(conn, id)?, coupon::places(conn)?, entitlement::open(conn, id)?, available))
        });
        let (coupons, places, open, available) = read.await?;
        // One discount has one coupon.
        let has_coupon = coupons.iter().any(|coupon| matches!(coupon.worth, Worth::Discount(..)));
        let open = open.filter(|open| !open.has_expired(now) && !open.is_reserved && !has_coupon);
        let choice = |place: &Place| Choice::new(place.id.to_string(), place.name.clone());
        Ok(CouponsPage {
            crumbs: vec![Crumb::new(Text::new("credit-title"), "/rewards")],
            coupons: coupons.iter().map(|coupon| CouponView::new(coupon, frame)).collect(),
            discount: open.filter(|_| !places.is_empty()).and_then(|open| offer::off_yours(&open.discount)),
            credit: (available > Money::ZERO && !places.is_empty())
                .then(|| Text::new("coupon-credit-available").with("amount", available)),
            place: if let [only] = places.as_slice() { Some(only.id.0) } else { None },
            places: places.iter().map(choice).collect(),
            days: coupon::CREDIT_DAYS,
            currency: frame.shop()?.currency.sign(),
            form,
        })
    }
}

impl CouponView {
    fn new(coupon: &Coupon, frame: &Frame) -> CouponView {
        let day = |at| frame.app.zone().day_of(at);
        let is_known = coupon.known_at.is_some();
        CouponView {
            code: coupon.typed(),
            worth: match &coupon.worth {
                Worth::Discount(_, discount) => offer::off_yours(discount).unwrap_or_else(|| Text::new("coupon-discount")),
                Worth::Credit(amount) => Text::new("coupon-credit-of").with("amount", *amount),
            },
            place: coupon.source_name.clone(),
            until: coupon.expires_at.map(|at| Text::new("coupon-until").with("day", day(at.plus_ms(-1)))),
            status: match is_known {
                true => Badge::good(Text::new("coupon-works")),
                false => Badge::warn(Text::new("coupon-on-its-way")),
            },
            is_known,
            back: format!("{PATH}/{}/back", coupon.id),
        }
    }
}
