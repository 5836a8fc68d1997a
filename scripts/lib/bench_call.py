"""CPU time per call: clients over a kept connection to a constant server in C, in turns."""
import contextlib
import json
import os
import statistics
import subprocess
import sys

from bench_contenders import BENCHMARKS, Refused, note, run

CALL = os.path.join(BENCHMARKS, "call")
ODOORPC = "OdooRPC==0.10.1"
# Calls of one run: about a second for each.
CALLS = {"swift": 4000, "c-handover": 4000, "c-easy": 6000, "python-xmlrpc": 2000, "odoorpc": 1200}


def compiled(contenders, name, *flags):
    out = os.path.join(contenders.build, f"call-{name}")
    run(["cc", "-O2", "-Wall", "-o", out, os.path.join(CALL, f"{name}.c"), *flags])
    return out


def venv(contenders):
    """odoorpc in a virtual environment of the build folder."""
    folder = os.path.join(contenders.build, "venv")
    python = os.path.join(folder, "bin", "python3")
    if not os.path.exists(os.path.join(folder, "has-odoorpc")):
        note(f"installing {ODOORPC} for its row")
        run([sys.executable, "-m", "venv", folder])
        run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", ODOORPC])
        with open(os.path.join(folder, "has-odoorpc"), "w", encoding="utf-8"):
            pass
    return python


def commands(contenders, names):
    client = None
    if any(name.startswith("c-") for name in names):
        flags, _ = run(["curl-config", "--cflags", "--libs"])
        client = compiled(contenders, "client", *flags.split(), "-lpthread")
    known = {
        "swift": lambda: [contenders.call],
        "c-handover": lambda: [client, "handover"],
        "c-easy": lambda: [client, "easy"],
        "python-xmlrpc": lambda: [sys.executable, "-s", os.path.join(CALL, "contender_xmlrpc.py")],
        "odoorpc": lambda: [venv(contenders), os.path.join(CALL, "contender_odoorpc.py")],
    }
    return {name: known[name]() for name in names}


# Runs only where nothing else wants the core; ends with whoever started it.
SPINNER = """
import os, sys
os.sched_setaffinity(0, {int(sys.argv[1])})
os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))
while os.getppid() == int(sys.argv[2]): pass
"""


@contextlib.contextmanager
def cores_awake():
    """Keeps every core from sleeping.

    Waking up a virtual core that sleeps takes longer than the call, and is charged to whoever does it.
    """
    spinners = [subprocess.Popen([sys.executable, "-S", "-c", SPINNER, str(core), str(os.getpid())])
                for core in sorted(os.sched_getaffinity(0))]
    try:
        yield
    finally:
        for spinner in spinners:
            spinner.kill()
            spinner.wait()


def measure(contenders, names, quick):
    """CPU and wall microseconds per call of each named client: minimum and median over the rounds."""
    names = list(dict.fromkeys(names))
    starts = commands(contenders, names)
    server_path = compiled(contenders, "server", "-lpthread")
    core = str((os.cpu_count() or 1) - 1)
    times = {name: [] for name in names}
    # The server ends when its input does, so it never outlives this.
    with cores_awake(), subprocess.Popen(
            [server_path, core], stdout=subprocess.PIPE, stdin=subprocess.PIPE) as server:
        try:
            port = int(server.stdout.readline())
            url = f"http://127.0.0.1:{port}"
            rounds = 3 if quick else 9
            for number in range(rounds):
                note(f"CPU per call, round {number + 1} of {rounds}")
                for name in names:
                    calls = CALLS[name] // (3 if quick else 1)
                    output, _ = run([*starts[name], url, str(calls)], timeout=120)
                    times[name].append(json.loads(output.splitlines()[-1]))
        except ValueError as problem:
            raise Refused(f"the server or a client of the call rows said something else: {problem}") from problem
        finally:
            server.stdin.close()
    return {name: {
        "cpu_us_min": min(one["cpu_us_per_call"] for one in found),
        "cpu_us_median": statistics.median(one["cpu_us_per_call"] for one in found),
        "wall_us_min": min(one["wall_us_per_call"] for one in found)} for name, found in times.items()}
