//! The frame around every page: the shop, who is signed in, where they can go, what was just done.

use std::sync::Arc;

use rocket::http::Status;
use rocket::outcome::Outcome;
use rocket::request::{FromRequest, Request};
use serde::Serialize;
use tera::Context;

use crate::app::App;
use crate::domain::account::Account;
use crate::domain::money::Money;
use crate::domain::refusal::Refusal;
use crate::domain::roles::Role;
use crate::domain::shop::Shop;
use crate::error::Error;
use crate::text::catalogue::{Lang, Reader, Text};
use crate::text::failure::failure;
use crate::text::refusal::{self, Problem};
use crate::web::asset;
use crate::web::kit::flash::{self, Flash};
use crate::web::kit::guard;
use crate::web::kit::response::{Answer, Failed, Page, Reply, To};
use crate::web::site::Site;

/// The kind of message that says what was not done.
const WARN: &str = "warn";

/// What templates know as `frame`.
#[derive(Serialize)]
struct View<'a> {
    at: &'a str,
    v: &'a str,
    lang: &'static str,
    currency: Option<&'static str>,
    shop: ShopView<'a>,
    me: Option<Me<'a>>,
    nav: Vec<NavItem>,
    more: Vec<NavItem>,
    flash: Option<FlashView<'a>>,
    noindex: bool,
}

#[derive(Serialize)]
struct ShopView<'a> {
    name: &'a str,
    contact: &'a str,
    has_logo: bool,
    v: i64,
}

#[derive(Serialize)]
struct Me<'a> {
    name: &'a str,
    role: Role,
    home: &'static str,
}

#[derive(Serialize)]
struct NavItem {
    label: &'static str,
    href: &'static str,
    icon: &'static str,
    current: bool,
}

#[derive(Serialize)]
struct FlashView<'a> {
    kind: &'a str,
    text: &'a str,
    /// The code of the refusal that it tells, if it tells one.
    refusal: Option<&'a str>,
}

impl<'a> FlashView<'a> {
    /// `warn order_paid` is how a refusal travels.
    fn new(kind: &'a str, text: &'a str) -> FlashView<'a> {
        let (kind, refusal) = kind.split_once(' ').map_or((kind, None), |(kind, refusal)| (kind, Some(refusal)));
        FlashView { kind, text, refusal }
    }
}

/// For pages that say the same to everybody.
#[derive(Serialize)]
pub(in crate::web) struct NoData {}

/// Everything about a request that a page's frame needs. Pages take it as a guard.
pub(in crate::web) struct Frame {
    pub(in crate::web) app: Arc<App>,
    pub(in crate::web) site: Arc<Site>,
    pub(in crate::web) shop: Option<Arc<Shop>>,
    pub(in crate::web) me: Option<Account>,
    /// The path prefix of the shop's address: every link of a page begins with it.
    pub(in crate::web) at: String,
    /// The language of the page.
    pub(in crate::web) lang: Lang,
    path: String,
    flash: Option<(String, String)>,
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Frame {
    type Error = ();

    async fn from_request(req: &'r Request<'_>) -> Outcome<Self, (Status, ()), Status> {
        let mut frame = Frame::of(req).await;
        frame.flash = flash::take(req);
        Outcome::Success(frame)
    }
}

impl Frame {
    /// The frame of any request, without the flash message: reading that takes it away.
    pub(in crate::web) async fn of(req: &Request<'_>) -> Frame {
        let (app, site) = (guard::app(req), guard::site(req));
        let shop = app.shop();
        let at = shop.as_ref().map_or(String::new(), |shop| shop.base_url.path().to_string());
        let path = req.uri().path().as_str().to_string();
        let me = guard::me(req).await;
        let chosen = me.as_ref().and_then(|me| me.language.as_ref());
        let lang = Lang::first_of(chosen.into_iter().chain(shop.as_ref().map(|shop| &shop.language)));
        Frame { me, shop, at, lang, path, flash: None, app, site }
    }

    /// The shop. Pages that need it are only reached once it is set up.
    pub(in crate::web) fn shop(&self) -> Result<&Shop, Failed> {
        self.shop.as_deref().ok_or(Failed::from(Error::Missing))
    }

    /// An amount as people of this shop read it.
    pub(in crate::web) fn money(&self, amount: Money) -> String {
        self.shop.as_ref().map_or_else(String::new, |shop| shop.currency.format(amount))
    }

    /// Whom this page speaks to.
    pub(in crate::web) fn reader(&self) -> Reader {
        Reader { lang: self.lang, currency: self.shop.as_ref().map(|shop| shop.currency) }
    }

    /// A sentence as the page says it, for what is more than a template can put together.
    pub(in crate::web) fn say(&self, text: &Text) -> String {
        self.app.catalogue.say(self.reader(), text)
    }

    /// A sentence for paper, which goes from hand to hand: in the shop's language, whoever prints it.
    pub(in crate::web) fn say_on_paper(&self, text: &Text) -> String {
        let lang = Lang::first_of(self.shop.iter().map(|shop| &shop.language));
        self.app.catalogue.say(Reader { lang, ..self.reader() }, text)
    }

    /// A page with status 200.
    pub(in crate::web) fn page(&self, template: &str, data: &impl Serialize) -> Answer {
        self.page_with(Status::Ok, template, data)
    }

    /// The same form again, with what was typed and what is wrong with it.
    pub(in crate::web) fn form_again(&self, template: &str, data: &impl Serialize) -> Answer {
        self.page_with(Status::UnprocessableEntity, template, data)
    }

    /// A page with another status.
    pub(in crate::web) fn page_with(&self, status: Status, template: &str, data: &impl Serialize) -> Answer {
        let mut context = Context::from_serialize(data).map_err(Error::fault)?;
        context.insert("frame", &self.view());
        Ok(Reply::Page(Page { status, html: self.site.engine.draw(template, &context)? }))
    }

