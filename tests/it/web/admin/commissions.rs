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
    // Beneath an earning that is pending stands when it comes.
    let state = |row: Vec<String>| row[1].split(" available on ").next().unwrap_or_default().to_owned();
    rows.into_iter().map(state).collect()
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
    assert!(row[1].starts_with("Pending available on "), "{row:?}");
    assert_eq!(&row[2..4], [&format!("Order {} by Cara", till::number(1)), "£9.00 10% of £90.00"]);
    till::refund(&shop, order, "45.00");
    let page = ada.open(LIST);
    let row = page.row("Pat");
    assert_eq!(&row[2..4], [&format!("Order {} by Cara", till::number(1)), "£4.50 10% of £45.00 originally £9.00"]);
    let sum = page.row("2 earnings");
    assert_eq!(sum[3], "£6.30", "4.50 of Pat's and 1.80 of Cara's");

    // By kind, by earner, by state; the file holds what the list shows.
    assert_eq!(ada.open("/admin/commissions?kind=commission").row("1 earning")[3], "£4.50");
    assert_eq!(ada.open("/admin/rewards").row("1 earning")[3], "£1.80");
    assert_eq!(ada.open("/admin/commissions?q=cara").row("1 earning")[3], "£1.80");
    ada.open("/admin/commissions?state=paid").expect_says("No earnings match.");
    ada.open("/admin/commissions?range=custom&from=2001-01-01&to=2001-01-31").expect_says("No earnings match.");
    let file = ada.open(&format!("{}?format=plain", page.link("CSV")));
    let line = file.html().lines().find(|line| line.contains(",Pat,")).expect("Pat's line").to_owned();
    assert!(line.contains("commission,holding,0,,") && line.contains(",45.00,10,,9.00,4.50,GBP,"), "{line}");
    assert_eq!(ada.open("/admin/rewards.csv?format=plain").html().lines().count(), 2);

    let page = ada.open("/admin/commissions/1");
    page.expect_says("10% of £90.00, under the terms in effect since").expect_says("£45.00 of the eligible amount was refunded");
    assert_eq!(page.row("Total")[1], "£4.50");
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
    ada.submit(&page, "Put in review", &[("reason", " ")]).expect_status(422).expect_says("Enter a reason. It’s kept on record.");
    ada.submit(&page, "Put in review", &[("reason", "Same address as Pat")]).expect_redirect("/admin/commissions/1");
    assert_eq!(states(&shop), ["In review Same address as Pat", "Pending", "Pending", "Pending"]);
    ada.open("/admin").expect_says("1 earning to review (£1.00)");

    // Its time comes, and it is held all the same.
    mature(&shop);
    assert_eq!(states(&shop), ["In review Same address as Pat", "Ready", "Ready", "Ready"]);
    let money = ada.open(&format!("/admin/partners/{}", id_of(&shop, "Pat")));
    assert_eq!((money.figure("Ready").as_str(), money.figure("In review").as_str()), ("£3.00", "£1.00"));
    let page = ada.open("/admin/commissions/1");
    ada.submit(&page, "Approve", &[]).expect_redirect("/admin/commissions/1");
    ada.open("/admin/commissions/1").expect_says("Ready since").expect_says("Same address as Pat");
    let money = ada.open(&format!("/admin/partners/{}", id_of(&shop, "Pat")));
    assert_eq!((money.figure("Ready").as_str(), money.figure("In review").as_str()), ("£4.00", "£0.00"));
    assert_eq!(ada.open("/admin").figure("Owed to partners"), "£4.00");
}

#[test]
fn s14_letting_pass_never_shortens_a_hold() {
    let shop = Shop::open();
    let _told = four(&shop);
    till::hold(&shop, till::earning(&shop, passalong::domain::ids::OrderId(1)), "A look");
    let page = shop.ada().open("/admin/commissions/1");
    shop.ada().submit(&page, "Approve", &[]).expect_status(303);
    assert_eq!(states(&shop)[0], "Pending");
}

