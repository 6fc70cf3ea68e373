//! The pages, each subject through the front door: who may enter, what a form keeps and refuses, what a page says.

pub mod admin;
mod join;
pub mod member;

mod access;
mod access_walk;
pub mod logo;
pub use access::programs_routes;
mod password;
pub mod scan;
mod setup;
mod sign_in;
mod till;
mod tills;
