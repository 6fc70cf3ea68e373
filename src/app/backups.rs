//! Backups in a folder beside the database: made off the async threads, opened and checked, and cleared away by the schedule.
//!
//! Promise: nobody waits for one, there is one at a time, and no file goes but what the schedule made itself.

use std::fs::{self, DirBuilder};
use std::io;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{OwnedMutexGuard, oneshot};
use tokio::task::spawn_blocking;

use crate::app::{App, file_words};
use crate::db::backup as file;
use crate::db::file::OpenError;
use crate::domain::act::{Act, Actor};
use crate::domain::backup::{self, BackupFile, Flaw, MadeBy, Tried};
use crate::domain::check;
use crate::domain::ids::AccountId;
use crate::domain::refusal::Refusal;
use crate::domain::scan;
use crate::error::{Error, Result};
use crate::text::catalogue::Reader;

/// A small shop's backup is made by then; for a larger one nobody has to keep their page open.
const PATIENCE: Duration = Duration::from_secs(8);

/// What is known of a backup that somebody asked for by the time of the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asked {
    Made,
    Failed(Flaw),
    /// It goes on, whether or not anybody waits.
    Going,
}

impl App {
    /// The folder that holds what the server makes by itself.
    pub(crate) fn backup_folder(&self) -> PathBuf {
        self.config.data_dir.join("backups")
    }

    /// Whether a backup is being made.
    pub(crate) fn is_backing_up(&self) -> bool {
        self.backup_turn.try_lock().is_err()
    }

    /// Which of these files are still in the folder.
    pub(crate) async fn backups_there(&self, names: Vec<String>) -> Result<Vec<bool>> {
        let folder = self.backup_folder();
        let look = move || names.iter().map(|name| folder.join(name).is_file()).collect();
        spawn_blocking(look).await.map_err(Error::fault)
    }

    /// Makes the backup of the schedule, if its hour has come. An error when it is no good.
    pub(crate) async fn back_up_when_due(&self) -> Result<()> {
        let (now, zone) = (self.now(), self.zone());
        if !self.db.read(move |conn| backup::is_due(conn, now, &zone)).await? {
            return Ok(());
        }
        let turn = Arc::clone(&self.backup_turn).lock_owned().await;
        let made = self.make_backup(turn, MadeBy::Schedule, Actor::Server).await?;
        self.clear_surplus().await?;
        made.map_or(Ok(()), |(_, reason)| Err(Error::fault(reason)))
    }

    /// Makes one because somebody asked for it. It goes on when they no longer wait.
    pub(crate) async fn back_up_now(self: &Arc<App>, by: AccountId) -> Result<Asked> {
        let turn = Arc::clone(&self.backup_turn).try_lock_owned().map_err(|_| Refusal::BackupRunning)?;
        let app = Arc::clone(self);
        let made = tokio::spawn(async move {
            let made = app.make_backup(turn, MadeBy::Button, Actor::Account(by)).await;
            match &made {
                Ok(Some((_, reason))) => tracing::error!(reason, "a backup failed"),
                Err(error) => tracing::error!(%error, "a backup failed"),
                Ok(None) => {}
            }
            made
        });
        match tokio::time::timeout(PATIENCE, made).await {
            Err(_) => Ok(Asked::Going),
            Ok(made) => Ok(made.map_err(Error::fault)??.map_or(Asked::Made, |(flaw, _)| Asked::Failed(flaw))),
        }
    }

    /// Makes one and notes what came of it. Answers what is wrong with it, and why in one line for the log.
    async fn make_backup(&self, _turn: OwnedMutexGuard<()>, made_by: MadeBy, by: Actor) -> Result<Option<(Flaw, String)>> {
        let (began_at, zone) = (self.now(), self.zone());
        let time = zone.in_names(began_at);
        let (db, folder) = (self.config.database(), self.backup_folder());
        // The log is in English.
        let catalogue = self.sentences.catalogue();
        let in_english = move |error: &OpenError| catalogue.say(Reader::default(), &file_words::line(error));
        let (file, wrong) = behind_visitors(move || write(&db, &folder, &time, &in_english)).await?;
        let tried = Tried { made_by, began_at, file, flaw: wrong.as_ref().map(|(flaw, _)| *flaw) };
        let act = Act { actor: by, ..self.server_act() };
        self.db.write(move |tx| backup::note(tx, &act, &tried)).await?;
        Ok(wrong)
    }

    /// Removes what the schedule made and no longer keeps.
    async fn clear_surplus(&self) -> Result<()> {
        let surplus = self.db.read(backup::surplus).await?;
        let folder = self.backup_folder();
        let remove = move || {
            let gone = surplus.into_iter().filter(|(_, file)| remove(&folder, file));
            gone.map(|(id, _)| id).collect::<Vec<_>>()
        };
        let gone = spawn_blocking(remove).await.map_err(Error::fault)?;
        if gone.is_empty() {
            return Ok(());
        }
        let act = self.server_act();
        self.db.write(move |tx| backup::note_removed(tx, &act, &gone)).await
    }
}

