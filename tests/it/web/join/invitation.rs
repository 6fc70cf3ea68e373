//! What a scan leads to: whom the page invites, what signing up there makes of the code, and who is only told.

use std::thread;

use crate::support::shop::Shop;
use crate::support::story;

fn details(name: &str) -> [(String, String); 4] {
    let mailbox = name.to_lowercase().replace(' ', ".");
    [("name", name), ("email", &format!("{mailbox}@example.org")), ("password", "rye bread 77"), ("terms", "on")]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
}

#[test]
fn s02_a_printed_code_leads_to_the_partner_invitation() {
    let shop = Shop::open();
    let ada = shop.ada();
    let page = ada.open("/admin/codes/new");
    let fields = [("name", "Market"), ("size", "1"), ("landing_text", "Bring your running group."), ("place", "Stall 14")];
    ada.submit(&page, "Create cards", &fields).expect_status(303);
    let code: String = shop.ask("SELECT code FROM code WHERE batch_id IS NOT NULL", []);
    let pat = shop.person("Pat");
    let invitation = pat.scan(&code);
    invitation.expect_status(200).expect_says("Earn 10% of everything your customers buy");
    invitation.expect_says("Bring your running group.").expect_silent_on("Stall 14");
    let words = format!("{}-{}-{}", &code[..3], &code[3..6], &code[6..]);
    invitation.expect_says(&words);
    let answer = pat.submit(
        &invitation,
        "Join as a partner",
        &[("name", "Pat"), ("email", &pat.email), ("password", &pat.password), ("terms", "on")],
    );
    answer.expect_redirect("/referrals");
    pat.follow(answer).expect_status(200).expect_says(&format!("The code {words} on your card is yours"));
}

#[test]
fn s04_a_partner_keeps_the_code_they_signed_up_with() {
    let shop = Shop::open();
    story::tell(
        &shop,
        r#"batch "Market" of 2 for partners
           partner Pat claims card 1 ⇒ Pat's code is card 1
           influencer Ivy claims card 2 ⇒ Ivy's code is card 2"#,
    );
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM code", []), 2, "no other code was made");
}

