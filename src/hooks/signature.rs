//! Signatures over raw bytes, compared so that the time it takes tells nothing about how much of one is right.

use data_encoding::{BASE64, HEXLOWER};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

/// Whether `claimed` is the base64 of HMAC-SHA256 over the parts, one after another.
pub(super) fn is_base64(key: &[u8], parts: &[&[u8]], claimed: &str) -> bool {
    BASE64.decode(claimed.trim().as_bytes()).is_ok_and(|claimed| mac(key, parts).verify_slice(&claimed).is_ok())
}

/// The same in hexadecimal digits.
pub(super) fn is_hex(key: &[u8], parts: &[&[u8]], claimed: &str) -> bool {
    HEXLOWER.decode(claimed.as_bytes()).is_ok_and(|claimed| mac(key, parts).verify_slice(&claimed).is_ok())
}

/// A short word for these bytes: what a delivery is known by where its vendor gives it no number of its own.
pub(super) fn print_of(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(bytes)[..12])
}

fn mac(key: &[u8], parts: &[&[u8]]) -> Hmac<Sha256> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes a key of any length");
    for part in parts {
        mac.update(part);
    }
    mac
}
