"""The file under the server: removed, replaced, moved, its log or its lock removed, its log pinned by a reader who stays."""

import os
import shutil
import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor

import shim
from load import Ledger, People
from shop import DidNotStart, Tally

# The server looks again before the first commit after it had nothing to do for so long, and every minute.
QUIET_S = 6
MINUTE_S = 63
PINNED_BYTES = 260 << 20


def run(kit):
    tally = Tally()
    cases = [(name, do, QUIET_S) for name, do in FAULTS.items()]
    if not kit.quick:
        cases += [(f"{name}, and nobody comes", do, MINUTE_S) for name, do in FAULTS.items()]
    with ThreadPoolExecutor(len(FAULTS)) as together:
        for each in together.map(lambda case: _pull_away(kit, *case), cases):
            tally.add(each)
    _remove_lock(kit, tally)
    if not kit.quick:
        _pin_log(kit, tally)
    return tally


def control(kit):
    """A disk that pretends can't be noticed: whatever the server acknowledges is lost, and has to be counted."""

    def pretend(place):
        place.shim.strike(shim.WRITE, shim.PRETEND, files=shim.LOG, count=shim.FOR_GOOD)

    return _pull_away(kit, "pretended", pretend, 0)


def _replace(place):
    other = place.kit.shop()
    os.rename(other.db, place.db)
    other.drop()


FAULTS = {
    "removed": lambda place: os.remove(place.db),
    "replaced": _replace,
    "moved": lambda place: os.rename(place.db, place.path("moved.db")),
    "directory removed": lambda place: shutil.rmtree(place.data),
    "directory moved": lambda place: os.rename(place.data, place.path("moved")),
    "log removed": lambda place: os.remove(place.db + "-wal"),
}


def _pull_away(kit, name, do, quiet):
    """What is acknowledged after the file has gone is acknowledged into nothing."""
    tally, place = Tally(), kit.shop()
    tally.tries = 1
    ledger, server = Ledger(place), place.serve(shim=True)
    people = People(server.port, ledger, kit.random)
    people.till = server.till()
    for _ in people.each_once():
        tally.acknowledged += 1
    do(place)
    time.sleep(quiet)
    where = f"file {name}"
    if quiet == MINUTE_S:
        _expect_noticed(tally, server, where)
    answers = []
    for _ in range(3):
        try:
            answers.append(people.sign_up())
            answers += [answer for kind, answer in people.each_once() if kind != "scan"]
        except LookupError:
            # A page that cannot be read has no form to fill in: nothing was acknowledged.
            pass
    into_nothing = [answer for answer in answers if answer.status == 303]
    tally.lost += len(into_nothing)
    tally.expect(not into_nothing, f"{where}: {len(into_nothing)} of {len(answers)} changes acknowledged into nothing")
    others = [str(answer) for answer in answers if answer.status != 503]
    tally.expect(not others, f"{where}: not 503, such as {others[:1]}")
    _expect_noticed(tally, server, where)
    server.kill()
    place.drop()
    return tally


def _expect_noticed(tally, server, where):
    status, sentence = server.ready()
    tally.expect(status == 503 and len(sentence.split()) > 3, f"{where}: readyz says {status} {sentence!r}")
    tally.expect("passalong.db" in server.log.split("listening on")[-1], f"{where}: the log does not name the file")


def _remove_lock(kit, tally):
    """The second server must not come in, whenever it comes, and the first goes on."""
    for quiet in kit.some([0], [0, QUIET_S, MINUTE_S]):
        tally.tries += 1
        place = kit.shop()
        ledger, server = Ledger(place), place.serve()
        people = People(server.port, ledger, kit.random)
        people.scan()
        os.remove(place.db + ".lock")
        time.sleep(quiet)
        try:
            second = place.serve()
            second.kill()
            tally.expect(False, f"lock removed, {quiet} s later: a second server runs beside the first")
        except DidNotStart as refused:
            is_said = refused.done.is_one_line and "another passalong" in refused.done.err
            tally.expect(is_said, f"lock removed: the second says {refused}")
        people.scan()
        tally.compare(ledger, place.found(), "lock removed")
        tally.expect(server.ready()[0] == 200, f"lock removed: readyz of the first says {server.ready()}")
        server.kill()
        place.drop()


def _pin_log(kit, tally):
    """A reader that stays keeps the log from being folded. The log is filled by the side, in one large change."""
    tally.tries += 1
    place = kit.shop()
    ledger, server = Ledger(place), place.serve()
    people = People(server.port, ledger, kit.random)
    people.scan()
    reader = sqlite3.connect(place.db, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM account").fetchone()
    _fill_log(place)
    people.scan()
    owner, until = server.owner(), time.monotonic() + MINUTE_S + 10
    while not (home := owner.get("/admin")).says("log") and time.monotonic() < until:
        time.sleep(2)
    log_bytes = os.path.getsize(place.db + "-wal")
    tally.expect(home.says("log"), f"a log of {log_bytes >> 20} MiB is not named on the admin's home: {home}")
    reader.close()
    people.scan()
    time.sleep(QUIET_S + 4)
    log_bytes = os.path.getsize(place.db + "-wal")
    tally.expect(log_bytes <= 64 << 20, f"the log is {log_bytes >> 20} MiB after the reader has left")
    tally.expect(not owner.get("/admin").says("log of"), "the admin's home still names the reader")
    tally.compare(ledger, place.found(), "beside a reader that stays")
    server.kill()
    place.drop()


def _fill_log(place):
    conn = sqlite3.connect(place.db, isolation_level=None)
    conn.execute("PRAGMA wal_autocheckpoint = 0")
    conn.execute("PRAGMA synchronous = OFF")
    conn.execute(
        """WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
           INSERT INTO audit (at, actor, action, subject, fields)
           SELECT (SELECT max(at) FROM audit), 'server', 'code_noted', 'code', hex(zeroblob(1950)) FROM n""",
        (PINNED_BYTES // 4096,),
    )
    conn.close()
