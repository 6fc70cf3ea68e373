"""What people do in a shop, over HTTP as the pages do it, and what the server acknowledged, written down outside of it."""

import collections
import sqlite3
import threading
import time

from browser import Browser, NoAnswer


class Deed:
    __slots__ = ("kind", "tag", "status", "ended")

    def __init__(self, kind, tag, status, ended):
        self.kind, self.tag, self.status, self.ended = kind, tag, status, ended

    @property
    def is_acknowledged(self):
        return self.status == 303 and self.kind != "uncounted"


class Ledger:
    """Every change that was asked for, under a tag that the file keeps: an e-mail address, a note, a reference, a reason.
    A scan's tag is its code, whose scans are counted."""

    def __init__(self, place):
        self.deeds, self._lock, self._number = [], threading.Lock(), 0
        # What was answered as not even tried.
        self.refused = []
        codes = "SELECT code FROM code WHERE owner_id IS NOT NULL AND disabled_at IS NULL ORDER BY id"
        customers = "SELECT id FROM account WHERE role = 'customer' AND disabled_at IS NULL ORDER BY id"
        scans = "SELECT code, sum(scans) FROM scan_day JOIN code ON code.id = scan_day.code_id GROUP BY 1"
        conn = sqlite3.connect(f"file:{place.db}?mode=ro&immutable=1", uri=True)
        self.codes = [code for (code,) in conn.execute(codes)]
        self.customers = [customer for (customer,) in conn.execute(customers)]
        self.scans_before = dict(conn.execute(scans))
        conn.close()

    def tag(self, kind):
        with self._lock:
            self._number += 1
            return f"{kind}-{self._number}"

    def note(self, kind, tag, status):
        with self._lock:
            self.deeds.append(Deed(kind, tag, status, time.monotonic()))

    def compare(self, found, until=None):
        """How many changes were acknowledged (before `until`), and those of them that are not in what was found."""
        done = [deed for deed in self.deeds if deed.is_acknowledged and (until is None or deed.ended < until)]
        missing = [deed.tag for deed in done if deed.kind != "scan" and deed.tag not in found.tags]
        for code, scans in collections.Counter(deed.tag for deed in done if deed.kind == "scan").items():
            missing += [f"scan of {code}"] * (self.scans_before.get(code, 0) + scans - found.scans.get(code, 0))
        return len(done), missing

    def denied_but_there(self, found):
        """Changes that were answered as failed and are in the file all the same."""
        return [deed.tag for deed in self.deeds if deed.tag in found.tags and deed.status and deed.status >= 400]

    @property
    def unanswered(self):
        return sum(deed.status is None for deed in self.deeds)


class People:
    """The visitors, newcomers and staff of one shop. Each deed answers with the answer of the request that changes something."""

    def __init__(self, port, ledger, chance):
        self.ledger, self.random, self.visitor = ledger, chance, Browser(port)
        self.till, self.port = None, port

    def scan(self):
        code = self.random.choice(self.ledger.codes)
        self.visitor.cookies.clear()
        return self._do("scan", code, lambda: self.visitor.get(f"/q/{code}"))

    def sign_up(self):
        code, tag = self.random.choice(self.ledger.codes), self.ledger.tag("newcomer")
        newcomer, email = Browser(self.port), f"{tag}@example.org"
        page, typed = newcomer.open(f"/join/{code}"), {"name": f"New {tag}", "email": email, "password": f"{tag} likes rye bread"}
        return self._do("sign-up", email, lambda: newcomer.submit(page, "/customer", **typed))

    def order(self):
        """Records an order at the desk."""
        tag, customer = self.ledger.tag("order"), self.random.choice(self.ledger.customers)
        amount = f"{self.random.randint(5, 90)}.{self.random.randint(0, 99):02}"
        page = self.till.get(f"/admin/orders/new?customer={customer}")
        page = self.till.submit(page, "/admin/orders", amount=amount, note=tag, step="review")
        return self._do("order", tag, lambda: self.till.submit(page, "/admin/orders", step="place", paid=""))

    def pay(self, order):
        tag = self.ledger.tag("payment")
        page = self.till.get(order)
        return self._do("payment", tag, lambda: self.till.submit(page, "/pay", method="cash", reference=tag))

    def refund(self, order):
        tag = self.ledger.tag("refund")
        page = self.till.get(f"{order}/refund")
        page = self.till.submit(page, "/refund", amount="1.00", reason=tag, step="review")
        return self._do("refund", tag, lambda: self.till.submit(page, "/refund", step="refund"))

    def _do(self, kind, tag, ask):
        try:
            answer = ask()
        except NoAnswer:
            self.ledger.note(kind, tag, None)
            raise
        self.ledger.note(kind, tag, answer.status)
        return answer

    def each_once(self):
        """One of everything, as (kind, answer); what builds on an order that was not stored is left out."""
        yield "scan", self.scan()
        yield "sign-up", self.sign_up()
        ordered = self.order()
        yield "order", ordered
        if ordered.status == 303:
            paid = self.pay(ordered.location)
            yield "payment", paid
            if paid.status == 303:
                yield "refund", self.refund(ordered.location)
        yield "scan", self.scan()


class Load:
    """Visitors, newcomers and two tills at once, until it is stopped or the server is gone."""

    def __init__(self, server, ledger, chance, threads=4):
        self.ledger, self._ends, self.troubles = ledger, threading.Event(), []
        tills = [server.till() for _ in range(max(1, threads // 2))]
        self._threads = []
        for number in range(threads):
            people = People(server.port, ledger, type(chance)(chance.random()))
            people.till = tills[number % len(tills)]
            self._threads.append(threading.Thread(target=self._live, args=(people, number), daemon=True))
        for thread in self._threads:
            thread.start()

    def _live(self, people, number):
        while not self._ends.is_set():
            try:
                if number % 2:
                    people.scan()
                    people.scan()
                    people.sign_up()
                else:
                    for _ in people.each_once():
                        if self._ends.is_set():
                            return
            except NoAnswer:
                # The server is gone, or is stopping.
                self._ends.wait(0.02)
            except LookupError as trouble:
                self.troubles.append(str(trouble))
                self._ends.wait(0.02)

    def end(self):
        self._ends.set()
        for thread in self._threads:
            thread.join(30)
