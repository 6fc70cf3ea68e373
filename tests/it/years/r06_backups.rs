//! Backups: whole, known by their sum, without the day's marks of visitors; made by the schedule and by a button; and the way back.

use std::fs::{self, File};
use std::os::unix::fs::{FileExt, MetadataExt, PermissionsExt, chown};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use passalong::db::{Access, connect};
use rusqlite::Connection;

use crate::cli::commands::{Place, one_line, stdout};
use crate::support::client::Person;
use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::story;

const DAY: Duration = Duration::from_secs(86_400);

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

fn holds(file: &Path, bytes: &[u8]) -> bool {
    fs::read(file).unwrap().windows(bytes.len()).any(|part| part == bytes)
}

#[test]
fn r06_backups() {
    let place = Place::with_shop();
    assert!(place.run(&["backup", "good.db"]).status.success());
    let checked = Command::new("sha256sum").args(["--check", "--strict", "good.db.sha256"]).current_dir(place.path("")).output();
    assert!(checked.unwrap().status.success(), "{}", fs::read_to_string(place.path("good.db.sha256")).unwrap());
    assert_eq!((mode(&place.path("good.db")), mode(&place.path("good.db.sha256"))), (0o600, 0o600));

    let now = fs::read(place.db()).unwrap();
    let bits = fs::metadata(place.path("good.db")).unwrap().len() * 8;
    let good = fs::OpenOptions::new().read(true).write(true).open(place.path("good.db")).unwrap();
    let flip = |bit: u64| {
        let mut byte = [0];
        good.read_exact_at(&mut byte, bit / 8).unwrap();
        good.write_all_at(&[byte[0] ^ 1 << (bit % 8)], bit / 8).unwrap();
    };
    // Everywhere in the file: the steps have no divisor in common with its length.
    for n in 0..100 {
        let bit = (n * 7_919_573 + 7) % bits;
        flip(bit);
        let line = one_line(&place.run(&["restore", "good.db"]));
        assert!(line.contains("good.db") && line.contains("SHA-256"), "bit {bit}: {line}");
        flip(bit);
    }
    assert!(fs::read(place.db()).unwrap() == now, "a refused backup touched the database");
    assert!(!stdout(&place.run(&["restore", "good.db"])).contains("compare"));

    fs::write(place.path("good.db.sha256"), "what was here?\n").unwrap();
    assert!(one_line(&place.run(&["restore", "good.db"])).contains("holds no SHA-256"));
    fs::remove_file(place.path("good.db.sha256")).unwrap();
    let restored = place.run(&["restore", "good.db"]);
    assert!(restored.status.success() && stdout(&restored).contains("There was no good.db.sha256 to compare it with"));
}

#[test]
fn r06_a_backup_holds_neither_the_days_secret_nor_its_marks() {
    let mut shop = Shop::open();
    story::tell(&shop, "partner Pat; Mallory scans Pat");
    let salt: Vec<u8> = shop.ask("SELECT salt FROM visitor_salt", []);
    assert!(shop.ask::<i64>("SELECT count(*) FROM visitor_today", []) > 0);
    let copy = shop.file().with_file_name("copy.db");
    let made = shop.command(&["backup", copy.to_str().unwrap()], "");
    assert!(made.status.success(), "{made:?}");
    let marks = |file: &Path| -> i64 {
        let conn = Connection::open(file).unwrap();
        conn.query_row("SELECT (SELECT count(*) FROM visitor_today) + (SELECT count(*) FROM visitor_salt)", [], |row| row.get(0))
            .unwrap()
    };
    assert_eq!(marks(&copy), 0);
    assert!(!holds(&copy, &salt), "the secret is still among the bytes");

    // Nor does what is restored from a copy that somebody took otherwise.
    shop.stop();
    let raw = shop.file().with_file_name("raw.db");
    fs::copy(shop.file(), &raw).unwrap();
    assert!(marks(&raw) > 0 && holds(&raw, &salt));
    let restored = shop.command(&["restore", raw.to_str().unwrap()], "");
    assert!(restored.status.success(), "{restored:?}");
    assert_eq!(marks(&shop.file()), 0);
    assert!(!holds(&shop.file(), &salt));
}

