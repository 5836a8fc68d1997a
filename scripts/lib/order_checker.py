"""Re-derives an order's money and statuses from the bodies that Shopify's Admin API and webhooks give of it.

Nothing but Python's standard library and its `decimal`; nothing here knows how the simulator computes. The equations
are Shopify's, as observed on live orders:

  E1  total_line_items_price = Σ price · quantity
  E2  subtotal_price = E1 − Σ line allocations
  E3  total_discounts = Σ line allocations + Σ shipping allocations
  E4  a shipping line's discounted price = its price − its allocations; its current one less what was given back
  E5  total_tax = Σ order tax lines = Σ tax lines of lines, shipping, duties and fees
  E6  total_price = subtotal + shipping after discounts + taxes on top + tips + duties + fees
  E7  a tax = net · rate, or net · rate / (1 + Σ rates) inside, half up, per line and tax
  E8  a code's amount = Σ its allocations, and each spread and share is what the discount says
  E9  current_subtotal_price = Σ units that are left at what they cost
  E10 received, refunded and net payment = sums of successful transactions
  E11 outstanding = current total − net payment
  E12 a refunded part is in proportion, half up, the last part takes the rest; the refund's transactions are what its
      parts come to less its adjustments
  E13 Σ sales of all agreements = current_total_price, and so for each kind of sale
  E14 without refund and edit the current total is the total
  E15 a balance transaction's net = amount − fee; a payout's net = Σ its transactions

`agree`  GraphQL, REST and webhook tell the same; `form` the spelling of money, ids and times; `status` what is derived
from transactions and units; `units` quantities; `stock` inventory.
"""

import re
from collections import Counter
from decimal import ROUND_HALF_UP, Decimal, localcontext

D = Decimal
ZERO = D(0)
EQUATIONS = [f"E{number}" for number in range(1, 16)]
KINDS = EQUATIONS + ["agree", "form", "status", "units", "stock"]

WITHOUT_MINOR_UNIT = {"JPY", "KRW", "CLP", "VND", "ISK", "XAF", "XOF", "PYG", "UGX"}
THREE_DIGITS = {"KWD", "BHD", "JOD", "OMR", "TND", "IQD", "LYD"}


def digits_of(currency):
    """The digits behind the point of a currency's amounts."""
    if currency in WITHOUT_MINOR_UNIT:
        return 0
    return 3 if currency in THREE_DIGITS else 2


def half_up(value, digits):
    """Rounded to so many digits, ties away from zero."""
    return value.quantize(D(1).scaleb(-digits), ROUND_HALF_UP)


class Failure:
    """One thing that doesn't add up."""

    def __init__(self, kind, place, left, right):
        self.kind, self.place, self.left, self.right = kind, place, left, right

    def __str__(self):
        return f"{self.kind} {self.place}: {self.left!s:.300} is not {self.right!s:.300}"


