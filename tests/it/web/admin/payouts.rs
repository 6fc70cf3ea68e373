//! Paying partners: what is owed, a payout made of it once, and what became of each payment.

use std::collections::BTreeSet;
use std::thread;
use std::time::Duration;

use passalong::domain::ledger::BalanceKind;

use crate::support::client::Person;
use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::staff::{hire, id_of};
use crate::support::story::{Story, cast};
use crate::support::till;
use crate::web::member::payee::{wants_bank, wants_cash, wants_paypal};

const DAY: Duration = Duration::from_secs(86_400);

/// Makes a payout of everybody who is ready, with other fields filled in as told.
#[track_caller]
pub fn make(admin: &Person, fields: &[(&str, &str)]) -> Page {
    let page = admin.open("/admin/payouts/new");
    admin.submit(&page, "Create payout", fields)
}

/// Pat is owed 10.00 and Priya 25.00; both are ready.
#[track_caller]
fn two_are_owed(shop: &Shop) -> Story<'_> {
    let story = cast(shop);
    wants_paypal(story.person("Pat"), "pat@example.org");
    wants_cash(story.person("Priya"));
    till::adjust(shop, "Pat", BalanceKind::Commission, 1000, "Poster");
    till::adjust(shop, "Priya", BalanceKind::Commission, 2500, "Stall");
    story
}

/// The number of somebody's newest payment.
#[track_caller]
fn line_of(shop: &Shop, name: &str) -> i64 {
    shop.ask("SELECT max(id) FROM payout_line WHERE account_id = ?1", [id_of(shop, name)])
}

#[track_caller]
fn pay(shop: &Shop, payout: i64, name: &str, reference: &str) {
    let path = format!("/admin/payouts/{payout}/lines/{}/paid", line_of(shop, name));
    shop.ada().post(&path, &[("reference", reference)]).expect_redirect(&format!("/admin/payouts/{payout}"));
}

#[track_caller]
fn fail(shop: &Shop, payout: i64, name: &str, reason: &str) {
    let path = format!("/admin/payouts/{payout}/lines/{}/failed", line_of(shop, name));
    shop.ada().post(&path, &[("reason", reason)]).expect_redirect(&format!("/admin/payouts/{payout}"));
}

/// Lets days pass, after which people have to sign in again.
#[track_caller]
fn pass(shop: &Shop, days: u32, people: &[&Person]) {
    shop.pass(days * DAY);
    for person in people {
        person.forget_cookies();
        person.sign_in();
    }
}

/// What stands in the row of a partner on a page.
#[track_caller]
fn says_of(page: &Page, name: &str) -> String {
    page.rows().into_iter().find(|row| row[0].starts_with(name)).map_or_else(String::new, |row| row.join(" | "))
}

#[test]
fn s16_what_matured_is_paid_and_the_partner_sees_it_received() {
    let shop = Shop::open();
    let story = cast(&shop);
    let (ada, pat) = (shop.ada(), story.person("Pat"));
    wants_bank(pat, "Pat Kowalski", "DE89 3704 0044 0532 0130 00", "");
    // A first order of 100.00 less 10 %, at 10 %.
    let first = till::buy(&shop, "Cara", "100.00");
    assert_eq!(says_of(&ada.open("/admin/payouts"), "Pat"), "", "inside the hold nothing is owed");
    pass(&shop, 15, &[ada, pat]);
    ada.open("/admin/payouts").expect_says("£9.00");
    make(ada, &[("note", "November")]).expect_redirect("/admin/payouts/1");
    let page = ada.open("/admin/payouts/1");
    assert!(says_of(&page, "Pat").contains("Unpaid | DE89 3704 0044 0532 0130 00 Pat Kowalski | £9.00"), "{}", page.text());
    assert_eq!(says_of(&ada.open("/admin/payouts"), "Pat"), "", "it stands in a payout");
    pat.open("/referrals/payouts").expect_says("On its way");

    pay(&shop, 1, "Pat", "SEPA 4711");
    ada.open("/admin/payouts/1").expect_says("Completed");
    let page = pat.open("/referrals/payouts");
    assert_eq!(page.figure("Paid out"), "£9.00");
    page.expect_says("SEPA 4711").expect_says("Bank transfer");
    let statement = pat.open(&format!("/referrals/payouts/{}", line_of(&shop, "Pat")));
    statement.expect_says("Corner Bakery").expect_says("Pat, pat@example.org").expect_says("Paid on");
    let rows = statement.rows();
    let item = rows.iter().find(|row| row[0] == format!("Order {}", first.number())).unwrap_or_else(|| panic!("{rows:?}"));
    assert_eq!(item[2..], ["£90.00", "10%", "£9.00"]);
    let spent: i64 = shop.ask("SELECT sum(amount_minor) FROM entry WHERE balance_kind = 'commission'", []);
    assert_eq!(spent, 0, "what was earned was paid");
}

