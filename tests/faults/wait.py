"""Nobody waits for housekeeping: not the next visitor after a quiet spell, whoever reads the file beside the server, and not
whoever stops it or starts it again.

What only happens on a busy machine happens once; what the program does happens every time. So each figure is the best of a few.
"""

import signal
import socket
import sqlite3
import threading
import time
from concurrent.futures import ThreadPoolExecutor

from load import Ledger, Load
from shop import DidNotStart, Tally

QUIET_S = (5.5, 7, 9)
MOST_LATER_S = 0.05
STOP_S = 0.3


def run(kit):
    tally = Tally()
    _quiet_spells(kit, tally)
    for with_reader in (False, True):
        _stop_with_nothing_in_flight(kit, tally, with_reader)
    _stop_in_the_moment_of_the_start(kit, tally)
    _stop_after_load(kit, tally)
    _stop_with_half_a_request(kit, tally)
    _stop_while_somebody_sends(kit, tally)
    _start_right_after_a_stop(kit, tally)
    _stop_by_hanging_up(kit, tally)
    return tally


def control(kit):
    """A process that holds the lock for writing does make a visitor wait."""
    tally = Tally()
    tally.tries = 1
    _expect_no_later(tally, 0, _after_quiet(kit, 0.2, "BEGIN IMMEDIATE"), _after_quiet(kit, 0.2, None))
    return tally


class Reader:
    """Another process that reads the file and stays, as a report or a replica does."""

    def __init__(self, place, begins="BEGIN"):
        self.conn = sqlite3.connect(place.db, isolation_level=None, check_same_thread=False)
        self.conn.execute(begins)
        self.conn.execute("SELECT count(*) FROM account").fetchone()

    def leave(self):
        self.conn.close()


def _after_quiet(kit, quiet, begins):
    """How long a scan takes after so many quiet seconds, with another process's transaction open since the last change."""
    place = kit.shop()
    ledger, server = Ledger(place), place.serve()
    visitor = server.browser()
    for code in ledger.codes[:8]:
        visitor.get(f"/q/{code}")
    other = Reader(place, begins) if begins else None
    # A lock is let go in the end, so that nobody waits for ever.
    letting_go = threading.Timer(quiet + 1, other.leave) if begins == "BEGIN IMMEDIATE" else None
    if letting_go:
        letting_go.start()
    visitor.get(f"/join/{ledger.codes[0]}")
    time.sleep(quiet)
    began = time.monotonic()
    answer = visitor.get(f"/q/{ledger.codes[9]}")
    took = time.monotonic() - began
    if letting_go:
        letting_go.join()
    elif other:
        other.leave()
    server.kill()
    place.drop()
    return took if answer.status == 303 else 99


def _quiet_spells(kit, tally):
    """All spells side by side, each with a reader and without."""
    taken = {(quiet, begins): [] for quiet in QUIET_S for begins in (None, "BEGIN")}
    for _ in range(3):
        wanted = [quiet for quiet in QUIET_S if not kit.quick or not _is_well(taken, quiet)]
        with ThreadPoolExecutor(2 * len(QUIET_S)) as together:
            for one, answer in [(one, together.submit(_after_quiet, kit, *one)) for one in taken if one[0] in wanted]:
                tally.tries += 1
                taken[one].append(answer.result())
    figures = []
    for quiet in QUIET_S:
        beside, without = min(taken[quiet, "BEGIN"]), min(taken[quiet, None])
        _expect_no_later(tally, quiet, beside, without)
        figures.append(f"{quiet} s: {beside * 1e3:.0f} ms ({without * 1e3:.0f} without)")
    tally.notes.append(f"first scan beside a reader after {', '.join(figures)}")


def _is_well(taken, quiet):
    return taken[quiet, None] and min(taken[quiet, "BEGIN"]) - min(taken[quiet, None]) <= MOST_LATER_S


def _expect_no_later(tally, quiet, took, without):
    sentence = f"after {quiet} quiet seconds a scan took {took:.2f} s beside another process, {without:.2f} s without"
    tally.expect(took - without <= MOST_LATER_S, sentence)


# Stops --------------------------------------------------------------------------------------------------------------------


def _best_stop(kit, tally, what, most, stop):
    """The quickest of three; every one of them has to end with exit code 0."""
    best = 99
    for _ in range(3):
        tally.tries += 1
        code, took = stop()
        tally.expect(code == 0, f"{what}: exit code {code}")
        best = min(best, took)
        if best <= most and kit.quick:
            break
    tally.expect(best <= most, f"{what}: a stop takes {best:.2f} s, not {most} s")
    tally.notes.append(f"stop {what}: {best:.2f} s")


