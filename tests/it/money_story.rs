//! The stories of money, told sentence by sentence: S12 to S18, and the decisions that say what their words leave open.

use passalong::domain::money::{Money, Rate};
use passalong::domain::order::{self, Credit};
use passalong::domain::price::Line;
use passalong::domain::program::{Discount, Pay};

use crate::support::shop::Shop;
use crate::support::story::{cast, tell};
use crate::support::till;

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
        cancel Cara's order 1            ⇒ Cara's discount is open / Cara's order 1 is cancelled
        Cara orders 40.00                ⇒ Cara pays 36.00 (discount 4.00) / Pat +3.60 commission / Cara's discount is used
        refund 10.00 of Cara's order 2   ⇒ Pat -1.00 commission / Cara's discount is used
        refund Cara's order 2            ⇒ Pat -2.60 commission / Cara's discount is open / Cara's order 2 is refunded
        Cara orders 10.00; Cara orders 10.00
        15 days pass; the jobs run       ⇒ Cara's order 3 is cancelled / Cara's discount is open                  # nobody paid
        Cara orders 10.00                ⇒ Cara pays 9.00 (discount 1.00) / Pat +0.90 commission
        ",
    );
}

#[test]
fn s12_a_first_order_without_the_discount_uses_it_up_until_it_is_granted_again() {
    let shop = Shop::open();
    let mut story = cast(&shop);
    story.go_on(
        "
        Olga orders 20.00; grant Olga a discount
        Olga pays 20.00                  ⇒ Olga's discount is missed
        Olga orders 20.00                ⇒ Olga pays 20.00
        refund Olga's order 1            ⇒ Olga's discount is missed
        grant Olga a discount            ⇒ Olga's discount is open
        Olga orders 20.00                ⇒ Olga pays 18.00 (discount 2.00) / Olga's discount is used
        grant Olga a discount; Olga orders 20.00 ⇒ Olga pays 18.00 (discount 2.00)
        ",
    );
}

