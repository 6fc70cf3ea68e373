//! The shop adds somebody who stands at the counter, corrects what they are called and reached by, and hands their account over.

use std::time::Duration;

use crate::support::client::Person;
use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::staff::{hire, id_of};
use crate::support::story;
use crate::support::till;

const DAY: Duration = Duration::from_secs(86_400);

/// Adds a customer by the shop's form.
pub fn add(staff: &Person, fields: &[(&str, &str)]) -> Page {
    let page = staff.open("/admin/customers/new");
    staff.submit(&page, "Add customer", fields)
}

/// The same, where nothing is wrong with it; answers the path of their page.
#[track_caller]
pub fn added(shop: &Shop, staff: &Person, name: &str, fields: &[(&str, &str)]) -> String {
    let all = [&[("name", name)], fields].concat();
    let path = format!("/admin/customers/{}", shop.ask::<i64>("SELECT max(id) + 1 FROM account", []));
    add(staff, &all).expect_redirect(&path);
    path
}

/// Makes a take-over link; answers its path.
#[track_caller]
pub fn link(shop: &Shop, staff: &Person, person: &str) -> String {
    let page = staff.submit(&staff.open(person), "Create take-over link", &[]);
    page.expect_status(200);
    let text = page.text();
    let url = text.split_whitespace().find(|word| word.contains("/take-over?token=")).expect("a link on the page");
    let base_url: String = shop.ask("SELECT base_url FROM shop", []);
    url.strip_prefix(&base_url).expect("a link at the shop's own address").to_owned()
}

/// Opens a link and fills in its form.
pub fn take_over(person: &Person, link: &str, fields: &[(&str, &str)]) -> Page {
    let page = person.open(link);
    let all = [fields, &[("password", person.password.as_str())]].concat();
    person.submit(&page, "Take over the account", &all)
}

/// Corrects somebody on their page.
pub fn correct(staff: &Person, path: &str, fields: &[(&str, &str)]) -> Page {
    staff.submit(&staff.open(path), "Save details", fields)
}

#[test]
fn r08_a_shop_adds_a_customer_who_takes_the_account_over_by_a_link() {
    let shop = Shop::open();
    let story = story::tell(&shop, "batch \"Market\" of 1 for partners; partner Pat claims card 1");
    let sam = hire(&shop, "Sam", "staff");
    // Nobody is found at the till: the form comes with what was typed.
    let found = sam.open("/admin/orders/new?q=%2B49+30+23125+001");
    let page = sam.open(&found.link("Add customer"));
    assert_eq!(page.form("Add customer").value("phone"), "+49 30 23125 001");
    let code = story.code_of("Pat");
    let fields = [("name", "Nora Lind"), ("referrer", code.as_str())];
    let nora: i64 = shop.ask("SELECT max(id) + 1 FROM account", []);
    sam.submit(&page, "Add customer", &fields).expect_redirect(&format!("/admin/orders/new?customer={nora}"));
    // As if she had joined by Pat's code: her place, her type, her discount, a code of her own.
    let stands =
        "SELECT role || ' ' || referral_type || ' ' || (SELECT name FROM account AS up WHERE up.id = account.referrer_id)
                  FROM account WHERE name = 'Nora Lind'";
    assert_eq!(shop.ask::<String>(stands, []), "customer partner Pat");
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM code WHERE owner_id = ?1", [nora]), 1);
    let order = till::buy(&shop, "Nora Lind", "100.00");
    assert_eq!(shop.ask::<i64>("SELECT due_minor FROM orders WHERE id = ?1", [order.0]), 9000);
    assert_eq!(shop.ask::<i64>("SELECT amount_minor FROM entry WHERE kind = 'commission'", []), 900);
    assert_eq!(shop.ask::<i64>("SELECT direct_sign_ups FROM account_total WHERE account_id = ?1", [id_of(&shop, "Pat")]), 1);

    let path = format!("/admin/customers/{nora}");
    let link = link(&shop, &sam, &path);
    let her = shop.person("Nora Lind");
    her.open(&link).expect_says("has created an account for Nora Lind");
    take_over(&her, &link, &[("email", &her.email)]).expect_redirect("/referrals");
    her.open("/referrals").expect_says("The account is now yours.");
    // She signs in by it; the link told nothing about the e-mail, and is worth nothing any more.
    her.forget_cookies();
    her.sign_in();
    assert_eq!(shop.ask::<Option<i64>>("SELECT email_confirmed_at FROM account WHERE id = ?1", [nora]), None);
    shop.person("Mallory").open(&link).expect_status(410);
    sam.open(&path).expect_silent_on("take-over-link");
    // Whoever made it and who used it stand in the record, without a name, an address or a number.
    let log = shop.ada().open("/admin/audit");
    log.expect_says("added a customer").expect_says("created a sign-up link").expect_says("took over their account");
    let fields: String = shop.ask("SELECT group_concat(fields) FROM audit", []);
    assert!(!fields.contains("Nora") && !fields.contains("23125"), "{fields}");
}

