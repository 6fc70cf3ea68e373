"""Power cuts, exact and without root: every call that changes a file is recorded, the disk is rebuilt as a cut after any of them
may have left it, and what the server had acknowledged by then is looked for on it."""

import os
import random
import sqlite3
import time

import commands
import shim
from disk import Disk
from load import Ledger, Load
from shop import DidNotStart, Tally, read

HOW = ["nothing", "all", "some", "torn"]


def run(kit):
    tally, synced = Tally(), 0
    for _ in range(kit.some(1, 3)):
        synced += _cut_server(kit, tally, kit.some(24, 120), keeps_syncs=True)
    for name, (prepare, args, judge) in commands.COMMANDS.items():
        _cut_command(kit, tally, name, prepare, args, judge)
    _cut_command(kit, tally, "first start", lambda kit: kit.empty(), None, commands.old_or_new)
    tally.notes.append(f"{synced} syncs recorded of the server")
    return tally


def control(kit):
    """The same on a disk that does nothing when it is asked to sync."""
    tally = Tally()
    _cut_server(kit, tally, 12, keeps_syncs=False)
    return tally


def _cut_server(kit, tally, cuts, keeps_syncs):
    place = kit.shop()
    ledger, disk = Ledger(place), Disk(place.data, keeps_syncs)
    place.shim.record = place.path("record")
    server = place.serve(shim=True)
    for busy, idle in kit.some([(1.2, 0)], [(3, 6.5), (1, 0)]):
        load = Load(server, ledger, random.Random(kit.random.random()))
        time.sleep(busy)
        load.end()
        time.sleep(idle)
    server.stop()
    calls = shim.read_record(place.shim.record)
    for number, (call, how, left) in enumerate(_cuts(kit, disk, calls, cuts)):
        tally.tries += 1
        where = f"cut at call {call} of {len(calls)}, {how} of what was not synced"
        after = rebuilt(kit, place, left)
        try:
            if number % 6 == 0:
                after.serve().stop()
            after.expect_sound(tally, where)
            tally.compare(ledger, read(after.db), where, until=calls[call].at)
        except (DidNotStart, sqlite3.DatabaseError) as error:
            tally.expect(False, f"{where}: {error}")
        after.drop()
    place.drop()
    return sum(call.kind == shim.SYNC for call in calls)


def _cuts(kit, disk, calls, count):
    """The disk after each of so many calls; half of them beside a sync or a change of a name, where what is owed changes."""
    turns = [at for at, call in enumerate(calls) if call.kind not in (shim.WRITE, shim.OPEN)]
    near = {max(0, turn - kit.random.randint(0, 1)) for turn in kit.random.choices(turns, k=count // 2)}
    chosen = sorted(near | {kit.random.randrange(len(calls)) for _ in range(count - len(near))})
    at = 0
    for number, call in enumerate(chosen):
        while at <= call:
            disk.play(calls[at])
            at += 1
        how = HOW[number % len(HOW)]
        yield call, how, disk.cut(how, kit.random)


def rebuilt(kit, place, left):
    """A new place with what is left of another; an index of the log does not outlive the power."""
    after = kit.empty()
    for path, content in left.items():
        if not path.endswith(("-shm", ".lock", ".control", ".log", "record")):
            target = os.path.join(after.root, os.path.relpath(path, place.root))
            os.makedirs(os.path.dirname(target), mode=0o700, exist_ok=True)
            with open(os.open(target, os.O_WRONLY | os.O_CREAT, 0o600), "wb") as file:
                file.write(content)
    return after


def _cut_command(kit, tally, name, prepare, args, judge):
    place = prepare(kit)
    before, disk = commands.people_in(place), Disk(place.root)
    place.shim.record = place.path("record")
    if args:
        done = commands.run(place, args)
        tally.expect(done.code == 0, f"{name}: {done}")
    else:
        place.serve(shim=True).stop()
    new, calls = commands.people_in(place), shim.read_record(place.shim.record)
    for call, how, left in _cuts(kit, disk, calls, kit.some(5, 60)):
        tally.tries += 1
        after = rebuilt(kit, place, left)
        fine, said = judge(after, before, new)
        tally.expect(fine, f"{name}, cut at call {call} of {len(calls)}, {how} of what was not synced: {said}")
        after.drop()
    place.drop()
