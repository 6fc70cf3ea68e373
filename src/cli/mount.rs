//! Whether something is mounted at a directory: a container without its volume would lose the shop with its next update.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::cli::failure::Failure;
use crate::text::catalogue::Text;

/// Refuses to go on unless a volume is mounted at `path` itself.
pub(super) fn expect_mounted(path: &Path) -> Result<(), Failure> {
    let read = |error: io::Error| Failure::Refused(Text::new("cli-mounts-unreadable").with("cause", error.to_string()));
    let mounts = fs::read_to_string("/proc/self/mountinfo").map_err(read)?;
    let there = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if mount_points(&mounts).any(|mounted| mounted == there) {
        return Ok(());
    }
    Err(Failure::Refused(Text::new("cli-not-mounted").with("directory", path.display().to_string())))
}

/// The mount points of /proc/self/mountinfo: the fifth word of each line, with blanks and the like as octal numbers.
fn mount_points(mounts: &str) -> impl Iterator<Item = PathBuf> {
    mounts.lines().filter_map(|line| line.split(' ').nth(4)).map(|word| PathBuf::from(plain(word)))
}

fn plain(word: &str) -> String {
    [("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")]
        .into_iter()
        .fold(word.to_owned(), |word, (octal, sign)| word.replace(octal, sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mount_point_is_read_as_the_kernel_writes_it() {
        let mounts = "22 1 0:20 / / rw - overlay overlay rw\n\
                      31 22 8:1 /var/lib/docker/volumes/shop/_data /data rw,relatime shared:1 - ext4 /dev/sda1 rw\n\
                      32 22 0:33 / /mnt/my\\040disk rw - tmpfs tmpfs rw\n";
        let points: Vec<PathBuf> = mount_points(mounts).collect();
        assert_eq!(points, ["/", "/data", "/mnt/my disk"].map(PathBuf::from));
    }

    #[test]
    fn the_root_is_mounted_and_a_folder_is_not() {
        assert!(expect_mounted(Path::new("/")).is_ok());
        let folder = tempfile::tempdir().unwrap();
        let refused = expect_mounted(folder.path()).unwrap_err();
        assert!(matches!(&refused, Failure::Refused(text) if text.id() == "cli-not-mounted"), "{refused:?}");
        assert!(expect_mounted(Path::new("/no/such/place")).is_err());
    }
}
