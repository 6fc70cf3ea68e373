//! The first head of a connection, read until it is whole and not understood any further; and what the front itself answers.

use std::io;

use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;

/// Browsers send less than a tenth of this; Rocket itself would take several times as much into memory.
const MOST_BYTES: usize = 64 * 1024;
/// With this a TLS handshake begins, and no request: somebody typed https where there is none.
const TLS: u8 = 0x16;

pub(super) const TOO_LATE: &[u8] = b"HTTP/1.1 408 Request Timeout\r\nContent-Type: text/plain; charset=utf-8\r\n\
    Content-Length: 26\r\nConnection: close\r\n\r\nThe request came too late.";
pub(super) const TOO_LONG: &[u8] = b"HTTP/1.1 431 Request Header Fields Too Large\r\nContent-Type: text/plain; charset=utf-8\r\n\
    Content-Length: 36\r\nConnection: close\r\n\r\nThe head of this request is too long";
pub(super) const BUSY: &[u8] = b"HTTP/1.1 503 Service Unavailable\r\nContent-Type: text/plain; charset=utf-8\r\n\
    Content-Length: 52\r\nRetry-After: 2\r\nConnection: close\r\n\r\nMany people are here at once. Try again in a moment.";

pub(super) enum Head {
    /// The head and whatever came with it.
    Whole(Vec<u8>),
    TooLong,
    /// The client closed the connection before it had asked for anything.
    Gone,
}

pub(super) async fn read(client: &mut TcpStream) -> io::Result<Head> {
    // No memory for those who never say a word.
    client.readable().await?;
    let mut bytes = Vec::with_capacity(1024);
    let mut looked = 0;
    loop {
        if client.read_buf(&mut bytes).await? == 0 {
            return Ok(Head::Gone);
        }
        // What is no head is Rocket's to refuse, in its own words and at once.
        if bytes.first() == Some(&TLS) || end(&bytes, looked).is_some() {
            return Ok(Head::Whole(bytes));
        }
        if bytes.len() > MOST_BYTES {
            return Ok(Head::TooLong);
        }
        looked = bytes.len();
    }
}

/// Where an empty line ends the head, as Rocket reads it: with or without the carriage returns, after any empty lines. The first
/// `looked` bytes have been looked at before, so that a byte at a time costs no more than all at once.
fn end(bytes: &[u8], looked: usize) -> Option<usize> {
    let begins = bytes.iter().position(|byte| !matches!(byte, b'\r' | b'\n')).unwrap_or(bytes.len());
    let from = looked.saturating_sub(2).max(begins);
    let mut lines = bytes[from..].iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| from + at + 1);
    lines.find_map(|line| match &bytes[line..] {
        [b'\n', ..] => Some(line + 1),
        [b'\r', b'\n', ..] => Some(line + 2),
        _ => None,
    })
}

/// How much of its body is still to come, as far as a whole head says: a guess at who may be waiting for whom, and nothing else.
pub(super) fn missing(bytes: &[u8]) -> u64 {
    let Some(end) = end(bytes, 0) else { return 0 };
    let head = String::from_utf8_lossy(&bytes[..end]);
    let value = |name: &str| {
        let mut lines = head.lines().filter_map(|line| line.split_once(':'));
        lines.find(|(is, _)| is.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim().to_owned())
    };
    match value("Content-Length").map(|length| length.parse::<u64>()) {
        Some(Ok(length)) => length.saturating_sub((bytes.len() - end) as u64),
        Some(Err(_)) => 0,
        // In pieces: nobody knows before the last one.
        None if value("Transfer-Encoding").is_some() => u64::MAX,
        None => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_whole_at_its_empty_line_however_it_comes() {
        let heads: [(&[u8], bool); 9] = [
            (b"GET / HTTP/1.1\r\nHost: x\r\n\r\n", true),
            (b"GET / HTTP/1.1\r\nHost: x\r\n\r\nbody", true),
            (b"GET / HTTP/1.1\nHost: x\n\n", true),
            (b"\r\n\r\nGET / HTTP/1.1\r\n\r\n", true),
            (b"\r\n\r\n\r\n", false),
            (b"\n\n", false),
            (b"", false),
            (b"GET / HTTP/1.1\r\nHost: x\r\n", false),
            (b"GET / HTTP/1.1\r\nHost: x\r\n\r", false),
        ];
        for (bytes, whole) in heads {
            assert_eq!(end(bytes, 0).is_some(), whole, "{:?}", String::from_utf8_lossy(bytes));
            let by_bytes = (1..=bytes.len()).any(|to| end(&bytes[..to], to - 1).is_some());
            assert_eq!(by_bytes, whole, "byte by byte: {:?}", String::from_utf8_lossy(bytes));
        }
    }

    #[test]
    fn what_is_missing_of_a_body_is_what_the_head_announces() {
        for (bytes, missing_bytes) in [
            ("POST / HTTP/1.1\r\nContent-Length: 10\r\n\r\n", 10),
            ("POST / HTTP/1.1\r\ncontent-length:10\r\n\r\n1234", 6),
            ("POST / HTTP/1.1\r\nContent-Length: 10\r\n\r\n1234567890GET /", 0),
            ("POST / HTTP/1.1\nContent-Length: 99999999999999999999\n\n", 0),
            ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", u64::MAX),
            ("GET / HTTP/1.1\r\n\r\n", 0),
            ("GET / HTTP/1.1\r\nContent-Length: 10\r\n", 0),
        ] {
            assert_eq!(missing(bytes.as_bytes()), missing_bytes, "{bytes:?}");
        }
    }

    #[test]
    fn the_front_counts_its_own_words_right() {
        for answer in [TOO_LATE, TOO_LONG, BUSY] {
            let text = std::str::from_utf8(answer).unwrap();
            let (head, body) = text.split_once("\r\n\r\n").unwrap();
            assert!(head.contains(&format!("Content-Length: {}\r\n", body.len())), "{text}");
        }
    }
}
