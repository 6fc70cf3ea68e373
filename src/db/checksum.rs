//! The SHA-256 that stands beside a backup, in the format of `sha256sum`.
//!
//! Promise: a backup that was changed since it was written, by as little as one bit, is told from one that was not.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::file::{OpenError, UNREADABLE, beside, create_private};
use super::said::Said;

const COPY_AGAIN: Said = Said::new("mend-copy-again");

/// Where the sum of `file` stands.
pub(super) fn beside_backup(file: &Path) -> PathBuf {
    beside(file, ".sha256")
}

/// The SHA-256 of a file, in hexadecimal.
pub(super) fn of(file: &Path) -> io::Result<String> {
    let (mut file, mut hasher, mut piece) = (File::open(file)?, Sha256::new(), vec![0; 64 * 1024]);
    loop {
        match file.read(&mut piece)? {
            0 => return Ok(hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()),
            read => hasher.update(&piece[..read]),
        }
    }
}

/// Writes the sum beside the name that its file is about to get, so that no backup is ever there without one.
pub(super) fn write(file: &Path, sum: &str) -> io::Result<()> {
    let path = beside_backup(file);
    match fs::remove_file(&path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => create_private(&path)?,
    }
    let mut written = fs::OpenOptions::new().write(true).open(&path)?;
    // The name without its folder: the two may be moved together, and `sha256sum --check` finds one from the other.
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    writeln!(written, "{sum}  {name}")?;
    written.sync_all()
}

/// Compares a backup with the sum beside it. False where there is none to compare with.
pub(super) fn compare(file: &Path) -> Result<bool, OpenError> {
    let path = beside_backup(file);
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(OpenError::of(&path, UNREADABLE, &error, Said::new("mend-permissions"))),
    };
    let noted = text.split_whitespace().next().unwrap_or_default();
    if noted.len() != 64 || !noted.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(OpenError::new(&path, Said::new("file-no-sum"), COPY_AGAIN));
    }
    let is = of(file).map_err(|error| OpenError::of(file, UNREADABLE, &error, Said::new("mend-other-backup")))?;
    if noted.eq_ignore_ascii_case(&is) {
        return Ok(true);
    }
    Err(OpenError::new(file, Said::new("file-sum-differs").with("sum", path.display()), COPY_AGAIN))
}
