//! The till: from a code that a telephone scans to the money, with nothing typed but an amount.

use passalong::domain::ledger::BalanceKind;

use crate::support::client::Person;
use crate::support::counter::sell;
use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::staff::{hire, id_of};
use crate::support::{story, till};
use crate::web::logo::multipart;

/// The till card of somebody.
fn card(shop: &Shop, name: &str) -> String {
    format!("/till/{}", id_of(shop, name))
}

/// What an amount comes to for somebody, on a page with the ways to pay.
#[track_caller]
fn work_out(staff: &Person, shop: &Shop, name: &str, fields: &[(&str, &str)]) -> Page {
    let page = staff.open(&card(shop, name));
    let worked_out = staff.submit(&page, "Work out the total", fields);
    worked_out.expect_status(200);
    worked_out
}

fn orders(shop: &Shop) -> i64 {
    shop.ask("SELECT count(*) FROM orders", [])
}

#[test]
fn o03_from_a_scan_to_paid_in_two_taps_and_an_amount() {
    let shop = Shop::open();
    let story = story::cast(&shop);
    let sam = hire(&shop, "Sam", "staff");
    sam.forget_cookies();
    sam.sign_in().expect_redirect("/till");
    // One: what the telephone's camera has read is opened. It is no visit of anybody's.
    let tally = || -> (i64, i64) {
        let sums = "SELECT sum(own), sum(scans) FROM scan_day JOIN code ON code.id = scan_day.code_id WHERE code.code = ?1";
        let code = story.code_of("Cara");
        shop.look(|conn| conn.query_row(sums, [code], |row| Ok((row.get(0)?, row.get(1)?))).expect("a tally"))
    };
    let (own, scans) = tally();
    let scanned = sam.get(&format!("/Q/{}", story.code_of("Cara")));
    scanned.expect_redirect(&card(&shop, "Cara"));
    assert_eq!(tally(), (own + 1, scans));
    let page = sam.follow(scanned);
    page.expect_says("Cara").expect_says("10% off their first order.");
    // An amount: what it comes to is shown while it is typed.
    let sum = format!("{}/sum", card(&shop, "Cara"));
    let key = page.form("Work out the total").value("key").to_owned();
    let typed = [("key", key.as_str()), ("amount", "23.40"), ("credit", "none")];
    sam.post(&sum, &typed).expect_status(200).expect_says("£21.06").expect_silent_on("<html");
    let unclear = [("key", key.as_str()), ("amount", "1,234"), ("credit", "none")];
    sam.post(&sum, &unclear).expect_status(200).expect_refusal("amount_unclear").expect_silent_on("Cash");
    assert_eq!(orders(&shop), 0);
    // Two: the way to pay.
    let worked_out = work_out(&sam, &shop, "Cara", &[("amount", "23.40")]);
    worked_out.expect_says("£21.06");
    let paid = sam.submit(&worked_out, "Cash", &[]);
    paid.expect_redirect("/till/paid/1");
    let paid = sam.follow(paid);
    paid.expect_says("£21.06 paid").expect_says("Commission noted.").expect_silent_on("Pat");
    assert_eq!(paid.link("Next customer"), "/till");
    let stored: (String, i64, i64) = shop.look(|conn| {
        let last = "SELECT payment_method, total_minor, recorded_by_id FROM orders";
        conn.query_row(last, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).expect("the order")
    });
    assert_eq!(stored, ("cash".to_owned(), 2106, id_of(&shop, "Sam")));
    // The discount is used, and the card says so beside the last order.
    sam.open(&card(&shop, "Cara")).expect_says("£21.06").expect_says("first order: used on").expect_says("Latest orders");
}