    /// 303 to a page of ours.
    pub(in crate::web) fn go(&self, path: &str) -> Reply {
        Reply::To(To(format!("{}{path}", self.at)))
    }

    /// 303 to a page of ours, which then says what was done.
    pub(in crate::web) fn go_saying(&self, path: &str, said: &str) -> Reply {
        self.go_flashing(path, "good", said)
    }

    /// 303 to a page of ours, which then says why it was not done.
    pub(in crate::web) fn go_warning(&self, path: &str, refusal: &Refusal) -> Reply {
        let said = self.say(&refusal::text(refusal));
        self.go_flashing(path, &format!("{WARN} {}", refusal.code()), &said)
    }

    /// 303 to a page of ours, which then says what was done only in part.
    pub(in crate::web) fn go_noting(&self, path: &str, said: &str) -> Reply {
        self.go_flashing(path, WARN, said)
    }

    fn go_flashing(&self, path: &str, kind: &str, said: &str) -> Reply {
        Reply::Flash(Box::new(Flash { to: format!("{}{path}", self.at), kind: kind.to_owned(), text: said.to_owned() }))
    }

    /// The page behind a status: what happened, and one way on.
    pub(in crate::web) fn failure_page(&self, status: Status, said: Option<&Problem>) -> Page {
        #[derive(Serialize)]
        struct FailurePage<'a> {
            code: u16,
            title: &'a Text,
            text: &'a Text,
            said: Option<&'a Problem>,
            home: &'static str,
        }
        let (title, text) = failure(status.code);
        let data = FailurePage { code: status.code, title: &title, text: &text, said, home: self.home() };
        match self.page_with(status, "failure.html", &data) {
            Ok(Reply::Page(page)) => page,
            // The page of last resort needs no template.
            _ => {
                let (lang, title, text) = (self.lang.tag(), self.say(&title), self.say(&text));
                let html = format!(
                    "<!doctype html><html lang=\"{lang}\"><title>{title}</title><main><h1>{title}</h1><p>{text}</p></main></html>"
                );
                Page { status, html }
            }
        }
    }

    /// Where this visitor is at home.
    pub(in crate::web) fn home(&self) -> &'static str {
        self.me.as_ref().map_or("/", |me| home_of(me.role))
    }

    fn view(&self) -> View<'_> {
        let (nav, more) = self.me.as_ref().map_or_else(Default::default, |me| self.nav(me));
        View {
            at: &self.at,
            v: asset::version(),
            lang: self.lang.tag(),
            currency: self.shop.as_ref().map(|shop| shop.currency.code()),
            shop: match self.shop.as_deref() {
                Some(shop) => {
                    ShopView { name: &shop.name, contact: &shop.contact, has_logo: shop.has_logo, v: shop.changed_at.as_ms() }
                }
                None => ShopView { name: "Passalong", contact: "", has_logo: false, v: 0 },
            },
            me: self.me.as_ref().map(|me| Me { name: &me.name, role: me.role, home: home_of(me.role) }),
            nav,
            more,
            flash: self.flash.as_ref().map(|(kind, text)| FlashView::new(kind, text)),
            noindex: self.path != "/",
        }
    }

    fn nav(&self, me: &Account) -> (Vec<NavItem>, Vec<NavItem>) {
        let item = |label, href, icon| NavItem { label, href, icon, current: self.is_at(href) };
        match me.role {
            Role::Admin => (
                vec![
                    item("Home", "/admin", "home"),
                    item("Orders", "/admin/orders", "order"),
                    item("Codes", "/admin/codes", "code"),
                    item("Partners", "/admin/partners", "people"),
                    item("Customers", "/admin/customers", "person"),
                ],
                vec![
                    item("Payouts", "/admin/payouts", "money"),
                    item("Accounting", "/admin/accounting", "card"),
                    item("Products", "/admin/products", "gift"),
                    item("Earnings", "/admin/commissions", "chart"),
                    item("Applications", "/admin/applications", "mail"),
                    item("Staff", "/admin/users", "people"),
                    item("Record", "/admin/audit", "clock"),
                    item("Settings", "/admin/settings", "settings"),
                    item("Your account", "/accounts", "person"),
                ],
            ),
            Role::Staff => (
                vec![
                    item("Orders", "/admin/orders", "order"),
                    item("Customers", "/admin/customers", "person"),
                    item("Partners", "/admin/partners", "people"),
                    item("Codes", "/admin/codes", "code"),
                    item("Your account", "/accounts", "settings"),
                ],
                Vec::new(),
            ),
            Role::Partner => (
                vec![
                    item("Referrals", "/referrals", "share"),
                    item("Orders", "/orders", "order"),
                    item("Account", "/accounts", "person"),
                ],
                Vec::new(),
            ),
            Role::Customer => (
                vec![
                    item("Referrals", "/referrals", "share"),
                    item("Orders", "/orders", "order"),
                    item("Credit", "/rewards", "gift"),
                    item("Account", "/accounts", "person"),
                ],
                Vec::new(),
            ),
        }
    }

    fn is_at(&self, href: &str) -> bool {
        match self.path.strip_prefix(href) {
            Some("") => true,
            // The home page of the shop lies above all others.
            Some(rest) => href != "/admin" && rest.starts_with('/'),
            None => false,
        }
    }
}

/// The page that somebody lands on after signing in.
pub(in crate::web) fn home_of(role: Role) -> &'static str {
    match role {
        Role::Admin => "/admin",
        Role::Staff => "/admin/customers",
        Role::Partner | Role::Customer => "/referrals",
    }
}
