//! Paper: QR codes and the sheets that they are printed on. Values in, SVG out.

pub(crate) mod qr;
pub(crate) mod sheet;