#[test]
fn s14_a_void_is_for_good_and_a_later_refund_posts_nothing_more() {
    let shop = Shop::open();
    let _told = four(&shop);
    let ada = shop.ada();
    let page = ada.open("/admin/commissions/1");
    ada.submit(&page, "Reverse", &[("reason", "Bought for himself")]).expect_redirect("/admin/commissions/1");
    let page = ada.open("/admin/commissions/1");
    page.expect_says("Whatever happens to the order, it won’t earn anything again.").expect_says("Bought for himself");
    assert_eq!(page.row("Total")[1], "£0.00");
    let entries = || shop.ask::<i64>("SELECT count(*) FROM entry", []);
    let before = entries();
    till::refund(&shop, passalong::domain::ids::OrderId(1), "5.00");
    till::refund_all(&shop, passalong::domain::ids::OrderId(1));
    assert_eq!(entries(), before);
    // Nobody holds, passes or voids it again.
    for (decision, reason) in [("approve", ""), ("review", "Again"), ("reverse", "Again")] {
        ada.post("/admin/commissions/1", &[("decision", decision), ("reason", reason)]).expect_status(422);
    }
    assert_eq!(states(&shop)[0], "Reversed");
}

#[test]
fn of_several_at_once_each_that_cannot_be_done_says_why() {
    let shop = Shop::open();
    let _told = four(&shop);
    let ada = shop.ada();
    let page = ada.open(LIST);
    decide(ada, &page, "Put in review", &[], "Why").expect_status(422).expect_says("Select at least one.");
    let again = decide(ada, &page, "Put in review", &[1, 2], "");
    again.expect_status(422).expect_says("Enter a reason. It’s kept on record.");
    assert!(again.form("Put in review").pairs().contains(&("e2", "on")), "what was ticked stays ticked");

    let held = decide(ada, &page, "Put in review", &[1, 2], "Same card twice");
    held.expect_redirect("/admin/commissions");
    ada.follow(held).expect_says("2 earnings put in review.");
    let mixed = decide(ada, &ada.open(LIST), "Put in review", &[1, 2, 3], "Same card thrice");
    ada.follow(mixed).expect_says("1 earning put in review. Not no. 1, 2: This is already in review.");
    assert_eq!(
        states(&shop),
        ["In review Same card twice", "In review Same card twice", "In review Same card thrice", "Pending"]
    );

    // Where nothing could be done the list comes again, with the sentence beside each.
    let none = decide(ada, &ada.open(LIST), "Approve", &[4], "");
    none.expect_status(422);
    assert!(none.row("no. 4")[0].ends_with("This isn’t in review."), "{:?}", none.row("no. 4"));
    let passed = decide(ada, &ada.open("/admin/commissions?state=in_review&q=pat"), "Approve", &[1, 2], "");
    passed.expect_redirect("/admin/commissions?q=pat&state=in_review");
    ada.follow(passed).expect_says("2 earnings approved.");
    let voided = decide(ada, &ada.open(LIST), "Reverse", &[3, 4], "A test of the till");
    ada.follow(voided).expect_says("2 earnings reversed.");
    assert_eq!(states(&shop), ["Pending", "Pending", "Reversed", "Reversed"]);
    let recorded: i64 = shop.ask("SELECT count(*) FROM audit WHERE subject = 'entry'", []);
    assert_eq!(recorded, 7, "three put in review, two approved, two reversed");
    ada.open("/admin/audit").expect_says("reversed an earning Earning no. 4");
}

