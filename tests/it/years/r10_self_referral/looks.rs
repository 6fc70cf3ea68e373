//! Where the shop sees what was found, how it clears it, and what it never does again.

use std::time::Duration;

use passalong::domain::device::KEPT_DAYS;

use super::scene::*;
use crate::support::client::Person;
use crate::support::shop::Shop;
use crate::support::till;

/// Pat, and Cara who joined by Pat's link in Pat's own browser.
fn pair(shop: &Shop) -> (Person, Person) {
    let pat = partner(shop, "Pat");
    let cara = shop.person("Cara");
    joins(shop, &cara, &pat, Some(&pat));
    (pat, cara)
}

#[test]
fn r10_the_shop_reads_what_was_found_wherever_it_looks() {
    let shop = Shop::open();
    let (pat, cara) = pair(&shop);
    let order = buys(&shop, &cara, "100.00");
    let ada = shop.ada();
    let found = "Cara and Pat used the same browser";
    let home = ada.open("/admin");
    home.expect_says("1 person shares details with the person who referred them").expect_says("1 earning to review");
    ada.open("/admin/flags")
        .expect_says(found)
        .expect_says("Approve the 1 earning that is in review only because of this: £9.00");
    ada.open(&format!("/admin/customers/{}", id(&shop, &cara))).expect_says(found);
    ada.open(&format!("/admin/partners/{}", id(&shop, &pat))).expect_says(found);
    let list = ada.open("/admin/commissions?state=in_review");
    list.expect_says("Same browser as someone who referred them").expect_says("1 person shares something");
    ada.open(&list.link("Review")).expect_says(found);
    ada.open(&format!("/admin/commissions/{}", till::earning(&shop, order)))
        .expect_says("Same browser as someone who referred them");
    ada.open(&format!("/admin/orders/{}", order.0)).expect_says("Same browser as someone who referred them");
    ada.open("/privacy").expect_says("for 90 days").expect_says("two accounts use the same browser");

    // Pat reads that somebody looks, and nothing of what was found or of whom.
    signs_in(&pat, &pat);
    let page = pat.open(&format!("/referrals/entries/{}", till::earning(&shop, order)));
    page.expect_says("In review since").expect_silent_on("browser").expect_silent_on("Reason:");
    for own in ["/referrals", "/rewards", "/accounts", "/accounts/payouts"] {
        pat.open(own).expect_silent_on("same browser").expect_silent_on("flagged");
    }
}

#[test]
fn r10_one_click_clears_a_pair_for_good_and_frees_what_waited_for_it() {
    let shop = Shop::open();
    let (pat, cara) = pair(&shop);
    let (first, second) = (buys(&shop, &cara, "100.00"), buys(&shop, &cara, "50.00"));
    let ada = shop.ada();
    let page = ada.open(&format!("/admin/customers/{}", id(&shop, &cara)));
    page.expect_says("Approve the 2 earnings that are in review only because of this: £14.00 in total");
    let answer = ada.submit(&page, "These are different people", &[("reason", "Sisters with one phone")]);
    answer.expect_redirect(&format!("/admin/customers/{}", id(&shop, &cara)));
    let page = ada.follow(answer);
    page.expect_says("2 earnings were approved, £14.00 in total")
        .expect_says("Cleared as different people by Ada")
        .expect_says("Sisters with one phone");
    assert!(!is_reviewed(&shop, first) && !is_reviewed(&shop, second));
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM audit WHERE action = 'flag_cleared'", []), 1);
    // Their waiting period runs as before.
    assert_eq!(ada.open("/admin/commissions?state=holding").rows().iter().filter(|row| row[0].starts_with("Pat")).count(), 2);

    // The same pair by the same rule never again: not on the day, not when the marks have been forgotten and made anew.
    for days in [0, u64::from(KEPT_DAYS) + 1] {
        shop.pass(Duration::from_secs(days * 86_400));
        shop.run_jobs();
        signs_in(&pat, &pat);
        signs_in(&cara, &pat);
        assert!(!is_reviewed(&shop, buys(&shop, &cara, "10.00")));
    }
    let marks = shop.ask::<i64>("SELECT count(*) FROM device_mark", []);
    assert_eq!(marks, 2, "both were there again");
    ada.forget_cookies();
    ada.sign_in();
    assert_eq!(looks(&shop), 0);
    // Another rule is another look, and so is another pair.
    signs_in(&pat, &pat);
    by_bank(&pat, "Cara", &iban(1));
    assert_eq!(flags(&shop, &cara), "same_holder");
    let carl = shop.person("Carl");
    joins(&shop, &carl, &pat, Some(&cara));
    assert_eq!((flags(&shop, &carl).as_str(), flagged_with(&shop, &carl)), ("same_device", vec!["Cara".to_owned()]));
}