#[test]
fn o03_an_order_of_the_till_is_placed_once_and_at_the_sum_that_was_shown() {
    let shop = Shop::open();
    let _story = story::cast(&shop);
    let sam = hire(&shop, "Sam", "staff");
    let (first, second) =
        (work_out(&sam, &shop, "Cara", &[("amount", "50")]), work_out(&sam, &shop, "Cara", &[("amount", "50")]));
    first.expect_says("£45.00");
    sam.submit(&first, "Card", &[]).expect_redirect("/till/paid/1");
    // A second tap, the browser's Back, another way to pay: it is the same order.
    for button in ["Card", "Cash", "Later"] {
        sam.submit(&first, button, &[]).expect_redirect("/till/paid/1");
    }
    assert_eq!(orders(&shop), 1);
    assert_eq!(shop.ask::<String>("SELECT payment_method FROM orders", []), "card");
    // Another telephone has used the discount meanwhile: what was shown is not what it comes to.
    let stale = sam.submit(&second, "Cash", &[]);
    stale.expect_status(422).expect_refusal("sum_changed").expect_says("£50.00");
    assert_eq!(orders(&shop), 1);
    sam.submit(&stale, "Later", &[]).expect_redirect("/till/paid/2");
    sam.open("/till/paid/2").expect_says("£50.00 to pay").expect_says("once it’s paid");
    // Nothing that was typed is lost, and nothing is sold for nothing.
    let page = sam.open(&card(&shop, "Carl"));
    let wrong = sam.submit(&page, "Work out the total", &[("amount", "twelve")]);
    wrong.expect_status(422).expect_refusal("amount_malformed");
    assert_eq!(wrong.form("Work out the total").value("amount"), "twelve");
    let form = page.form("Work out the total");
    let fields = [("key", form.value("key")), ("step", "cash"), ("credit", "none")];
    let unseen = sam.post(&card(&shop, "Carl"), &fields);
    unseen.expect_status(422);
    assert_eq!(orders(&shop), 2);
}

#[test]
fn o03_products_and_credit_at_the_till_come_to_what_the_order_form_says() {
    let shop = Shop::open();
    let _story = story::cast(&shop);
    sell(&shop, "Rye bread", "4.20");
    till::adjust(&shop, "Carl", BalanceKind::Credit, 500, "Sorry for the wait");
    let sam = hire(&shop, "Sam", "staff");
    sam.open(&card(&shop, "Carl")).expect_says("£5.00 store credit");
    // 2 × 4.20 less 10%, and 5.00 of credit.
    let worked_out = work_out(&sam, &shop, "Carl", &[("q1", "2"), ("credit", "all")]);
    worked_out.expect_says("£2.56");
    sam.submit(&worked_out, "Cash", &[]).expect_redirect("/till/paid/1");
    let stored: (i64, i64) = shop.look(|conn| {
        conn.query_row("SELECT total_minor, credit_minor FROM orders", [], |row| Ok((row.get(0)?, row.get(1)?))).expect("it")
    });
    assert_eq!(stored, (756, 500));
    sam.open("/till/paid/1").expect_says("Store credit noted");
}

#[test]
fn o03_a_scan_of_the_shops_own_opens_what_the_code_stands_for() {
    let shop = Shop::open();
    let story = story::cast(&shop);
    let sam = hire(&shop, "Sam", "staff");
    // A card that is nobody's yet has a page of its own.
    let row: i64 = shop.ask("SELECT id FROM code WHERE code = ?1", [story.card(2)]);
    sam.get(&format!("/q/{}", story.card(2))).expect_redirect(&format!("/admin/codes/{row}"));
    sam.get(&format!("/till/{}", story.card(2))).expect_redirect(&format!("/admin/codes/{row}"));
    // A link of a partner's leads to the card of a buyer, and from there to what others see.
    shop.ada().get(&format!("/r/{}", story.code_of("Pat"))).expect_redirect(&card(&shop, "Pat"));
    let page = sam.open(&card(&shop, "Pat"));
    assert_eq!(page.link("See what a visitor sees"), format!("/join/{}", story.code_of("Pat")));
    // Whoever is no staff is led where codes lead.
    let cara = story.person("Cara");
    cara.get(&format!("/q/{}", story.code_of("Pat"))).expect_redirect(&format!("/join/{}", story.code_of("Pat")));
    cara.get("/till").expect_status(404);
    cara.get(&card(&shop, "Pat")).expect_status(404);
    // A whole code, number or address leads straight on; a name is offered, and nobody who runs the shop buys here.
    sam.get(&format!("/till?q={}", story.code_of("Carl"))).expect_redirect(&card(&shop, "Carl"));
    sam.get("/till?q=carl%40example.org").expect_redirect(&card(&shop, "Carl"));
    sam.get(&format!("/till/{}", story.code_of("Carl"))).expect_redirect(&card(&shop, "Carl"));
    assert_eq!(sam.open("/till?q=Car").link("Carl"), card(&shop, "Carl"));
    sam.open("/till?q=zzzz").expect_says("No match.");
    assert_eq!(sam.get("/till/found?q=Olga").link("Olga"), card(&shop, "Olga"));
    sam.get(&card(&shop, "Ada")).expect_status(303);
    sam.post(&format!("{}/sum", card(&shop, "Ada")), &[("amount", "5")]).expect_silent_on("Cash");
    // A code that the shop has turned off is still somebody's.
    shop.ada().open(&format!("/till/{}", story.code_of("Olga"))).expect_says("Olga");
}

