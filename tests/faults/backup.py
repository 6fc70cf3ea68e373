"""Backups: a flipped bit is noticed, leftovers go, one that was taken under load holds all that was acknowledged before it, and a
kill -9 in any command that writes leaves the old or the new, whole."""

import hashlib
import os
import time
from concurrent.futures import ThreadPoolExecutor

import commands
import shim
from load import Ledger, Load
from shop import Tally, read, rows


def run(kit):
    tally = Tally()
    _flip_bits(kit, tally)
    _leave_halves(kit, tally)
    _back_up_under_load(kit, tally)
    for name in commands.COMMANDS:
        _kill_command(kit, tally, name)
    return tally


def control(kit):
    """Without its checksum, a backup with another word in it is as good as any."""
    tally, place = Tally(), kit.shop()
    tally.tries = 1
    copy = place.path("copy.db")
    place.must("backup", copy)
    if os.path.exists(copy + ".sha256"):
        os.remove(copy + ".sha256")
    ((contact,),) = rows(copy, "SELECT contact FROM shop")
    with open(copy, "rb") as file:
        at = file.read().index(contact.encode()) + 1
    _flip(copy, at, 0)
    _expect_noticed(tally, place, copy, "without a checksum")
    place.drop()
    return tally


# One bit ------------------------------------------------------------------------------------------------------------------


def _flip(path, at, bit):
    with open(path, "r+b") as file:
        file.seek(at)
        (byte,) = file.read(1)
        file.seek(at)
        file.write(bytes([byte ^ 1 << bit]))


def _sum(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def _flip_bits(kit, tally):
    place = kit.shop()
    copy, flips = place.path("copy.db"), kit.some(12, 100)
    place.must("backup", copy)
    if tally.expect(os.path.exists(copy + ".sha256"), "there is no FILE.sha256 beside a backup"):
        with open(copy + ".sha256", encoding="ascii") as file:
            tally.expect(_sum(copy) in file.read().lower(), "FILE.sha256 does not hold the SHA-256 of the backup")
        tally.expect(os.stat(copy + ".sha256").st_mode & 0o077 == 0, "others may read FILE.sha256")
    noticed, size = 0, os.path.getsize(copy)
    for _ in range(flips):
        tally.tries += 1
        at, bit = kit.random.randrange(size), kit.random.randrange(8)
        _flip(copy, at, bit)
        noticed += _expect_noticed(tally, place, copy, f"bit {bit} of byte {at} flipped")
        _flip(copy, at, bit)
    tally.notes.append(f"{noticed} of {flips} flipped bits noticed at restore")
    done = place.run("restore", copy)
    tally.expect(done.code == 0, f"the backup without a flipped bit is refused: {done}")
    place.drop()


def _expect_noticed(tally, place, copy, where):
    before = _sum(place.db)
    done = place.run("restore", copy)
    refused = tally.expect(done.is_one_line, f"{where}: restored all the same: {done}")
    if refused:
        tally.expect(_sum(place.db) == before, f"{where}: refused, and the database has changed")
    return refused


# Halves -------------------------------------------------------------------------------------------------------------------


def _leave_halves(kit, tally):
    """A backup that was killed leaves its half under yesterday's name; today's removes it, and nothing of anybody else."""
    place, folder = kit.shop(), "backups"
    os.mkdir(place.path(folder))
    with open(place.path(f"{folder}/film.mkv.partial"), "w", encoding="ascii") as file:
        file.write("somebody else's")
    for day in range(kit.some(4, 40)):
        tally.tries += 1
        place.shim.strike(shim.WRITE | shim.SYNC | shim.RENAME, shim.KILL, files=shim.ALL_FILES, first=kit.random.randint(1, 150))
        done = place.run("backup", place.path(f"{folder}/day-{day}.db"), shim=True)
        tally.expect(done.code in (0, -9), f"a backup to be killed: {done}")
    place.shim.heal()
    place.must("backup", place.path(f"{folder}/today.db"))
    halves = sorted(name for name in os.listdir(place.path(folder)) if ".partial" in name)
    tally.expect(halves == ["film.mkv.partial"], f"after the next backup there are {halves}")
    with ThreadPoolExecutor(2) as together:
        twins = list(together.map(lambda number: place.run("backup", place.path(f"{folder}/twin-{number}.db")), (1, 2)))
    tally.expect([twin.code for twin in twins] == [0, 0], f"two backups at once into one folder: {twins[0]}, {twins[1]}")
    place.drop()


# Under load ---------------------------------------------------------------------------------------------------------------


def _back_up_under_load(kit, tally):
    place = kit.shop()
    ledger, server = Ledger(place), place.serve()
    load = Load(server, ledger, kit.random)
    copies = []
    for number in range(kit.some(3, 20)):
        tally.tries += 1
        time.sleep(0.3)
        began, copy = time.monotonic(), place.path(f"loaded-{number}.db")
        done = place.run("backup", copy)
        if tally.expect(done.code == 0, f"a backup under load: {done}"):
            copies.append((began, copy))
    load.end()
    refused = place.run("restore", copies[0][1])
    tally.expect(refused.is_one_line and "another passalong" in refused.err, f"restore beside a server: {refused}")
    server.stop()
    for began, copy in copies:
        # The order of answers is the order of commits: what a backup holds is never newer than something it lacks.
        tally.compare(ledger, read(copy), "a backup under load", until=began)
        tally.expect(os.stat(copy).st_mode & 0o077 == 0, "others may read a backup")
    place.must("restore", copies[-1][1])
    place.expect_sound(tally, "restored from a backup under load")
    place.drop()


# Kills --------------------------------------------------------------------------------------------------------------------


def _kill_command(kit, tally, name):
    prepare, args, judge = commands.COMMANDS[name]
    place = prepare(kit)
    before = commands.people_in(place)
    commands.run(place, args, shim=False)
    new = commands.people_in(place)
    place.drop()
    changes = shim.WRITE | shim.SYNC | shim.RENAME | shim.TRUNCATE | shim.UNLINK | shim.LINK
    for _ in range(kit.some(4, 60)):
        place = prepare(kit)
        nth = int(1.5 ** kit.random.uniform(0, 13))
        place.shim.strike(changes, shim.KILL, files=shim.ALL_FILES, first=nth, half=kit.random.random() < 0.5)
        done = commands.run(place, args)
        place.shim.heal()
        tally.tries += 1
        where = f"{name}, killed at call {nth}"
        tally.expect(done.code in (0, -9), f"{where}: {done}")
        fine, said = judge(place, before, new)
        tally.expect(fine, f"{where}: {said}")
        again = commands.run(place, args, shim=False)
        is_there = commands.people_in(place) == new
        tally.expect(again.code == 0 or (again.is_one_line and is_there), f"{where}, then once more: {again}")
        halves = [file for file in os.listdir(place.data) if commands.HALF.search(file)]
        tally.expect(not halves or again.code != 0, f"{where}, then once more: {halves} are left")
        place.drop()
