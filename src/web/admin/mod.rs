//! The shop's own pages, under `/admin`: what staff may see is guarded by `Staff`, everything else by `Admin`.

mod accounting;
pub(in crate::web) mod add_customer;
mod applications;
mod audit;
mod balance;
mod batches;
mod clock;
mod code;
mod codes;
mod commissions;
mod correct;
mod customers;
mod erase;
mod first_week;
pub(in crate::web) mod flags;
mod help;
mod home;
mod import;
mod merge;
mod new_batch;
mod orders;
mod overview;
mod partners;
mod payouts;
mod people;
mod people_filter;
mod person;
mod print;
mod product;
mod products;
mod referrer;
mod role;
mod search;
mod settings;
mod statement;
mod suspension;
mod tasks;
pub(in crate::web) mod terms;
mod tills;
mod tree;
mod unmatched;
mod users;
mod view_as;

use rocket::Route;

pub(in crate::web) fn routes() -> Vec<Route> {
    [
        home::routes(),
        search::routes(),
        first_week::routes(),
        orders::routes(),
        unmatched::routes(),
        products::routes(),
        product::routes(),
        codes::routes(),
        code::routes(),
        batches::routes(),
        new_batch::routes(),
        print::routes(),
        partners::routes(),
        payouts::routes(),
        add_customer::routes(),
        customers::routes(),
        tree::routes(),
        referrer::move_routes(),
        commissions::routes(),
        flags::routes(),
        import::routes(),
        applications::routes(),
        users::routes(),
        tills::routes(),
        view_as::end_routes(),
        settings::routes(),
        clock::routes(),
        help::routes(),
        audit::routes(),
        accounting::routes(),
    ]
    .concat()
}

/// The pages of one person, the same for a partner and a customer: mounted below both lists.
pub(in crate::web) fn person_routes() -> Vec<Route> {
    [
        person::routes(),
        correct::routes(),
        role::routes(),
        erase::routes(),
        merge::routes(),
        suspension::routes(),
        view_as::routes(),
        statement::routes(),
        referrer::routes(),
    ]
    .concat()
}