class Checker:
    """Counts comparisons per equation and keeps what failed."""

    def __init__(self):
        self.counts = Counter({kind: 0 for kind in KINDS})
        self.failures = []

    def equal(self, kind, place, left, right):
        self.counts[kind] += 1
        if left != right:
            self.failures.append(Failure(kind, place, left, right))

    def holds(self, kind, place, is_true, told=""):
        self.counts[kind] += 1
        if not is_true:
            self.failures.append(Failure(kind, place, told or "it", "so"))

    def never_compared(self, kinds=EQUATIONS):
        return [kind for kind in kinds if not self.counts[kind]]

    # ── One order ──────────────────────────────────────────────────────────────────────────────────────────────

    def order(self, rest, transactions=None, graphql=None, webhooks=()):
        """Checks all bodies of one order at one moment.

        `rest` is the REST order, `transactions` REST's list of them, `graphql` the order of ORDER_QUERY, `webhooks` the
        (topic, payload) pairs of deliveries made by the last step.
        """
        with localcontext() as context:
            context.prec = 60
            name = rest.get("name") or f"#{rest.get('order_number')}"
            currencies = [rest["currency"], rest.get("presentment_currency") or rest["currency"]]
            sides = (0,) if currencies[0] == currencies[1] else (0, 1)
            for side in sides:
                model = RestModel(rest, transactions, side)
                place = f"{name} in {currencies[side]}"
                ledger = None
                if graphql is not None:
                    ledger = GraphQLModel(graphql, side)
                    self._same(place, model, ledger)
                self._equations(place, model, ledger, digits_of(currencies[side]))
            first = RestModel(rest, transactions, 0)
            self._units(name, first, GraphQLModel(graphql, 0) if graphql else None)
            self._statuses(name, rest, RestModel(rest, transactions, sides[-1]), graphql)
            self._forms(name, rest, currencies)
            if graphql is not None:
                self._graphql_forms(name, graphql)
                self._same_words(name, rest, graphql)
            for topic, payload in webhooks:
                self._webhook(name, topic, payload, rest, transactions)

    # ── Equations ──────────────────────────────────────────────────────────────────────────────────────────────

    def _equations(self, place, model, ledger, digits):
        money, equal = model.money, self.equal
        goods = [line for line in model.lines.values() if not line.is_tip]
        ships = list(model.shipping.values())
        fees = ledger.fees if ledger else model.fees
        duties = [duty for line in model.lines.values() for duty in line.duties]
        net = sum((line.net for line in goods), ZERO)
        equal("E1", f"{place} total_line_items_price", money["total_line_items_price"],
              sum((line.gross for line in goods), ZERO))
        equal("E2", f"{place} subtotal_price", money["subtotal_price"], net)
        equal("E3", f"{place} total_discounts", money["total_discounts"],
              sum((part.off for part in goods + ships), ZERO))
        given_back = model.shipping_given_back()
        for ship in ships:
            at = f"{place} shipping line {ship.id}"
            if ship.discounted is not None:
                equal("E4", f"{at} discounted_price", ship.discounted, ship.net)
            if ship.current is not None:
                left = ZERO if ship.is_removed else ship.net - given_back.get(ship.id, ZERO)
                equal("E4", f"{at} current_discounted_price", ship.current, left)
        taxed = [(f"line {line.id}", line.net, line.taxes) for line in model.lines.values()]
        taxed += [(f"shipping line {ship.id}", ship.net, ship.taxes) for ship in ships]
        taxed += [(f"duty {key}", price, taxes) for key, price, taxes in duties]
        taxed += [(f"fee {key}", price, taxes) for key, price, taxes in fees]
        taxes = sum((tax[2] for _, _, lines in taxed for tax in lines), ZERO)
        equal("E5", f"{place} total_tax", money["total_tax"], taxes)
        equal("E5", f"{place} Σ tax_lines", sum((tax[2] for tax in model.tax_lines), ZERO), taxes)
        groups = Counter()
        for _, _, lines in taxed:
            for title, rate, price, _ in lines:
                groups[(title, rate)] += price
        told = Counter()
        for title, rate, price, _ in model.tax_lines:
            told[(title, rate)] += price
        equal("E5", f"{place} tax_lines by title and rate", dict(told), dict(groups))
        tips = sum((line.gross for line in model.lines.values() if line.is_tip), ZERO)
        shipped = sum((ship.net for ship in ships), ZERO)
        duty = sum((price for _, price, _ in duties), ZERO)
        fee = sum((price for _, price, _ in fees), ZERO)
        total = net + shipped + (ZERO if model.included else taxes) + tips + duty + fee
        equal("E6", f"{place} total_price", money["total_price"], total)
        if money.get("total_tip_received") is not None:
            equal("E6", f"{place} total_tip_received", money["total_tip_received"], tips)
        for key, parts, worth in (("original_total_duties", duties, duty),
                                  ("original_total_additional_fees", fees, fee)):
            if key in money:
                equal("E6", f"{place} {key}", money[key], worth if parts else None)
        if ledger:
            for key, kinds in (("cash_payment", ("sale", "capture")), ("cash_refund", ("refund",))):
                rounded = sum((t.rounding for t in ledger.transactions.values() if t.counts(*kinds)), ZERO)
                equal("E6", f"{place} {key} rounding", ledger.money[key], rounded)
        for at, base, lines in taxed:
            rates = sum((rate for _, rate, _, _ in lines), ZERO)
            for title, rate, price, _ in lines:
                exact = base * rate / (1 + rates) if model.included else base * rate
                equal("E7", f"{place} {at} tax {title} {rate} of {base}", price, half_up(exact, digits))
        if model.tax_exempt:
            equal("E7", f"{place} taxes of an exempt order", taxes, ZERO)
        self._discounts(place, model, goods, ships, digits)
        self._current(place, model, ledger, goods, digits)
        self._payments(place, model, ledger)
        self._refunds(place, model, ledger, digits)
        if ledger:
            self._ledger(place, model, ledger)
        if not model.refunds and not (ledger and ledger.was_changed):
            equal("E14", f"{place} current_total_price", money.get("current_total_price", total), total)

    def _discounts(self, place, model, goods, ships, digits):
        unit = D(1).scaleb(-digits)
        parts = goods + ships
        for part in parts:
            self.holds("E8", f"{place} {part.id} costs nothing below zero", part.net >= 0, part.net)
        for index, told in enumerate(model.applications):
            at = f"{place} discount {index}"
            shares = [(part, sum((amount for i, amount in part.allocations if i == index), ZERO)) for part in parts]
            amount = sum((share for _, share in shares), ZERO)
            codes = [code for code in model.codes if code["code"] == told.get("code")]
            same = [other for other in model.applications if other.get("code") == told.get("code")]
            if told["type"] == "discount_code" and len(codes) == 1 and len(same) == 1 and model.side == 0:
                self.equal("E8", f"{at} code {told['code']}", D(codes[0]["amount"]), amount)
            # What an edit or exchange added came after the discount; only what was there from the first shares in it.
            first = [part for part in (goods if told["target_type"] == "line_item" else ships)]
            if told["target_selection"] == "ALL" and told["target_type"] == "line_item" and not model.was_changed:
                rest = {part.id: part.gross - sum((a for i, a in part.allocations if i < index), ZERO) for part in first}
                whole = sum(rest.values(), ZERO)
                value = D(told["value"])
                slack = unit * max(1, len(first)) / 2
                if told["value_type"] == "percentage":
                    wanted = whole * value / 100
                    self.holds("E8", f"{at} {value} % of {whole}", abs(amount - wanted) <= slack, f"{amount} for {wanted}")
                elif told["allocation_method"] == "across" and model.side == 0 and model.is_one_currency:
                    self.equal("E8", f"{at} fixed amount", amount, min(value, whole))
                if told["allocation_method"] == "across" and whole:
                    for part, share in shares[:len(goods)]:
                        fair = amount * rest[part.id] / whole
                        self.holds("E8", f"{at} share of {part.id}", abs(share - fair) < unit, f"{share} for {fair}")

    def _current(self, place, model, ledger, goods, digits):
        if "current_subtotal_price" not in model.money:
            # Bodies of before 2019 have no current totals.
            for line in goods:
                parts = [part for refund in model.refunds for part in refund.lines if part.line == line.id]
                left = line.net - sum((part.subtotal for part in parts), ZERO)
                self.holds("E9", f"{place} line {line.id} is worth something", left >= 0, left)
            return
        told = model.money["current_subtotal_price"]
        if not (ledger and ledger.was_changed):
            # A tip that a cancellation gives back is a line of the refund and none of the subtotal.
            sold = {line.id for line in goods}
            refunded = sum((part.subtotal for refund in model.refunds for part in refund.lines if part.line in sold), ZERO)
            whole = sum((line.net for line in goods), ZERO)
            self.equal("E9", f"{place} current_subtotal_price", told, whole - refunded)
        if not ledger:
            return
        near, slack = ZERO, ZERO
        half = D(1).scaleb(-digits) / 2
        for line in goods:
            shown = ledger.lines[line.id]
            near += shown.unit_after_all * shown.current
            slack += half * (shown.current + ledger.sale_counts[line.id])
            left = ledger.left_of_line(line.id)
            self.holds("E9", f"{place} line {line.id} is worth something", left >= 0 and shown.current >= 0, left)
            if shown.current == 0:
                self.equal("E12", f"{place} line {line.id} without units", (left, ledger.tax_of_line(line.id)), (0, 0))
            if not line.off and shown.current and not shown.is_uneven:
                self.equal("E9", f"{place} line {line.id} undiscounted", left, line.price * shown.current)
            self.equal("E9", f"{place} line {line.id} total at its original quantity", shown.original_total, line.gross)
        self.holds("E9", f"{place} current_subtotal_price near Σ unit · current", abs(told - near) <= slack,
                   f"{told} for {near}")

    def _payments(self, place, model, ledger):
        source = ledger or model
        if source.transactions is None:
            return
        paid = lambda *kinds: sum((t.amount for t in source.transactions.values() if t.counts(*kinds)), ZERO)
        received, refunded = paid("sale", "capture"), paid("refund")
        if not ledger:
            return
        money = ledger.money
        self.equal("E10", f"{place} totalReceived", money["received"], received)
        self.equal("E10", f"{place} totalRefunded", money["refunded"], refunded)
        self.equal("E10", f"{place} netPayment", money["net"], received - refunded)
        self.holds("E10", f"{place} no more refunded than received", refunded <= received, f"{refunded} of {received}")
        owed = model.money["current_total_price"] - received + refunded
        self.equal("E11", f"{place} totalOutstanding", money["outstanding"], owed)
        if model.money.get("total_outstanding") is not None:
            self.equal("E11", f"{place} total_outstanding", model.money["total_outstanding"], max(owed, ZERO))

    def _refunds(self, place, model, ledger, digits):
        before = Counter()
        subtotals, taxes = Counter(), Counter()
        for refund in model.refunds:
            at = f"{place} refund {refund.id}"
            worth = ZERO
            for part in refund.lines:
                line = model.lines[part.line]
                left = line.quantity - before[line.id]
                rest, rest_tax = line.net - subtotals[line.id], line.tax - taxes[line.id]
                if not (ledger and line.id in ledger.edited_lines):
                    share = lambda whole: half_up(whole * part.quantity / line.quantity, digits)
                    if part.quantity == left:
                        wanted, wanted_tax = rest, rest_tax
                    else:
                        wanted = min(share(line.net), rest)
                        wanted_tax = min(sum((share(tax[2]) for tax in line.taxes), ZERO), rest_tax)
                    self.equal("E12", f"{at} {part.quantity} of {line.quantity} of line {line.id}", part.subtotal, wanted)
                    if len(line.taxes) < 2 or part.quantity == left:
                        self.equal("E12", f"{at} tax of line {line.id}", part.tax, wanted_tax)
                    else:
                        self.holds("E12", f"{at} taxes of line {line.id}", part.tax <= wanted_tax, part.tax)
                before[line.id] += part.quantity
                subtotals[line.id] += part.subtotal
                taxes[line.id] += part.tax
                worth += part.subtotal + (ZERO if model.included else part.tax)
            worth += sum((amount for _, amount in refund.duties), ZERO)
            if refund.duties and ledger and not model.included:
                worth += self._duty_tax(at, refund, model, ledger, digits)
            gaps = ZERO
            for amount, tax, kind in refund.adjustments:
                if kind == "shipping_refund":
                    worth -= amount + (ZERO if model.included else tax)
                else:
                    gaps += amount + tax
            made = refund.transactions
            if ledger:
                made = next((other.transactions for other in ledger.refunds if other.id == refund.id), made)
            if ledger or model.side == 1 or model.is_one_currency:
                paid = sum((t.amount for t in made if t.counts("refund")), ZERO)
                owed = ledger.owed_before(refund.id) if ledger else ZERO
                if ledger and ledger.is_cancelled_by(refund.id):
                    # Fees and tips go back with a cancellation; REST has no other place for them.
                    worth, gaps = worth - gaps, ZERO
                # What wasn't paid yet, and what goes out in exchange, needs no paying back.
                wanted = worth - gaps - (min(worth, owed) if owed > 0 else ZERO)
                if owed < 0 and paid > worth:
                    # What was paid too much goes back first, and is no gap.
                    wanted = worth - gaps - owed if gaps else min(paid, worth - owed)
                self.equal("E12", f"{at} Σ transactions for {worth}, {owed} owed before", paid, wanted)
            shipping = sum((subtotal for _, subtotal, _ in refund.shipping), ZERO)
            adjusted = sum((-amount for amount, _, kind in refund.adjustments if kind == "shipping_refund"), ZERO)
            self.equal("E12", f"{at} shipping in both places", shipping, adjusted)

    def _duty_tax(self, at, refund, model, ledger, digits):
        """The taxes that go back with duties: the ledger alone tells them."""
        told = -sum((sale.tax for sale in ledger.sales
                     if sale.type == "DUTY" and sale.at == ledger.moments[refund.id]), ZERO)
        given, fair, parts = dict_of_units(refund.duties), ZERO, 0
        for line in model.lines.values():
            for key, price, taxes in line.duties:
                if price and key in given:
                    fair += sum((tax[2] for tax in taxes), ZERO) * given[key] / price
                    parts += len(taxes)
        slack = D(1).scaleb(-digits) * (parts + 1)
        self.holds("E12", f"{at} taxes of duties", abs(told - fair) <= slack, f"{told} for {fair:.4f}")
        return told

    def _ledger(self, place, model, ledger):
        money = model.money
        self.equal("E13", f"{place} Σ sales", ledger.total_of(), money["current_total_price"])
        self.equal("E13", f"{place} Σ sales' taxes", sum((sale.tax for sale in ledger.sales), ZERO),
                   money["current_total_tax"])
        tax_left = sum((tax[2] for tax in ledger.current_tax_lines), ZERO)
        adjusted = [sale for sale in ledger.sales if sale.type == "ADJUSTMENT"]
        self.equal("E13", f"{place} Σ currentTaxLines", tax_left,
                   money["current_total_tax"] - sum((sale.tax for sale in adjusted), ZERO))
        for key, types in (("current_subtotal_price", ("PRODUCT", "GIFT_CARD")), ("current_shipping_price", ("SHIPPING",)),
                           ("current_total_duties", ("DUTY",)), ("current_total_additional_fees", ("ADDITIONAL_FEE",))):
            told = money[key]
            self.equal("E13", f"{place} {key}", told if told is not None else ZERO, ledger.net_of(*types))
        gaps = sum((amount + tax for refund in model.refunds for amount, tax, kind in refund.adjustments
                    if kind != "shipping_refund"), ZERO)
        self.equal("E13", f"{place} Σ adjustments", ledger.total_of("ADJUSTMENT"), gaps)
        for line in model.lines.values():
            first = [sale for sale in ledger.sales if sale.subject == line.id]
            self.holds("E13", f"{place} line {line.id} is in the ledger", bool(first))
            if not model.refunds and not ledger.was_changed:
                whole = line.net + (ZERO if model.included else line.tax)
                self.equal("E13", f"{place} line {line.id}'s sales", sum((sale.total for sale in first), ZERO), whole)

    # ── Agreement ──────────────────────────────────────────────────────────────────────────────────────────────

    def _same(self, place, rest, graphql):
        for key, told in graphql.money.items():
            if key in rest.money and key != "total_outstanding":
                self.equal("agree", f"{place} {key}", told, rest.money[key])
        self.equal("agree", f"{place} lines", sorted(graphql.lines), sorted(rest.lines))
        for key, line in rest.lines.items():
            if key in graphql.lines:
                self.equal("agree", f"{place} line {key}", graphql.lines[key].shown(), line.shown())
        self.equal("agree", f"{place} shipping lines", {k: s.shown() for k, s in graphql.shipping.items()},
                   {k: s.shown() for k, s in rest.shipping.items()})
        self.equal("agree", f"{place} tax lines", Counter(graphql.tax_lines), Counter(rest.tax_lines))
        self.equal("agree", f"{place} fees", graphql.fees, rest.fees)
        if rest.transactions is not None and (rest.side == 1 or rest.is_one_currency):
            self.equal("agree", f"{place} transactions", {k: t.shown() for k, t in graphql.transactions.items()},
                       {k: t.shown() for k, t in rest.transactions.items()})
        self.equal("agree", f"{place} refunds", [r.shown() for r in graphql.refunds], [r.shown() for r in rest.refunds])
        self.equal("agree", f"{place} fulfillments", graphql.fulfillments, rest.fulfillments)

    def _same_words(self, name, rest, graphql):
        for key, field in (("name", "name"), ("note", "note"), ("test", "test"), ("taxes_included", "taxesIncluded"),
                           ("tax_exempt", "taxExempt"), ("currency", "currencyCode"), ("po_number", "poNumber"),
                           ("presentment_currency", "presentmentCurrencyCode"), ("email", "email"),
                           ("payment_gateway_names", "paymentGatewayNames"), ("source_name", "sourceName"),
                           ("admin_graphql_api_id", "id"), ("duties_included", "dutiesIncluded")):
            if key in rest and field in graphql:
                self.equal("agree", f"{name} {key}", rest[key], graphql[field])
        self.equal("agree", f"{name} id", str(rest["id"]), graphql["legacyResourceId"])
        self.equal("agree", f"{name} tags", rest["tags"], ", ".join(graphql["tags"]))
        self.equal("agree", f"{name} codes", [code["code"] for code in rest["discount_codes"]], graphql["discountCodes"])
        self.equal("agree", f"{name} cancel_reason", (rest["cancel_reason"] or "").upper(), graphql["cancelReason"] or "")
        for key, field in (("created_at", "createdAt"), ("updated_at", "updatedAt"), ("cancelled_at", "cancelledAt"),
                           ("closed_at", "closedAt"), ("processed_at", "processedAt")):
            self.equal("agree", f"{name} {key}", moment(rest[key]), moment(graphql[field]))
        returns = [(goods["id"], goods["status"].upper()) for goods in rest.get("returns", [])]
        self.equal("agree", f"{name} returns", returns,
                   [(number(goods["id"]), goods["status"]) for goods in graphql["returns"]["nodes"]])

    def _webhook(self, name, topic, payload, rest, transactions):
        at = f"{name} webhook {topic}"
        if topic.startswith("orders/") and topic not in ("orders/edited", "orders/delete"):
            if payload.get("id") == rest["id"]:
                self._equal_bodies("agree", at, payload, rest)
        elif topic == "refunds/create" and payload.get("order_id") == rest["id"]:
            read = next((refund for refund in rest["refunds"] if refund["id"] == payload["id"]), {})
            self._equal_bodies("agree", at, payload, read)
        elif topic == "order_transactions/create" and payload.get("order_id") == rest["id"] and transactions is not None:
            read = next((made for made in transactions if made["id"] == payload["id"]), {})
            # What an authorization still holds is told as it was.
            now = {key: value for key, value in payload.items() if key != "total_unsettled_set"}
            self._equal_bodies("agree", at, now, {k: v for k, v in read.items() if k != "total_unsettled_set"})
        elif topic in ("fulfillments/create", "fulfillments/update") and payload.get("order_id") == rest["id"]:
            read = next((made for made in rest["fulfillments"] if made["id"] == payload["id"]), {})
            self._equal_bodies("agree", at, {key: payload.get(key) for key in read}, read)

    def _equal_bodies(self, kind, place, left, right):
        self.counts[kind] += 1
        if left != right:
            for path, one, other in differences(left, right):
                self.failures.append(Failure(kind, f"{place} {path}", one, other))

    # ── Units, statuses, forms ─────────────────────────────────────────────────────────────────────────────────

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

    # ── The rest of the shop ───────────────────────────────────────────────────────────────────────────────────

    def balance(self, transactions, payouts):
        """Balance transactions and payouts as GraphQL shows them."""
        sums = Counter()
        for entry in transactions:
            amount, fee, net = (D(entry[key]["amount"]) for key in ("amount", "fee", "net"))
            self.equal("E15", f"balance transaction {entry['id']}", net, amount - fee)
            payout = entry["associatedPayout"] and entry["associatedPayout"]["id"]
            if payout:
                sums[payout] += net
        for payout in payouts:
            self.equal("E15", f"payout {payout['id']}", D(payout["net"]["amount"]), D(sums[payout["id"]]))

    def rest_balance(self, transactions, payouts):
        """The same as REST shows it."""
        sums = Counter()
        for entry in transactions:
            self.equal("E15", f"balance transaction {entry['id']} in REST", D(entry["net"]),
                       D(entry["amount"]) - D(entry["fee"]))
            if entry["payout_id"]:
                sums[entry["payout_id"]] += D(entry["net"])
        for payout in payouts:
            self.equal("E15", f"payout {payout['id']} in REST", D(payout["amount"]), D(sums[payout["id"]]))
            parts = payout["summary"]
            gross = sum((D(value) for key, value in parts.items() if key.endswith("_gross_amount")), ZERO)
            fees = sum((D(value) for key, value in parts.items() if key.endswith("_fee_amount")), ZERO)
            self.equal("E15", f"payout {payout['id']}'s summary", gross - fees, D(payout["amount"]))

    def levels(self, levels, committed):
        """Inventory levels as {(item, location): {name: quantity}}; `committed` is what open orders hold of each."""
        for key, level in levels.items():
            apart = sum(level.get(name, 0) for name in ("damaged", "reserved", "quality_control", "safety_stock"))
            self.equal("stock", f"{key} on hand", level["on_hand"], level["available"] + level["committed"] + apart)
            self.equal("stock", f"{key} committed", level["committed"], committed.get(key, 0))
            self.holds("stock", f"{key} committed is no debt", level["committed"] >= 0, level["committed"])


