//! An admin sees what a member sees, and changes nothing by it.

use std::time::Duration;

use crate::support::shop::Shop;
use crate::support::staff::{hire, id_of};
use crate::support::story;
use crate::support::till;

fn look_at(shop: &Shop, path: &str) -> String {
    let page = shop.ada().open(path);
    let begun = shop.ada().submit(&page, "View as this member", &[]);
    begun.expect_status(303);
    begun.location().strip_suffix("/referrals").expect("the member's first page").to_owned()
}

#[test]
fn r08_an_admin_sees_what_a_member_sees_and_can_change_nothing() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat; customer Cara via Pat; customer Carl via Cara");
    till::buy(&shop, "Cara", "100.00");
    till::buy(&shop, "Carl", "50.00");
    let sessions =
        "SELECT group_concat(hex(token_hash) || account_id || created_at || expires_at) FROM session WHERE account_id = ?1";
    let before: String = shop.ask(sessions, [id_of(&shop, "Cara")]);
    let cara = id_of(&shop, "Cara");
    let base = look_at(&shop, &format!("/admin/customers/{cara}"));
    assert_eq!(base, format!("/admin/as/{cara}"));
    // Every page as she sees it, with the band above and every link below the same address.
    let pages = [
        "/referrals",
        "/referrals/entries",
        "/orders",
        "/orders/new",
        "/rewards",
        "/accounts",
        "/accounts/payout",
        "/referrals/payouts",
        "/referrals/print",
        "/welcome",
        "/privacy",
    ];
    for page in pages {
        let (hers, seen) = (story.person("Cara").open(page), shop.ada().open(&format!("{base}{page}")));
        seen.expect_status(hers.status).expect_says("You see what Cara sees; nothing can be changed.");
        let last = hers.text().split_whitespace().last().map(str::to_owned);
        assert_eq!(seen.text().split_whitespace().last().map(str::to_owned), last, "{page}");
        let outside: Vec<String> = seen
            .addresses()
            .into_iter()
            .filter(|to| to.starts_with('/') && !to.starts_with(&base) && !to.starts_with("/qr/") && !to.starts_with("/story/"))
            .collect();
        assert!(outside.iter().all(|to| to == "/admin/view-as/end"), "{page} leads out to {outside:?}");
    }
    shop.ada().open(&format!("{base}/rewards")).expect_says("£2.25");
    shop.ada().open(&format!("{base}/")).expect_says("You see what Cara sees");
    shop.ada().get(&format!("{base}/rewards.csv")).expect_status(200);
    // Nothing can be posted there, be it hers, anybody's or the shop's.
    for path in [
        "/accounts/profile",
        "/accounts/password",
        "/accounts/sign-out-everywhere",
        "/orders",
        "/accounts/payout",
        "/sign-out",
        "/join",
        "/c",
        "/password/reset",
        "/referrals/payouts/convert",
        "/admin/settings/shop",
    ] {
        let refused = shop.ada().post(&format!("{base}{path}"), &[]);
        refused.expect_status(403).expect_refusal("view_only").expect_says("Nothing can be changed here");
    }
    // The shop's pages are not hers; in another tab the admin goes on working.
    shop.ada().get(&format!("{base}/admin/settings")).expect_status(404);
    shop.ada().open("/admin/settings").expect_status(200).expect_silent_on("You see what");
    // Neither a session of hers nor a cookie was made, and hers are as they were.
    assert_eq!(shop.ask::<String>(sessions, [cara]), before);
    assert_eq!(shop.ada().cookies().iter().filter(|(name, _)| name == "passalong").count(), 1);
    assert_eq!(
        shop.ask::<i64>("SELECT count(*) FROM audit WHERE action = 'view_begun' AND actor_id = 1 AND subject_id = ?1", [cara]),
        1
    );
    // Scans of this browser are the shop's own, there as elsewhere.
    let code = story.code_of("Cara");
    let scans = || shop.ask::<String>("SELECT coalesce(sum(scans), 0) || ' ' || coalesce(sum(own), 0) FROM scan_day", []);
    let counted = scans();
    shop.ada().open(&format!("{base}/q/{code}"));
    shop.ada().open(&format!("/q/{code}"));
    let (s, o) = counted.split_once(' ').expect("two figures");
    assert_eq!(scans(), format!("{s} {}", o.parse::<i64>().expect("a figure") + 2));
    // The way out leads back to her page.
    let page = shop.ada().open(&format!("{base}/referrals"));
    shop.ada().submit(&page, "Stop viewing", &[]).expect_redirect(&format!("/admin/customers/{cara}"));
    shop.ada().get(&format!("{base}/referrals")).expect_status(410).expect_refusal("view_over");
}

