//! The first page that an owner ever sees: one form, one write, and the shop is thints. It opens by the link that the server
//! prints, once.

mod region;

use std::sync::Arc;

use rocket::http::{CookieJar, Status};
use rocket::outcome::Outcome;
use rocket::request::{FromRequest, Request};
use rocket::{Route, State, get, post, routes};
use serde::Serialize;

use crate::app::App;
use crate::auth::hasher::Asker;
use crate::domain::address::BaseUrl;
use crate::domain::contact::{Email, PersonName, name_line};
use crate::domain::locale::Country;
use crate::domain::money::{Currency, Rate};
use crate::domain::password::Password;
use crate::domain::program::Terms;
use crate::domain::refusal::Refusal;
use crate::domain::roles::Role;
use crate::domain::shop::{self, Prices, Setup};
use crate::domain::time::Zone;
use crate::error::{Error, Result};
use crate::web::admin::terms;
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::Client;
use crate::web::kit::layout::{Frame, NoData};
use crate::web::kit::response::Answer;
use crate::web::kit::view::Choice;
use crate::web::kit::{client, guard};
use crate::web::sign_in::{entry, hand_out};

pub(super) fn routes() -> Vec<Route> {
    routes![setup_page, set_up_shop]
}

/// Where the owner goes from here: a first set of cards, filled in as far as it can be.
const FIRST_CODES: &str = "/admin/codes/new?size=10&name=First+cards";

/// What the browser says about where it is: the address that it called us by, and the language of its owner.
struct BrowserHints {
    base_url: Option<BaseUrl>,
    languages: String,
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for BrowserHints {
    type Error = ();

    async fn from_request(req: &'r Request<'_>) -> Outcome<Self, (Status, ()), Status> {
        let header = |name| req.headers().get_one(name).unwrap_or_default();
        let app = guard::app(req);
        // Only a proxy that is trusted knows better than the connection itself.
        let peer = client::other_end(req, &app);
        let behind = peer.is_some_and(|peer| app.config.trusted_proxies.iter().any(|net| net.contains(&peer)));
        let [scheme, host] = match behind {
            true => [header("X-Forwarded-Proto"), header("X-Forwarded-Host")],
            false => ["", ""],
        };
        let scheme = if scheme == "https" { "https" } else { "http" };
        let host = if host.is_empty() { header("Host") } else { host };
        let base_url = BaseUrl::parse(&format!("{scheme}://{host}")).ok();
        Outcome::Success(BrowserHints { base_url, languages: header("Accept-Language").to_string() })
    }
}

/// Whether this visitor may set the shop up.
enum SetupAccess {
    /// By the link, with an account still to be made.
    Link,
    /// As the admin who was made on the command line.
    Admin,
    Closed,
    /// The shop is there already.
    Done,
}

impl SetupAccess {
    fn of(frame: &Frame, token: &str) -> SetupAccess {
        if frame.shop.is_some() {
            SetupAccess::Done
        } else if frame.me.as_ref().is_some_and(|me| me.role == Role::Admin) {
            SetupAccess::Admin
        } else if frame.app.opens_set_up(token) {
            SetupAccess::Link
        } else {
            SetupAccess::Closed
        }
    }
}

#[derive(Serialize)]
struct SetupPage {
    form: Form,
    needs_admin: bool,
    currencies: Vec<Choice>,
    zones: Vec<Choice>,
    /// Whether the browser may put its own time zone in: nobody has chosen one yet.
    guesses_zone: bool,
    /// Fixed by the configuration.
    base_url_is_fixed: bool,
    /// Why paper will have to wait, if the address stays like this.
    base_url_waits: bool,
}

#[get("/setup?<token>")]
fn setup_page(token: Option<&str>, hints: BrowserHints, frame: Frame) -> Answer {
    let token = token.unwrap_or_default();
    let needs_admin = match SetupAccess::of(&frame, token) {
        SetupAccess::Link => true,
        SetupAccess::Admin => false,
        closed => return turn_away(&frame, &closed),
    };
    let standard = Terms::default();
    let (currency, zone) = region::guess(&hints.languages);
    let base_url = frame.app.config.base_url.clone().or(hints.base_url);
    let form = Form::filled([
        ("token", token.to_string()),
        ("currency", currency.to_string()),
        ("time_zone", zone.to_string()),
        ("base_url", base_url.map_or(String::new(), |base_url| base_url.to_string())),
        ("partner_rate", standard.partner.rate().percent()),
        ("influencer_rate", standard.influencer.rate().percent()),
        ("customer_rate", standard.customer.rate().percent()),
        ("first_order_discount", standard.discount.rate.percent()),
        ("holding_days", standard.holding_days.to_string()),
        ("tax_rate", "0".to_string()),
    ]);
    show(&frame, Status::Ok, form, needs_admin, true)
}

fn show(frame: &Frame, status: Status, form: Form, needs_admin: bool, guesses_zone: bool) -> Answer {
    let base_url_waits = BaseUrl::parse(form.text("base_url")).is_ok_and(|base_url| !base_url.is_public_https());
    let shown = SetupPage {
        needs_admin,
        currencies: currencies(),
        zones: zones(),
        guesses_zone,
        base_url_is_fixed: frame.app.config.base_url.is_some(),
        base_url_waits,
        form,
    };
    frame.page_with(status, "setup.html", &shown)
}

fn turn_away(frame: &Frame, access: &SetupAccess) -> Answer {
    match access {
        SetupAccess::Done => frame.page_with(Status::Gone, "set_up_already.html", &NoData {}),
        _ => frame.page_with(Status::Forbidden, "not_set_up.html", &NoData {}),
    }
}

/// The few that most shops take come first.
pub(super) fn currencies() -> Vec<Choice> {
    const FIRST: [&str; 8] = ["EUR", "USD", "GBP", "CHF", "CAD", "AUD", "JPY", "SEK"];
    let mut all = Currency::all();
    all.sort_by_key(|one| FIRST.iter().position(|code| *code == one.code()).unwrap_or(FIRST.len()));
    let choice = |currency: Currency| Choice::new(currency.code(), format!("{} – {}", currency.code(), currency.name()));
    all.into_iter().map(choice).collect()
}

pub(super) fn zones() -> Vec<Choice> {
    let mut names = Zone::names();
    names.sort();
    names
        .into_iter()
        .map(|name| {
            let label = name.replace('_', " ");
            Choice::new(name, label)
        })
        .collect()
}

/// The whole form. The admin is absent when all of their fields are empty; who may leave them so is the handler's to say.
struct SetupForm {
    admin: Option<(PersonName, Email, Password)>,
    name: String,
    currency: Currency,
    zone: Zone,
    base_url: BaseUrl,
    tax_rate: Rate,
    terms: Terms,
}

impl Fields for SetupForm {
    const NAMES: &'static [&'static str] = &[
        "token",
        "name",
        "email",
        "password",
        "shop_name",
        "currency",
        "time_zone",
        "base_url",
        "tax_rate",
        "partner_rate",
        "influencer_rate",
        "customer_rate",
        "first_order_discount",
        "holding_days",
    ];

