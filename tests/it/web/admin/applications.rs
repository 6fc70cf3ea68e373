//! Partner approval: the shop looks at each partner first; their card is kept for them meanwhile.

use std::time::Duration;

use passalong::domain::ledger::BalanceKind;

use crate::support::shop::Shop;
use crate::support::staff::{hire, id_of};
use crate::support::story::{Story, tell};
use crate::support::till;
use crate::web::member::payee;

const DAY: Duration = Duration::from_secs(86_400);

#[test]
fn an_approved_partner_gets_the_very_card_they_scanned() {
    let shop = approving();
    let story = waiting(&shop);
    let page = shop.ada().open("/admin/applications");
    let row = page.row("Wendy");
    assert!(row[0].contains("wendy@example.org") && row[1] == "Partner" && row[2].replace('-', "") == story.card(1), "{row:?}");
    story.person("Wendy").open("/referrals").expect_status(200);
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM code WHERE owner_id IS NOT NULL", []), 0, "nobody has a code yet");

    let answer = shop.ada().submit(&page, "Approve", &[]);
    answer.expect_redirect("/admin/applications");
    shop.ada().follow(answer).expect_says("Wendy is now a partner with the code").expect_says("No applications");
    assert_eq!(story.code_of("Wendy"), story.card(1));
}

#[test]
fn whoever_is_turned_down_stays_as_a_customer_and_the_card_is_free_again() {
    let shop = approving();
    let mut story = waiting(&shop);
    let page = shop.ada().open("/admin/applications");
    shop.ada().submit(&page, "Decline", &[]).expect_redirect("/admin/applications");
    assert_ne!(story.code_of("Wendy"), story.card(1));
    let page = shop.ada().open(&format!("/admin/customers/{}", id_of(&shop, "Wendy")));
    assert_eq!((page.figure("Source").as_str(), page.figure("Referred by").as_str()), ("No referrer", "No referrer"));
    let_everybody_in(&shop);
    story.go_on("partner Vera claims card 1 ⇒ Vera's code is card 1 / Wendy is organic");
}

#[test]
fn an_application_that_nobody_answers_ends_by_itself_after_fourteen_days() {
    let shop = approving();
    let mut story = waiting(&shop);
    shop.pass(13 * DAY);
    shop.run_jobs();
    shop.ada().sign_in();
    shop.ada().open("/admin/applications").expect_says("Wendy");
    shop.pass(DAY);
    shop.run_jobs();
    shop.ada().open("/admin/applications").expect_says("No applications");
    assert_ne!(story.code_of("Wendy"), story.card(1));
    let_everybody_in(&shop);
    story.go_on("partner Vera claims card 1 ⇒ Vera's code is card 1");
    shop.ada().open("/admin/audit").expect_says("The server declined a partner");
}

#[test]
fn an_application_is_decided_once() {
    let shop = approving();
    let _story = waiting(&shop);
    let id = id_of(&shop, "Wendy");
    let paths = [format!("/admin/applications/{id}/approve"), format!("/admin/applications/{id}/reject")];
    let ada = shop.ada();
    let decided: Vec<u16> = std::thread::scope(|scope| {
        let asked: Vec<_> = (0..8).map(|n| &paths[n % 2]).map(|path| scope.spawn(|| ada.post(path, &[]).status)).collect();
        asked.into_iter().map(|answer| answer.join().expect("an answer")).collect()
    });
    assert_eq!(decided.iter().filter(|status| **status == 303).count(), 1, "{decided:?}");
    assert_eq!(decided.iter().filter(|status| **status == 422).count(), 7, "{decided:?}");
    ada.post(&paths[0], &[]).expect_status(422).expect_says("Someone has already decided this.").expect_says("No applications");
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM code WHERE owner_id = ?1", [id]), 1);
    ada.post("/admin/applications/999/approve", &[]).expect_status(404);
}

#[test]
fn only_the_admin_decides() {
    let shop = approving();
    let story = waiting(&shop);
    let sam = hire(&shop, "Sam", "staff");
    let path = format!("/admin/applications/{}/approve", id_of(&shop, "Wendy"));
    for person in [&sam, story.person("Wendy")] {
        person.get("/admin/applications").expect_status(404);
        person.post(&path, &[]).expect_status(404);
    }
    shop.ada().ask("POST", &path).with("Sec-Fetch-Site", "cross-site").send().expect_status(403);
    shop.ada().open("/admin/applications").expect_says("Wendy");
}

#[test]
fn without_approval_the_page_says_how_to_switch_it_on() {
    let shop = Shop::open();
    let page = shop.ada().open("/admin/applications");
    page.expect_says("New partners are approved automatically");
    assert_eq!(page.link("Change in settings"), "/admin/settings/program#rules");
}

fn approving() -> Shop {
    let shop = Shop::open();
    let page = shop.ada().open("/admin/settings/program");
    shop.ada().submit(&page, "Save program", &[("partner_approval", "on")]).expect_redirect("/admin/settings/program");
    shop
}

fn let_everybody_in(shop: &Shop) {
    let page = shop.ada().open("/admin/settings/program");
    shop.ada().submit(&page, "Save program", &[("partner_approval", "")]).expect_redirect("/admin/settings/program");
}

fn waiting(shop: &Shop) -> Story<'_> {
    tell(shop, r#"batch "Market" of 2 for partners; partner Wendy claims card 1"#)
}

#[test]
fn m08_a_rejected_applicants_commission_stays_theirs() {
    let shop = approving();
    let mut story = waiting(&shop);
    till::adjust(&shop, "Wendy", BalanceKind::Commission, 1000, "For the stall in May");
    let page = shop.ada().open("/admin/applications");
    shop.ada().submit(&page, "Decline", &[]).expect_redirect("/admin/applications");
    let wendy = story.person("Wendy");
    wendy.open("/referrals").expect_says("You also have £10.00 of commission");
    // The shop sees it on their page, and owes it as to everybody else.
    let path = format!("/admin/customers/{}", id_of(&shop, "Wendy"));
    shop.ada().open(&path).expect_says("Commission");
    let entries = shop.ada().open(&format!("{path}/statement?balance=commission"));
    assert_eq!(entries.row("For the stall in May")[4], "£10.00");
    payee::wants_cash(wendy);
    let page = shop.ada().open("/admin/payouts/new");
    assert_eq!(page.row("Wendy")[2], "£10.00");
    // Until they take it as store credit: all of it, and once.
    let page = wendy.open("/referrals/payouts");
    wendy.submit(&page, "Convert £10.00 to store credit", &[]).expect_redirect("/rewards");
    wendy.submit(&page, "Convert £10.00 to store credit", &[]).expect_status(422);
    story.go_on("Wendy has credit 10.00; Wendy is owed 0.00");
    shop.ada().open("/admin/audit").expect_says("converted commission to store credit");
}
