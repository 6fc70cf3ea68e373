//! What strangers, phones and spreadsheets do to a shop: one file an item of what was tried on the product and failed.

mod w01_links;
mod w02_qr_and_previews;
mod w03_scans;
mod w04_search;
mod w05_one_account;
mod w06_files;
mod w07_names;
mod w08_first_day;
mod w08_numbers_agree;
mod w10_lock_out;
mod w11_queue;
mod w12_log;
mod w13_proxies;
mod w14_pictures;
mod w15_cookies;
mod w16_passwords;
mod w17_slow_and_many;
mod w18_other_sites;
