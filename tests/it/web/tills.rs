//! One phone at the counter, and the team takes turns on it by PIN.

use std::time::Duration;

use passalong::domain::ledger::BalanceKind;

use crate::support::client::Person;
use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::staff::{hire, id_of};
use crate::support::{story, till};

const IDLE: Duration = Duration::from_secs(15 * 60);

/// A phone of Ada's that she has made a till and handed over.
#[track_caller]
pub fn counter_phone(shop: &Shop, name: &str) -> Person {
    let phone = shop.person("Ada");
    phone.sign_in();
    let page = phone.open("/admin/users/tills");
    let page = phone.follow(phone.submit(&page, "Set up this till", &[("name", name)]));
    phone.submit(&page, "Sign out and hand over", &[]).expect_redirect("/till");
    phone
}

#[track_caller]
pub fn choose_pin(person: &Person, pin: &str) {
    let fields = [("pin", pin), ("pin_password", person.password.as_str())];
    person.submit(&person.open("/accounts"), "Save PIN", &fields).expect_redirect("/accounts");
}

/// Somebody taps their name and types four digits.
#[track_caller]
pub fn tap(phone: &Person, name: &str, pin: &str) -> Page {
    let who = phone.open("/till");
    who.expect_says("Who is at the till?");
    phone.submit(&phone.open(&who.link(name)), "Open till", &[("pin", pin)])
}

#[track_caller]
fn sell(phone: &Person, shop: &Shop, to: &str) {
    let page = phone.open(&format!("/till/{}", id_of(shop, to)));
    let worked_out = phone.submit(&page, "Work out the total", &[("amount", "40")]);
    let paid = phone.submit(&worked_out, "Cash", &[]);
    paid.expect_status(303);
    phone.follow(paid).expect_status(200).expect_silent_on("/admin/");
}

/// It asks for a PIN, in place of whatever was wanted.
#[track_caller]
fn expect_left(phone: &Person) {
    phone.get("/till").expect_redirect("/till/who?next=%2Ftill");
}

#[test]
fn o03_the_team_takes_turns_on_one_phone() {
    let shop = Shop::open();
    let story = story::cast(&shop);
    let sam = hire(&shop, "Sam", "staff");
    let _tom = hire(&shop, "Tom", "staff");
    choose_pin(&sam, "2580");
    choose_pin(shop.ada(), "8642");
    let phone = counter_phone(&shop, "Counter phone");
    let who = phone.open("/till");
    who.expect_says("Counter phone").expect_says("Sam").expect_says("Ada").expect_silent_on("Tom");
    // Each sells under their own name; the page keeps to the till, and so does an admin's.
    tap(&phone, "Sam", "2580").expect_redirect("/till");
    let page = phone.open("/till");
    page.expect_says("Sam").expect_silent_on("/admin").expect_silent_on("/accounts");
    phone.open(&format!("/till/{}", id_of(&shop, "Carl"))).expect_silent_on("/admin/").expect_silent_on("/join/");
    sell(&phone, &shop, "Carl");
    phone.submit(&page, "Switch", &[]).expect_redirect("/till");
    tap(&phone, "Ada", "8642").expect_redirect("/till");
    phone.open("/till").expect_says("Ada").expect_silent_on("/admin");
    sell(&phone, &shop, "Olga");
    let sold_by = "SELECT group_concat(account.name, ', ') FROM orders JOIN account ON account.id = recorded_by_id";
    assert_eq!(shop.ask::<String>(sold_by, []), "Sam, Ada");
    // Somebody new at the counter is added by whoever is there.
    let page = phone.open("/till/new");
    let added = phone.submit(&page, "Add customer", &[("name", "Nora"), ("phone", "020 7946 0123")]);
    added.expect_redirect(&format!("/till/{}", id_of(&shop, "Nora")));
    // A scan is the shop's own, and a card that is nobody's is said to be.
    phone.get(&format!("/q/{}", story.code_of("Cara"))).expect_redirect(&format!("/till/{}", id_of(&shop, "Cara")));
    phone.open(&format!("/till?q={}", story.card(2))).expect_says("No one has joined with this card yet.");
    // Away from the till this browser is nobody's; on its way home it comes back.
    phone.get("/").expect_redirect("/till");
    phone.open("/privacy").expect_silent_on("/admin");
    let log = shop.ada().open("/admin/audit");
    log.expect_says("set up a till")
        .expect_says("Counter phone")
        .expect_says("signed in at a till by PIN")
        .expect_says("set a PIN");
}

