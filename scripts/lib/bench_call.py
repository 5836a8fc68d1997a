"""CPU time per call: clients over a kept connection to a constant server in C, in turns."""
import json
import os
import shutil
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


# Behind a contender's name: the client runs on another core than the server.
ACROSS = "-across"


def program(name):
    return name.removesuffix(ACROSS)


def pinned(name, server):
    """The core a client keeps to: the server's, or another."""
    if not shutil.which("taskset"):
        return []
    others = [core for core in sorted(os.sched_getaffinity(0)) if core != server]
    return ["taskset", "-c", str(others[0] if name.endswith(ACROSS) and others else server)]


def measure(contenders, names, quick):
    """CPU and wall microseconds per call of each named client: minimum and median over the rounds."""
    names = list(dict.fromkeys(names))
    starts = commands(contenders, {program(name) for name in names})
    server_path = compiled(contenders, "server", "-lpthread")
    core = str((os.cpu_count() or 1) - 1)
    times = {name: [] for name in names}
    # The server ends when its input does, so it never outlives this.
    with subprocess.Popen([server_path, core], stdout=subprocess.PIPE, stdin=subprocess.PIPE) as server:
        try:
            port = int(server.stdout.readline())
            url = f"http://127.0.0.1:{port}"
            rounds = 3 if quick else 7
            for number in range(rounds):
                note(f"CPU per call, round {number + 1} of {rounds}")
                for name in names:
                    calls = CALLS[program(name)] // (3 if quick else 1)
                    command = [*pinned(name, int(core)), *starts[program(name)], url, str(calls)]
                    output, _ = run(command, timeout=120)
                    times[name].append(json.loads(output.splitlines()[-1]))
        except ValueError as problem:
            raise Refused(f"the server or a client of the call rows said something else: {problem}") from problem
        finally:
            server.stdin.close()
    return {name: {
        "cpu_us_min": min(one["cpu_us_per_call"] for one in found),
        "cpu_us_median": statistics.median(one["cpu_us_per_call"] for one in found),
        "wall_us_min": min(one["wall_us_per_call"] for one in found)} for name, found in times.items()}
