"""An order's REST and GraphQL bodies read into the same parts, one currency at a time."""

from collections import Counter

from order_values import D, ZERO, dict_of_units, number


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
        # Unpaid fees that a cancellation takes off are told by the ledger alone, and owed no more.
        worth += sum((sale.total for sale in self.sales if sale.at == moment and sale.type == "ADDITIONAL_FEE"), ZERO)
        received = sum((t.amount for at, t in self.moved if at < moment and t.counts("sale", "capture")), ZERO)
        refunded = sum((t.amount for at, t in self.moved if at < moment and t.counts("refund")), ZERO)
        return worth - received + refunded
