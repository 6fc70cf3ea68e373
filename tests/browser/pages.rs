//! Every page that a person can come to, and in whose hands: for pictures, and for what must hold on all of them.

use super::busy;
use super::language::{ENGLISH, Language};
use super::shop::Shop;
use super::story::{self, Story};
use super::window::Window;

/// A shop and how far it has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Nobody has opened the set-up link.
    Bare,
    /// Set up a minute ago: everything is empty.
    New,
    /// A first batch, and an address that paper may not bear yet.
    Unprinted,
    /// After a month of business.
    Busy,
}

/// Name, path, who looks. A new page is a new line. In a path `{Pat}` stands for Pat's code, `{card 2}` for a card, `{id Pat}` for
/// an account, `{row card 2}` and `{row Pat}` for the page of a code, `{order Saturday}` for the
/// order with that note, `{number Saturday}` for what its customer calls it. `/join!Join` is what comes of pressing Join at once.
type Line = (&'static str, &'static str, &'static str);

const BARE: &[Line] =
    &[("setup", "{setup}", "nobody"), ("setup-refused", "{setup}!Finish setup", "nobody"), ("not-set-up", "/", "nobody")];

const NEW: &[Line] = &[
    ("new-home", "/admin", "Ada"),
    ("new-search", "/admin/search", "Ada"),
    ("new-till", "/till", "Ada"),
    ("new-codes", "/admin/codes", "Ada"),
    ("new-batches", "/admin/codes/batches", "Ada"),
    ("new-partners", "/admin/partners", "Ada"),
    ("new-customers", "/admin/customers", "Ada"),
    ("new-applications", "/admin/applications", "Ada"),
    ("new-flags", "/admin/flags", "Ada"),
    ("new-earnings", "/admin/commissions", "Ada"),
    ("new-rewards", "/admin/rewards", "Ada"),
    ("new-payouts", "/admin/payouts", "Ada"),
    ("new-payouts-new", "/admin/payouts/new", "Ada"),
    ("new-payouts-years", "/admin/payouts/years", "Ada"),
    ("new-accounting", "/admin/accounting", "Ada"),
    ("new-users", "/admin/users", "Ada"),
    ("new-audit", "/admin/audit", "Ada"),
    ("new-referrals", "/referrals", "Olga"),
    ("new-entries", "/referrals/entries", "Olga"),
    ("new-earned-nothing", "/referrals/entries?show=nothing", "Olga"),
    ("new-rewards", "/rewards", "Olga"),
    ("new-welcome", "/welcome", "Olga"),
    ("new-products", "/admin/products", "Ada"),
    ("new-orders", "/admin/orders", "Ada"),
    ("new-own-orders", "/orders", "Olga"),
    ("new-own-order", "/orders/new", "Olga"),
];

const UNPRINTED: &[Line] = &[
    ("print-before", "/admin/codes/batches/1/print", "Ada"),
    ("print-refused", "/admin/codes/batches/1/print/sheet", "Ada"),
    ("print-refused-again", "/admin/codes/batches/1/print/sheet!Print with this address", "Ada"),
    ("print-refused-member", "/referrals/print", "Pat"),
];

const BUSY: &[Line] = &[
    ("home", "/", "nobody"),
    ("join", "/join", "nobody"),
    ("join-refused", "/join!Join", "nobody"),
    ("partners-join", "/partners/join", "nobody"),
    ("partners-join-refused", "/partners/join!Join as a partner", "nobody"),
    ("invitation-partner", "/join/{card 7}", "nobody"),
    ("invitation-partner-refused", "/join/{card 7}!Join as a partner", "nobody"),
    ("invitation-customer", "/join/{Pat}", "nobody"),
    ("invitation-customer-long", "/join/{Prudence Featherstonehaugh-Cholmondeley}", "nobody"),
    ("invitation-reserved", "/join/{card 6}", "nobody"),
    ("invitation-member", "/join/{Pat}", "Cara"),
    ("invitation-preview", "/join/{Pat}", "Ada"),
    ("code-unknown", "/q/K7QM9XDW8", "nobody"),
    ("code-disabled", "/q/{card 2}", "nobody"),
    ("code-type", "/c", "nobody"),
    ("code-type-refused", "/c!Open invitation", "nobody"),
    ("sign-in", "/sign-in", "nobody"),
    ("sign-in-refused", "/sign-in!Sign in", "nobody"),
    ("password-forgot", "/password/forgot", "nobody"),
    ("password-spent", "/password/reset?token=long-gone", "nobody"),
    ("privacy", "/privacy", "nobody"),
    ("terms", "/terms", "nobody"),
    ("api", "/api", "nobody"),
    ("not-found", "/nowhere", "nobody"),
    ("setup-done", "/setup", "nobody"),
    ("referrals-partner", "/referrals", "Pat"),
    ("referrals-customer", "/referrals", "Cara"),
    ("referrals-nobody-yet", "/referrals", "Priya"),
    ("referrals-waiting", "/referrals", "Wanda"),
    ("entries-partner", "/referrals/entries", "Pat"),
    ("entries-none", "/referrals/entries?state=reversed&range=today", "Pat"),
    ("earned-nothing", "/referrals/entries?show=nothing", "Pat"),
    ("entry", "/referrals/entries/1", "Pat"),
    ("rewards", "/rewards", "Cara"),
    ("rewards-code", "/rewards/code", "Cara"),
    ("coupons", "/coupons", "Cara"),
    ("accounts-partner", "/accounts", "Pat"),
    ("accounts-customer", "/accounts", "Cara"),
    ("accounts-refused", "/accounts!Change password", "Cara"),
    ("accounts-admin", "/accounts", "Ada"),
    ("accounts-erase", "/accounts/erase", "Cara"),
    ("accounts-erase-refused", "/accounts/erase!Erase my account for good", "Cara"),
    ("payee", "/accounts/payout", "Pat"),
    ("payee-refused", "/accounts/payout!Save payout details", "Priya"),
    ("payments", "/referrals/payouts", "Pat"),
    ("payments-nobody-yet", "/referrals/payouts", "Priya"),
    ("payment", "/referrals/payouts/1", "Pat"),
    ("payment-statement", "/referrals/payouts/statements/{statement 1}", "Pat"),
    ("welcome", "/welcome", "Cara"),
    ("print-card", "/referrals/print", "Pat"),
    ("print-poster", "/referrals/print?layout=poster&paper=a4", "Pat"),
    ("admin-home", "/admin", "Ada"),
    ("till", "/till", "Ada"),
    ("till-none", "/till?q=zzzz", "Ada"),
    ("till-buyer", "/till/{id Cara}", "Ada"),
    ("till-buyer-long", "/till/{id Maximiliane Freifrau von Hohenstein-Waldburg}", "Ada"),
    ("till-newcomer", "/till/new", "Ada"),
    ("till-newcomer-refused", "/till/new?by={Pat}!Add customer", "Ada"),
    ("till-to-pay", "/till/paid/{order Saturday}", "Ada"),
    ("admin-search", "/admin/search", "Ada"),
    ("admin-search-results", "/admin/search?q=ma", "Ada"),
    ("admin-search-nothing", "/admin/search?q=zzzz", "Ada"),
    ("admin-codes", "/admin/codes", "Ada"),
    ("admin-codes-none", "/admin/codes?q=zzzz", "Ada"),
    ("admin-codes-new", "/admin/codes/new", "Ada"),
    ("admin-codes-new-refused", "/admin/codes/new!Create cards", "Ada"),
    ("admin-batches", "/admin/codes/batches", "Ada"),
    ("admin-batch", "/admin/codes/batches/3", "Ada"),
    ("admin-code-claimed", "/admin/codes/{row Pat}", "Ada"),
    ("admin-code-unclaimed", "/admin/codes/{row card 7}", "Ada"),
    ("admin-code-disabled", "/admin/codes/{row card 2}", "Ada"),
    ("admin-partners", "/admin/partners", "Ada"),
    ("admin-partners-days", "/admin/partners?range=30d&sort=network_value", "Ada"),
    ("admin-tree", "/admin/tree/{id Pat}?open={id Cara}", "Ada"),
    ("admin-tree-days", "/admin/tree/{id Pat}?range=30d", "Ada"),
    ("admin-tree-nobody", "/admin/tree/{id Priya}", "Ada"),
    ("admin-referrer", "/admin/customers/{id Cara}/referrer", "Ada"),
    ("admin-referrer-refused", "/admin/customers/{id Cara}/referrer!Preview change", "Ada"),
    ("admin-import", "/admin/customers/import", "Ada"),
    ("admin-import-refused", "/admin/customers/import!Check file", "Ada"),
    ("admin-order-import", "/admin/orders/import", "Ada"),
    ("admin-order-import-refused", "/admin/orders/import!Check file", "Ada"),
    ("admin-partner", "/admin/partners/{id Pat}", "Ada"),
    ("admin-partner-statement", "/admin/partners/{id Pat}/statement", "Ada"),
    ("admin-partner-statement-refused", "/admin/partners/{id Pat}/statement!Adjust balance", "Ada"),
    ("admin-customer-statement", "/admin/customers/{id Cara}/statement", "Ada"),
    ("admin-earnings", "/admin/commissions", "Ada"),
    ("admin-earnings-none", "/admin/commissions?q=zzzz", "Ada"),
    ("admin-earning", "/admin/commissions/1", "Ada"),
    ("admin-partner-waiting", "/admin/partners/{id Wanda}", "Ada"),
    ("admin-customers", "/admin/customers", "Ada"),
    ("admin-customers-days", "/admin/customers?range=30d&sort=network_value", "Ada"),
    ("admin-customer", "/admin/customers/{id Cara}", "Ada"),
    ("admin-customer-long", "/admin/customers/{id Maximiliane Freifrau von Hohenstein-Waldburg}", "Ada"),
    ("admin-customer-new", "/admin/customers/new", "Ada"),
    ("admin-customer-new-refused", "/admin/customers/new!Add customer", "Ada"),
    ("admin-customer-role", "/admin/customers/{id Cara}/role", "Ada"),
    ("admin-partner-role", "/admin/partners/{id Pat}/role", "Ada"),
    ("admin-partner-merge", "/admin/partners/{id Pat}/merge", "Ada"),
    ("admin-partner-merge-refused", "/admin/partners/{id Pat}/merge!Preview merge", "Ada"),
    ("admin-partner-erase", "/admin/partners/{id Pat}/erase", "Ada"),
    ("admin-customer-erase-refused", "/admin/customers/{id Cara}/erase!Erase permanently", "Ada"),
    ("admin-applications", "/admin/applications", "Ada"),
    ("admin-flags", "/admin/flags", "Ada"),
    ("admin-users", "/admin/users", "Ada"),
    ("admin-tills", "/admin/users/tills", "Ada"),
    ("admin-tills-refused", "/admin/users/tills!Set up this till", "Ada"),
    ("admin-user", "/admin/users/{id Sam Baker}", "Ada"),
    ("admin-user-link", "/admin/users/{id Sam Baker}!Create password link", "Ada"),
    ("admin-settings", "/admin/settings", "Ada"),
    ("admin-settings-brand", "/admin/settings/brand", "Ada"),
    ("admin-settings-program", "/admin/settings/program", "Ada"),
    ("admin-settings-orders", "/admin/settings/orders", "Ada"),
    ("admin-settings-address", "/admin/settings/address", "Ada"),
    ("admin-api", "/admin/settings/api", "Ada"),
    ("admin-backups", "/admin/settings/backups", "Ada"),
    ("admin-connections", "/admin/settings/connections", "Ada"),
    ("admin-connections-refused", "/admin/settings/connections!Connect", "Ada"),
    ("admin-web-shop", "/admin/settings/web-shop", "Ada"),
    ("admin-webhooks", "/admin/settings/webhooks", "Ada"),
    ("admin-webhooks-refused", "/admin/settings/webhooks!Add webhook", "Ada"),
    ("admin-help", "/admin/help", "Ada"),
    ("admin-help-running", "/admin/help/running", "Ada"),
    ("admin-help-people", "/admin/help/people", "Ada"),
    ("admin-help-counting", "/admin/help/counting", "Ada"),
    ("admin-help-connect", "/admin/help/connect", "Ada"),
    ("admin-help-bookkeeping", "/admin/help/bookkeeping", "Ada"),
    ("admin-help-webhooks", "/admin/help/webhooks", "Ada"),
    ("admin-help-performance", "/admin/help/performance", "Ada"),
    ("admin-audit", "/admin/audit", "Ada"),
    ("admin-payouts", "/admin/payouts", "Ada"),
    ("admin-payouts-new", "/admin/payouts/new", "Ada"),
    ("admin-payout-open", "/admin/payouts/2", "Ada"),
    ("admin-payout-settled", "/admin/payouts/1", "Ada"),
    ("admin-payouts-years", "/admin/payouts/years", "Ada"),
    ("admin-payment-statement", "/admin/payouts/statements/{statement 1}", "Ada"),
    ("admin-accounting", "/admin/accounting?range=year", "Ada"),
    ("admin-products", "/admin/products", "Ada"),
    ("admin-product", "/admin/products/2", "Ada"),
    ("admin-product-retired", "/admin/products/4", "Ada"),
    ("admin-product-refused", "/admin/products/new!Add product", "Ada"),
    ("admin-orders", "/admin/orders", "Ada"),
    ("admin-orders-days", "/admin/orders?range=custom&from=2020-01-01", "Ada"),
    ("admin-orders-none", "/admin/orders?q=zzzz", "Ada"),
    ("admin-order-unpaid", "/admin/orders/{order Saturday}", "Ada"),
    ("admin-order-refunded", "/admin/orders/{order Broken}", "Ada"),
    ("admin-order-cancelled", "/admin/orders/{order Unwanted}", "Ada"),
    ("admin-order-edit", "/admin/orders/{order Broken}/edit", "Ada"),
    ("admin-order-refund", "/admin/orders/{order Broken}/refund", "Ada"),
    ("admin-order-refund-review", "/admin/orders/{order Broken}/refund!Review refund", "Ada"),
    ("admin-order-find", "/admin/orders/new", "Ada"),
    ("admin-order-find-none", "/admin/orders/new?q=zzzz", "Ada"),
    ("admin-order-new", "/admin/orders/new?customer={id Maximiliane Freifrau von Hohenstein-Waldburg}", "Ada"),
    ("admin-order-new-refused", "/admin/orders/new?customer={id Cara}!Review order", "Ada"),
    ("orders", "/orders", "Cara"),
    ("order-unpaid", "/orders/{number Saturday}", "Cara"),
    ("order-new", "/orders/new", "Cara"),
    ("order-new-refused", "/orders/new!Review order", "Cara"),
    ("print-chooser", "/admin/codes/batches/3/print", "Ada"),
    ("print-chooser-cards", "/admin/codes/batches/3/print?layout=cards-letter&start=2", "Ada"),
    ("print-sheet", "/admin/codes/batches/3/print/sheet", "Ada"),
    ("print-test-page", "/admin/codes/batches/3/print/ruler", "Ada"),
];

impl Stage {
    pub const ALL: [Stage; 4] = [Stage::Bare, Stage::New, Stage::Unprinted, Stage::Busy];

    pub fn pages(self) -> &'static [Line] {
        match self {
            Stage::Bare => BARE,
            Stage::New => NEW,
            Stage::Unprinted => UNPRINTED,
            Stage::Busy => BUSY,
        }
    }

    pub fn open(self) -> Shop {
        match self {
            Stage::Bare => Shop::bare(),
            _ => Shop::open(),
        }
    }

    /// Brings a freshly opened shop to where this stage is.
    pub fn tell(self, shop: &Shop) -> Story<'_> {
        match self {
            Stage::Bare => story::tell(shop, ""),
            Stage::New => story::tell(shop, "customer Olga"),
            Stage::Unprinted => busy::unprinted(shop),
            Stage::Busy => busy::busy(shop),
        }
    }
}