#[test]
fn o03_a_till_is_known_by_a_secret_of_which_the_file_has_the_hash_alone() {
    let shop = Shop::open();
    let phone = shop.person("Ada");
    phone.sign_in();
    // What somebody has planted there is never taken up.
    phone.set_cookie("passalong-till", "planted-planted-planted-planted-planted-pla");
    let page = phone.open("/admin/users/tills");
    for (name, refusal) in [("", "name_missing"), (" ", "name_missing"), ("x".repeat(81).as_str(), "text_long")] {
        phone.submit(&page, "Set up this till", &[("name", name)]).expect_status(422).expect_refusal(refusal);
    }
    let made = phone.submit(&page, "Set up this till", &[("name", "Counter phone")]);
    made.expect_redirect("/admin/users/tills");
    let cookie =
        made.headers.iter().map(|(_, value)| value).find(|value| value.starts_with("passalong-till=")).expect("a cookie");
    for attribute in ["HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=34560000"] {
        assert!(cookie.contains(attribute), "{cookie}");
    }
    let token = phone.cookies().into_iter().find(|(name, _)| name == "passalong-till").expect("kept").1;
    assert_ne!(token, "planted-planted-planted-planted-planted-pla");
    let (hash, by): (Vec<u8>, String) = shop.look(|conn| {
        let row = "SELECT token_hash, account.name FROM till_browser JOIN account ON account.id = enrolled_by_id";
        conn.query_row(row, [], |row| Ok((row.get(0)?, row.get(1)?))).expect("a till")
    });
    assert!(hash.len() == 32 && !hash.windows(8).any(|part| part == &token.as_bytes()[..8]));
    assert_eq!(by, "Ada");
    let page = phone.follow(made);
    page.expect_says("Counter phone").expect_says("This browser").expect_says("Set up by Ada on").expect_says("Never");
    // Another browser sees the list, and is none.
    shop.ada().open("/admin/users/tills").expect_says("Counter phone").expect_says("Make this browser a till");
    // Made a till once more, it is no longer the one that it was.
    phone.post("/admin/users/tills", &[("name", "Front desk")]).expect_status(303);
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM till_browser WHERE taken_back_at IS NULL", []), 1);
}

#[test]
fn o03_a_pin_opens_nothing_in_a_browser_that_is_no_till() {
    let shop = Shop::open();
    let sam = hire(&shop, "Sam", "staff");
    choose_pin(&sam, "2580");
    let id = id_of(&shop, "Sam").to_string();
    let stranger = shop.person("Mallory");
    for planted in [None, Some("planted-planted-planted-planted-planted-pla")] {
        if let Some(planted) = planted {
            stranger.set_cookie("passalong-till", planted);
        }
        for (account, pin) in [(id.as_str(), "2580"), (&id, "0000"), (&id, ""), ("999", "2580"), ("x", "y")] {
            let refused = stranger.post("/till/who", &[("account", account), ("pin", pin)]);
            refused.expect_redirect("/sign-in?next=%2Ftill");
            stranger.follow(refused).expect_refusal("no_till").expect_says("Sign in with your password.");
        }
        stranger.get("/till").expect_redirect("/sign-in?next=%2Ftill");
        assert!(stranger.open("/till/who").asked.ends_with("/sign-in?next=%2Ftill"));
        assert!(stranger.open(&format!("/till/who/{id}")).asked.ends_with("/sign-in?next=%2Ftill"));
    }
    assert_eq!(shop.ask::<i64>("SELECT wrong FROM pin", []), 0, "nobody locks a PIN from afar");
}

