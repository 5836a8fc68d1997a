"""Measures the simulated Shopify as its clients meet it: over HTTP on loopback.

  order    order by id with 15 fields, requests per second, as a part of what the same HTTP server does that answers
           constant bytes of the same length after reading the same request (bar: 0.35)
  page     a page of 50 orders with 10 lines each, the same way (bar: 0.10)
  hooks    webhooks signed and delivered per second, to a receiver that answers 200 at once
  ack      how long our connector takes to answer a webhook under a burst of them: median and p99 in milliseconds

The load comes from wrk (installed when missing), one thread and eight connections, for the shop and the constant server
by turns. Two cores are shared by all: ratios are what counts. The exit status is 0 when both bars are met, 1 when one
is missed or could not be measured, 64 for a wrong command line.
"""
import argparse
import contextlib
import datetime
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request

from bench_contenders import ROOT, Refused, note, run
from bench_machine import machine

TOKEN, SECRET = "bench-token", "bench-secret"
ORDERS, LINES = 200, 10
BARS = {"order": 0.35, "page": 0.10}
ORDER = """query Order($id: ID!) {
  order(id: $id) {
    id name createdAt updatedAt displayFinancialStatus displayFulfillmentStatus currencyCode email
    totalPriceSet { shopMoney { amount currencyCode } }
    currentTotalPriceSet { shopMoney { amount currencyCode } }
    totalTaxSet { shopMoney { amount currencyCode } }
    customer { id email }
  }
}"""
PAGE = """query Page {
  orders(first: 50) {
    nodes {
      id name currentTotalPriceSet { shopMoney { amount currencyCode } }
      lineItems(first: 10) { nodes { id sku quantity originalUnitPriceSet { shopMoney { amount } } } }
    }
    pageInfo { hasNextPage endCursor }
  }
}"""


def build():
    """The release labrun and the constant server; BENCH_LABRUN and BENCH_CONSTANT name ones that are built already."""
    labrun, constant = os.environ.get("BENCH_LABRUN"), os.environ.get("BENCH_CONSTANT")
    if not labrun:
        note("building labrun in release mode")
        run(["swift", "build", "-c", "release", "--package-path", ROOT, "--product", "labrun"], timeout=3600)
        labrun = os.path.join(ROOT, ".build", "release", "labrun")
    if not constant:
        scratch = os.path.join(ROOT, ".build", "bench", "shopify")
        note("building Benchmarks/shopify in release mode")
        run(["swift", "build", "-c", "release", "--package-path", os.path.join(ROOT, "Benchmarks", "shopify"),
             "--scratch-path", scratch], timeout=3600)
        constant = os.path.join(scratch, "release", "ConstantServer")
    return labrun, constant


@contextlib.contextmanager
def serving(command, log, **environment):
    """A server's address, from its line on standard output, until the block ends."""
    with open(log, "wb") as errors:
        child = subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.PIPE, stderr=errors,
                                 env={**os.environ, **environment})
    try:
        line = child.stdout.readline().decode()
        found = re.search(r"http://127\.0\.0\.1:\d+", line)
        if not found:
            with open(log, encoding="utf-8", errors="replace") as errors:
                raise Refused(f"{' '.join(command[:3])} didn't start: {line}{errors.read()[-500:]}")
        yield found.group()
    finally:
        child.terminate()
        try:
            child.wait(10)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()


def post(url, body, headers=None):
    request = urllib.request.Request(url, json.dumps(body).encode(),
                                     {"Content-Type": "application/json", **(headers or {})})
    with urllib.request.urlopen(request, timeout=120) as answer:
        return answer.read()


def place(lab, webhooks="drop"):
    lines = [{"sku": sku, "quantity": 1 + index % 3} for index, sku in enumerate((SKUS * LINES)[:LINES])]
    return post(lab + "/steps", {"webhooks": webhooks, "step": {"place": {
        "email": "bench@example.com", "lines": lines, "transactions": [{"gateway": "shopify_payments"}]}}})


SKUS = ["MUG-BLUE"]


