"""What Python's standard library costs on the same documents.

    contender.py loads|dicts FILE --repeat N     xmlrpc.client.loads of a response
    contender.py small FILE --repeat N           loads of each of a thousand small responses
    contender.py dumps ORDERS --repeat N         dumps of one `create` of all orders, as UTF-8
    contender.py memory FILE                     peak memory of one loads over the loaded input

Prints one line of JSON: CPU time of each repetition in nanoseconds, and what the last one found.
"""
import gc
import json
import sys
import time
import xmlrpc.client

import corpus


def loads(body):
    (value,), _ = xmlrpc.client.loads(body)
    return value


def timed(work, repeat):
    """Each repetition's CPU time; what the one before left is freed outside the clock, as elsewhere."""
    times, result = [], None
    for _ in range(repeat):
        result = None
        gc.collect()
        before = time.process_time_ns()
        result = work()
        times.append(time.process_time_ns() - before)
    return times, result


def status(field):
    """A figure of /proc/self/status in bytes."""
    with open("/proc/self/status", encoding="ascii") as file:
        for line in file:
            if line.startswith(field + ":"):
                return int(line.split()[1]) * 1024
    return 0


def memory(body):
    with open("/proc/self/clear_refs", "w", encoding="ascii") as file:
        file.write("5")
    before = status("VmRSS")
    records = loads(body)
    return {"extra_bytes": status("VmHWM") - before, "checksum": corpus.checksum(records)}


def main():
    mode, path = sys.argv[1:3]
    repeat = int(sys.argv[4]) if len(sys.argv) > 4 else 1
    with open(path, "rb") as file:
        body = file.read()
    if mode == "memory":
        print(json.dumps(memory(body)))
        return
    if mode in ("loads", "dicts"):
        times, records = timed(lambda: loads(body), repeat)
        found = corpus.checksum(records)
    elif mode == "small":
        bodies = body.split(b"\0")[:-1]
        times, answers = timed(lambda: [loads(body) for body in bodies], repeat)
        found = corpus.checksum([record for answer in answers for record in answer])
    elif mode == "dumps":
        orders = json.loads(body)
        arguments = ("lab", 2, "key", "sale.order", "create", [orders])
        times, document = timed(
            lambda: xmlrpc.client.dumps(arguments, "execute_kw").encode("utf-8", "xmlcharrefreplace"), repeat)
        (*_, values), _ = xmlrpc.client.loads(document)
        found = corpus.checksum(values[0])
    else:
        raise SystemExit(__doc__)
    print(json.dumps({"cpu_ns": times, "checksum": found}))


if __name__ == "__main__":
    main()
