//! Small things of the first day: the cursor, the Back button, what is chosen already, and figures that agree from page to page.

use passalong::domain::time::{Day, Timestamp, Zone};

use crate::support::client::Person;
use crate::support::counter::{choose, own_page, record, refund, review, sell};
use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::staff::{hire, id_of};
use crate::support::{story, till};

/// The name of the field in which the cursor stands, if it is in any.
#[track_caller]
fn cursor_of(page: &Page) -> Option<String> {
    page.expect_status(200);
    let fields: Vec<&str> = page.html().split("<input ").skip(1).map(|rest| rest.split('>').next().unwrap_or_default()).collect();
    let chosen: Vec<&&str> = fields.iter().filter(|field| field.split(' ').any(|word| word == "autofocus")).collect();
    assert!(chosen.len() < 2, "{} puts the cursor into {chosen:?}", page.asked);
    let field = chosen.first()?;
    let name = field.split("name=\"").nth(1).and_then(|rest| rest.split('"').next());
    Some(name.unwrap_or_else(|| panic!("a field without a name: {field}")).to_owned())
}

#[test]
fn w08_the_cursor_stands_where_the_next_thing_is_typed() {
    let shop = Shop::open();
    let _story = story::tell(&shop, "customer Cara");
    let form = format!("/admin/orders/new?customer={}", id_of(&shop, "Cara"));
    let is_at = |page: &Page, name: &str| assert_eq!(cursor_of(page).as_deref(), Some(name));
    is_at(&shop.ada().open("/admin/orders/new"), "q");
    is_at(&shop.ada().open(&form), "amount");
    let bread = sell(&shop, "Rye bread", "4.20");
    assert_eq!(cursor_of(&shop.ada().open(&form)), None, "no keyboard lies above what is there to be tapped");
    // Somebody who comes back to change an amount finds it under the cursor.
    let reviewed = review(shop.ada(), id_of(&shop, "Cara"), &[("amount", "12")]);
    is_at(&shop.ada().submit(&reviewed, "Edit", &[]), "amount");
    // What is no longer sold is not on the form.
    shop.ada().post(&format!("/admin/products/{bread}/retire"), &[]).expect_status(303);
    is_at(&shop.ada().open(&form), "amount");
}

#[test]
fn w08_back_after_an_order_shows_the_order() {
    let shop = Shop::open();
    let story = story::tell(&shop, "customer Cara");
    let sam = hire(&shop, "Sam", "staff");
    let page = sam.open(&format!("/admin/orders/new?customer={}", id_of(&shop, "Cara")));
    let typed = page.form("Review order").fill("amount", "100");
    let reviewed = sam.send(&page, &typed);
    reviewed.expect_status(200);
    sam.submit(&reviewed, "Save order as unpaid", &[]).expect_redirect("/admin/orders/1");
    // Back sends the form once more, and the review that a browser may have kept has two buttons.
    let back = sam.send(&page, &typed);
    back.expect_redirect("/admin/orders/1");
    sam.follow(back).expect_says("This order was already saved.");
    sam.submit(&reviewed, "Edit", &[]).expect_redirect("/admin/orders/1");
    sam.submit(&reviewed, "Save order as unpaid", &[]).expect_redirect("/admin/orders/1");
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM orders", []), 1);
    // The form opened anew is for another order.
    review(&sam, id_of(&shop, "Cara"), &[("amount", "100")]).expect_status(200);

    let bread = sell(&shop, "Rye bread", "4.20");
    let cara = story.person("Cara");
    let page = cara.open("/orders/new");
    let typed = page.form("Review order").fill(&format!("q{bread}"), "2");
    let reviewed = cara.send(&page, &typed);
    cara.submit(&reviewed, "Place order", &[]).expect_redirect(&own_page(2));
    let back = cara.send(&page, &typed);
    back.expect_redirect(&own_page(2));
    cara.follow(back).expect_says("This order has already been placed.");
    cara.submit(&reviewed, "Edit order", &[]).expect_redirect(&own_page(2));
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM orders", []), 2);
}

#[test]
fn w08_the_same_form_leads_to_the_same_order_whatever_became_of_it() {
    let shop = Shop::open();
    let story = story::tell(&shop, "customer Cara; customer Carl via Cara");
    let bread = sell(&shop, "Rye bread", "4.20");
    let (cara, carl) = (story.person("Cara"), story.person("Carl"));
    let reviewed = choose(cara, &[(&format!("q{bread}"), "2")]);
    let placing = reviewed.form("Place order");
    cara.submit(&reviewed, "Place order", &[]).expect_redirect(&own_page(1));
    // Gone from the catalogue, dearer, or cancelled: it was ordered once, and that is what is shown.
    shop.ada().post(&format!("/admin/products/{bread}/retire"), &[]).expect_status(303);
    cara.submit(&reviewed, "Place order", &[]).expect_redirect(&own_page(1));
    cara.post(&format!("{}/cancel", own_page(1)), &[]).expect_redirect(&own_page(1));
    cara.submit(&reviewed, "Place order", &[]).expect_redirect(&own_page(1));
    // A key is its owner's alone.
    carl.send(&reviewed, &placing).expect_status(404);
    carl.submit(&reviewed, "Edit order", &[]).expect_status(404);
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM orders", []), 1);
}

