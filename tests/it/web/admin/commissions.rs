//! `/admin/commissions`: what the shop decides about earnings, one by one and several at once; and what somebody has, corrected only
//! by new entries.

use std::time::Duration;

use passalong::domain::ledger::BalanceKind;
use passalong::domain::money::Rate;

use crate::support::client::Person;
use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::staff::{hire, id_of};
use crate::support::{story, till};

const LIST: &str = "/admin/commissions";

/// Lets the hold of the default terms pass. Ada signs in again: nobody's session lasts that long.
fn mature(shop: &Shop) {
    shop.pass(Duration::from_secs(15 * 86_400));
    shop.ada().forget_cookies();
    shop.ada().sign_in();
}

/// Pat's four commissions on Cara's orders of 10.00, without a discount: no. 1 to 4, 1.00 each.
fn four(shop: &Shop) -> story::Story<'_> {
    till::promise(shop, |terms| terms.discount.rate = Rate::from_bp(0));
    let told = story::tell(shop, "partner Pat; customer Cara via Pat");
    for _ in 0..4 {
        till::buy(shop, "Cara", "10.00");
    }
    told
}

/// The state of each earning in the list, oldest first.
fn states(shop: &Shop) -> Vec<String> {
    let mut rows = shop.ada().open(LIST).rows();
    rows.retain(|row| row[0].contains("no. "));
    rows.reverse();
    rows.into_iter().map(|row| row[1].clone()).collect()
}

#[track_caller]
fn decide(ada: &Person, page: &Page, button: &str, which: &[i64], reason: &str) -> Page {
    let boxes: Vec<String> = which.iter().map(|id| format!("e{id}")).collect();
    let mut fields: Vec<(&str, &str)> = boxes.iter().map(|name| (name.as_str(), "on")).collect();
    fields.push(("reason", reason));
    ada.submit(page, button, &fields)
}

#[test]
fn s14_the_shop_sees_every_commission_with_its_base_its_rate_and_its_corrections() {
    let shop = Shop::open();
    story::tell(&shop, "partner Pat; customer Cara via Pat; customer Carl via Cara");
    let order = till::buy(&shop, "Cara", "100.00");
    till::buy(&shop, "Carl", "40.00");
    let ada = shop.ada();
    let row = ada.open(LIST).row("Pat");
    assert_eq!(&row[1..6], ["Pending", &format!("Order {} by Cara", till::number(1)), "£90.00", "10 %", "£9.00"]);
    till::refund(&shop, order, "45.00");
    let page = ada.open(LIST);
    let row = page.row("Pat");
    assert_eq!(
        &row[1..6],
        ["Pending", &format!("Order {} by Cara", till::number(1)), "£45.00 at first £90.00", "10 %", "£4.50 at first £9.00"]
    );
    let sum = page.row("2 earnings");
    assert_eq!(sum[5], "£6.30", "4.50 of Pat's and 1.80 of Cara's");

    // By kind, by earner, by state; the file holds what the list shows.
    assert_eq!(ada.open("/admin/commissions?kind=commission").row("1 earning")[5], "£4.50");
    assert_eq!(ada.open("/admin/rewards").row("1 earning")[5], "£1.80");
    assert_eq!(ada.open("/admin/commissions?q=cara").row("1 earning")[5], "£1.80");
    ada.open("/admin/commissions?state=paid").expect_says("No earning fits.");
    ada.open("/admin/commissions?range=custom&from=2001-01-01&to=2001-01-31").expect_says("No earning fits.");
    let file = ada.open(&format!("{}?format=plain", page.link("CSV")));
    let line = file.html().lines().find(|line| line.contains(",Pat,")).expect("Pat's line").to_owned();
    assert!(line.contains("commission,holding,0,,") && line.contains(",45.00,10,,9.00,4.50,GBP,"), "{line}");
    assert_eq!(ada.open("/admin/rewards.csv?format=plain").html().lines().count(), 2);

    let page = ada.open("/admin/commissions/1");
    page.expect_says("10 % of £90.00, by the terms since").expect_says("£45.00 of what earns was given back");
    assert_eq!(page.row("Comes to")[1], "£4.50");
    assert_eq!(page.row("Refund no.")[3], "−£4.50");
    // What follows an earning leads to it.
    ada.get("/admin/commissions/3").expect_redirect("/admin/commissions/1");
    ada.get("/admin/commissions/99").expect_status(404);
}

