//! Who may enter where: every mounted route × every role. A route without a row here fails.

use std::collections::BTreeSet;
use std::sync::Arc;

use passalong::app::App;
use passalong::clock::Clock;
use passalong::config::Config;
use passalong::db::{Db, Options, migrate};
use passalong::domain::ledger::BalanceKind;
use passalong::web;

use crate::support::client::Person;
use crate::support::counter::{own_page, record, sell};
use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::staff::{hire, id_of};
use crate::support::{story, till};
use crate::web::admin::{payouts, unmatched};
use crate::web::member::payee;
use crate::web::tills::{choose_pin, counter_phone, tap};

/// Who may enter.
#[derive(Clone, Copy, PartialEq)]
enum Open {
    Anybody,
    SignedIn,
    Member,
    Staff,
    Admin,
    /// Whoever holds a browser that an admin has made a till; no other, whoever is signed in there.
    Till,
    /// A program with a token, and nobody with a session.
    Program,
}
use Open::{Admin, Anybody, Member, Program, SignedIn, Staff, Till};

#[rustfmt::skip]
const ROUTES: &[(&str, &str, Open)] = &[
    ("GET", "/", Anybody),
    ("GET", "/<channel>", Anybody),
    ("GET", "/<channel>/<text>/<_..>", Anybody),
    ("GET", "/Q/<text>", Anybody),
    ("GET", "/R/<text>", Anybody),
    ("GET", "/account", SignedIn),
    ("GET", "/accounts", SignedIn),
    ("GET", "/accounts/erase", Member),
    ("POST", "/accounts/erase", Member),
    ("POST", "/accounts/export", Member),
    ("POST", "/accounts/password", SignedIn),
    ("GET", "/accounts/payout", Member),
    ("POST", "/accounts/payout", Member),
    ("POST", "/accounts/payout/tax", Member),
    ("POST", "/accounts/pin", SignedIn),
    ("POST", "/accounts/pin/remove", SignedIn),
    ("POST", "/accounts/profile", SignedIn),
    ("POST", "/accounts/sign-out-everywhere", SignedIn),
    ("GET", "/admin", Admin),
    ("GET", "/admin/accounting", Admin),
    ("GET", "/admin/accounting/balances.csv", Admin),
    ("GET", "/admin/accounting/commission.csv", Admin),
    ("GET", "/admin/accounting/corrections.csv", Admin),
    ("GET", "/admin/accounting/credit.csv", Admin),
    ("GET", "/admin/accounting/journal.csv", Admin),
    ("GET", "/admin/accounting/lines.csv", Admin),
    ("GET", "/admin/accounting/log.csv", Admin),
    ("GET", "/admin/accounting/orders.csv", Admin),
    ("GET", "/admin/accounting/payments.csv", Admin),
    ("GET", "/admin/accounting/payouts.csv", Admin),
    ("GET", "/admin/accounting/refunds.csv", Admin),
    ("GET", "/admin/accounting/tax.csv", Admin),
    ("GET", "/admin/applications", Admin),
    ("POST", "/admin/applications/<account>/approve", Admin),
    ("POST", "/admin/applications/<account>/reject", Admin),
    ("GET", "/admin/audit", Admin),
    ("GET", "/admin/codes", Staff),
    ("POST", "/admin/codes", Admin),
    ("GET", "/admin/codes.csv", Admin),
    ("GET", "/admin/codes/<id>", Staff),
    ("POST", "/admin/codes/<id>/alias", Admin),
    ("POST", "/admin/codes/<id>/disable", Admin),
    ("POST", "/admin/codes/<id>/enable", Admin),
    ("POST", "/admin/codes/<id>/note", Admin),
    ("GET", "/admin/codes/batches", Staff),
    ("GET", "/admin/codes/batches/<id>", Staff),
    ("POST", "/admin/codes/batches/<id>/card", Admin),
    ("GET", "/admin/codes/batches/<id>/codes.csv", Admin),
    ("GET", "/admin/codes/batches/<id>/print", Admin),
    ("POST", "/admin/codes/batches/<id>/print", Admin),
    ("GET", "/admin/codes/batches/<id>/print/ruler", Admin),
    ("GET", "/admin/codes/batches/<id>/print/sheet", Admin),
    ("GET", "/admin/codes/new", Admin),
    ("GET", "/admin/commissions", Admin),
    ("POST", "/admin/commissions", Admin),
    ("GET", "/admin/commissions.csv", Admin),
    ("GET", "/admin/commissions/<entry>", Admin),
    ("POST", "/admin/commissions/<entry>", Admin),
    ("GET", "/admin/flags", Admin),
    ("POST", "/admin/flags", Admin),
    ("GET", "/admin/customers", Staff),
    ("GET", "/admin/customers.csv", Admin),
    ("GET", "/admin/customers/<account>", Staff),
    ("POST", "/admin/customers/<account>/correct", Staff),
    ("GET", "/admin/customers/<account>/erase", Admin),
    ("POST", "/admin/customers/<account>/erase", Admin),
    ("POST", "/admin/customers/<account>/export", Admin),
    ("GET", "/admin/customers/<account>/role", Admin),
    ("POST", "/admin/customers/<account>/role", Admin),
    ("POST", "/admin/customers/<account>/take-over-link", Staff),
    ("POST", "/admin/customers/<account>/view", Admin),
    ("GET", "/admin/customers/new", Staff),
    ("POST", "/admin/customers/new", Staff),
    ("POST", "/admin/customers/<account>/discount", Admin),
    ("POST", "/admin/customers/<account>/password-link", Staff),
    ("GET", "/admin/customers/<account>/merge", Admin),
    ("POST", "/admin/customers/<account>/merge", Admin),
    ("GET", "/admin/customers/<account>/referrer", Admin),
    ("POST", "/admin/customers/<account>/referrer", Admin),
    ("POST", "/admin/moves/<id>/undo", Admin),
    ("GET", "/admin/help", Admin),
    ("GET", "/admin/help/<name>", Admin),
    ("GET", "/admin/orders", Staff),
    ("POST", "/admin/orders", Staff),
    ("GET", "/admin/orders.csv", Admin),
    ("GET", "/admin/orders/<order>", Staff),
    ("POST", "/admin/orders/<order>/cancel", Staff),
    ("GET", "/admin/orders/<order>/edit", Staff),
    ("POST", "/admin/orders/<order>/edit", Staff),
    ("POST", "/admin/orders/<order>/pay", Staff),
    ("GET", "/admin/unmatched", Staff),
    ("GET", "/admin/unmatched/<waiting>", Staff),
    ("POST", "/admin/unmatched/<waiting>", Staff),
    ("POST", "/admin/unmatched/<waiting>/dismiss", Staff),
    ("GET", "/admin/orders/<order>/refund", Staff),
    ("POST", "/admin/orders/<order>/refund", Staff),
    ("GET", "/admin/orders/buyers", Staff),
    ("GET", "/admin/orders/import", Admin),
    ("POST", "/admin/orders/import", Admin),
    ("POST", "/admin/orders/import/confirm", Admin),
    ("POST", "/admin/orders/import/results", Admin),
    ("GET", "/admin/orders/new", Staff),
    ("POST", "/admin/customers/<account>/adjust", Admin),
    ("POST", "/admin/customers/<account>/rate", Admin),
    ("POST", "/admin/customers/<account>/suspend", Admin),
    ("POST", "/admin/customers/<account>/lift", Admin),
    ("GET", "/admin/customers/<account>/statement", Admin),
    ("GET", "/admin/customers/<account>/statement.csv", Admin),
    ("GET", "/admin/customers/import", Admin),
    ("POST", "/admin/customers/import", Admin),
    ("POST", "/admin/customers/import/confirm", Admin),
    ("GET", "/admin/partners", Staff),
    ("GET", "/admin/partners.csv", Admin),
    ("GET", "/admin/partners/<account>", Staff),
    ("POST", "/admin/partners/<account>/correct", Staff),
    ("GET", "/admin/partners/<account>/erase", Admin),
    ("POST", "/admin/partners/<account>/erase", Admin),
    ("POST", "/admin/partners/<account>/export", Admin),
    ("GET", "/admin/partners/<account>/role", Admin),
    ("POST", "/admin/partners/<account>/role", Admin),
    ("POST", "/admin/partners/<account>/take-over-link", Staff),
    ("POST", "/admin/partners/<account>/view", Admin),
    ("POST", "/admin/partners/<account>/discount", Admin),
    ("POST", "/admin/partners/<account>/password-link", Staff),
    ("GET", "/admin/partners/<account>/merge", Admin),
    ("POST", "/admin/partners/<account>/merge", Admin),
    ("GET", "/admin/partners/<account>/referrer", Admin),
    ("POST", "/admin/partners/<account>/referrer", Admin),
    ("GET", "/admin/payouts", Admin),
    ("POST", "/admin/payouts", Admin),
    ("GET", "/admin/payouts.csv", Admin),
    ("GET", "/admin/payouts/<payout>", Admin),
    ("GET", "/admin/payouts/<payout>/<file>", Admin),
    ("POST", "/admin/payouts/<payout>/cancel", Admin),
    ("GET", "/admin/payouts/<payout>/lines.csv", Admin),
    ("POST", "/admin/payouts/<payout>/lines/<line>/failed", Admin),
    ("POST", "/admin/payouts/<payout>/lines/<line>/paid", Admin),
    ("POST", "/admin/payouts/<payout>/paid", Admin),
    ("POST", "/admin/payouts/account", Admin),
    ("GET", "/admin/payouts/new", Admin),
    ("GET", "/admin/payouts/owed.csv", Admin),
    ("GET", "/admin/payouts/statements/<number>", Admin),
    ("GET", "/admin/payouts/years", Admin),
    ("GET", "/admin/payouts/years.csv", Admin),
    ("POST", "/admin/print/override", Admin),
    ("GET", "/admin/products", Admin),
    ("POST", "/admin/products", Admin),
    ("GET", "/admin/products.csv", Admin),
    ("GET", "/admin/products/<product>", Admin),
    ("POST", "/admin/products/<product>", Admin),
    ("POST", "/admin/products/<product>/move", Admin),
    ("POST", "/admin/products/<product>/picture", Admin),
    ("POST", "/admin/products/<product>/picture/remove", Admin),
    ("POST", "/admin/products/<product>/put-back", Admin),
    ("POST", "/admin/products/<product>/retire", Admin),
    ("GET", "/admin/products/new", Admin),
    ("POST", "/admin/partners/<account>/adjust", Admin),
    ("POST", "/admin/partners/<account>/rate", Admin),
    ("POST", "/admin/partners/<account>/suspend", Admin),
    ("POST", "/admin/partners/<account>/lift", Admin),
    ("GET", "/admin/partners/<account>/statement", Admin),
    ("GET", "/admin/partners/<account>/statement.csv", Admin),
    ("GET", "/admin/rewards", Admin),
    ("GET", "/admin/rewards.csv", Admin),
    ("GET", "/admin/search", Staff),
    ("GET", "/admin/settings", Admin),
    ("GET", "/admin/settings/address", Admin),
    ("GET", "/admin/settings/brand", Admin),
    ("GET", "/admin/settings/clock", Admin),
    ("GET", "/admin/settings/example", Admin),
    ("GET", "/admin/settings/orders", Admin),
    ("GET", "/admin/settings/program", Admin),
    ("POST", "/admin/settings/orders", Admin),
    ("POST", "/admin/settings/program", Admin),
    ("POST", "/admin/first-week/hide", Admin),
    ("POST", "/admin/settings/address", Admin),
    ("GET", "/admin/settings/api", Admin),
    ("POST", "/admin/settings/api", Admin),
    ("POST", "/admin/settings/api/<id>/revoke", Admin),
    ("GET", "/admin/settings/web-shop", Admin),
    ("POST", "/admin/settings/web-shop", Admin),
    ("GET", "/admin/settings/connections", Admin),
    ("POST", "/admin/settings/connections", Admin),
    ("GET", "/admin/settings/connections/<source>", Admin),
    ("POST", "/admin/settings/connections/<source>", Admin),
    ("GET", "/admin/settings/connections/<source>/coupons", Admin),
    ("POST", "/admin/settings/connections/<source>/coupons", Admin),
    ("POST", "/admin/settings/connections/<source>/coupons/access", Admin),
    ("POST", "/admin/settings/connections/<source>/coupons/access/stop", Admin),
    ("POST", "/admin/settings/connections/<source>/coupons/file", Admin),
    ("POST", "/admin/settings/connections/<source>/deliveries/<delivery>/replay", Admin),
    ("GET", "/admin/settings/connections/<source>/fetch", Admin),
    ("POST", "/admin/settings/connections/<source>/fetch", Admin),
    ("POST", "/admin/settings/connections/<source>/fetch/decide", Admin),
    ("POST", "/admin/settings/connections/<source>/fetch/now", Admin),
    ("POST", "/admin/settings/connections/<source>/fetch/past", Admin),
    ("POST", "/admin/settings/connections/<source>/fetch/stop", Admin),
    ("POST", "/admin/settings/connections/<source>/off", Admin),
    ("POST", "/admin/settings/connections/<source>/on", Admin),
    ("POST", "/admin/settings/connections/<source>/replay", Admin),
    ("GET", "/admin/settings/backups", Admin),
    ("POST", "/admin/settings/backups", Admin),
    ("GET", "/admin/settings/backups/<id>", Admin),
    ("POST", "/admin/settings/backups/<id>/download", Admin),
    ("POST", "/admin/settings/backups/schedule", Admin),
    ("GET", "/admin/settings/webhooks", Admin),
    ("POST", "/admin/settings/webhooks", Admin),
    ("GET", "/admin/settings/webhooks/<id>", Admin),
    ("POST", "/admin/settings/webhooks/<id>", Admin),
    ("POST", "/admin/settings/webhooks/<id>/secret", Admin),
    ("POST", "/admin/settings/webhooks/<id>/test", Admin),
    ("POST", "/admin/settings/webhooks/<id>/deliveries/<delivery>", Admin),
    ("POST", "/admin/settings/webhooks/<id>/off", Admin),
    ("POST", "/admin/settings/webhooks/<id>/on", Admin),
    ("POST", "/admin/settings/webhooks/<id>/remove", Admin),
    ("POST", "/admin/settings/logo", Admin),
    ("POST", "/admin/settings/logo/remove", Admin),
    ("POST", "/admin/settings/look", Admin),
    ("POST", "/admin/settings/clock", Admin),
    ("POST", "/admin/settings/clock/confirm", Admin),
    ("POST", "/admin/settings/closing", Admin),
    ("POST", "/admin/settings/shop", Admin),
    ("GET", "/admin/tree/<account>", Staff),
    ("GET", "/admin/users", Admin),
    ("POST", "/admin/users", Admin),
    ("GET", "/admin/users/<account>", Admin),
    ("POST", "/admin/users/<account>/disable", Admin),
    ("POST", "/admin/users/<account>/enable", Admin),
    ("POST", "/admin/users/<account>/password-link", Admin),
    ("POST", "/admin/users/<account>/pin/remove", Admin),
    ("POST", "/admin/users/<account>/pin/unlock", Admin),
    ("GET", "/admin/users/tills", Admin),
    ("POST", "/admin/users/tills", Admin),
    ("POST", "/admin/users/tills/<till>/take-back", Admin),
    ("POST", "/admin/view-as/end", Admin),
    ("GET", "/api", Anybody),
    ("GET", "/api/openapi.json", Anybody),
    ("GET", "/api/v1/accounts", Program),
    ("POST", "/api/v1/accounts", Program),
    ("GET", "/api/v1/accounts/<id>", Program),
    ("PATCH", "/api/v1/accounts/<id>", Program),
    ("GET", "/api/v1/accounts/<id>/balance", Program),
    ("GET", "/api/v1/accounts/<id>/entries", Program),
    ("POST", "/api/v1/accounts/<id>/erase", Program),
    ("POST", "/api/v1/accounts/<id>/invite", Program),
    ("GET", "/api/v1/accounts/<id>/network", Program),
    ("GET", "/api/v1/accounts/<id>/offer", Program),
    ("GET", "/api/v1/accounts/<id>/people", Program),
    ("POST", "/api/v1/accounts/<id>/referrer", Program),
    ("POST", "/api/v1/accounts/<id>/restore", Program),
    ("POST", "/api/v1/accounts/<id>/suspend", Program),
    ("GET", "/api/v1/batches", Program),
    ("POST", "/api/v1/batches", Program),
    ("GET", "/api/v1/batches/<id>", Program),
    ("GET", "/api/v1/codes/<code>", Program),
    ("PATCH", "/api/v1/codes/<code>", Program),
    ("GET", "/api/v1/codes/<code>/<file>", Program),
    ("GET", "/api/v1/entries", Program),
    ("GET", "/api/v1/events", Program),
    ("GET", "/api/v1/orders", Program),
    ("POST", "/api/v1/orders", Program),
    ("GET", "/api/v1/orders/<id>", Program),
    ("PATCH", "/api/v1/orders/<id>", Program),
    ("POST", "/api/v1/orders/<id>/cancel", Program),
    ("POST", "/api/v1/orders/<id>/pay", Program),
    ("POST", "/api/v1/orders/<id>/refunds", Program),
    ("POST", "/api/v1/orders/preview", Program),
    ("GET", "/api/v1/payouts", Program),
    ("POST", "/api/v1/payouts", Program),
    ("GET", "/api/v1/payouts/<id>", Program),
    ("GET", "/api/v1/payouts/<id>/<file>", Program),
    ("POST", "/api/v1/payouts/<id>/lines/<line>/failed", Program),
    ("POST", "/api/v1/payouts/<id>/lines/<line>/paid", Program),
    ("POST", "/api/v1/payouts/preview", Program),
    ("GET", "/api/v1/products", Program),
    ("GET", "/api/v1/reports/batches", Program),
    ("GET", "/api/v1/reports/codes", Program),
    ("GET", "/api/v1/reports/customers", Program),
    ("GET", "/api/v1/reports/partners", Program),
    ("GET", "/api/v1/reports/sources", Program),
    ("GET", "/api/v1/reports/summary", Program),
    ("GET", "/api/v1/shop", Program),
    ("GET", "/api/v1/webhooks", Program),
    ("POST", "/api/v1/webhooks", Program),
    ("DELETE", "/api/v1/webhooks/<id>", Program),
    ("GET", "/brand.css", Anybody),
    ("GET", "/brand/<accent>", Anybody),
    ("GET", "/c", Anybody),
    ("POST", "/c", Anybody),
    ("GET", "/favicon.ico", Anybody),
    ("GET", "/healthz", Anybody),
    ("GET", "/icons/<name>", Anybody),
    ("GET", "/join", Anybody),
    ("POST", "/join", Anybody),
    ("GET", "/join/<text>", Anybody),
    ("POST", "/join/<text>/customer", Anybody),
    ("POST", "/join/<text>/partner", Anybody),
    ("POST", "/language", SignedIn),
    ("GET", "/logo.png", Anybody),
    ("GET", "/manifest.webmanifest", Anybody),
    ("POST", "/hooks/<kind>/<source>", Anybody),
    ("GET", "/metrics", Anybody),
    ("GET", "/og/<name>", Anybody),
    ("GET", "/orders", Member),
    ("POST", "/orders", Member),
    ("GET", "/orders/<order>", Member),
    ("POST", "/orders/<order>/cancel", Member),
    ("GET", "/orders/new", Member),
    ("GET", "/partners/join", Anybody),
    ("POST", "/partners/join", Anybody),
    ("GET", "/password/forgot", Anybody),
    ("GET", "/password/reset", Anybody),
    ("POST", "/password/reset", Anybody),
    ("GET", "/privacy", Anybody),
    ("GET", "/products/<product>/picture.jpg", Anybody),
    ("GET", "/q/<text>", Anybody),
    ("GET", "/qr/<name>", Anybody),
    ("GET", "/r/<text>", Anybody),
    ("GET", "/readyz", Anybody),
    ("GET", "/referrals", Member),
    ("GET", "/referrals/entries", Member),
    ("GET", "/referrals/entries/<entry>", Member),
    ("GET", "/referrals/export.csv", Member),
    ("GET", "/referrals/network", Member),
    ("GET", "/referrals/payouts", Member),
    ("POST", "/referrals/payouts/convert", Member),
    ("GET", "/referrals/payouts/<line>", Member),
    ("GET", "/referrals/payouts/statements/<number>", Member),
    ("GET", "/referrals/people", Member),
    ("GET", "/referrals/print", Member),
    ("GET", "/coupons", Member),
    ("POST", "/coupons/<coupon>/back", Member),
    ("POST", "/coupons/credit", Member),
    ("POST", "/coupons/discount", Member),
    ("GET", "/rewards", Member),
    ("GET", "/rewards.csv", Member),
    ("GET", "/rewards/code", Member),
    ("GET", "/ref.js", Anybody),
    ("GET", "/robots.txt", Anybody),
    ("GET", "/setup", Anybody),
    ("POST", "/setup", Anybody),
    ("GET", "/setup/sample", Anybody),
    ("GET", "/sign-in", Anybody),
    ("POST", "/sign-in", Anybody),
    ("POST", "/sign-out", Anybody),
    ("GET", "/static/<name>", Anybody),
    ("GET", "/story/<name>", Anybody),
    ("GET", "/take-over", Anybody),
    ("POST", "/take-over", Anybody),
    ("GET", "/terms", Anybody),
    ("GET", "/till", Staff),
    ("GET", "/till/<who>", Staff),
    ("POST", "/till/<account>", Staff),
    ("POST", "/till/<account>/sum", Staff),
    ("GET", "/till/found", Staff),
    ("GET", "/till/new", Staff),
    ("POST", "/till/new", Staff),
    ("GET", "/till/paid/<order>", Staff),
    ("POST", "/till/photo", Staff),
    ("POST", "/till/switch", Staff),
    ("GET", "/till/who", Till),
    ("POST", "/till/who", Till),
    ("GET", "/till/who/<account>", Till),
    ("GET", "/welcome", Member),
];