/// Runs long work on a thread of its own that gives way to every other: visitors come first.
async fn behind_visitors<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    const NICENESS: i32 = 10;
    let (tell, told) = oneshot::channel();
    let working = move || {
        // On Linux this is the thread's alone. Where it is refused, the work is done all the same.
        let _ = rustix::process::nice(NICENESS);
        // Nobody waits when the server stops; the copy is thrown away then.
        let _ = tell.send(work());
    };
    std::thread::Builder::new().name("backup".into()).spawn(working).map_err(Error::fault)?;
    told.await.map_err(Error::fault)
}

/// Writes one and looks at it. What is not whole gets no name; what is, stays, whatever `check` says of it.
fn write(
    db: &Path,
    folder: &Path,
    time: &str,
    in_english: &impl Fn(&OpenError) -> String,
) -> (Option<BackupFile>, Option<(Flaw, String)>) {
    if let Err(error) = make_folder(folder) {
        return (None, Some((Flaw::NotWritten, format!("{}: {error}", folder.display()))));
    }
    if let Some(short) = short_of_room(db, folder) {
        return (None, Some((Flaw::NoRoom, short)));
    }
    let name = free_name(folder, time);
    let path = folder.join(&name);
    match file::backup(db, &path, scan::close_day) {
        Ok(copied) => {
            let bytes = i64::try_from(copied.bytes).unwrap_or(i64::MAX);
            let broken = broken_promise(&path, in_english).map(|reason| (Flaw::PromiseBroken, reason));
            (Some(BackupFile { name, bytes, sha256: copied.sha256 }), broken)
        }
        Err(error) => (None, Some((Flaw::NotWritten, in_english(&error)))),
    }
}

fn make_folder(folder: &Path) -> io::Result<()> {
    match DirBuilder::new().mode(0o700).create(folder) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && folder.is_dir() => Ok(()),
        made => made,
    }
}

/// Two may be asked for within a second, and a clock that is set back comes by the same time again.
fn free_name(folder: &Path, time: &str) -> String {
    let name = |number: u32| if number == 1 { format!("passalong-{time}.db") } else { format!("passalong-{time}-{number}.db") };
    (1..).map(name).find(|name| !folder.join(name).exists()).expect("some number is free")
}

/// A copy that would leave less room than the shop itself takes is not begun: the shop needs it to go on.
fn short_of_room(db: &Path, folder: &Path) -> Option<String> {
    let length = |path: &Path| fs::metadata(path).map_or(0, |found| found.len());
    let log = db.with_extension("db-wal");
    let needed = 2 * (length(db) + length(&log));
    // Where the system does not tell, the copy itself finds out.
    let disk = rustix::fs::statvfs(folder).ok()?;
    let free = disk.f_bavail.saturating_mul(disk.f_frsize);
    (free < needed).then(|| format!("{}: {free} bytes are free, and a backup needs {needed}", folder.display()))
}

/// The first promise that the copy breaks. Its pages were read when it was written.
fn broken_promise(path: &Path, in_english: &impl Fn(&OpenError) -> String) -> Option<String> {
    let conn = match file::open_copy(path) {
        Ok(conn) => conn,
        Err(error) => return Some(in_english(&error)),
    };
    let ask = || -> Result<Option<String>> {
        for invariant in check::invariants().filter(|invariant| !invariant.is_of_the_file()) {
            if let Some(broken) = check::ask(&conn, invariant)? {
                return Ok(Some(format!(
                    "{}: breaks promise {}, as `passalong check` tells of a file",
                    path.display(),
                    broken.name
                )));
            }
        }
        Ok(None)
    };
    ask().unwrap_or_else(|error| Some(format!("{}: cannot be checked ({error})", path.display())))
}

/// Removes the very file that was noted, and its sum. What bears its name and is something else stays.
fn remove(folder: &Path, file: &BackupFile) -> bool {
    let is_plain = Path::new(&file.name).file_name().is_some_and(|name| name == file.name.as_str());
    if !is_plain || !file.name.starts_with("passalong-") {
        return false;
    }
    let path = folder.join(&file.name);
    match fs::symlink_metadata(&path) {
        Err(error) => error.kind() == io::ErrorKind::NotFound,
        Ok(found) if found.is_file() && i64::try_from(found.len()).is_ok_and(|length| length == file.bytes) => {
            let removed = fs::remove_file(&path).is_ok();
            // A sum without its file says nothing.
            let _ = fs::remove_file(folder.join(format!("{}.sha256", file.name)));
            removed
        }
        Ok(_) => false,
    }
}
