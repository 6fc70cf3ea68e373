"""A throwaway shop in a folder of its own, the program run there, and the table of what came of it.

Every script has `run(kit)`, which tries a fault, and `control(kit)`, which does the same where it must be noticed: each answers
with a Tally, and the control's has to be red.
"""

import os
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import time

import shim as shims
from browser import Browser, NoAnswer

OWNER, TILL, PASSWORD = "owner@example.org", "counter@example.org", "sesame spelt sesame 1477"

# Cheap passwords and no limits: what is done here in a second, a shop does in a day. Every scan counts.
SETTINGS = {
    "BCRYPT_COST": "4",
    "SCANS__FOLD_MINUTES": "0",
    "SCANS__MOST_PER_HOUR_PER_ADDRESS": "0",
    "LIMITS__SIGN_IN_PER_MINUTE_PER_ADDRESS": "0",
    "LIMITS__SIGN_IN_PER_MINUTE_PER_ACCOUNT": "0",
    "LIMITS__SIGN_UP_PER_MINUTE_PER_ADDRESS": "0",
}


class Tally:
    """What was tried and what went wrong."""

    def __init__(self):
        self.tries = self.acknowledged = self.lost = 0
        self.complaints, self.notes, self.skipped, self.broke = [], [], None, None

    def expect(self, holds, sentence):
        """One complaint, in a sentence, unless it holds."""
        if not holds:
            self.complaints.append(sentence)
        return bool(holds)

    def compare(self, ledger, found, where, until=None):
        """Counts what was acknowledged and complains about each kind of it that is not in the file."""
        acknowledged, missing = ledger.compare(found, until)
        self.acknowledged += acknowledged
        self.lost += len(missing)
        self.expect(not missing, f"{where}: {len(missing)} of {acknowledged} acknowledged changes lost, such as {missing[:3]}")

    def add(self, other):
        for name in ("tries", "acknowledged", "lost", "complaints", "notes"):
            setattr(self, name, getattr(self, name) + getattr(other, name))

    @property
    def is_red(self):
        return bool(self.complaints) or self.lost > 0


class Kit:
    """What the scripts share: the program, how thorough they are, chance from a seed that is printed, and a folder."""

    def __init__(self, binary, quick, seed, scratch):
        self.binary, self.quick, self.seed, self.scratch = os.path.abspath(binary), quick, seed, scratch
        self.random = random.Random(seed)
        self.library, self.servers = shims.build(scratch), []

    def some(self, few, many):
        """How often something is tried."""
        return few if self.quick else many

    def pick(self, choices, few, many=None):
        """All of them, or a few by chance, in their order."""
        choices = list(choices)
        most = few if self.quick else (many or len(choices))
        return [choices[at] for at in sorted(self.random.sample(range(len(choices)), min(most, len(choices))))]

    def end(self):
        """Leaves no server running, whatever a script broke off at."""
        for server in self.servers:
            server.kill()

    def empty(self):
        return Place(self, tempfile.mkdtemp(prefix="shop-", dir=self.scratch))

    def shop(self, people=60, orders=100):
        """A made-up bakery with so many people, at rest."""
        template = os.path.join(self.scratch, f"template-{people}")
        if not os.path.exists(template):
            made = self.empty()
            made.must("demo", "--accounts", str(people), "--orders", str(orders))
            os.rename(os.path.join(made.root, "data"), template)
        place = self.empty()
        shutil.rmtree(place.data)
        shutil.copytree(template, place.data)
        return place


class Done:
    def __init__(self, code, out, err, took):
        self.code, self.out, self.err, self.took = code, out, err, took

    @property
    def is_one_line(self):
        return self.code == 1 and self.err.endswith("\n") and self.err.count("\n") == 1

    def __str__(self):
        said = re.sub(r"/\S*/shop-\w+/", "", (self.err or self.out).strip())
        return f"exit {self.code}: {said[:300]!r}"


class DidNotStart(Exception):
    def __init__(self, done):
        super().__init__(str(done))
        self.done = done


class Place:
    """A folder with the shop's `data` in it."""

    def __init__(self, kit, root):
        self.kit, self.root = kit, root
        self.data, self.db = os.path.join(root, "data"), os.path.join(root, "data", "passalong.db")
        os.makedirs(self.data, mode=0o700, exist_ok=True)
        self.shim = shims.Shim(kit.library, root, root)
        self.starts = 0

    def path(self, name):
        return os.path.join(self.root, name)

    def environment(self, is_shimmed):
        ours = {name: value for name, value in os.environ.items() if not name.startswith(("PASSALONG_", "SHIM_", "LD_"))}
        ours |= {f"PASSALONG_{name}": value for name, value in SETTINGS.items()}
        return ours | {"LC_ALL": "C"} | (self.shim.env() if is_shimmed else {})

    def command(self, *args):
        return [self.kit.binary, *args, "--data-dir", self.data]

    def run(self, *args, shim=False, typed="", timeout=60):
        began, surroundings = time.monotonic(), self.environment(shim)
        done = subprocess.run(
            self.command(*args), cwd=self.root, env=surroundings, input=typed, capture_output=True, text=True, timeout=timeout
        )
        return Done(done.returncode, done.stdout, done.stderr, time.monotonic() - began)

    def must(self, *args):
        done = self.run(*args)
        if done.code != 0:
            raise RuntimeError(f"{' '.join(args)}: {done}")
        return done

    def serve(self, shim=False, wait=30):
        """Starts the server, and answers once it serves."""
        server = self.start(shim, wait)
        try:
            server.browser().get("/healthz")
        except NoAnswer:
            # A script finds out for itself.
            pass
        return server

    def start(self, shim=False, wait=30):
        """Starts the server, and answers the moment that it says that it listens."""
        self.starts += 1
        return Server(self, shim, wait)

    def is_sound(self):
        """Whether `check` is silent; what it says otherwise."""
        done = self.run("check")
        return done.code == 0 and not done.out, str(done)

    def expect_sound(self, tally, where):
        silent, said = self.is_sound()
        tally.expect(silent, f"{where}: check is not silent: {said}")

    def found(self):
        return self._look(read)

    def ask(self, sql):
        """Rows of the file, read off a copy that the program itself makes."""
        return self._look(lambda copy: rows(copy, sql))

    def _look(self, at):
        copy = self.path(f"copy-{time.monotonic_ns()}.db")
        done = self.run("backup", copy)
        if done.code != 0:
            raise RuntimeError(f"no copy to look into: {done}")
        try:
            return at(copy)
        finally:
            for file in (copy, copy + ".sha256"):
                if os.path.exists(file):
                    os.remove(file)

    def drop(self):
        shutil.rmtree(self.root, ignore_errors=True)


