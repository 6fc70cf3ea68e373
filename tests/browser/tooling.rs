//! The browser's own tools, tried on pages that need no story.

use super::qr;
use super::shop::Shop;
use super::window::{Desk, Phone};

#[test]
fn a_window_opens_reads_and_closes() {
    let shop = Shop::bare();
    let phone = Phone::open(&shop);
    phone.open("/healthz").expect_at("/healthz").expect_no_wider().expect_steady();
    assert!(qr::read_all(&phone.picture()).is_empty());
    assert_eq!(phone.script("return screen.width + '×' + screen.height"), "390×844");
    let desk = Desk::open(&shop);
    desk.without_script().open("/healthz");
    assert_eq!(desk.script("return innerWidth + '×' + innerHeight"), "1440×900");
}
