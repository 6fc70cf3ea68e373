//! How values and refusals are said to people.

pub(crate) mod explain;
pub(crate) mod offer;
pub(crate) mod table;
pub(crate) mod words;
