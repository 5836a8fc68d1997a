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

from collections import Counter
from decimal import localcontext

from order_agreement import Agreement
from order_bodies import GraphQLModel, RestModel
from order_states import States
from order_values import D, ZERO, dict_of_units, digits_of, half_up


class Checker(Agreement, States):
    """The equations; with what they inherit, all that is checked of an order and its shop."""

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
