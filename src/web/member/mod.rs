//! What partners and customers see of themselves: their code and what came of it, their money, their account, their own cards to
//! print.

mod account;
mod coupons;
mod entries;
mod entry;
mod entry_row;
mod erase;
mod language;
mod network;
mod order_new;
mod orders;
mod payee;
mod payee_tax;
mod payouts;
mod people;
mod pin;
mod print;
mod referrals;
mod rewards;
mod tax_section;
mod till_code;

use rocket::Route;

pub(super) fn routes() -> Vec<Route> {
    [
        referrals::routes(),
        people::routes(),
        entries::routes(),
        entry::routes(),
        rewards::routes(),
        coupons::routes(),
        till_code::routes(),
        orders::routes(),
        order_new::routes(),
        account::routes(),
        pin::routes(),
        erase::routes(),
        language::routes(),
        network::routes(),
        payee::routes(),
        payee_tax::routes(),
        payouts::routes(),
        print::routes(),
    ]
    .concat()
}
