//! The first page that an owner ever sees: one form, one write, and the shop is there. It opens by the link that the server
//! prints, once.

pub(in crate::web) mod region;
mod sample;

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
use crate::domain::locale::{COUNTRIES, Country, Language};
use crate::domain::money::{Currency, Rate};
use crate::domain::password::Password;
use crate::domain::program::Terms;
use crate::domain::refusal::Refusal;
use crate::domain::region::Region;
use crate::domain::roles::Role;
use crate::domain::shop::{self, Prices, Setup};
use crate::domain::time::Zone;
use crate::error::{Error, Result};
use crate::text::catalogue::Text;
use crate::web::admin::terms;
use crate::web::kit::form::{Asked, Fields, Form, Posted};
use crate::web::kit::guard::Client;
use crate::web::kit::layout::{Frame, NoData};
use crate::web::kit::response::{Answer, Page, Reply};
use crate::web::kit::view::Choice;
use crate::web::kit::{client, guard};
use crate::web::setup::region::{CountryChoice, FILLED_FROM, Filled};
use crate::web::setup::sample::{Sample, SamplePage};
use crate::web::sign_in::{entry, hand_out};

pub(super) fn routes() -> Vec<Route> {
    routes![setup_page, set_up_shop, draw_sample]
}

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
    countries: Vec<CountryChoice>,
    currencies: Vec<Choice>,
    zones: Vec<Choice>,
    /// What is usual where the shop is: the tax in its prices and the paper that it prints on.
    tax: Text,
    paper: Text,
    /// The fields that another country leaves alone, with spaces between them.
    by_hand: String,
    /// Whether the browser may put its own time zone in: nobody has chosen one yet.
    guesses_zone: bool,
    /// Fixed by the configuration.
    base_url_is_fixed: bool,
    /// Why paper will have to wait, if the address stays like this.
    base_url_waits: bool,
    sample: Sample,
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
    let base_url = frame.app.config.base_url.clone().or(hints.base_url);
    let mut form = Form::filled([
        ("token", token.to_string()),
        ("base_url", base_url.map_or(String::new(), |base_url| base_url.to_string())),
        ("partner_rate", standard.partner.rate().percent()),
        ("influencer_rate", standard.influencer.rate().percent()),
        ("customer_rate", standard.customer.rate().percent()),
        ("first_order_discount", standard.discount.rate.percent()),
        ("holding_days", standard.holding_days.to_string()),
    ]);
    region::begin(&mut form, Region::of_browser(&hints.languages), &frame);
    show(&frame, Status::Ok, form, needs_admin, true)
}

fn show(frame: &Frame, status: Status, form: Form, needs_admin: bool, guesses_zone: bool) -> Answer {
    let base_url_waits = BaseUrl::parse(form.text("base_url")).is_ok_and(|base_url| !base_url.is_public_https());
    let chosen = Region::of(form.text("country"));
    let shown = SetupPage {
        needs_admin,
        countries: region::countries(frame),
        currencies: region::currencies(frame),
        zones: region::zones(),
        tax: region::usual_tax(chosen.as_ref()),
        paper: region::paper(chosen.as_ref()),
        guesses_zone,
        base_url_is_fixed: frame.app.config.base_url.is_some(),
        base_url_waits,
        by_hand: Filled::last(&form, frame).by_hand(&form).join(" "),
        sample: Sample::of(&form),
        form,
    };
    frame.page_with(status, "setup.html", &shown)
}

/// The invitation again, with what has been typed so far.
#[get("/setup/sample?<token>")]
fn draw_sample(token: Option<&str>, asked: Asked<Sample>, frame: Frame) -> Answer {
    match SetupAccess::of(&frame, token.unwrap_or_default()) {
        SetupAccess::Link | SetupAccess::Admin => {}
        closed => return turn_away(&frame, &closed),
    }
    match asked.0 {
        Some(sample) => frame.page("setup_sample.html", &SamplePage { sample }),
        // The page keeps the last one until what is typed can be read again.
        None => Ok(Reply::Page(Page { status: Status::NoContent, html: String::new() })),
    }
}

