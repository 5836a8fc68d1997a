"""Builds the contenders of Benchmarks/xmlrpc, runs them, and refuses answers that differ.

Every contender prints one line of JSON with what it found in the document; the generator of the documents has
counted the same from the records. A contender that found something else ends the whole run.
"""
import json
import os
import re
import statistics
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
BENCHMARKS = os.path.join(ROOT, "Benchmarks", "xmlrpc")


class Refused(Exception):
    """What was measured can't be compared."""


def note(text):
    print(f"bench: {text}", file=sys.stderr, flush=True)


def run(command, timeout=900):
    """Runs to the end; its output, or an error with the end of what it said."""
    process = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=timeout,
                             check=False, stdin=subprocess.DEVNULL)
    if process.returncode != 0:
        said = (process.stderr + process.stdout).decode(errors="replace")
        # A compiler's errors are above its notes.
        errors = [line for line in said.splitlines() if "error:" in line]
        said = "\n".join(errors[:5]) if errors else said[-1500:]
        raise Refused(f"{' '.join(command[:3])} ended with {process.returncode}: {said}")
    return process.stdout.decode(), process.stderr.decode(errors="replace")


def per_document(times, document):
    """Times to compare with those of ten times the rows: means over ten in a row, as long as one of those takes."""
    if document != "rows-1000.xml":
        return times
    return [sum(times[at:at + 10]) / 10 for at in range(0, len(times) - 9, 10)]


class Contenders:
    """The programs and documents of one run.

    - swift: the release executable that uses the library
    - raw: libxml2 in C with empty callbacks
    - python: the standard library
    """

    def __init__(self, build):
        self.build = build
        self.corpus = os.path.join(build, "corpus")
        release = os.environ.get("BENCH_RELEASE") or os.path.join(build, "swift", "release")
        self.swift = os.path.join(release, "Contender")
        self.call = os.path.join(release, "CallContender")
        self.raw = os.path.join(build, "raw")
        self.python = [sys.executable, "-s", os.path.join(BENCHMARKS, "python", "contender.py")]
        self.manifest = {}

    def prepare(self):
        os.makedirs(self.build, exist_ok=True)
        # BENCH_RELEASE: a folder where both are built already.
        for product in () if os.environ.get("BENCH_RELEASE") else ("Contender", "CallContender"):
            note(f"building {product} (release)")
            run(["swift", "build", "-c", "release", "--product", product, "--package-path", BENCHMARKS,
                 "--scratch-path", os.path.join(self.build, "swift")], timeout=3600)
        note("building the C contender")
        flags, _ = run(["xml2-config", "--cflags", "--libs"])
        run(["cc", "-O2", "-Wall", "-o", self.raw, os.path.join(BENCHMARKS, "c", "raw.c"), *flags.split()])
        note("writing the documents")
        run([sys.executable, os.path.join(BENCHMARKS, "python", "corpus.py"), self.corpus])
        with open(os.path.join(self.corpus, "manifest.json"), encoding="utf-8") as file:
            self.manifest = json.load(file)["documents"]

    def command(self, contender, document, *more):
        """The command line of `swift:MODE`, `raw:MODE` or `python:MODE` over one document."""
        program, mode = contender.split(":")
        path = os.path.join(self.corpus, document)
        start = {"swift": [self.swift], "raw": [self.raw], "python": self.python}[program]
        return [*start, mode, path, *more]

    def ask(self, contender, document, *more):
        """Runs once; the answer, when it found in the document what is there."""
        verify = ("--verify",) if contender.startswith("raw:") else ()
        output, _ = run(self.command(contender, document, *more, *verify))
        answer = json.loads(output)
        expected = self.manifest[document]
        if verify:
            found, wanted = answer["elements"], expected["elements"]
        else:
            found, wanted = answer["checksum"], expected["checksum"]
        if found != wanted:
            raise Refused(f"{contender} found {found} in {document}, where {wanted} is: not comparable")
        return answer

    def cpu(self, plan, rounds):
        """Minimum and median CPU seconds of each (contender, document, repeat), the rounds interleaved."""
        times = {key: [] for key in plan}
        for number in range(rounds):
            note(f"CPU time, round {number + 1} of {rounds}")
            for contender, document, repeat in plan:
                answer = self.ask(contender, document, "--repeat", str(repeat))
                times[(contender, document, repeat)] += per_document(answer["cpu_ns"], document)
        return {(contender, document): {"min": min(values) / 1e9, "median": statistics.median(values) / 1e9}
                for (contender, document, _), values in times.items()}

    def instructions(self, contender, document, repeat):
        """Instructions of one repetition: 2N repetitions less N, so that starting up is not in it."""
        self.ask(contender, document, "--repeat", "1")
        counts = []
        for number in (repeat, 2 * repeat):
            note(f"instructions: {contender} {document}, {number} times")
            out = os.path.join(self.build, f"callgrind.{contender.replace(':', '-')}.{document}.{number}")
            _, said = run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}",
                           *self.command(contender, document, "--repeat", str(number))])
            found = re.search(r"Collected\s*:\s*(\d+)", said)
            if not found:
                raise Refused(f"callgrind counted nothing for {contender}")
            counts.append(int(found.group(1)))
        return (counts[1] - counts[0]) / repeat

    def memory(self, contender, document):
        """Peak bytes over what was resident when the document lay in memory, in a process of its own."""
        note(f"memory: {contender} {document}")
        return self.ask(contender, document, *(() if contender.startswith("python") else ("--memory",)))[
            "extra_bytes"]
