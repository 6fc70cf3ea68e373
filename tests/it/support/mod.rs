//! What the subjects share: a shop, the people in it with their browsers, the language of stories, a core without pages.

pub mod client;
pub mod counter;
pub mod file;
pub mod model;
pub mod page;
pub mod qr;
pub mod sheet;
pub mod shop;
pub mod staff;
pub mod story;
pub mod story_money;
pub mod till;
pub mod web_shop;
