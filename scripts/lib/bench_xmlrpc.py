"""Measures XMLRPCWire and OdooXMLRPC against C and Python in one run, and holds each ratio to its bar.

Every figure of a table comes from the same run on the same machine, so that the ratios can be compared where the
times can't:

  instructions  callgrind's count for a page of 80 records, starting up subtracted. The C program parses the page
                with libxml2's SAX2 interface and empty callbacks; when that doesn't cost 58.6 +- 6 instructions a
                byte, libxml2 or the page is another one, and the comparison is refused.
  CPU           the process's own CPU time, the least of all repetitions; the contenders take turns, so that a busy
                machine hits all of them. The median stands beside it in --json.
  memory        peak resident memory over what was resident when the document had been read, in a fresh process.
  calls         CPU time per call of a client over a kept connection to a constant server in C.

Each contender tells what it found in the document; a wrong answer ends the run. The exit status is 0 when every bar
is met, 1 when one is missed or could not be measured, 64 for a wrong command line.
"""
import argparse
import datetime
import json
import os
import sys

import bench_call
import bench_rows
from bench_contenders import ROOT, Contenders, Refused, note
from bench_machine import machine


class Measurement:
    """Measures what the rows need, each figure once."""

    def __init__(self, contenders, quick):
        self.contenders, self.quick = contenders, quick
        self.figures, self.problems, self.details = {}, {}, {}

    def measure(self, rows):
        needs = list(dict.fromkeys(need for row in rows for need in row.needs))
        kinds = {kind: [need for need in needs if need[0] == kind]
                 for kind in ("instructions", "memory", "cpu", "call")}
        self.instructions(kinds["instructions"])
        for need in kinds["memory"]:
            self.attempt([need], lambda need=need: {need: self.contenders.memory(need[1], need[2])})
        if kinds["cpu"]:
            self.cpu(kinds["cpu"])
        if kinds["call"]:
            self.attempt(kinds["call"], lambda: self.calls(kinds["call"]))

    def attempt(self, needs, measure):
        """Keeps what was measured, or the reason for each that could not be."""
        try:
            self.figures.update(measure())
        except (Refused, OSError, ValueError, KeyError) as problem:
            note(f"not measured: {problem}")
            for need in needs:
                self.problems[need] = str(problem)

    def instructions(self, needs):
        if not needs:
            return
        repeat = 10 if self.quick else 20
        per_byte = None
        for need in sorted(needs, key=lambda need: need[1] != "raw:pull"):
            def count(need=need):
                return {need: self.contenders.instructions(need[1], need[2], repeat)}
            self.attempt([need], count)
            if need[1] == "raw:pull" and need in self.figures:
                size = self.contenders.manifest[need[2]]["bytes"]
                per_byte = self.figures[need] / size
                note(f"raw libxml2: {per_byte:.2f} instructions a byte of {size}")
                off = abs(per_byte - bench_rows.RAW_PER_BYTE)
                if off > bench_rows.RAW_TOLERANCE:
                    del self.figures[need]
                    self.problems[need] = (f"raw libxml2 takes {per_byte:.1f} instructions a byte where "
                                           f"{bench_rows.RAW_PER_BYTE} +- {bench_rows.RAW_TOLERANCE} makes runs "
                                           "comparable")
        self.details["raw_instructions_per_byte"] = per_byte

    def cpu(self, needs):
        plan = [(contender, document, bench_rows.repeats(contender, document)) for _, contender, document in needs]
        good = []
        for one in plan:
            need = ("cpu", one[0], one[1])
            # The first run of each is a rehearsal, and tells which can't be measured.
            self.attempt([need], lambda one=one: self.contenders.ask(one[0], one[1], "--repeat", "1") and {})
            if need not in self.problems:
                good.append(one)
        for key, times in self.contenders.cpu(good, 2 if self.quick else 8).items():
            self.figures[("cpu", *key)] = times["min"]
            self.details[" ".join(key)] = {"cpu_ms_min": times["min"] * 1e3, "cpu_ms_median": times["median"] * 1e3}

    def calls(self, needs):
        found = bench_call.measure(self.contenders, [need[1] for need in needs], self.quick)
        for name, times in found.items():
            self.details[f"call {name}"] = times
        return {("call", name, ""): times["cpu_us_min"] for name, times in found.items()}

    def result(self, row):
        problem = next((self.problems[need] for need in row.needs if need in self.problems), None)
        missing = next((need for need in row.needs if need not in self.figures), None)
        if problem or missing:
            return {"name": row.name, "what": row.what, "bar": row.show_bar(), "figure": None, "met": False,
                    "problem": problem or f"{' '.join(missing)} was not measured"}
        figure = row.ratio(self.figures)
        return {"name": row.name, "what": row.what, "bar": row.show_bar(), "figure": round(figure, 3),
                "shown": row.show(figure), "met": row.is_met(figure), "problem": None}


def table(results, has_bar):
    width = max(len(result["what"]) for result in results)
    for result in results:
        verdict = ("met" if result["met"] else "MISSED") if has_bar else ""
        shown = result.get("shown") or "none"
        print(f"{result['what']:<{width}}  {shown:>10}  {result['bar'] if has_bar else '':>10}  {verdict}".rstrip())
        if result["problem"] and has_bar:
            print(f"    {result['problem'].splitlines()[0][:200]}")


def main():
    names = [row.name for row in bench_rows.ALL]
    parser = argparse.ArgumentParser(
        prog="scripts/bench xmlrpc", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="rows: " + ", ".join(names) + "\n\nHow to read the table: docs/benchmarks.md")
    parser.add_argument("--only", metavar="NAME", action="append", choices=names + ["all"],
                        help="measure this row alone; may be given again")
    parser.add_argument("--quick", action="store_true", help="fewer rounds: figures to develop by, not to quote")
    parser.add_argument("--json", metavar="FILE", help="also write every figure there, with minimum and median")
    parser.add_argument("--list", action="store_true", help="the rows and their bars; measures nothing")
    try:
        options = parser.parse_args()
    except SystemExit as exit:
        sys.exit(64 if exit.code else 0)
    if options.list:
        for row in bench_rows.ALL:
            print(f"{row.name:<14} {row.show_bar():>10}  {row.what}")
        return 0
    wanted = [row for row in bench_rows.ALL if not options.only or row.name in options.only]
    beside = [] if options.only or options.quick else bench_rows.INFORMATION
    contenders = Contenders(os.path.join(ROOT, ".build", "bench"))
    try:
        contenders.prepare()
    except Refused as problem:
        print(f"bench: {problem}", file=sys.stderr)
        return 1
    measurement = Measurement(contenders, options.quick)
    measurement.measure(wanted + beside)
    results = [measurement.result(row) for row in wanted]
    about = machine()
    print(f"{about['processor']}, {about['cores']} cores, load {about['load'][0]:.1f}, "
          f"{datetime.date.today().isoformat()}{', quick' if options.quick else ''}\n")
    table(results, True)
    information = [measurement.result(row) for row in beside]
    if information:
        print("\nBeside it, held to no bar:")
        table(information, False)
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump({"machine": about, "quick": options.quick, "rows": results, "information": information,
                       "figures": measurement.details}, file, indent=1)
            file.write("\n")
    missed = sum(not result["met"] for result in results)
    print(f"\n{len(results) - missed} met, {missed} missed")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