#[test]
fn a_statement_is_its_partners_alone() {
    let shop = Shop::open();
    let story = two_are_owed(&shop);
    make(shop.ada(), &[]).expect_status(303);
    let path = format!("/referrals/payouts/{}", line_of(&shop, "Pat"));
    story.person("Pat").get(&path).expect_status(200);
    for person in [story.person("Priya"), story.person("Cara"), shop.ada()] {
        person.get(&path).expect_status(404);
    }
    story.person("Pat").get("/referrals/payouts/999").expect_status(404);
    story.person("Priya").open("/referrals/payouts").expect_silent_on("£10.00");
}

#[test]
fn s16_a_refund_after_the_payout_is_made_up_for_by_the_next_one() {
    let shop = Shop::open();
    let story = cast(&shop);
    let (ada, pat) = (shop.ada(), story.person("Pat"));
    wants_cash(pat);
    let first = till::buy(&shop, "Cara", "100.00");
    pass(&shop, 15, &[ada, pat]);
    make(ada, &[]).expect_status(303);
    pay(&shop, 1, "Pat", "");
    till::refund_all(&shop, first);
    let page = ada.open("/admin/payouts");
    assert!(says_of(&page, "Pat").contains("−£9.00") && says_of(&page, "Pat").contains("Negative balance"), "{}", page.text());
    ada.get("/admin/payouts/new").expect_silent_on("Create payout");
    // 200.00, on which nothing is taken off but the discount that came back: 18.00 earned, 9.00 of it owed.
    till::buy(&shop, "Cara", "200.00");
    pass(&shop, 15, &[ada, pat]);
    make(ada, &[]).expect_redirect("/admin/payouts/2");
    assert_eq!(shop.ask::<i64>("SELECT amount_minor FROM payout_line WHERE payout_id = 2", []), 900);
    let statement = pat.open(&format!("/referrals/payouts/{}", line_of(&shop, "Pat")));
    statement.expect_says(&format!("Correction to order {}", first.number())).expect_says("−£9.00").expect_says("£18.00");
    pay(&shop, 2, "Pat", "");
    assert_eq!(pat.open("/referrals/payouts").figure("Paid out"), "£18.00");
}

#[test]
fn s16_a_failed_payment_is_owed_again_and_one_that_came_back_too() {
    let shop = Shop::open();
    let story = two_are_owed(&shop);
    let ada = shop.ada();
    make(ada, &[]).expect_status(303);
    fail(&shop, 1, "Pat", "Account closed");
    pay(&shop, 1, "Priya", "");
    let page = ada.open("/admin/payouts");
    assert!(says_of(&page, "Pat").contains("£10.00"), "{}", page.text());
    assert_eq!(says_of(&page, "Priya"), "");
    story.person("Pat").open("/referrals/payouts").expect_says("added back to your balance. Reason: Account closed");

    fail(&shop, 1, "Priya", "Wrong envelope");
    let page = ada.open("/admin/payouts");
    assert!(says_of(&page, "Priya").contains("£25.00"), "{}", page.text());
    ada.open("/admin/payouts/1").expect_says("Returned").expect_says("Nothing paid");
    assert_eq!(story.person("Priya").open("/referrals/payouts").figure("Paid out"), "£0.00");
    ada.get("/admin/payouts/years").expect_silent_on("Priya");
    // Once more, for good.
    make(ada, &[]).expect_redirect("/admin/payouts/2");
    for name in ["Pat", "Priya"] {
        pay(&shop, 2, name, "again");
    }
    let paid: i64 = shop.ask("SELECT -sum(amount_minor) FROM entry WHERE kind = 'payout'", []);
    assert_eq!(paid, 3500);
}