#[test]
fn o03_a_new_customer_at_the_counter_is_sent_by_whoever_stands_beside_them() {
    let shop = Shop::open();
    let story = story::cast(&shop);
    let sam = hire(&shop, "Sam", "staff");
    let page = sam.open(&card(&shop, "Pat"));
    let page = sam.open(&page.link("New customer referred by them"));
    assert_eq!(page.form("Add customer").value("referrer"), "Pat");
    let added = sam.submit(&page, "Add customer", &[("name", "Nora"), ("phone", "020 7946 0123")]);
    added.expect_redirect(&card(&shop, "Nora"));
    let referrer: i64 = shop.ask("SELECT referrer_id FROM account WHERE name = 'Nora'", []);
    assert_eq!(referrer, id_of(&shop, "Pat"));
    sam.follow(added).expect_says("Nora now has an account.").expect_says("10% off");
    // What was scanned into the field may be a whole address.
    let page = sam.open("/till/new?q=Nils");
    assert_eq!(page.form("Add customer").value("name"), "Nils");
    let scanned = format!("https://shop.example/Q/{}", story.code_of("Cara"));
    let fields = [("email", "nils@example.org"), ("referrer", scanned.as_str())];
    sam.submit(&page, "Add customer", &fields).expect_redirect(&card(&shop, "Nils"));
    let again = sam.submit(&page, "Add customer", &fields);
    again.expect_status(422).expect_refusal("email_taken");
    assert_eq!(shop.ask::<i64>("SELECT referrer_id FROM account WHERE name = 'Nils'", []), id_of(&shop, "Cara"));
}

#[test]
fn o03_a_photograph_of_a_code_is_read_by_the_server() {
    let shop = Shop::open();
    let story = story::cast(&shop);
    let sam = hire(&shop, "Sam", "staff");
    let picture = sam.get(&format!("/qr/{}.png", story.code_of("Cara"))).body.clone();
    let (kind, body) = multipart(&[("photo", "IMG_0001.png", &picture)]);
    let read = sam.ask("POST", "/till/photo").body(&kind, body.clone()).send();
    read.expect_status(303);
    sam.follow(read).expect_says("Cara").expect_says("Work out the total");
    let mut blank = std::io::Cursor::new(Vec::new());
    image::DynamicImage::new_luma8(400, 300).write_to(&mut blank, image::ImageFormat::Png).expect("a picture");
    for (file, refusal) in [(blank.into_inner(), "picture_codeless"), (b"no picture".to_vec(), "picture_unreadable")] {
        let (kind, body) = multipart(&[("photo", "IMG_0002.png", &file)]);
        let nothing = sam.ask("POST", "/till/photo").body(&kind, body).send();
        nothing.expect_redirect("/till");
        sam.follow(nothing).expect_refusal(refusal);
    }
    story.person("Cara").ask("POST", "/till/photo").body(&kind, body).send().expect_status(404);
}

/// The six digits on somebody's telephone.
#[track_caller]
fn digits(person: &Person) -> String {
    person.open("/rewards/code").text_of(".till-digits")
}

