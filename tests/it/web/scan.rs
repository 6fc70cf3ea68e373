//! What counts as a scan (domain.md, decisions 16–19): a person who is led to an invitation, once per half-hour and code. At the
//! front door with the headers that browsers, crawlers and chats really send; where time has to stand still, see `domain/scan.rs`.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

use passalong::domain::act::Act;
use passalong::domain::time::Zone;
use std::time::Duration;

use passalong::db::migrate;
use passalong::domain::ids::{AccountId, TermsId};
use passalong::domain::roles::PartnerKind;
use passalong::domain::session;
use passalong::domain::sign_up::{self, Application};
use rusqlite::Connection;

use crate::support::client::Person;
use crate::support::file::{NOON, cards, found, newcomer, number};
use crate::support::shop::Shop;

/// A running shop with three cards; Pat has the first, Cara came by Pat. Nobody has scanned anything.
fn shop() -> Shop {
    Shop::bare_with(|config| {
        migrate::prepare(&config.database()).unwrap_or_else(|error| panic!("{error}"));
        let mut conn = Connection::open(config.database()).unwrap();
        let tx = conn.transaction().unwrap();
        found(&tx, "Europe/Berlin");
        let card = cards(&tx, PartnerKind::Partner, 3, None, NOON);
        let application = Application { code: Some(card[0]), sponsor: None, terms: TermsId(1), needs_approval: false };
        assert_eq!(sign_up::partner(&tx, &Act::server(NOON, &Zone::utc()), &newcomer("Pat"), &application).unwrap().account, PAT);
        let cara = sign_up::customer(&tx, &Act::server(NOON, &Zone::utc()), &newcomer("Cara"), Some(card[0])).unwrap();
        assert_eq!(cara.account, CARA);
        tx.commit().unwrap();
    })
}

const ADA: AccountId = AccountId(1);
const PAT: AccountId = AccountId(2);
const CARA: AccountId = AccountId(3);

fn card(shop: &Shop, number: i64) -> String {
    shop.ask("SELECT code FROM code WHERE id = ?1", [number])
}

/// Scans, visitors, repeats, bots, own, blocked: of all codes and days.
fn told(shop: &Shop) -> [i64; 6] {
    shop.look(told_of)
}

pub fn told_of(conn: &Connection) -> [i64; 6] {
    ["scans", "visitors", "repeats", "bots", "own", "blocked"]
        .map(|column| number(conn, &format!("SELECT ifnull(sum({column}), 0) FROM scan_day")))
}

/// Signs somebody in without the page: a session of theirs, and its cookie in their browser.
fn let_in(shop: &Shop, person: &Person, account: AccountId) {
    let mut conn = passalong::db::connect(&shop.file(), passalong::db::Access::Write).unwrap();
    let tx = conn.transaction().unwrap();
    let token = session::start(&tx, account, 30, shop.clock.now()).unwrap();
    tx.commit().unwrap();
    person.set_cookie("__Host-passalong", token.as_str());
}

