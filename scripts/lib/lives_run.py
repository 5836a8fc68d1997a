"""Plays many lives on several servers at once, and tells what was counted."""

import json
import multiprocessing
import os
import secrets
import select
import signal
import subprocess
import sys
import time
import traceback
from collections import Counter

from lives import Life
from lives_client import Lab, Receiver
from lives_themes import THEMES, TOPICS
from order_checker import Checker
from order_tally import KINDS, Failure

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
# A shop that a life replaces by its own.
SHOP = os.path.join(ROOT, "scenarios/shops/eu-gross.yaml")
# So many failures are told in full.
TOLD = 12


class CannotRun(Exception):
    """Nothing was proved: the build or a server failed."""


def built(root, build):
    """The path of labrun, built from the sources below `root`."""
    command = ["swift", "build", "--product", "labrun", "-c", build]
    print(f"building labrun ({build}) …", file=sys.stderr, flush=True)
    done = subprocess.run(command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode:
        raise CannotRun("the build failed:\n" + done.stdout[-4000:])
    return os.path.join(root, ".build", build, "labrun")


class GivenServer:
    """A simulator that somebody else serves; its secrets are in the environment as they are for `labrun serve`."""

    def __init__(self, port):
        self.port = port
        self.token, self.secret = os.environ.get("LABRUN_SHOPIFY_TOKEN", ""), os.environ.get("LABRUN_WEBHOOK_SECRET", "")

    def stop(self):
        """Nothing: it isn't ours."""


def started(options):
    """The server to play on: the one that is given, or a new `labrun serve`."""
    if options.server:
        return GivenServer(options.server)
    return Server(options.labrun or built(ROOT, options.build))


class Server:
    """One `labrun serve`, ended when it is left."""

    def __init__(self, labrun):
        self.token, self.secret = secrets.token_hex(16), secrets.token_hex(16)
        environment = dict(os.environ, LABRUN_SHOPIFY_TOKEN=self.token, LABRUN_WEBHOOK_SECRET=self.secret)
        self.process = subprocess.Popen(
            [labrun, "serve", "--shop", SHOP, "--port", "0", "--quiet", "--clock", "none"], stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, cwd=ROOT)
        ready, _, _ = select.select([self.process.stdout], [], [], 60)
        line = self.process.stdout.readline() if ready else b""
        try:
            self.port = int(json.loads(line)["ready"].rsplit(":", 1)[1].strip("/"))
        except (ValueError, KeyError, TypeError):
            self.stop()
            raise CannotRun(f"labrun serve did not start: {line!r} {self.process.stderr.read()[-2000:]!r}") from None

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()


def play(labrun, seed, numbers, shown, results):
    """A worker: plays its lives on a server of its own, or one given by its port, and sends what it counted."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    counts, checker, failed = Counter(), Checker(), []
    server = receiver = None
    try:
        server = GivenServer(labrun) if isinstance(labrun, int) else Server(labrun)
        lab, receiver = Lab(server.port, server.token), Receiver(server.secret)
        for topic in TOPICS:
            lab.lab("POST", "subscriptions", {"topic": topic, "uri": receiver.uri})
        for index in numbers:
            checker.failures.clear()
            life = Life(lab, receiver, checker, counts, seed, index)
            try:
                life.play()
            except Exception:
                checker.failures.append(Failure("script", f"life {index}", traceback.format_exc()[-1500:], "an end"))
            counts["lives", "played"] += 1
            if checker.failures:
                failed.append((index, Counter(failure.kind for failure in checker.failures),
                               [str(failure) for failure in checker.failures[:6]], life.log if shown else []))
            results.put(("life", 1))
        results.put(("done", (counts, checker.counts, failed, lab.requests)))
    except Exception as problem:
        results.put(("broken", f"{problem}"))
    finally:
        if receiver:
            receiver.stop()
        if server:
            server.stop()


class Result:
    """What all workers counted together."""

    def __init__(self):
        self.counts, self.comparisons = Counter(), Counter({kind: 0 for kind in KINDS})
        self.failed, self.requests, self.seconds = [], 0, 0.0


def play_all(labrun, seed, first, count, jobs, shown=False, quiet=False):
    """Plays `count` lives from `first` on, on `jobs` servers."""
    started = time.monotonic()
    results = multiprocessing.Queue()
    jobs = min(jobs, count)
    workers = [
        multiprocessing.Process(target=play, args=(labrun, seed, range(first + job, first + count, jobs), shown, results))
        for job in range(jobs)]
    for worker in workers:
        worker.start()
    result, left, played, told = Result(), jobs, 0, time.monotonic()
    broken = None
    try:
        while left:
            kind, value = results.get()
            if kind == "life":
                played += 1
                if not quiet and time.monotonic() - told > 10:
                    told = time.monotonic()
                    print(f"  {played} of {count} lives, {told - started:.0f} s", file=sys.stderr, flush=True)
                continue
            left -= 1
            if kind == "broken":
                broken = value
                continue
            counts, comparisons, failed, requests = value
            result.counts += counts
            result.comparisons.update(comparisons)
            result.failed += failed
            result.requests += requests
    finally:
        for worker in workers:
            worker.join(30)
            if worker.is_alive():
                worker.terminate()
    if broken:
        raise CannotRun(broken)
    result.failed.sort(key=lambda failure: failure[0])
    result.seconds = time.monotonic() - started
    return result


def report(result, seed, command):
    """Prints counts, comparisons and failures; returns whether all is well."""
    counts = result.counts
    kinds = sorted({kind for what, kind in counts if what in ("applied", "refused")})
    print(f"{'step':28}{'applied':>9}{'refused':>9}")
    for kind in kinds:
        print(f"{kind:28}{counts['applied', kind]:>9}{counts['refused', kind]:>9}")
    print(f"{'all':28}{sum(n for (what, _), n in counts.items() if what == 'applied'):>9}"
          f"{sum(n for (what, _), n in counts.items() if what == 'refused'):>9}")
    print()
    for kind, number in result.comparisons.items():
        print(f"{kind:8}{number:>12} comparisons")
    never = [kind for kind in KINDS if not result.comparisons[kind]]
    print()
    print(f"{counts['lives', 'played']} lives, {counts['orders', 'read']} times an order was read, "
          f"{counts['webhooks', 'checked']} webhooks, {counts['refused steps', 'compared']} refused steps compared, "
          f"{result.requests} requests, {result.seconds:.0f} s, seed {seed}")
    for index, found, told, log in result.failed[:TOLD]:
        print(f"\nlife {index} fails: {', '.join(f'{number} × {kind}' for kind, number in found.items())}")
        for line in told:
            print(f"  {line}")
        for kind, step in log:
            print(f"    {kind}: {json.dumps(step)}")
        print(f"  again: {command} 1 --seed {seed} --first {index} --jobs 1 --show")
    if never:
        print(f"\nnever compared: {', '.join(never)}")
    if result.failed:
        print(f"\n{len(result.failed)} of {counts['lives', 'played']} lives fail")
    return not result.failed and not never


def run(options):
    labrun = options.server or options.labrun or built(ROOT, options.build)
    jobs = 1 if options.server else options.jobs
    result = play_all(labrun, options.seed, options.first, options.count, jobs, options.show)
    is_well = report(result, options.seed, "scripts/lives")
    # A few lives don't compare everything.
    if options.count < len(THEMES):
        is_well = not result.failed
    return 0 if is_well else 1