#[test]
fn r10_what_waits_for_more_than_the_look_goes_on_waiting() {
    let shop = Shop::open();
    let (pat, cara) = pair(&shop);
    till::promise(&shop, |terms| terms.review_above = Some(till::money(&shop, "8.00")));
    let (large, small, by_hand) = (buys(&shop, &cara, "100.00"), buys(&shop, &cara, "50.00"), buys(&shop, &cara, "20.00"));
    let ada = shop.ada();
    // Approved by itself, and held once more by hand for a reason of its own.
    till::approve(&shop, till::earning(&shop, by_hand));
    till::hold(&shop, till::earning(&shop, by_hand), "Ask Pat first");
    signs_in(&cara, &cara);
    by_bank(&cara, "Pat", &iban(1));
    assert_eq!(flags(&shop, &cara), "same_device, same_holder");
    let row = ada.open("/admin/commissions?state=in_review").row(&format!("Order {}", till::number(large.0)));
    let said =
        "Above the limit in the terms; Same browser as someone who referred them; Same name as in someone’s payout details";
    assert!(row[1].contains(said), "{row:?}");

    // One of the two rules is left open: nothing is free.
    let page = ada.open("/admin/flags");
    let device: i64 = shop.ask("SELECT id FROM account_flag WHERE rule = 'same_device'", []);
    let holder: i64 = shop.ask("SELECT id FROM account_flag WHERE rule = 'same_holder'", []);
    ada.post("/admin/flags", &[(&format!("f{device}"), "on"), ("release", "on")]).expect_redirect("/admin/flags");
    assert!(is_reviewed(&shop, small));
    page.expect_says("Approve the 1 earning that is in review only because of this: £5.00");
    ada.post("/admin/flags", &[(&format!("f{holder}"), "on"), ("release", "on")]).expect_redirect("/admin/flags");
    assert!(!is_reviewed(&shop, small) && is_reviewed(&shop, large) && is_reviewed(&shop, by_hand));
    // Cleared twice, cleared by nobody, or nothing chosen: said, and nothing happens.
    let again = ada.post("/admin/flags", &[(&format!("f{holder}"), "on"), ("reason", "Once more")]);
    again.expect_status(422).expect_refusal("already_decided");
    ada.post("/admin/flags", &[("reason", "Nobody")]).expect_status(422).expect_refusal("nothing_chosen");
    ada.post("/admin/flags", &[("f999", "on")]).expect_status(404);
    assert!(id(&shop, &pat) > 0);
}

#[test]
fn r10_what_is_not_released_stays_in_review_and_can_be_decided_by_itself() {
    let shop = Shop::open();
    let (_pat, cara) = pair(&shop);
    let order = buys(&shop, &cara, "100.00");
    let ada = shop.ada();
    let flag: i64 = shop.ask("SELECT id FROM account_flag", []);
    ada.post("/admin/flags", &[(&format!("f{flag}"), "on")]).expect_redirect("/admin/flags");
    assert!(is_reviewed(&shop, order), "nobody asked for more");
    assert!(!is_reviewed(&shop, buys(&shop, &cara, "10.00")));
    let page = ada.open(&format!("/admin/commissions/{}", till::earning(&shop, order)));
    ada.submit(&page, "Reverse", &[("reason", "Bought for herself")]).expect_status(303);
    assert!(!is_reviewed(&shop, order));
}

#[test]
fn r10_a_rule_that_is_switched_off_finds_nothing_and_ends_what_it_found() {
    let shop = Shop::open();
    let (pat, cara) = pair(&shop);
    let before = buys(&shop, &cara, "100.00");
    let ada = shop.ada();
    let page = ada.open("/admin/settings/program");
    let form = page.form("Save program");
    assert_eq!((form.value("device"), form.value("sign_ups")), ("on", ""), "all but the rush of sign-ups is on");
    ada.send(&page, &form.fill("device", "")).expect_status(303);
    assert_eq!(flags(&shop, &cara), "");
    assert!(is_reviewed(&shop, before) && !is_reviewed(&shop, buys(&shop, &cara, "10.00")));
    let carl = shop.person("Carl");
    joins(&shop, &carl, &pat, Some(&pat));
    assert_eq!(flags(&shop, &carl), "");
    ada.open(&format!("/admin/customers/{}", id(&shop, &cara))).expect_says("this is no longer compared");
    ada.open("/privacy").expect_silent_on("two accounts use the same browser");
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM device_mark WHERE account_id = ?1", [id(&shop, &carl)]), 0);
    // Switched on again, it finds them again: nobody has looked.
    ada.submit(&ada.open("/admin/settings/program"), "Save program", &[("device", "on")]).expect_status(303);
    shop.pass(Duration::from_secs(91 * 86_400));
    shop.run_jobs();
    signs_in(&pat, &pat);
    signs_in(&cara, &pat);
    assert_eq!(flags(&shop, &cara), "same_device");
}

#[test]
fn r10_what_is_kept_of_a_browser_tells_nobody_anything() {
    let shop = Shop::open();
    let (pat, cara) = pair(&shop);
    let cookie = pat.cookies().into_iter().find(|(name, _)| name == "passalong-browser").expect("the browser's cookie").1;
    let file = std::fs::read(shop.file()).expect("the file");
    assert!(!file.windows(cookie.len()).any(|part| part == cookie.as_bytes()), "the cookie is not in the file");
    let same: bool = shop.ask(
        "SELECT EXISTS (SELECT 1 FROM device_mark JOIN known_browser ON substr(known_browser.token_hash, 1, 16) = device_mark.mark)",
        [],
    );
    assert!(!same, "what is compared is another hash than what lets somebody try passwords");
    // A cookie that somebody else has planted is never taken up.
    let mallory = shop.person("Mallory");
    mallory.set_cookie("passalong-browser", &"x".repeat(43));
    joins(&shop, &mallory, &mallory, Some(&pat));
    let other = shop.person("Other");
    other.set_cookie("passalong-browser", &"x".repeat(43));
    joins(&shop, &other, &other, Some(&mallory));
    assert_eq!(flags(&shop, &other), "");
    // After 90 days nothing is left.
    assert_eq!(flags(&shop, &cara), "same_device");
    shop.pass(Duration::from_secs(91 * 86_400));
    shop.run_jobs();
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM device_mark", []), 0);
    assert_eq!(flags(&shop, &cara), "same_device", "what was found is found");
}