#[test]
fn r08_whoever_sent_a_customer_is_found_by_code_phone_mail_and_name() {
    let shop = Shop::open();
    let story = story::tell(&shop, "customer Olga; customer \"Anna Berg\"; customer \"Anna Bergmann\"; partner Priya");
    let sam = hire(&shop, "Sam", "staff");
    let code = story.code_of("Olga");
    let by = |name: &str| -> Option<String> {
        let sql = "SELECT up.name FROM account LEFT JOIN account AS up ON up.id = account.referrer_id WHERE account.name = ?1";
        shop.ask(sql, [name])
    };
    let said = [code.as_str(), "olga@example.org", &format!("https://shop.example/r/{code}")];
    for (n, referrer) in said.iter().enumerate() {
        let name = format!("Guest {n}");
        added(&shop, &sam, &name, &[("email", &format!("guest{n}@example.org")), ("referrer", referrer)]);
        assert_eq!(by(&name).as_deref(), Some("Olga"), "{referrer}");
    }
    // A name fits two; one of them is chosen, and nothing that was typed is lost.
    let fields = [("name", "Nora"), ("phone", "+49 30 23125 001"), ("referrer", "berg")];
    let which = add(&sam, &fields);
    which.expect_status(422).expect_refusal("choose_person").expect_says("Anna Bergmann");
    let berg = id_of(&shop, "Anna Berg").to_string();
    assert_eq!(which.form("Add customer").value("phone"), "+49 30 23125 001");
    sam.submit(&which, "Add customer", &[("chosen", &berg)]).expect_status(303);
    assert_eq!(by("Nora").as_deref(), Some("Anna Berg"));
    // Whoever was chosen for another text is not meant.
    let page = sam.submit(&which, "Add customer", &[("name", "Nils"), ("referrer", "Olga"), ("chosen", &berg)]);
    page.expect_status(422).expect_refusal("choose_person");
    add(&sam, &[("name", "Nils"), ("phone", "+49 30 23125 002"), ("referrer", "Joost")]).expect_refusal("no_such_account");
    // Nobody joins by a code that is off, and nobody is below those who run the shop.
    let page = shop.ada().open(&format!("/admin/codes/{}", shop.ask::<i64>("SELECT id FROM code WHERE code = ?1", [&code])));
    shop.ada().submit(&page, "Turn off code", &[("confirm", &code)]).expect_status(303);
    let off = add(&sam, &[("name", "Nils"), ("phone", "+49 30 23125 002"), ("referrer", &code)]);
    off.expect_status(422).expect_refusal("referrer_off");
    add(&sam, &[("name", "Nils"), ("phone", "+49 30 23125 002"), ("referrer", "ada@example.org")])
        .expect_refusal("no_such_account");
    added(&shop, &sam, "Nils", &[("phone", "+49 30 23125 002")]);
    assert_eq!(by("Nils"), None);
    assert_eq!(shop.ask::<String>("SELECT referral_type FROM account WHERE name = 'Nils'", []), "organic");
}

#[test]
fn r08_a_phone_or_an_e_mail_of_another_account_is_refused_beside_the_field_with_a_way_there() {
    let shop = Shop::open();
    let _story = story::tell(&shop, "customer Olga");
    let sam = hire(&shop, "Sam", "staff");
    let nora = added(&shop, &sam, "Nora", &[("phone", "+49 30 23125 001")]);
    let taken = add(&sam, &[("name", "Nils"), ("phone", "+49 (0)30 23125 001")]);
    taken.expect_status(422).expect_refusal("phone_taken");
    assert_eq!(taken.link("View Nora"), nora);
    let taken = add(&sam, &[("name", "Nils"), ("email", "OLGA+x@example.org")]);
    taken.expect_status(422).expect_refusal("email_taken");
    assert_eq!(taken.link("View Olga"), format!("/admin/customers/{}", id_of(&shop, "Olga")));
    // Those who run the shop have pages for admins only.
    let taken = add(&sam, &[("name", "Nils"), ("email", "ada@example.org")]);
    taken.expect_status(422).expect_refusal("email_taken").expect_silent_on("View Ada");
    add(shop.ada(), &[("name", "Nils"), ("email", "ada@example.org")]).expect_says("View Ada");
    add(&sam, &[("name", "Nils")]).expect_status(422).expect_refusal("contact_missing");
    add(&sam, &[("name", " "), ("phone", "12"), ("email", "x")]).expect_refusal("name_missing").expect_refusal("phone_malformed");
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM account WHERE name = 'Nils'", []), 0);
    // The same on the page that corrects.
    let taken = correct(&sam, &nora, &[("phone", "")]);
    taken.expect_status(422).expect_refusal("contact_missing");
    let taken = correct(shop.ada(), &nora, &[("email", "olga@example.org")]);
    taken.expect_status(422).expect_refusal("email_taken").expect_says("View Olga");
    assert_eq!(taken.form("Save details").value("email"), "olga@example.org");
}

