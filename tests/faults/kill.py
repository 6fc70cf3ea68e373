"""kill -9 under mixed load: every change that was acknowledged is there at the next start, and `check` is silent."""

import random
import time

import shim
from load import Ledger, Load
from shop import Tally


def run(kit):
    tally, starts = Tally(), []
    place = kit.shop()
    ledger = Ledger(place)
    for round_ in range(kit.some(4, 60)):
        tally.tries += 1
        _live_and_die(kit, place, ledger, starts)
        # Asked before anything has started on it.
        place.expect_sound(tally, f"after kill {round_ + 1}")
        tally.expect(starts[-1] < 2, f"start {round_ + 1} took {starts[-1]:.2f} s")
    server = place.serve()
    tally.compare(ledger, place.found(), "after the kills")
    denied = ledger.denied_but_there(place.found())
    tally.expect(not denied, f"answered as failed, and there all the same: {denied[:3]}")
    code, _ = server.stop()
    tally.expect(code == 0, f"the last server stopped with {code}")
    tally.notes.append(f"{ledger.unanswered} without an answer; slowest start {max(starts):.2f} s")
    place.drop()
    return tally


def control(kit):
    """A log whose writes are answered and not done: all that the server acknowledges is gone with it."""
    tally, place = Tally(), kit.shop()
    tally.tries = 1
    ledger = Ledger(place)
    place.shim.strike(shim.WRITE, shim.PRETEND, files=shim.LOG, first=200, count=shim.FOR_GOOD)
    _live_and_die(kit, place, ledger, [])
    place.shim.heal()
    tally.compare(ledger, place.found(), "with writes that were only pretended")
    place.drop()
    return tally


def _live_and_die(kit, place, ledger, starts):
    server = place.serve(shim=True)
    starts.append(server.start_took)
    load = Load(server, ledger, random.Random(kit.random.random()))
    time.sleep(kit.random.uniform(0.2, 1.5))
    server.kill()
    load.end()
