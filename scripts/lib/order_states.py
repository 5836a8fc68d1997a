"""Units, statuses, and the spelling of money, ids and times in an order's bodies."""

import re
from collections import Counter

from order_bodies import GraphQLModel
from order_tally import Tally
from order_values import D, ZERO, digits_of, is_int, walk


class States(Tally):
    """What is derived from transactions and units, and how values are written."""

    def _units(self, name, model, ledger):
        sent = model.sent()
        for line in model.lines.values():
            at = f"{name} line {line.id}"
            self.holds("units", f"{at} is fulfilled within its quantity", 0 <= sent[line.id] <= line.quantity,
                       f"{sent[line.id]} of {line.quantity}")
            self.holds("units", f"{at} fulfillable", 0 <= line.fulfillable <= line.quantity - sent[line.id] or line.is_tip,
                       line.fulfillable)
            if line.current is None:
                continue
            back = sum((part.quantity for refund in model.refunds for part in refund.lines if part.line == line.id), 0)
            self.holds("units", f"{at} current", 0 <= line.current <= line.quantity - back, line.current)
            if ledger:
                sold = sum((sale.quantity or 0 for sale in ledger.sales if sale.subject == line.id), 0)
                self.equal("units", f"{at} current and the ledger", line.current, sold)
                if line.id not in ledger.edited_lines:
                    self.equal("units", f"{at} current", line.current, line.quantity - back)
                self.equal("units", f"{at} unfulfilled", ledger.lines[line.id].fulfillable, line.fulfillable)
        if ledger:
            open_units = Counter()
            for _, units in ledger.open_units:
                open_units.update(units)
            wanted = Counter({line.id: line.fulfillable for line in model.lines.values()
                              if line.fulfillable and line.needs_fulfillment})
            self.equal("units", f"{name} fulfillment orders' remaining units", +open_units, wanted)

    def _statuses(self, name, rest, model, graphql):
        goods = [line for line in model.lines.values() if not line.is_tip]
        sent = model.sent()
        left = any(line.fulfillable for line in goods)
        wanted = None if not any(sent[line.id] for line in goods) else "partial" if left else "fulfilled"
        self.equal("status", f"{name} fulfillment_status", rest["fulfillment_status"], wanted)
        for line in goods:
            wanted = None if not sent[line.id] else "partial" if line.fulfillable else "fulfilled"
            self.equal("status", f"{name} line {line.id} fulfillment_status", line.status, wanted)
        if graphql is None:
            if model.transactions is None and rest["financial_status"] in ("paid", "partially_refunded"):
                refunded = sum((t.amount for r in model.refunds for t in r.transactions if t.counts("refund")), ZERO)
                wanted = "paid" if not refunded else "partially_refunded" if refunded < model.money["total_price"] else "refunded"
                self.equal("status", f"{name} financial_status", rest["financial_status"], wanted)
            return
        shown = GraphQLModel(graphql, model.side)
        status = financial_status(shown, bool(graphql.get("paymentTerms")))
        self.equal("status", f"{name} displayFinancialStatus", graphql["displayFinancialStatus"], status)
        self.equal("status", f"{name} financial_status", rest["financial_status"], (status or "PENDING").lower())
        fulfillment = {None: "UNFULFILLED", "partial": "PARTIALLY_FULFILLED", "fulfilled": "FULFILLED"}
        display = fulfillment[rest["fulfillment_status"]]
        open_orders = [held for held, units in shown.open_units if units]
        if display == "UNFULFILLED" and open_orders and all(open_orders):
            display = "ON_HOLD"
        self.equal("status", f"{name} displayFulfillmentStatus", graphql["displayFulfillmentStatus"], display)
        self.equal("status", f"{name} closed", graphql["closed"], graphql["closedAt"] is not None)

    def _forms(self, name, rest, currencies):
        for path, key, value in walk(rest):
            if key == "id" or key.endswith("_id") and key not in ("payment_id", "admin_graphql_api_id"):
                self.holds("form", f"{name} {path} is a whole number", value is None or is_int(value), repr(value))
            elif key in ("amount", "price", "tax_amount") or key.startswith(("total_", "subtotal_", "current_")):
                self._money_form(f"{name} {path}", path, value, currencies)
            elif key in ("subtotal", "total_tax"):
                self.holds("form", f"{name} {path} is a number", isinstance(value, (int, D)), repr(value))
            elif key.endswith("_at"):
                fits = value is None or re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", value)
                self.holds("form", f"{name} {path} is a time with offset", fits, value)

    def _money_form(self, name, path, value, currencies):
        if path == ".total_tip_received":
            # A live order had "0.0" among amounts with two decimals.
            self.holds("form", f"{name} is an amount", re.fullmatch(r"\d+(\.\d+)?", value), value)
        elif isinstance(value, str) and ".total_unsettled_set." not in path:
            side = int(any(part in path for part in (".presentment_money.", ".transactions[", ".payment_schedules[")))
            fixed = digits_of(currencies[side])
            pattern = r"-?\d+" + (rf"\.\d{{{fixed}}}" if fixed else "")
            self.holds("form", f"{name} has {fixed} decimals", re.fullmatch(pattern, value), value)
        elif path.endswith((".subtotal", ".total_tax")) and ".refund_line_items[" in path:
            self.holds("form", f"{name} is a number", isinstance(value, (int, D)), repr(value))

    def _graphql_forms(self, name, body):
        for path, key, value in walk(body):
            if key == "amount":
                fits = isinstance(value, str) and re.fullmatch(r"-?(0|[1-9]\d*)\.(0|\d*[1-9])", value)
                self.holds("form", f"{name} GraphQL {path} is trimmed", fits, repr(value))
            elif key == "id" and value is not None:
                fits = re.fullmatch(r"gid://shopify/[A-Za-z]+/\d+(\?.*)?", value)
                self.holds("form", f"{name} GraphQL {path} is a global id", fits, value)
            elif key.endswith("At") and value is not None:
                fits = re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", value)
                self.holds("form", f"{name} GraphQL {path} is a time in UTC", fits, value)


def financial_status(model, has_terms):
    """Derived from the transactions, as Shopify's documentation describes each status."""
    money = model.money
    net, received, refunded = money["net"], money["received"], money["refunded"]
    made = list(model.transactions.values())
    if refunded:
        return "PARTIALLY_REFUNDED" if net > 0 else "REFUNDED"
    if received:
        return "PARTIALLY_PAID" if net < money["current_total_price"] else "PAID"
    if any(t.counts("authorization") for t in made):
        if money["capturable"]:
            return "AUTHORIZED"
        return "VOIDED" if any(t.counts("void") for t in made) else "EXPIRED"
    if any(t.status == "pending" for t in made):
        return "PENDING"
    if not made:
        return "PAID" if not money["total_price"] else "PENDING" if has_terms else None
    return "PENDING"