#[test]
fn a_payment_is_settled_once_whatever_is_pressed_again() {
    let shop = Shop::open();
    let _story = two_are_owed(&shop);
    let ada = shop.ada();
    make(ada, &[]).expect_status(303);
    pay(&shop, 1, "Pat", "one");
    pay(&shop, 1, "Pat", "two");
    let reference: String = shop.ask("SELECT reference FROM payout_line WHERE id = ?1", [line_of(&shop, "Pat")]);
    assert_eq!(reference, "one");
    fail(&shop, 1, "Pat", "came back");
    fail(&shop, 1, "Pat", "came back again");
    let path = format!("/admin/payouts/1/lines/{}/paid", line_of(&shop, "Pat"));
    ada.post(&path, &[("reference", "three")]).expect_status(422).expect_says("This payment has already been settled.");
    let entries: i64 = shop.ask("SELECT count(*) FROM entry WHERE kind = 'payout'", []);
    assert_eq!(entries, 2, "paid, and back");
    let no_reason = ada.post(&format!("/admin/payouts/1/lines/{}/failed", line_of(&shop, "Priya")), &[("reason", " ")]);
    no_reason.expect_status(422).expect_says("Enter a reason. It’s kept on record.");
    // A payment of another payout is not found in this one.
    ada.post(&format!("/admin/payouts/2/lines/{}/paid", line_of(&shop, "Priya")), &[]).expect_status(404);
    ada.post("/admin/payouts/2/cancel", &[("reason", "x")]).expect_status(404);
    ada.post("/admin/payouts/2/paid", &[("method", "cash")]).expect_status(404);
}

#[test]
fn all_payments_of_one_method_are_marked_together() {
    let shop = Shop::open();
    let story = two_are_owed(&shop);
    wants_cash(story.person("Ivy"));
    till::adjust(&shop, "Ivy", BalanceKind::Commission, 700, "Video");
    let ada = shop.ada();
    make(ada, &[]).expect_status(303);
    let page = ada.open("/admin/payouts/1");
    ada.submit(&page, "Mark all as paid", &[("reference", "envelopes of Friday")]).expect_redirect("/admin/payouts/1");
    let paid = "SELECT count(*) FROM payout_line WHERE paid_at IS NOT NULL AND reference = 'envelopes of Friday'";
    assert_eq!(shop.ask::<i64>(paid, []), 2, "both in cash, and not the one by PayPal");
    ada.open("/admin/payouts/1").expect_silent_on("Completed");
    ada.open("/admin/payouts").expect_says("2 paid, 1 unpaid");
}

#[test]
fn what_waits_can_be_cancelled_and_is_owed_again() {
    let shop = Shop::open();
    let _story = two_are_owed(&shop);
    let ada = shop.ada();
    make(ada, &[]).expect_status(303);
    pay(&shop, 1, "Pat", "");
    let page = ada.open("/admin/payouts/1");
    ada.submit(&page, "Cancel payments", &[("reason", "Too early")]).expect_redirect("/admin/payouts/1");
    let page = ada.open("/admin/payouts");
    assert_eq!(says_of(&page, "Pat"), "");
    assert!(says_of(&page, "Priya").contains("£25.00"));
    ada.open("/admin/payouts/1").expect_silent_on("Cancel unpaid payments");
}

