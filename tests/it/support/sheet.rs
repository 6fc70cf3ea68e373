//! A file of people, chosen on the page that imports it.
#![allow(dead_code, reason = "tests/it and tests/browser each use a part")]

use super::page::Page;
use super::shop::Shop;

/// Chooses a file; what the page then says of it.
#[track_caller]
pub fn choose(shop: &Shop, file: impl AsRef<[u8]>) -> Page {
    send(shop, "/admin/customers/import", "name=\"file\"; filename=\"people.csv\"", file.as_ref())
}

/// Chooses a file and presses the button that adds everybody in it.
#[track_caller]
pub fn bring_in(shop: &Shop, file: impl AsRef<[u8]>) -> Page {
    let page = choose(shop, file);
    page.expect_status(200);
    let form = page.form("Add");
    let pairs = form.pairs();
    let rows = pairs.iter().find(|(name, _)| *name == "rows").map(|(_, rows)| *rows).expect("the form carries the rows");
    let done = send(shop, "/admin/customers/import/confirm", "name=\"rows\"", rows.as_bytes());
    done.expect_redirect("/admin/customers");
    done
}

fn send(shop: &Shop, path: &str, field: &str, bytes: &[u8]) -> Page {
    let head = format!("--line\r\nContent-Disposition: form-data; {field}\r\n\r\n");
    let body = [head.as_bytes(), bytes, b"\r\n--line--\r\n"].concat();
    shop.ada().ask("POST", path).body("multipart/form-data; boundary=line", body).send()
}