# ── Reading bodies ─────────────────────────────────────────────────────────────────────────────────────────────────


class Part:
    """A line or shipping line in one currency."""

    def __init__(self, key, price, quantity, allocations, taxes):
        self.id, self.price, self.quantity = key, price, quantity
        self.allocations, self.taxes = allocations, taxes
        self.gross = price * quantity
        self.off = sum((amount for _, amount in allocations), ZERO)
        self.net = self.gross - self.off
        self.tax = sum((tax[2] for tax in taxes), ZERO)
        self.is_tip = False
        self.duties = []
        self.current = self.discounted = self.fulfillable = self.status = None
        self.is_removed = False

    def shown(self):
        return (self.price, self.quantity, sorted(self.allocations), sorted(self.taxes, key=str), self.current,
                self.discounted, self.is_removed, self.duties)


class Transaction:
    """A transaction in one currency."""

    def __init__(self, key, kind, status, gateway, amount, rounding, parent):
        self.id, self.kind, self.status, self.gateway = key, kind, status, gateway
        self.amount, self.rounding, self.parent = amount, rounding, parent

    def counts(self, *kinds):
        return self.status == "success" and self.kind in kinds

    def shown(self):
        return (self.kind, self.status, self.gateway, self.amount, self.rounding, self.parent)


