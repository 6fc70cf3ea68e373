//! The shop's own pages, under `/admin`: what staff may see is guarded by `Keeper`, everything else by `Admin`.

mod applications;
mod audit;
mod balance;
mod batches;
mod code;
mod codes;
mod commissions;
mod customers;
mod home;
mod import;
mod orders;
mod overview;
mod partners;
mod payouts;
mod people;
mod person;
mod print;
mod products;
mod referrer;
mod rewards;
mod settings;
mod statement;
pub(in crate::web) mod terms;
mod tree;
mod users;

use rocket::Route;

pub(in crate::web) fn routes() -> Vec<Route> {
    [
        home::routes(),
        orders::routes(),
        products::routes(),
        codes::routes(),
        code::routes(),
        batches::routes(),
        print::routes(),
        partners::routes(),
        payouts::routes(),
        customers::routes(),
        tree::routes(),
        referrer::routes(),
        commissions::routes(),
        rewards::routes(),
        statement::routes(),
        import::routes(),
        applications::routes(),
        users::routes(),
        settings::routes(),
        audit::routes(),
    ]
    .concat()
}
