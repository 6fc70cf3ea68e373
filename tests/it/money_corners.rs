//! Where two of the money rules meet: each corner as a story with its figures, through the front door.

use passalong::domain::money::Rate;

use crate::support::shop::Shop;
use crate::support::story::{Story, cast};
use crate::support::till;

/// The cast, in a shop without a holding period and without a first-order discount: what is earned is owed at once.
fn plain_cast(shop: &Shop) -> Story<'_> {
    till::promise(shop, |terms| {
        terms.holding_days = 0;
        terms.discount.rate = Rate::from_bp(0);
    });
    cast(shop)
}

#[test]
fn m01_never_pay_more_than_is_owed() {
    let shop = Shop::open();
    let mut story = plain_cast(&shop);
    story.go_on(
        "
        Cara orders 10.00                ⇒ Cara pays 10.00 / Pat +1.00 commission
        a payout of 1.00 to Pat waits
        correct Cara's order 1 to 500.00 ⇒ Pat +49.00 commission / Pat is owed 49.00
        Pat is paid 49.00; Pat's waiting payment fails
        refund Cara's order 1            ⇒ Pat -50.00 commission / Pat is owed -49.00
        hold part 1 of the earning on Cara's order 1 ⇒ Pat is owed -49.00
        Cara orders 800.00               ⇒ Cara pays 800.00 / Pat +80.00 commission / Pat is owed 31.00
        Pat is paid 31.00                ⇒ Pat is owed 0.00
        ",
    );
}

#[test]
fn m01_what_is_in_review_does_not_lower_what_is_paid() {
    let shop = Shop::open();
    let mut story = plain_cast(&shop);
    story.go_on(
        "
        Cara orders 10.00                ⇒ Cara pays 10.00 / Pat +1.00 commission
        a payout of 1.00 to Pat waits
        correct Cara's order 1 to 500.00 ⇒ Pat +49.00 commission
        Pat is paid 49.00; Pat's waiting payment fails
        hold part 1 of the earning on Cara's order 1 ⇒ Pat is owed 0.00 / Pat has held 1.00
        Cara orders 800.00               ⇒ Cara pays 800.00 / Pat +80.00 commission / Pat is owed 80.00
        Pat is paid 80.00                ⇒ Pat is owed 0.00
        ",
    );
}

#[test]
fn m03_a_correction_is_a_new_earning_for_what_it_adds() {
    let shop = Shop::open();
    let mut story = plain_cast(&shop);
    story.go_on(
        "
        earnings above 50.00 are reviewed
        Cara orders 10.00                  ⇒ Cara pays 10.00 / Pat +1.00 commission / Pat is owed 1.00
        correct Cara's order 1 to 10000.00 ⇒ Pat +999.00 commission / Pat has held 999.00 / Pat is owed 1.00
        correct Cara's order 1 to 9000.00  ⇒ Pat -100.00 commission / Pat has held 899.00 / Pat is owed 1.00
        ",
    );
    // The order says all that was earned, and where each part of it stands.
    let page = shop.ada().open("/admin/orders/1");
    page.expect_says("£900.00 commission").expect_says("10% of £9,000.00");
    let row = |what: &str| page.row(what).join(" ");
    assert!(row("When it was paid").contains("£1.00 Ready"), "{}", row("When it was paid"));
    let added = row("Added by a later edit");
    assert!(added.contains("£899.00 In review"), "{added}");
    let shop = Shop::open();
    let mut story = plain_cast(&shop);
    story.go_on(
        "
        the holding period is 14 days
        Cara orders 10.00                 ⇒ Cara pays 10.00 / Pat +1.00 commission
        15 days pass                      ⇒ Pat is owed 1.00
        correct Cara's order 1 to 1000.00 ⇒ Pat +99.00 commission / Pat is owed 1.00 / Pat has pending 99.00
        correct Cara's order 1 to 500.00  ⇒ Pat -50.00 commission / Pat is owed 1.00 / Pat has pending 49.00
        14 days pass                      ⇒ Pat is owed 50.00
        ",
    );
    // Each of the two is explained to the cent.
    let pat = story.person("Pat");
    shop.ada().sign_in();
    for (part, other) in [("min", "Added by corrections to the order"), ("max", "Earned on the order before this correction")] {
        let sql = format!("SELECT {part}(id) FROM entry WHERE kind = 'commission' AND adjusts_id IS NULL");
        let entry: i64 = shop.ask(&sql, []);
        shop.ada().open(&format!("/admin/commissions/{entry}")).expect_says(other);
        pat.open(&format!("/referrals/entries/{entry}")).expect_says(other);
    }
}

