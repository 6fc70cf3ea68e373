"""One person with one browser: cookies, forms as they stand on the pages, and the headers that a browser sends.

A form is filled in as a browser would: what the page had put into it is sent along, and a field that is not in it can't be
filled.
"""

import html.parser
import http.client
import urllib.parse

PHONE = "Mozilla/5.0 (Android 15; Mobile; rv:142.0) Gecko/142.0 Firefox/142.0"


class NoAnswer(Exception):
    """The connection broke before there was an answer: whether anything was stored is open."""


class Answer:
    def __init__(self, asked, status, headers, body):
        self.asked, self.status, self.headers, self.body = asked, status, headers, body

    @property
    def location(self):
        return self.headers.get("location", "")

    def says(self, *words):
        """Whether all of these stand on the page, in whatever case."""
        text = self.text.lower()
        return all(word.lower() in text for word in words)

    @property
    def text(self):
        """Every visible word of what the page is about."""
        page = _read(self.body)
        return " ".join(page.words[page.main :])

    def form(self, *action_parts):
        """The form that leads to an address with one of these in it."""
        for form in _read(self.body).forms:
            if any(part in form.action for part in action_parts):
                return form
        raise LookupError(f"{self.asked} answered {self.status} and has no form to {action_parts}: {self.text[:300]}")

    def __str__(self):
        return f"{self.asked} → {self.status} {self.location or self.text[:160]}"


class Form:
    def __init__(self, action, method):
        self.action, self.method, self.fields = action, method, {}

    def filled(self, values):
        """What is sent when these are typed. A button's name and value are given like any other field."""
        unknown = set(values) - set(self.fields)
        if unknown:
            raise LookupError(f"the form to {self.action} has no {sorted(unknown)}, only {sorted(self.fields)}")
        sent = {name: value for name, value in self.fields.items() if value is not None}
        return sent | values


class _Page(html.parser.HTMLParser):
    """Words and forms of one page. Fields whose value only a choice sends (boxes, buttons) stand in a form as None."""

    def __init__(self):
        super().__init__()
        self.words, self.forms, self.main = [], [], 0
        self._form, self._select, self._area, self._unseen = None, None, None, 0

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag in ("script", "style", "head"):
            self._unseen += 1
        elif tag == "main":
            self.main = len(self.words)
        elif tag == "form":
            self._form = Form(attrs.get("action", ""), attrs.get("method", "get"))
            self.forms.append(self._form)
        elif self._form is not None:
            self._field(tag, attrs)

    def _field(self, tag, attrs):
        fields, name = self._form.fields, attrs.get("name")
        if tag == "option" and self._select:
            if "selected" in attrs or fields[self._select] is None:
                fields[self._select] = attrs.get("value", "")
        elif not name:
            return
        elif tag == "select":
            self._select = name
            fields[name] = None
        elif tag == "textarea":
            self._area = name
            fields[name] = ""
        elif tag == "button" or attrs.get("type") in ("checkbox", "radio", "submit"):
            is_ticked = "checked" in attrs
            fields[name] = attrs.get("value", "on") if is_ticked else fields.get(name)
        elif tag == "input":
            fields[name] = attrs.get("value", "")

    def handle_endtag(self, tag):
        if tag in ("script", "style", "head"):
            self._unseen -= 1
        elif tag == "form":
            self._form = None
        elif tag == "select":
            self._select = None
        elif tag == "textarea":
            self._area = None

    def handle_data(self, data):
        if self._area and self._form is not None:
            self._form.fields[self._area] += data
        elif data.strip() and not self._unseen:
            self.words.append(" ".join(data.split()))


def _read(body):
    page = _Page()
    page.feed(body.decode("utf-8", "replace"))
    return page


class Browser:
    def __init__(self, port, timeout=30):
        self.port, self.timeout, self.cookies = port, timeout, {}

    def get(self, path):
        return self._ask("GET", path, None)

    def post(self, path, fields):
        return self._ask("POST", path, urllib.parse.urlencode(fields).encode())

    def open(self, path):
        """Asks for a page and goes wherever it leads."""
        answer = self.get(path)
        for _ in range(5):
            if not 300 <= answer.status < 400:
                return answer
            answer = self.get(answer.location)
        raise LookupError(f"{path} leads round in circles")

    def submit(self, page, action_part, **values):
        """Fills in a form of the page and sends it. Redirects are answers to look at."""
        form = page.form(action_part)
        return self.post(form.action, form.filled(values))

    def sign_in(self, email, password):
        answer = self.submit(self.open("/sign-in"), "/sign-in", email=email, password=password)
        if answer.status != 303:
            raise LookupError(f"{email} cannot sign in: {answer}")
        return self

    def _ask(self, method, path, body):
        # A connection to itself for every request, so that a stop has none to wait for.
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=self.timeout)
        headers = {
            "User-Agent": PHONE,
            "Accept": "text/html,application/xhtml+xml",
            "Accept-Language": "en-GB,en;q=0.9",
            "Sec-Fetch-Mode": "navigate",
            "Sec-Fetch-Dest": "document",
            "Sec-Fetch-Site": "none" if method == "GET" else "same-origin",
            "Connection": "close",
        }
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            headers["Origin"] = f"http://127.0.0.1:{self.port}"
        try:
            connection.request(method, path, body, headers)
            given = connection.getresponse()
            answer = Answer(f"{method} {path}", given.status, _lower(given.getheaders()), given.read())
            for line in given.msg.get_all("Set-Cookie", []):
                self._remember(line)
            return answer
        except (OSError, http.client.HTTPException) as error:
            raise NoAnswer(f"{method} {path}: {error!r}") from error
        finally:
            connection.close()

    def _remember(self, line):
        pair, _, attributes = line.partition(";")
        name, _, value = pair.partition("=")
        if value and "max-age=0" not in attributes.lower():
            self.cookies[name.strip()] = value.strip()
        else:
            self.cookies.pop(name.strip(), None)


def _lower(headers):
    return {name.lower(): value for name, value in headers}
