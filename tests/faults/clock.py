"""Clocks that are wrong: set back, ahead for a second, ahead for days. What can't be taken back waits until an admin has
confirmed the day; time runs on and never stands still; nothing is lost, and the shop is told."""

import time
from concurrent.futures import ThreadPoolExecutor

from load import Ledger, People
from shop import PASSWORD, DidNotStart, Tally

YEARS = 20 * 365.25
CLOCK = "/admin/settings/clock"


def run(kit):
    tally = Tally()
    cases = (
        _back_while_it_runs,
        _back_at_start,
        _a_second_ahead,
        _a_scan_from_the_future,
        _ahead_until_confirmed,
        _eight_days_and_back,
    )
    with ThreadPoolExecutor(3) as together:
        for each in together.map(lambda case: _try(kit, case), cases):
            tally.add(each)
    return tally


def _try(kit, case):
    tally = Tally()
    tally.tries = 1
    try:
        case(kit, tally)
    except (DidNotStart, LookupError) as trouble:
        tally.expect(False, f"{case.__name__}: {trouble}")
    return tally


def control(kit):
    """Once an admin has said that the day is right, the orders that are overdue by it are cancelled."""
    tally = Tally()
    tally.tries = 1
    shop = _Shop(kit, tally)
    orders = shop.unpaid()
    shop.stop()
    # Three months are more than the jump that is asked about, and later than the day on which unpaid orders are cancelled.
    shop.start(at=90)
    owner = shop.server.owner()
    owner.submit(owner.get(CLOCK), f"{CLOCK}/confirm")
    shop.stop()
    shop.start(at=90)
    time.sleep(1.5)
    shop.expect_not_cancelled("after the admin has confirmed", orders)
    shop.drop()
    return tally


class _Shop:
    """A shop with somebody signed in, whose clock can be set."""

    def __init__(self, kit, tally):
        self.kit, self.tally, self.place = kit, tally, kit.shop()
        self.ledger = Ledger(self.place)
        self.start(at=0)
        self.people.till = self.server.till()
        self.owner = self.server.owner()

    def start(self, at):
        """Starts the server with the clock so many days ahead of the truth."""
        self.place.shim.clock_days = at
        self.server = self.place.serve(shim=True)
        people = People(self.server.port, self.ledger, self.kit.random)
        if hasattr(self, "people"):
            people.till, people.till.port, self.owner.port = self.people.till, self.server.port, self.server.port
        self.people = people

    def stop(self):
        code, _ = self.server.stop()
        self.tally.expect(code == 0, f"a stop ended with {code}")

    def drop(self):
        self.server.kill()
        self.tally.compare(self.ledger, self.place.found(), "in the end")
        self.place.drop()

    def unpaid(self):
        return [self.people.order().location.rsplit("/", 1)[1] for _ in range(3)]

    def expect_not_cancelled(self, where, orders):
        sql = f"SELECT count(*) FROM orders WHERE cancelled_at IS NOT NULL AND id IN ({', '.join(orders)})"
        ((cancelled,),) = self.place.ask(sql)
        self.tally.expect(cancelled == 0, f"{where}: {cancelled} of {len(orders)} unpaid orders are cancelled")

    def expect_signed_in(self, where):
        answer = self.owner.get("/admin")
        self.tally.expect(answer.status == 200, f"{where}: the session is gone: {answer}")

    def expect_told(self, where):
        """The log, the admin's home and /readyz say that the clock runs behind."""
        self.tally.expect("clock" in self.server.log.lower(), f"{where}: the log says nothing of the clock")
        status, sentence = self.server.ready()
        self.tally.expect(status == 503 and "clock" in sentence.lower(), f"{where}: readyz says {status} {sentence!r}")
        home = self.server.owner().get("/admin")
        self.tally.expect(home.says("clock"), f"{where}: the admin's home says nothing of the clock: {home}")

    def expect_running(self, where):
        """Two scans a second apart are a second apart, and later than everything before."""
        before = self.times()
        self.people.scan()
        # Whoever looks has what was counted put away, so that each of the two is a row of its own.
        self.owner.get("/admin")
        time.sleep(1.2)
        self.people.scan()
        first, second = self.times()[-2:]
        self.tally.expect(max(before) <= first, f"{where}: a scan is written down {max(before) - first} ms before an earlier one")
        sentence = f"{where}: two scans a second apart are {second - first} ms apart in the file"
        self.tally.expect(1000 <= second - first < 10_000, sentence)
        return first, second

    def times(self):
        self.owner.get("/admin")
        return [at for (at,) in self.place.ask("SELECT last_at FROM scan ORDER BY id")]