/// The routes of the API, below its base.
pub fn programs_routes() -> Vec<String> {
    let of_programs = ROUTES.iter().filter(|(.., open)| *open == Program);
    of_programs.map(|(method, path, _)| format!("{method} {}", path.trim_start_matches("/api/v1"))).collect()
}

const ROLES: [&str; 5] = ["stranger", "customer", "partner", "staff", "admin"];

fn may_enter(open: Open, role: &str) -> bool {
    match open {
        Anybody => true,
        SignedIn => role != "stranger",
        Member => matches!(role, "customer" | "partner"),
        Staff => matches!(role, "staff" | "admin"),
        Admin => role == "admin",
        Till | Program => false,
    }
}

#[test]
fn every_route_has_a_row_and_every_row_a_route() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("passalong.db");
    migrate::prepare(&file).unwrap_or_else(|error| panic!("{error}"));
    let db = Db::open(&file, Options::default()).unwrap();
    let config = Config { data_dir: folder.path().into(), ..Config::default() };
    let runtime = tokio::runtime::Builder::new_multi_thread().thread_name("rocket-worker").enable_all().build().unwrap();
    let app = runtime.block_on(App::new(config, db, Arc::new(Clock::default()), None)).unwrap();
    let server = web::build(figment::Figment::from(rocket::Config::debug_default()), app).unwrap();
    let mounted: BTreeSet<(String, String)> = server
        .routes()
        .map(|route| (route.method.to_string(), route.uri.as_str().split('?').next().unwrap_or_default().to_owned()))
        .collect();
    let listed: BTreeSet<(String, String)> =
        ROUTES.iter().map(|(method, path, _)| ((*method).to_owned(), (*path).to_owned())).collect();
    assert_eq!(mounted, listed);
}

