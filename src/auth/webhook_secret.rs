//! The secret that a webhook and its receiver share, as Standard Webhooks writes it.

use data_encoding::BASE64;

use crate::error::{Error, Result};

/// What a secret is sealed for, in [`crate::auth::secret_box`].
pub(crate) const PURPOSE: &str = "webhook";
/// What stands before one when it is shown.
const PREFIX: &str = "whsec_";
/// As many as the hash has that signs with it.
const BYTES: usize = 32;

/// A new one, and the text as which its receiver is given it.
pub(crate) fn new_secret() -> Result<([u8; BYTES], String)> {
    let mut secret = [0; BYTES];
    getrandom::fill(&mut secret).map_err(Error::fault)?;
    Ok((secret, format!("{PREFIX}{}", BASE64.encode(&secret))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn o07_a_secret_is_shown_as_receivers_read_it() {
        let (bytes, shown) = new_secret().unwrap();
        assert_eq!(BASE64.decode(shown.strip_prefix("whsec_").unwrap().as_bytes()).unwrap(), bytes);
        assert_ne!(new_secret().unwrap().0, bytes);
    }
}
