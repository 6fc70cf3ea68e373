//! Flags and the other rules of money that they meet.

use std::time::Duration;

use passalong::domain::act::Act;
use passalong::domain::ids::AccountId;
use passalong::domain::money::Rate;
use passalong::domain::program::Pay;
use passalong::domain::suspension;

use super::scene::*;
use crate::support::client::Person;
use crate::support::shop::Shop;
use crate::support::till;

const DAY: Duration = Duration::from_secs(86_400);

fn pair(shop: &Shop) -> (Person, Person) {
    till::promise(shop, |terms| terms.discount.rate = Rate::from_bp(0));
    let pat = partner(shop, "Pat");
    let cara = shop.person("Cara");
    joins(shop, &cara, &pat, Some(&pat));
    (pat, cara)
}

fn open_reviews(shop: &Shop) -> i64 {
    shop.ask("SELECT count(*) FROM review WHERE closed_at IS NULL", [])
}

fn owed(shop: &Shop, who: &str) -> i64 {
    let partner = till::account(shop, who);
    till::write(shop, |tx, now, _| Ok(till::owed_to(tx, now, partner))).iter().map(|(_, amount)| amount.minor()).sum()
}

#[test]
fn r10_a_flagged_earning_is_not_paid_before_the_look_however_long_it_takes() {
    let shop = Shop::open();
    let (_pat, cara) = pair(&shop);
    buys(&shop, &cara, "100.00");
    shop.pass(40 * DAY);
    assert_eq!(owed(&shop, "Pat"), 0);
    shop.ada().forget_cookies();
    shop.ada().sign_in();
    assert_eq!(clears_all(&shop), 1);
    assert_eq!(owed(&shop, "Pat"), 1000, "its waiting period is long over");
}

#[test]
fn r10_each_part_of_an_earning_is_reviewed_by_itself() {
    let shop = Shop::open();
    let (_pat, cara) = pair(&shop);
    let order = buys(&shop, &cara, "100.00");
    till::approve(&shop, till::earning(&shop, order));
    assert_eq!(open_reviews(&shop), 0);
    // A correction adds a part, which is reviewed; a refund takes off it and opens nothing.
    correct(&shop, order, "150.00");
    assert_eq!(open_reviews(&shop), 1);
    till::refund(&shop, order, "20.00");
    assert_eq!(open_reviews(&shop), 1);
    let sum: i64 = shop.ask(
        "SELECT sum(entry.amount_minor) FROM entry JOIN review ON review.entry_id = coalesce(entry.adjusts_id, entry.id)
         WHERE review.closed_at IS NULL",
        [],
    );
    assert_eq!(sum, 300, "what the correction added, less what came back");
    shop.ada().open("/admin/flags").expect_says("£3.00");
    // Once all of it has come back, the look frees nothing and says so.
    till::refund_all(&shop, order);
    assert_eq!(clears_all(&shop), 1);
    assert_eq!(open_reviews(&shop), 0);
}

#[test]
fn r10_what_was_earned_before_the_fact_is_reviewed_as_long_as_it_waits() {
    let shop = Shop::open();
    till::promise(&shop, |terms| terms.discount.rate = Rate::from_bp(0));
    let pat = partner(&shop, "Pat");
    let cara = customer(&shop, "Cara", Some(&pat));
    let (early, gone) = (buys(&shop, &cara, "100.00"), buys(&shop, &cara, "30.00"));
    shop.pass(20 * DAY);
    let (waits, back) = (buys(&shop, &cara, "50.00"), buys(&shop, &cara, "10.00"));
    till::refund_all(&shop, back);
    signs_in(&pat, &pat);
    signs_in(&cara, &cara);
    signs_in(&pat, &cara);
    assert_eq!(flags(&shop, &cara), "same_device");
    assert!(is_reviewed(&shop, waits), "it could still have gone out unseen");
    assert!(!is_reviewed(&shop, back), "nothing is left of it");
    assert!(!is_reviewed(&shop, early) && !is_reviewed(&shop, gone), "what is ready is never taken back into a look by itself");
    assert_eq!(owed(&shop, "Pat"), 1300);
}

#[test]
fn r10_a_payment_that_waits_keeps_what_it_holds() {
    let shop = Shop::open();
    till::promise(&shop, |terms| {
        terms.discount.rate = Rate::from_bp(0);
        terms.holding_days = 0;
    });
    let pat = partner(&shop, "Pat");
    is_paid(&pat, &[("method", "cash")]);
    let cara = customer(&shop, "Cara", Some(&pat));
    let order = buys(&shop, &cara, "100.00");
    shop.pass(Duration::from_secs(60));
    let ada = shop.ada();
    ada.submit(&ada.open("/admin/payouts/new"), "Create payout", &[]).expect_status(303);
    signs_in(&pat, &cara);
    assert_eq!(flags(&shop, &cara), "same_device");
    assert!(!is_reviewed(&shop, order), "check would say so otherwise");
    // What a correction adds while the payment waits is a part of its own, and reviewed.
    correct(&shop, order, "150.00");
    assert_eq!(open_reviews(&shop), 1);
    assert_eq!(clears_all(&shop), 1);
}

