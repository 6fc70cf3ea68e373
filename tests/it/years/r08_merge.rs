//! Two accounts of one person become one: what comes together, what stays, and what is refused.

use passalong::domain::act::Act;
use passalong::domain::ids::{AccountId, LineId, OrderId, PayoutId};
use passalong::domain::ledger::BalanceKind;
use passalong::domain::money::Money;
use passalong::domain::order::Credit;
use passalong::domain::payout;

use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::staff::id_of;
use crate::support::story;
use crate::support::till;
use crate::web::admin::payouts;
use crate::web::member::payee;

/// The page that says what would come together.
pub fn look(shop: &Shop, list: &str, name: &str, other: &str) -> Page {
    let page = shop.ada().open(&format!("/admin/{list}/{}/merge", id_of(shop, name)));
    let other = if other.contains([' ', '@']) { other.to_owned() } else { format!("{}@example.org", other.to_lowercase()) };
    shop.ada().submit(&page, "Preview merge", &[("other", &other)])
}

pub fn merge(shop: &Shop, list: &str, name: &str, other: &str, reverses: bool) -> Page {
    let page = look(shop, list, name, other);
    let reverses: &[(&str, &str)] = if reverses { &[("reverses", "on")] } else { &[] };
    shop.ada().submit(&page, "Merge permanently", &[&[("reason", "Two phones")], reverses].concat())
}

fn balance(shop: &Shop, name: &str) -> (i64, i64) {
    let of = |kind: &str| {
        let sql = "SELECT coalesce(sum(amount_minor), 0) FROM entry JOIN account ON account.id = entry.account_id
                   WHERE account.name = ?1 AND balance_kind = ?2";
        shop.ask::<i64>(sql, [name, kind])
    };
    (of("commission"), of("credit"))
}

fn number(shop: &Shop, sql: &str) -> i64 {
    shop.ask::<i64>(sql, [])
}

/// Whether the payment arrived, or came back.
fn settle(shop: &Shop, arrived: bool) {
    till::write(shop, |tx, now, zone| {
        let (act, payout, line) = (Act::by(AccountId(1), now, zone), PayoutId(1), LineId(1));
        match arrived {
            true => payout::pay_line(tx, &act, payout, line, ""),
            false => payout::fail_line(tx, &act, payout, line, "No such account"),
        }
    });
}

#[test]
fn r08_two_accounts_of_one_person_become_one() {
    let shop = Shop::open();
    let story =
        story::tell(&shop, "partner Pat; partner Petra; customer Cara via Pat; customer Carl via Petra; customer Dora via Carl");
    let petras = story.code_of("Petra");
    till::buy(&shop, "Cara", "100.00");
    till::buy(&shop, "Carl", "100.00");
    till::buy(&shop, "Petra", "30.00");
    till::adjust(&shop, "Petra", BalanceKind::Credit, 700, "Poster");
    till::adjust(&shop, "Petra", BalanceKind::Commission, 300, "Poster");
    let (pats, petras_money) = (balance(&shop, "Pat"), balance(&shop, "Petra"));
    let page = look(&shop, "partners", "Pat", "Petra");
    page.expect_status(200).expect_says("1 order of the other account").expect_says("the other account referred");
    // Pat is older, so that she stays. Nothing has happened yet.
    page.expect_says("Keep the other one");
    assert_eq!(balance(&shop, "Petra"), petras_money);
    shop.ada().submit(&page, "Merge permanently", &[]).expect_status(422).expect_refusal("reason_missing");
    let pat = id_of(&shop, "Pat");
    merge(&shop, "partners", "Pat", "Petra", false).expect_redirect(&format!("/admin/partners/{pat}"));
    // The money, the people and the orders are Pat's; Petra's account is empty.
    assert_eq!(balance(&shop, "Petra"), (0, 0));
    assert_eq!(balance(&shop, "Pat"), (pats.0 + petras_money.0, pats.1 + petras_money.1));
    assert_eq!(shop.ask::<String>("SELECT referrer.name FROM account JOIN account AS referrer ON referrer.id = account.referrer_id WHERE account.name = 'Carl'", []), "Pat");
    assert_eq!(number(&shop, "SELECT count(*) FROM orders JOIN account ON account.id = customer_id WHERE name = 'Petra'"), 0);
    assert_eq!(
        number(
            &shop,
            "SELECT direct_sign_ups * 10 + indirect_sign_ups FROM account_total JOIN account ON account.id = account_id WHERE name = 'Pat'"
        ),
        21
    );
    // Her page leads to Pat's, which names her code and her statement; the lists and the search know one person.
    let petra = id_of(&shop, "Petra");
    shop.ada().get(&format!("/admin/partners/{petra}")).expect_redirect(&format!("/admin/partners/{pat}"));
    let page = shop.ada().open(&format!("/admin/partners/{pat}"));
    page.expect_says("Merged accounts").expect_says(&petras[0..3]).expect_says("Two phones");
    shop.ada().open(&format!("/admin/partners/{petra}/statement")).expect_status(200).expect_says("Merged into another account");
    assert_eq!(shop.ada().open("/admin/partners").rows().iter().filter(|row| row[0].starts_with("Pet")).count(), 0);
    // Whoever scans her code is Pat's; nobody signs in to it.
    let newcomer = shop.person("Nell");
    let page = newcomer.scan(&petras);
    page.expect_says("Pat");
    newcomer
        .submit(&page, "Join", &[("name", "Nell"), ("email", &newcomer.email), ("password", &newcomer.password)])
        .expect_status(303);
    assert_eq!(shop.ask::<String>("SELECT referrer.name FROM account JOIN account AS referrer ON referrer.id = account.referrer_id WHERE account.name = 'Nell'", []), "Pat");
    assert_eq!(number(&shop, "SELECT count(*) FROM session JOIN account ON account.id = account_id WHERE name = 'Petra'"), 0);
    // A refund of what Carl bought takes its commission from Pat.
    let before = balance(&shop, "Pat").0;
    let order =
        number(&shop, "SELECT orders.id FROM orders JOIN account ON account.id = customer_id WHERE account.name = 'Carl'");
    till::refund_all(&shop, OrderId(order));
    assert!(balance(&shop, "Pat").0 < before);
    assert_eq!(balance(&shop, "Petra"), (0, 0));
    // Once is enough.
    shop.ada().get(&format!("/admin/partners/{petra}/merge")).expect_status(404);
}