def _stop_with_nothing_in_flight(kit, tally, with_reader):
    def stop():
        place = kit.shop()
        ledger, server = Ledger(place), place.serve()
        for code in ledger.codes[:5]:
            server.browser().get(f"/q/{code}")
        reader = Reader(place) if with_reader else None
        # A browser keeps its connection; it has asked for nothing.
        idle = socket.create_connection(("127.0.0.1", server.port))
        idle.sendall(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
        idle.recv(4096)
        outcome = server.stop()
        idle.close()
        if reader:
            reader.leave()
        place.drop()
        return outcome

    _best_stop(kit, tally, "with a reader and nothing in flight" if with_reader else "with nothing in flight", STOP_S, stop)


def _stop_in_the_moment_of_the_start(kit, tally):
    """Whoever stops it as soon as it says that it listens stops it as well as later."""
    place = kit.shop()
    for _ in range(kit.some(5, 50)):
        tally.tries += 1
        code, _ = place.start().stop()
        tally.expect(code == 0, f"stopped in the moment of the start: exit code {code}")
    place.drop()


def _stop_after_load(kit, tally):
    def stop():
        place = kit.shop()
        server = place.serve()
        ledger = Ledger(place)
        load = Load(server, ledger, kit.random)
        time.sleep(0.7)
        outcome = server.stop()
        load.end()
        tally.compare(ledger, place.found(), "a stop under load")
        place.drop()
        return outcome

    # Whatever is running when the word comes is finished, which takes a moment more.
    _best_stop(kit, tally, "under load", 1, stop)


def _half_a_request(port):
    line = socket.create_connection(("127.0.0.1", port))
    line.sendall(
        b"POST /c HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\n"
        b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 105\r\n\r\ncode=" + b"x" * 50
    )
    time.sleep(0.2)
    return line


def _stop_with_half_a_request(kit, tally):
    for with_reader in (False, True):
        place = kit.shop()
        server = place.serve()
        server.browser().get(f"/q/{Ledger(place).codes[0]}")
        reader, line = Reader(place) if with_reader else None, _half_a_request(server.port)
        tally.tries += 1
        code, took = server.stop()
        where = f"half a request{' and a reader' * with_reader}"
        tally.expect(code == 0 and took < 3.2, f"{where}: the stop took {took:.2f} s, not about 2, exit code {code}")
        tally.notes.append(f"stop with {where}: {took:.2f} s")
        line.close()
        if reader:
            reader.leave()
        place.drop()


def _stop_while_somebody_sends(kit, tally):
    """Whoever is half through when the word comes may end, and is answered."""
    place = kit.shop()
    server = place.serve()
    line = _half_a_request(server.port)
    tally.tries += 1
    server.process.send_signal(signal.SIGTERM)
    time.sleep(0.7)
    answer = b""
    try:
        line.sendall(b"x" * 50)
        answer = line.recv(4096)
    except OSError:
        # Cut off: there is no answer.
        pass
    tally.expect(answer.startswith(b"HTTP/1.1 "), "half a request whose rest comes 0.7 s after the word to stop is not answered")
    tally.expect(server.process.wait(20) == 0, f"half a request that ended: exit code {server.process.returncode}")
    line.close()
    place.drop()


def _start_right_after_a_stop(kit, tally):
    """The old one still has half a request to wait for: the new one waits for it, and then serves."""
    place = kit.shop()
    old = place.serve()
    line = _half_a_request(old.port)
    tally.tries += 1
    old.process.send_signal(signal.SIGTERM)
    time.sleep(0.1)
    try:
        new = place.serve(wait=20)
        tally.expect(new.ready()[0] == 200, f"started right after a stop: readyz says {new.ready()}")
        tally.expect(old.process.poll() == 0, f"two servers at once, or the old one ended with {old.process.poll()}")
        new.kill()
    except DidNotStart as refused:
        tally.expect(False, f"a start right after a stop is refused: {refused}")
    old.process.wait(20)
    line.close()
    place.drop()


def _stop_by_hanging_up(kit, tally):
    """Closing the terminal that it was started in stops it as a service manager does: everything is folded into the file."""
    place = kit.shop()
    ledger, server = Ledger(place), place.serve()
    server.browser().get(f"/q/{ledger.codes[0]}")
    tally.tries += 1
    code, took = server.stop(by=signal.SIGHUP)
    tally.expect(code == 0, f"SIGHUP: exit code {code} after {took:.2f} s")
    with open(place.db + "-wal", "ab") as log:
        tally.expect(log.tell() == 0, f"SIGHUP: {log.tell()} bytes stay in the log")
    place.drop()
