//! The frame around every page: the shop, who is signed in, where they can go, what was just done.

use std::sync::Arc;

use rocket::http::Status;
use rocket::outcome::Outcome;
use rocket::request::{FromRequest, Request};
use serde::Serialize;
use tera::Context;

use crate::app::App;
use crate::domain::account::Account;
use crate::domain::ids::AccountId;
use crate::domain::locale::Language;
use crate::domain::money::{Money, Rate};
use crate::domain::reads::dashboard::{self, Waiting};
use crate::domain::refusal::Refusal;
use crate::domain::roles::Role;
use crate::domain::shop::Shop;
use crate::domain::suspension;
use crate::domain::time::{Day, Timestamp};
use crate::domain::view_as::Viewed;
use crate::error::{Error, Result};
use crate::text::catalogue::{Lang, Reader, Text};
use crate::text::failure::failure;
use crate::text::refusal::{self, Problem};
use crate::web::asset;
use crate::web::icon;
use crate::web::kit::flash::{self, Flash};
use crate::web::kit::guard;
use crate::web::kit::language;
use crate::web::kit::nav::{self, Nav, NavItem, Pages, home_of};
use crate::web::kit::path::{END_VIEW, TILL, is_till};
use crate::web::kit::response::{Answer, Failed, Page, Reply, To};
use crate::web::kit::said::Said;
use crate::web::kit::view_as;
use crate::web::site::Site;

/// The kind of message that says what was not done.
const WARN: &str = "warn";

/// What templates know as `frame`.
#[derive(Serialize)]
struct View<'a> {
    at: &'a str,
    v: &'a str,
    lang: &'static str,
    formats: &'static str,
    currency: Option<&'static str>,
    /// For the footer of public pages, and for members to choose from.
    languages: Vec<LanguageView>,
    /// The shop's address, where a page says in which languages there is one of it.
    alternates: Option<&'a str>,
    shop: ShopView<'a>,
    me: Option<Me<'a>>,
    /// The till whose next user is asked for at the top of the page.
    till: Option<&'a str>,
    nav: Vec<NavItem>,
    more: Vec<NavItem>,
    /// Something waits behind *More*.
    more_waits: bool,
    /// The pages that belong together with this one.
    pages: Option<Pages>,
    flash: Option<FlashView<'a>>,
    viewing: Option<ViewingView<'a>>,
    /// What somebody who is suspended reads above every page of theirs.
    suspended: Option<Text>,
    noindex: bool,
}

#[derive(Serialize)]
struct ShopView<'a> {
    name: &'a str,
    contact: &'a str,
    has_logo: bool,
    v: i64,
    /// What shows the shop where there is no room for its name: [`icon::href`].
    icon: String,
    touch_icon: String,
}

#[derive(Serialize)]
struct LanguageView {
    value: &'static str,
    label: String,
    href: String,
    current: bool,
}

#[derive(Serialize)]
struct Me<'a> {
    name: &'a str,
    role: Role,
    /// What they have chosen.
    language: Option<&'a str>,
    home: &'static str,
    /// The letter that stands for them in the corner.
    initial: String,
    /// Looks people, orders and codes up, and has the keys of the shop.
    runs_the_shop: bool,
    /// Signed in by PIN: there is nothing but the till.
    by_pin: bool,
}

/// The band above the pages of a member at whom an admin looks.
#[derive(Serialize)]
struct ViewingView<'a> {
    name: &'a str,
    until: String,
    /// Where the way out is posted to: outside of the member's pages.
    end: String,
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
    /// The member whose page an admin looks at.
    viewed: Option<Viewed>,
    /// They are signed in by PIN: this is a page of the till, and they reach no other.
    pub(in crate::web) by_pin: bool,
    /// The till that the browser is, on pages of the till.
    till: Option<String>,
    /// The shop has suspended whose page it is.
    is_suspended: bool,
    path: String,
    /// What the menu counts.
    waiting: Waiting,
    flash: Option<(String, String)>,
}

async fn is_suspended(app: &App, id: AccountId) -> bool {
    let found = app.db.glance(move |conn| suspension::since(conn, id)).await;
    // The page says so; that nothing can be done is up to the rules.
    found.is_ok_and(|since| since.is_some())
}

