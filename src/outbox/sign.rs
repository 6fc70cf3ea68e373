//! Signatures as Standard Webhooks has them: HMAC-SHA256 over id, time and body, with every secret that counts.

use data_encoding::BASE64;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::error::{Error, Result};

/// The header `webhook-signature`: one signature for each secret, so that a receiver may change over in its own time.
pub(super) fn signatures(secrets: &[Vec<u8>], message: &str, at_s: i64, body: &str) -> Result<String> {
    let signed = secrets.iter().map(|secret| {
        let mut mac = Hmac::<Sha256>::new_from_slice(secret).map_err(Error::fault)?;
        mac.update(format!("{message}.{at_s}.{body}").as_bytes());
        Ok(format!("v1,{}", BASE64.encode(&mac.finalize().into_bytes())))
    });
    Ok(signed.collect::<Result<Vec<_>>>()?.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn o07_signatures_are_those_of_standard_webhooks() {
        let secret = BASE64.decode(b"MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").unwrap();
        let body = r#"{"type":"commission.approved","timestamp":"2026-11-22T10:00:00Z","data":{"id":"com_1"}}"#;
        let one = signatures(std::slice::from_ref(&secret), "msg_0001", 1_795_342_800, body).unwrap();
        assert_eq!(one, "v1,gW9NFUOzEf2arITHGjp3P+Bl7tQb5wXin7Kh4IICY0E=");
        let two = signatures(&[vec![7; 32], secret], "msg_0001", 1_795_342_800, body).unwrap();
        assert!(two.starts_with("v1,") && two.ends_with(&format!(" {one}")), "{two}");
    }
}