#[test]
fn r08_a_take_over_link_ends_when_it_should() {
    let shop = Shop::open();
    let sam = hire(&shop, "Sam", "staff");
    let _story = story::tell(&shop, "customer Olga");
    let nora = added(&shop, &sam, "Nora", &[("phone", "+49 30 23125 001")]);
    let her = shop.person("Nora");
    // Another link, another mailbox, another role, two weeks: each ends it.
    let first = link(&shop, &sam, &nora);
    let second = link(&shop, &sam, &nora);
    her.open(&first).expect_status(410);
    her.open(&second).expect_status(200);
    correct(&sam, &nora, &[("phone", "+49 30 23125 002"), ("name", "Nora Lind")]).expect_redirect(&nora);
    her.open(&second).expect_status(200);
    correct(shop.ada(), &nora, &[("email", "lind@example.org")]).expect_redirect(&nora);
    her.open(&second).expect_status(410);
    let third = link(&shop, &sam, &nora);
    shop.pass(13 * DAY);
    her.open(&third).expect_status(200).expect_says("You sign in as lind@example.org.");
    shop.pass(2 * DAY);
    her.open(&third).expect_status(410);
    sam.forget_cookies();
    sam.sign_in();
    let posted = her.post("/take-over", &[("token", third.split('=').nth(1).unwrap_or("")), ("password", &her.password)]);
    posted.expect_status(410);
    // It is no password link, and a password link is no take-over link.
    let fourth = link(&shop, &sam, &nora);
    let token = fourth.split('=').nth(1).unwrap_or("").to_owned();
    her.open(&format!("/password/reset?token={token}")).expect_status(410);
    // What is wrong with the form leaves the link good; an e-mail in it does not change the one that is known.
    her.post("/take-over", &[("token", &token), ("password", "short")]).expect_status(422).expect_refusal("password_short");
    her.post("/take-over", &[("token", &token), ("password", "lind@example.org")]).expect_refusal("password_weak");
    her.post("/take-over", &[("token", &token), ("password", &her.password), ("email", "else@example.org")]).expect_status(303);
    assert_eq!(shop.ask::<String>("SELECT email FROM account WHERE name = 'Nora Lind'", []), "lind@example.org");
    // Who may not sign in takes nothing over.
    let nils = added(&shop, &sam, "Nils", &[("phone", "+49 30 23125 003")]);
    let made = link(&shop, &sam, &nils);
    till::write(&shop, |tx, now, _| Ok(tx.execute("UPDATE account SET disabled_at = ?1 WHERE name = 'Nils'", [now])?));
    her.open(&made).expect_status(410);
    sam.post(&format!("{nils}/take-over-link"), &[]).expect_status(404);
    // Whoever has a password is sent a password link; staff hand over customers, not partners.
    sam.post(&format!("{nora}/take-over-link"), &[]).expect_redirect(&nora);
    sam.open(&nora).expect_refusal("already_taken_over");
    let olga = format!("/admin/customers/{}", id_of(&shop, "Olga"));
    sam.open(&olga).expect_says("Create password link").expect_silent_on("take-over-link");
}

#[test]
fn r08_an_e_mail_of_another_account_says_that_these_are_one_person() {
    let shop = Shop::open();
    let sam = hire(&shop, "Sam", "staff");
    let _story = story::tell(&shop, "customer Olga");
    let nora = added(&shop, &sam, "Nora", &[("phone", "+49 30 23125 001")]);
    let link = link(&shop, &sam, &nora);
    let her = shop.person("Nora");
    let refused = take_over(&her, &link, &[("email", "Olga+again@example.org")]);
    refused.expect_status(422).expect_refusal("one_person").expect_says("ask the shop to merge the two");
    take_over(&her, &link, &[("email", "")]).expect_status(422).expect_refusal("email_malformed");
    assert_eq!(shop.ask::<Option<String>>("SELECT email FROM account WHERE name = 'Nora'", []), None);
    // Nothing was used up: another address takes the account over.
    take_over(&her, &link, &[("email", &her.email)]).expect_redirect("/referrals");
    her.open("/accounts").expect_says("Nora");
}

