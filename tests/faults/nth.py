"""The Nth fsync, write, read or open fails, once or for good: no acknowledgement is lost, the answers are true, what
can heal heals without a restart, and a command says in one line what to do."""

import errno
import os
import re

import commands
import shim
from browser import NoAnswer
from load import Ledger, People
from shop import Tally

FULL = (errno.ENOSPC, errno.EDQUOT)
REFUSED = "Nothing you sent was saved"
UNSURE = ["couldn’t confirm that this was saved", "check before you try again"]
# A healthy shop must not be told to put a backup in its place.
DAMAGED = re.compile(r"put a backup|passalong restore|is damaged|malformed", re.IGNORECASE)


def run(kit):
    tally = Tally()
    for case in _server_cases(kit):
        tally.tries += 1
        _fail_server(kit, tally, *case)
    _count_log_lines(kit, tally)
    for name in commands.COMMANDS:
        _fail_command(kit, tally, name)
    return tally


def control(kit):
    """The Nth write and all after it are answered as done, and nothing is written."""
    tally = Tally()
    tally.tries = 1
    place = kit.shop()
    ledger, server = Ledger(place), place.serve(shim=True)
    people = _staffed(kit, server, ledger)
    place.shim.strike(shim.WRITE, shim.PRETEND, files=shim.LOG, first=10, count=shim.FOR_GOOD)
    for _ in range(10):
        people.scan()
    server.kill()
    tally.compare(ledger, place.found(), "after writes that were only pretended")
    place.drop()
    return tally


# The server ---------------------------------------------------------------------------------------------------------------


def _server_cases(kit):
    """(call, errno, Nth, how many fail, whether half is written); the sequence makes some ten syncs and some hundred writes."""
    once, good = 1, shim.FOR_GOOD
    syncs, writes, reads = list(range(1, 9)), list(range(1, 160)), list(range(1, 120))
    for error in (errno.EIO, errno.ENOSPC, errno.EDQUOT):
        for count in (once, good):
            yield from ((shim.SYNC, error, nth, count, False) for nth in kit.pick(syncs, 1, 8))
            yield from ((shim.WRITE, error, nth, count, False) for nth in kit.pick(writes, 1, 40))
    yield from ((shim.WRITE, errno.ENOSPC, nth, good, True) for nth in kit.pick(writes, 1, 40))
    yield from ((shim.READ, errno.EIO, nth, once, False) for nth in kit.pick(reads, 2, 40))


def _staffed(kit, server, ledger):
    people = People(server.port, ledger, kit.random)
    people.till = server.till()
    return people


def _fail_server(kit, tally, call, error, nth, count, half):
    place = kit.shop()
    ledger, server = Ledger(place), place.serve(shim=True)
    people = _staffed(kit, server, ledger)
    (name,) = [name for name, bit in shim.CALLS.items() if bit == call]
    where = f"{name} {nth} {errno.errorcode[error]} {'once' if count == 1 else 'for good'}{', half' * half}"
    files = (shim.DATABASE | shim.LOG) if call == shim.READ else (shim.DATABASE | shim.LOG | shim.INDEX)
    place.shim.strike(call, error, files=files, first=nth, count=count, half=half)
    struck = _each_once(tally, place, people, ledger, where, call, error)
    is_broken = struck and call == shim.SYNC and error == errno.EIO
    if struck and (is_broken or count > 1) and call != shim.READ:
        _expect_said(tally, server, where)
    place.shim.heal()
    if is_broken:
        _expect_refusal(tally, server, people, ledger, where)
    elif error in FULL and struck:
        _expect_healed(tally, server, people, where)
    server.kill()
    place.expect_sound(tally, where)
    found = place.found()
    tally.compare(ledger, found, where)
    there = [tag for tag in ledger.refused if tag in found.tags]
    tally.expect(not there, f"{where}: refused, and there all the same: {there[:3]}")
    if call == shim.WRITE and error in FULL:
        denied = ledger.denied_but_there(found)
        tally.expect(not denied, f"{where}: answered as not stored, and there all the same: {denied[:3]}")
    place.drop()


def _each_once(tally, place, people, ledger, where, call, error):
    """One of everything, twice; each answer that was struck must be a true one. Whether any was."""
    struck = False
    for _ in range(2):
        hits = place.shim.hits
        try:
            for kind, answer in people.each_once():
                if place.shim.hits > hits:
                    struck, hits = True, place.shim.hits
                    _judge(tally, kind, answer, ledger, f"{where}, {answer}", call, error)
                elif struck and kind == "scan":
                    # What follows a failure may be led on without having been counted.
                    ledger.deeds[-1].kind = "uncounted"
        except (LookupError, NoAnswer) as trouble:
            # A page that cannot be read now has no form; a connection must not break.
            tally.expect(isinstance(trouble, LookupError) and call == shim.READ, f"{where}: {trouble}")
            ledger.deeds[-1].kind = "uncounted" if ledger.deeds[-1].kind == "scan" else ledger.deeds[-1].kind
            struck = struck or place.shim.hits > hits
    return struck


