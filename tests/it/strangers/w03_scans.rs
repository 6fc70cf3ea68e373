//! Who is counted: people, once each, and nothing that only looks like them.

use std::time::Duration;

use crate::support::client::Person;
use crate::support::shop::Shop;
use crate::support::story;

const IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1";

/// Programs that open links: office suites, libraries of apps, checkers, previews.
const PROGRAMS: [&str; 44] = [
    "Mozilla/4.0 (compatible; ms-office; MSOffice 16)",
    "Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 10.0; Win64; x64; Trident/7.0; .NET4.0C; Microsoft Outlook 16.0.5365; ms-office; MSOffice 16)",
    "Microsoft Office/16.0 (Windows NT 10.0; Microsoft Word 16.0.16924; Pro)",
    "Microsoft Office Word 2014",
    "Microsoft Office Existence Discovery",
    "Microsoft-WebDAV-MiniRedir/10.0.19045",
    "LibreOffice 7.6 denylistedbackend/8.4.0 OpenSSL/3.1",
    "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.2.0",
    "Dalvik/2.1.0 (Linux; U; Android 13; SM-A536B Build/TP1A.220624.014)",
    "ShopScan/42 CFNetwork/1410.0.3 Darwin/22.6.0",
    "QRCodeReader/5 CFNetwork/1568.200.51 Darwin/24.1.0",
    "Dart/3.4 (dart:io)",
    "okhttp/4.12.0",
    "Apache-HttpClient/4.5.14 (Java/17.0.9)",
    "Java/21.0.1",
    "python-requests/2.32.3",
    "Python/3.12 aiohttp/3.9.5",
    "Go-http-client/1.1",
    "curl/8.14.1",
    "Wget/1.21.4",
    "PostmanRuntime/7.39.0",
    "node-fetch/1.0 (+https://github.com/bitinn/node-fetch)",
    "axios/1.7.2",
    "W3C-checklink/5.0.0 libwww-perl/6.67",
    "LinkChecker/10.4 (+https://linkchecker.github.io/linkchecker/)",
    "Mozilla/5.0 (compatible; Dr.Link Checker 1.0; +https://www.drlinkcheck.com)",
    "Xenu Link Sleuth/1.3.8",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/88.0.4324.175 Safari/537.36 Google-PageRenderer Google (+https://developers.google.com/+/web/snippet/)",
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/56.0.2924.87 Safari/537.36 Google (+https://developers.google.com/+/web/snippet/)",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/99.0.4844.83 Safari/537.36 (compatible; Google-Read-Aloud; +https://support.google.com/webmasters/answer/1061943)",
    "Mozilla/5.0 (compatible; GoogleDocs; apps-spreadsheets; http://docs.google.com)",
    "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)",
    "Mozilla/5.0 (Windows NT 6.1) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/41.0.2272.118 Safari/537.36 Google Web Preview",
    "Google-Safety",
    "Mozilla/5.0 (compatible; YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html)",
    "Mozilla/5.0 (compatible; FlipboardProxy/1.2; +http://flipboard.com/browserproxy)",
    "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; Perplexity-User/1.0; +https://perplexity.ai/perplexity-user)",
    "Mozilla/5.0 (compatible; SkypeUriPreview Preview/0.5; skype-url-preview@microsoft.com)",
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/120.0.0.0 Safari/537.36",
    "Mozilla/5.0 (Unknown; Linux x86_64) AppleWebKit/538.1 (KHTML, like Gecko) PhantomJS/2.1.1 Safari/538.1",
    "Mozilla/5.0 (compatible; Site24x7; http://www.site24x7.com)",
    "Mozilla/5.0",
    "facebookexternalhit/1.1",
    "Signal-Desktop/7.1",
];

/// People, whose telephones and apps sound like machines.
const PEOPLE: [&str; 12] = [
    "Mozilla/5.0 (Linux; Android 12; RugGear Robot X) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36",
    "Mozilla/5.0 (Linux; Tizen 6.5; Smart Monitor) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/4.0 Chrome/85.0.4183.93 TV Safari/537.36",
    "Mozilla/5.0 (SMART-TV; LINUX; Tizen 7.0; Smart Monitor M7) AppleWebKit/537.36 (KHTML, like Gecko) 94.0.4606.31/7.0 TV Safari/537.36",
    "Mozilla/5.0 (Linux; Android 11; CUBOT NOTE 20) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Mobile Safari/537.36",
    "Mozilla/5.0 (Linux; Android 13; Spider-Man Phone Build/TQ3A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/140.0.0.0 Mobile Safari/537.36",
    "Mozilla/5.0 (Linux; Android 9; Reader 7 Monitor Edition) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36",
    "Mozilla/5.0 (compatible; MSIE 10.0; Windows Phone 8.0; Trident/6.0; IEMobile/10.0; ARM; Touch; NOKIA; Lumia 920)",
    "Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 DuckDuckGo/7",
    "Opera/9.80 (Android; Opera Mini/36.2.2254/119.132; U; id) Presto/2.12.423 Version/12.16",
    "Mozilla/5.0 (Mobile; Nokia 8110 4G; rv:48.0) Gecko/48.0 Firefox/48.0 KAIOS/2.5",
    "Mozilla/5.0 (Linux; Android 14; Pixel 8 Build/UP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/131.0.0.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/490.0;]",
];

/// Scans, visitors, repeats, bots: of all codes and days.
fn told(shop: &Shop) -> [i64; 4] {
    ["scans", "visitors", "repeats", "bots"]
        .map(|column| shop.ask(&format!("SELECT coalesce(sum({column}), 0) FROM scan_day"), []))
}

fn with_agent(shop: &Shop, agent: &str) -> Person {
    let mut person = shop.person("Somebody");
    person.user_agent = agent.into();
    person
}

#[test]
fn w03_programs_get_the_page_where_they_asked_and_are_not_counted() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat");
    let code = story.code_of("Pat");
    for (n, agent) in PROGRAMS.iter().enumerate() {
        // Without a redirect: an office program hands the browser the address at which it ended, and that is the link.
        let page = with_agent(&shop, agent).get(&format!("/r/{code}"));
        page.expect_status(200).expect_says("Pat invites you");
        assert!(page.header("Set-Cookie").is_none(), "{agent}");
        assert_eq!(told(&shop), [0, 0, 0, n as i64 + 1], "{agent}");
    }
}

#[test]
fn w03_people_are_people_whatever_their_telephone_is_called() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat");
    let code = story.code_of("Pat");
    for (n, agent) in PEOPLE.iter().enumerate() {
        with_agent(&shop, agent).get(&format!("/q/{code}")).expect_status(303);
        let so_far = n as i64 + 1;
        assert_eq!(told(&shop), [so_far, so_far, 0, 0], "{agent}");
    }
}

