"""What a start and the commands say when the file cannot be opened: "put a backup in its place" only of a file that is damaged,
of anything else what mends it. Whoever puts a backup over a healthy shop loses every change since."""

import errno
import os
import re
import shutil
import sqlite3
from concurrent.futures import ThreadPoolExecutor

import shim
from load import Ledger, People
from shop import DidNotStart, Done, Tally

RESTORE = re.compile(r"put a backup|passalong restore|restore a|is damaged|malformed", re.IGNORECASE)
PASSWORD = "correct horse battery"


def run(kit):
    tally = Tally()
    with ThreadPoolExecutor(3) as together:
        for each in together.map(lambda case: _expect_healthy(kit, case[0], *case[1]), HEALTHY.items()):
            tally.add(each)
    for name, do in DAMAGES.items():
        _expect_damaged(kit, tally, name, do)
    for name in ("demo", "restore", "first start"):
        _start_beside_a_reader(kit, tally, name)
    return tally


def control(kit):
    """A file that is damaged is called so, which must not pass for one that is healthy."""
    return _expect_healthy(kit, "really damaged", DAMAGES["pages of zeros"], ("disk",))


# Healthy, and cannot be opened --------------------------------------------------------------------------------------------


def _hot_journal(place):
    """What a kill leaves in the middle of a change without a write-ahead log."""
    other = place.path("other.db")
    shutil.move(place.db, other)
    conn = sqlite3.connect(other, isolation_level=None)
    # More than the cache holds, so that pages of the change are in the file already.
    for line in (
        "PRAGMA journal_mode = DELETE",
        "PRAGMA cache_size = 5",
        "BEGIN IMMEDIATE",
        "UPDATE account SET name = name || '!'",
        """WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200)
           INSERT INTO audit (at, actor, action, subject, fields)
           SELECT 1, 'server', 'code_noted', 'code', hex(zeroblob(900)) FROM n""",
    ):
        conn.execute(line)
    for suffix in ("", "-journal"):
        shutil.copy(other + suffix, place.db + suffix)
    conn.execute("ROLLBACK")
    conn.close()


def _log_without_index(place):
    """Killed, and moved to another disk without the index of its log, as a careful person does."""
    server = place.serve()
    people = People(server.port, Ledger(place), place.kit.random)
    for _ in range(5):
        people.scan()
    server.kill()
    os.remove(place.db + "-shm")


def _striking(prepare, call, error, files):
    def strike(place):
        prepare(place)
        place.shim.strike(call, error, files=files, count=shim.FOR_GOOD)

    return strike


def _nothing(_place):
    pass


ANY = shim.DATABASE | shim.LOG | shim.INDEX


def _no_index(call, error):
    return _striking(_log_without_index, call, error, shim.INDEX)


# By name: what is done to a healthy shop, and words of which one has to be in the line.
HEALTHY = {
    "a hot journal": (_hot_journal, ("cut off while it was written",)),
    "a full disk and no index of the log": (_no_index(shim.WRITE, errno.ENOSPC), ("room",)),
    "a full quota and no index of the log": (_no_index(shim.WRITE, errno.EDQUOT), ("room", "quota")),
    "an index that cannot be made": (_no_index(shim.OPEN, errno.ENOSPC), ("room", "files", "permission")),
    "too many open files": (_striking(_nothing, shim.OPEN, errno.EMFILE, ANY), ("files",)),
    "no permission": (_striking(_nothing, shim.OPEN, errno.EACCES, ANY), ("permission", "access")),
    "a disk that cannot read": (_striking(_nothing, shim.READ, errno.EIO, ANY), ("disk",)),
    "locks that the file system has not": (
        _striking(_nothing, shim.LOCK, errno.ENOLCK, shim.DATABASE | shim.OTHER),
        ("local", "network", "file system"),
    ),
}
COMMANDS = [["check"], ["backup", "copy.db"], ["check", "--rebuild"], ["admin", "create"], ["serve"]]


def _expect_healthy(kit, name, prepare, words):
    tally = Tally()
    for args in kit.pick(COMMANDS, 3):
        place = kit.shop()
        prepare(place)
        tally.tries += 1
        done = _typed(place, args)
        where = f"{name}, {' '.join(args)}"
        if done.code != 0:
            tally.expect(done.is_one_line, f"{where}: not one line: {done}")
            if tally.expect(not RESTORE.search(done.err), f"{where}: a healthy shop is called damaged: {done}"):
                is_said = any(word in done.err.lower() for word in words)
                tally.expect(is_said, f"{where}: says nothing of {' or '.join(words)}: {done}")
        place.shim.heal()
        _expect_whole(tally, place, where)
        place.drop()
    return tally


def _typed(place, args):
    if args == ["serve"]:
        try:
            place.serve(shim=True).kill()
            return Done(0, "", "", 0)
        except DidNotStart as refused:
            # The log may have said before what it is about to do.
            lines = refused.done.err.splitlines(keepends=True)
            return Done(refused.done.code, "", "".join(line for line in lines if " INFO " not in line), 0)
    if args[0] == "admin":
        args = [*args, "--email", "bob@example.org", "--name", "Bob", "--password-stdin"]
        return place.run(*args, shim=True, typed=PASSWORD + "\n")
    return place.run(*args, shim=True)


def _expect_whole(tally, place, where):
    """The next start mends whatever there was to mend."""
    try:
        code, _ = place.serve().stop()
        tally.expect(code == 0, f"{where}, then serve: exit {code}")
    except DidNotStart as refused:
        tally.expect(False, f"{where}, then serve: {refused}")
    place.expect_sound(tally, f"{where}, then serve")


# Damaged ------------------------------------------------------------------------------------------------------------------


def _overwrite(at, length, byte):
    def do(place):
        with open(place.db, "r+b") as file:
            file.seek(at)
            file.write(bytes([byte]) * length)

    return do


DAMAGES = {
    "no database": _overwrite(0, 100, 0xAA),
    "a first page of rubbish": _overwrite(100, 3900, 0xAA),
    "pages of zeros": lambda place: [_overwrite(4096 * page, 4096, 0)(place) for page in range(1, 60)],
    "cut off": lambda place: os.truncate(place.db, os.path.getsize(place.db) // 2),
}


def _expect_damaged(kit, tally, name, do):
    for args in (["check"], ["serve"]):
        place = kit.shop()
        do(place)
        tally.tries += 1
        done = _typed(place, args)
        is_said = done.code == 1 and RESTORE.search(done.err + done.out)
        tally.expect(is_said, f"{name}, {args[0]}: does not say that a backup helps: {done}")
        place.drop()


# The first start ----------------------------------------------------------------------------------------------------------


def _start_beside_a_reader(kit, tally, made_by):
    """A new file keeps a write-ahead log from its first day, so that nothing is converted while somebody reads."""
    place = kit.empty() if made_by == "first start" else kit.shop()
    tally.tries += 1
    if made_by == "first start":
        place.serve().kill()
    elif made_by == "restore":
        place.must("backup", place.path("copy.db"))
        place.must("restore", place.path("copy.db"))
    with open(place.db, "rb") as file:
        tally.expect(file.read(20)[18] == 2, f"the file that {made_by} makes is not in write-ahead mode")
    reader = sqlite3.connect(place.db, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM account").fetchone()
    try:
        server = place.serve()
        tally.expect(server.start_took < 2, f"a first start beside a reader after {made_by} took {server.start_took:.1f} s")
        server.kill()
    except DidNotStart as refused:
        tally.expect(False, f"a first start beside a reader after {made_by}: {refused}")
    reader.close()
    place.drop()
