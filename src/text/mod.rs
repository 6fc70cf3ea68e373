//! How values and refusals are said to people.

pub(crate) mod offer;
pub(crate) mod table;
pub(crate) mod words;