#[test]
fn s14_held_then_let_pass_then_matured() {
    let shop = Shop::open();
    let _told = four(&shop);
    let ada = shop.ada();
    let page = ada.open("/admin/commissions/1");
    ada.submit(&page, "Hold it", &[("reason", " ")]).expect_status(422).expect_says("Say why: the reason stays with it.");
    ada.submit(&page, "Hold it", &[("reason", "Same address as Pat")]).expect_redirect("/admin/commissions/1");
    assert_eq!(states(&shop), ["Held Same address as Pat", "Pending", "Pending", "Pending"]);
    ada.open("/admin").expect_says("One earning waits for a look, of £1.00.");

    // Its time comes, and it is held all the same.
    mature(&shop);
    assert_eq!(states(&shop), ["Held Same address as Pat", "Approved", "Approved", "Approved"]);
    let money = ada.open(&format!("/admin/partners/{}", id_of(&shop, "Pat")));
    assert_eq!((money.figure("Owed").as_str(), money.figure("Held").as_str()), ("£3.00", "£1.00"));
    let page = ada.open("/admin/commissions/1");
    ada.submit(&page, "Let it pass", &[]).expect_redirect("/admin/commissions/1");
    ada.open("/admin/commissions/1").expect_says("Can be paid since").expect_says("Same address as Pat");
    let money = ada.open(&format!("/admin/partners/{}", id_of(&shop, "Pat")));
    assert_eq!((money.figure("Owed").as_str(), money.figure("Held").as_str()), ("£4.00", "£0.00"));
    assert_eq!(ada.open("/admin").figure("Owed to partners"), "£4.00");
}

#[test]
fn s14_letting_pass_never_shortens_a_hold() {
    let shop = Shop::open();
    let _told = four(&shop);
    till::hold(&shop, till::earning(&shop, passalong::domain::ids::OrderId(1)), "A look");
    let page = shop.ada().open("/admin/commissions/1");
    shop.ada().submit(&page, "Let it pass", &[]).expect_status(303);
    assert_eq!(states(&shop)[0], "Pending");
}

#[test]
fn s14_a_void_is_for_good_and_a_later_refund_posts_nothing_more() {
    let shop = Shop::open();
    let _told = four(&shop);
    let ada = shop.ada();
    let page = ada.open("/admin/commissions/1");
    ada.submit(&page, "Void it", &[("reason", "Bought for himself")]).expect_redirect("/admin/commissions/1");
    let page = ada.open("/admin/commissions/1");
    page.expect_says("whatever happens to its order, nothing is earned on it any more").expect_says("Bought for himself");
    assert_eq!(page.row("Comes to")[1], "£0.00");
    let entries = || shop.ask::<i64>("SELECT count(*) FROM entry", []);
    let before = entries();
    till::refund(&shop, passalong::domain::ids::OrderId(1), "5.00");
    till::refund_all(&shop, passalong::domain::ids::OrderId(1));
    assert_eq!(entries(), before);
    // Nobody holds, passes or voids it again.
    for (decision, reason) in [("approve", ""), ("review", "Again"), ("reverse", "Again")] {
        ada.post("/admin/commissions/1", &[("decision", decision), ("reason", reason)]).expect_status(422);
    }
    assert_eq!(states(&shop)[0], "Void");
}

#[test]
fn of_several_at_once_each_that_cannot_be_done_says_why() {
    let shop = Shop::open();
    let _told = four(&shop);
    let ada = shop.ada();
    let page = ada.open(LIST);
    decide(ada, &page, "Hold", &[], "Why").expect_status(422).expect_says("Tick at least one earning.");
    let again = decide(ada, &page, "Hold", &[1, 2], "");
    again.expect_status(422).expect_says("Say why: the reason stays with it.");
    assert!(again.form("Hold").pairs().contains(&("e2", "on")), "what was ticked stays ticked");

    let held = decide(ada, &page, "Hold", &[1, 2], "Same card twice");
    held.expect_redirect("/admin/commissions");
    ada.follow(held).expect_says("2 earnings held.");
    let mixed = decide(ada, &ada.open(LIST), "Hold", &[1, 2, 3], "Same card thrice");
    ada.follow(mixed).expect_says("1 earning held. Not no. 1, 2: This earning is held already.");
    assert_eq!(states(&shop), ["Held Same card twice", "Held Same card twice", "Held Same card thrice", "Pending"]);

    // Where nothing could be done the list comes again, with the sentence beside each.
    let none = decide(ada, &ada.open(LIST), "Let pass", &[4], "");
    none.expect_status(422);
    assert!(none.row("no. 4")[0].ends_with("This earning isn't held."), "{:?}", none.row("no. 4"));
    let passed = decide(ada, &ada.open("/admin/commissions?state=in_review&q=pat"), "Let pass", &[1, 2], "");
    passed.expect_redirect("/admin/commissions?q=pat&state=in_review");
    ada.follow(passed).expect_says("2 earnings let pass.");
    let voided = decide(ada, &ada.open(LIST), "Void", &[3, 4], "A test of the till");
    ada.follow(voided).expect_says("2 earnings voided.");
    assert_eq!(states(&shop), ["Pending", "Pending", "Void", "Void"]);
    let recorded: i64 = shop.ask("SELECT count(*) FROM audit WHERE subject = 'entry'", []);
    assert_eq!(recorded, 7, "three held, two let pass, two voided");
    ada.open("/admin/audit").expect_says("voided an earning Earning no. 4");
}

