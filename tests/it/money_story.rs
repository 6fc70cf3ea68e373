//! The stories of money, told sentence by sentence: S12 to S18, and the decisions that say what their words leave open.

use crate::support::shop::Shop;
use crate::support::story::{cast, tell};

#[test]
fn s12_a_newcomer_has_ten_percent_off_their_first_order() {
    let shop = Shop::open();
    let mut story = cast(&shop);
    story.go_on(
        "
        Cara's discount is open; Carl's discount is open; Olga's discount is none
        Cara orders 100.00          ⇒ Cara pays 90.00 (discount 10.00) / Pat +9.00 commission / Cara's discount is used
        Carl orders 33.35           ⇒ Carl pays 30.01 (discount 3.34) / Cara +1.50 reward  # half a cent is rounded up
        Cara orders 100.00          ⇒ Cara pays 100.00 / Pat +10.00 commission             # once
        Olga orders 100.00          ⇒ Olga pays 100.00                                     # she came by herself
        ",
    );
}

#[test]
fn s12_the_discount_is_given_back_and_never_doubled() {
    let shop = Shop::open();
    let mut story = cast(&shop);
    story.go_on(
        "
        Cara orders 50.00                ⇒ Cara's discount is reserved
        Cara orders 80.00                ⇒ Cara pays 80.00 / Pat +8.00 commission / Cara's discount is reserved   # the first has it
        cancel Cara's order 1            ⇒ Cara's discount is open / Cara's order 1 is cancelled
        Cara orders 40.00                ⇒ Cara pays 36.00 (discount 4.00) / Pat +3.60 commission / Cara's discount is used
        refund 10.00 of Cara's order 3   ⇒ Pat -1.00 commission / Cara's discount is used
        refund Cara's order 3            ⇒ Pat -2.60 commission / Cara's discount is open / Cara's order 3 is refunded
        Cara orders 10.00; Cara orders 10.00
        15 days pass; the jobs run       ⇒ Cara's order 4 is cancelled / Cara's discount is open                  # nobody paid
        Cara orders 10.00                ⇒ Cara pays 9.00 (discount 1.00) / Pat +0.90 commission
        ",
    );
}

#[test]
fn s12_a_first_order_without_the_discount_uses_it_up_until_it_is_refunded_or_granted_again() {
    let shop = Shop::open();
    let mut story = cast(&shop);
    story.go_on(
        "
        Olga orders 20.00; grant Olga a discount
        Olga pays 20.00                  ⇒ Olga's discount is missed
        Olga orders 20.00                ⇒ Olga pays 20.00
        refund Olga's order 1            ⇒ Olga's discount is open
        Olga orders 20.00                ⇒ Olga pays 18.00 (discount 2.00) / Olga's discount is used
        grant Olga a discount; Olga orders 20.00 ⇒ Olga pays 18.00 (discount 2.00)
        ",
    );
}

#[test]
fn s13_a_partner_sees_number_and_value_of_what_their_people_ordered() {
    let shop = Shop::open();
    let mut story = cast(&shop);
    story.go_on(
        "
        Pat's people bought 0 for 0.00
        Cara orders 100.00               ⇒ Pat's people bought 0 for 0.00               # not paid, not counted
        Cara pays 90.00 (discount 10.00) ⇒ Pat's people bought 1 for 90.00 / Pat +9.00 commission
        Cara orders 25.00                ⇒ Cara pays 25.00 / Pat's people bought 2 for 115.00 / Pat +2.50 commission
        Carl orders 200.00               ⇒ Carl pays 180.00 (discount 20.00) / Cara +9.00 reward
        Pat's people bought 2 for 115.00; Pat's network bought 3 for 295.00; Cara's people bought 1 for 180.00
        refund 10.00 of Cara's order 2   ⇒ Pat's people bought 2 for 105.00 / Pat -1.00 commission
        refund Cara's order 2            ⇒ Pat's people bought 1 for 90.00 / Pat -1.50 commission # it counts as never placed
        ",
    );
}

#[test]
fn s14_a_partner_earns_commission_on_every_order_of_their_people() {
    let shop = Shop::open();
    let mut story = cast(&shop);
    story.go_on(
        "
        customer Ines via Ivy
        Cara orders 100.00               ⇒ Cara pays 90.00 (discount 10.00) / Pat +9.00 commission / Pat has pending 9.00
        Cara orders 10.05                ⇒ Cara pays 10.05 / Pat +1.01 commission      # half a cent is rounded up
        Ines orders 50.00                ⇒ Ines pays 45.00 (discount 5.00) / Ivy +4.50 commission
        Carl orders 60.00                ⇒ Carl pays 54.00 (discount 6.00) / Cara +2.70 reward # not Pat: only who brought him
        13 days pass                     ⇒ Pat has pending 10.01 / Pat has approved 0.00
        1 day passes                     ⇒ Pat has pending 0.00 / Pat has approved 10.01 / Pat is owed 10.01
        ",
    );
}