#[test]
fn whoever_is_owed_too_little_or_has_no_usable_details_is_left_out_and_told_why() {
    let shop = Shop::open();
    let story = two_are_owed(&shop);
    till::adjust(&shop, "Ivy", BalanceKind::Commission, 9000, "Video");
    let ada = shop.ada();
    let page = ada.open("/admin/payouts/new?minimum=20");
    assert!(says_of(&page, "Pat").contains("Below the £20.00 minimum; carries over."), "{}", page.text());
    assert!(says_of(&page, "Ivy").contains("No payout details yet."));
    ada.submit(&page, "Create payout", &[]).expect_redirect("/admin/payouts/1");
    assert_eq!(shop.ask::<String>("SELECT group_concat(amount_minor) FROM payout_line", []), "2500");
    assert_eq!(shop.ask::<i64>("SELECT minimum_minor FROM payout", []), 2000);
    // New details wait; what was carried is not lost.
    wants_cash(story.person("Pat"));
    let page = ada.open("/admin/payouts");
    assert!(says_of(&page, "Pat").contains("New payout details take effect on"), "{}", page.text());
    ada.get("/admin/payouts/new").expect_silent_on("Create payout");
    shop.pass(3 * DAY);
    make(ada, &[]).expect_redirect("/admin/payouts/2");
    assert_eq!(shop.ask::<String>("SELECT method FROM payout_line WHERE payout_id = 2", []), "cash");
    ada.get("/admin/payouts/new?minimum=much").expect_status(422).expect_says("Enter an amount with up to 2 decimals");
}

#[test]
fn the_threshold_of_the_terms_stands_in_the_form_and_ticks_choose_who_is_paid() {
    let shop = Shop::open();
    let _story = two_are_owed(&shop);
    till::promise(&shop, |terms| terms.payout_minimum = till::money(&shop, "5.00"));
    let ada = shop.ada();
    let page = ada.open("/admin/payouts/new");
    assert_eq!(page.form("Update list").value("minimum"), "5.00");
    let pat = format!("partner{}", id_of(&shop, "Pat"));
    let nobody = format!("partner{}", id_of(&shop, "Priya"));
    let again = ada.submit(&page, "Create payout", &[(&pat, ""), (&nobody, "")]);
    again.expect_status(422).expect_says("No one is owed enough to be paid with these settings.");
    ada.submit(&page, "Create payout", &[(&nobody, ""), ("pay_on", "2020-01-01")])
        .expect_status(422)
        .expect_says("That date has already passed.");
    ada.submit(&page, "Create payout", &[(&nobody, "")]).expect_redirect("/admin/payouts/1");
    assert_eq!(shop.ask::<String>("SELECT group_concat(amount_minor) FROM payout_line", []), "1000");
    let stranger = [("minimum", "0"), ("pay_on", "2099-01-01"), ("note", ""), ("key", ""), ("partner999", "on")];
    ada.post("/admin/payouts", &stranger).expect_status(422);
}

#[test]
fn a_held_earning_waits_until_the_look_at_it_is_over() {
    let shop = Shop::open();
    let story = cast(&shop);
    wants_cash(story.person("Pat"));
    let order = till::buy(&shop, "Cara", "100.00");
    let entry = till::earning(&shop, order);
    till::hold(&shop, entry, "Same address");
    pass(&shop, 20, &[shop.ada()]);
    shop.ada().get("/admin/payouts/new").expect_silent_on("Create payout");
    till::approve(&shop, entry);
    make(shop.ada(), &[]).expect_status(303);
    assert_eq!(shop.ask::<i64>("SELECT amount_minor FROM payout_line", []), 900);
}

#[test]
fn a_double_submit_is_one_payout() {
    let shop = Shop::open();
    let _story = two_are_owed(&shop);
    let page = shop.ada().open("/admin/payouts/new");
    for _ in 0..2 {
        shop.ada().submit(&page, "Create payout", &[]).expect_redirect("/admin/payouts/1");
    }
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM payout", []), 1);
}