/// Fetchers that nobody stands behind, as they announce themselves.
const ROBOTS: [&str; 72] = [
    "",
    "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    "Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    "Googlebot-Image/1.0",
    "Mozilla/5.0 (compatible; Google-InspectionTool/1.0;)",
    "Mozilla/5.0 (compatible; GoogleOther)",
    "Mediapartners-Google",
    "AdsBot-Google (+http://www.google.com/adsbot.html)",
    "FeedFetcher-Google; (+http://www.google.com/feedfetcher.html)",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/49.0.2623.75 Safari/537.36 Google Favicon",
    "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm) Chrome/116.0.1938.76 Safari/537.36",
    "Mozilla/5.0 (Windows NT 6.1; WOW64) AppleWebKit/534+ (KHTML, like Gecko) BingPreview/1.0b",
    "Mozilla/5.0 (compatible; Yahoo! Slurp; http://help.yahoo.com/help/us/ysearch/slurp)",
    "DuckDuckBot/1.1; (+http://duckduckgo.com/duckduckbot.html)",
    "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)",
    "Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)",
    "Mozilla/5.0 (compatible; YandexImages/3.0; +http://yandex.com/bots)",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_5) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/13.1.1 Safari/605.1.15 (Applebot/0.1; +http://www.apple.com/go/applebot)",
    "Mozilla/5.0 (compatible; PetalBot;+https://webmaster.petalsearch.com/site/petalbot)",
    "Mozilla/5.0 (Linux; Android 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Mobile Safari/537.36 (compatible; Bytespider; spider-feedback@bytedance.com)",
    "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)",
    "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko); compatible; ChatGPT-User/1.0; +https://openai.com/bot",
    "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; ClaudeBot/1.0; +claudebot@anthropic.com)",
    "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; PerplexityBot/1.0; +https://perplexity.ai/perplexitybot)",
    "CCBot/2.0 (https://commoncrawl.org/faq/)",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_10_1) AppleWebKit/600.2.5 (KHTML, like Gecko) Version/8.0.2 Safari/600.2.5 (Amazonbot/0.1; +https://developer.amazon.com/support/amazonbot)",
    "Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)",
    "Mozilla/5.0 (compatible; SemrushBot/7~bl; +http://www.semrush.com/bot.html)",
    "Mozilla/5.0 (compatible; MJ12bot/v1.4.8; http://mj12bot.com/)",
    "Mozilla/5.0 (compatible; DotBot/1.2; +https://opensiteexplorer.org/dotbot; help@moz.com)",
    "ia_archiver (+http://www.alexa.com/site/help/webmasters; crawler@alexa.com)",
    "Mozilla/5.0 (compatible; archive.org_bot +http://archive.org/details/archive.org_bot)",
    "Mozilla/5.0 (compatible; SeznamBot/4.0; +http://napoveda.seznam.cz/seznambot-intro/)",
    "Scrapy/2.11.2 (+https://scrapy.org)",
    "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
    "facebookexternalhit/1.1;line-poker/1.0",
    "facebookexternalhit/1.1; kakaotalk-scrap/1.0; +https://devtalk.kakao.com/t/scrap/33984",
    "facebookcatalog/1.0",
    "meta-externalagent/1.1 (+https://developers.facebook.com/docs/sharing/webmasters/crawler)",
    "meta-externalfetcher/1.1",
    "WhatsApp/2.23.20.0 A",
    "WhatsApp/2.2405.4 N",
    "Twitterbot/1.0",
    "LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)",
    "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
    "Slackbot 1.0 (+https://api.slack.com/robots)",
    "TelegramBot (like TwitterBot)",
    "Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/601.2.4 (KHTML, like Gecko) Version/9.0.1 Safari/601.2.4 facebookexternalhit/1.1 Facebot Twitterbot/1.0",
    "Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5 skype-url-preview@microsoft.com",
    "Mozilla/5.0 (compatible; Bluesky Cardyb/1.1; +mailto:support@bsky.app)",
    "http.rb/5.1.1 (Mastodon/4.2.10; +https://mastodon.social/) Bot",
    "Pinterest/0.2 (+https://www.pinterest.com/bot.html)",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Snap URL Preview Service; bot; snapchat; https://developers.snap.com/robots",
    "Embedly/0.2 (+http://support.embed.ly/)",
    "Iframely/1.3.1 (+https://iframely.com/docs/about)",
    "redditbot/1.0 (+http://www.reddit.com/feedback)",
    "Mattermost-Bot/1.1",
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/141.0.0.0 Safari/537.36",
    "Mozilla/5.0 (Linux; Android 11; moto g power (2022)) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/119.0.0.0 Mobile Safari/537.36 Chrome-Lighthouse",
    "Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)",
    "Pingdom.com_bot_version_1.4_(http://www.pingdom.com/)",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/89.0 Safari/537.36 StatusCake",
    "Datadog/Synthetics",
    "curl/8.14.1",
    "Wget/1.25.0",
    "python-requests/2.32.3",
    "Go-http-client/2.0",
    "okhttp/4.12.0",
    "Java/17.0.12",
    "axios/1.7.9",
    "node-fetch/1.0 (+https://github.com/bitinn/node-fetch)",
];