#[test]
fn r06_what_a_killed_backup_leaves_goes_with_the_next_one() {
    let place = Place::with_shop();
    let leftover = "monday.db.passalong.partial";
    fs::write(place.path(leftover), "half of it").unwrap();
    fs::write(place.path(&format!("{leftover}-journal")), "its journal").unwrap();
    fs::write(place.path("monday.db.sha256"), "the sum of what never got its name").unwrap();
    fs::write(place.path("film.mkv.partial"), "somebody else's").unwrap();
    let living = File::create(place.path("tuesday.db.passalong.partial")).unwrap();
    living.try_lock().unwrap();
    assert!(place.run(&["backup", "wednesday.db"]).status.success());
    let there = names(&place.path(""));
    let expected =
        ["data", "film.mkv.partial", "tuesday.db.passalong.partial", "wednesday.db", "wednesday.db.sha256"].map(String::from);
    assert_eq!(there, expected);
    let refused = one_line(&place.run(&["backup", "tuesday.db"]));
    assert!(refused.contains("another backup is being written under this name"), "{refused}");
    drop(living);
    assert!(place.run(&["backup", "tuesday.db"]).status.success());

    // A real kill, whenever it comes.
    connect(&place.db(), Access::Write)
        .unwrap()
        .execute_batch("CREATE TABLE filler (bytes BLOB); INSERT INTO filler SELECT randomblob(8000000);")
        .unwrap();
    for round in 0..8_u64 {
        let mut child = place.command(&["backup", &format!("killed-{round}.db")]).stdout(Stdio::null()).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(5 + round * 12));
        let _ = child.kill();
        child.wait().unwrap();
    }
    assert!(place.run(&["backup", "last.db"]).status.success());
    let left: Vec<String> = names(&place.path("")).into_iter().filter(|name| name.contains(".passalong.")).collect();
    assert!(left.is_empty(), "{left:?}");
}

/// Only root can find out.
#[test]
fn r06_what_root_restores_belongs_to_the_owner_of_the_directory() {
    let place = Place::with_shop();
    assert!(place.run(&["backup", "good.db"]).status.success());
    fs::remove_dir_all(place.path("data")).unwrap();
    fs::create_dir(place.path("data")).unwrap();
    if chown(place.path("data"), Some(4711), Some(4711)).is_err() {
        return eprintln!("not root: who a restored database belongs to was not tried");
    }
    let restored = place.run(&["restore", "good.db"]);
    assert!(restored.status.success(), "{restored:?}");
    for file in [place.db(), place.path("data/passalong.db.lock")] {
        assert_eq!(fs::metadata(&file).unwrap().uid(), 4711, "{}", file.display());
    }
}