#[test]
fn s15_a_reward_is_held_and_voided_like_a_commission() {
    let shop = Shop::open();
    let told = story::tell(&shop, "customer Cara; customer Carl via Cara");
    till::buy(&shop, "Carl", "200.00");
    let ada = shop.ada();
    assert_eq!(&ada.open("/admin/rewards").row("Cara")[3..6], ["£180.00", "5 %", "£9.00"]);
    decide(ada, &ada.open("/admin/rewards"), "Hold", &[1], "A look").expect_redirect("/admin/rewards");
    mature(&shop);
    let cara = told.person("Cara");
    cara.forget_cookies();
    cara.sign_in();
    assert_eq!(cara.open("/rewards").figure("Available"), "£0.00");
    decide(ada, &ada.open("/admin/rewards"), "Let pass", &[1], "").expect_redirect("/admin/rewards");
    assert_eq!(cara.open("/rewards").figure("Available"), "£9.00");
    assert_eq!(ada.open("/admin").figure("Store credit outstanding"), "£9.00");
    decide(ada, &ada.open("/admin/rewards"), "Void", &[1], "Found out").expect_redirect("/admin/rewards");
    assert_eq!(cara.open("/rewards").figure("Available"), "£0.00");
    assert_eq!(ada.open("/admin").figure("Store credit outstanding"), "£0.00");
}

#[test]
fn s16_a_statement_runs_to_the_balance_and_is_corrected_by_an_entry_of_its_own() {
    let shop = Shop::open();
    let _told = four(&shop);
    mature(&shop);
    let ada = shop.ada();
    let pat = format!("/admin/partners/{}", id_of(&shop, "Pat"));
    let statement = format!("{pat}/statement");
    let page = ada.open(&statement);
    assert_eq!(page.row("Commission")[5], "£4.00", "the newest first");

    let refused: [(&[(&str, &str)], &str); 4] = [
        (&[("amount", "")], "An amount is needed."),
        (&[("amount", "0")], "An amount is needed."),
        (&[("amount", "five")], "An amount with at most 2 decimals"),
        (&[("amount", "$ 5")], "This shop counts in GBP."),
    ];
    for (fields, sentence) in refused {
        let fields = [fields, &[("reason", "For the stand")]].concat();
        ada.submit(&page, "Post the entry", &fields).expect_status(422).expect_says(sentence);
    }
    let again = ada.submit(&page, "Post the entry", &[("amount", "2.50"), ("direction", "take"), ("reason", "")]);
    again.expect_status(422).expect_says("Say why: the reason stays with it.");
    assert_eq!((again.form("Post the entry").value("amount"), again.form("Post the entry").value("direction")), ("2.50", "take"));

    let fields = [("amount", "2.50"), ("direction", "take"), ("reason", "For the stand")];
    let posted = ada.submit(&again, "Post the entry", &fields);
    posted.expect_redirect(&format!("{statement}?balance=commission"));
    ada.follow(posted).expect_says("Adjusted: £1.50 is free now.");
    // The same form again is no second entry.
    ada.submit(&again, "Post the entry", &fields)
        .expect_status(422)
        .expect_says("Something was posted to this balance meanwhile.");
    let page = ada.open(&statement);
    assert_eq!(&page.row("For the stand")[4..], ["−£2.50", "£1.50"]);

    // Below zero it says so, there and on the person's page.
    let below = ada.submit(&page, "Post the entry", &[("amount", "2"), ("direction", "take"), ("reason", "Paid in cash")]);
    ada.follow(below).expect_says("Adjusted. The balance is £0.50 below zero: later earnings make it up first.");
    let person = ada.open(&pat);
    person.expect_says("£0.50 below zero: later earnings make it up first.");
    assert_eq!(person.figure("Owed"), "£0.00");
    assert_eq!(ada.open("/admin").figure("Owed to partners"), "£0.00");

    let file = ada.open(&format!("{statement}.csv?balance=commission&format=plain"));
    let last = file.html().lines().last().expect("a line").to_owned();
    assert!(last.contains(",-2.00,-0.50,GBP,") && last.ends_with(",Paid in cash"), "{last}");
    ada.open("/admin/audit").expect_says("adjusted a balance Pat commission −£2.00");
    // A partner's page is not a customer's, and somebody who never had commission reads nothing of it.
    let cara = id_of(&shop, "Cara");
    ada.get(&statement.replace("partners", "customers")).expect_status(404);
    let page = ada.open(&format!("/admin/customers/{cara}/statement"));
    assert!(!page.form("Post the entry").has("balance"), "there is only store credit");
    ada.submit(&page, "Post the entry", &[("amount", "3"), ("reason", "The broken cake")]).expect_status(303);
    assert_eq!(ada.open(&format!("/admin/customers/{cara}")).figure("Available"), "£3.00");
}