#[test]
fn every_route_lets_in_whom_it_should_and_nobody_else() {
    let shop = Shop::open();
    let story = story::tell(
        &shop,
        "batch \"Market\" of 2 for partners; partner Pat claims card 1; customer Cara via Pat; stranger Mallory",
    );
    let sam = hire(&shop, "Sam", "staff");
    // Somebody is paid, so that there is a payout to look at.
    payee::wants_cash(story.person("Pat"));
    till::adjust(&shop, "Pat", BalanceKind::Commission, 500, "Thank you");
    payouts::make(shop.ada(), &[]).expect_status(303);
    // And once more, for good, so that there is a statement.
    till::adjust(&shop, "Pat", BalanceKind::Commission, 500, "Thank you again");
    payouts::make(shop.ada(), &[]).expect_redirect("/admin/payouts/2");
    shop.ada().post("/admin/payouts/2/lines/2/paid", &[]).expect_redirect("/admin/payouts/2");
    let statement: String = shop.ask("SELECT year || '-0001' FROM payout_statement", []);
    sell(&shop, "Rye bread", "4.20");
    shop.ada().post("/admin/settings/backups", &[]).expect_redirect("/admin/settings/backups");
    let connected = shop.ada().post("/admin/settings/connections", &[("kind", "woocommerce"), ("name", "Web shop")]);
    let source = connected.expect_status(303).location().rsplit('/').next().unwrap().to_owned();
    shop.ada().post("/admin/settings/webhooks", &[("url", "https://shop.example"), ("order", "on")]).expect_status(200);
    unmatched::waits(&shop, "1001");
    // An order of its own for whoever may look at theirs.
    let orders =
        [("customer", record(&shop, &sam, "Cara", &[("q1", "1")])), ("partner", record(&shop, &sam, "Pat", &[("q1", "1")]))];
    let order_of = |role: &str| orders.iter().find(|(whose, _)| *whose == role).map_or(1, |(_, order)| *order);
    let ids = [
        ("partners", id_of(&shop, "Pat")),
        ("customers", id_of(&shop, "Cara")),
        ("tree", id_of(&shop, "Pat")),
        ("users", id_of(&shop, "Sam")),
    ];
    till::buy(&shop, "Cara", "100.00");
    let earning: i64 = shop.ask("SELECT id FROM entry WHERE kind = 'commission'", []);
    let who = |role: &str| -> &Person {
        match role {
            "stranger" => story.person("Mallory"),
            "customer" => story.person("Cara"),
            "partner" => story.person("Pat"),
            "staff" => &sam,
            _ => shop.ada(),
        }
    };
    for (method, path, open) in ROUTES {
        let id = ids.iter().find(|(list, _)| path.contains(list)).map_or(1, |(_, id)| *id);
        let path = path.replace("<account>", &id.to_string()).replace("<file>", "generic.csv");
        let path = path.replace("<source>", &source).replace("<delivery>", "1");
        let path = path.replace("<number>", &statement).replace("/help/<name>", "/help/running");
        let path = path.replace("<who>", &id_of(&shop, "Cara").to_string());
        // Pat's, whoever looks.
        let path = path.replace("<entry>", &earning.to_string());
        let path = path
            .replace("<id>", "1")
            .replace("<waiting>", "1")
            .replace("<product>", "1")
            .replace("<payout>", "1")
            .replace("<line>", "1")
            .replace("<coupon>", "1")
            .replace("<till>", "1")
            .replace("<delivery>", "1");
        for role in ROLES {
            let path = if path.starts_with("/orders/") {
                path.replace("/orders/<order>", &own_page(order_of(role)))
            } else {
                path.replace("<order>", &order_of(role).to_string())
            };
            match (may_enter(*open, role), role) {
                // What it does then is told by the stories; here it must not do it.
                (true, _) if *method == "POST" || *open == Anybody => {}
                (true, "customer") if path.contains("/entries/") || path.contains("/payouts/") => {
                    assert_eq!(who(role).get(&path).status, 404, "{path}")
                }
                (true, _) => {
                    let page = who(role).get(&path);
                    let is_inside = page.status < 400 || page.status == 409;
                    assert!(is_inside && !sends_to_the_door(&page), "{role} should see {path}: {}", page.status);
                }
                (false, _) if *open == Program => {
                    let path = path.replace("<code>", "K7QM9XDW9");
                    let kept_out = who(role).ask(method, &path).send();
                    assert_eq!(
                        (kept_out.status, kept_out.header("WWW-Authenticate")),
                        (401, Some("Bearer")),
                        "{role} at {method} {path}"
                    );
                }
                (false, _) if *open == Till => {
                    let door = ask(who(role), method, &path);
                    assert_eq!(door.status, 303, "{role} at {method} {path}");
                    assert!(["/till", "/sign-in?next=%2Ftill"].contains(&door.location()), "{role} at {method} {path}");
                }
                (false, "stranger") => assert!(sends_to_the_door(&ask(who(role), method, &path)), "{method} {path} is open"),
                (false, _) => {
                    let page = ask(who(role), method, &path);
                    assert_eq!(page.status, 404, "{role} at {method} {path}");
                }
            }
        }
    }
}

