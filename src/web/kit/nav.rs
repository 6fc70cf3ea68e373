//! The way around: a handful of places in the menu, the pages that belong to each as a row above them, and what waits there.
//!
//! The addresses are what they always were; only here is said what belongs together. A page that has a way back of its own, such as one
//! payout, shows no row.

use serde::Serialize;

use crate::domain::reads::dashboard::Waiting;
use crate::domain::roles::Role;
use crate::text::catalogue::Text;
use crate::web::kit::path::{ORDERS, TILL, TILL_NEW, UNMATCHED};

/// More than so many that wait are not counted for the menu.
const MOST_SHOWN: i64 = 99;

/// What templates know as `frame.nav`, `frame.more` and `frame.pages`.
#[derive(Default)]
pub(super) struct Nav {
    /// What a telephone has room for.
    pub(super) places: Vec<NavItem>,
    /// The others; beside the first on a wide screen.
    pub(super) more: Vec<NavItem>,
    /// The pages of the place where this one is, when there are several and this one has no other way back.
    pub(super) pages: Option<Pages>,
}

#[derive(Serialize)]
pub(super) struct NavItem {
    label: Text,
    href: &'static str,
    icon: Option<&'static str>,
    /// `page` for this one, `true` for the place that it belongs to.
    current: Option<&'static str>,
    count: Option<Count>,
}

/// How many wait: as a figure, and in words for who does not see it.
#[derive(Serialize)]
pub(super) struct Count {
    figure: String,
    text: Text,
}

impl NavItem {
    pub(super) fn has_waiting(&self) -> bool {
        self.count.is_some()
    }
}

#[derive(Serialize)]
pub(super) struct Pages {
    label: Text,
    tabs: Vec<NavItem>,
}

/// Something in the menu, with the pages that belong to it.
struct Place {
    label: Text,
    href: &'static str,
    icon: &'static str,
    waiting: i64,
    pages: Vec<PageOf>,
    /// What belongs to it besides, with a way back of its own.
    besides: &'static [&'static str],
}

/// A page of a place.
struct PageOf {
    label: Text,
    href: &'static str,
    /// Other addresses at which it is shown.
    also: &'static [&'static str],
    waiting: i64,
}

impl Place {
    fn new(label: Text, href: &'static str, icon: &'static str) -> Place {
        Place { label, href, icon, waiting: 0, pages: Vec::new(), besides: &[] }
    }

    fn waiting(self, waiting: i64) -> Place {
        Place { waiting, ..self }
    }

    fn besides(self, besides: &'static [&'static str]) -> Place {
        Place { besides, ..self }
    }

    fn page(self, label: Text, href: &'static str) -> Place {
        self.page_also_at(label, href, &[], 0)
    }

    fn page_also_at(mut self, label: Text, href: &'static str, also: &'static [&'static str], waiting: i64) -> Place {
        self.pages.push(PageOf { label, href, also, waiting });
        self
    }

    /// Whether an address lies in this place.
    fn has(&self, path: &str) -> bool {
        is_below(path, self.href)
            || self.besides.iter().any(|page| is_below(path, page))
            || self.pages.iter().any(|page| is_below(path, page.href) || page.also.iter().any(|also| is_below(path, also)))
    }

    fn item(&self, path: &str) -> NavItem {
        let current = match path == self.href {
            true => Some("page"),
            false => self.has(path).then_some("true"),
        };
        NavItem { label: self.label.clone(), href: self.href, icon: Some(self.icon), current, count: count(self.waiting) }
    }

    fn pages(&self, path: &str) -> Option<Pages> {
        let is_this = |page: &PageOf| page.href == path || page.also.contains(&path);
        // What the settings have below them are pages beside each other, whoever adds one.
        let is_setting = path.strip_prefix("/admin/settings/").is_some_and(|rest| !rest.contains('/')) && self.has(path);
        if self.pages.is_empty() || !(self.pages.iter().any(is_this) || is_setting) {
            return None;
        }
        // They belong to the page that the place opens with, unless they have a tab of their own.
        let is_within = |page: &PageOf| is_setting && page.href == self.href && !self.pages.iter().any(is_this);
        let tabs = self.pages.iter().map(|page| NavItem {
            label: page.label.clone(),
            href: page.href,
            icon: None,
            current: if is_this(page) { Some("page") } else { is_within(page).then_some("true") },
            count: count(page.waiting),
        });
        Some(Pages { label: self.label.clone(), tabs: tabs.collect() })
    }
}

fn is_below(path: &str, place: &str) -> bool {
    match path.strip_prefix(place) {
        Some("") => true,
        // The home page of the shop lies above all others.
        Some(rest) => place != "/admin" && rest.starts_with('/'),
        None => false,
    }
}

fn count(waiting: i64) -> Option<Count> {
    let figure = if waiting > MOST_SHOWN { format!("{MOST_SHOWN}+") } else { waiting.to_string() };
    (waiting > 0).then(|| Count { figure, text: Text::new("nav-waiting").with("n", waiting.min(MOST_SHOWN + 1)) })
}

/// The page that somebody lands on after signing in.
pub(in crate::web) fn home_of(role: Role) -> &'static str {
    match role {
        Role::Admin => "/admin",
        Role::Staff => TILL,
        Role::Partner | Role::Customer => "/referrals",
    }
}

/// Where somebody of a role can go, seen from an address.
pub(super) fn of(role: Role, path: &str, waiting: &Waiting) -> Nav {
    let (first, more) = match role {
        Role::Admin => owners(waiting),
        Role::Staff => (staff(waiting), Vec::new()),
        Role::Partner => (members(false), Vec::new()),
        Role::Customer => (members(true), Vec::new()),
    };
    Nav {
        places: first.iter().map(|place| place.item(path)).collect(),
        more: more.iter().map(|place| place.item(path)).collect(),
        pages: first.iter().chain(&more).find_map(|place| place.pages(path)),
    }
}