#[test]
fn r10_credit_in_review_can_not_be_spent_and_lasts_as_long_as_promised() {
    let shop = Shop::open();
    till::promise(&shop, |terms| {
        terms.discount.rate = Rate::from_bp(0);
        terms.credit_days = Some(30);
    });
    let cara = customer(&shop, "Cara", None);
    let carl = shop.person("Carl");
    joins(&shop, &carl, &cara, Some(&cara));
    let order = buys(&shop, &carl, "100.00");
    assert!(is_reviewed(&shop, order));
    shop.pass(60 * DAY);
    shop.run_jobs();
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM entry WHERE kind = 'expiry'", []), 0, "no day counts in review");
    shop.ada().forget_cookies();
    shop.ada().sign_in();
    assert_eq!(clears_all(&shop), 1);
    shop.pass(29 * DAY);
    shop.run_jobs();
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM entry WHERE kind = 'expiry'", []), 0);
    shop.pass(3 * DAY);
    shop.run_jobs();
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM entry WHERE kind = 'expiry'", []), 1);
}

#[test]
fn r10_a_rate_of_nothing_and_an_order_that_earns_nothing_open_no_review() {
    let shop = Shop::open();
    let (_pat, cara) = pair(&shop);
    till::agree(&shop, "Pat", Pay::Share(Rate::from_bp(0)));
    let order = buys(&shop, &cara, "100.00");
    assert!(!earned(&shop, order) && !is_reviewed(&shop, order));
    let order = till::order(&shop, "Cara", "10.00");
    till::cancel(&shop, order);
    assert_eq!(open_reviews(&shop), 0);
    assert_eq!(clears_all(&shop), 1, "nothing waits for it, and it can be cleared");
}

#[test]
fn r10_a_move_leaves_what_was_found_and_finds_what_is_above_now() {
    let shop = Shop::open();
    let (pat, cara) = pair(&shop);
    let priya = partner(&shop, "Priya");
    let before = till::order(&shop, "Cara", "100.00");
    moves(&shop, &cara, Some(&priya));
    assert_eq!(flagged_with(&shop, &cara), ["Pat"], "what was found was so");
    // Frozen when it was placed: it is Pat who earns on it, and it is reviewed.
    till::pay(&shop, before);
    assert!(is_reviewed(&shop, before) && is_reviewed(&shop, buys(&shop, &cara, "10.00")));
    assert_eq!(clears_all(&shop), 1);
    // Back again: this pair was cleared for good. Under somebody else who shares a browser with her, she is flagged with them.
    moves(&shop, &cara, Some(&pat));
    assert_eq!(flags(&shop, &cara), "");
    signs_in(&priya, &pat);
    moves(&shop, &cara, Some(&priya));
    assert_eq!(flagged_with(&shop, &cara), ["Priya"]);
}

#[test]
fn r10_an_applicant_is_compared_like_anybody_and_approved_as_before() {
    let shop = Shop::open();
    let ada = shop.ada();
    let settings = ada.open("/admin/settings/program");
    ada.submit(&settings, "Save program", &[("partner_approval", "on")]).expect_status(303);
    let mut priya = shop.person("Priya Waits");
    priya.email = "priya@mailinator.com".into();
    let page = priya.open("/partners/join");
    let fields = [("name", priya.name.as_str()), ("email", &priya.email), ("password", &priya.password), ("terms", "on")];
    priya.submit(&page, "Join", &fields).expect_status(303);
    assert_eq!(flags(&shop, &priya), "disposable_mail");
    ada.submit(&ada.open("/admin/applications"), "Approve", &[]).expect_status(303);
    assert_eq!(priya.open("/referrals").status, 200);
    // Turned into a customer or not, what she brings is not held: what is reviewed are orders of her own.
    let cara = customer(&shop, "Cara", Some(&priya));
    assert!(!is_reviewed(&shop, buys(&shop, &cara, "10.00")));
    assert_eq!(clears_all(&shop), 1);
}

#[test]
fn r10_whoever_was_suspended_needs_no_look_any_more() {
    let shop = Shop::open();
    let (pat, cara) = pair(&shop);
    let before = buys(&shop, &cara, "100.00");
    let (pat, ada) = (AccountId(id(&shop, &pat)), shop.ada());
    let asks = "shares details with the person who referred them";
    ada.open("/admin").expect_says(asks);
    till::write(&shop, |tx, now, zone| suspension::suspend(tx, &Act::by(AccountId(1), now, zone), pat, "One person"));
    ada.open("/admin").expect_silent_on(asks).expect_says("1 earning to review");
    // What was earned before stays in review; what is ordered meanwhile earns nothing, and opens none.
    let meanwhile = buys(&shop, &cara, "50.00");
    assert!(is_reviewed(&shop, before) && !earned(&shop, meanwhile) && !is_reviewed(&shop, meanwhile));
    // Lifted, they are as before.
    shop.pass(Duration::from_secs(60));
    till::write(&shop, |tx, now, zone| suspension::lift(tx, &Act::by(AccountId(1), now, zone), pat));
    ada.open("/admin").expect_says(asks);
    shop.pass(Duration::from_secs(60));
    assert!(is_reviewed(&shop, buys(&shop, &cara, "20.00")));
    assert_eq!(clears_all(&shop), 1);
    assert_eq!(open_reviews(&shop), 0);
}