/// What waits for whoever runs the shop; nothing, rather than no page, when it cannot be read.
async fn waiting(app: &App, role: Role) -> Waiting {
    let counted = app.db.glance(move |conn| dashboard::waiting(conn, role)).await;
    counted.unwrap_or_else(|error| {
        tracing::error!(%error, "what waits could not be counted");
        Waiting::default()
    })
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
        let viewed = guard::viewed(req).await;
        let mut at = shop.as_ref().map_or(String::new(), |shop| shop.base_url.path().to_string());
        if let Some(viewed) = &viewed {
            at += &view_as::prefix_of(viewed.member.id);
        }
        let path = req.uri().path().as_str().to_string();
        let (mut me, mut till) = (guard::me(req).await, None);
        let mut by_pin = false;
        // Whoever is signed in by PIN is nobody to all other pages.
        if is_till(&path) && viewed.is_none() {
            if me.is_none() {
                me = guard::by_pin(req).await;
                by_pin = me.is_some();
            }
            till = guard::till_here(req).await.map(|till| till.name);
        }
        let lang = language::chosen(req, me.as_ref(), shop.as_deref());
        let is_suspended = match &me {
            Some(me) if me.role.is_member() => is_suspended(&app, me.id).await,
            _ => false,
        };
        let waiting = match &me {
            Some(me) if me.role.runs_the_shop() && !by_pin => waiting(&app, me.role).await,
            _ => Waiting::default(),
        };
        Frame { me, shop, at, lang, viewed, by_pin, till, is_suspended, path, waiting, flash: None, app, site }
    }

    /// The shop. Pages that need it are only reached once it is set up.
    pub(in crate::web) fn shop(&self) -> std::result::Result<&Shop, Failed> {
        self.shop.as_deref().ok_or(Failed::from(Error::Missing))
    }

    /// Whom this page speaks to.
    pub(in crate::web) fn reader(&self) -> Reader {
        self.reader_of(self.lang)
    }

    fn reader_of(&self, lang: Lang) -> Reader {
        let shop = self.shop.as_ref();
        self.app.catalogue.reader(lang, shop.and_then(|shop| shop.country.as_ref()), shop.map(|shop| shop.currency))
    }

    /// An amount as whoever reads this page writes it; so are the other figures and days here.
    pub(in crate::web) fn money(&self, amount: Money) -> String {
        self.reader().money(amount)
    }

    /// The same where there is little room.
    pub(in crate::web) fn money_on_axis(&self, amount: Money) -> String {
        let currency = self.shop.as_ref().map(|shop| shop.currency);
        currency.map_or_else(String::new, |currency| self.reader().formats.money_on_axis(amount, currency))
    }

    pub(in crate::web) fn number(&self, n: i64) -> String {
        self.reader().formats.number(n)
    }

    pub(in crate::web) fn percent(&self, rate: Rate) -> String {
        self.reader().formats.percent(rate)
    }

    /// A part of a whole, in percent.
    pub(in crate::web) fn share(&self, part: i64, whole: i64) -> String {
        self.reader().formats.share(part, whole)
    }

    pub(in crate::web) fn day(&self, day: Day) -> String {
        self.reader().formats.day(day)
    }

    /// The shop's day of an instant.
    pub(in crate::web) fn date(&self, at: Timestamp) -> String {
        self.reader().formats.date(at, &self.app.zone())
    }

    pub(in crate::web) fn date_time(&self, at: Timestamp) -> String {
        self.reader().formats.date_time(at, &self.app.zone())
    }

    /// A sentence as the page says it, for what is more than a template can put together.
    pub(in crate::web) fn say(&self, text: &Text) -> String {
        self.app.catalogue.say(self.reader(), text)
    }

    /// The language behind what a batch or the shop keeps: the shop's where there is no catalogue for it any more.
    pub(in crate::web) fn lang_of(&self, kept: &Language) -> Lang {
        self.app.catalogue.first_of([kept].into_iter().chain(self.shop.iter().map(|shop| &shop.language)))
    }

    /// A sentence for paper, which goes from hand to hand: in the language of its readers, whoever prints it.
    pub(in crate::web) fn say_on_paper(&self, lang: Lang, text: &Text) -> String {
        self.app.catalogue.say(self.reader_of(lang), text)
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
        Ok(Reply::Page(Page { status, html: self.draw_at(&self.path, template, data)? }))
    }

    /// A page as it is at another address than the one that was asked for.
    pub(in crate::web) fn draw_at(&self, path: &str, template: &str, data: &impl Serialize) -> Result<String> {
        let mut context = Context::from_serialize(data).map_err(Error::fault)?;
        context.insert("frame", &self.view(path));
        self.site.engine.draw(template, &context)
    }

    /// Whether this address was asked for, and by nobody in particular: the page says the same to each who reads this language.
    pub(in crate::web) fn is_for_everybody(&self, path: &str) -> bool {
        self.path == path && self.me.is_none() && self.viewed.is_none() && self.flash.is_none()
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
    pub(super) fn failure_page(&self, status: Status, said: &Said) -> Page {
        #[derive(Serialize)]
        struct FailurePage<'a> {
            code: u16,
            title: &'a Text,
            text: &'a Text,
            said: Option<&'a Problem>,
            home: &'static str,
        }
        let words = || failure(status.code, said.problem.as_ref().and_then(Problem::code));
        let (title, text) = said.words.clone().unwrap_or_else(words);
        let data = FailurePage { code: status.code, title: &title, text: &text, said: said.problem.as_ref(), home: self.home() };
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
        match &self.me {
            Some(_) if self.by_pin => TILL,
            Some(me) => home_of(me.role),
            None => "/",
        }
    }

    fn view<'a>(&'a self, path: &str) -> View<'a> {
        let nav = match &self.me {
            Some(_) if self.by_pin => nav::at_the_till(path),
            Some(me) => nav::of(me.role, path, &self.waiting),
            None => Nav::default(),
        };
        let v = self.shop.as_ref().map_or(0, |shop| shop.changed_at.as_ms());
        View {
            at: &self.at,
            v: asset::version(),
            lang: self.lang.tag(),
            formats: self.reader().formats.tag(),
            currency: self.shop.as_ref().map(|shop| shop.currency.code()),
            languages: self.app.catalogue.langs().into_iter().map(|lang| self.language(lang, path)).collect(),
            alternates: self.shop.as_ref().filter(|_| path == "/").map(|shop| shop.base_url.as_str()),
            shop: match self.shop.as_deref() {
                Some(shop) => {
                    let (icon, touch_icon) = (icon::href(shop.has_logo, v), icon::touch_href(v));
                    ShopView { name: &shop.name, contact: &shop.contact, has_logo: shop.has_logo, v, icon, touch_icon }
                }
                None => ShopView {
                    name: icon::NO_SHOP,
                    contact: "",
                    has_logo: false,
                    v,
                    icon: icon::href(false, v),
                    touch_icon: icon::touch_href(v),
                },
            },
            me: self.me.as_ref().map(|me| Me {
                name: &me.name,
                role: me.role,
                language: me.language.as_ref().map(|language| language.as_str()),
                home: self.home(),
                initial: me.name.chars().next().map_or_else(String::new, |first| first.to_uppercase().collect()),
                runs_the_shop: me.role.runs_the_shop() && !self.by_pin,
                by_pin: self.by_pin,
            }),
            till: self.till.as_deref().filter(|_| self.me.is_some()),
            nav: nav.places,
            more_waits: nav.more.iter().any(NavItem::has_waiting),
            more: nav.more,
            pages: nav.pages,
            flash: self.flash.as_ref().map(|(kind, text)| FlashView::new(kind, text)),
            suspended: self.is_suspended.then(|| self.suspension_in_words()),
            viewing: self.viewed.as_ref().map(|viewed| self.viewing(viewed)),
            noindex: path != "/",
        }
    }

    fn language(&self, lang: Lang, path: &str) -> LanguageView {
        let href = format!("{}{path}?lang={}", self.at, lang.tag());
        LanguageView { value: lang.tag(), label: self.app.catalogue.name(lang), href, current: lang == self.lang }
    }

    fn suspension_in_words(&self) -> Text {
        match self.me.as_ref().map(|me| me.role) {
            Some(Role::Partner) => Text::new("suspension-band"),
            _ => Text::new("suspension-band-customer"),
        }
    }

    fn viewing<'a>(&self, viewed: &'a Viewed) -> ViewingView<'a> {
        let zone = self.app.zone();
        let base = self.shop.as_ref().map_or("", |shop| shop.base_url.path());
        ViewingView {
            name: &viewed.member.name,
            until: self.reader().formats.time(viewed.until, &zone),
            end: format!("{base}{END_VIEW}"),
        }
    }
}
