//! What the schema keeps out of the table of backups.

/// Every CHECK, in words that break it alone.
pub const LIES: &[&str] = &[
    "UPDATE shop SET backup_hour = 24",
    "UPDATE shop SET backup_keep = 0",
    "INSERT INTO backup (made_by, flaw, began_at, ended_at) VALUES ('cron', 'no_room', 1, 1)",
    "INSERT INTO backup (made_by, file, bytes, sha256, began_at, ended_at) VALUES ('button', 'a.db', 0, hex(zeroblob(32)), 1, 1)",
    "INSERT INTO backup (made_by, file, bytes, sha256, began_at, ended_at) VALUES ('button', 'a.db', 1, 'abc', 1, 1)",
    "INSERT INTO backup (made_by, file, bytes, sha256, flaw, began_at, ended_at) VALUES ('button', 'a.db', 1, hex(zeroblob(32)), 'odd', 1, 1)",
    "INSERT INTO backup (made_by, flaw, began_at, ended_at) VALUES ('button', 'no_room', 2, 1)",
    "INSERT INTO backup (made_by, file, bytes, began_at, ended_at) VALUES ('button', 'a.db', 1, 1, 1)",
    "INSERT INTO backup (made_by, began_at, ended_at) VALUES ('button', 1, 1)",
    "INSERT INTO backup (made_by, file, bytes, sha256, began_at, ended_at, removed_at) VALUES ('button', 'a.db', 1, hex(zeroblob(32)), 1, 1, 1)",
];