#[test]
fn o03_a_session_by_pin_ends_when_nobody_sells_and_with_what_it_began_by() {
    let shop = Shop::open();
    let _story = story::cast(&shop);
    let sam = hire(&shop, "Sam", "staff");
    choose_pin(&sam, "2580");
    let phone = counter_phone(&shop, "Counter phone");
    let enter = |pin: &str| {
        tap(&phone, "Sam", pin).expect_redirect("/till");
        phone.get("/till").expect_status(200);
    };
    // It goes on while somebody sells, and ends a quarter of an hour after.
    enter("2580");
    for _ in 0..3 {
        shop.pass(IDLE - Duration::from_secs(60));
        phone.get("/till").expect_status(200);
    }
    shop.pass(IDLE);
    let card = format!("/till/{}", id_of(&shop, "Carl"));
    let asked = phone.get(&card);
    asked.expect_redirect(&format!("/till/who?next={}", card.replace('/', "%2F")));
    phone.post(&card, &[("amount", "40")]).expect_redirect(asked.location());
    // Whoever types their PIN goes on where the page was.
    let page = phone.open(&phone.follow(asked).link("Sam"));
    phone.submit(&page, "Open till", &[("pin", "2580")]).expect_redirect(&card);
    // Nobody is led elsewhere by an address that somebody made up.
    for elsewhere in ["https%3A%2F%2Fevil.example", "%2Fadmin", "%2F%2Fevil.example", "%2Ftill%2Fwho"] {
        let page = phone.open(&format!("/till/who/{}?next={elsewhere}", id_of(&shop, "Sam")));
        phone.submit(&page, "Open till", &[("pin", "2580")]).expect_redirect("/till");
    }
    // Another PIN, none, another password, no right to sign in: each ends it at once.
    choose_pin(&sam, "1470");
    expect_left(&phone);
    enter("1470");
    let page = sam.open("/accounts");
    sam.submit(&page, "Remove PIN", &[("pin_remove_password", "not it")]).expect_status(422).expect_refusal("password_wrong");
    phone.get("/till").expect_status(200);
    sam.submit(&page, "Remove PIN", &[("pin_remove_password", &sam.password)]).expect_redirect("/accounts");
    expect_left(&phone);
    phone.open("/till").expect_says("No one on the team has a PIN yet.");
    choose_pin(&sam, "2580");
    enter("2580");
    let fields = [
        ("old_password", sam.password.as_str()),
        ("password", "a longer loaf of rye 9"),
        ("password_again", "a longer loaf of rye 9"),
    ];
    sam.submit(&sam.open("/accounts"), "Change password", &fields).expect_redirect("/accounts");
    expect_left(&phone);
    enter("2580");
    sam.post("/accounts/sign-out-everywhere", &[]).expect_redirect("/sign-in");
    expect_left(&phone);
    enter("2580");
    let page = shop.ada().open(&format!("/admin/users/{}", id_of(&shop, "Sam")));
    shop.ada().submit(&page, "Disable account", &[("confirm", "Sam")]).expect_status(303);
    expect_left(&phone);
    phone.open("/till").expect_silent_on("Sam");
    shop.ada().post(&format!("/admin/users/{}/enable", id_of(&shop, "Sam")), &[]).expect_status(303);
    phone.open("/till").expect_silent_on("Sam");
    // The phone is gone: it is a browser like any other from now on.
    choose_pin(shop.ada(), "8642");
    tap(&phone, "Ada", "8642").expect_redirect("/till");
    let page = shop.ada().open("/admin/users/tills");
    shop.ada().submit(&page, "Remove till", &[]).expect_redirect("/admin/users/tills");
    phone.get("/till").expect_redirect("/sign-in?next=%2Ftill");
    phone.post("/till/who", &[("account", "1"), ("pin", "8642")]).expect_redirect("/sign-in?next=%2Ftill");
    shop.ada().open("/admin/users/tills").expect_says("No tills yet.");
    shop.ada().open("/admin/audit").expect_says("removed a till").expect_says("Counter phone");
}

