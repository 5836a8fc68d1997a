"""What scripts/parity counts, prints and records.

    parity.py report SEED TWIN.json REAL.json DIFF.json    figures and every difference; exit 1 on any
    parity.py record SEED KEEP REAL.json FOLDER            the real one's observations as snapshots

Runs are `labrun run --out` files, DIFF what `labrun diff --format json` printed.
"""
import json
import os
import sys


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def is_random(scenario):
    return "random" in scenario["tags"]


def report(seed, twin, real, diff):
    scenarios = real["scenarios"]
    random_orders = sum(map(is_random, scenarios))
    unread = [s["name"] for run in (twin, real) for s in run["scenarios"] if s.get("observations") is None]
    per_order = {}
    for scenario in scenarios:
        for record in scenario.get("observations") or []:
            if record.get("order"):
                name = (scenario["name"], record["order"])
                per_order[name] = per_order.get(name, 0) + len(record["fields"])
    compared, differences = diff["compared"], diff["differences"]
    for entry in differences:
        subject = entry.get("record") or entry.get("kind", "")
        field = " ".join(filter(None, [entry.get("model"), entry.get("field")]))
        print(f"{entry.get('scenario', '')}: {subject}: {field}: twin {entry.get('before', 'has none')!r}, "
              f"real {entry.get('after', 'has none')!r}")
    verdicts = {}
    for scenario in scenarios:
        verdicts[scenario["verdict"]] = verdicts.get(scenario["verdict"], 0) + 1
    print(f"real Odoo {real.get('odooVersion')}: " + ", ".join(f"{n} {v}" for v, n in sorted(verdicts.items())))
    fewest = f"at least {min(per_order.values())} fields an order" if per_order else "no order"
    print(f"compared: {len(scenarios) - random_orders} scenarios, {random_orders} random orders (seed {seed}), "
          f"{compared['records']} records, {compared['fields']} fields, {fewest}")
    for name in unread:
        print(f"not compared: {name} was not read to its end")
    print(f"{len(differences)} differences")
    return 1 if differences or unread or not per_order or compared["records"] == 0 else 0


def record(seed, keep, real, folder):
    """One line a record, empty fields left out; one file a scenario, and what they were recorded from."""
    os.makedirs(folder, exist_ok=True)
    for name in os.listdir(folder):
        os.remove(os.path.join(folder, name))
    hand = [s for s in real["scenarios"] if not is_random(s)]
    drawn = [s for s in real["scenarios"] if is_random(s)]
    kept = hand + sorted(drawn, key=lambda s: s["name"])[:keep]
    total = 0
    for scenario in kept:
        path = os.path.join(folder, scenario["name"] + ".jsonl")
        with open(path, "w", encoding="utf-8") as file:
            for entry in scenario["observations"]:
                entry["fields"] = {k: v for k, v in entry["fields"].items() if v != ""}
                file.write(json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n")
        total += os.path.getsize(path)
    about = {
        "odooVersion": real["odooVersion"], "seed": seed, "randomOrders": len(kept) - len(hand),
        "verdicts": {s["name"]: s["verdict"] for s in kept},
    }
    with open(os.path.join(folder, "about.json"), "w", encoding="utf-8") as file:
        file.write(json.dumps(about, indent=2, sort_keys=True, ensure_ascii=False) + "\n")
    print(f"recorded {len(kept)} scenarios in {folder}, {total // 1024} KiB")
    return 0


if __name__ == "__main__":
    what, seed, rest = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
    if what == "report":
        sys.exit(report(seed, *map(load, rest)))
    sys.exit(record(seed, int(rest[0]), load(rest[1]), rest[2]))