/// Puts the right person in front of a window.
pub fn hand_to(window: &Window<'_>, story: &Story<'_>, who: &str) {
    match who {
        "nobody" => window.sign_in_as(&story.shop.person("Nobody")),
        name => window.sign_in_as(story.person(name)),
    };
}

/// Opens one of the pages, in a language.
pub fn open(window: &Window<'_>, story: &Story<'_>, (path, who): (&str, &str), language: Language) {
    let (path, button) = path.split_once('!').map_or((path, None), |(path, button)| (path, Some(button)));
    let path = fill_in(path, story);
    window.open(&if who == "nobody" { language.asked_in(&path) } else { path });
    if let Some(button) = button {
        // What the browser itself would object to, the server must be able to say too.
        window.script("document.querySelectorAll('form').forEach(form => form.noValidate = true)");
        if language == ENGLISH {
            window.click(button).expect_loaded();
        } else {
            window.click_one_of(&language.names(button)).expect_loaded();
        }
    }
}

/// Puts codes and numbers of the story into a path.
fn fill_in(path: &str, story: &Story<'_>) -> String {
    let Some((before, (what, after))) = path.split_once('{').and_then(|(before, rest)| Some((before, rest.split_once('}')?)))
    else {
        return path.to_owned();
    };
    let shop = story.shop;
    let owned = |name: &str| -> String {
        shop.ask("SELECT code FROM code JOIN account ON account.id = code.owner_id WHERE account.name = ?1", [name])
    };
    let code = |what: &str| match what.strip_prefix("card ") {
        Some(number) => story.card(number.parse().expect("the number of a card")).to_owned(),
        None => owned(what),
    };
    let filled = match what.split_once(' ') {
        _ if what == "setup" => shop.setup_path().to_owned(),
        Some(("id", name)) => shop.ask::<i64>("SELECT id FROM account WHERE name = ?1", [name]).to_string(),
        Some(("number", note)) => shop.ask("SELECT number FROM orders WHERE note = ?1", [note]),
        Some(("order", note)) => shop.ask::<i64>("SELECT id FROM orders WHERE note = ?1", [note]).to_string(),
        Some(("statement", number)) => {
            let sql = "SELECT printf('%d-%04d', year, number) FROM payout_statement WHERE number = ?1";
            shop.ask(sql, [number.parse::<i64>().expect("the number of a statement")])
        }
        Some(("row", what)) => shop.ask::<i64>("SELECT id FROM code WHERE code = ?1", [code(what)]).to_string(),
        _ => code(what),
    };
    format!("{before}{filled}{}", fill_in(after, story))
}