def load(folder, name, url, body, seconds):
    """Requests per second that wrk gets answered with 200."""
    script = os.path.join(folder, f"{name}.lua")
    with open(script, "w", encoding="utf-8") as file:
        file.write('wrk.method = "POST"\n'
                   f"wrk.body = {lua(body)}\n"
                   'wrk.headers["Content-Type"] = "application/json"\n'
                   'wrk.headers["Accept"] = "application/json"\n'
                   f'wrk.headers["X-Shopify-Access-Token"] = "{TOKEN}"\n')
    told = run(["wrk", "-t1", "-c8", f"-d{seconds}s", "-s", script, url], timeout=seconds + 60)[0]
    if "Non-2xx" in told or "Socket errors" in told:
        raise Refused(f"{name}: {told}")
    return float(re.search(r"Requests/sec:\s+([\d.]+)", told).group(1))


def lua(text):
    return "[==[" + text + "]==]"


def ratios(labrun, constant, folder, rounds, seconds):
    """The best of each by turns, and their ratio."""
    command = [labrun, "serve", "--shop", os.path.join(ROOT, "scenarios", "shops", "eu-gross.yaml"), "--port", "0", "--quiet",
               "--bucket", "1000000000/1000000000"]
    environment = {"LABRUN_SHOPIFY_TOKEN": TOKEN, "LABRUN_WEBHOOK_SECRET": SECRET}
    with serving(command, os.path.join(folder, "serve.log"), **environment) as shop:
        for _ in range(ORDERS):
            place(shop + "/_lab")
        url = shop + "/admin/api/2026-07/graphql.json"
        headers = {"X-Shopify-Access-Token": TOKEN}
        newest = json.loads(post(url, {"query": "{ orders(first: 1, reverse: true) { nodes { id } } }"}, headers))
        order = json.dumps({"query": ORDER, "variables": {"id": newest["data"]["orders"]["nodes"][0]["id"]}})
        bodies = {"order": order, "page": json.dumps({"query": PAGE})}
        files = {}
        for name, body in bodies.items():
            answer = post(url, json.loads(body), headers)
            if b'"errors"' in answer or (name == "page" and answer.count(b'"sku"') != 50 * LINES):
                raise Refused(f"{name} answered {answer[:500]}")
            files[name] = os.path.join(folder, f"{name}.json")
            with open(files[name], "wb") as file:
                file.write(answer)
        with serving([constant, files["order"], files["page"]], os.path.join(folder, "constant.log")) as plain:
            found = {}
            for name, body in bodies.items():
                best = {"shop": 0.0, "constant": 0.0}
                for _ in range(rounds):
                    best["shop"] = max(best["shop"], load(folder, name, url, body, seconds))
                    best["constant"] = max(best["constant"], load(folder, name, f"{plain}/{name}", body, seconds))
                found[name] = {**best, "bytes": os.path.getsize(files[name]), "ratio": best["shop"] / best["constant"]}
            hooks = webhooks(shop + "/_lab", plain + "/hook", ORDERS)
            return found, hooks


def webhooks(lab, receiver, count):
    """Webhooks delivered per second: those of placed orders, kept back, then sent in one go."""
    post(lab + "/reset", {"keepSubscriptions": False})
    post(lab + "/subscriptions", {"topic": "orders/create", "uri": receiver})
    for _ in range(count):
        place(lab, webhooks="hold")
    ids = [each["id"] for each in deliveries(lab)]
    post(lab + "/deliveries/release", {"ids": ids})
    started = time.perf_counter()
    post(lab + "/deliveries/pending", {})
    seconds = time.perf_counter() - started
    done = sum(each["state"] == "delivered" for each in deliveries(lab))
    if done != count:
        raise Refused(f"{done} of {count} webhooks were delivered")
    return {"count": count, "per_second": count / seconds}


def deliveries(lab):
    with urllib.request.urlopen(lab + "/deliveries?limit=1000", timeout=60) as answer:
        return json.loads(answer.read())["deliveries"]


