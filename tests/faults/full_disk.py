"""Real disks that fill up or die, which takes root: a tmpfs and an ext4 in a file. Mounts are made in a namespace of their own,
so that none of them outlives this process.

A power cut is not tried here: the kernel answers a sync too many when a file system is shut down under load, so that this would
find losses that are none. powercut.py cuts exactly.
"""

import ctypes
import errno
import fcntl
import os
import shutil
import struct
import subprocess
import time

import shim
from load import Ledger, Load, People
from shop import Tally

CLONE_NEWNS = 0x20000
EXT4_IOC_SHUTDOWN, FLUSHING, FORGETTING = 0x8004587D, 0, 2


class Refused(Exception):
    pass


def run(kit):
    tally = Tally()
    try:
        _begin()
        for disk in (_tmpfs, _ext4):
            _fill(kit, tally, disk)
        _die(kit, tally)
    except Refused as why:
        tally.skipped = str(why)
    return tally


def control(kit):
    """A disk that does nothing when it is asked to sync, and forgets what it had not written."""
    tally, place = Tally(), kit.shop()
    tally.tries = 1
    disk = _Mounted(place, _ext4)
    place.shim.strike(shim.SYNC, shim.PRETEND, files=shim.ALL_FILES, count=shim.FOR_GOOD)
    ledger, server = Ledger(place), place.serve(shim=True)
    load = Load(server, ledger, kit.random)
    time.sleep(1)
    disk.shut_down(FORGETTING)
    load.end()
    server.kill()
    disk.mount_again()
    silent, said = place.is_sound()
    if tally.expect(silent, f"check is not silent: {said}"):
        tally.compare(ledger, place.found(), "on a disk that did not sync")
    disk.unmount()
    place.drop()
    return tally


# Disks --------------------------------------------------------------------------------------------------------------------


def _begin():
    if os.geteuid() != 0:
        raise Refused("only root may mount disks")
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(CLONE_NEWNS) != 0:
        raise Refused(f"mounts of its own are refused here: {os.strerror(ctypes.get_errno())}")
    _do("mount", "--make-rprivate", "/")


def _do(*command):
    if not shutil.which(command[0]):
        raise Refused(f"{command[0]} is missing")
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        raise Refused(f"{command[0]} is refused here: {done.stderr.strip()[:120]}")


def _tmpfs(_image, at):
    _do("mount", "-t", "tmpfs", "-o", "size=8m,mode=700", "shop", at)


def _ext4(image, at):
    if not os.path.exists(image):
        with open(image, "wb") as file:
            file.truncate(24 << 20)
        _do("mkfs.ext4", "-q", "-F", image)
    _do("mount", "-o", "loop", image, at)


class _Mounted:
    """A disk at the shop's data directory, with the shop on it."""

    def __init__(self, place, kind):
        self.place, self.kind, self.image = place, kind, place.path("image")
        kept = place.path("kept")
        os.rename(place.data, kept)
        os.mkdir(place.data, 0o700)
        self.mount_again(first=True)
        shutil.copytree(kept, place.data, dirs_exist_ok=True)

    def mount_again(self, first=False):
        if not first:
            self.unmount()
        self.kind(self.image, self.place.data)

    def unmount(self):
        _do("umount", self.place.data)

    def fill(self):
        with open(os.path.join(self.place.data, "ballast"), "wb", buffering=0) as file:
            for size in (1 << 20, 1 << 12, 1):
                try:
                    while True:
                        file.write(bytes(size))
                except OSError as error:
                    if error.errno != errno.ENOSPC:
                        raise

    def make_room(self):
        os.remove(os.path.join(self.place.data, "ballast"))

    def shut_down(self, how):
        folder = os.open(self.place.data, os.O_RDONLY)
        fcntl.ioctl(folder, EXT4_IOC_SHUTDOWN, struct.pack("I", how))
        os.close(folder)


# What is tried ------------------------------------------------------------------------------------------------------------


def _everything(people, ledger, times):
    """All answers; nobody can tell which scan was counted."""
    answers = []
    for _ in range(times):
        for kind, answer in people.each_once():
            answers.append((kind, answer))
            if kind == "scan":
                ledger.deeds[-1].kind = "uncounted"
    return answers


def _fill(kit, tally, kind):
    place, where = kit.shop(), f"{kind.__name__[1:]} full"
    disk, ledger = _Mounted(place, kind), Ledger(place)
    server = place.serve()
    people = People(server.port, ledger, kit.random)
    people.till = server.till()
    for _ in people.each_once():
        pass
    disk.fill()
    tally.tries += 1
    # What fits into the log as it is may still be stored; then nothing more.
    answers = _everything(people, ledger, kit.some(30, 200))
    refused = [answer for kind, answer in answers if answer.status != 303]
    tally.expect(refused, f"{where}: nobody was refused")
    for answer in refused:
        fine = answer.status == 503 and answer.says("disk is full") and "retry-after" in answer.headers
        if not tally.expect(fine, f"{where}: {answer}"):
            break
    leads_on = all(answer.location.startswith("/join/") for kind, answer in answers if kind == "scan")
    tally.expect(leads_on, f"{where}: scans do not lead on")
    status, sentence = server.ready()
    tally.expect(status == 503 and "full" in sentence.lower(), f"{where}: readyz says {status} {sentence!r}")
    tally.expect(server.healthcheck().is_one_line, f"{where}: healthcheck says {server.healthcheck()}")
    tally.expect(people.till.get("/admin/orders").status == 200, f"{where}: a page cannot be read")
    copied = place.run("backup", os.path.join(place.data, "copy.db"))
    tally.expect(copied.is_one_line and ("room" in copied.err or "full" in copied.err), f"{where}: backup says {copied}")
    halves = [name for name in os.listdir(place.data) if "copy.db" in name]
    tally.expect(not halves, f"{where}: backup leaves {halves}")
    disk.make_room()
    for _, answer in people.each_once():
        tally.expect(answer.status == 303, f"{where}, with room again: {answer}")
    tally.expect(server.ready()[0] == 200, f"{where}, with room again: readyz says {server.ready()}")
    server.kill()
    place.expect_sound(tally, where)
    tally.compare(ledger, place.found(), where)
    disk.unmount()
    place.drop()


def _die(kit, tally):
    """The file system stops working under the server: nothing is acknowledged from then on, and all that was is there."""
    place = kit.shop()
    disk, ledger = _Mounted(place, _ext4), Ledger(place)
    server = place.serve()
    people = People(server.port, ledger, kit.random)
    people.till = server.till()
    for _ in people.each_once():
        pass
    tally.tries += 1
    page = people.till.get(f"/admin/orders/new?customer={ledger.customers[0]}")
    page = people.till.submit(page, "/admin/orders", amount="5.00", note="on a dead disk", step="review")
    disk.shut_down(FLUSHING)
    later = [people.scan(), people.till.submit(page, "/admin/orders", step="place", paid=""), people.scan()]
    # What cannot even be read is answered as it may be, but never as done.
    acknowledged = [str(answer) for answer in later if answer.status < 500 and "/admin/" in answer.asked]
    tally.expect(not acknowledged, f"on a dead disk: {acknowledged}")
    for deed in ledger.deeds[-3::2]:
        deed.kind = "uncounted"
    tally.expect(server.ready()[0] == 503, f"on a dead disk: readyz says {server.ready()}")
    server.kill()
    disk.mount_again()
    place.expect_sound(tally, "after the disk had died")
    tally.compare(ledger, place.found(), "after the disk had died")
    disk.unmount()
    place.drop()