#[test]
fn o03_five_wrong_pins_lock_it_on_every_till_and_an_admin_unlocks_it() {
    let shop = Shop::open();
    let _story = story::cast(&shop);
    let sam = hire(&shop, "Sam", "staff");
    let page = sam.open("/accounts");
    for (pin, password, refusal) in [
        ("12", sam.password.as_str(), "pin_malformed"),
        ("1234", &sam.password, "pin_easy"),
        ("2580", "", "password_needed"),
        ("2580", "not it", "password_wrong"),
    ] {
        sam.submit(&page, "Save PIN", &[("pin", pin), ("pin_password", password)]).expect_status(422).expect_refusal(refusal);
    }
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM pin", []), 0);
    choose_pin(&sam, "2580");
    let (one, other) = (counter_phone(&shop, "Counter phone"), counter_phone(&shop, "Back room"));
    tap(&one, "Sam", "25").expect_status(422).expect_refusal("pin_malformed");
    for phone in [&one, &other, &one, &other] {
        let wrong = tap(phone, "Sam", "0001");
        wrong.expect_status(422).expect_refusal("own_pin_wrong").expect_silent_on("0001");
    }
    tap(&one, "Sam", "0001").expect_status(422).expect_refusal("own_pin_locked");
    tap(&other, "Sam", "2580").expect_status(422).expect_refusal("own_pin_locked").expect_says("ask an admin to unlock it");
    expect_left(&other);
    // An admin sees that, and never the PIN.
    shop.ada().open("/admin/users").expect_says("PIN");
    assert!(shop.ada().open("/admin/users").row("Sam").iter().any(|cell| cell == "Set"));
    let page = shop.ada().open(&format!("/admin/users/{}", id_of(&shop, "Sam")));
    assert!(page.says("Locked for another 15 minutes") && !page.says("2580"));
    shop.ada().submit(&page, "Unlock PIN", &[]).expect_status(303);
    tap(&other, "Sam", "2580").expect_redirect("/till");
    shop.ada().submit(&page, "Remove PIN", &[]).expect_status(303);
    expect_left(&other);
    assert!(shop.ada().open("/admin/users").row("Sam").iter().any(|cell| cell == "None"));
    let log = shop.ada().open("/admin/audit");
    log.expect_says("locked a PIN after five wrong tries").expect_says("unlocked a PIN").expect_says("removed a PIN");
    // A quarter of an hour does the same.
    choose_pin(&sam, "2580");
    for _ in 0..5 {
        tap(&one, "Sam", "0001").expect_status(422);
    }
    shop.pass(IDLE);
    tap(&one, "Sam", "2580").expect_redirect("/till");
}

#[test]
fn o03_a_customers_pin_opens_no_till_and_a_till_has_no_endless_tries() {
    let shop = Shop::open_with(|config| config.limits.sign_in_per_minute_per_account = 6);
    let story = story::cast(&shop);
    let settings = shop.ada().open("/admin/settings/orders");
    shop.ada().submit(&settings, "Save orders and tax", &[("credit_unshown", "10")]).expect_status(303);
    let cara = story.person("Cara");
    cara.submit(&cara.open("/accounts"), "Save PIN", &[("pin", "2580")]).expect_redirect("/accounts");
    let team: Vec<Person> = ["Sam", "Tom"].into_iter().map(|name| hire(&shop, name, "staff")).collect();
    team.iter().for_each(|person| choose_pin(person, "2580"));
    let phone = counter_phone(&shop, "Counter phone");
    phone.open("/till").expect_silent_on("Cara");
    let id = id_of(&shop, "Cara").to_string();
    phone.get(&format!("/till/who/{id}")).expect_status(404);
    phone.post("/till/who", &[("account", &id), ("pin", "2580")]).expect_status(404);
    expect_left(&phone);
    // One wrong one is counted already; whom they try does not matter.
    for name in ["Sam", "Tom", "Sam", "Tom", "Sam"] {
        tap(&phone, name, "0001").expect_status(422);
    }
    tap(&phone, "Tom", "2580").expect_status(429).expect_refusal("too_many");
}