#[test]
fn r08_staff_correct_names_and_numbers_and_an_admin_the_e_mail_too() {
    let shop = Shop::open();
    let story = story::tell(&shop, "customer Olga; partner Pat");
    let sam = hire(&shop, "Sam", "staff");
    let (olga, path) = (story.person("Olga"), format!("/admin/customers/{}", id_of(&shop, "Olga")));
    assert!(!sam.open(&path).form("Save details").has("email"));
    correct(&sam, &path, &[("name", "Olga Nagy"), ("phone", "+49 30 23125 009")]).expect_redirect(&path);
    for typed in ["nagy", "0302312500", "olga@example.org"] {
        sam.open(&format!("/admin/customers?q={typed}")).expect_says("Olga Nagy");
    }
    // An e-mail that staff send all the same is not theirs to change, and the session goes on.
    sam.post(&format!("{path}/correct"), &[("name", "Olga Nagy"), ("phone", "+49 30 23125 009"), ("email", "sam@example.net")])
        .expect_redirect(&path);
    olga.open("/accounts").expect_status(200).expect_says("Olga Nagy");
    // The admin does; then who was signed in by the old one is not any more, and links are gone.
    sam.submit(&sam.open(&path), "Create password link", &[]).expect_status(200);
    correct(shop.ada(), &path, &[("email", "nagy@example.org")]).expect_redirect(&path);
    olga.get("/accounts").expect_redirect("/sign-in?next=%2Faccounts");
    assert_eq!(
        shop.ask::<i64>("SELECT count(*) FROM reset_link WHERE used_at IS NULL AND account_id = ?1", [id_of(&shop, "Olga Nagy")]),
        0
    );
    let mut olga = shop.person("Olga");
    olga.email = "nagy@example.org".into();
    olga.sign_in();
    // Whoever has a password keeps an e-mail to sign in with.
    correct(shop.ada(), &path, &[("email", "")]).expect_status(422).expect_refusal("email_needed");
    correct(shop.ada(), &path, &[]).expect_redirect(&path);
    shop.ada().open(&path).expect_says("Nothing changed.");
    let fields: String = shop.ask("SELECT group_concat(fields, '; ') FROM audit WHERE action = 'account_corrected'", []);
    assert_eq!(fields, "name, phone; email");
    // A partner's too; those who run the shop correct themselves.
    let pat = format!("/admin/partners/{}", id_of(&shop, "Pat"));
    correct(&sam, &pat, &[("name", "Pat Blom")]).expect_redirect(&pat);
    sam.post(&format!("/admin/customers/{}/correct", id_of(&shop, "Ada")), &[("name", "Eve")]).expect_status(404);
}

#[test]
fn r08_of_many_at_once_one_adds_a_number_and_one_uses_a_link() {
    let shop = Shop::open();
    let statuses = |ask: &(dyn Fn(usize) -> Page + Sync)| -> Vec<u16> {
        let mut found = std::thread::scope(|scope| {
            let asked: Vec<_> = (0..6).map(|n| scope.spawn(move || ask(n).status)).collect();
            asked.into_iter().map(|one| one.join().expect("an answer")).collect::<Vec<u16>>()
        });
        found.sort_unstable();
        found
    };
    let fields = [("name", "Nora"), ("phone", "+49 30 23125 001")];
    assert_eq!(statuses(&|_| shop.ada().post("/admin/customers/new", &fields)), [303, 422, 422, 422, 422, 422]);
    let nora = format!("/admin/customers/{}", id_of(&shop, "Nora"));
    let link = link(&shop, shop.ada(), &nora);
    let token = link.split('=').nth(1).unwrap_or("");
    let people: Vec<Person> = (0..6).map(|n| shop.person(&format!("Guest {n}"))).collect();
    let used = statuses(&|n| {
        let one = &people[n];
        one.post("/take-over", &[("token", token), ("email", &one.email), ("password", &one.password)])
    });
    assert_eq!(used, [303, 410, 410, 410, 410, 410]);
    let signed_in = "SELECT count(*) FROM session JOIN account ON account.id = account_id WHERE name = 'Nora'";
    assert_eq!(shop.ask::<i64>(signed_in, []), 1);
}
