//! Every mounted route × every role. A route without a row in [`super::access`] fails.

use std::collections::BTreeSet;
use std::sync::Arc;

use passalong::app::App;
use passalong::clock::Clock;
use passalong::config::Config;
use passalong::db::{Db, Options, migrate};
use passalong::domain::ledger::BalanceKind;
use passalong::web;

use super::access::Open::{Admin, Anybody, Member, Program, SignedIn, Staff, Till};
use super::access::{ROLES, ROUTES, may_enter};
use crate::support::client::Person;
use crate::support::counter::{own_page, record, sell};
use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::staff::{hire, id_of};
use crate::support::{story, till};
use crate::web::admin::{payouts, unmatched};
use crate::web::member::payee;
use crate::web::tills::{choose_pin, counter_phone, tap};

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
