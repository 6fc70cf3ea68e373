//! A member whom the shop suspends, and what comes of it: `suspension.rs` has the rule. It meets
//!
//! | rule | what holds |
//! | --- | --- |
//! | an order placed before, paid meanwhile | earns as promised |
//! | an order placed meanwhile, paid or corrected later | earns nothing, for good |
//! | an order told later with a day of then | earns nothing; with a day before, it earns |
//! | a refund of what was earned before | reverses it |
//! | the holding period | goes on: pending becomes available |
//! | a payout | leaves them out; a payment that waits is the shop's to settle or to cancel |
//! | commission taken as store credit | refused |
//! | store credit | can't be spent; what an unpaid order has reserved pays it |
//! | their own orders | only the shop places them |
//! | their code | leads nowhere, `disabled_at` untouched |
//! | the customer's discount, and who brought them | stay as they are |

use std::time::Duration;

use passalong::domain::ledger::BalanceKind;
use passalong::domain::order::{self, Credit};
use passalong::domain::price::Basket;
use passalong::domain::refusal::Refusal;
use passalong::error::Error;

use crate::support::client::Person;
use crate::support::shop::Shop;
use crate::support::staff::id_of;
use crate::support::{counter, story, till};

const DAY: Duration = Duration::from_secs(86_400);

fn page_of(shop: &Shop, name: &str) -> String {
    let role: String = shop.ask("SELECT role FROM account WHERE name = ?1", [name]);
    format!("/admin/{role}s/{}", id_of(shop, name))
}

fn suspend(shop: &Shop, name: &str) {
    let page = shop.ada().open(&page_of(shop, name));
    let answer = shop.ada().submit(&page, &format!("Suspend {name}"), &[("reason", "looks like two people")]);
    answer.expect_status(303);
}

fn lift(shop: &Shop, name: &str) {
    let page = shop.ada().open(&page_of(shop, name));
    shop.ada().submit(&page, "Lift suspension", &[]).expect_status(303);
}

fn earned(shop: &Shop, name: &str) -> i64 {
    shop.ask("SELECT coalesce(sum(amount_minor), 0) FROM entry JOIN account ON account.id = account_id WHERE name = ?1", [name])
}

#[test]
fn r08_what_is_ordered_while_a_partner_is_suspended_earns_them_nothing() {
    let shop = Shop::open();
    story::tell(&shop, "partner Pat; customer Carl via Pat");
    let before = till::order(&shop, "Carl", "100.00");
    shop.pass(Duration::from_secs(60));
    suspend(&shop, "Pat");
    shop.pass(Duration::from_secs(60));
    // Placed before, paid meanwhile: as promised.
    till::pay(&shop, before);
    let so_far = earned(&shop, "Pat");
    assert!(so_far > 0);
    let meanwhile = till::order(&shop, "Carl", "100.00");
    till::buy(&shop, "Carl", "50.00");
    assert_eq!(earned(&shop, "Pat"), so_far);
    shop.pass(Duration::from_secs(60));
    lift(&shop, "Pat");
    shop.pass(Duration::from_secs(60));
    till::pay(&shop, meanwhile);
    assert_eq!(earned(&shop, "Pat"), so_far, "for good");
    let after = till::buy(&shop, "Carl", "100.00");
    assert!(earned(&shop, "Pat") > so_far);
    till::refund_all(&shop, after);
    assert_eq!(earned(&shop, "Pat"), so_far);
    // The order says why.
    let page = shop.ada().open(&format!("/admin/orders/{}", meanwhile.0));
    page.expect_says("Pat referred Carl but was suspended when this was ordered.");
}

#[test]
fn r08_an_order_that_is_told_later_is_judged_by_its_own_day() {
    let shop = Shop::open();
    story::tell(&shop, "partner Pat; customer Carl via Pat");
    shop.pass(3 * DAY);
    suspend(&shop, "Pat");
    shop.pass(3 * DAY);
    lift(&shop, "Pat");
    shop.pass(3 * DAY);
    shop.ada().sign_in();
    let days_ago = |days: i64| -> String {
        let day = (shop.clock.now().as_ms() - days * 86_400_000) / 86_400_000;
        shop.ask("SELECT date(?1 * 86400, 'unixepoch')", [day])
    };
    for (days, reason) in [(8, None), (4, Some("suspended")), (1, None)] {
        let fields = [("amount", "40.00"), ("sold_on", &*days_ago(days))];
        let order = counter::record(&shop, shop.ada(), "Carl", &fields);
        let why: Option<String> = shop.ask("SELECT no_earning FROM orders WHERE id = ?1", [order]);
        assert_eq!(why.as_deref(), reason, "{days} days ago");
    }
}