#[test]
fn w03_twelve_phones_on_one_wifi_are_twelve_visitors() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat");
    let code = story.code_of("Pat");
    // Early in a day, so that all of this is one day of the shop.
    let (now, day) = (shop.clock.now().as_ms(), 24 * 60 * 60 * 1000);
    shop.pass(Duration::from_millis((day - now % day + 60_000).unsigned_abs()));
    let phones: Vec<Person> = (0..12).map(|_| with_agent(&shop, IPHONE)).collect();
    for phone in &phones {
        phone.scan(&code).expect_status(200);
    }
    assert_eq!(told(&shop), [12, 12, 0, 0]);
    // Later in the day each of them is who they were.
    shop.pass(Duration::from_secs(40 * 60));
    for phone in &phones {
        phone.scan(&code).expect_status(200);
    }
    assert_eq!(told(&shop), [24, 12, 0, 0]);
    // Whoever keeps no cookies is one, however often they come.
    for _ in 0..3 {
        shop.pass(Duration::from_secs(40 * 60));
        with_agent(&shop, IPHONE).get(&format!("/q/{code}")).expect_status(303);
    }
    assert_eq!(told(&shop), [27, 13, 0, 0]);
}

#[test]
fn w03_another_code_on_the_same_wifi_has_its_own_visitors() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat; partner Priya");
    let phones: Vec<Person> = (0..3).map(|_| with_agent(&shop, IPHONE)).collect();
    for phone in &phones {
        phone.scan(&story.code_of("Pat")).expect_status(200);
        phone.scan(&story.code_of("Priya")).expect_status(200);
    }
    assert_eq!(told(&shop), [6, 6, 0, 0]);
}