#[test]
fn o03_much_credit_is_spent_only_with_the_code_on_its_owners_phone() {
    let shop = Shop::open();
    let story = story::cast(&shop);
    let cara = story.person("Cara");
    till::adjust(&shop, "Cara", BalanceKind::Credit, 3000, "Sorry for the wait");
    let sam = hire(&shop, "Sam", "staff");
    let settings = shop.ada().open("/admin/settings/orders");
    shop.ada().submit(&settings, "Save orders and tax", &[("credit_unshown", "10")]).expect_status(303);
    cara.open("/rewards").expect_says("Show at the counter");
    let take = |staff: &Person, amount: &str, credit: &str, shown: &str| {
        let mut fields = vec![("amount", amount), ("credit", "some"), ("credit_amount", credit)];
        let page = work_out(staff, &shop, "Cara", &fields);
        fields.push(("shown", shown));
        staff.submit(&page, "Later", &fields)
    };
    // A little is nobody's business; much needs the code of this minute, and nothing typed is lost without.
    take(&sam, "40", "10", "").expect_status(303);
    let refused = take(&sam, "40", "10.01", "");
    refused.expect_status(422).expect_refusal("credit_unshown");
    assert_eq!(refused.form("Later").value("amount"), "40");
    let shown = digits(cara);
    let wrong = if shown == "123 456" { "654321" } else { "123456" };
    take(&sam, "40", "10.01", wrong).expect_status(422).expect_refusal("till_code_wrong");
    take(&sam, "40", "10.01", &digits(story.person("Carl"))).expect_status(422).expect_refusal("till_code_wrong");
    assert_eq!(orders(&shop), 1);
    take(&sam, "40", "10.01", &shown).expect_status(303);
    let confirmed = || {
        shop.ask::<String>(
            "SELECT account.name || ': ' || fields FROM audit JOIN account ON account.id = actor_id
             WHERE action = 'redemption_confirmed' AND subject = 'orders' ORDER BY audit.id DESC LIMIT 1",
            [],
        )
    };
    assert_eq!(confirmed(), "Sam: credit_minor 1001, till_code");
    assert_eq!(
        shop.ask::<i64>("SELECT count(*) FROM audit WHERE action = 'redemption_confirmed'", []),
        1,
        "a little needs no word"
    );
    // The picture holds it too: a scan fills it in, whichever way it is made.
    let drawn = crate::support::qr::read_path(&path_in(&cara.open("/rewards/code")));
    let asked = drawn.split_once("/Q/").map(|(_, rest)| format!("/Q/{rest}")).expect("an address with the code");
    let opened = sam.follow(sam.get(&asked));
    assert_eq!(opened.form("Work out the total").value("shown"), digits(cara).replace(' ', ""));
    let searched = format!("/till?q={}", drawn.replace(':', "%3A").replace('?', "%3F").replace('=', "%3D"));
    assert_eq!(sam.open(&searched).form("Work out the total").value("shown"), digits(cara).replace(' ', ""));
    // Three minutes later it is another one.
    shop.pass(std::time::Duration::from_secs(180));
    take(&sam, "40", "9.99", &shown).expect_status(303);
    till::adjust(&shop, "Cara", BalanceKind::Credit, 3000, "And again");
    take(&sam, "40", "20", &shown).expect_status(422).expect_refusal("till_code_wrong");
    // The order form has no field for it: staff are sent to the till. Neither an admin nor the owner needs it.
    let form = sam.open(&format!("/admin/orders/new?customer={}", id_of(&shop, "Cara")));
    let fields = [("amount", "40"), ("credit", "some"), ("credit_amount", "20")];
    let reviewed = sam.submit(&form, "Review order", &fields);
    sam.submit(&reviewed, "Cash", &[]).expect_status(422).expect_refusal("credit_unshown");
    take(shop.ada(), "40", "20", "").expect_status(303);
    assert_eq!(confirmed(), "Ada: credit_minor 2000, by_admin");
    shop.ada()
        .open("/admin/audit")
        .expect_says("spent store credit with confirmation")
        .expect_says("with the code on their phone");
    assert_eq!(
        shop.ask::<String>("SELECT fields FROM audit WHERE action = 'settings_changed' ORDER BY id DESC LIMIT 1", []),
        "credit_unshown"
    );
}