/// People, in the browsers that apps open for them.
const PEOPLE: [&str; 24] = [
    // Instagram and Facebook.
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6_2 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/22G100 Instagram 397.0.0.26.81 (iPhone15,4; iOS 18_6_2; de_DE; de; scale=3.00; 1179x2556; IABMV/1; 786464321)",
    "Mozilla/5.0 (Linux; Android 14; SM-S911B Build/UP1A.231005.007; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/140.0.7339.51 Mobile Safari/537.36 Instagram 396.0.0.46.242 Android (34/14; 480dpi; 1080x2125; samsung; SM-S911B; dm1q; qcom; de_DE; 791541234)",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_6_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/21G93 [FBAN/FBIOS;FBAV/527.0.0.45.89;FBBV/781234567;FBDV/iPhone14,5;FBMD/iPhone;FBSN/iOS;FBSV/17.6.1;FBSS/3;FBID/phone;FBLC/en_GB;FBOP/5;FBRV/0;IABMV/1]",
    "Mozilla/5.0 (Linux; Android 13; Pixel 6a Build/TQ3A.230805.001; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/139.0.7258.94 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/528.0.0.50.75;IABMV/1;]",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/22F76 [FBAN/MessengerLiteForiOS;FBAV/500.0.0.31.106;FBDV/iPhone13,2;FBMD/iPhone;FBSN/iOS]",
    // TikTok, Snapchat, X, LinkedIn, Pinterest, Threads.
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 musical_ly_41.0.0 BytedanceWebview/d8a21c6 trill_410021 JsSdk/2.0 NetType/WIFI Channel/App Store",
    "Mozilla/5.0 (Linux; Android 14; SM-A546B Build/UP1A.231005.007; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/139.0.7258.143 Mobile Safari/537.36 Snapchat/13.55.0.41 (SM-A546B; Android 14#A546BXXU9#34; gzip; )",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/21F90 Twitter for iPhone/10.64",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [LinkedInApp]/9.31.2",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/21E219 [Pinterest/iOS]",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/22B83 Barcelona 356.0.0.29.98 (iPhone16,1; iOS 18_1; en_US; en; scale=3.00; 1179x2556)",
    // Messengers.
    "Mozilla/5.0 (Linux; Android 13; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.7339.51 Mobile Safari/537.36 Telegram-Android/11.14.1 (Xiaomi M2101K6G; Android 13; SDK 33; AVERAGE)",
    "Mozilla/5.0 (Linux; Android 12; M2102J20SG; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.6478.188 Mobile Safari/537.36 XWEB/1260059 MMWEBSDK/20240404 MicroMessenger/8.0.49.2600(0x28003133) WeChat/arm64",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Safari Line/14.12.0",
    "Mozilla/5.0 (Linux; Android 14; SM-S921N; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/127.0.6533.64 Mobile Safari/537.36;KAKAOTALK 2410520",
    // Browsers that people carry, and a make of telephone with an unlucky name.
    "Mozilla/5.0 (Linux; Android 11; CUBOT NOTE 20) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Mobile Safari/537.36",
    "Mozilla/5.0 (Linux; Android 10; CUBOT_X30) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) GSA/383.0.797833943 Mobile/15E148 Safari/604.1",
    "Mozilla/5.0 (Linux; Android 14; SAMSUNG SM-G990B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.4 Mobile/15E148 Safari/604.1 Ddg/18.4",
    "Opera/9.80 (J2ME/MIDP; Opera Mini/9.80 (S60; SymbOS; Opera Mobi/23.348; U; en) Presto/2.5.25 Version/10.54",
    "Mozilla/5.0 (Mobile; Nokia 8110 4G; rv:48.0) Gecko/48.0 Firefox/48.0 KAIOS/2.5",
    "Mozilla/5.0 (iPad; CPU OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/143.0 Mobile/15E148 Safari/605.1.15",
    "Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0",
];

