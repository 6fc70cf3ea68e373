//! Paper and pictures: QR codes, the sheets that they are printed on, the pictures that go with a link, and the shop's sign. Values in, SVG
//! and PNG out.

mod face;
pub(crate) mod icon;
pub(crate) mod invitation;
mod lines;
pub(crate) mod pattern;
pub(crate) mod qr;
pub(crate) mod sheet;

pub(crate) use face::drawable;
