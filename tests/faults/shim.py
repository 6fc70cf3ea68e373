"""The hand on shim.c: builds it, maps its control page, and reads what it has recorded."""

import mmap
import os
import struct
import subprocess

# The same as in shim.c.
SYNC, WRITE, READ, OPEN, RENAME, TRUNCATE, UNLINK, LINK, LOCK = (1 << bit for bit in range(9))
DATABASE, LOG, INDEX, JOURNAL, OTHER, DIRECTORY = (1 << bit for bit in range(6))
ALL_FILES = 63
PRETEND, KILL = -1, -2
FOR_GOOD = 1 << 40
CALLS = {
    "fsync": SYNC,
    "write": WRITE,
    "read": READ,
    "open": OPEN,
    "rename": RENAME,
    "truncate": TRUNCATE,
    "unlink": UNLINK,
    "link": LINK,
    "lock": LOCK,
}

_FIELDS = ["clock_ms", "calls", "files", "error", "first", "count", "half", "seen", "hit"]


def build(folder):
    """Compiles the shim into `folder`, once a run."""
    library = os.path.join(folder, "shim.so")
    if not os.path.exists(library):
        source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "shim.c")
        unfinished = f"{library}.{os.getpid()}"
        flags = ["-std=gnu11", "-O2", "-Wall", "-shared", "-fPIC"]
        subprocess.run(["cc", *flags, "-o", unfinished, source, "-ldl", "-lpthread"], check=True)
        os.rename(unfinished, library)
    return library


class Shim:
    """What the shim does in the processes that are started with `env()`. Changes take hold at their next call."""

    def __init__(self, library, watched, scratch):
        self.library, self.watched = library, watched
        self.path = os.path.join(scratch, "shim.control")
        with open(self.path, "wb") as file:
            file.write(bytes(8 * len(_FIELDS)))
        with open(self.path, "r+b") as file:
            self._page = mmap.mmap(file.fileno(), 8 * len(_FIELDS))
        self.record = None

    def env(self):
        found = {"LD_PRELOAD": self.library, "SHIM_DIR": self.watched, "SHIM_CONTROL": self.path}
        if self.record:
            found["SHIM_RECORD"] = self.record
        return found

    def strike(self, calls, error, files=ALL_FILES & ~DIRECTORY, first=1, count=1, half=False):
        """Lets the `first` of the calls that come from now on fail with an errno, and `count` - 1 after it."""
        self.heal()
        for name, value in {"files": files, "error": error, "first": first, "count": count, "half": int(half)}.items():
            self._set(name, value)
        self._set("calls", calls)

    def heal(self):
        for name in ("calls", "seen", "hit"):
            self._set(name, 0)

    @property
    def hits(self):
        return self._get("hit")

    @property
    def clock_days(self):
        return self._get("clock_ms") / 86_400_000

    @clock_days.setter
    def clock_days(self, days):
        self._set("clock_ms", int(days * 86_400_000))

    def _get(self, name):
        return struct.unpack_from("<q", self._page, 8 * _FIELDS.index(name))[0]

    def _set(self, name, value):
        struct.pack_into("<q", self._page, 8 * _FIELDS.index(name), value)


class Call:
    """One recorded change of a file: `at` is the monotonic time in seconds at which it was complete."""

    __slots__ = ("at", "kind", "file", "offset", "data")

    def __init__(self, at_ns, kind, file, offset, data):
        self.at, self.kind, self.file, self.offset, self.data = at_ns / 1e9, kind, file, offset, data

    def names(self):
        return [name.decode() for name in self.data.split(b"\0")]


def read_record(path):
    calls, head = [], struct.Struct("<qqqqq")
    with open(path, "rb") as file:
        whole = file.read()
    at = 0
    while at + head.size <= len(whole):
        at_ns, kind, number, offset, length = head.unpack_from(whole, at)
        calls.append(Call(at_ns, kind, number, offset, whole[at + head.size : at + head.size + length]))
        at += head.size + length
    return calls