/// Where somebody can go who is signed in by PIN.
pub(super) fn at_the_till(path: &str) -> Nav {
    let is_new = path == TILL_NEW;
    let item = |label: Text, href: &'static str, icon: &'static str, is_here: bool| NavItem {
        label,
        href,
        icon: Some(icon),
        current: is_here.then_some(if path == href { "page" } else { "true" }),
        count: None,
    };
    let places =
        vec![item(Text::new("nav-till"), TILL, "till", !is_new), item(Text::new("till-new"), TILL_NEW, "person", is_new)];
    Nav { places, ..Nav::default() }
}

fn orders(waiting: &Waiting) -> Place {
    Place::new(Text::new("nav-orders"), ORDERS, "order").waiting(waiting.unpaid_orders + waiting.unmatched_orders)
}

/// A shop that nobody tells of orders never sees it.
fn with_unmatched(orders: Place, waiting: &Waiting) -> Place {
    match waiting.unmatched_orders {
        0 => orders,
        unmatched => orders.page_also_at(Text::new("nav-unmatched"), UNMATCHED, &[], unmatched),
    }
}

fn customers() -> Place {
    Place::new(Text::new("nav-customers"), "/admin/customers", "person")
}

fn owners(waiting: &Waiting) -> (Vec<Place>, Vec<Place>) {
    let first = vec![
        Place::new(Text::new("nav-home"), home_of(Role::Admin), "home"),
        with_unmatched(orders(waiting).page(Text::new("nav-orders"), ORDERS).page(Text::new("nav-till"), TILL), waiting),
        Place::new(Text::new("nav-partners"), "/admin/partners", "people")
            .waiting(waiting.applications)
            .page(Text::new("nav-partners"), "/admin/partners")
            .page_also_at(Text::new("nav-applications"), "/admin/applications", &[], waiting.applications),
        customers(),
    ];
    let more = vec![
        Place::new(Text::new("nav-cards"), "/admin/codes", "card"),
        Place::new(Text::new("nav-money"), "/admin/payouts", "money")
            .waiting(waiting.reviews)
            .page(Text::new("nav-payouts"), "/admin/payouts")
            .page_also_at(Text::new("nav-earnings"), "/admin/commissions", &["/admin/rewards"], waiting.reviews)
            .page(Text::new("nav-accounting"), "/admin/accounting"),
        Place::new(Text::new("nav-settings"), "/admin/settings", "settings")
            .page(Text::new("nav-shop"), "/admin/settings")
            .page(Text::new("nav-products"), "/admin/products")
            .page(Text::new("nav-team"), "/admin/users")
            .page(Text::new("nav-log"), "/admin/audit")
            .page_also_at(
                Text::new("nav-connections"),
                "/admin/settings/connections",
                &["/admin/settings/web-shop", "/admin/settings/webhooks", "/admin/settings/api"],
                0,
            )
            .page(Text::new("nav-backups"), "/admin/settings/backups"),
    ];
    (first, more)
}

fn staff(waiting: &Waiting) -> Vec<Place> {
    vec![
        Place::new(Text::new("nav-till"), TILL, "till"),
        match waiting.unmatched_orders {
            0 => orders(waiting),
            _ => with_unmatched(orders(waiting).page(Text::new("nav-orders"), ORDERS), waiting),
        },
        customers(),
        Place::new(Text::new("nav-partners"), "/admin/partners", "people"),
        Place::new(Text::new("nav-cards"), "/admin/codes", "card"),
    ]
}

fn members(have_credit: bool) -> Vec<Place> {
    let credit = have_credit.then(|| Place::new(Text::new("nav-credit"), "/rewards", "gift").besides(&["/coupons"]));
    [
        Place::new(Text::new("nav-share"), home_of(Role::Customer), "share"),
        Place::new(Text::new("nav-orders"), "/orders", "order"),
    ]
    .into_iter()
    .chain(credit)
    .chain([Place::new(Text::new("nav-account"), "/accounts", "person")])
    .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn t08_no_two_places_of_a_menu_share_an_icon() {
        for role in [Role::Admin, Role::Staff, Role::Partner, Role::Customer] {
            let nav = of(role, "/", &Waiting::default());
            let icons: Vec<_> = nav.places.iter().chain(&nav.more).map(|item| item.icon).collect();
            assert_eq!(icons.iter().collect::<BTreeSet<_>>().len(), icons.len(), "{role:?}");
            assert!(icons.len() <= 7 && nav.places.len() <= 5, "{role:?}");
        }
    }

    #[test]
    fn t08_a_page_belongs_to_one_place_at_most() {
        let paths = [
            "/admin",
            "/admin/orders/3",
            "/admin/applications",
            "/admin/partners/7/role",
            "/admin/codes/batches",
            "/admin/rewards",
            "/admin/commissions/4",
            "/admin/accounting",
            "/admin/users/2",
            "/admin/audit",
            "/admin/settings/backups/1",
            "/admin/products/new",
        ];
        for path in paths {
            let nav = of(Role::Admin, path, &Waiting::default());
            let here = nav.places.iter().chain(&nav.more).filter(|item| item.current.is_some()).count();
            assert_eq!(here, 1, "{path}");
            let own_way_back = ["/admin/orders/3", "/admin/partners/7/role", "/admin/commissions/4", "/admin/users/2"];
            assert!(nav.pages.is_none() || !own_way_back.contains(&path), "{path}");
        }
        assert!(of(Role::Admin, "/admin/rewards", &Waiting::default()).pages.is_some());
        assert!(of(Role::Staff, "/admin/partners", &Waiting::default()).pages.is_none());
    }
}