#[test]
fn w03_what_a_script_of_another_site_fetches_is_no_scan() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat");
    let address = format!("/q/{}", story.code_of("Pat"));
    let nell = with_agent(&shop, IPHONE);
    let foreign = [
        [("Sec-Fetch-Dest", "empty"), ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "no-cors")],
        [("Sec-Fetch-Dest", "empty"), ("Sec-Fetch-Site", "same-site"), ("Sec-Fetch-Mode", "cors")],
        [("Sec-Fetch-Dest", "image"), ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "no-cors")],
        [("Sec-Fetch-Dest", "iframe"), ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate")],
        [("Sec-Fetch-Dest", "document"), ("Sec-Fetch-Site", "cross-site"), ("X-Requested-With", "XMLHttpRequest")],
    ];
    for headers in foreign {
        let ask = headers.iter().fold(nell.ask("GET", &address), |ask, (name, value)| ask.with(name, value));
        ask.send().expect_status(303);
    }
    assert_eq!(told(&shop), [0, 0, 0, 5]);
    // A link on another site that somebody clicks is one.
    nell.ask("GET", &address).with("Sec-Fetch-Site", "cross-site").send().expect_status(303);
    assert_eq!(told(&shop), [1, 1, 0, 5]);
}

/// A shop behind a named proxy, so that a test may come from anywhere.
fn behind_a_proxy(most: u32) -> Shop {
    Shop::open_with(|config| {
        config.trusted_proxies = vec!["127.0.0.0/8".parse().expect("a network")];
        config.scans.most_per_hour_per_address = most;
    })
}

#[test]
fn w03_from_one_address_only_so_many_scans_of_a_code_count_within_an_hour() {
    let shop = behind_a_proxy(5);
    let story = story::tell(&shop, "partner Pat; partner Priya");
    let (pat, priya) = (story.code_of("Pat"), story.code_of("Priya"));
    let scan = |code: &str, from: &str, n: usize| {
        let agent = format!("{IPHONE} Made/{n}");
        with_agent(&shop, &agent).ask("GET", &format!("/q/{code}")).with("X-Forwarded-For", from).send().expect_status(303);
    };
    (0..20).for_each(|n| scan(&pat, "203.0.113.9", n));
    assert_eq!(told(&shop), [5, 5, 15, 0]);
    // Another code, another address, and the next hour have their own.
    scan(&priya, "203.0.113.9", 30);
    scan(&pat, "203.0.113.10", 31);
    assert_eq!(told(&shop), [7, 7, 15, 0]);
    shop.pass(Duration::from_secs(3601));
    scan(&pat, "203.0.113.9", 32);
    assert_eq!(told(&shop), [8, 8, 15, 0]);
    // The shop's own counter is no crowd: whoever runs the shop has been seen there.
    shop.ada().ask("GET", "/admin").with("X-Forwarded-For", "198.51.100.7").send().expect_status(200);
    (40..60).for_each(|n| scan(&pat, "198.51.100.7", n));
    assert_eq!(told(&shop), [28, 28, 15, 0]);
    // A whole network of IPv6 is one address.
    (60..70).for_each(|n| scan(&priya, &format!("2001:db8:1:2::{n:x}"), n));
    assert_eq!(told(&shop), [33, 33, 20, 0]);
}

#[test]
fn w03_the_limit_is_off_at_0_and_for_a_proxy_that_nobody_named() {
    let shop = behind_a_proxy(0);
    let story = story::tell(&shop, "partner Pat");
    let code = story.code_of("Pat");
    for n in 0..20 {
        let ask = with_agent(&shop, &format!("{IPHONE} Made/{n}"));
        ask.ask("GET", &format!("/q/{code}")).with("X-Forwarded-For", "203.0.113.9").send().expect_status(303);
    }
    assert_eq!(told(&shop), [20, 20, 0, 0]);
    let unnamed = Shop::open_with(|config| config.scans.most_per_hour_per_address = 5);
    let story = story::tell(&unnamed, "partner Pat");
    let code = story.code_of("Pat");
    (0..20).for_each(|n| {
        with_agent(&unnamed, &format!("{IPHONE} Made/{n}")).get(&format!("/q/{code}")).expect_status(303);
    });
    assert_eq!(told(&unnamed), [20, 20, 0, 0]);
}

