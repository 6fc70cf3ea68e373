//! No cookie and no header makes a page fail.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use proptest::prelude::*;

use crate::support::shop::Shop;
use crate::support::story;

/// The status that a server answers to bytes; `None` when it closes without a word.
fn status_of(home: &str, request: &[u8]) -> Option<u16> {
    let mut stream = TcpStream::connect(home.trim_start_matches("http://")).expect("a connection");
    stream.set_read_timeout(Some(Duration::from_secs(20))).expect("a limit");
    stream.write_all(request).ok()?;
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    let line = String::from_utf8_lossy(&answer);
    line.split(' ').nth(1).and_then(|status| status.parse().ok())
}

fn request(path: &str, headers: &[(&str, &[u8])]) -> Vec<u8> {
    let mut request = format!("GET {path} HTTP/1.1\r\nHost: shop\r\nConnection: close\r\n").into_bytes();
    for (name, value) in headers {
        request.extend_from_slice(name.as_bytes());
        request.extend_from_slice(b": ");
        request.extend_from_slice(value);
        request.extend_from_slice(b"\r\n");
    }
    request.extend_from_slice(b"\r\n");
    request
}

#[test]
fn w15_the_cookies_that_broke_every_page_break_none() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat");
    let code = story.code_of("Pat");
    let said = data_encoding::BASE64URL_NOPAD.encode(b"good\nSaved");
    let bad: Vec<Vec<u8>> = vec![
        b"_flash=2:g%C3%B6od".to_vec(),
        b"_flash=99999999999999999999:x".to_vec(),
        b"passalong-said=".to_vec(),
        b"passalong-said=%%%".to_vec(),
        b"passalong-said=Z2_DtmQ".to_vec(),
        b"passalong-said=\xff\xfe".to_vec(),
        format!("passalong-said={}", "A".repeat(6000)).into_bytes(),
        format!("passalong-said={}", data_encoding::BASE64URL_NOPAD.encode(b"<b>\nx")).into_bytes(),
        b"passalong=\0; passalong-visit=\xc3\x28; passalong-browser=;;;=".to_vec(),
        b"\xf0\x9f\x8d\x9e=\xf0\x9f\x8d\x9e".to_vec(),
    ];
    for cookie in &bad {
        for path in ["/sign-in", "/", "/privacy", &format!("/join/{code}"), &format!("/q/{code}")] {
            let status = status_of(&shop.home, &request(path, &[("Cookie", cookie)])).expect("an answer");
            assert!(status < 500, "{path} answered {status} to {:?}", String::from_utf8_lossy(cookie));
        }
    }
    // And the one that is ours is said once, and as text.
    let nell = shop.person("Nell");
    nell.set_cookie("passalong-said", &said);
    nell.get("/sign-in").expect_says("Saved");
    nell.get("/sign-in").expect_silent_on("Saved");
    let shown = data_encoding::BASE64URL_NOPAD.encode("good\n<script>alert(1)</script>".as_bytes());
    nell.set_cookie("passalong-said", &shown);
    assert!(!nell.get("/sign-in").html().contains("<script>alert(1)"));
}

#[test]
fn w15_the_cookies_of_https_are_the_browsers_to_keep() {
    let shop = Shop::open_with(|config| {
        config.base_url = Some(passalong::domain::address::BaseUrl::parse("https://shop.example").expect("an address"));
    });
    let story = story::tell(&shop, "customer Cara");
    let cara = story.person("Cara");
    let page = cara.open("/accounts");
    let saved = cara.submit(&page, "Save", &[("name", "Cara W")]);
    saved.expect_status(303);
    let cookies: Vec<&str> = saved
        .headers
        .iter()
        .filter(|(name, _)| name.eq_ignore_ascii_case("set-cookie"))
        .map(|(_, value)| value.as_str())
        .collect();
    let said = cookies.iter().find(|cookie| cookie.starts_with("__Host-passalong-said=")).expect("a message");
    for attribute in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(said.contains(attribute), "{said}");
    }
}

#[test]
fn w15_any_cookie_of_any_bytes_gets_a_page() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat");
    let code = story.code_of("Pat");
    let paths = ["/".to_owned(), "/sign-in".to_owned(), format!("/q/{code}"), format!("/join/{code}"), "/c".to_owned()];
    let names = [
        "Cookie",
        "User-Agent",
        "Accept-Language",
        "Accept",
        "Origin",
        "Referer",
        "X-Forwarded-For",
        "Forwarded",
        "Sec-Fetch-Dest",
        "Sec-Fetch-Site",
        "Purpose",
        "If-None-Match",
        "Content-Type",
        "Range",
    ];
    let known = ["passalong", "passalong-said", "passalong-visit", "passalong-browser", "_flash", ""];
    // No line breaks and no NUL, which end a header.
    let bytes = proptest::collection::vec(any::<u8>().prop_filter("no end", |byte| !matches!(byte, 0 | b'\r' | b'\n')), 0..120);
    let line = (0..names.len(), 0..known.len(), bytes, any::<bool>());
    let config = ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() };
    let mut runner = proptest::test_runner::TestRunner::new(config);
    let outcome = runner.run(&(0..paths.len(), proptest::collection::vec(line, 1..4)), |(path, lines)| {
        let headers: Vec<(&str, Vec<u8>)> = lines
            .iter()
            .map(|(name, cookie, bytes, is_cookie)| {
                if *is_cookie {
                    ("Cookie", [known[*cookie].as_bytes(), b"=", bytes].concat())
                } else {
                    (names[*name], bytes.clone())
                }
            })
            .collect();
        let headers: Vec<(&str, &[u8])> = headers.iter().map(|(name, value)| (*name, value.as_slice())).collect();
        let status = status_of(&shop.home, &request(&paths[path], &headers));
        prop_assert!(status.is_some_and(|status| status < 500), "{:?}", status);
        Ok(())
    });
    outcome.unwrap_or_else(|error| panic!("{error}"));
}