class RefundPart:
    """Refunded units of a line."""

    def __init__(self, line, quantity, restock, subtotal, tax):
        self.line, self.quantity, self.restock, self.subtotal, self.tax = line, quantity, restock, subtotal, tax

    def shown(self):
        return (self.line, self.quantity, self.restock, self.subtotal, self.tax)


class Refund:
    """A refund in one currency."""

    def __init__(self, key):
        self.id, self.lines, self.shipping, self.adjustments, self.duties = key, [], [], [], []
        self.transactions, self.return_id = [], None

    def shown(self):
        # REST tells shipping a second time among the adjustments; GraphQL doesn't.
        gaps = sorted((amount, tax) for amount, tax, kind in self.adjustments if kind != "shipping_refund")
        return (self.id, sorted(part.shown() for part in self.lines), sorted(self.shipping), gaps, sorted(self.duties),
                sorted(made.id for made in self.transactions), self.return_id)


class RestModel:
    """The REST order in one of its currencies: side 0 the shop's, 1 the customer's."""

    SETS = ("total_line_items_price", "subtotal_price", "total_discounts", "total_tax", "total_price",
            "current_subtotal_price", "current_total_discounts", "current_total_tax", "current_total_price")
    ONLY_SETS = ("total_shipping_price", "current_shipping_price", "current_total_duties",
                 "current_total_additional_fees", "original_total_duties", "original_total_additional_fees")

    def __init__(self, body, transactions, side):
        self.side, self.body = side, body
        self.included, self.tax_exempt = body["taxes_included"], body.get("tax_exempt", False)
        self.is_one_currency = body.get("presentment_currency") in (None, body["currency"])
        self.applications = body.get("discount_applications", [])
        self.codes = body["discount_codes"]
        self.money = {}
        for key in self.SETS:
            if key in body:
                self.money[key] = self.amount(body, key)
        for key in self.ONLY_SETS:
            if key + "_set" in body:
                self.money[key] = self.of_set(body[key + "_set"])
        if side == 0:
            for key in ("total_tip_received", "total_outstanding"):
                if body.get(key) is not None:
                    self.money[key] = D(body[key])
        for key, name in (("total_cash_rounding_payment_adjustment_set", "cash_payment"),
                          ("total_cash_rounding_refund_adjustment_set", "cash_refund")):
            if body.get(key) is not None:
                self.money[name] = self.of_set(body[key])
        self.lines = {line["id"]: self.line(line) for line in body["line_items"]}
        self.shipping = {line["id"]: self.ship(line) for line in body["shipping_lines"]}
        self.tax_lines = self.taxes(body["tax_lines"])
        self.fees = [(fee["id"], self.amount(fee, "price"), self.taxes(fee["tax_lines"]))
                     for fee in body.get("additional_fees", [])]
        self.transactions = None
        if transactions is not None:
            self.transactions = {made["id"]: self.transaction(made) for made in transactions}
        self.refunds = [self.refund(refund) for refund in body["refunds"]]
        self.fulfillments = {
            made["id"]: (made.get("name"), made["status"],
                         sorted((line["id"], line["quantity"]) for line in made["line_items"]))
            for made in body["fulfillments"]}
        quantities = sum(line.quantity for line in self.lines.values())
        current = [line.current for line in self.lines.values()]
        back = sum(part.quantity for refund in self.refunds for part in refund.lines)
        self.was_changed = None not in current and sum(current) + back != quantities or bool(body.get("returns"))

    def of_set(self, money_set):
        if money_set is None:
            return None
        return D(money_set["presentment_money" if self.side else "shop_money"]["amount"])

    def amount(self, body, key):
        money_set = body.get(key + "_set")
        return self.of_set(money_set) if money_set is not None else D(body[key])

    def taxes(self, lines):
        return [(tax["title"], D(tax["rate"]), self.amount(tax, "price"), tax.get("channel_liable")) for tax in lines]

    def allocations(self, body):
        return [(part["discount_application_index"], self.amount(part, "amount"))
                for part in body.get("discount_allocations", [])]

    def line(self, body):
        line = Part(body["id"], self.amount(body, "price"), body["quantity"], self.allocations(body),
                    self.taxes(body["tax_lines"]))
        line.is_tip = bool(body.get("tip_payment_gateway") or body.get("tip"))
        line.current, line.fulfillable = body.get("current_quantity"), body["fulfillable_quantity"]
        line.status = body["fulfillment_status"]
        line.needs_fulfillment = not line.is_tip
        side = "presentment_money" if self.side else "shop_money"
        line.duties = [(duty["id"], D(duty[side]["amount"]), self.taxes(duty["tax_lines"]))
                       for duty in body.get("duties", [])]
        return line

    def ship(self, body):
        line = Part(body["id"], self.amount(body, "price"), 1, self.allocations(body), self.taxes(body["tax_lines"]))
        if "discounted_price" in body:
            line.discounted = self.amount(body, "discounted_price")
        if "current_discounted_price_set" in body:
            line.current = self.of_set(body["current_discounted_price_set"])
        line.is_removed = body.get("is_removed", False)
        return line

    def transaction(self, body):
        """REST tells a transaction in the customer's currency."""
        return Transaction(body["id"], body["kind"], body["status"], body.get("gateway"), D(body["amount"]),
                           D(body.get("amount_rounding") or 0), body["parent_id"])

    def refund(self, body):
        refund = Refund(body["id"])
        for part in body["refund_line_items"]:
            refund.lines.append(RefundPart(
                part["line_item_id"], part["quantity"], part.get("restock_type"), self.amount(part, "subtotal"),
                self.amount(part, "total_tax")))
        for part in body.get("refund_shipping_lines", []):
            refund.shipping.append((part["shipping_line"]["id"], self.of_set(part["subtotal_amount_set"]),
                                    self.of_set(part["tax_amount_set"])))
        for gap in body["order_adjustments"]:
            refund.adjustments.append((self.amount(gap, "amount"), self.amount(gap, "tax_amount"), gap["kind"]))
        refund.duties = [(duty["duty_id"], self.of_set(duty["amount_set"])) for duty in body.get("duties", [])]
        refund.transactions = [self.transaction(made) for made in body["transactions"]]
        refund.return_id = body["return"]["id"] if body.get("return") else None
        return refund

    def sent(self):
        sent = Counter()
        for _, status, units in self.fulfillments.values():
            if status == "success":
                sent.update(dict_of_units(units))
        return sent

    def shipping_given_back(self):
        back = Counter()
        for refund in self.refunds:
            for key, subtotal, _ in refund.shipping:
                back[key] += subtotal
        return back