/// Every page that is not the till's is closed to whoever is signed in by PIN, also those that are yet to be written: what is listed here
/// is every route that there is.
#[test]
fn o03_by_pin_nobody_reaches_anything_but_the_till() {
    let shop = Shop::open();
    story::tell(&shop, "partner Pat; customer Cara via Pat");
    let sam = hire(&shop, "Sam", "staff");
    choose_pin(&sam, "2580");
    choose_pin(shop.ada(), "8642");
    let phone = counter_phone(&shop, "Counter phone");
    for (name, pin) in [("Sam", "2580"), ("Ada", "8642")] {
        tap(&phone, name, pin).expect_redirect("/till");
        for (method, path, open) in ROUTES {
            let path = path.replace("<who>", &id_of(&shop, "Cara").to_string());
            let path = path.split('/').map(|part| if part.starts_with('<') { "1" } else { part }).collect::<Vec<_>>().join("/");
            match open {
                Anybody | Program | Till => {}
                Staff if path.starts_with("/till") => {
                    if *method == "GET" {
                        let page = phone.get(&path);
                        assert!(!sends_to_the_door(&page) && page.status != 401, "{name} should see {path}: {}", page.status);
                    }
                }
                SignedIn | Member | Staff | Admin => {
                    let page = ask(&phone, method, &path);
                    assert!(sends_to_the_door(&page), "{name} reaches {method} {path} by PIN: {}", page.status);
                }
            }
        }
        // It says why, and a password opens the page that was asked for.
        let page = phone.open("/admin/payouts");
        page.expect_refusal("till_only").expect_says("Sign in with your password");
        assert_eq!(page.form("Sign in").value("next"), "/admin/payouts");
        assert!(sends_to_the_door(&phone.get(&format!("/admin/as/{}/referrals", id_of(&shop, "Cara")))));
        // Whatever was tried there, the till is as it was.
        let page = phone.get("/till");
        page.expect_status(200);
        phone.submit(&page, "Switch", &[]).expect_redirect("/till");
    }
}

fn ask(person: &Person, method: &str, path: &str) -> Page {
    if method == "POST" { person.post(path, &[]) } else { person.get(path) }
}

fn sends_to_the_door(page: &Page) -> bool {
    page.status == 303 && page.location().starts_with("/sign-in")
}
