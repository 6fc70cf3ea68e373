//! Secrets that the server has to read again, such as what a webhook is signed with: encrypted under a key beside the database.
//!
//! Promise: the database and its backups alone give none of them away. The key is made when the first secret is to be kept, as
//! `secret.key` in the data directory, which only the owner of the process may read; nothing ever replaces it. Where it is gone, what
//! was encrypted with it is lost, and says so: it has to be entered again.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use data_encoding::BASE64;
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};

use crate::domain::ids::AccountId;
use crate::domain::pin::{Pin, PinHash};
use crate::domain::sealed::Sealed;
use crate::error::{Error, Result};

/// The name of the key file.
pub(crate) const KEY_FILE: &str = "secret.key";
/// What the secret of a system that tells of orders is sealed for.
pub(crate) const SOURCE: &str = "source";
/// What the key of a web shop that is asked for its orders is sealed for.
pub(crate) const POLLING: &str = "polling";
/// What the key of a web shop that is told of coupons is sealed for.
pub(crate) const COUPONS: &str = "coupons";
/// What stands before every secret, so that a later version of the program may encrypt in another way.
const VERSION: u8 = 1;
const ID_BYTES: usize = 8;
const NONCE_BYTES: usize = 24;

/// The key, and the file that it is kept in.
pub(crate) struct SecretBox {
    file: PathBuf,
    /// As it was last read; `None` as long as there was no need.
    key: Mutex<Option<FileKey>>,
}

/// The key of the file, and what tells it from others without giving it away.
#[derive(Clone)]
struct FileKey {
    id: [u8; ID_BYTES],
    cipher: XChaCha20Poly1305,
    /// What PINs are hashed with.
    pepper: [u8; 32],
}

impl FileKey {
    fn new(bytes: [u8; 32]) -> FileKey {
        let mut id = [0; ID_BYTES];
        id.copy_from_slice(&Sha256::digest([b"passalong key ".as_slice(), &bytes].concat())[..ID_BYTES]);
        let pepper = Sha256::digest([b"passalong pins ".as_slice(), &bytes].concat()).into();
        FileKey { id, cipher: XChaCha20Poly1305::new(&Key::from(bytes)), pepper }
    }

    fn pin(&self, account: AccountId, pin: &Pin) -> Result<PinHash> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.pepper).map_err(Error::fault)?;
        mac.update(&account.0.to_be_bytes());
        mac.update(pin.as_str().as_bytes());
        Ok(PinHash::from(<[u8; 32]>::from(mac.finalize().into_bytes())))
    }

    fn parse(text: &str) -> Option<FileKey> {
        let bytes = BASE64.decode(text.trim().as_bytes()).ok()?;
        bytes.try_into().ok().map(FileKey::new)
    }
}

impl SecretBox {
    /// The one whose key lies, or will lie, in this directory.
    pub(crate) fn beside(data_dir: &Path) -> SecretBox {
        SecretBox { file: data_dir.join(KEY_FILE), key: Mutex::new(None) }
    }

    /// Encrypts a secret. `purpose` says what it is for, such as `webhook`; it opens for that alone. Makes the key where there is none.
    pub(crate) fn seal(&self, purpose: &str, secret: &[u8]) -> Result<Sealed> {
        let key = match self.read_key()? {
            Some(key) => key,
            None => self.make_key()?,
        };
        let mut nonce = [0; NONCE_BYTES];
        getrandom::fill(&mut nonce).map_err(Error::fault)?;
        let payload = Payload { msg: secret, aad: purpose.as_bytes() };
        let hidden =
            key.cipher.encrypt(&XNonce::from(nonce), payload).map_err(|_| Error::fault("a secret cannot be encrypted"))?;
        Ok([&[VERSION], key.id.as_slice(), &nonce, &hidden].concat().into())
    }

    /// The secret again; `None` when it is lost, since the key that it was encrypted with is not there any more.
    pub(crate) fn open(&self, purpose: &str, sealed: &Sealed) -> Result<Option<Vec<u8>>> {
        let Some(([VERSION], rest)) = sealed.as_bytes().split_first_chunk::<1>() else { return Ok(None) };
        let Some((id, rest)) = rest.split_first_chunk::<ID_BYTES>() else { return Ok(None) };
        let Some((nonce, hidden)) = rest.split_first_chunk::<NONCE_BYTES>() else { return Ok(None) };
        let Some(key) = self.read_key_called(id)? else { return Ok(None) };
        Ok(key.cipher.decrypt(&XNonce::from(*nonce), Payload { msg: hidden, aad: purpose.as_bytes() }).ok())
    }

