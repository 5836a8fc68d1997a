"""xmlrpc.client: one proxy, kept alive.   contender_xmlrpc.py URL CALLS"""

import json
import resource
import sys
import time
import xmlrpc.client


def cpu():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


url, calls = sys.argv[1], int(sys.argv[2])
proxy = xmlrpc.client.ServerProxy(url + "/xmlrpc/2/object")


def call():
    return proxy.execute_kw(
        "bench", 2, "secret-key", "sale.order", "search_read",
        [[["id", "=", 7]]], {"fields": ["name", "amount_total"]})


for _ in range(20):
    assert call()[0]["id"] == 7
cpu_start, wall_start = cpu(), time.perf_counter()
for _ in range(calls):
    call()
cpu_spent, wall_spent = cpu() - cpu_start, time.perf_counter() - wall_start
print(json.dumps({
    "contender": "xmlrpc.client", "calls": calls,
    "cpu_us_per_call": round(cpu_spent / calls * 1e6, 2),
    "wall_us_per_call": round(wall_spent / calls * 1e6, 2)}))