def _back_while_it_runs(kit, tally):
    shop = _Shop(kit, tally)
    shop.people.scan()
    shop.place.shim.clock_days = -400
    shop.expect_running("set back by 400 days while it runs")
    shop.people.sign_up()
    shop.expect_signed_in("set back by 400 days while it runs")
    shop.place.shim.clock_days = 0
    shop.place.expect_sound(tally, "set back by 400 days while it ran")
    shop.drop()


def _back_at_start(kit, tally):
    shop = _Shop(kit, tally)
    orders = shop.unpaid()
    shop.people.scan()
    shop.stop()
    shop.start(at=-400)
    where = "started 400 days back"
    shop.expect_told(where)
    shop.expect_running(where)
    shop.expect_signed_in(where)
    shop.stop()
    shop.start(at=0)
    tally.expect(shop.server.ready()[0] == 200, f"started with the right clock again: readyz says {shop.server.ready()}")
    shop.expect_signed_in("with the right clock again")
    shop.expect_not_cancelled(where, orders)
    shop.place.expect_sound(tally, where)
    shop.drop()


def _a_second_ahead(kit, tally):
    """Nobody came in that second: the shop is as it was."""
    shop = _Shop(kit, tally)
    orders = shop.unpaid()
    shop.stop()
    shop.start(at=YEARS)
    time.sleep(1)
    shop.stop()
    shop.start(at=0)
    where = "after a second at +20 years"
    shop.expect_not_cancelled(where, orders)
    shop.expect_signed_in(where)
    for at in shop.expect_running(where):
        off = at / 1000 - time.time()
        tally.expect(abs(off) < 3600, f"{where}: a scan of now is written down {off:.0f} s off")
    tally.expect(shop.server.ready()[0] == 200, f"{where}: readyz says {shop.server.ready()}")
    shop.place.expect_sound(tally, where)
    shop.drop()


def _a_scan_from_the_future(kit, tally):
    """Somebody did come in that second: the file ends in the future, which is said, and time runs on from there."""
    shop = _Shop(kit, tally)
    orders = shop.unpaid()
    shop.stop()
    shop.start(at=YEARS)
    shop.people.scan()
    time.sleep(0.5)
    shop.stop()
    shop.start(at=0)
    where = "after a scan at +20 years"
    shop.expect_told(where)
    shop.expect_running(where)
    time.sleep(0.5)
    shop.expect_not_cancelled(where, orders)
    done = shop.place.run("check")
    tally.expect(done.code == 1 and "future" in done.out.lower(), f"{where}: check does not name entries from the future: {done}")
    owner = shop.server.owner()
    owner.submit(owner.get(CLOCK), CLOCK, password=PASSWORD)
    where += ", and an admin has set the time back"
    shop.people.scan()
    off = shop.times()[-1] / 1000 - time.time()
    tally.expect(abs(off) < 3600, f"{where}: a scan of now is written down {off:.0f} s off")
    tally.expect(shop.server.ready()[0] == 200, f"{where}: readyz says {shop.server.ready()}")
    shop.stop()
    shop.start(at=0)
    time.sleep(0.5)
    shop.expect_not_cancelled(where, orders)
    tally.expect(shop.server.ready()[0] == 200, f"{where}, started anew: readyz says {shop.server.ready()}")
    shop.drop()


def _ahead_until_confirmed(kit, tally):
    shop = _Shop(kit, tally)
    orders = shop.unpaid()
    shop.stop()
    shop.start(at=90)
    time.sleep(1)
    where = "started three months ahead, before anybody confirmed it"
    shop.expect_not_cancelled(where, orders)
    home = shop.server.owner().get("/admin")
    tally.expect(home.says("clock"), f"{where}: the admin's home says nothing of the clock: {home}")
    shop.drop()


def _eight_days_and_back(kit, tally):
    shop = _Shop(kit, tally)
    where = "eight days ahead and back while it runs"
    shop.people.scan()
    shop.place.shim.clock_days = 8
    shop.people.scan()
    shop.place.shim.clock_days = 0
    shop.expect_running(where)
    shop.people.sign_up()
    shop.drop()
