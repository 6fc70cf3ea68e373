//! What a QR picture holds, and what a preview in a chat may read.

use passalong::domain::address::BaseUrl;

use crate::support::qr;
use crate::support::shop::Shop;
use crate::support::story;

#[test]
fn w02_a_picture_begins_with_a_small_https_and_the_rest_in_capitals() {
    let shop =
        Shop::open_with(|config| config.base_url = Some(BaseUrl::parse("https://referrals.example.com").expect("an address")));
    let story = story::tell(&shop, "partner Pat");
    let code = story.code_of("Pat");
    for size in ["256", "512", "2048"] {
        let picture = shop.person("Nell").get(&format!("/qr/{code}.png?size={size}"));
        assert_eq!(qr::read(&picture.body), format!("https://REFERRALS.EXAMPLE.COM/Q/{code}"));
    }
}

#[test]
fn w02_below_a_path_the_address_stays_as_it_is() {
    let shop =
        Shop::open_with(|config| config.base_url = Some(BaseUrl::parse("https://example.com/friends").expect("an address")));
    let story = story::tell(&shop, "partner Pat");
    let code = story.code_of("Pat");
    let picture = shop.person("Nell").get(&format!("/qr/{code}.png"));
    assert_eq!(qr::read(&picture.body), format!("https://example.com/friends/q/{code}"));
}

/// Whether a fetcher that obeys the file may read a path: the longest rule that fits wins, and allows when two are as long (RFC 9309).
fn may_read(robots: &str, path: &str) -> bool {
    let rules = robots.lines().filter_map(|line| {
        let (word, prefix) = line.split_once(": ")?;
        let allows = match word {
            "Allow" => true,
            "Disallow" => false,
            _ => return None,
        };
        path.starts_with(prefix).then_some((prefix.len(), allows))
    });
    rules.max().is_none_or(|(_, allows)| allows)
}

#[test]
fn w02_a_preview_that_obeys_robots_txt_reads_the_tags_of_every_invitation() {
    let shop = Shop::open();
    let story = story::tell(&shop, "batch \"Market\" of 1 for partners; partner Pat");
    let robots = shop.person("Twitterbot").get("/robots.txt").html().to_owned();
    for (code, title) in
        [(story.code_of("Pat"), "Pat invites you to"), (story.card(1).to_owned(), "Become a Corner Bakery partner")]
    {
        for channel in ["r", "q", "R", "Q", "join"] {
            let path = format!("/{channel}/{code}");
            assert!(may_read(&robots, &path), "{path}");
            let mut fetcher = shop.person("Twitterbot");
            fetcher.user_agent = "Twitterbot/1.0".into();
            // Where it asked, so that what it shows is what was sent.
            let page = fetcher.get(&path);
            page.expect_status(200);
            for tag in ["og:url", "og:title", "og:description", "og:type"] {
                assert!(page.html().contains(&format!("<meta property=\"{tag}\" content=\"")), "{path} lacks {tag}");
            }
            assert!(page.html().contains(&format!("/r/{code}\">")), "og:url is the link that people send");
            assert!(page.html().contains(title), "{path}");
            assert!(page.html().contains("<meta name=\"robots\" content=\"noindex\">"), "{path}");
        }
    }
    for path in ["/admin", "/admin/orders", "/till", "/api/v1/orders"] {
        assert!(!may_read(&robots, path), "{path}");
    }
}
