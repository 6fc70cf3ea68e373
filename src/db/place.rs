//! Where the file lies: whether what is open is still what is at its path, and on what kind of disk.
//!
//! A file that is removed or replaced stays open for whoever has it open, and takes every change into nothing.

use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use super::file::{beside, parent};

/// Beyond this, whoever reads the file without an end is worth a word to the owner.
pub const LOG_LARGE: u64 = 256 * 1024 * 1024;

/// The file, its log and the log's index, as they were when they were opened.
pub(super) struct Place {
    files: [Opened; 3],
}

struct Opened {
    path: PathBuf,
    device: u64,
    inode: u64,
}

impl Opened {
    fn at(path: PathBuf) -> io::Result<Opened> {
        let found = fs::metadata(&path)?;
        Ok(Opened { path, device: found.dev(), inode: found.ino() })
    }

    fn is_there(&self) -> bool {
        fs::metadata(&self.path).is_ok_and(|found| (found.dev(), found.ino()) == (self.device, self.inode))
    }
}

impl Place {
    /// Looks at the files of a database that somebody has open, so that its log is there.
    pub(super) fn of(database: &Path) -> io::Result<Place> {
        // Absolute, so that it means the same wherever the process is.
        let database = std::path::absolute(database)?;
        let opened = |suffix| Opened::at(beside(&database, suffix));
        Ok(Place { files: [opened("")?, opened("-wal")?, opened("-shm")?] })
    }

    /// The first of its files that is not at its path any more.
    pub(super) fn lost(&self) -> Option<&Path> {
        self.files.iter().find(|file| !file.is_there()).map(|file| file.path.as_path())
    }

    pub(super) fn directory(&self) -> &Path {
        parent(&self.files[0].path)
    }

    /// How large the log is now, in bytes.
    pub(super) fn log_bytes(&self) -> u64 {
        fs::metadata(&self.files[1].path).map_or(0, |found| found.len())
    }

    /// The programs that hold the log, as `name (process 12)`, as far as the system tells; ours is not among them.
    pub(super) fn log_readers(&self) -> Vec<String> {
        let Ok(locks) = fs::read_to_string("/proc/locks") else { return Vec::new() };
        let ours = std::process::id().to_string();
        let mut found: Vec<&str> = locks
            .lines()
            .filter_map(|line| {
                // "1: POSIX  ADVISORY  READ 1234 fe:01:567 123 123", where the last part of the place is the file's own number.
                let words: Vec<&str> = line.split_whitespace().collect();
                let inode = words.get(5)?.rsplit(':').next()?.parse::<u64>().ok()?;
                (inode == self.files[2].inode && words[1] == "POSIX").then_some(words[4])
            })
            .filter(|process| *process != ours && *process != "0")
            .collect();
        found.sort_unstable();
        found.dedup();
        let name = |process: &str| fs::read_to_string(format!("/proc/{process}/comm")).unwrap_or_default();
        found.into_iter().map(|process| format!("{} (process {process})", name(process).trim())).collect()
    }
}

/// Kinds of file systems that are reached over a network, whose locks and syncs are not to be relied on.
const REMOTE: [&str; 14] = [
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "9p",
    "afs",
    "ceph",
    "glusterfs",
    "fuse.glusterfs",
    "fuse.sshfs",
    "fuse.rclone",
    "ncpfs",
    "fuse.s3fs",
];

/// The kind of a file system that is reached over a network, when `path` lies on one; `None` on a local disk or where nobody knows.
pub fn remote_kind(path: &Path) -> Option<String> {
    let path = fs::canonicalize(path).ok()?;
    let mounts = fs::read_to_string("/proc/self/mountinfo").ok()?;
    let kind = mount_of(&path, &mounts)?;
    REMOTE.contains(&kind).then(|| kind.to_owned())
}

/// The kind of the file system that holds `path`, by the system's table of them: of those above it, the lowest, and of two at one place the
/// later one.
fn mount_of<'a>(path: &Path, mounts: &'a str) -> Option<&'a str> {
    mounts
        .lines()
        .filter_map(|line| {
            // "36 35 98:0 /root /mount/point rw,noatime shared:1 - ext4 /dev/sda1 rw"
            let (before, after) = line.split_once(" - ")?;
            let at = before.split(' ').nth(4)?.replace("\\040", " ");
            Some((PathBuf::from(at), after.split(' ').next()?))
        })
        .filter(|(at, _)| path.starts_with(at))
        .max_by_key(|(at, _)| at.components().count())
        .map(|(_, kind)| kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str = "\
22 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
40 22 0:45 / /srv/my\\040shop rw shared:20 - nfs4 box:/shop rw,vers=4.2
41 22 0:46 / /srv rw - tmpfs tmpfs rw
42 41 0:47 / /srv rw - cifs //box/srv rw
";

    #[test]
    fn the_lowest_and_latest_file_system_counts() {
        let kind = |path: &str| mount_of(Path::new(path), MOUNTS);
        assert_eq!(kind("/var/lib/passalong"), Some("ext4"));
        assert_eq!(kind("/srv/my shop/data"), Some("nfs4"));
        assert_eq!(kind("/srv/other"), Some("cifs"));
        assert_eq!(kind("/srvs"), Some("ext4"));
    }

    #[test]
    fn a_file_that_is_moved_away_or_replaced_is_lost() {
        let dir = tempfile::tempdir().unwrap();
        let db = dir.path().join("a.db");
        let write = |suffix: &str| fs::write(beside(&db, suffix), "x").unwrap();
        ["", "-wal", "-shm"].into_iter().for_each(write);
        let place = Place::of(&db).unwrap();
        assert_eq!(place.lost(), None);
        for suffix in ["", "-wal", "-shm"] {
            let file = beside(&db, suffix);
            let aside = beside(&file, ".aside");
            fs::rename(&file, &aside).unwrap();
            assert_eq!(place.lost(), Some(file.as_path()));
            write(suffix);
            assert_eq!(place.lost(), Some(file.as_path()), "another file of the same name");
            fs::rename(&aside, &file).unwrap();
            assert_eq!(place.lost(), None);
        }
    }
}