#[test]
fn r08_who_stands_above_the_other_is_no_circle_and_what_they_earned_on_each_other_goes_back() {
    let shop = Shop::open();
    story::tell(&shop, "partner Pat; customer Cara via Pat; customer Carl via Cara");
    till::buy(&shop, "Cara", "100.00");
    let earned = balance(&shop, "Pat").0;
    assert!(earned > 0);
    // Whichever page it is done from, the partner stays.
    let page = look(&shop, "customers", "Cara", "Pat");
    page.expect_says("A partner’s account always stays").expect_says("Reverse these earnings");
    merge(&shop, "customers", "Cara", "Pat", true).expect_redirect(&format!("/admin/partners/{}", id_of(&shop, "Pat")));
    assert_eq!(balance(&shop, "Pat").0, 0);
    assert_eq!(number(&shop, "SELECT count(*) FROM orders WHERE customer_id = earner_id AND merge_id IS NOT NULL"), 1);
    // Carl stands below Pat, who stands below nobody.
    assert_eq!(shop.ask::<String>("SELECT referrer.name FROM account JOIN account AS referrer ON referrer.id = account.referrer_id WHERE account.name = 'Carl'", []), "Pat");
    assert_eq!(number(&shop, "SELECT count(*) FROM ancestry WHERE depth > 0"), 1);
}

#[test]
fn r08_a_payment_of_the_merged_account_that_comes_back_is_the_others() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat; partner Petra");
    payee::wants_cash(story.person("Petra"));
    till::adjust(&shop, "Petra", BalanceKind::Commission, 1000, "Poster");
    payouts::make(shop.ada(), &[]).expect_redirect("/admin/payouts/1");
    // As long as the payment waits, nothing is merged.
    look(&shop, "partners", "Pat", "Petra").expect_status(422).expect_refusal("merge_payment_waits");
    settle(&shop, true);
    merge(&shop, "partners", "Pat", "Petra", false).expect_status(303);
    assert_eq!(balance(&shop, "Pat").0, 0);
    settle(&shop, false);
    assert_eq!((balance(&shop, "Petra").0, balance(&shop, "Pat").0), (0, 1000));
    // Her payout details came along, since Pat had none.
    assert_eq!(shop.ask::<String>("SELECT name FROM payee JOIN account ON account.id = account_id", []), "Pat");
}

#[test]
fn r08_accounts_that_can_not_be_merged_say_why() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat; customer Cara; customer Carl");
    let page = shop.ada().open(&format!("/admin/customers/{}/merge", id_of(&shop, "Cara")));
    let named = |other: &str| shop.ada().submit(&page, "Preview merge", &[("other", other)]);
    named("").expect_status(422).expect_refusal("no_such_account");
    named("Carl").expect_status(422).expect_refusal("choose_person").expect_says("carl@example.org");
    look(&shop, "customers", "Cara", "Nobody at all").expect_status(422).expect_refusal("no_such_account");
    let cara = &story.person("Cara").email;
    look(&shop, "customers", "Cara", cara).expect_status(422).expect_refusal("merge_self");
    for name in ["Cara", "Carl"] {
        till::adjust(&shop, name, BalanceKind::Credit, 500, "Sorry");
        till::place(&shop, name, vec![till::line("Bread", Money::from_minor(2000), true)], Credit::All);
    }
    look(&shop, "customers", "Cara", "Carl").expect_status(422).expect_refusal("merge_both_reserve");
}
