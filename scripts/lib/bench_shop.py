"""Measures how the Shopify simulator grows: shops of 1,000, 10,000 and 100,000 paid orders of five lines each.

Each shop is filled by a fresh process (Benchmarks/shop), which prints one line of JSON. Times are CPU times; memory is
what is resident after the last order less what was before the first. The figures of one size are the least of its
rounds. Ratios are held to their bars:

  order by id     finding one of 100,000 takes at most twice as long as finding one of 1,000
  order by name   the same
  time            an order placed among 100,000 costs at most 1.5 times one among 1,000
  memory          an order stored among 100,000 takes at most 1.5 times one among 1,000

The exit status is 0 when every bar is met, 1 when one is missed or could not be measured, 64 for a wrong command line.
"""
import argparse
import datetime
import json
import os
import subprocess
import sys

from bench_contenders import ROOT, Refused, note, run
from bench_machine import machine

SIZES = (1_000, 10_000, 100_000)
ROWS = (
    ("id", "finding an order by id", "order_by_id_ns", 2.0),
    ("name", "finding an order by name", "order_by_name_ns", 2.0),
    ("time", "time per order placed", "us_per_order", 1.5),
    ("memory", "memory per order stored", "bytes_per_order", 1.5),
)


def build():
    """The release executable; BENCH_SHOP names one that is built already."""
    ready = os.environ.get("BENCH_SHOP")
    if ready:
        return ready
    scratch = os.path.join(ROOT, ".build", "bench", "shop")
    note("building Benchmarks/shop in release mode")
    run(["swift", "build", "-c", "release", "--package-path", os.path.join(ROOT, "Benchmarks", "shop"),
         "--scratch-path", scratch], timeout=3600)
    return os.path.join(scratch, "release", "ShopGrowth")


def measure(program, size, rounds):
    """The least of each figure over the rounds."""
    best = {}
    for _ in range(rounds):
        figures = json.loads(run([program, str(size)], timeout=1800)[0])
        if figures["orders"] != size or figures["lines"] != 5 * size or figures["paid_out"] != size:
            raise Refused(f"{size} orders came out as {figures}")
        figures["us_per_order"] = figures["seconds"] / size * 1e6
        for name, figure in figures.items():
            best[name] = min(figure, best.get(name, figure))
    return best


def main():
    parser = argparse.ArgumentParser(prog="scripts/bench shop", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="one round each: figures to develop by, not to quote")
    parser.add_argument("--json", metavar="FILE", help="also write every figure there")
    try:
        options = parser.parse_args()
    except SystemExit as stop:
        sys.exit(64 if stop.code else 0)
    try:
        program = build()
        found = {size: measure(program, size, 1 if options.quick else 3) for size in SIZES}
    except (Refused, OSError, ValueError, KeyError, subprocess.TimeoutExpired) as problem:
        print(f"bench: {problem}", file=sys.stderr)
        return 1
    about = machine()
    print(f"{about['processor']}, {about['cores']} cores, load {about['load'][0]:.1f}, "
          f"{datetime.date.today().isoformat()}{', quick' if options.quick else ''}\n")
    print(f"{'orders':>8}  {'seconds':>8}  {'us/order':>9}  {'bytes/order':>11}  {'by id ns':>9}  {'by name ns':>10}  "
          f"{'30 days pass in s':>17}")
    for size, figures in found.items():
        print(f"{size:>8}  {figures['seconds']:>8.2f}  {figures['us_per_order']:>9.1f}  "
              f"{figures['bytes_per_order']:>11}  {figures['order_by_id_ns']:>9.0f}  "
              f"{figures['order_by_name_ns']:>10.0f}  {figures['wait_30_days_s']:>17.3f}")
    print()
    missed, rows = 0, []
    for name, what, figure, bar in ROWS:
        ratio = found[SIZES[-1]][figure] / found[SIZES[0]][figure]
        is_met = ratio <= bar
        missed += not is_met
        rows.append({"name": name, "what": what, "ratio": round(ratio, 3), "bar": bar, "met": is_met})
        print(f"{what + ', 100,000 to 1,000':<42}  {ratio:>6.2f}  <= {bar:<4}  {'met' if is_met else 'MISSED'}")
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump({"machine": about, "quick": options.quick, "rows": rows,
                       "figures": {str(size): figures for size, figures in found.items()}}, file, indent=1)
            file.write("\n")
    print(f"\n{len(ROWS) - missed} met, {missed} missed")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