#[test]
fn w08_the_way_to_pay_is_chosen_as_it_was_used_last() {
    let shop = Shop::open();
    let _story = story::tell(&shop, "customer Cara");
    let (sam, sue) = (hire(&shop, "Sam", "staff"), hire(&shop, "Sue", "staff"));
    let cara = id_of(&shop, "Cara");
    let chosen = |who: &Person| review(who, cara, &[("amount", "10")]).form("Save as paid").value("paid").to_owned();
    assert_eq!(chosen(&sam), "transfer", "nobody has taken money yet, and cash and card have buttons of their own");
    record(&shop, &sam, "Cara", &[("amount", "10"), ("paid", "cash")]);
    record(&shop, &sue, "Cara", &[("amount", "10"), ("paid", "other"), ("reference", "Voucher 7")]);
    assert_eq!((chosen(&sam), chosen(&sue)), ("cash".into(), "other".into()), "each has habits of their own");
    record(&shop, &sue, "Cara", &[("amount", "10"), ("paid", "transfer")]);
    let later = record(&shop, &sam, "Cara", &[("amount", "10"), ("paid", "")]);

    let offered = |who: &Person| {
        let page = who.open(&format!("/admin/orders/{later}"));
        page.form("Record payment").value("method").to_owned()
    };
    assert_eq!((offered(&sam), offered(&sue)), ("cash".into(), "transfer".into()));
    assert_eq!(offered(shop.ada()), "transfer", "as the shop took money last");
    let page = sam.open(&format!("/admin/orders/{later}"));
    let refused = sam.submit(&page, "Record payment", &[("method", "other"), ("paid_on", "yesterday")]);
    refused.expect_status(422);
    assert_eq!(refused.form("Record payment").value("method"), "other", "what was chosen stays");
    sam.submit(&page, "Record payment", &[("method", "card")]).expect_status(303);
    let next = record(&shop, &sam, "Cara", &[("amount", "10"), ("paid", "")]);
    assert_eq!(sam.open(&format!("/admin/orders/{next}")).form("Record payment").value("method"), "card");
}

#[test]
fn w08_a_wished_day_and_a_note_stand_on_the_list() {
    let shop = Shop::open();
    let story = story::tell(&shop, "customer Cara; customer Carl via Cara");
    let bread = format!("q{}", sell(&shop, "Rye bread", "4.20"));
    let (cara, sam) = (story.person("Cara"), hire(&shop, "Sam", "staff"));
    let today = shop_day(&shop);
    let (tomorrow, yesterday) = (today.plus(1), today.plus(-1));

    let note = "Sliced, please, and without seeds: my daughter must not eat any, and neither must her friends who come along";
    let reviewed = choose(cara, &[(&bread, "2"), ("wanted_on", &tomorrow.iso()), ("note", note)]);
    reviewed.expect_says(&format!("You’d like it by {}.", tomorrow.written("%-d %b %Y")));
    cara.submit(&reviewed, "Place order", &[]).expect_redirect(&own_page(1));
    cara.open(&own_page(1)).expect_says(&format!("You’d like it by {}.", tomorrow.written("%-d %b %Y")));
    let list = sam.open("/admin/orders");
    list.expect_says(&format!("Needed by {}.", tomorrow.written("%-d %b %Y")))
        .expect_says("Sliced, please")
        .expect_silent_on("come along");
    let order = sam.open("/admin/orders/1");
    assert_eq!((order.figure("Needed by"), order.figure("Note")), (tomorrow.written("%-d %b %Y"), note.to_owned()));
    let file = String::from_utf8(shop.ada().get("/admin/orders.csv?format=plain").body).unwrap();
    assert!(file.contains(&tomorrow.iso()) && file.contains("come along"), "{file}");

    // At the counter it is typed for them, and today is soon enough.
    let typed = record(&shop, &sam, "Carl", &[("amount", "5"), ("wanted_on", &today.iso())]);
    assert_eq!(sam.open(&format!("/admin/orders/{typed}")).figure("Needed by"), today.written("%-d %b %Y"));
    // A day that is over is refused beside its field, before anything is placed.
    for page in [
        choose(cara, &[(&bread, "2"), ("wanted_on", &yesterday.iso())]),
        choose(cara, &[(&bread, "2"), ("wanted_on", "soon")]),
        review(&sam, id_of(&shop, "Cara"), &[("amount", "5"), ("wanted_on", &yesterday.iso())]),
    ] {
        page.expect_status(422);
        assert!(page.html().contains("id=\"wanted_on-problem\""), "{}", page.text());
    }
    // A sale that is told late may have been wished for on its own day.
    shop.pass(std::time::Duration::from_secs(3 * 86_400));
    let sam = hire(&shop, "Sid", "staff");
    let fields = [("amount", "5"), ("sold_on", &*tomorrow.iso()), ("wanted_on", &*tomorrow.iso())];
    record(&shop, &sam, "Cara", &fields);
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM orders", []), 3);
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM orders WHERE wanted_on IS NULL", []), 0);
}

