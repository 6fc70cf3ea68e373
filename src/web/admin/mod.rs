//! The shop's own pages, under `/admin`: what staff may see is guarded by `Staff`, everything else by `Admin`.

mod accounting;
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
        referrer::move_routes(),
        commissions::routes(),
        import::routes(),
        applications::routes(),
        users::routes(),
        settings::routes(),
        audit::routes(),
        accounting::routes(),
    ]
    .concat()
}

/// The pages of one person, the same for a partner and a customer: mounted below both lists.
pub(in crate::web) fn person_routes() -> Vec<Route> {
    [person::routes(), statement::routes(), referrer::routes()].concat()
}