class Sale:
    """One entry of the ledger in one currency."""

    def __init__(self, agreement, body, side):
        self.at = agreement["happenedAt"]
        money = lambda bag: D(bag["presentmentMoney" if side else "shopMoney"]["amount"])
        self.action, self.type, self.quantity = body["actionType"], body["lineType"], body["quantity"]
        self.total, self.tax = money(body["totalAmount"]), money(body["totalTaxAmount"])
        subject = body.get("lineItem") or body.get("shippingLine") or body.get("duty") or body.get("additionalFee")
        self.subject = number(subject["id"]) if subject else None


class GraphQLModel:
    """The GraphQL order of ORDER_QUERY in one of its currencies, under REST's names."""

    MONEY = {
        "subtotalPriceSet": "subtotal_price", "totalDiscountsSet": "total_discounts", "totalTaxSet": "total_tax",
        "totalPriceSet": "total_price", "totalShippingPriceSet": "total_shipping_price",
        "totalTipReceivedSet": "total_tip_received", "currentSubtotalPriceSet": "current_subtotal_price",
        "currentShippingPriceSet": "current_shipping_price", "currentTotalDiscountsSet": "current_total_discounts",
        "currentTotalTaxSet": "current_total_tax", "currentTotalPriceSet": "current_total_price",
        "currentTotalDutiesSet": "current_total_duties", "originalTotalDutiesSet": "original_total_duties",
        "currentTotalAdditionalFeesSet": "current_total_additional_fees",
        "originalTotalAdditionalFeesSet": "original_total_additional_fees", "totalReceivedSet": "received",
        "totalRefundedSet": "refunded", "netPaymentSet": "net", "totalOutstandingSet": "outstanding",
        "totalCapturableSet": "capturable",
    }

    def __init__(self, body, side):
        self.side = side
        self.money = {name: self.bag(body[field]) for field, name in self.MONEY.items()}
        rounding = body["totalCashRoundingAdjustment"]
        self.money["cash_payment"] = self.bag(rounding["paymentSet"])
        self.money["cash_refund"] = self.bag(rounding["refundSet"])
        self.lines = {number(line["id"]): self.line(line) for line in body["lineItems"]["nodes"]}
        self.shipping = {number(line["id"]): self.ship(line) for line in body["shippingLines"]["nodes"]}
        self.tax_lines = self.taxes(body["taxLines"])
        self.current_tax_lines = self.taxes(body["currentTaxLines"])
        self.fees = [(number(fee["id"]), self.bag(fee["price"]), self.taxes(fee["taxLines"]))
                     for fee in body["additionalFees"]]
        self.transactions = {number(made["id"]): self.transaction(made) for made in body["transactions"]}
        self.refunds = [self.refund(refund) for refund in body["refunds"]]
        self.fulfillments = {
            number(made["id"]): (made["name"], made["status"].lower(),
                                 sorted((number(part["lineItem"]["id"]), part["quantity"])
                                        for part in made["fulfillmentLineItems"]["nodes"]))
            for made in body["fulfillments"]}
        self.open_units = []
        for part in body["fulfillmentOrders"]["nodes"]:
            units = Counter()
            for line in part["lineItems"]["nodes"]:
                units[number(line["lineItem"]["id"])] += line["remainingQuantity"]
            self.open_units.append((part["status"] == "ON_HOLD", +units))
        self.sales, self.exchanged = [], Counter()
        self.sale_counts, self.edited_lines = Counter(), set()
        for agreement in body["agreements"]["nodes"]:
            for sale in agreement["sales"]["nodes"]:
                made = Sale(agreement, sale, side)
                self.sales.append(made)
                if agreement["reason"] == "RETURN" and made.action == "ORDER":
                    self.exchanged[agreement["happenedAt"]] += made.total
                if made.type in ("PRODUCT", "GIFT_CARD", "TIP"):
                    self.sale_counts[made.subject] += 1
                    if made.action == "UPDATE" or agreement["reason"] == "ORDER_EDIT":
                        self.edited_lines.add(made.subject)
        self.cancelled_at = body["cancelledAt"]
        self.moments = {
            number(refund["id"]): refund["createdAt"] for refund in body["refunds"]}
        self.agreed = [
            (agreement["happenedAt"], sum((Sale(agreement, sale, side).total for sale in agreement["sales"]["nodes"]), ZERO))
            for agreement in body["agreements"]["nodes"]]
        self.moved = [
            (made["createdAt"], self.transactions[number(made["id"])]) for made in body["transactions"]]
        reasons = {agreement["reason"] for agreement in body["agreements"]["nodes"]}
        self.was_changed = bool(reasons & {"ORDER_EDIT", "RETURN"}) or body["edited"]
        self.included = body["taxesIncluded"]
        self.has_terms = bool(body.get("paymentTerms"))

    def bag(self, money_bag):
        if money_bag is None:
            return None
        return D(money_bag["presentmentMoney" if self.side else "shopMoney"]["amount"])

    def taxes(self, lines):
        return [(tax["title"], D(tax["rate"]), self.bag(tax["priceSet"]), tax["channelLiable"]) for tax in lines]

    def allocations(self, body):
        return [(part["discountApplication"]["index"], self.bag(part["allocatedAmountSet"]))
                for part in body["discountAllocations"]]

    def line(self, body):
        line = Part(number(body["id"]), self.bag(body["originalUnitPriceSet"]), body["quantity"], self.allocations(body),
                    self.taxes(body["taxLines"]))
        line.current, line.fulfillable = body["currentQuantity"], body["unfulfilledQuantity"]
        line.unit_after_all = self.bag(body["discountedUnitPriceAfterAllDiscountsSet"])
        line.original_total = self.bag(body["originalTotalSet"])
        line.is_uneven = False
        line.duties = [(number(duty["id"]), self.bag(duty["price"]), self.taxes(duty["taxLines"]))
                       for duty in body["duties"]]
        return line

    def ship(self, body):
        line = Part(number(body["id"]), self.bag(body["originalPriceSet"]), 1, self.allocations(body),
                    self.taxes(body["taxLines"]))
        line.discounted, line.current = self.bag(body["discountedPriceSet"]), self.bag(body["currentDiscountedPriceSet"])
        line.is_removed = body["isRemoved"]
        return line

    def transaction(self, body):
        parent = body["parentTransaction"]
        return Transaction(number(body["id"]), body["kind"].lower(), body["status"].lower(), body["gateway"],
                           self.bag(body["amountSet"]), self.bag(body["amountRoundingSet"]) or ZERO,
                           number(parent["id"]) if parent else None)

    def refund(self, body):
        refund = Refund(number(body["id"]))
        for part in body["refundLineItems"]["nodes"]:
            refund.lines.append(RefundPart(
                number(part["lineItem"]["id"]), part["quantity"], part["restockType"].lower(),
                self.bag(part["subtotalSet"]), self.bag(part["totalTaxSet"])))
        for part in body["refundShippingLines"]["nodes"]:
            refund.shipping.append((number(part["shippingLine"]["id"]), self.bag(part["subtotalAmountSet"]),
                                    self.bag(part["taxAmountSet"])))
        for gap in body["orderAdjustments"]["nodes"]:
            refund.adjustments.append((self.bag(gap["amountSet"]), self.bag(gap["taxAmountSet"]), "refund_discrepancy"))
        refund.duties = [(number(duty["originalDuty"]["id"]), self.bag(duty["amountSet"])) for duty in body["duties"] or []]
        refund.transactions = [self.transactions[number(made["id"])] for made in body["transactions"]["nodes"]]
        refund.return_id = number(body["return"]["id"]) if body["return"] else None
        return refund

    def total_of(self, *types):
        return sum((sale.total for sale in self.sales if not types or sale.type in types), ZERO)

    def net_of(self, *types):
        """Without the taxes that come on top."""
        return sum((sale.total - (ZERO if self.included else sale.tax) for sale in self.sales if sale.type in types), ZERO)

    def left_of_line(self, key):
        return sum((sale.total - (ZERO if self.included else sale.tax) for sale in self.sales
                    if sale.subject == key and sale.type in ("PRODUCT", "GIFT_CARD", "TIP")), ZERO)

    def tax_of_line(self, key):
        return sum((sale.tax for sale in self.sales
                    if sale.subject == key and sale.type in ("PRODUCT", "GIFT_CARD", "TIP")), ZERO)

    def is_cancelled_by(self, refund_id):
        return self.moments[refund_id] == self.cancelled_at

    def owed_before(self, refund_id):
        """What the customer owes without a refund, exchanged goods included: negative when too much was paid."""
        moment = self.moments[refund_id]
        worth = sum((total for at, total in self.agreed if at < moment), ZERO)
        worth += self.exchanged[moment]
        received = sum((t.amount for at, t in self.moved if at < moment and t.counts("sale", "capture")), ZERO)
        refunded = sum((t.amount for at, t in self.moved if at < moment and t.counts("refund")), ZERO)
        return worth - received + refunded


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