/// The shop's day.
fn shop_day(shop: &Shop) -> Day {
    let zone: String = shop.ask("SELECT time_zone FROM shop", []);
    let latest: i64 = shop.ask("SELECT max(at) FROM audit", []);
    Zone::parse(&zone).expect("the zone of the shop").day_of(Timestamp::from_ms(latest))
}

#[test]
fn w08_after_a_refund_every_page_counts_what_is_left() {
    let shop = Shop::open();
    let _story = story::tell(&shop, "partner Pat; customer Cara via Pat");
    let ada = shop.ada();
    let order = record(&shop, ada, "Cara", &[("amount", "100"), ("paid", "cash")]);
    let row = |of: &str| ada.open(of).row(&format!("No. {}", till::number(order)));
    assert_eq!(row("/admin/orders")[5], "£90.00", "nothing came back yet");
    refund(ada, order, "30");
    assert_eq!(row("/admin/orders")[5], "£60.00 £90.00 ordered");
    let cara = format!("/admin/customers/{}", id_of(&shop, "Cara"));
    assert_eq!(row(&cara)[3], "£60.00 £90.00 ordered");
    let page = ada.open(&format!("/admin/orders/{order}"));
    assert_eq!((page.figure("Net sales"), page.figure("Net sales after refunds")), ("£90.00".into(), "£60.00".into()));
    page.expect_says("10% of £60.00, after refunds.").expect_says("£6.00 commission");
    let earned = ada.open("/admin/commissions").row("Pat");
    assert!(earned[3].contains("10% of £60.00 originally £9.00"), "{earned:?}");
    for (file, says) in [("orders", ",60.00"), ("commissions", ",60.00,10,")] {
        let file = String::from_utf8(ada.get(&format!("/admin/{file}.csv?format=plain")).body).unwrap();
        assert!(file.contains(says), "{file}");
    }
    refund(ada, order, "60");
    assert_eq!(row("/admin/orders")[5], "£0.00 £90.00 ordered");
}

#[test]
fn w08_who_waits_for_approval_is_no_partner_yet_on_any_page() {
    let shop = Shop::open();
    let mut story = story::tell(&shop, "batch \"Market\" of 2 for partners; partner Pat claims card 1");
    let ada = shop.ada();
    let page = ada.open("/admin/settings/program");
    let form = page.form("Save program").fill("partner_approval", "on");
    ada.send(&page, &form).expect_status(303);
    let tiles = |says: &str| {
        let (home, list) = (ada.open("/admin"), ada.open("/admin/partners?view=all"));
        assert!(home.says(&format!("Partners {says} Customers")), "{}", home.text());
        assert!(list.says(&format!("Partners {says} Scans")), "{}", list.text());
    };
    tiles("1");
    story.go_on("partner Priya claims card 2; partner Paul");
    tiles("1 plus 2 applications");
    ada.post(&format!("/admin/applications/{}/approve", id_of(&shop, "Priya")), &[]).expect_status(303);
    tiles("2 plus 1 application");
    ada.post(&format!("/admin/applications/{}/reject", id_of(&shop, "Paul")), &[]).expect_status(303);
    tiles("2");
    assert_eq!(ada.open("/admin/partners?view=all&q=pat").text().matches("Matching partners 1").count(), 1);
}

#[test]
fn w08_a_partner_is_told_by_which_card_they_came() {
    let shop = Shop::open();
    let story = story::cast(&shop);
    let came = |name: &str| story.person(name).open("/accounts").figure("Referred by");
    let code = story.code_of("Pat");
    assert_eq!(came("Pat"), format!("No one (you joined with the shop’s card {}-{}-{})", &code[..3], &code[3..6], &code[6..]));
    // Priya found the program by herself, and Cara was invited: both are told as before.
    assert_eq!(
        (came("Priya"), came("Olga")),
        ("No one (you joined on your own)".to_owned(), "No one (you joined on your own)".to_owned())
    );
    assert_eq!(came("Cara"), "Pat (partner)");
}

#[test]
fn w08_the_page_of_staff_says_what_staff_may_do() {
    let shop = Shop::open();
    let page = shop.ada().open("/admin/users");
    for deed in ["record, correct, cancel and refund orders", "view codes and networks", "help with passwords"] {
        page.expect_says(deed);
    }
    // Only an admin disables a code.
    page.expect_silent_on("disable codes");
}