#[test]
fn s07_a_partners_code_leads_to_the_customer_invitation_printed_or_not() {
    let shop = Shop::open();
    let story = story::tell(&shop, r#"batch "Market" of 1 for partners; partner Pat claims card 1; partner Priya"#);
    for name in ["Pat", "Priya"] {
        let invitation = shop.person("Cara").scan(&story.code_of(name));
        invitation.expect_status(200).expect_says(&format!("{name} invites you")).expect_says("10% off your first order");
        assert!(!invitation.form("Join").has("terms"));
    }
    let mut story = story;
    story.go_on("customer Cara via Pat; customer Carl via Priya");
    story.go_on("Cara is referred by Pat as partner; Carl is referred by Priya as partner");
}

#[test]
fn s11_a_friends_code_leads_to_the_customer_invitation() {
    let shop = Shop::open();
    story::tell(
        &shop,
        "partner Pat; customer Cara via Pat; customer Carl via Cara; customer Olga; customer Omar via Olga
         Carl is referred by Cara as customer; Omar is referred by Olga as customer; Pat's network is 2; Olga's network is 1",
    );
}

#[test]
fn of_sixty_four_people_at_one_card_exactly_one_keeps_it() {
    const PEOPLE: usize = 64;
    let shop = Shop::open_with(|config| config.limits.password_hash_jobs = PEOPLE);
    let story = story::tell(&shop, r#"batch "Market" of 1 for partners"#);
    let card = story.card(1).to_owned();
    let told: Vec<String> = thread::scope(|scope| {
        let people = (0..PEOPLE).map(|n| {
            let (shop, card) = (&shop, &card);
            scope.spawn(move || {
                let person = shop.person("Runner");
                let fields = details(&format!("Runner {n}"));
                let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
                let answer = person.post(&format!("/join/{card}/partner"), &fields);
                answer.expect_redirect("/referrals");
                person.follow(answer).text()
            })
        });
        let people: Vec<_> = people.collect();
        people.into_iter().map(|person| person.join().expect("everybody gets an answer")).collect()
    });
    assert_eq!(told.iter().filter(|text| text.contains("on your card is yours")).count(), 1);
    assert_eq!(told.iter().filter(|text| text.contains("Someone claimed that card just before you")).count(), PEOPLE - 1);
    let with_code =
        "SELECT count(*) FROM account WHERE role = 'partner' AND 1 = (SELECT count(*) FROM code WHERE owner_id = account.id)";
    assert_eq!(shop.ask::<i64>(with_code, []), PEOPLE as i64);
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM code WHERE batch_id IS NOT NULL AND owner_id IS NOT NULL", []), 1);
}

#[test]
fn whoever_was_slower_finds_a_customer_invitation_behind_the_same_card() {
    let shop = Shop::open();
    let mut story = story::tell(&shop, r#"batch "Market" of 1 for partners; stranger Priya"#);
    let card = story.card(1).to_owned();
    let open_since = story.person("Priya").scan(&card);
    story.go_on("partner Pat claims card 1");
    let priya = story.person("Priya");
    let answer = priya.submit(
        &open_since,
        "Join",
        &[("name", "Priya"), ("email", &priya.email), ("password", &priya.password), ("terms", "on")],
    );
    priya.follow(answer).expect_says("Someone claimed that card just before you.");
    assert_ne!(story.code_of("Priya"), card);
    shop.person("Olga").scan(&card).expect_says("Pat invites you");
}

#[test]
fn a_card_that_was_put_back_makes_nobody_a_referrer() {
    let shop = Shop::open();
    let mut story = story::tell(&shop, r#"batch "Market" of 1 for partners"#);
    let card = story.card(1).to_owned();
    let olga = shop.person("Olga");
    let invitation = olga.scan(&card);
    let page = olga.open(&invitation.link("Join as a customer"));
    let answer = olga.submit(&page, "Join", &[("name", "Olga"), ("email", &olga.email), ("password", &olga.password)]);
    answer.expect_redirect("/welcome");
    story.go_on("partner Pat claims card 1; Olga is organic; Pat's network is 0");
    let kept: String =
        shop.ask("SELECT code.code FROM account JOIN code ON code.id = sign_up_code_id WHERE account.name = 'Olga'", []);
    assert_eq!(kept, card);
}

#[test]
fn members_who_scan_are_told_and_nothing_changes() {
    let shop = Shop::open();
    let story = story::tell(
        &shop,
        r#"batch "Market" of 2 for partners; partner Pat claims card 1; partner Priya; customer Cara via Pat"#,
    );
    let before: String = shop.ask("SELECT group_concat(id || role || coalesce(referrer_id, '-')) FROM account", []);
    let (pats, free) = (story.code_of("Pat"), story.card(2).to_owned());
    story.person("Cara").scan(&pats).expect_status(200).expect_says("You’re already a member");
    story.person("Priya").scan(&pats).expect_says("You’re already a member").expect_says(&in_words(&story.code_of("Priya")));
    story.person("Pat").scan(&pats).expect_says("This is your own code");
    story.person("Pat").scan(&free).expect_says("This card hasn’t been claimed").expect_says("You already have a code");
    story.person("Cara").scan(&free).expect_says("This card hasn’t been claimed");
    // A form that was open before they signed in leads to the same page.
    for path in [format!("/join/{pats}/customer"), format!("/join/{free}/partner")] {
        let fields = details("Cara Again");
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(n, v)| (n.as_str(), v.as_str()))
            .filter(|(n, _)| path.ends_with("partner") || *n != "terms")
            .collect();
        let code = path.split('/').nth(2).expect("a code");
        story.person("Cara").post(&path, &fields).expect_redirect(&format!("/join/{code}"));
    }
    assert_eq!(shop.ask::<String>("SELECT group_concat(id || role || coalesce(referrer_id, '-')) FROM account", []), before);
}

fn in_words(code: &str) -> String {
    format!("{}-{}-{}", &code[..3], &code[3..6], &code[6..])
}

#[test]
fn those_who_run_the_shop_see_what_others_see_and_send_nothing() {
    let shop = Shop::open();
    let story = story::tell(&shop, r#"batch "Market" of 1 for partners; partner Pat"#);
    for code in [story.card(1).to_owned(), story.code_of("Pat")] {
        let page = shop.ada().open(&format!("/join/{code}"));
        page.expect_status(200).expect_says("this is what visitors see");
        assert!(page.html().contains("<fieldset class=\"stack\" disabled>"));
        let fields = details("Ada Twice");
        let fields: Vec<(&str, &str)> = fields.iter().take(3).map(|(name, value)| (name.as_str(), value.as_str())).collect();
        shop.ada().post(&format!("/join/{code}/customer"), &fields).expect_redirect(&format!("/join/{code}"));
    }
    assert_eq!(shop.ask::<i64>("SELECT coalesce(sum(scans), 0) FROM scan_day", []), 0);
}

#[test]
fn a_dead_code_is_no_dead_end() {
    let shop = Shop::open();
    let story = story::tell(&shop, r#"batch "Market" of 1 for partners"#);
    let card = story.card(1).to_owned();
    let olga = shop.person("Olga");
    let open_since = olga.scan(&card);
    let id: i64 = shop.ask("SELECT id FROM code WHERE code = ?1", [&card]);
    shop.ada().post(&format!("/admin/codes/{id}/disable"), &[]).expect_status(303);
    for path in [format!("/join/{card}"), format!("/q/{card}")] {
        let gone = olga.open(&path);
        gone.expect_status(410).expect_refusal("code_disabled").expect_says("This invitation is no longer valid");
        assert_eq!(gone.link("Join without a code"), "/join");
    }
    for (code, sentence) in
        [("23456789F", "We don’t know this code."), ("23456789O", "Codes never contain O"), ("hello", "We don’t know this code")]
    {
        let unknown = olga.open(&format!("/join/{code}"));
        unknown.expect_status(404).expect_says(sentence);
        assert_eq!(unknown.form("Open invitation").value("code"), code);
    }
    // Whoever had the form open goes on without the code, and has typed nothing for nothing.
    let fields = [("name", "Olga"), ("email", &olga.email), ("password", &olga.password), ("terms", "on")];
    let again = olga.submit(&open_since, "Join", &fields);
    again.expect_status(422).expect_says("This code has been turned off.");
    let form = again.form("Join");
    assert_eq!((form.value("name"), form.value("email"), form.action.as_str()), ("Olga", olga.email.as_str(), "/partners/join"));
    olga.submit(&again, "Join", &[("password", &olga.password)]).expect_redirect("/referrals");
}

#[test]
fn a_card_of_an_applicant_waits_with_them() {
    let shop = Shop::open();
    let settings = shop.ada().open("/admin/settings/program");
    shop.ada().submit(&settings, "Save program", &[("partner_approval", "on")]).expect_status(303);
    let story = story::tell(&shop, r#"batch "Market" of 2 for partners; partner Pat claims card 1"#);
    let (card, other) = (story.card(1).to_owned(), story.card(2).to_owned());
    story.person("Pat").open("/referrals").expect_status(200);
    let page = shop.person("Olga").scan(&card);
    page.expect_status(200).expect_says("This card is already taken");
    assert_eq!(page.link("Become a partner"), "/partners/join");
    story.person("Pat").scan(&other).expect_says("while your application is being reviewed");
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM code WHERE owner_id IS NOT NULL", []), 0);
}

#[test]
fn an_invitation_is_never_counted_and_never_kept() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat");
    let code = story.code_of("Pat");
    let olga = shop.person("Olga");
    for _ in 0..3 {
        let page = olga.open(&format!("/join/{code}"));
        assert_eq!(page.header("Cache-Control"), Some("no-store"));
        assert!(page.html().contains("<meta name=\"robots\" content=\"noindex\">"));
    }
    assert_eq!(shop.ask::<i64>("SELECT coalesce(sum(arrivals), 0) FROM scan_day", []), 0);
    olga.get("/robots.txt").expect_says("Allow: /join/");
}

#[test]
fn a_chat_shows_who_invites_to_what() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat");
    let page = shop.person("WhatsApp").open(&format!("/r/{}", story.code_of("Pat")));
    for tag in [
        r#"<meta property="og:title" content="Pat invites you to Corner Bakery">"#,
        r#"<meta property="og:description" content="10% off your first order when you join with this link.">"#,
    ] {
        assert!(page.html().contains(tag), "{tag}\n{}", page.html());
    }
}

#[test]
fn an_invitation_and_its_style_are_light() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat");
    let olga = shop.person("Olga");
    let page = olga.scan(&story.code_of("Pat"));
    let sheets: usize =
        page.addresses().iter().filter(|address| address.contains(".css")).map(|address| olga.get(address).body.len()).sum();
    let weight = page.body.len() + sheets;
    assert!(sheets > 0 && weight < 30_000, "{weight} bytes");
}

#[test]
fn a_name_is_text_and_nothing_else() {
    let shop = Shop::open();
    let mallory = shop.person("Mallory");
    let page = mallory.open("/partners/join");
    let name = "<script>alert(1)</script>\" onload=\"x";
    let fields = [("name", name), ("email", "m@example.org"), ("password", "rye bread 77"), ("terms", "on")];
    mallory.submit(&page, "Join", &fields).expect_status(303);
    let code: String = shop.ask("SELECT code FROM code", []);
    let page = shop.person("Olga").scan(&code);
    page.expect_status(200).expect_silent_on("<script>alert");
    assert!(!page.html().contains("\" onload=\""), "{}", page.html());
}