#[test]
fn o03_a_pin_confirms_like_the_code_and_five_wrong_ones_lock_it() {
    let shop = Shop::open();
    let story = story::cast(&shop);
    let cara = story.person("Cara");
    till::adjust(&shop, "Cara", BalanceKind::Credit, 9000, "Sorry for the wait");
    let sam = hire(&shop, "Sam", "staff");
    cara.open("/accounts").expect_silent_on("PIN for the till");
    let settings = shop.ada().open("/admin/settings/orders");
    shop.ada().submit(&settings, "Save orders and tax", &[("credit_unshown", "10")]).expect_status(303);
    let page = cara.open("/accounts");
    for (typed, refusal) in
        [("", "pin_malformed"), ("25 80", "pin_malformed"), ("1234", "pin_easy"), ("9876", "pin_easy"), ("7777", "pin_easy")]
    {
        let refused = cara.submit(&page, "Save PIN", &[("pin", typed)]);
        refused.expect_status(422).expect_refusal(refusal);
    }
    cara.submit(&page, "Save PIN", &[("pin", "2580")]).expect_redirect("/accounts");
    let kept: Vec<u8> = shop.ask("SELECT hash FROM pin", []);
    assert!(kept.len() == 32 && !kept.windows(4).any(|part| part == b"2580"), "the file alone gives it away");

    let take = |shown: &str| {
        let mut fields = vec![("amount", "40"), ("credit", "some"), ("credit_amount", "20")];
        let page = work_out(&sam, &shop, "Cara", &fields);
        fields.push(("shown", shown));
        sam.submit(&page, "Later", &fields)
    };
    take("2581").expect_status(422).expect_refusal("pin_wrong");
    take("2580").expect_status(303);
    let how: String = shop.ask("SELECT fields FROM audit WHERE action = 'redemption_confirmed'", []);
    assert_eq!(how, "credit_minor 2000, customer_pin");
    // A right one wipes out what was wrong before it. The fifth in a row locks it, for the right one too, and not the code.
    for _ in 0..4 {
        take("0000").expect_status(422).expect_refusal("pin_wrong");
    }
    take("0000").expect_status(422).expect_refusal("pin_locked");
    take("2580").expect_status(422).expect_refusal("pin_locked");
    assert_eq!(orders(&shop), 1);
    take(&digits(cara)).expect_status(303);
    shop.pass(std::time::Duration::from_secs(15 * 60));
    take("2580").expect_status(303);
    // Somebody else's account has another, and one that was removed fits no more.
    cara.submit(&cara.open("/accounts"), "Remove PIN", &[]).expect_redirect("/accounts");
    take("2580").expect_status(422).expect_refusal("pin_wrong");
    shop.ada().open("/admin/audit").expect_says("set a PIN").expect_says("removed a PIN").expect_says("with their PIN");
}

/// The drawing of the code on a page.
#[track_caller]
fn path_in(page: &Page) -> String {
    let drawing = page.html().split("<div class=\"qr\">").nth(1).and_then(|rest| rest.split(" d=\"").nth(1));
    drawing.and_then(|rest| rest.split('"').next()).expect("a drawing").to_owned()
}

#[test]
fn o03_the_camera_is_for_the_till_alone() {
    let shop = Shop::open();
    let _story = story::cast(&shop);
    let rule = |path: &str| shop.ada().open(path).header("Permissions-Policy").unwrap_or_default().to_owned();
    for path in ["/till", "/till/new", &card(&shop, "Cara")] {
        assert!(rule(path).contains("camera=(self)"), "{path}: {}", rule(path));
    }
    for path in ["/admin", "/admin/search", "/privacy"] {
        assert!(rule(path).contains("camera=()"), "{path}: {}", rule(path));
    }
}
