//! Every way to become a member: by an invitation that a scan leads to, or organically. And the page that greets a new customer.
//!
//! A sign-up is one write: the account, its code, its place in the tree and its session. Nothing that was typed is lost, and nobody
//! who has an account already loses anything by scanning.

pub(super) mod invitation;
mod newcomer;
pub(super) mod offer;
mod organic;
pub(super) mod pieces;
pub(super) mod preview;
mod welcome;

use rocket::Route;

pub(super) fn routes() -> Vec<Route> {
    [invitation::routes(), organic::routes(), welcome::routes()].concat()
}
