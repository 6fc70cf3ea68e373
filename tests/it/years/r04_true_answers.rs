//! What is answered when the disk does not take a change is true, and says what to do.

use rusqlite::Connection;

use crate::support::file::number;
use crate::support::shop::Shop;
use crate::support::story;

#[test]
fn r04_a_full_disk_is_said_and_heals_by_itself() {
    let shop = Shop::open_with(|config| config.scans.most_per_hour_per_address = 0);
    let story = story::tell(&shop, "partner Pat; customer Carl via Pat");
    let code = story.code_of("Pat");
    shop.fill_disk();
    // Sign-ups need room. What was typed is kept, and said above it is what is wrong.
    let mut refused = None;
    for n in 0..400 {
        let newcomer = shop.person(&format!("Visitor {n}"));
        let page = newcomer.follow(newcomer.scan(&code));
        page.expect_status(200);
        let answer = newcomer.submit(
            &page,
            "Join",
            &[("name", &newcomer.name), ("email", &newcomer.email), ("password", &newcomer.password)],
        );
        if answer.status != 303 {
            refused = Some((newcomer, answer));
            break;
        }
    }
    let (newcomer, answer) = refused.expect("the disk has an end");
    answer.expect_status(503).expect_says("its disk is full");
    assert_eq!(answer.header("Retry-After"), Some("30"));
    shop.ada().open("/admin").expect_says("Nothing can be saved: the disk is full.");
    shop.ada().open("/admin/customers").expect_status(200);
    // A printed code leads on all the same, counted or not, however often.
    let scan = |n: u32| {
        let mut scanner = shop.person("Scanner");
        scanner.user_agent = format!("Mozilla/5.0 (Android 14; Mobile; rv:142.0) Gecko/142.0 Firefox/142.{n}");
        scanner.get(&format!("/q/{code}")).expect_redirect(&format!("/join/{code}"));
    };
    // In what room there is, since a scan takes little of it; each stands in a row of its own until it is put away.
    let counted = || {
        let conn = Connection::open(shop.file()).expect("the shop's file");
        number(&conn, "SELECT coalesce(sum(n), 0) + (SELECT count(*) FROM scan_log) FROM scan")
    };
    let mut before = counted();
    let has_an_end = (0..200).any(|round| {
        (round * 20..round * 20 + 20).for_each(scan);
        let was = std::mem::replace(&mut before, counted());
        was == before
    });
    assert!(has_an_end, "there was always room to count four thousand scans");

    shop.free_disk();
    let page = newcomer.follow(newcomer.scan(&code));
    let fields = [("name", newcomer.name.as_str()), ("email", &newcomer.email), ("password", &newcomer.password)];
    newcomer.submit(&page, "Join", &fields).expect_status(303);
    shop.ada().open("/admin").expect_silent_on("Nothing can be stored");
    shop.ada().get("/readyz").expect_status(200);
}