def dict_of_units(units):
    found = Counter()
    for key, quantity in units:
        found[key] += quantity
    return found


def number(gid):
    """The number of a global id."""
    return int(gid.rsplit("/", 1)[1].split("?")[0])


def is_int(value):
    return isinstance(value, int) and not isinstance(value, bool)


def moment(text):
    """Seconds since 1970 of a time in either form."""
    if text is None:
        return None
    from datetime import datetime
    return datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp()


def walk(body, path="", key=""):
    """Every value that is no object and no list, with its path and its key."""
    if isinstance(body, dict):
        for name, value in body.items():
            yield from walk(value, f"{path}.{name}", name)
    elif isinstance(body, list):
        for index, value in enumerate(body):
            yield from walk(value, f"{path}[{index}]", key)
    else:
        yield path, key, body


def differences(left, right, path=""):
    """Where two bodies differ."""
    if isinstance(left, dict) and isinstance(right, dict):
        for key in left.keys() | right.keys():
            yield from differences(left.get(key, "(missing)"), right.get(key, "(missing)"), f"{path}.{key}")
    elif isinstance(left, list) and isinstance(right, list) and len(left) == len(right):
        for index, (one, other) in enumerate(zip(left, right)):
            yield from differences(one, other, f"{path}[{index}]")
    elif left != right:
        yield path, left, right