#[test]
fn s15_a_reward_is_held_and_voided_like_a_commission() {
    let shop = Shop::open();
    let told = story::tell(&shop, "customer Cara; customer Carl via Cara");
    till::buy(&shop, "Carl", "200.00");
    let ada = shop.ada();
    assert_eq!(ada.open("/admin/rewards").row("Cara")[3], "£9.00 5% of £180.00");
    decide(ada, &ada.open("/admin/rewards"), "Put in review", &[1], "A look").expect_redirect("/admin/rewards");
    mature(&shop);
    let cara = told.person("Cara");
    cara.forget_cookies();
    cara.sign_in();
    assert_eq!(cara.open("/rewards").figure("Available"), "£0.00");
    decide(ada, &ada.open("/admin/rewards"), "Approve", &[1], "").expect_redirect("/admin/rewards");
    assert_eq!(cara.open("/rewards").figure("Available"), "£9.00");
    assert_eq!(ada.open("/admin").figure("Store credit"), "£9.00");
    decide(ada, &ada.open("/admin/rewards"), "Reverse", &[1], "Found out").expect_redirect("/admin/rewards");
    assert_eq!(cara.open("/rewards").figure("Available"), "£0.00");
    assert_eq!(ada.open("/admin").figure("Store credit"), "£0.00");
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
        (&[("amount", "")], "Enter an amount."),
        (&[("amount", "0")], "Enter an amount."),
        (&[("amount", "five")], "Enter an amount with up to 2 decimals"),
        (&[("amount", "$ 5")], "This shop uses GBP."),
    ];
    for (fields, sentence) in refused {
        let fields = [fields, &[("reason", "For the stand")]].concat();
        ada.submit(&page, "Adjust balance", &fields).expect_status(422).expect_says(sentence);
    }
    let again = ada.submit(&page, "Adjust balance", &[("amount", "2.50"), ("direction", "take"), ("reason", "")]);
    again.expect_status(422).expect_says("Enter a reason. It’s kept on record.");
    assert_eq!((again.form("Adjust balance").value("amount"), again.form("Adjust balance").value("direction")), ("2.50", "take"));

    let fields = [("amount", "2.50"), ("direction", "take"), ("reason", "For the stand")];
    let posted = ada.submit(&again, "Adjust balance", &fields);
    posted.expect_redirect(&format!("{statement}?balance=commission"));
    ada.follow(posted).expect_says("Balance adjusted. £1.50 available.");
    // The same form again is no second entry.
    ada.submit(&again, "Adjust balance", &fields)
        .expect_status(422)
        .expect_says("This balance changed while you were on the page.");
    let page = ada.open(&statement);
    assert_eq!(&page.row("For the stand")[4..], ["−£2.50", "£1.50"]);

    // Below zero it says so, there and on the person's page.
    let below = ada.submit(&page, "Adjust balance", &[("amount", "2"), ("direction", "take"), ("reason", "Paid in cash")]);
    ada.follow(below).expect_says("Balance adjusted. It’s £0.50 below zero now; future earnings cover it first.");
    let person = ada.open(&pat);
    person.expect_says("£0.50 below zero. Future earnings cover it first.");
    assert_eq!(person.figure("Ready"), "£0.00");
    assert_eq!(ada.open("/admin").figure("Owed to partners"), "£0.00");

    let file = ada.open(&format!("{statement}.csv?balance=commission&format=plain"));
    let last = file.html().lines().last().expect("a line").to_owned();
    assert!(last.contains(",-2.00,-0.50,GBP,") && last.ends_with(",Paid in cash"), "{last}");
    ada.open("/admin/audit").expect_says("adjusted a balance Pat commission −£2.00");
    // A partner's page is not a customer's, and somebody who never had commission reads nothing of it.
    let cara = id_of(&shop, "Cara");
    ada.get(&statement.replace("partners", "customers")).expect_status(404);
    let page = ada.open(&format!("/admin/customers/{cara}/statement"));
    assert!(!page.form("Adjust balance").has("balance"), "there is only store credit");
    ada.submit(&page, "Adjust balance", &[("amount", "3"), ("reason", "The broken cake")]).expect_status(303);
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
    page.expect_says("Earns 10% of net sales (standard rate).");
    for (rate, unit, sentence) in [
        ("101", "percent", "Enter at most 100%."),
        ("much", "percent", "Enter a percentage with up to two decimals"),
        ("-1", "amount", "Enter an amount with up to 2 decimals"),
        ("", "amount", "Enter an amount."),
    ] {
        let again = ada.submit(&page, "Save rate", &[("rate", rate), ("unit", unit)]);
        again.expect_status(422).expect_says(sentence);
        assert_eq!((again.form("Save rate").value("rate"), again.form("Save rate").value("unit")), (rate, unit));
    }
    ada.submit(&page, "Save rate", &[("rate", "12,5 %")]).expect_redirect(&statement);
    let after = till::buy(&shop, "Cara", "10.00");
    ada.submit(&ada.open(&statement), "Save rate", &[("rate", "2"), ("unit", "amount")]).expect_redirect(&statement);
    let flat = till::buy(&shop, "Cara", "10.00");
    ada.open(&statement).expect_says("Earns £2.00 per order (custom rate; the standard rate is 10% of net sales).");
    ada.submit(&ada.open(&statement), "Use standard rate: 10% of net sales", &[]).expect_redirect(&statement);
    let back = till::buy(&shop, "Cara", "10.00");
    // Paid last, but placed before anything was agreed.
    till::pay(&shop, before);
    let earned =
        |order: passalong::domain::ids::OrderId| shop.ask::<i64>("SELECT amount_minor FROM entry WHERE order_id = ?1", [order.0]);
    assert_eq!([before, after, flat, back].map(earned), [100, 125, 200, 100]);
    ada.open("/admin/audit")
        .expect_says("own rate 12.5%")
        .expect_says("own flat amount £2.00")
        .expect_says("own rate, own flat amount");
    // Whose earning it is says that it was agreed.
    ada.open(&format!("/admin/commissions/{}", till::earning(&shop, flat))).expect_says("agreed with Pat");
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
