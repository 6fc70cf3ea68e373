"""Power cuts and kills while scans are carried over: between two lots of one round, when the tallies already have a part of what
stands in the log. Every scan that was acknowledged counts, and none counts twice.

Every call that changes a file is recorded. A process that is killed leaves all of them up to its end, a power cut what was synced.
"""

import collections
import contextlib
import errno
import os
import shutil
import sqlite3
import time

import shim
from disk import Disk
from load import Ledger
from powercut import rebuilt
from shop import Tally, read, rows

# So many codes are carried over by one commit: src/domain/scan/carrying.rs.
LOT, LOTS = 2048, 2
PEOPLE, SCANS, SCANS_A_ROW = (LOTS - 1) * LOT + 276, 12_000, 30


def run(kit):
    tally = Tally()
    for _ in range(kit.some(1, 4)):
        _try(kit, tally, kit.some(6, 60))
    return tally


def control(kit):
    """A round that has forgotten how far it came: what it had carried over counts once more."""
    tally = Tally()
    _try(kit, tally, 2, forgets=True)
    return tally


def _try(kit, tally, count, forgets=False):
    place = kit.shop(PEOPLE, orders=1)
    ledger = Ledger(place)
    _log_scans(place, ledger, kit.random)
    disk, place.shim.record = Disk(place.data), place.path("record")
    # A start would carry over all of it in one commit. Without room it leaves that for later, when it is done lot by lot.
    place.shim.strike(shim.WRITE, errno.ENOSPC, files=shim.LOG, first=1, count=shim.FOR_GOOD)
    server = place.serve(shim=True)
    place.shim.heal()
    _wait_for(place, LOTS)
    server.kill()
    calls, inside = shim.read_record(place.shim.record), 0
    for where, call, left in _cuts(kit, disk, calls, _ends_of_lots(place, calls)[:-1], count):
        tally.tries += 1
        after = rebuilt(kit, place, left)
        inside += _judge(tally, ledger, after, where, forgets)
        after.drop()
    if not forgets:
        tally.expect(inside, "none of them fell between two lots")
        tally.notes.append(f"{inside} of {count} fell between two lots")
    place.drop()


def _wait_for(place, lots):
    until = time.monotonic() + 20
    while len(_ends_of_lots(place, shim.read_record(place.shim.record))) < lots and time.monotonic() < until:
        time.sleep(0.1)


def _judge(tally, ledger, after, where, forgets):
    """Answers whether a round is under way there."""
    found, is_inside = _look(after)
    if forgets and is_inside:
        with contextlib.closing(sqlite3.connect(after.db)) as conn, conn:
            conn.execute("DELETE FROM scan_log_mark")
    elif not forgets:
        after.expect_sound(tally, where)
    _compare(tally, ledger, found, where)
    # Whatever was carried over before, the next start carries over the rest.
    after.serve().stop()
    found, _ = _look(after)
    _compare(tally, ledger, found, f"{where}, and started again")
    after.expect_sound(tally, f"{where}, and started again")
    return is_inside


def _compare(tally, ledger, found, where):
    """Nobody has scanned since: not one scan less is there, and not one more."""
    tally.compare(ledger, found, where)
    expected = collections.Counter(ledger.scans_before)
    expected.update(deed.tag for deed in ledger.deeds)
    twice = [code for code, scans in found.scans.items() if scans > expected[code]]
    tally.expect(not twice, f"{where}: {len(twice)} codes have more scans than there were, such as {twice[:3]}")


def _look(place):
    """What is found in a file that was left, and whether a round is under way; in a copy, since whoever opens it changes it."""
    copy = place.data + "-copy"
    shutil.copytree(place.data, copy)
    try:
        file = os.path.join(copy, "passalong.db")
        return read(file), bool(rows(file, "SELECT 1 FROM scan_log_mark"))
    finally:
        shutil.rmtree(copy)


def _ends_of_lots(place, calls):
    """The syncs of commits that write how far a round has come."""
    ((page,),) = rows(place.db, "SELECT rootpage FROM sqlite_schema WHERE name = 'scan_log_mark'")
    is_marked, found = False, []
    for at, call in enumerate(calls):
        # The head of a frame in the write-ahead log: its page, and 20 bytes that do not matter here.
        if call.kind == shim.WRITE and len(call.data) == 24:
            is_marked |= int.from_bytes(call.data[:4], "big") == page
        elif call.kind == shim.SYNC and is_marked:
            is_marked, found = False, [*found, at]
    return found


def _cuts(kit, disk, calls, between, count):
    """The disk after each of so many calls, every other one between two lots; what is left of what was not synced takes turns."""
    chosen = kit.random.choices(between, k=count // 2) if between else []
    chosen += [kit.random.randrange(len(calls)) for _ in range(count - len(chosen))]
    at = 0
    for number, call in enumerate(sorted(chosen)):
        while at <= call:
            disk.play(calls[at])
            at += 1
        how = ("all", "nothing", "some", "torn")[number % 4]
        yield f"call {call} of {len(calls)}, {how} of what was not synced", call, disk.cut(how, kit.random)


def _log_scans(place, ledger, chance):
    """Scans in the log, as a killed server leaves them: src/domain/scan/log.rs has the format."""
    with contextlib.closing(sqlite3.connect(place.db)) as conn, conn:
        ids = dict(conn.execute("SELECT code, id FROM code"))
        ((day, at),) = conn.execute("SELECT day, last_at FROM scan_day WHERE scans > 0 ORDER BY day DESC LIMIT 1")
        drawn = [chance.choice(ledger.codes) for _ in range(SCANS)]
        for first in range(0, SCANS, SCANS_A_ROW):
            codes = drawn[first : first + SCANS_A_ROW]
            conn.execute("INSERT INTO scan_log (visits) VALUES (?)", (_packed([ids[code] for code in codes], at, day),))
        for code in drawn:
            ledger.note("scan", code, 303)


def _packed(codes, at, day):
    """Counted scans by the QR pictures of codes, at one moment."""
    packed = bytearray()
    for number, code in enumerate(codes):
        packed.append(0)
        for value in (code, *((0, 0) if number else (at * 2, day * 2))):
            while value >= 0x80:
                packed.append(value & 0x7F | 0x80)
                value >>= 7
            packed.append(value)
    return bytes(packed)