#[test]
fn w03_the_scan_by_which_a_partner_came_is_the_cards_and_not_theirs() {
    let shop = Shop::open();
    let mut story = story::tell(&shop, "batch \"Market\" of 2 for partners");
    let card = story.card(1).to_owned();
    // Nell looked before Pat came.
    shop.person("Nell").scan(&card).expect_status(200);
    story.go_on("partner Pat claims card 1");
    let own = story.person("Pat").open("/referrals");
    assert_eq!((own.figure("Scans"), own.figure("Visitors")), ("1".into(), "1".into()));
    let (ada, pat_id) = (shop.ada(), shop.ask::<i64>("SELECT id FROM account WHERE name = 'Pat'", []));
    let person = ada.open(&format!("/admin/partners/{pat_id}"));
    assert_eq!(person.figure("Scans"), "1");
    person.expect_says("from one visitor");
    let code_id: i64 = shop.ask("SELECT id FROM code WHERE code = ?1", [&card]);
    let page = ada.open(&format!("/admin/codes/{code_id}"));
    assert_eq!((page.figure("Scans"), page.figure("Visitors")), ("2".into(), "2".into()));
    // The same after everything is computed anew.
    let said = shop.command(&["check", "--rebuild"], "");
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    let total: i64 = shop.ask("SELECT own_scans FROM account_total WHERE account_id = ?1", [pat_id]);
    assert_eq!(total, 1);
    // The customer whom Pat brings afterwards is a visitor like any other.
    story.go_on("customer Cara via Pat");
    assert_eq!(story.person("Pat").open("/referrals").figure("Scans"), "2");
}

#[test]
fn w03_an_applicants_scan_is_left_out_once_they_are_approved_and_comes_back_with_the_card() {
    let shop = Shop::open();
    let ada = shop.ada();
    let page = ada.open("/admin/settings/program");
    ada.submit(&page, "Save program", &[("partner_approval", "on")]).expect_status(303);
    let story = story::tell(&shop, "batch \"Market\" of 1 for partners");
    let card = story.card(1).to_owned();
    let apply = |name: &str| {
        let person = shop.person(name);
        let page = person.scan(&card);
        let (email, password) = (person.email.clone(), person.password.clone());
        let fields = [("name", name), ("email", email.as_str()), ("password", password.as_str()), ("terms", "on")];
        person.follow(person.submit(&page, "Join as a partner", &fields)).expect_status(200);
    };
    let joined = || shop.ask::<Option<i64>>("SELECT joined_scan_day FROM code WHERE code = ?1", [&card]);
    apply("Pat");
    assert!(joined().is_some());
    let decide = |button: &str| {
        let page = ada.open("/admin/applications");
        ada.submit(&page, button, &[]).expect_status(303);
    };
    decide("Decline");
    assert!(joined().is_none(), "the card is free again, and its scan an ordinary one");
    shop.pass(Duration::from_secs(40 * 60));
    apply("Priya");
    decide("Approve");
    let total: i64 = shop.ask("SELECT own_scans FROM account_total JOIN account ON id = account_id WHERE name = 'Priya'", []);
    assert_eq!(total, 1, "Pat's scan is Priya's now, her own is not");
}

#[test]
fn w03_no_conversion_is_shown_when_more_joined_than_came() {
    let shop = Shop::open();
    let mut story = story::tell(&shop, "partner Pat");
    let code = story.code_of("Pat");
    // Two join from the address itself, which nobody scanned.
    for name in ["Nell", "Olga"] {
        let person = shop.person(name);
        let page = person.open(&format!("/join/{code}"));
        let fields = [("name", name), ("email", person.email.as_str()), ("password", person.password.as_str())];
        person.submit(&page, "Join", &fields).expect_status(303);
    }
    let pat = story.person("Pat").open("/referrals");
    assert_eq!((pat.figure("Visitors"), pat.figure("Sign-ups"), pat.figure("Conversion")), ("0".into(), "2".into(), "–".into()));
    let listed = shop.ada().open("/admin/partners");
    listed.expect_silent_on("100 %");
    // Visitors come, and it says something again.
    for n in 0..4 {
        with_agent(&shop, &format!("{IPHONE} Made/{n}")).scan(&code).expect_status(200);
    }
    story.go_on("customer Cara via Pat");
    assert_eq!(story.person("Pat").open("/referrals").figure("Conversion"), "60%");
}
