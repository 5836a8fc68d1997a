"""Runs the checks inside the clients' own Python; scripts/test-clients starts it."""

import argparse
import json
import os
import sys

from clients_checks import Checks
from clients_lab import ControlledShop

VERSIONS = ["2026-01", "2026-07"]


def part_a(shop, options, check):
    import clients_shopifyapi
    for version in options.version or VERSIONS[-1:]:
        shop.fill()
        clients_shopifyapi.run(shop.domain, shop.token, version, check)


def part_b(shop, options, check):
    import clients_oca
    for version in options.version or VERSIONS:
        shop.fill()
        check.run("a catalog is made", shop.add_catalog)
        clients_oca.run(shop, os.environ["CLIENTS_ADDONS"], version, check)


def part_c(shop, options, check):
    import clients_curl
    clients_curl.run(shop, check)


def part_d(shop, options, check):
    import clients_graphql_core
    import clients_oca
    documents = clients_oca.Connector(os.environ["CLIENTS_ADDONS"]).documents
    clients_graphql_core.run(documents, options.labrun, check)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", required=True)
    parser.add_argument("--labrun", required=True)
    parser.add_argument("--version", action="append")
    options = parser.parse_args()
    shop = ControlledShop(json.loads(os.environ["CLIENTS_READY"]))
    held = failed = 0
    for name in options.only.split(","):
        check = Checks(name)
        body = {"a": part_a, "b": part_b, "c": part_c, "d": part_d}[name]
        check.run("its checks run to their end", lambda: body(shop, options, check))
        if check.held + check.failed == 0:
            check("something was checked", False, "nothing was")
        held, failed = held + check.held, failed + check.failed
    print(f"{held + failed} checks, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