#[test]
fn m02_credit_is_lots() {
    // Expired before the friend's order comes back: nothing is taken twice.
    let shop = Shop::open();
    let mut story = plain_cast(&shop);
    story.go_on(
        "
        credit lasts 30 days
        Carl orders 100.00               ⇒ Carl pays 100.00 / Cara +5.00 reward
        31 days pass; the jobs run       ⇒ Cara has credit 0.00 / Cara has expired 5.00
        refund Carl's order 1            ⇒ Cara has credit 0.00 / Cara has short 0.00
        ",
    );
    // What was spent of it is taken back, what has expired is not.
    let shop = Shop::open();
    let mut story = plain_cast(&shop);
    story.go_on(
        "
        credit lasts 30 days
        Carl orders 100.00               ⇒ Carl pays 100.00 / Cara +5.00 reward
        Cara redeems 2.00 on 20.00       ⇒ Cara pays 18.00 (credit 2.00) / Pat +2.00 commission
        31 days pass; the jobs run       ⇒ Cara has expired 3.00 / Cara has credit 0.00
        refund Carl's order 1            ⇒ Cara -2.00 reward / Cara has short 2.00
        ",
    );
    // In review nothing expires, and what is reversed takes nothing of the rest.
    let shop = Shop::open();
    let mut story = plain_cast(&shop);
    story.go_on(
        "
        the shop gives Cara 10.00
        credit lasts 30 days
        Carl orders 100.00               ⇒ Carl pays 100.00 / Cara +5.00 reward
        hold earning on Carl's order 1   ⇒ Cara has held 5.00 / Cara has credit 10.00
        31 days pass; the jobs run       ⇒ Cara has held 5.00 / Cara has expired 0.00
        void earning on Carl's order 1   ⇒ Cara -5.00 reward / Cara has credit 10.00
        ",
    );
    // What never expires is spent after what does; but what was spent before something came in was not spent of that.
    let shop = Shop::open();
    let mut story = plain_cast(&shop);
    story.go_on(
        "
        the shop gives Cara 10.00
        Cara redeems 10.00 on 20.00      ⇒ Cara pays 10.00 (credit 10.00) / Pat +2.00 commission
        credit lasts 30 days
        Carl orders 100.00               ⇒ Carl pays 100.00 / Cara +5.00 reward / Cara has credit 5.00
        31 days pass                     ⇒ Cara has credit 0.00 / Cara has expired 5.00      # before the server looked, too
        the jobs run                     ⇒ Cara has credit 0.00 / Cara has expired 5.00
        ",
    );
    let shop = Shop::open();
    let mut story = plain_cast(&shop);
    story.go_on(
        "
        Carl orders 100.00               ⇒ Carl pays 100.00 / Cara +5.00 reward
        Cara redeems 5.00 on 20.00       ⇒ Cara pays 15.00 (credit 5.00) / Pat +2.00 commission
        credit lasts 30 days
        Carl orders 60.00                ⇒ Carl pays 60.00 / Cara +3.00 reward
        31 days pass; the jobs run       ⇒ Cara has credit 0.00 / Cara has expired 3.00
        ",
    );
}

#[test]
fn m02_what_a_refund_gives_back_returns_to_its_lot_or_gets_new_days() {
    let shop = Shop::open();
    let mut story = plain_cast(&shop);
    story.go_on(
        "
        credit lasts 30 days
        Carl orders 100.00               ⇒ Carl pays 100.00 / Cara +5.00 reward
        10 days pass
        Cara redeems 5.00 on 20.00       ⇒ Cara pays 15.00 (credit 5.00) / Pat +2.00 commission
        refund Cara's order 1            ⇒ Pat -2.00 commission / Cara has credit 5.00
        21 days pass                     ⇒ Cara has expired 5.00                             # in its own time
        ",
    );
    let shop = Shop::open();
    let mut story = plain_cast(&shop);
    story.go_on(
        "
        credit lasts 30 days
        Carl orders 100.00               ⇒ Carl pays 100.00 / Cara +5.00 reward
        Cara redeems 5.00 on 20.00       ⇒ Cara pays 15.00 (credit 5.00) / Pat +2.00 commission
        31 days pass; the jobs run
        refund Cara's order 1            ⇒ Pat -2.00 commission / Cara has credit 5.00
        30 days pass                     ⇒ Cara has credit 5.00
        1 day passes                     ⇒ Cara has credit 0.00 / Cara has expired 5.00
        refund Carl's order 1            ⇒ Cara has short 0.00                               # it has expired, renewed or not
        ",
    );
    // What a reversal took meanwhile is set off first.
    let shop = Shop::open();
    let mut story = plain_cast(&shop);
    story.go_on(
        "
        credit lasts 30 days
        Carl orders 100.00               ⇒ Carl pays 100.00 / Cara +5.00 reward
        Cara redeems 5.00 on 20.00       ⇒ Cara pays 15.00 (credit 5.00) / Pat +2.00 commission
        refund Carl's order 1            ⇒ Cara -5.00 reward / Cara has short 5.00
        31 days pass
        refund Cara's order 1            ⇒ Pat -2.00 commission / Cara has short 0.00 / Cara has credit 0.00
        31 days pass; the jobs run       ⇒ Cara has expired 0.00
        ",
    );
}

#[test]
fn m02_a_customer_reads_what_expires_when() {
    let shop = Shop::open();
    let mut story = plain_cast(&shop);
    story.go_on("the shop gives Cara 10.00");
    story.person("Cara").open("/rewards").expect_silent_on("Expiry dates");
    story.go_on(
        "
        credit lasts 30 days
        Carl orders 100.00               ⇒ Carl pays 100.00 / Cara +5.00 reward
        ",
    );
    let page = story.person("Cara").open("/rewards");
    page.expect_says("Expiry dates");
    let lots: Vec<Vec<String>> = page.rows().into_iter().filter(|row| row.len() == 2).collect();
    let amounts: Vec<&str> = lots.iter().map(|row| row[1].as_str()).filter(|amount| amount.ends_with(".00")).collect();
    assert_eq!(amounts.len(), 2, "{lots:?}");
    assert!(amounts[0].ends_with("5.00") && amounts[1].ends_with("10.00"), "what runs out first is spent first: {lots:?}");
    page.expect_says("Never expires");
}