MONEY = "{shopMoney{amount currencyCode} presentmentMoney{amount currencyCode}}"
TAXES = "{title rate channelLiable priceSet" + MONEY + "}"
ALLOCATIONS = "{allocatedAmountSet" + MONEY + " discountApplication{index}}"

ORDER_QUERY = (
    "query($id: ID!) {order(id: $id) {id legacyResourceId name createdAt updatedAt processedAt cancelledAt"
    " cancelReason closed closedAt test taxesIncluded dutiesIncluded taxExempt edited currencyCode"
    " presentmentCurrencyCode displayFinancialStatus displayFulfillmentStatus returnStatus fullyPaid note tags poNumber"
    " email sourceName paymentGatewayNames discountCodes subtotalLineItemsQuantity currentSubtotalLineItemsQuantity"
    " paymentTerms{id} totalCashRoundingAdjustment{paymentSet" + MONEY + " refundSet" + MONEY + "} "
    + " ".join(field + MONEY for field in GraphQLModel.MONEY)
    + " taxLines" + TAXES + " currentTaxLines" + TAXES + " additionalFees{id name price" + MONEY + " taxLines" + TAXES + "}"
    " lineItems(first: 50){nodes{id sku quantity currentQuantity unfulfilledQuantity refundableQuantity isGiftCard"
    " originalUnitPriceSet" + MONEY + " originalTotalSet" + MONEY + " discountedTotalSet" + MONEY
    + " discountedUnitPriceAfterAllDiscountsSet" + MONEY + " taxLines" + TAXES + " discountAllocations" + ALLOCATIONS
    + " duties{id price" + MONEY + " taxLines" + TAXES + "}}}"
    " shippingLines(first: 20, includeRemovals: true){nodes{id title isRemoved originalPriceSet" + MONEY
    + " discountedPriceSet" + MONEY + " currentDiscountedPriceSet" + MONEY + " taxLines" + TAXES
    + " discountAllocations" + ALLOCATIONS + "}}"
    " transactions{id kind status gateway paymentId createdAt amountSet" + MONEY + " amountRoundingSet" + MONEY
    + " parentTransaction{id}}"
    " fulfillments{id name status fulfillmentLineItems(first: 50){nodes{quantity lineItem{id}}}}"
    " fulfillmentOrders(first: 50){nodes{id status assignedLocation{location{id}}"
    " lineItems(first: 50){nodes{totalQuantity remainingQuantity lineItem{id}}}}}"
    " refunds{id createdAt totalRefundedSet" + MONEY
    + " refundLineItems(first: 50){nodes{quantity restockType subtotalSet" + MONEY + " totalTaxSet" + MONEY
    + " lineItem{id}}}"
    " refundShippingLines(first: 20){nodes{subtotalAmountSet" + MONEY + " taxAmountSet" + MONEY + " shippingLine{id}}}"
    " orderAdjustments(first: 20){nodes{reason amountSet" + MONEY + " taxAmountSet" + MONEY + "}}"
    " duties{amountSet" + MONEY + " originalDuty{id}} return{id} transactions(first: 20){nodes{id}}}"
    " returns(first: 20){nodes{id name status totalQuantity}}"
    " agreements(first: 50){nodes{id reason happenedAt "
    " sales(first: 100){nodes{id actionType lineType quantity totalAmount" + MONEY + " totalTaxAmount" + MONEY
    + " ... on ProductSale{lineItem{id}} ... on GiftCardSale{lineItem{id}} ... on TipSale{lineItem{id}}"
    " ... on ShippingLineSale{shippingLine{id}} ... on DutySale{duty{id}}}}}}}}"
)

BALANCE_QUERY = (
    "{shopifyPaymentsAccount{balanceTransactions(first: 250){nodes{id type sourceType amount{amount} fee{amount}"
    " net{amount} associatedPayout{id status} transactionDate}}"
    " payouts(first: 250){nodes{id legacyResourceId status net{amount} issuedAt}}}}"
)