class Found:
    """What a file holds of what people were told: tags of changes, and scans by code."""

    def __init__(self, tags, scans):
        self.tags, self.scans = tags, scans


def rows(path, sql):
    """Only for a file that no server has open: Python's SQLite may be older than the program's."""
    conn = sqlite3.connect(path)
    try:
        return conn.execute(sql).fetchall()
    finally:
        conn.close()


def read(path):
    tags = rows(
        path,
        """SELECT email FROM account UNION ALL SELECT note FROM orders WHERE note <> ''
           UNION ALL SELECT payment_reference FROM orders WHERE payment_reference <> ''
           UNION ALL SELECT reason FROM refund WHERE reason <> ''""",
    )
    scans = dict(rows(path, "SELECT code, sum(scans) FROM scan_day JOIN code ON code.id = scan_day.code_id GROUP BY 1"))
    codes = dict(rows(path, "SELECT id, code FROM code"))
    done = rows(path, "SELECT upto_row, day, code_id FROM scan_log_mark")
    try:
        for row, visits in rows(path, "SELECT id, visits FROM scan_log"):
            for code, day in logged_scans(visits):
                # A killed server may have carried over a part of the log: those stand in both.
                if not any(row <= upto and (day, code) <= (last_day, last_code) for upto, last_day, last_code in done):
                    scans[codes[code]] = scans.get(codes[code], 0) + 1
    except (TypeError, IndexError, KeyError) as error:
        # On a disk that has kept nothing of what it was to sync, SQLite itself does not notice every loss.
        raise sqlite3.DatabaseError(f"the log of scans is damaged: {error!r}") from error
    return Found({tag for (tag,) in tags}, scans)


def logged_scans(visits):
    """Code and day of the counted scans in a row of the log: the same format as src/domain/scan/log.rs, read by other hands."""
    at, day = 0, 0

    def number():
        nonlocal at
        value, shift = 0, 0
        while True:
            byte = visits[at]
            at += 1
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return value

    while at < len(visits):
        first = visits[at]
        at += 1
        code = number()
        number()
        zigzag = number()
        day += zigzag >> 1 if zigzag & 1 == 0 else -((zigzag + 1) >> 1)
        at += 6 * bin(first & 0b0110_0000).count("1")
        if first & 0b111 == 0:
            yield code, day


class Server:
    def __init__(self, place, is_shimmed, wait):
        self.place, self.log_path = place, place.path(f"server-{place.starts}.log")
        self.began = time.monotonic()
        with open(self.log_path, "wb") as log:
            self.process = subprocess.Popen(
                place.command("serve", "--port", "0"),
                cwd=place.root,
                env=place.environment(is_shimmed),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                # A script that was started with nohup would have the server ignore SIGHUP as well.
                preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_DFL),
            )
        place.kit.servers.append(self)
        self.port = self._port(wait)
        self.start_took = time.monotonic() - self.began

    def _port(self, wait):
        while time.monotonic() - self.began < wait:
            said = re.search(r"listening on http://127\.0\.0\.1:(\d+)", self.log)
            if said:
                return int(said[1])
            if self.process.poll() is not None:
                raise DidNotStart(Done(self.process.returncode, "", self.log, time.monotonic() - self.began))
            time.sleep(0.005)
        self.kill()
        raise DidNotStart(Done(None, "", f"no answer after {wait} s: {self.log}", wait))

    @property
    def log(self):
        with open(self.log_path, encoding="utf-8", errors="replace") as log:
            return re.sub(r"\x1b\[[0-9;]*m", "", log.read())

    def browser(self):
        return Browser(self.port)

    def owner(self):
        return self.browser().sign_in(OWNER, PASSWORD)

    def till(self):
        return self.browser().sign_in(TILL, PASSWORD)

    def ready(self):
        """Status and sentence of /readyz; 0 where there is no answer."""
        try:
            answer = self.browser().get("/readyz")
            return answer.status, answer.body.decode("utf-8", "replace").strip()
        except NoAnswer as error:
            return 0, str(error)

    def healthcheck(self):
        return self.place.run("healthcheck", "--port", str(self.port))

    def stop(self, by=signal.SIGTERM, wait=30):
        """Asks it to stop. Answers its exit code and how long that took."""
        began = time.monotonic()
        self.process.send_signal(by)
        try:
            code = self.process.wait(wait)
        except subprocess.TimeoutExpired:
            self.kill()
            code = None
        return code, time.monotonic() - began

    def kill(self):
        self.process.kill()
        self.process.wait()
