//! Somebody asks what the shop knows about them: one file has all of it, and nothing of anybody else.

use std::io::{Cursor, Read};

use passalong::domain::ledger::BalanceKind;
use zip::ZipArchive;

use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::staff::id_of;
use crate::support::story;
use crate::support::till;
use crate::web::member::payee;

/// The files in a ZIP by name.
pub(super) fn unpacked(page: &Page) -> Vec<(String, String)> {
    page.expect_status(200);
    assert_eq!(page.header("Content-Type"), Some("application/zip"));
    let mut zip = ZipArchive::new(Cursor::new(page.body.clone())).expect("a ZIP");
    (0..zip.len())
        .map(|at| {
            let mut file = zip.by_index(at).expect("a file");
            let mut text = String::new();
            file.read_to_string(&mut text).expect("text");
            (file.name().expect("a name").into_owned(), text)
        })
        .collect()
}

#[test]
fn r09_one_file_has_all_that_is_kept_and_nothing_of_others() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat; customer Cara via Pat; customer Carl via Cara; customer Dora via Carl");
    let rename = |who: &str, name: &str, email: &str| {
        let (person, page) = (story.person(who), story.person(who).open("/accounts"));
        let fields = [("name", name), ("email", email), ("phone", ""), ("profile_password", person.password.as_str())];
        person.submit(&page, "Save", &fields).expect_redirect("/accounts");
    };
    rename("Pat", "Pat Referrersname", "pat.canary@example.org");
    rename("Cara", "Cara Wijk", "cara.own@example.org");
    rename("Carl", "Carl Belowname", "carl.canary@example.org");
    rename("Dora", "Dora Farbelow", "dora.canary@example.org");
    let order = till::buy(&shop, "Cara Wijk", "100.00");
    till::give_back(&shop, order, Some(till::money(&shop, "10.00")), "Own reason");
    let theirs = till::buy(&shop, "Carl Belowname", "80.00");
    till::give_back(&shop, theirs, Some(till::money(&shop, "10.00")), "Canary of Carl");
    till::hold(&shop, till::earning(&shop, theirs), "Canary of a review");
    till::adjust(&shop, "Cara Wijk", BalanceKind::Credit, 777, "Own correction");
    let cara = story.person("Cara");
    let page = cara.open("/accounts");
    let own = unpacked(&cara.submit(&page, "Download your data (ZIP)", &[]));
    let person = format!("/admin/customers/{}", id_of(&shop, "Cara Wijk"));
    let page = shop.ada().open(&person);
    let by_shop = unpacked(&shop.ada().submit(&page, "Download everything (ZIP)", &[]));
    let names = |files: &[(String, String)]| files.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&own), names(&by_shop));
    let text: String = own.iter().chain(&by_shop).map(|(_, text)| text.as_str()).collect();
    for kept in ["Cara Wijk", "cara.own@example.org", "Own reason", "Own correction", "7.77", "Carl B.", "100.00", "\"you\""] {
        assert!(text.contains(kept), "{kept} is missing");
    }
    let others = [
        "Referrersname",
        "pat.canary",
        "Belowname",
        "carl.canary",
        "Dora",
        "Farbelow",
        "Canary of Carl",
        "Canary of a review",
        "ada",
    ];
    for canary in others {
        assert!(!text.to_lowercase().contains(&canary.to_lowercase()), "{canary} leaks");
    }
    let json: serde_json::Value = serde_json::from_str(&own.last().expect("a file").1).expect("JSON");
    assert_eq!(json["account"][0]["email"], "cara.own@example.org");
    assert_eq!(json["account"][0]["referrer"], "Pat");
    assert_eq!(json["people"][0]["name"], "Carl B.");
    assert_eq!(json["people"][0]["people_brought"], 1);
    assert_eq!(json["currency"], "GBP");
    let table = |name: &str| own.iter().find(|(file, _)| file == name).map(|(_, text)| text.lines().count()).expect("a table");
    assert_eq!((table("orders.csv"), table("refund.csv"), table("session.csv")), (2, 2, 2));
    let log = "SELECT group_concat(actor_id, ',') FROM audit WHERE action = 'account_exported'";
    assert_eq!(shop.ask::<String>(log, []), format!("{},1", id_of(&shop, "Cara Wijk")));
    // A partner with payout details has those in it, too.
    let pat = story.person("Pat");
    payee::wants_paypal(pat, "pat.paypal@example.org");
    let page = pat.open("/accounts");
    let text: String = unpacked(&pat.submit(&page, "Download your data (ZIP)", &[])).into_iter().map(|(_, text)| text).collect();
    assert!(
        text.contains("pat.paypal@example.org")
            && !text.contains("Wijk")
            && !text.contains("cara.own")
            && !text.contains("Own correction")
    );
}