def acknowledgements(labrun, folder, count):
    """How long our connector takes to answer, with its worker busy: milliseconds, the median and the 99th of 100."""
    environment = {"LABRUN_SHOPIFY_TOKEN": TOKEN, "LABRUN_WEBHOOK_SECRET": SECRET, "LABRUN_CONNECTOR_PASSWORD": "admin",
                   "LABRUN_ODOO_PASSWORD": "admin"}
    shop_file = os.path.join(ROOT, "scenarios", "shops", "eu-gross.yaml")
    with serving([labrun, "serve", "--shop", shop_file, "--port", "0", "--quiet"], os.path.join(folder, "serve.log"),
                 **environment) as shop, \
            serving([labrun, "twin", "--port", "0"], os.path.join(folder, "twin.log"), **environment) as odoo:
        settings = os.path.join(folder, "connector.json")
        with open(settings, "w", encoding="utf-8") as file:
            json.dump({"listen": {"host": "127.0.0.1", "port": 0}, "database": os.path.join(folder, "connector.sqlite"),
                       "shop": {"domain": "lab-eu-gross.myshopify.com", "apiURL": shop, "apiVersion": "2026-07"},
                       "odoo": {"url": odoo, "database": "lab19", "login": "admin"},
                       "mapping": {"taxes": [], "locations": [], "gateways": [], "pricelists": [],
                                   "shippingProduct": "SHIPPING"}}, file)
        with serving([labrun, "connector", "--config", settings], os.path.join(folder, "connector.log"),
                     **environment) as connector:
            lab = shop + "/_lab"
            post(lab + "/subscriptions", {"topic": "orders/create", "uri": connector + "/webhooks"})
            for _ in range(count):
                place(lab, webhooks="hold")
            ids = [each["id"] for each in deliveries(lab)]
            post(lab + "/deliveries/release", {"ids": ids})
            post(lab + "/deliveries/pending", {})
            times = []
            for each in deliveries(lab):
                with urllib.request.urlopen(f"{lab}/deliveries/{each['id']}", timeout=60) as answer:
                    for attempt in json.loads(answer.read())["attempts"]:
                        if attempt["status"] == 200:
                            times.append(attempt["milliseconds"])
            if len(times) != count:
                raise Refused(f"{len(times)} of {count} webhooks were acknowledged")
            times.sort()
            return {"count": count, "median": times[count // 2], "p99": times[min(count - 1, count * 99 // 100)]}


def main():
    parser = argparse.ArgumentParser(prog="scripts/bench shopify", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="one round each: figures to develop by, not to quote")
    parser.add_argument("--json", metavar="FILE", help="also write every figure there")
    try:
        options = parser.parse_args()
    except SystemExit as stop:
        sys.exit(64 if stop.code else 0)
    folder = tempfile.mkdtemp(prefix="bench-shopify-")
    try:
        labrun, constant = build()
        found, hooks = ratios(labrun, constant, folder, 1 if options.quick else 3, 2 if options.quick else 5)
        acks = acknowledgements(labrun, folder, 100 if options.quick else 500)
    except (Refused, OSError, ValueError, KeyError, subprocess.TimeoutExpired) as problem:
        print(f"bench: {problem}", file=sys.stderr)
        return 1
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    about = machine()
    print(f"{about['processor']}, {about['cores']} cores, load {about['load'][0]:.1f}, "
          f"{datetime.date.today().isoformat()}{', quick' if options.quick else ''}\n")
    missed = 0
    print(f"{'row':<6}  {'bytes':>8}  {'shop/s':>9}  {'constant/s':>10}  {'ratio':>6}  bar")
    for name, bar in BARS.items():
        row = found[name]
        is_met = row["ratio"] >= bar
        missed += not is_met
        print(f"{name:<6}  {row['bytes']:>8}  {row['shop']:>9.0f}  {row['constant']:>10.0f}  {row['ratio']:>6.3f}  "
              f">= {bar:.2f} {'met' if is_met else 'MISSED'}")
    print(f"\n{hooks['per_second']:.0f} webhooks signed and delivered per second ({hooks['count']} of {LINES} lines)")
    print(f"connector acknowledges in {acks['median']:.1f} ms (median), {acks['p99']:.1f} ms (p99) of {acks['count']} in a burst")
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump({"machine": about, "quick": options.quick, "rows": found, "webhooks": hooks, "acks": acks}, file,
                      indent=1)
            file.write("\n")
    print(f"\n{len(BARS) - missed} met, {missed} missed")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