    /// What a PIN comes to for this account, to be kept. Makes the key where there is none.
    pub(crate) fn new_pin(&self, account: AccountId, pin: &Pin) -> Result<PinHash> {
        let key = match self.read_key()? {
            Some(key) => key,
            None => self.make_key()?,
        };
        key.pin(account, pin)
    }

    /// What a PIN that somebody tries comes to; `None` without a key, when none fits.
    pub(crate) fn pin(&self, account: AccountId, pin: &Pin) -> Result<Option<PinHash>> {
        self.read_key()?.map(|key| key.pin(account, pin)).transpose()
    }

    /// The key as it is known, or as the file has it.
    fn read_key(&self) -> Result<Option<FileKey>> {
        let mut known = self.key.lock().unwrap_or_else(PoisonError::into_inner);
        if known.is_none() {
            *known = read_file(&self.file)?;
        }
        Ok(known.clone())
    }

    /// The same, when it is the one that is asked for. The owner may have put the right file back meanwhile.
    fn read_key_called(&self, id: &[u8; ID_BYTES]) -> Result<Option<FileKey>> {
        let is_meant = |key: &FileKey| key.id == *id;
        if let Some(key) = self.read_key()?.filter(is_meant) {
            return Ok(Some(key));
        }
        let again = read_file(&self.file)?;
        self.key.lock().unwrap_or_else(PoisonError::into_inner).clone_from(&again);
        Ok(again.filter(is_meant))
    }

    /// Makes the key and has it on disk before anything is encrypted with it. Somebody who was faster has made it.
    fn make_key(&self) -> Result<FileKey> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).map_err(Error::fault)?;
        let folder = self.file.parent().unwrap_or(Path::new("."));
        // Only its owner may read it, from the first byte on.
        let mut file = tempfile::NamedTempFile::new_in(folder).map_err(Error::fault)?;
        writeln!(file, "{}", BASE64.encode(&bytes)).map_err(Error::fault)?;
        file.as_file().sync_all().map_err(Error::fault)?;
        match file.persist_noclobber(&self.file) {
            Ok(_) => fs::File::open(folder).and_then(|folder| folder.sync_all()).map_err(Error::fault)?,
            Err(failed) if failed.error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(failed) => return Err(Error::fault(failed.error)),
        }
        self.read_key()?.ok_or_else(|| Error::fault("the key file is gone as soon as it was made"))
    }
}

fn read_file(file: &Path) -> Result<Option<FileKey>> {
    match fs::read_to_string(file) {
        Ok(text) => match FileKey::parse(&text) {
            Some(key) => Ok(Some(key)),
            None => Err(Error::fault(format!("{} holds no key: put the right file back, or remove it", file.display()))),
        },
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Error::fault(format!("{} cannot be read: {error}", file.display()))),
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn o07_a_secret_opens_with_its_key_for_its_purpose_alone() {
        let folder = tempfile::tempdir().unwrap();
        let secrets = SecretBox::beside(folder.path());
        let file = folder.path().join(KEY_FILE);
        assert!(!file.exists(), "a key without a secret");
        let sealed = secrets.seal("webhook", b"bread and butter").unwrap();
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        assert!(!sealed.as_bytes().windows(5).any(|part| part == b"bread"));
        assert_ne!(sealed, secrets.seal("webhook", b"bread and butter").unwrap(), "the same secret twice looks the same");

        let anew = SecretBox::beside(folder.path());
        assert_eq!(anew.open("webhook", &sealed).unwrap().unwrap(), b"bread and butter");
        assert_eq!(anew.open("source", &sealed).unwrap(), None);
        for at in 0..sealed.as_bytes().len() {
            let mut changed = sealed.as_bytes().to_vec();
            changed[at] ^= 1;
            assert_eq!(anew.open("webhook", &changed.into()).unwrap(), None, "byte {at}");
        }
    }

    #[test]
    fn o07_without_its_key_a_secret_is_lost_until_the_file_is_back() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(KEY_FILE);
        let sealed = SecretBox::beside(folder.path()).seal("webhook", b"bread").unwrap();
        let key = fs::read(&file).unwrap();
        fs::remove_file(&file).unwrap();

        let secrets = SecretBox::beside(folder.path());
        assert_eq!(secrets.open("webhook", &sealed).unwrap(), None);
        assert!(!file.exists(), "looking made another key");
        let other = secrets.seal("webhook", b"butter").unwrap();
        assert_eq!(secrets.open("webhook", &sealed).unwrap(), None);

        fs::write(&file, &key).unwrap();
        assert_eq!(secrets.open("webhook", &sealed).unwrap().unwrap(), b"bread");
        assert_eq!(secrets.open("webhook", &other).unwrap(), None);
        fs::write(&file, "shopping list").unwrap();
        assert!(SecretBox::beside(folder.path()).open("webhook", &sealed).is_err());
    }
}
