"""The commands that write: on what they are tried, and what may be there after one that was broken off: the old or the new."""

import os
import re

from shop import rows

# The names of what is not finished.
HALF = re.compile(r"\.(partial|new|restoring)")


def with_backup(kit):
    """A shop of 60 with a backup from when it had nobody but an admin, and a backup of now."""
    place = kit.shop()
    older = kit.empty()
    older.must("demo", "--accounts", "20", "--orders", "20")
    older.must("backup", place.path("older.db"))
    older.drop()
    return place


def with_people(kit):
    place = kit.shop()
    with open(place.path("people.csv"), "w", encoding="utf-8") as file:
        file.write("email,name\n" + "".join(f"guest{n}@example.org,Guest {n}\n" for n in range(30)))
    return place


def people_in(place):
    """How many accounts there are; None without a file."""
    if not os.path.exists(place.db):
        return None
    return rows(place.db, "SELECT count(*) FROM account")[0][0]


def old_or_new(place, before, new):
    if not os.path.exists(place.db):
        return before is None or new is None, "there is no file"
    silent, said = place.is_sound()
    if "cut off while it was written" in said and "start “passalong serve” once" in said:
        # A restore takes the old file out of write-ahead mode; what it says then has to help.
        place.serve().stop()
        silent, said = place.is_sound()
    people = people_in(place)
    return silent and people in (before, new), f"{people} people, {said}"


def whole_or_no_backup(place, before, new):
    fine, said = old_or_new(place, before, before)
    if not fine or not os.path.exists(place.path("copy.db")):
        return fine, said
    elsewhere = place.kit.empty()
    done = elsewhere.run("restore", place.path("copy.db"))
    fine, said = old_or_new(elsewhere, before, before)
    elsewhere.drop()
    return done.code == 0 and fine, f"a backup that cannot be restored: {done}; {said}"


# By name: the place it is tried in, what is typed, and what must hold afterwards.
COMMANDS = {
    "backup": (lambda kit: kit.shop(), ["backup", "{root}/copy.db"], whole_or_no_backup),
    "restore": (with_backup, ["restore", "{root}/older.db"], old_or_new),
    "import": (with_people, ["import", "accounts", "{root}/people.csv"], old_or_new),
    "check --rebuild": (lambda kit: kit.shop(), ["check", "--rebuild"], old_or_new),
    "demo": (lambda kit: kit.empty(), ["demo", "--accounts", "20", "--orders", "20"], old_or_new),
}


def run(place, args, shim=True):
    return place.run(*[arg.format(root=place.root) for arg in args], shim=shim)