#[test]
fn r08_a_look_ends_after_half_an_hour_at_sign_out_and_for_whoever_is_no_admin() {
    let shop = Shop::open();
    let story = story::tell(&shop, "customer Cara; customer Carl");
    let sam = hire(&shop, "Sam", "staff");
    let (cara, carl) = (id_of(&shop, "Cara"), id_of(&shop, "Carl"));
    let path = format!("/admin/customers/{cara}");
    let base = look_at(&shop, &path);
    // One member at a time, and nobody but the one whose session looks.
    shop.ada().get(&format!("/admin/as/{carl}/referrals")).expect_status(410);
    for other in [&sam, story.person("Carl")] {
        other.get(&format!("{base}/referrals")).expect_status(404);
        other.post(&format!("{path}/view"), &[]).expect_status(404);
    }
    shop.person("Mallory").get(&format!("{base}/referrals")).expect_redirect("/sign-in?next=%2Freferrals");
    shop.ada().post(&format!("/admin/customers/{}/view", id_of(&shop, "Sam")), &[]).expect_status(404);
    let other = hire(&shop, "Eve", "admin");
    other.get(&format!("{base}/referrals")).expect_status(410);
    shop.pass(Duration::from_secs(29 * 60));
    shop.ada().open(&format!("{base}/referrals")).expect_status(200);
    shop.pass(Duration::from_secs(2 * 60));
    shop.ada().get(&format!("{base}/referrals")).expect_status(410);
    // A second browser of the same admin does not look, and after signing out nobody does.
    let base = look_at(&shop, &path);
    let second = shop.person("Ada");
    second.sign_in();
    second.get(&format!("{base}/referrals")).expect_status(410);
    shop.ada().post("/sign-out", &[]).expect_status(303);
    shop.ada().get(&format!("{base}/referrals")).expect_redirect("/sign-in?next=%2Freferrals");
    shop.ada().sign_in();
    shop.ada().get(&format!("{base}/referrals")).expect_status(410);
    // What stops being an admin's stops being seen.
    let base = look_at(&shop, &path);
    shop.ada().open(&format!("{base}/referrals")).expect_status(200);
    let page = other.open(&format!("/admin/users/{}", id_of(&shop, "Ada")));
    other.submit(&page, "Disable account", &[("confirm", "Ada")]).expect_status(303);
    shop.ada().get(&format!("{base}/referrals")).expect_redirect("/sign-in?next=%2Freferrals");
}

#[test]
fn r08_a_shop_below_a_path_of_another_site_is_looked_at_below_that_path() {
    let shop = Shop::open();
    let _story = story::tell(&shop, "customer Cara");
    till::write(&shop, |tx, _, _| Ok(tx.execute("UPDATE shop SET base_url = base_url || '/refer'", [])?));
    // The server takes it up with the next change of a setting.
    let page = shop.ada().open("/admin/settings");
    shop.ada().submit(&page, "Save shop", &[("contact", "Market square 1")]).expect_status(303);
    let page = shop.ada().open(&format!("/refer/admin/customers/{}", id_of(&shop, "Cara")));
    let begun = shop.ada().submit(&page, "View as this member", &[]);
    let base = format!("/refer/admin/as/{}", id_of(&shop, "Cara"));
    begun.expect_redirect(&format!("{base}/referrals"));
    // Proxies pass the path on as it is, or without what is theirs.
    for asked in [format!("{base}/referrals"), format!("{base}/referrals").replacen("/refer", "", 1)] {
        let seen = shop.ada().get(&asked);
        seen.expect_status(200).expect_says("You see what Cara sees");
        let inside = |to: &String| to.starts_with(&base) || to == "/refer/admin/view-as/end" || !to.starts_with('/');
        assert!(
            seen.addresses().iter().filter(|to| !to.contains("/qr/") && !to.contains("/story/")).all(inside),
            "{:?}",
            seen.addresses()
        );
        shop.ada().post(&asked.replace("/referrals", "/accounts/profile"), &[]).expect_status(403);
    }
    let page = shop.ada().get(&format!("{base}/referrals"));
    shop.ada().submit(&page, "Stop viewing", &[]).expect_redirect(&format!("/refer/admin/customers/{}", id_of(&shop, "Cara")));
}
