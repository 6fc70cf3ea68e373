//! What strangers, phones and spreadsheets do to a shop: one file an item of what was tried on the product and failed.

mod w17_slow_and_many;
