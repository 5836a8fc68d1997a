"""Orders captured in live shops: checked as they are, and built again in the simulator from their inputs alone."""

import glob
import os

import lives_run
import order_values
from lives_client import Lab, parsed
from order_checker import Checker

# What must come out the same.
TOTALS = ["total_line_items_price", "subtotal_price", "total_discounts", "total_tax", "total_price", "financial_status",
          "fulfillment_status", "taxes_included", "currency"]


def sku(line):
    return f"LINE-{line['id']}"


def taxes(part):
    return [{"title": tax["title"], "rate": str(tax["rate"])} for tax in part["tax_lines"]]


def discounts(part):
    """What a line was discounted by, as amounts of its own."""
    return [{"source": {"manual": f"Discount {allocation['discount_application_index']}"},
             "value": {"fixed": allocation["amount"]}} for allocation in part.get("discount_allocations", [])]


def steps_of(order):
    """The steps of a captured order: its placement, its parcels oldest first, its refunds."""
    lines = [{"sku": sku(line), "customTitle": line.get("title") or "Line", "quantity": line["quantity"],
              "price": line["price"], "taxes": taxes(line), "discounts": discounts(line)} for line in order["line_items"]]
    shipping = [{"title": line.get("title") or line["code"], "price": line["price"], "taxes": taxes(line),
                 "discounts": discounts(line)} for line in order["shipping_lines"]]
    is_paid = order["financial_status"] in ("paid", "partially_refunded", "refunded")
    place = {"lines": lines, "shipping": shipping, "isTest": order["test"],
             "transactions": [{"gateway": "bogus"}] if is_paid else []}
    yield {"place": place}
    for made in sorted(order["fulfillments"], key=lambda made: made["created_at"]):
        tracking = [{"number": number} for number in made["tracking_numbers"]]
        units = [{"sku": sku(line), "quantity": line["quantity"]} for line in made["line_items"]]
        yield {"fulfill": {"order": "#1001", "lines": units, "tracking": tracking}}
    for refund in sorted(order["refunds"], key=lambda refund: refund["created_at"]):
        units = [{"sku": f"LINE-{part['line_item_id']}", "quantity": part["quantity"]} for part in refund["refund_line_items"]]
        money = [{"amount": made["amount"]} for made in refund["transactions"]
                 if made["kind"] == "refund" and made["status"] == "success"]
        yield {"refund": {"order": "#1001", "lines": units, "transactions": money}}


def shown(order):
    """The amounts, units and statuses of an order, without ids, times and what only one of the two has."""
    by_id = {line["id"]: index for index, line in enumerate(order["line_items"])}
    told = {key: order[key] for key in TOTALS}
    told["lines"] = [(line["price"], line["quantity"], line["fulfillable_quantity"], line["fulfillment_status"])
                     for line in order["line_items"]]
    told["shipping"] = [line["price"] for line in order["shipping_lines"]]
    told["tax lines"] = [(tax["title"], str(tax["rate"]), tax["price"]) for tax in order["tax_lines"]]
    told["parcels"] = sorted(sorted((by_id[line["id"]], line["quantity"]) for line in made["line_items"])
                             for made in order["fulfillments"])
    told["refunds"] = [
        ([(by_id[part["line_item_id"]], part["quantity"], str(part["subtotal"]), str(part["total_tax"]))
          for part in refund["refund_line_items"]],
         [(made["kind"], made["amount"]) for made in refund["transactions"]], refund["order_adjustments"])
        for refund in order["refunds"]]
    return told


def run(options):
    files = sorted(glob.glob(os.path.join(lives_run.ROOT, "Tests/Fixtures/shopify/captured/order-*.json")))
    if not files:
        raise lives_run.CannotRun("there are no captured orders below Tests/Fixtures/shopify/captured")
    captured = [(os.path.basename(path), parsed(open(path, encoding="utf-8").read())) for path in files]
    checker, failed = Checker(), 0
    for name, order in captured:
        checker.failures.clear()
        checker.order(order)
        print(f"{name}: as captured {'adds up' if not checker.failures else 'does NOT add up'}")
        for failure in checker.failures:
            print(f"  {failure}")
        failed += bool(checker.failures)
    compared = {kind: number for kind, number in checker.counts.items() if number}
    print("  " + ", ".join(f"{number} × {kind}" for kind, number in compared.items()))

    server = lives_run.started(options)
    try:
        lab = Lab(server.port, server.token)
        for name, order in captured:
            lab.lab("POST", "reset", {"shop": {"domain": "captured.myshopify.com", "currency": order["currency"],
                                               "taxesIncluded": order["taxes_included"], "utcOffsetMinutes": 120}})
            for step in steps_of(order):
                lab.step(step)
            made = parsed(lab.lab("GET", "state?order=%231001"))["order"]
            rest, transactions, graphql = (parsed(raw) for raw in lab.order_bodies(made["id"]))
            checker.failures.clear()
            checker.order(rest["order"], transactions["transactions"], graphql["data"]["order"])
            differences = list(order_values.differences(shown(rest["order"]), shown(order)))
            is_well = not differences and not checker.failures
            print(f"{name}: built again {'has the same totals' if is_well else 'DIFFERS'}: total {rest['order']['total_price']}, "
                  f"refunded {sum((order_values.D(t['amount']) for r in rest['order']['refunds'] for t in r['transactions']), order_values.ZERO)}")
            for path, ours, theirs in differences:
                print(f"  {path}: {ours} here, {theirs} captured")
            for failure in checker.failures:
                print(f"  {failure}")
            failed += not is_well
    finally:
        server.stop()
    print(f"{len(captured)} captured orders, {failed} failures")
    return 1 if failed else 0