fn turn_away(frame: &Frame, access: &SetupAccess) -> Answer {
    match access {
        SetupAccess::Done => frame.page_with(Status::Gone, "set_up_already.html", &NoData {}),
        _ => frame.page_with(Status::Forbidden, "not_set_up.html", &NoData {}),
    }
}

/// The whole form. The admin is absent when all of their fields are empty; who may leave them so is the handler's to say.
struct SetupForm {
    admin: Option<(PersonName, Email, Password)>,
    name: String,
    /// `None` for one that is not in the list.
    country: Option<Country>,
    language: Language,
    currency: Currency,
    zone: Zone,
    base_url: BaseUrl,
    includes_tax: bool,
    tax_rate: Rate,
    terms: Terms,
}

impl Fields for SetupForm {
    const NAMES: &'static [&'static str] = &[
        "token",
        "fill",
        FILLED_FROM,
        "name",
        "email",
        "password",
        "country",
        "shop_name",
        "language",
        "currency",
        "time_zone",
        "base_url",
        "prices_include_tax",
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
        let is_known = |code: &&str| COUNTRIES.contains(code);
        let country = form
            .parse_optional("country", |code| Some(code).filter(is_known).and_then(Country::parse).ok_or(Refusal::ChoiceUnknown));
        let language = form.parse("language", |tag| Language::parse(tag).ok_or(Refusal::ChoiceUnknown));
        let currency = form.parse("currency", Currency::parse);
        let zone = form.parse("time_zone", Zone::parse);
        let base_url = form.parse("base_url", BaseUrl::parse);
        let tax_rate = form.parse_optional("tax_rate", Rate::parse_percent);
        let terms = terms::read_main(form);
        Some(SetupForm {
            admin: admin?,
            name: name?,
            country: country?,
            language: language?,
            currency: currency?,
            zone: zone?,
            base_url: base_url?,
            includes_tax: form.is_ticked("prices_include_tax"),
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
    if !form.text("fill").is_empty() {
        return show(&frame, Status::Ok, filled_in(&form, &frame), needs_admin, false);
    }
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
    let (path, message) = (typed.base_url.path().to_string(), Text::new("setup-done").with("shop", typed.name.as_str()));
    match set_up(app, &frame, &client, cookies, typed).await {
        Ok(()) => {
            // From now on every link begins with the path of the shop's address.
            frame.at = path;
            Ok(frame.go_saying("/admin", &frame.say(&message)))
        }
        Err(Error::Refused(Refusal::LinkSpent)) => turn_away(&frame, &SetupAccess::Done),
        Err(error) => {
            let status = form.set_back(error, "shop_name")?;
            show(&frame, status, form, needs_admin, false)
        }
    }
}

/// The form with what is usual in the chosen country, for browsers that run no script. Nothing is wrong yet.
fn filled_in(form: &Form, frame: &Frame) -> Form {
    let mut filled = Form::filled(form.typed().map(|(name, value)| (name, value.to_string())));
    filled.set("fill", String::new());
    region::choose(&mut filled, frame);
    filled
}

/// Makes the shop, its terms and its admin in one write, which also begins the owner's session.
async fn set_up(app: &App, frame: &Frame, client: &Client, cookies: &CookieJar<'_>, typed: SetupForm) -> Result<()> {
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
        country: typed.country,
        language: typed.language,
        base_url: app.config.base_url.clone().unwrap_or(typed.base_url),
        prices: Prices { include_tax: typed.includes_tax, tax_rate: typed.tax_rate, shipping_tax_rate: None },
        terms: typed.terms,
    };
    let entry = entry(app, client, cookies, Role::Admin);
    let days = entry.days;
    let act = frame.me.as_ref().map_or_else(|| app.server_act(), |me| app.act(me.id));
    let token = app.change_shop(move |tx| shop::set_up_and_enter(tx, &act, &setup, &entry)).await?;
    if let Some(token) = token {
        hand_out(app, cookies, &token, days);
    }
    Ok(())
}