#[test]
fn r08_a_suspended_partner_is_paid_nothing_until_it_is_lifted() {
    let shop = Shop::open();
    story::tell(&shop, "partner Pat; customer Carl via Pat");
    till::promise(&shop, |terms| terms.holding_days = 5);
    till::buy(&shop, "Carl", "100.00");
    let pat = shop.person("Pat");
    pat.sign_in();
    let page = pat.open("/accounts/payout");
    let paypal = [("method", "paypal"), ("holder", "Pat"), ("paypal", "pat@example.org"), ("password", &pat.password)];
    pat.post("/accounts/payout", &paypal);
    drop(page);
    suspend(&shop, "Pat");
    shop.pass(10 * DAY);
    shop.ada().sign_in();
    // What was pending is available by now, and stays where it is.
    let owed = shop.ada().open("/admin/payouts");
    owed.expect_says("Nothing is paid out until you lift the suspension.");
    pat.open("/referrals").expect_says("The shop has suspended your account.");
    let convert = pat.post("/referrals/payouts/convert", &[("amount_minor", "900"), ("seen", "9.00")]);
    assert!(convert.status == 422 || convert.status == 303 && !convert.location().is_empty(), "{}", convert.status);
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM entry WHERE kind = 'conversion'", []), 0);
    lift(&shop, "Pat");
    shop.ada().open("/admin/payouts").expect_silent_on("Nothing is paid out");
}

#[test]
fn r08_a_suspended_customer_orders_and_spends_at_the_counter_alone_and_no_credit() {
    let shop = Shop::open();
    story::tell(&shop, "partner Pat; customer Carl via Pat");
    counter::sell(&shop, "Rye bread", "4.00");
    till::adjust(&shop, "Carl", BalanceKind::Credit, 1000, "a present");
    let reserved = till::place(&shop, "Carl", vec![till::line("Bread", till::money(&shop, "20.00"), true)], Credit::All);
    let carl = shop.person("Carl");
    carl.sign_in();
    suspend(&shop, "Carl");
    carl.open("/orders/new").expect_says("The shop has suspended your account.");
    let refused = counter::choose(&carl, &[("q1", "1")]);
    let answer = if refused.status == 200 { carl.submit(&refused, "Place order", &[]) } else { refused };
    assert_eq!(answer.status, 422, "{}", answer.text());
    assert!(answer.says("This account is suspended."), "{}", answer.text());
    // At the counter it is recorded, and earns Pat as before; but the credit stays.
    let unpaid = till::buy(&shop, "Carl", "30.00");
    assert_eq!(shop.ask::<Option<String>>("SELECT no_earning FROM orders WHERE id = ?1", [unpaid.0]), None);
    let form = shop.ada().open(&format!("/admin/orders/new?customer={}", id_of(&shop, "Carl")));
    assert!(!form.html().contains("name=\"credit\""), "no credit is offered");
    let basket = Basket::of(vec![till::line("Bread", till::money(&shop, "5.00"), true)]);
    let (carl_id, one) = (till::account(&shop, "Carl"), till::money(&shop, "1.00"));
    let refused = shop.look(|conn| order::quote(conn, carl_id, &basket, Credit::Amount(one), shop.clock.now(), shop.clock.now()));
    assert!(matches!(refused, Err(Error::Refused(Refusal::CreditSuspended))), "{refused:?}");
    // What was reserved before pays its order.
    till::pay(&shop, reserved);
    lift(&shop, "Carl");
    carl.open("/orders/new").expect_silent_on("has suspended");
}

#[test]
fn r08_the_code_of_a_suspended_member_leads_nowhere_and_comes_back() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat; customer Carl via Pat");
    let code = story.code_of("Pat");
    suspend(&shop, "Pat");
    let scanner = shop.person("Scanner");
    scanner.get(&format!("/q/{code}")).expect_status(410);
    scanner.get(&format!("/join/{code}")).expect_status(410);
    shop.ada().open("/admin/codes?made=all&state=suspended").expect_says(&format!(
        "{}-{}-{}",
        &code[..3],
        &code[3..6],
        &code[6..]
    ));
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM code WHERE disabled_at IS NOT NULL", []), 0);
    lift(&shop, "Pat");
    shop.person("Later").scan(&code).expect_status(200);
}

#[test]
fn r08_only_an_admin_suspends_and_only_members() {
    let shop = Shop::open();
    story::tell(&shop, "partner Pat");
    let sam = crate::support::staff::hire(&shop, "Sam", "staff");
    let path = page_of(&shop, "Pat");
    sam.open(&path).expect_silent_on("Suspend Pat");
    sam.post(&format!("{path}/suspend"), &[("reason", "x")]).expect_status(404);
    let no_reason = |ada: &Person| ada.submit(&ada.open(&path), "Suspend Pat", &[("reason", " ")]);
    no_reason(shop.ada()).expect_status(422).expect_refusal("reason_missing");
    suspend(&shop, "Pat");
    let again = shop.ada().post(&format!("{path}/suspend"), &[("reason", "once more")]);
    shop.ada().follow(again).expect_refusal("already_decided");
    sam.open(&path).expect_says("An admin can lift the suspension.").expect_silent_on("looks like two people");
    shop.ada().open(&path).expect_says("looks like two people");
    shop.ada().open("/admin/audit").expect_says("suspended an account");
}
