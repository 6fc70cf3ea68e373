//! Addresses, and the ids in them.

use rocket::request::FromParam;

/// Where all calls begin.
pub(crate) const BASE: &str = "/api/v1";

/// The id that an address names. Text that is no number is the id of nothing: the same 404 as something that does not exist.
pub(super) struct Id<T>(pub(super) T);

impl<'a, T: From<i64>> FromParam<'a> for Id<T> {
    type Error = std::convert::Infallible;

    fn from_param(text: &'a str) -> Result<Self, Self::Error> {
        const NOTHING: i64 = 0;
        Ok(Id(text.parse().ok().filter(|number| *number > 0).unwrap_or(NOTHING).into()))
    }
}