#[test]
fn s14_new_terms_hold_for_orders_placed_from_then_on() {
    let shop = Shop::open();
    let mut story = cast(&shop);
    story.go_on(
        "
        Cara orders 100.00; partners earn 20 %
        Cara pays 90.00 (discount 10.00) ⇒ Pat +9.00 commission                        # frozen when it was placed
        Cara orders 100.00               ⇒ Cara pays 100.00 / Pat +20.00 commission
        Pat agrees on 12.5 %; Cara orders 100.00
        partners earn 5 %; Cara pays 100.00 ⇒ Pat +12.50 commission
        correct Cara's order 2 to 50.00  ⇒ Pat -10.00 commission                       # by the terms that it was placed under
        refund 25.00 of Cara's order 2   ⇒ Pat -5.00 commission
        ",
    );
}

#[test]
fn s14_an_earning_is_looked_at_let_pass_or_voided() {
    let shop = Shop::open();
    let mut story = cast(&shop);
    story.go_on(
        "
        Cara orders 100.00               ⇒ Cara pays 90.00 (discount 10.00) / Pat +9.00 commission
        Cara orders 100.00               ⇒ Cara pays 100.00 / Pat +10.00 commission
        hold earning on Cara's order 1   ⇒ Pat has held 9.00 / Pat has pending 10.00
        14 days pass                     ⇒ Pat has held 9.00 / Pat has approved 10.00 / Pat is owed 10.00
        refund 45.00 of Cara's order 1   ⇒ Pat -4.50 commission / Pat has held 4.50    # what follows it shares its fate
        approve earning on Cara's order 1 ⇒ Pat has held 0.00 / Pat is owed 14.50
        void earning on Cara's order 2   ⇒ Pat -10.00 commission / Pat is owed 4.50
        refund Cara's order 2            ⇒ Pat is owed 4.50                            # nothing is earned on it any more
        ",
    );
}

#[test]
fn s15_a_customer_earns_store_credit_on_every_order_of_their_friends() {
    let shop = Shop::open();
    let mut story = cast(&shop);
    story.go_on(
        "
        customer Dana via Carl; customer Olaf via Olga
        Carl orders 200.00               ⇒ Carl pays 180.00 (discount 20.00) / Cara +9.00 reward / Cara has pending 9.00
        Dana orders 80.00                ⇒ Dana pays 72.00 (discount 8.00) / Carl +3.60 reward # Cara and Pat: nothing
        Olaf orders 10.00                ⇒ Olaf pays 9.00 (discount 1.00) / Olga +0.45 reward
        Cara has credit 0.00
        14 days pass                     ⇒ Cara has credit 9.00 / Carl has credit 3.60 / Cara has pending 0.00
        Pat's network bought 2 for 252.00; Cara's network bought 2 for 252.00
        ",
    );
}

#[test]
fn s16_a_partner_sees_what_they_earned_and_what_they_received() {
    let shop = Shop::open();
    let mut story = cast(&shop);
    story.go_on(
        "
        Cara orders 100.00               ⇒ Cara pays 90.00 (discount 10.00) / Pat +9.00 commission
        14 days pass                     ⇒ Pat is owed 9.00
        Pat's payment fails              ⇒ Pat is owed 9.00 / Pat has received 0.00
        Pat is paid 9.00                 ⇒ Pat is owed 0.00 / Pat has received 9.00 / Pat has earned 9.00
        Pat's last payment comes back    ⇒ Pat is owed 9.00 / Pat has received 0.00 / Pat has earned 9.00
        Pat is paid 9.00                 ⇒ Pat has received 9.00
        ",
    );
}

#[test]
fn s16_a_refund_after_the_payment_is_made_up_for_by_later_earnings() {
    let shop = Shop::open();
    let mut story = cast(&shop);
    story.go_on(
        "
        Cara orders 100.00               ⇒ Cara pays 90.00 (discount 10.00) / Pat +9.00 commission
        14 days pass; Pat is paid 9.00
        refund 60.00 of Cara's order 1   ⇒ Pat -6.00 commission / Pat is owed -6.00 / Pat has approved 0.00 / Pat has short 6.00
        Cara orders 40.00                ⇒ Cara pays 40.00 / Pat +4.00 commission
        14 days pass                     ⇒ Pat is owed -2.00 / Pat has earned 7.00
        Cara orders 30.00                ⇒ Cara pays 30.00 / Pat +3.00 commission
        14 days pass                     ⇒ Pat is owed 1.00
        Pat is paid 1.00                 ⇒ Pat has received 10.00 / Pat has earned 10.00 / Pat is owed 0.00
        ",
    );
}