#[test]
fn s16_sixteen_admins_at_once_make_one_payout_and_pay_it_once() {
    let shop = Shop::open();
    let _story = two_are_owed(&shop);
    let admins: Vec<Person> = (0..4).map(|at| hire(&shop, &format!("Bea {at}"), "admin")).collect();
    let pages: Vec<Page> = (0..16).map(|at| admins[at % 4].open("/admin/payouts/new")).collect();
    let made: Vec<u16> = thread::scope(|scope| {
        let tries: Vec<_> = pages
            .iter()
            .enumerate()
            .map(|(at, page)| {
                let admin = &admins[at % 4];
                scope.spawn(move || admin.submit(page, "Create payout", &[]).status)
            })
            .collect();
        tries.into_iter().map(|one| one.join().unwrap_or(0)).collect()
    });
    assert_eq!(made.iter().filter(|status| **status == 303).count(), 1, "{made:?}");
    assert_eq!(made.iter().filter(|status| **status == 422).count(), 15, "{made:?}");
    let payout: i64 = shop.ask("SELECT max(id) FROM payout", []);
    let line = line_of(&shop, "Pat");
    let (paid, failed) =
        (format!("/admin/payouts/{payout}/lines/{line}/paid"), format!("/admin/payouts/{payout}/lines/{line}/failed"));
    let answers: BTreeSet<u16> = thread::scope(|scope| {
        let tries: Vec<_> = (0..16)
            .map(|at| {
                let (admin, paid, failed) = (&admins[at % 4], &paid, &failed);
                scope.spawn(move || match at {
                    15 => admin.post(failed, &[("reason", "No such account")]).status,
                    _ => admin.post(paid, &[("reference", &format!("try {at}"))]).status,
                })
            })
            .collect();
        tries.into_iter().map(|one| one.join().unwrap_or(0)).collect()
    });
    assert!(answers.is_subset(&BTreeSet::from([303, 422])), "{answers:?}");
    let posted: i64 = shop.ask("SELECT coalesce(sum(amount_minor), 0) FROM entry WHERE kind = 'payout'", []);
    assert_eq!(posted, 0, "whichever came first, the failure came too: it is owed again, once");
    let posted: i64 = shop.ask("SELECT count(*) FROM entry WHERE kind = 'payout' AND amount_minor < 0", []);
    assert!(posted <= 1, "paid {posted} times");
    let page = shop.ada().open("/admin/payouts");
    assert!(says_of(&page, "Pat").contains("£10.00"), "{}", page.text());
}

#[test]
fn a_year_is_totalled_by_partner_and_method() {
    let shop = Shop::open();
    let story = two_are_owed(&shop);
    let ada = shop.ada();
    make(ada, &[]).expect_status(303);
    pay(&shop, 1, "Pat", "");
    pay(&shop, 1, "Priya", "");
    let now: String = shop.ask("SELECT strftime('%Y', paid_at / 1000, 'unixepoch') FROM payout_line", []);
    let page = ada.open("/admin/payouts/years");
    assert_eq!(says_of(&page, "Pat"), "Pat pat@example.org | PayPal | 1 | £10.00");
    assert_eq!(says_of(&page, "Total").replace(" |  |  |", " |"), "Total | £35.00");
    ada.open(&format!("/admin/payouts/years?year={}", now.parse::<i64>().unwrap_or(0) - 1)).expect_silent_on("Pat");
    let file = ada.get("/admin/payouts/years.csv?format=plain");
    let expected = format!("{now},{},Pat,pat@example.org,paypal,1,10.00,GBP,0.00,,,,\r\n", id_of(&shop, "Pat"));
    assert!(file.html().contains(&expected), "{}", file.html());
    story.person("Pat").open("/referrals/payouts").expect_says("One payout").expect_says("£10.00");
}

#[test]
fn the_lists_can_be_taken_along_as_files() {
    let shop = Shop::open();
    let _story = two_are_owed(&shop);
    let ada = shop.ada();
    till::adjust(&shop, "Ivy", BalanceKind::Commission, -300, "Paid twice by hand");
    let owed = ada.get("/admin/payouts/owed.csv?format=plain");
    let ivy = format!("{},Ivy,ivy@example.org,-3.00,GBP,negative,,,\r\n", id_of(&shop, "Ivy"));
    assert!(owed.html().contains(&ivy), "{}", owed.html());
    make(ada, &[("note", "=1+1")]).expect_status(303);
    let made = ada.get("/admin/payouts.csv?format=plain");
    assert!(made.html().contains(",'=1+1,GBP,2,35.00,0.00,35.00,0\r\n"), "{}", made.html());
    pay(&shop, 1, "Pat", "-x");
    let lines = ada.get("/admin/payouts/1/lines.csv?format=plain");
    assert!(lines.html().contains(",paypal,pat@example.org,10.00,GBP,paid,"), "{}", lines.html());
    assert!(lines.html().contains(",'-x,,10.00,0.00,"), "{}", lines.html());
}
