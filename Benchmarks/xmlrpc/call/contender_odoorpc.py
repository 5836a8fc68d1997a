"""odoorpc over JSON-RPC, logged in once.   contender_odoorpc.py URL CALLS   (in a venv with OdooRPC 0.10.1)"""

import json
import resource
import sys
import time
from urllib.parse import urlsplit

import odoorpc


def cpu():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


url, calls = urlsplit(sys.argv[1]), int(sys.argv[2])
odoo = odoorpc.ODOO(url.hostname, port=url.port)
odoo.login("bench", "admin", "secret-key")


def call():
    return odoo.execute_kw(
        "sale.order", "search_read", [[["id", "=", 7]]], {"fields": ["name", "amount_total"]})


for _ in range(20):
    assert call()[0]["id"] == 7
cpu_start, wall_start = cpu(), time.perf_counter()
for _ in range(calls):
    call()
cpu_spent, wall_spent = cpu() - cpu_start, time.perf_counter() - wall_start
print(json.dumps({
    "contender": "odoorpc-" + odoorpc.__version__, "calls": calls,
    "cpu_us_per_call": round(cpu_spent / calls * 1e6, 2),
    "wall_us_per_call": round(wall_spent / calls * 1e6, 2)}))
