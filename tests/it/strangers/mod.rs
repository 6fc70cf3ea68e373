//! What strangers, phones and spreadsheets do to a shop: one file an item of what was tried on the product and failed.

mod w04_search;
mod w06_files;
mod w07_names;