def _judge(tally, kind, answer, ledger, where, call, error):
    if kind == "scan":
        ledger.deeds[-1].kind = "uncounted"
        leads_on = answer.status == 303 and answer.location.startswith("/join/")
        if error in FULL:
            tally.expect(leads_on, f"{where}: a scan does not lead on")
            return
        if leads_on:
            return
    if answer.status == 303 or call == shim.READ:
        # Acknowledged: it has to be there in the end. A page that cannot be read is answered as it may be.
        tally.expect(answer.status < 504, where)
        return
    if not tally.expect(answer.status == 503, f"{where}: not 503"):
        return
    if error in FULL and not (call == shim.SYNC and answer.says(*UNSURE)):
        tally.expect(answer.says("disk is full"), f"{where}: does not say that the disk is full")
        tally.expect("retry-after" in answer.headers, f"{where}: no Retry-After")
    elif call == shim.SYNC:
        # The shop writes by itself as well. When that sync failed, this was not tried any more, and the answer says so.
        if answer.says(REFUSED):
            ledger.refused.append(ledger.deeds[-1].tag)
        else:
            tally.expect(answer.says(*UNSURE), f"{where}: does not say that it is unsure")
    else:
        tally.expect(answer.says("saved"), f"{where}: does not say what was saved")


def _expect_said(tally, server, where):
    status, sentence = server.ready()
    tally.expect(status == 503 and len(sentence.split()) > 3, f"{where}: readyz says {status} {sentence!r}")
    health = server.healthcheck()
    tally.expect(health.is_one_line, f"{where}: healthcheck says {health}")
    tally.expect(server.browser().get("/healthz").status in (200, 503), f"{where}: healthz does not answer")


def _expect_refusal(tally, server, people, ledger, where):
    """After a sync that failed nothing that this process writes can be trusted, however well the next one goes."""
    later = people.sign_up()
    tally.expect(later.status == 503, f"{where}, then {later}: not refused until a restart")
    tally.expect(server.ready()[0] == 503, f"{where}: readyz is well again without a restart")


def _expect_healed(tally, server, people, where):
    """With room again everything is stored again, without a restart."""
    for _, answer in people.each_once():
        tally.expect(answer.status == 303, f"{where}, with room again: {answer}")
    status, sentence = server.ready()
    tally.expect(status == 200, f"{where}, with room again: readyz says {status} {sentence!r}")
    tally.expect(server.healthcheck().code == 0, f"{where}, with room again: healthcheck is not well")


def _count_log_lines(kit, tally):
    """Forty scans on a full disk are not forty lines on it."""
    place = kit.shop()
    server = place.serve(shim=True)
    people = _staffed(kit, server, Ledger(place))
    place.shim.strike(shim.WRITE, errno.ENOSPC, files=shim.DATABASE | shim.LOG, count=shim.FOR_GOOD)
    already = len(server.log.splitlines())
    for _ in range(40):
        people.scan()
    lines = server.log.splitlines()[already:]
    tally.expect(1 <= len(lines) <= 4, f"forty scans on a full disk are {len(lines)} lines in the log: {lines[:2]}")
    server.kill()
    place.drop()


# Commands -----------------------------------------------------------------------------------------------------------------

FAILURES = [
    ("fsync", errno.EIO),
    ("fsync", errno.ENOSPC),
    ("write", errno.EIO),
    ("write", errno.ENOSPC),
    ("write", errno.EDQUOT),
    ("read", errno.EIO),
    ("open", errno.ENOSPC),
    ("open", errno.EMFILE),
    ("open", errno.EACCES),
    ("rename", errno.EIO),
    ("truncate", errno.EIO),
    ("link", errno.EPERM),
]
# What a line has to speak of: one of these.
MENDS = {
    errno.EIO: ("disk",),
    errno.ENOSPC: ("room", "full"),
    errno.EDQUOT: ("room", "full", "quota"),
    errno.EMFILE: ("open files", "files"),
    errno.EACCES: ("permission", "write access"),
    errno.EPERM: ("permission", "write access"),
}


def _fail_command(kit, tally, name):
    prepare, args, judge = commands.COMMANDS[name]
    place = prepare(kit)
    before, new = commands.people_in(place), _outcome(kit, name)
    place.drop()
    for call, error in kit.pick(FAILURES, 5):
        if kit.quick:
            numbers = [kit.random.choice([1, 2, 3, 5, 8, 13, 21])]
        else:
            numbers = list(range(1, 13)) + sorted(kit.random.sample(range(13, 60), 6))
        for nth in numbers:
            place = prepare(kit)
            place.shim.strike(shim.CALLS[call], error, files=shim.ALL_FILES, first=nth)
            done = commands.run(place, args)
            if not place.shim.hits:
                place.drop()
                break
            tally.tries += 1
            where = f"{name}, {call} {nth} {errno.errorcode[error]}"
            _judge_line(tally, done, where, error)
            place.shim.heal()
            fine, said = judge(place, before, new)
            tally.expect(fine, f"{where}: {done}; then {said}")
            if done.code != 0:
                left = [file for at in (place.root, place.data) for file in os.listdir(at) if commands.HALF.search(file)]
                tally.expect(not left, f"{where}: left {left}")
            place.drop()


def _outcome(kit, name):
    prepare, args, _ = commands.COMMANDS[name]
    place = prepare(kit)
    done = commands.run(place, args, shim=False)
    people = commands.people_in(place)
    place.drop()
    if done.code != 0:
        raise RuntimeError(f"{name}: {done}")
    return people


def _judge_line(tally, done, where, error):
    if done.code == 0:
        return
    tally.expect(done.is_one_line, f"{where}: not one line: {done}")
    if "database disk image is malformed" in done.err and error == errno.EIO:
        # What the disk cannot read, SQLite itself calls malformed; advice.py tries a disk that cannot read for good.
        return
    if tally.expect(not DAMAGED.search(done.err), f"{where}: a healthy shop is called damaged: {done}"):
        mend = done.err.lower().partition(";")[2]
        words = MENDS[error]
        if "disk I/O error" in done.err:
            # So SQLite calls many of them, whatever the system said.
            words += ("disk",)
        tally.expect(any(word in mend for word in words), f"{where}: the mend says nothing of {' or '.join(words)}: {done}")