#[test]
fn robots_get_the_page_and_are_counted_apart() {
    let shop = shop();
    let card = card(&shop, 2);
    for (n, agent) in ROBOTS.iter().enumerate() {
        let mut robot = shop.person("Nobody");
        robot.user_agent = (*agent).into();
        robot.get(&format!("/{}/{card}", ["q", "Q", "r", "R"][n % 4])).expect_status(200);
        assert_eq!(told(&shop), [0, 0, 0, n as i64 + 1, 0, 0], "{agent}");
    }
}

#[test]
fn people_in_the_browsers_of_apps_are_people() {
    let shop = shop();
    let card = card(&shop, 2);
    for (n, agent) in PEOPLE.iter().enumerate() {
        let mut person = shop.person("Somebody");
        person.user_agent = (*agent).into();
        person.get(&format!("/Q/{card}")).expect_status(303);
        let so_far = n as i64 + 1;
        assert_eq!(told(&shop), [so_far, so_far, 0, 0, 0, 0], "{agent}");
    }
}

#[test]
fn asking_whether_the_page_is_there_counts_nothing() {
    let shop = shop();
    let somebody = shop.person("Mallory");
    for number in 1..=3 {
        somebody.ask("HEAD", &format!("/q/{}", card(&shop, number))).send().expect_status(303);
    }
    somebody.ask("HEAD", "/q/K7QM9XDW9").send().expect_status(404);
    assert_eq!(told(&shop), [0; 6]);
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM scan_day", []), 0);
}

#[test]
fn what_a_browser_fetches_ahead_or_for_another_page_is_no_scan() {
    let shop = shop();
    let card = card(&shop, 2);
    let address = format!("/r/{card}");
    let headers = [
        ("Sec-Purpose", "prefetch"),
        ("Sec-Purpose", "prefetch;prerender"),
        ("Purpose", "prefetch"),
        ("X-Purpose", "preview"),
        ("X-Moz", "prefetch"),
        ("Sec-Fetch-Dest", "image"),
        ("Sec-Fetch-Dest", "iframe"),
        ("Sec-Fetch-Dest", "style"),
        ("Sec-Fetch-Dest", "video"),
    ];
    for (n, (name, value)) in headers.iter().enumerate() {
        shop.person("Mallory").ask("GET", &address).with(name, value).send().expect_status(303);
        assert_eq!(told(&shop), [0, 0, 0, n as i64 + 1, 0, 0], "{name}: {value}");
    }
    // An `<img>` in a browser that does not say what it fetches for, but does say what it takes.
    let mallory = shop.person("Mallory");
    let silent = || mallory.ask("GET", &address).without("Sec-Fetch-Dest").without("Sec-Fetch-Mode");
    silent().with("Accept", "image/webp,image/avif,image/*,*/*;q=0.8").send().expect_status(303);
    assert_eq!(told(&shop), [0, 0, 0, headers.len() as i64 + 1, 0, 0]);
    // The same browser, opening it.
    silent().send().expect_status(303);
    assert_eq!(told(&shop)[0], 1);
}