#[test]
fn s17_a_customer_sees_rewards_earned_and_redeemed() {
    let shop = Shop::open();
    let mut story = cast(&shop);
    story.go_on(
        "
        Carl orders 200.00               ⇒ Carl pays 180.00 (discount 20.00) / Cara +9.00 reward
        14 days pass                     ⇒ Cara has earned 9.00 / Cara has credit 9.00 / Cara has redeemed 0.00
        Cara redeems 4.50 on 20.00       ⇒ Cara has reserved 4.50 / Cara has credit 4.50 / Cara has redeemed 0.00
        Cara pays 13.50 (discount 2.00, credit 4.50) ⇒ Cara has redeemed 4.50 / Cara has reserved 0.00 / Pat +1.80 commission
        refund 60.00 of Carl's order 1   ⇒ Cara -3.00 reward / Cara has earned 6.00 / Cara has credit 1.50
        refund Carl's order 1            ⇒ Cara -6.00 reward / Cara has credit 0.00 / Cara has short 4.50   # shown as nothing
        ",
    );
}

#[test]
fn s18_a_customer_pays_with_the_credit_they_earned() {
    let shop = Shop::open();
    let mut story = cast(&shop);
    story.go_on(
        "
        Carl orders 200.00               ⇒ Carl pays 180.00 (discount 20.00) / Cara +9.00 reward
        14 days pass
        Cara redeems everything on 5.00  ⇒ Cara pays 0.00 (discount 0.50, credit 4.50) / Pat +0.45 commission / Cara has credit 4.50
        Cara redeems 4.00 on 20.00       ⇒ Cara has credit 0.50
        cancel Cara's order 2            ⇒ Cara has credit 4.50 / Cara has redeemed 4.50
        Cara redeems everything on 45.00 ⇒ Cara pays 40.50 (credit 4.50) / Pat +4.50 commission   # on the whole value
        refund 15.00 of Cara's order 3   ⇒ Pat -1.50 commission / Cara has credit 1.50            # a third, of both
        refund 0.05 of Cara's order 3    ⇒ Cara has credit 1.51                                   # 4.50 × 15.05 ÷ 45.00 = 1.505
        refund Cara's order 3            ⇒ Pat -3.00 commission / Cara has credit 4.50            # a full refund is exact in both
        ",
    );
}

#[test]
fn s18_credit_that_waits_for_payment_comes_back_in_time() {
    let shop = Shop::open();
    let mut story = cast(&shop);
    story.go_on(
        "
        Carl orders 200.00               ⇒ Carl pays 180.00 (discount 20.00) / Cara +9.00 reward
        14 days pass
        Cara redeems 9.00 on 50.00       ⇒ Cara has credit 0.00 / Cara has reserved 9.00
        13 days pass; the jobs run       ⇒ Cara has reserved 9.00 / Cara's order 1 is placed
        1 day passes; the jobs run       ⇒ Cara has credit 9.00 / Cara's order 1 is cancelled / Cara's discount is open
        ",
    );
}

#[test]
fn s14_s15_a_whole_chain_to_the_cent() {
    let shop = Shop::open();
    let mut story = tell(
        &shop,
        r#"
        batch "Market" of 1 for partners; batch "Stream" of 1 for influencers
        partner Pat claims card 1; influencer Ivy claims card 2
        influencers earn 15 %; customers earn 7.5 %
        customer Cara via Pat; customer Carl via Cara; customer Dana via Carl; customer Ines via Ivy; customer Jo via Ines
        "#,
    );
    story.go_on(
        "
        Cara orders 19.99   ⇒ Cara pays 17.99 (discount 2.00) / Pat +1.80 commission
        Carl orders 19.99   ⇒ Carl pays 17.99 (discount 2.00) / Cara +1.35 reward
        Dana orders 19.99   ⇒ Dana pays 17.99 (discount 2.00) / Carl +1.35 reward
        Ines orders 19.99   ⇒ Ines pays 17.99 (discount 2.00) / Ivy +2.70 commission
        Jo orders 19.99     ⇒ Jo pays 17.99 (discount 2.00) / Ines +1.35 reward
        Pat's people bought 1 for 17.99; Pat's network bought 3 for 53.97; Ivy's network bought 2 for 35.98
        Cara's people bought 1 for 17.99; Cara's network bought 2 for 35.98; Dana's network bought 0 for 0.00
        14 days pass
        Cara redeems everything on 19.99 ⇒ Cara pays 18.64 (credit 1.35) / Pat +2.00 commission
        refund Dana's order 1            ⇒ Carl -1.35 reward / Pat's network bought 3 for 55.97 / Cara's network bought 1 for 17.99
        Pat is paid 1.80; Ivy is paid 2.70
        ",
    );
}