#[test]
fn r06_of_two_backups_to_one_name_one_wins() {
    let place = Place::with_shop();
    let start =
        |name: &str| -> Child { place.command(&["backup", name]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap() };
    for round in 0..12 {
        let name = format!("copy-{round}.db");
        let outputs = [start(&name), start(&name)].map(|child| child.wait_with_output().unwrap());
        let won = outputs.iter().filter(|output| output.status.success()).count();
        assert_eq!(won, 1, "{outputs:?}");
        let lost = one_line(outputs.iter().find(|output| !output.status.success()).unwrap());
        assert!(lost.contains("already exists") || lost.contains("another backup is being written"), "{lost}");
        let compared =
            Command::new("sha256sum").args(["--check", &format!("{name}.sha256")]).current_dir(place.path("")).output();
        assert!(compared.unwrap().status.success());
    }
}

fn folder(shop: &Shop) -> PathBuf {
    shop.file().with_file_name("backups")
}

fn back_up_now(ada: &Person) -> Page {
    let page = ada.open("/admin/settings/backups");
    let answer = ada.submit(&page, "Back up now", &[]);
    answer.expect_redirect("/admin/settings/backups");
    ada.follow(answer)
}

#[test]
fn r06_the_button_makes_one_and_its_download_asks_for_the_password() {
    let shop = Shop::open();
    let ada = shop.ada();
    ada.open("/admin/settings").expect_says("See backups");
    ada.open("/admin/settings/backups").expect_says("No backups yet");
    let page = back_up_now(ada);
    page.expect_says("Backup made and checked.");
    let file: String = shop.ask("SELECT file FROM backup", []);
    assert_eq!(page.row("On request")[1], "Good");
    assert_eq!(names(&folder(&shop)), [file.clone(), format!("{file}.sha256")]);
    assert_eq!((mode(&folder(&shop)), mode(&folder(&shop).join(&file))), (0o700, 0o600));

    let detail = ada.open("/admin/settings/backups/1");
    detail.expect_says(&shop.ask::<String>("SELECT sha256 FROM backup", []));
    ada.submit(&detail, "Download", &[("password", "")]).expect_status(422).expect_refusal("password_needed");
    ada.submit(&detail, "Download", &[("password", "not hers")]).expect_status(422).expect_refusal("password_wrong");
    let taken = ada.submit(&detail, "Download", &[("password", &ada.password)]);
    taken.expect_status(200);
    assert_eq!(taken.header("Cache-Control"), Some("no-store"));
    assert!(taken.header("Content-Disposition").unwrap().contains(&file));
    assert!(taken.body == fs::read(folder(&shop).join(&file)).unwrap(), "the file is handed out as it is");
    let log = ada.open("/admin/audit");
    log.expect_says("Ada downloaded a backup").expect_says("Ada made a backup");

    fs::remove_file(folder(&shop).join(&file)).unwrap();
    ada.open("/admin/settings/backups").expect_says("Removed manually");
    ada.open("/admin/settings/backups/1").expect_silent_on("current-password");
}

#[test]
fn r06_the_schedule_keeps_so_many_and_touches_nothing_else() {
    let shop = Shop::open();
    let ada = shop.ada();
    shop.run_jobs();
    assert!(!folder(&shop).exists(), "the first hour of the schedule has not come yet");
    back_up_now(ada);
    let asked: String = shop.ask("SELECT file FROM backup", []);
    let page = ada.open("/admin/settings/backups");
    let refused = ada.submit(&page, "Save schedule", &[("keep", "0")]);
    refused.expect_status(422).expect_refusal("number_malformed");
    let saved = ada.submit(&page, "Save schedule", &[("hour", "4"), ("keep", "2")]);
    ada.follow(saved).expect_says("Schedule saved.");
    assert_eq!(shop.ask::<String>("SELECT fields FROM audit ORDER BY id DESC LIMIT 1", []), "backup_hour, backup_keep");

    fs::write(folder(&shop).join("passalong-by-hand.db"), "the owner's own").unwrap();
    let of_schedule = || {
        shop.look(|conn| {
            let mut made = conn.prepare("SELECT file FROM backup WHERE made_by = 'schedule' ORDER BY id").unwrap();
            made.query_map([], |row| row.get(0)).unwrap().collect::<rusqlite::Result<Vec<String>>>().unwrap()
        })
    };
    shop.pass(DAY);
    shop.run_jobs();
    shop.run_jobs();
    assert_eq!(of_schedule().len(), 1, "once a day");
    // Something else under the name of one that the schedule made is not the schedule's.
    shop.pass(DAY);
    shop.run_jobs();
    fs::write(folder(&shop).join(&of_schedule()[1]), "not a backup any more").unwrap();
    for _ in 0..3 {
        shop.pass(DAY);
        shop.run_jobs();
    }
    let made = of_schedule();
    assert_eq!(made.len(), 5);
    let mut expected: Vec<String> =
        [&made[3], &made[4], &asked].iter().flat_map(|file| [(*file).clone(), format!("{file}.sha256")]).collect();
    expected.extend([made[1].clone(), format!("{}.sha256", made[1]), "passalong-by-hand.db".to_owned()]);
    expected.sort();
    assert_eq!(names(&folder(&shop)), expected);

    let page = ada.open("/admin/settings/backups");
    ada.submit(&page, "Save schedule", &[("hour", "")]).expect_status(303);
    shop.pass(DAY * 3);
    shop.run_jobs();
    assert_eq!(of_schedule().len(), 5, "never is never");
}

#[test]
fn r06_a_failure_stands_on_the_home_page_until_there_is_a_good_one() {
    let shop = Shop::open();
    story::tell(&shop, "partner Pat");
    let ada = shop.ada();
    fs::write(folder(&shop), "in the way").unwrap();
    shop.pass(DAY);
    let failures = shop.failing_jobs();
    assert_eq!(failures.iter().map(|failure| failure.job).collect::<Vec<_>>(), ["back_up"]);
    ada.open("/admin").expect_says("The last backup failed.");
    back_up_now(ada).expect_says("The last backup failed.").expect_says("Failed");
    fs::remove_file(folder(&shop)).unwrap();
    back_up_now(ada);
    ada.open("/admin").expect_silent_on("/admin/settings/backups");

    // What `check` would find in the shop is found in its copy.
    let spoil = |by: i64| {
        let conn = connect(&shop.file(), Access::Write).unwrap();
        conn.execute("UPDATE account_total SET own_scans = own_scans + ?1", [by]).unwrap();
    };
    spoil(1);
    back_up_now(ada).expect_says("Needs attention");
    ada.open("/admin").expect_says("the check found a problem in it");
    spoil(-1);
    back_up_now(ada);
    ada.open("/admin").expect_silent_on("/admin/settings/backups");
    shop.pass(DAY * 3);
    ada.open("/admin").expect_says("There has been no backup since");
}

/// What the README says to do, in its own words: stop, restore, start.
#[test]
fn r06_a_newcomer_restores_yesterdays_backup() {
    let place = Place::new();
    let made = place.run(&["demo", "--accounts", "30", "--orders", "20"]);
    assert!(made.status.success(), "{made:?}");
    let server = place.serve();
    let mut owner = Person::new(&format!("http://127.0.0.1:{}", server.port), "Owner");
    owner.email = "owner@example.org".into();
    owner.password = "sesame spelt sesame 1477".into();
    owner.sign_in();
    back_up_now(&owner).expect_says("Backup made and checked.");
    let page = owner.open("/admin/settings");
    owner.submit(&page, "Save shop", &[("contact", "a slip of today")]).expect_status(303);
    assert_eq!(server.stop(), Some(0));

    let newest = names(&place.path("data/backups")).into_iter().find(|name| name.ends_with(".db")).unwrap();
    let restored = place.run(&["restore", &format!("data/backups/{newest}")]);
    assert!(restored.status.success(), "{restored:?}");
    assert_eq!(stdout(&place.run(&["check"])), "");
    let server = place.serve();
    let visitor = Person::new(&format!("http://127.0.0.1:{}", server.port), "Visitor");
    visitor.open("/privacy").expect_silent_on("a slip of today");
    assert_eq!(server.stop(), Some(0));
}