#[test]
fn the_shops_own_people_and_the_owner_are_counted_apart() {
    let shop = shop();
    let [first, second, _] = [1, 2, 3].map(|number| card(&shop, number));
    let (ada, pat, cara) = (shop.person("Ada"), shop.person("Pat"), shop.person("Cara"));
    let_in(&shop, &ada, ADA);
    let_in(&shop, &pat, PAT);
    let_in(&shop, &cara, CARA);
    for address in [&first, &second] {
        ada.get(&format!("/q/{address}")).expect_status(303);
    }
    assert_eq!(told(&shop), [0, 0, 0, 0, 2, 0]);
    pat.get(&format!("/q/{first}")).expect_status(303);
    assert_eq!(told(&shop), [0, 0, 0, 0, 3, 0]);
    // A partner at somebody else's card, and a member at a code that is not theirs, are visitors like any other.
    pat.get(&format!("/q/{second}")).expect_status(303);
    cara.get(&format!("/q/{first}")).expect_status(303);
    assert_eq!(told(&shop), [2, 2, 0, 0, 3, 0]);
}

#[test]
fn a_browser_that_refuses_cookies_counts_once_however_often_it_reloads() {
    let shop = shop();
    let card = card(&shop, 3);
    let stubborn = shop.person("Mallory");
    for _ in 0..500 {
        stubborn.get(&format!("/Q/{card}")).expect_status(303);
        stubborn.forget_cookies();
    }
    assert_eq!(told(&shop), [1, 1, 499, 0, 0, 0]);
    assert_eq!(shop.ask::<i64>("SELECT coalesce(sum(n), 0) FROM scan", []), 1);
}

#[test]
fn a_browser_that_keeps_cookies_counts_once_in_half_an_hour_on_any_road() {
    let shop = shop();
    let card = card(&shop, 3);
    let olga = shop.person("Olga");
    for channel in ["Q", "q", "r", "R"] {
        olga.get(&format!("/{channel}/{card}")).expect_status(303);
    }
    // Elsewhere, in another language, it is still the same browser.
    olga.ask("GET", &format!("/q/{card}"))
        .with("Accept-Language", "pl")
        .with("User-Agent", "Mozilla/5.0 (X11) Gecko/1 Another/1.0")
        .send()
        .expect_status(303);
    assert_eq!(told(&shop), [1, 1, 4, 0, 0, 0]);
    // Another code is another matter.
    olga.get(&format!("/q/{}", self::card(&shop, 2))).expect_status(303);
    assert_eq!(told(&shop), [2, 2, 4, 0, 0, 0]);
    shop.pass(Duration::from_secs(31 * 60));
    olga.get(&format!("/q/{card}")).expect_status(303);
    let [scans, _, repeats, ..] = told(&shop);
    assert_eq!((scans, repeats), (3, 4));
}

#[test]
fn two_telephones_of_one_model_behind_one_address_are_two() {
    let shop = shop();
    let card = card(&shop, 3);
    let [mut first, mut second] = ["First", "Second"].map(|name| shop.person(name));
    first.user_agent = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148".into();
    second.user_agent = first.user_agent.clone();
    // The first is led to its invitation and opens it; then the second comes.
    first.scan(&card).expect_status(200);
    second.scan(&card).expect_status(200);
    assert_eq!(told(&shop), [2, 2, 0, 0, 0, 0]);
    first.scan(&card).expect_status(200);
    second.scan(&card).expect_status(200);
    assert_eq!(told(&shop), [2, 2, 2, 0, 0, 0]);
}

#[test]
fn no_address_and_no_agent_of_a_visitor_is_stored() {
    let shop = shop();
    let mut olga = shop.person("Olga");
    olga.user_agent = "Mozilla/5.0 (Olgaphone/7; one of a kind) Gecko/142.0".into();
    olga.get(&format!("/Q/{}", card(&shop, 3))).expect_status(303);
    for file in ["db", "db-wal"] {
        // The log is there as long as the server runs.
        let bytes = std::fs::read(shop.file().with_extension(file)).unwrap();
        for trace in ["Olgaphone", "127.0.0.1", "en-GB"] {
            assert!(!bytes.windows(trace.len()).any(|window| window == trace.as_bytes()), "{trace} stands in {file}");
        }
    }
}
