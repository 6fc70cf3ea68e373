//! The shop's own pages, under `/admin`: what staff may see is guarded by `Keeper`, everything else by `Admin`.

mod applications;
mod audit;
mod batches;
mod code;
mod codes;
mod customers;
mod home;
mod import;
mod partners;
mod people;
mod person;
mod print;
mod settings;
mod users;

use rocket::Route;

pub(in crate::web) fn routes() -> Vec<Route> {
    [
        home::routes(),
        codes::routes(),
        code::routes(),
        batches::routes(),
        print::routes(),
        partners::routes(),
        customers::routes(),
        import::routes(),
        applications::routes(),
        users::routes(),
        settings::routes(),
        audit::routes(),
    ]
    .concat()
}
