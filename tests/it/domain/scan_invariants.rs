//! How scans, their log and the marks of visitors may be broken: see [`super::invariants`].

use super::invariants::Deed;

pub const DEEDS: &[Deed] = &[
    (&["S01"], "DELETE FROM scan WHERE id = 1;"),
    (&["S01"], "INSERT INTO scan (n, first_at, last_at, visits) SELECT n, 1, 1, visits FROM scan;"),
    // Of code 9, which is not there.
    (&["S01"], "UPDATE scan SET n = 1, visits = x'00090000' WHERE id = 1;"),
    // Said to have been carried over, and was not.
    (
        &["S01", "T05"],
        "INSERT INTO scan_log_mark SELECT 1, scan_log.id, code_day.day, code_day.code_id FROM scan_log, scan_day AS code_day;",
    ),
    (&["S03"], "UPDATE scan_log SET visits = substr(visits, 1, length(visits) - 1);"),
    (&["S03"], "UPDATE scan_log SET visits = x'07';"),
    (&["S03"], "UPDATE scan SET n = 3;"),
    (&["S01", "S03"], "UPDATE scan SET visits = CAST(visits || x'ff' AS BLOB);"),
    (&["S03"], "UPDATE visitor_today SET marks = CAST(marks || x'00' AS BLOB);"),
    (&["S04"], "INSERT INTO scan_log_mark VALUES (1, 9, 0, 1);"),
    (&["S05"], "DELETE FROM visitor_salt;"),
    (&["T05"], "UPDATE account_total SET own_scans = 1 WHERE account_id = 2;"),
    (&["T05"], "UPDATE account_total SET own_visitors = 1 WHERE account_id = 5;"),
    (
        &["S02"],
        "UPDATE scan_day SET visitors = 3; UPDATE shop_day SET visitors = 3; UPDATE account_total SET own_visitors = 3 WHERE account_id = 2;",
    ),
];

pub const LIES: &[&str] = &[
    "INSERT INTO scan_log (visits) VALUES (x'')",
    "INSERT INTO scan_log_mark VALUES (2, 1, 1, 1)",
    "INSERT INTO scan (n, first_at, last_at, visits) VALUES (0, 1, 1, x'00010000')",
    "INSERT INTO scan (n, first_at, last_at, visits) VALUES (9, 1, 1, x'00010000')",
    "INSERT INTO scan (n, first_at, last_at, visits) VALUES (1, 2, 1, x'00010000')",
    "INSERT INTO visitor_today (marks) VALUES (x'')",
    "INSERT INTO retention (id) VALUES (2)",
    "UPDATE scan_day SET arrivals = arrivals + 1",
    "UPDATE scan_day SET via_link = via_link + 1",
    "UPDATE scan_day SET visitors = scans + 1",
    "UPDATE scan_day SET first_at = NULL",
    "UPDATE visitor_salt SET id = 2",
];

pub const FINAL: &[(&str, &str)] =
    &[("UPDATE scan SET last_at = 0", "a scan is final"), ("DELETE FROM scan", "a scan is kept until")];