    fn read(form: &mut Form) -> Option<Self> {
        let admin = if has_no_admin(form) { Some(None) } else { read_admin(form).map(Some) };
        let name = form.parse("shop_name", |text| name_line(text, shop::MOST_NAME));
        let currency = form.parse("currency", Currency::parse);
        let zone = form.parse("time_zone", Zone::parse);
        let base_url = form.parse("base_url", BaseUrl::parse);
        let tax_rate = form.parse_optional("tax_rate", Rate::parse_percent);
        let terms = terms::read_main(form);
        Some(SetupForm {
            admin: admin?,
            name: name?,
            currency: currency?,
            zone: zone?,
            base_url: base_url?,
            tax_rate: tax_rate?.unwrap_or(Rate::from_bp(0)),
            terms: terms?,
        })
    }
}

fn has_no_admin(form: &Form) -> bool {
    ["name", "email", "password"].iter().all(|name| form.text(name).is_empty())
}

fn read_admin(form: &mut Form) -> Option<(PersonName, Email, Password)> {
    let name = form.parse("name", PersonName::parse);
    let email = form.parse("email", Email::parse);
    let password = form.parse("password", |text| Password::parse(text, Role::Admin));
    Some((name?, email?, password?))
}

#[post("/setup", data = "<posted>")]
async fn set_up_shop(
    posted: Posted<SetupForm>,
    hints: BrowserHints,
    client: Client,
    cookies: &CookieJar<'_>,
    mut frame: Frame,
    app: &State<Arc<App>>,
) -> Answer {
    let Posted { value, mut form } = posted;
    let access = SetupAccess::of(&frame, form.text("token"));
    let needs_admin = match access {
        SetupAccess::Link => true,
        SetupAccess::Admin => false,
        closed => return turn_away(&frame, &closed),
    };
    let Some(mut typed) = value.filter(|typed| typed.admin.is_some() || !needs_admin) else {
        if needs_admin && has_no_admin(&form) {
            // Nothing was typed there, so nothing was read: now all of it is said.
            read_admin(&mut form);
        }
        return show(&frame, Status::UnprocessableEntity, form, needs_admin, false);
    };
    if !needs_admin {
        typed.admin = None;
    }
    let (path, message) = (typed.base_url.path().to_string(), format!("{} is set up. Print your first codes.", typed.name));
    let country = region::country(&hints.languages, typed.currency);
    match set_up(app, &frame, &client, cookies, typed, country).await {
        Ok(()) => {
            // From now on every link begins with the path of the shop's address.
            frame.at = path;
            Ok(frame.go_saying(FIRST_CODES, &message))
        }
        Err(Error::Refused(Refusal::LinkSpent)) => turn_away(&frame, &SetupAccess::Done),
        Err(error) => {
            let status = form.set_back(error, "shop_name")?;
            show(&frame, status, form, needs_admin, false)
        }
    }
}

/// Makes the shop, its terms and its admin in one write, which also begins the owner's session.
async fn set_up(
    app: &App,
    frame: &Frame,
    client: &Client,
    cookies: &CookieJar<'_>,
    typed: SetupForm,
    country: Option<Country>,
) -> Result<()> {
    let admin = match typed.admin {
        Some((name, email, password)) => {
            password.expect_strong(Role::Admin, &[name.as_str(), email.as_str(), &typed.name])?;
            Some((name, email, app.hasher.hash(Asker::Known, &client.0, password).await?))
        }
        None => None,
    };
    let setup = Setup {
        admin,
        name: typed.name,
        currency: typed.currency,
        zone: typed.zone,
        country,
        base_url: app.config.base_url.clone().unwrap_or(typed.base_url),
        prices: Prices { include_tax: true, tax_rate: typed.tax_rate, shipping_tax_rate: None },
        terms: typed.terms,
    };
    let entry = entry(app, cookies, Role::Admin);
    let days = entry.days;
    let act = frame.me.as_ref().map_or_else(|| app.server_act(), |me| app.act(me.id));
    let token = app.change_shop(move |tx| shop::set_up_and_enter(tx, &act, &setup, &entry)).await?;
    if let Some(token) = token {
        hand_out(app, cookies, &token, days);
    }
    Ok(())
}