#[test]
fn o03_staff_answer_for_credit_with_their_own_pin_where_the_shop_lets_them() {
    let shop = Shop::open();
    let _story = story::cast(&shop);
    till::adjust(&shop, "Cara", BalanceKind::Credit, 9000, "Sorry for the wait");
    let (sam, tom) = (hire(&shop, "Sam", "staff"), hire(&shop, "Tom", "staff"));
    choose_pin(&sam, "2580");
    let settings = shop.ada().open("/admin/settings/orders");
    shop.ada().submit(&settings, "Save orders and tax", &[("credit_unshown", "10")]).expect_status(303);
    let card = format!("/till/{}", id_of(&shop, "Cara"));
    let take = |staff: &Person, own_pin: &str| {
        let page = staff.submit(
            &staff.open(&card),
            "Work out the total",
            &[("amount", "40"), ("credit", "some"), ("credit_amount", "20")],
        );
        staff.submit(&page, "Later", &[("own_pin", own_pin)])
    };
    // As long as the shop does not say so, nobody is offered it, and a form that was made up gets nowhere.
    assert!(!sam.open(&card).form("Work out the total").has("own_pin"));
    let form =
        sam.submit(&sam.open(&card), "Work out the total", &[("amount", "40"), ("credit", "some"), ("credit_amount", "20")]);
    let form = form.form("Later");
    let mut made_up = form.pairs();
    made_up.push(("own_pin", "2580"));
    sam.post(&card, &made_up).expect_status(422).expect_refusal("credit_unshown");
    let settings = shop.ada().open("/admin/settings/orders");
    shop.ada().submit(&settings, "Save orders and tax", &[("staff_confirm", "on")]).expect_status(303);
    // Nor is somebody who has none.
    assert!(!tom.open(&card).form("Work out the total").has("own_pin"));
    take(&sam, "25").expect_status(422).expect_refusal("pin_malformed");
    let wrong = take(&sam, "0001");
    wrong.expect_status(422).expect_refusal("own_pin_wrong").expect_silent_on("0001");
    assert_eq!(wrong.form("Later").value("amount"), "40");
    take(&sam, "2580").expect_status(303);
    let confirmed: String = shop.ask(
        "SELECT account.name || ': ' || fields FROM audit JOIN account ON account.id = actor_id WHERE action = 'redemption_confirmed'",
        [],
    );
    assert_eq!(confirmed, "Sam: credit_minor 2000, staff_pin");
    shop.ada().open("/admin/audit").expect_says("by staff with their own PIN");
    for _ in 0..4 {
        take(&sam, "0001").expect_status(422).expect_refusal("own_pin_wrong");
    }
    take(&sam, "0001").expect_status(422).expect_refusal("own_pin_locked");
    take(&sam, "2580").expect_status(422).expect_refusal("own_pin_locked");
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM orders", []), 1);
}

#[test]
fn o03_a_password_opens_what_a_pin_does_not_and_takes_its_place() {
    let shop = Shop::open();
    let sam = hire(&shop, "Sam", "staff");
    choose_pin(&sam, "2580");
    let phone = counter_phone(&shop, "Counter phone");
    tap(&phone, "Sam", "2580").expect_redirect("/till");
    let by_pin = || shop.ask::<i64>("SELECT count(*) FROM session WHERE till_id IS NOT NULL", []);
    assert_eq!(by_pin(), 1);
    let door = phone.open("/admin/settings");
    let fields = [("email", phone.email.as_str()), ("password", phone.password.as_str())];
    phone.submit(&door, "Sign in", &fields).expect_redirect("/admin/settings");
    assert_eq!(by_pin(), 0);
    // It is still a till: whoever leaves it hands it over.
    let page = phone.open("/till");
    page.expect_says("Ada");
    phone.submit(&page, "Switch", &[]).expect_redirect("/till");
    expect_left(&phone);
    assert!(phone.get("/admin/settings").location().starts_with("/sign-in"));
}

#[test]
fn o03_once_the_time_is_set_back_everybody_types_their_pin_again() {
    const YEARS_MS: i64 = 20 * 365 * 86_400_000;
    let mut shop = Shop::open();
    choose_pin(shop.ada(), "8642");
    let phone = counter_phone(&shop, "Counter phone");
    tap(&phone, "Ada", "8642").expect_redirect("/till");
    // The clock ran ahead, and somebody sold meanwhile.
    shop.restart_after(|conn| {
        let ahead = "INSERT INTO audit (at, actor, action, subject, subject_id) SELECT max(at) + ?1, 'server', 'settings_changed', 'shop', 1 FROM audit";
        conn.execute(ahead, [YEARS_MS]).expect("a line");
        conn.execute("UPDATE session SET expires_at = expires_at + ?1", [YEARS_MS]).expect("sessions");
        conn.execute("UPDATE till_browser SET last_used_at = last_used_at + ?1", [YEARS_MS]).expect("a till");
    });
    let after = shop.person("Ada");
    phone.cookies().iter().for_each(|(name, value)| after.set_cookie(name, value));
    after.get("/till").expect_status(200);
    let ada = shop.ada();
    let page = ada.open("/admin/settings/clock");
    ada.submit(&page, "Set the time to", &[("password", &ada.password)]).expect_status(303);
    expect_left(&after);
    ada.open("/admin/users/tills").expect_says("Counter phone");
}