#[test]
fn s14_a_pay_agreed_with_one_earner_wins_over_the_terms_from_then_on() {
    let shop = Shop::open();
    till::promise(&shop, |terms| terms.discount.rate = Rate::from_bp(0));
    story::tell(&shop, "partner Pat; customer Cara via Pat");
    let before = till::order(&shop, "Cara", "10.00");
    let ada = shop.ada();
    let statement = format!("/admin/partners/{}/statement", id_of(&shop, "Pat"));
    let page = ada.open(&statement);
    page.expect_says("10 %, as the terms say.");
    for (rate, unit, sentence) in [
        ("101", "percent", "At most 100 %."),
        ("much", "percent", "A percentage with at most two decimals"),
        ("-1", "amount", "An amount with at most 2 decimals"),
        ("", "amount", "An amount is needed."),
    ] {
        let again = ada.submit(&page, "Agree on this", &[("rate", rate), ("unit", unit)]);
        again.expect_status(422).expect_says(sentence);
        assert_eq!((again.form("Agree on this").value("rate"), again.form("Agree on this").value("unit")), (rate, unit));
    }
    ada.submit(&page, "Agree on this", &[("rate", "12,5 %")]).expect_redirect(&statement);
    let after = till::buy(&shop, "Cara", "10.00");
    ada.submit(&ada.open(&statement), "Agree on this", &[("rate", "2"), ("unit", "amount")]).expect_redirect(&statement);
    let flat = till::buy(&shop, "Cara", "10.00");
    ada.open(&statement).expect_says("£2.00 for each order, agreed with them alone. The terms give 10 %.");
    ada.submit(&ada.open(&statement), "Back to the terms: 10 %", &[]).expect_redirect(&statement);
    let back = till::buy(&shop, "Cara", "10.00");
    // Paid last, but placed before anything was agreed.
    till::pay(&shop, before);
    let earned =
        |order: passalong::domain::ids::OrderId| shop.ask::<i64>("SELECT amount_minor FROM entry WHERE order_id = ?1", [order.0]);
    assert_eq!([before, after, flat, back].map(earned), [100, 125, 200, 100]);
    ada.open("/admin/audit").expect_says("own rate 12.5 %").expect_says("own flat £2.00").expect_says("own rate, own flat");
    // Whose earning it is says that it was agreed.
    ada.open(&format!("/admin/commissions/{}", till::earning(&shop, flat))).expect_says("agreed with Pat alone");
}

#[test]
fn nobody_but_the_admin_sees_what_somebody_has() {
    let shop = Shop::open();
    let _told = four(&shop);
    till::adjust(&shop, "Pat", BalanceKind::Commission, 1234, "A start");
    let sam = hire(&shop, "Sam", "staff");
    let pat = id_of(&shop, "Pat");
    sam.open(&format!("/admin/partners/{pat}")).expect_status(200).expect_silent_on("12.34");
    for path in [LIST, "/admin/rewards", "/admin/commissions/1", &format!("/admin/partners/{pat}/statement")] {
        sam.get(path).expect_status(404);
    }
    sam.post(LIST, &[("decision", "approve"), ("e1", "on")]).expect_status(404);
}
