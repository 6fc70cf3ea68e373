"""Runs the fault scripts and prints a table: what was tried, what was acknowledged, what was lost, and whether each negative
control was noticed.

    python3 tests/faults/run.py [--quick] [--binary PATH] [--seed N] [NAME ...]

Exit code 1 when a fault does harm, or when a control is not red: then the script would not have noticed harm either.
"""

import argparse
import importlib
import os
import random
import shutil
import sys
import tempfile
import time
import traceback
from concurrent.futures import ProcessPoolExecutor

from shop import Kit, Tally

# Those that measure waits run by themselves; the others in the order of how long they take.
ALONE = ["wait"]
SIDE_BY_SIDE = ["nth", "powercut", "file", "backup", "clock", "kill", "carrying", "advice", "full_disk"]
SCRIPTS = ALONE + SIDE_BY_SIDE


def main():
    typed = argparse.ArgumentParser(description="Disks, clocks and kills: what must not do any harm, and is tried here.")
    typed.add_argument("--quick", action="store_true", help="a few tries of each, in a minute and a half at most")
    typed.add_argument("--binary", default="target/release/passalong", help="the program to try [%(default)s]")
    typed.add_argument("--seed", type=int, default=random.randrange(1_000_000), help="the same seed takes the same chances")
    typed.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(SCRIPTS)}; all of them when none is named")
    options = typed.parse_args()
    unknown = set(options.names) - set(SCRIPTS)
    if unknown:
        typed.error(f"there is no script {', '.join(sorted(unknown))}")
    if not os.access(options.binary, os.X_OK):
        typed.error(f"{options.binary} is not there: build it, or name another with --binary")
    if not shutil.which("cc"):
        typed.error("a C compiler is missing, which the shim needs: apt-get install gcc libc6-dev")
    print(f"seed {options.seed}, {'quick' if options.quick else 'whole'}", flush=True)
    scratch = tempfile.mkdtemp(prefix="passalong-faults-")
    try:
        outcomes = try_all(options, scratch)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    print_table(outcomes)
    sys.exit(0 if all(is_good(tally, control) for _, tally, control, _ in outcomes) else 1)


def try_all(options, scratch):
    named = [name for name in SCRIPTS if name in options.names or not options.names]
    # The shop that all of them copy.
    Kit(options.binary, options.quick, options.seed, scratch).shop().drop()
    outcomes = [try_one(name, options, scratch) for name in named if name in ALONE]
    with ProcessPoolExecutor(min(2, os.cpu_count() or 1)) as pool:
        asked = [pool.submit(try_one, name, options, scratch) for name in named if name not in ALONE]
        return outcomes + [answer.result() for answer in asked]


def try_one(name, options, scratch):
    """The script and its control, each with the chances that the seed gives it."""
    began = time.monotonic()
    script = importlib.import_module(name)
    tally = guarded(script.run, name, options, scratch)
    control = tally if tally.skipped else guarded(script.control, name, options, scratch)
    return name, tally, control, time.monotonic() - began


def guarded(work, name, options, scratch):
    """A script that breaks off has not shown anything, neither that all is well nor that its control is noticed."""
    kit = Kit(options.binary, options.quick, f"{options.seed} {name}", scratch)
    try:
        return work(kit)
    except Exception:
        tally = Tally()
        tally.broke = traceback.format_exc()
        return tally
    finally:
        kit.end()


def is_good(tally, control):
    return bool(tally.skipped) or not (tally.broke or tally.is_red or control.broke) and control.is_red


def print_table(outcomes):
    row = "{:<10} {:>6} {:>13} {:>6} {:>8}  {:<12} {:>6}"
    print(row.format("script", "tries", "acknowledged", "lost", "verdict", "control red", "time"))
    for name, tally, control, took in outcomes:
        if tally.skipped:
            print(f"{name:<10} skipped: {tally.skipped}")
            continue
        verdict = "broke" if tally.broke else "FAIL" if tally.is_red else "pass"
        red = "broke" if control.broke else "yes" if control.is_red else "NO"
        print(row.format(name, tally.tries, tally.acknowledged, tally.lost, verdict, red, f"{took:.0f} s"))
    for name, tally, control, _ in outcomes:
        lines = [f"note: {note}" for note in tally.notes] + [f"FAIL: {complaint}" for complaint in tally.complaints]
        lines += [text for text in (tally.broke, control.broke) if text]
        if not tally.skipped and not control.is_red and not control.broke:
            lines.append("FAIL: the control was not noticed")
        for line in lines[:40]:
            print(f"{name}: {line}")
        if len(lines) > 40:
            print(f"{name}: and {len(lines) - 40} more")


if __name__ == "__main__":
    main()
