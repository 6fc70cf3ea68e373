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
}