/// Ten percent off from 20.00 of goods that it applies to, for ten days; an order is cancelled after six.
#[test]
fn m05_the_first_order_discount_keeps_its_word() {
    let shop = Shop::open();
    till::promise(&shop, |terms| {
        terms.partner.pay = Pay::Share(Rate::from_bp(0));
        terms.discount = Discount { minimum: Money::from_minor(2000), days: Some(10), ..terms.discount };
        terms.order_timeout_days = 6;
    });
    let people =
        ["Ann", "Ben", "Cleo", "Dan", "Eve", "Fay", "Gus", "Hal", "Ida", "Jan", "Lea", "Max", "Nia", "Oli", "Pia", "Quin"];
    let joins = people.map(|name| format!("customer {name} via Pat"));
    let mut story = tell(&shop, &format!("partner Pat; {}", joins.join("; ")));
    story.go_on(
        "
        # One order has it and keeps it; another that could have had it, paid meanwhile, uses it up, whatever becomes of both.
        Ann orders 100.00; Ann orders 50.00; pay Ann's order 2 ⇒ Ann's discount is reserved
        cancel Ann's order 1             ⇒ Ann's discount is missed
        refund Ann's order 2             ⇒ Ann's discount is missed
        Ann orders 50.00                 ⇒ Ann pays 50.00
        Ben orders 100.00; Ben orders 50.00; pay Ben's order 2; pay Ben's order 1 ⇒ Ben's discount is used
        refund 10.00 of Ben's order 1    ⇒ Ben's discount is used
        refund Ben's order 1             ⇒ Ben's discount is missed

        # An order below the minimum, of 0.00, or of things that it does not apply to neither has it nor uses it up.
        Cleo orders 100.00; Cleo orders 19.99; Cleo orders 0.00; pay Cleo's order 2 ⇒ Cleo's discount is reserved
        cancel Cleo's order 1            ⇒ Cleo's discount is open
        Cleo orders 100.00 of gift cards; pay Cleo's order 4 ⇒ Cleo's discount is open
        Cleo orders 20.00                ⇒ Cleo pays 18.00 (discount 2.00) / Cleo's discount is used
        refund Cleo's order 5            ⇒ Cleo's discount is open

        # A correction below the minimum frees it; one above does not take it, but then the order could have had it.
        Dan orders 100.00; correct Dan's order 1 to 10.00 ⇒ Dan's discount is open
        pay Dan's order 1                ⇒ Dan's discount is open
        Dan orders 100.00                ⇒ Dan pays 90.00 (discount 10.00) / Dan's discount is used
        correct Dan's order 2 to 50.00   ⇒ Dan's discount is used
        correct Dan's order 2 to 19.99   ⇒ Dan's discount is open
        correct Dan's order 2 to 100.00  ⇒ Dan's discount is missed
        Eve orders 10.00; correct Eve's order 1 to 50.00 ⇒ Eve's discount is open
        Eve orders 100.00; pay Eve's order 1 ⇒ Eve's discount is reserved
        cancel Eve's order 2             ⇒ Eve's discount is missed
        Fay orders 10.00; pay Fay's order 1; correct Fay's order 1 to 50.00 ⇒ Fay's discount is missed
        Gus orders 100.00; Gus orders 50.00; correct Gus's order 2 to 10.00; pay Gus's order 2 ⇒ Gus's discount is reserved
        cancel Gus's order 1             ⇒ Gus's discount is open
        Hal orders 100.00; Hal orders 50.00; pay Hal's order 2; correct Hal's order 1 to 10.00 ⇒ Hal's discount is missed

        # It comes back with a full refund, unless another such order was paid since; a second one that was granted stands alone.
        Ida orders 100.00; pay Ida's order 1; grant Ida a discount; refund Ida's order 1 ⇒ Ida's discount is open
        Ida orders 100.00                ⇒ Ida pays 90.00 (discount 10.00)
        refund Ida's order 2             ⇒ Ida's discount is open
        Jan orders 100.00; pay Jan's order 1; Jan orders 50.00; pay Jan's order 2; refund Jan's order 1 ⇒ Jan's discount is missed
        grant Jan a discount; refund Jan's order 2 ⇒ Jan's discount is open
        Jan orders 100.00                ⇒ Jan pays 90.00 (discount 10.00)

        # An order that nobody paid in time is cancelled.
        Max orders 100.00; Max orders 50.00; pay Max's order 2; Nia orders 100.00
        7 days pass; the jobs run        ⇒ Max's discount is missed / Nia's discount is open / Nia's order 1 is cancelled

        # What has run out is not missed, and is not given back; the order that has it keeps it.
        Oli orders 100.00; Pia orders 100.00
        5 days pass                      ⇒ Oli's discount is reserved / Quin's discount is expired
        pay Oli's order 1                ⇒ Oli's discount is used
        refund Oli's order 1             ⇒ Oli's discount is expired
        Pia orders 50.00; pay Pia's order 2; cancel Pia's order 1 ⇒ Pia's discount is expired
        Quin orders 100.00               ⇒ Quin pays 100.00 / Quin's discount is expired
        grant Quin a discount; Quin orders 100.00 ⇒ Quin pays 90.00 (discount 10.00)
        grant Lea a discount
        ",
    );
    // Minimum, rate and cap look at the lines that it applies to, and it comes off those alone.
    let bought = |shoes: &str| {
        let card = Line { discounted: false, ..till::line("Gift card", till::money(&shop, "100.00"), false) };
        let id = till::place(&shop, "Lea", vec![card, till::line("Shoes", till::money(&shop, shoes), true)], Credit::NONE);
        shop.look(|conn| (order::find(conn, id).unwrap().amounts.reduction.minor(), order::items(conn, id).unwrap()))
    };
    assert_eq!(bought("19.99").0, 0);
    let (off, items) = bought("50.00");
    assert_eq!((off, [items[0].value.minor(), items[1].value.minor()]), (500, [10_000, 4500]));
    // A cent is the least that it takes off.
    till::promise(&shop, |terms| terms.discount.minimum = Money::ZERO);
    story.go_on(
        "
        customer Zoe via Pat; Zoe orders 0.04; pay Zoe's order 1 ⇒ Zoe's discount is open
        Zoe orders 0.05                  ⇒ Zoe pays 0.04 (discount 0.01) / Zoe's discount is used
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
        refund Cara's order 2            ⇒ Pat's people bought 2 for 90.00 / Pat -1.50 commission # it was bought all the same
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
        refund Dana's order 1            ⇒ Carl -1.35 reward / Pat's network bought 4 for 55.97 / Cara's network bought 2 for 17.99
        Pat is paid 1.80; Ivy is paid 2.70
        ",
    );
}
