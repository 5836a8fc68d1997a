"""Random lives of orders: each begins with a shop of its own, drawn from a seed and the life's number alone.

After every step the bodies of its order are read over the socket and checked. A refused step must leave them as they
were, to the byte.
"""

import random
from collections import Counter

from lives_client import Refused, parsed
import order_checker

RATES = {"EUR": "1", "USD": "1.0842", "JPY": "161.37", "GBP": "0.8351", "CAD": "1.4987", "CHF": "0.9371", "KWD": "0.3325"}
CURRENCIES = ["EUR", "EUR", "USD", "USD", "CAD", "GBP", "JPY", "CHF", "KWD"]
LOCATIONS = ["Berlin", "Hamburg"]
TOPICS = [
    "orders/create", "orders/updated", "orders/paid", "orders/edited", "orders/fulfilled", "orders/partially_fulfilled",
    "orders/cancelled", "order_transactions/create", "refunds/create", "fulfillments/create", "fulfillments/update",
]
SKUS = ["MUG", "TEE-S", "TEE-M", "BOOK", "SERVICE"]

# What a life is about: acts that it tries in this order, with others drawn in between; most lives have two.
THEMES = [
    ["fulfill", "return-open", "return-process", "return-close", "return-reopen"],
    ["fulfill", "return-request", "return-approve", "return-process", "return-close"],
    ["fulfill", "return-request", "return-approve", "return-close"],
    ["fulfill", "return-request", "return-decline", "exchange", "return-cancel"],
    ["fulfill", "exchange", "return-process", "return-close", "return-reopen"],
    ["edit-quantity", "edit-add", "edit-shipping", "refund-lines", "edit-remove-shipping"],
    ["hold", "release", "move", "fulfill", "track"],
    ["hold", "release", "split", "fulfill", "cancel-fulfillment"],
    ["split", "cancel-fulfillment-order", "fulfill", "track", "cancel-fulfillment"],
    ["authorize", "capture", "capture", "refund-lines"],
    ["authorize", "void", "failed-sale", "pending-sale", "sale"],
    ["authorize", "lapse", "cash-sale", "refund-amount"],
    ["authorize", "lapse", "gift-card-issue", "gift-card-sale", "sale"],
    ["authorize", "void", "pending-sale", "failed-sale", "cash-sale"],
    ["cash-sale", "refund-lines", "refund-lines", "refund-lines"],
    ["gift-card-issue", "gift-card-sale", "gift-card-disable", "sale"],
    ["gift-card-issue", "place-gift-card", "gift-card-credit", "gift-card-debit"],
    ["refund-shipping", "refund-store-credit", "refund-amount"],
    ["refund-duties", "refund-store-credit", "refund-shipping"],
    ["refund-duties", "refund-lines", "refund-lines", "refund-amount"],
    ["edit-quantity", "fulfill", "cancel", "update"],
    ["dispute-open", "dispute-evidence", "dispute-decide", "payout"],
    ["payout", "refund-lines", "dispute-open", "dispute-evidence", "dispute-decide"],
    ["draft-create", "draft-change", "draft-invoice", "draft-complete", "fulfill"],
    ["draft-create", "draft-change", "draft-delete", "update", "close", "open"],
    ["draft-create", "draft-invoice", "draft-delete", "close", "open"],
]
# What the merchant does beside; half the lives have one.
CHORES = [
    ["customer-create", "customer-change", "customer-credit", "customer-delete"],
    ["customer-create", "company", "place-company"],
    ["product-create", "product-change", "variant-change", "product-delete"],
    ["variant-add", "metafield", "image", "variant-delete"],
    ["location-create", "location-rename", "location-deactivate", "location-activate"],
    ["set-inventory", "set-on-hand"],
]
PLACING = {"place-gift-card", "place-company", "draft-create"}
WITHOUT_ORDER = PLACING | {
    "place", "draft-change", "draft-invoice", "draft-complete", "draft-delete", "gift-card-issue", "gift-card-credit",
    "gift-card-debit", "gift-card-disable", "customer-create", "customer-change", "customer-credit", "customer-delete",
    "company", "product-create", "product-change", "variant-change", "product-delete", "variant-add", "metafield", "image",
    "variant-delete", "location-create", "location-rename", "location-deactivate", "location-activate", "set-inventory",
    "set-on-hand", "payout",
}
# What a life does in between, more often what moves money.
BETWEEN = (
    ["fulfill"] * 6 + ["refund-lines"] * 6 + ["refund-shipping"] * 2 + ["refund-amount"] * 2 + ["refund-duties"] + ["sale"] * 3
    + ["capture"] * 2 + ["edit-quantity"] * 2 + ["edit-add"] * 2 + ["edit-shipping", "edit-remove-shipping", "void"]
    + ["hold", "release", "move", "split", "track", "cancel-fulfillment", "cancel-fulfillment-order"]
    + ["return-open", "return-process", "exchange", "return-close", "update", "close", "open", "set-inventory", "payout"]
    + ["cancel"] * 3 + ["close", "open"] * 2 + ["refund-store-credit", "cash-sale", "place", "dispute-open", "set-on-hand"]
)
# What must be refused, whatever the order has been through.
IMPOSSIBLE = [
    "over-refund", "over-quantity", "over-fulfill", "unknown-sku", "unknown-order", "over-capture", "fine-amount",
    "duplicate-name", "unknown-location", "over-return",
]


class Life:
    """One life; `play` runs it and adds to the counts and the checker."""

    def __init__(self, lab, receiver, checker, counts, seed, index):
        self.lab, self.receiver, self.checker, self.counts = lab, receiver, checker, counts
        self.rng = random.Random(f"{seed}/{index}")
        self.index = index
        self.theme = list(THEMES[index % len(THEMES)])
        if self.rng.random() < 0.6:
            self.theme += self.rng.choice(THEMES)
        self.orders, self.current = {}, None
        self.seen, self.last_delivery = {}, 0
        self.card_number, self.extra = 0, 0
        # The currency of the order that is being drawn; else amounts are in the current order's.
        self.inputs_currency = None
        self.email = "ada@example.com"
        self.events = 0
        self.uses_payments = False
        self.log = []

    # ── Playing ────────────────────────────────────────────────────────────────────────────────────────────────

    def play(self):
        rng = self.rng
        self.begin()
        for sku in SKUS[:4]:
            if rng.random() < 0.6:
                self.act("set-inventory", {"setInventory": {
                    "sku": sku, "location": rng.choice(LOCATIONS), "available": rng.randint(0, 12)}})
        wanted = list(self.theme)
        if wanted[0] not in PLACING and wanted[1] not in PLACING:
            self.attempt("place")
        if rng.random() < 0.5:
            wanted = rng.choice(CHORES) + wanted if rng.random() < 0.5 else wanted + rng.choice(CHORES)
        budget = rng.randint(0, 2)
        while wanted:
            if budget and self.current and rng.random() < 0.3:
                budget -= 1
                self.attempt(rng.choice(BETWEEN))
            else:
                self.attempt(wanted.pop(0))
            if self.current and rng.random() < 0.12:
                self.attempt(rng.choice(IMPOSSIBLE))
        if not self.orders:
            self.attempt("place")
        for _ in range(budget):
            self.attempt(rng.choice(BETWEEN))
        if self.uses_payments and rng.random() < 0.5:
            self.attempt("payout")
        self.check_stock()
        if self.uses_payments:
            self.check_balance()

    def begin(self):
        rng = self.rng
        self.currency = rng.choice(CURRENCIES)
        self.digits = order_checker.digits_of(self.currency)
        self.included, self.tax_shipping = rng.random() < 0.5, rng.random() < 0.6
        self.taxes = self.some_taxes()
        base = order_checker.D(RATES[self.currency])
        self.rates = {code: f"{order_checker.D(rate) / base:.4f}" for code, rate in RATES.items() if code != self.currency}
        shop = {
            "domain": "lives.myshopify.com", "currency": self.currency, "taxesIncluded": self.included,
            "taxShipping": self.tax_shipping, "taxes": self.taxes, "locations": LOCATIONS,
            "presentmentRates": self.rates, "utcOffsetMinutes": rng.choice([-300, 0, 60, 120, 330]),
            "payoutDays": rng.choice([2, 5]), "idBase": rng.choice([4_500_000_000_000, 820_982_911_946_000_000]),
            "products": [
                self.product("MUG", 1190), {**self.product("TEE-S", 2000), "options": ["Size"], "optionValues": ["S"],
                                            "moreVariants": [{"sku": "TEE-M", "optionValues": ["M"], "price": self.money(2100)}]},
                {**self.product("BOOK", 735), "taxable": False},
                {**self.product("SERVICE", 4900), "requiresShipping": False, "tracked": False},
                {**self.product("VOUCHER", 5000), "isGiftCard": True, "taxable": False, "requiresShipping": False,
                 "tracked": False},
            ],
        }
        if self.currency in ("CAD", "CHF"):
            shop["cashRounding"] = "0.05"
        self.lab.lab("POST", "reset", {"shop": shop, "keepSubscriptions": True})
        self.is_delivered = rng.random() < 0.04

    def attempt(self, kind):
        """Draws a step of that kind; nothing happens where the order gives no occasion for it."""
        if self.current is None and kind not in WITHOUT_ORDER:
            return
        step = getattr(self, "draw_" + kind.replace("-", "_"))()
        self.inputs_currency = None
        if step is not None:
            self.act(kind, step)

    def act(self, kind, step):
        """Performs a step, then reads and checks; a refused one must have changed nothing."""
        self.events += 1
        self.log.append((kind, step))
        mode = "deliver" if self.is_delivered else "hold"
        try:
            outcome = self.lab.step(step, mode)
        except Refused as refusal:
            self.counts["refused", kind] += 1
            self.counts["why", refusal.code] += 1
            self.check_unchanged(kind, refusal)
            return
        self.counts["applied", kind] += 1
        if kind in IMPOSSIBLE:
            self.checker.holds("units", f"{kind} is refused", False, step)
        if kind.startswith("place") or kind in ("place", "draft-complete"):
            self.take_order(outcome)
        webhooks = self.webhooks(outcome)
        self.read(webhooks, outcome.get("order"))

    def take_order(self, outcome):
        name = outcome["order"]
        state = parsed(self.lab.lab("GET", "state?order=" + name.replace("#", "%23")))["order"]
        self.orders[name] = state["id"]
        self.current = name
        self.uses_payments |= any(made["gateway"] == "shopify_payments" for made in state["transactions"])

    def webhooks(self, outcome):
        """What was sent, as the receiver got it, or as it is kept back."""
        if not any(event["deliveries"] for event in outcome["events"]):
            return []
        listed = self.lab.deliveries(self.last_delivery)
        self.last_delivery = listed[-1]["id"] if listed else self.last_delivery
        kept = [(delivery["topic"], delivery["payload"]) for delivery in listed]
        if self.is_delivered:
            received = [(topic, body.decode()) for topic, body in self.receiver.taken()]
            self.checker.equal("agree", "webhooks received and kept", received, kept)
            self.checker.equal("agree", "forged webhooks", self.receiver.forged, 0)
        self.counts["webhooks", "checked"] += len(kept)
        return [(topic, parsed(payload)) for topic, payload in kept]

    def read(self, webhooks=(), named=None):
        """Reads the bodies of the order and checks them."""
        for name in {self.current, named} & set(self.orders):
            raw = self.lab.order_bodies(self.orders[name])
            self.seen[name] = raw
            rest, transactions, graphql = (parsed(part) for part in raw)
            body = {"rest": rest["order"], "transactions": transactions["transactions"], "graphql": graphql["data"]["order"]}
            self.checker.order(**body, webhooks=webhooks)
            if name == self.current:
                self.body = body
            self.counts["orders", "read"] += 1

    def check_unchanged(self, kind, refusal):
        if self.current:
            again = self.lab.order_bodies(self.orders[self.current])
            self.checker.holds("units", f"refused {kind} ({refusal}) changed nothing", again == self.seen[self.current])
            self.counts["refused steps", "compared"] += 1

    # ── What each kind of step is ──────────────────────────────────────────────────────────────────────────────

    def money(self, minor, digits=None):
        digits = self.digits if digits is None else digits
        # Drawn for two digits: 11.90, ¥1190, 11.900.
        return f"{order_checker.D(minor).scaleb(-min(digits, 2)):.{digits}f}"

    def amount(self, low, high):
        """An amount in the order's currency."""
        code = self.inputs_currency or self.rest()["presentment_currency"]
        digits = order_checker.digits_of(code)
        return f"{order_checker.D(self.rng.randint(low, high)).scaleb(-digits):.{digits}f}"

    def product(self, sku, minor):
        return {"sku": sku, "title": sku.title(), "price": self.money(minor)}

    def some_taxes(self):
        rng = self.rng
        taxes = [
            {"title": "State", "rate": rng.choice(["0.04", "0.0625", "0.19", "0.05", "0.2"])},
            {"title": "County", "rate": rng.choice(["0.01", "0.09975", "0.0025"])},
            {"title": "City", "rate": rng.choice(["0.045", "0.00375"])},
        ][:rng.choice([0, 1, 1, 1, 2, 3])]
        if rng.random() < 0.2:
            for tax in taxes:
                tax["channelLiable"] = rng.random() < 0.5
        return taxes

    def some_discounts(self, count, each_allowed=True):
        rng, made = self.rng, []
        for number in range(count):
            source = rng.choice([{"code": f"CODE{number}"}, {"automatic": "Auto"}, {"manual": "Manual"}])
            value = rng.choice([
                {"fixed": self.amount(1, 3000)}, {"percentage": f"{rng.randint(1, 10000) / 100}"},
                {"percentage": rng.choice(["10", "33.33", "50", "100"])}] + [{"fixedEach": self.amount(1, 300)}] * each_allowed)
            made.append({"source": source, "value": value})
        return made

    def line(self, sku=None):
        rng = self.rng
        line = {"sku": sku or rng.choice(SKUS), "quantity": rng.randint(1, 6)}
        if rng.random() < 0.6:
            line["price"] = self.amount(0, 9999)
        if rng.random() < 0.15:
            line["taxes"] = self.some_taxes()
        if rng.random() < 0.2:
            line["discounts"] = self.some_discounts(1)
        if rng.random() < 0.1:
            line["location"] = rng.choice(LOCATIONS)
        if rng.random() < 0.1:
            line.update(sku=f"CUSTOM-{rng.randint(1, 9)}", customTitle="Engraving", price=self.amount(0, 5000))
        if rng.random() < (0.8 if "refund-duties" in self.theme else 0.08):
            line["duties"] = [{"amount": self.amount(1, 900), "countryCodeOfOrigin": "CN", "harmonizedSystemCode": "6109.10",
                               "taxes": self.some_taxes() if rng.random() < 0.4 else []}]
        if rng.random() < 0.1:
            line["attributes"] = [{"key": "Gift", "value": "yes"}]
        return line

    def shipping(self, number=0):
        rng = self.rng
        line = {"title": f"Shipping {number}", "price": self.amount(0, 2000)}
        if rng.random() < 0.2:
            line["discounts"] = self.some_discounts(1, each_allowed=False)
        if rng.random() < 0.15:
            line["taxes"] = self.some_taxes()
        return line

    def order_input(self):
        rng = self.rng
        self.inputs_currency = rng.choice(sorted(self.rates)) if rng.random() < 0.3 else self.currency
        lines = [self.line() for _ in range(rng.randint(1, 4))]
        if rng.random() < 0.08:
            lines.append({"sku": "VOUCHER", "quantity": rng.randint(1, 2)})
        made = {"email": self.email, "lines": lines, "discounts": self.some_discounts(rng.choice([0, 0, 1, 1, 2])),
                "shipping": [self.shipping(number) for number in range(rng.choice([0, 1, 1, 2]))]}
        if self.inputs_currency != self.currency:
            made["presentmentCurrency"] = self.inputs_currency
        if rng.random() < 0.12:
            made["tip"] = self.amount(1, 900)
        if rng.random() < 0.12:
            made["additionalFees"] = [{"name": "Import fee", "amount": self.amount(1, 500),
                                       "taxes": self.some_taxes() if rng.random() < 0.4 else []}]
        if rng.random() < 0.08:
            made["taxExempt"] = True
        if rng.random() < 0.08:
            made["paymentDueInDays"] = 30
        if rng.random() < 0.5:
            made["shippingAddress"] = {"firstName": "Ada", "lastName": "Byron", "address1": "Hauptstr. 1", "city": "Berlin",
                                       "zip": "10115", "country": "DE"}
        if rng.random() < 0.2:
            made.update(note="Leave at the door", tags=["red", "winter"], attributes=[{"key": "Source", "value": "Ad"}])
        if any(discount["value"].get("percentage") or discount["value"].get("fixed") for discount in made["discounts"]):
            if rng.random() < 0.15:
                made["discounts"][-1]["entitledSKUs"] = [lines[0]["sku"]]
        return made

    def draw_place(self):
        rng = self.rng
        made = self.order_input()
        first = self.theme[0]
        if first in ("authorize", "cash-sale", "gift-card-issue"):
            made["transactions"] = []
        else:
            made["transactions"] = rng.choice([
                [{"gateway": "shopify_payments"}], [{"gateway": "shopify_payments"}], [{"gateway": "shopify_payments"}],
                [{"gateway": "manual"}], [{"gateway": "shopify_payments", "amount": self.amount(1, 400)}],
                [{"gateway": "shopify_payments", "kind": "authorization"}], []])
        if first == "dispute-open" or first == "payout":
            made["transactions"] = [{"gateway": "shopify_payments"}]
        return {"place": made}

    def draw_place_gift_card(self):
        made = self.order_input()
        made["transactions"] = [{"gateway": "gift_card", "giftCard": "CARD-1", "amount": self.amount(1, 300)}]
        return {"place": made}

    def draw_place_company(self):
        made = self.order_input()
        made.update(company="Acme", poNumber="PO-7")
        return {"place": made}

    # Payments

    def draw_sale(self):
        if not self.owes():
            return None
        pay = {"order": self.current, "kind": "sale", "gateway": self.rng.choice(["shopify_payments", "manual", None])}
        if self.rng.random() < 0.4:
            pay["amount"] = self.amount(1, 500)
        self.uses_payments |= pay["gateway"] == "shopify_payments"
        return {"pay": pay}

    def draw_cash_sale(self):
        return {"pay": {"order": self.current, "kind": "sale", "gateway": "cash"}} if self.owes() else None

    def draw_pending_sale(self):
        return {"pay": {"order": self.current, "kind": "sale", "status": "pending", "gateway": "manual"}} if self.owes() else None

    def draw_failed_sale(self):
        return {"pay": {"order": self.current, "kind": "sale", "status": "failure", "gateway": "shopify_payments"}} \
            if self.owes() else None

    def draw_authorize(self):
        if not self.owes() or self.open_authorizations():
            return None
        self.uses_payments = True
        return {"pay": {"order": self.current, "kind": "authorization", "gateway": "shopify_payments"}}

    def draw_capture(self):
        if not self.open_authorizations():
            return None
        pay = {"order": self.current, "kind": "capture"}
        if self.rng.random() < 0.5:
            pay["amount"] = self.amount(1, 800)
        return {"pay": pay}

    def draw_void(self):
        return {"pay": {"order": self.current, "kind": "void"}} if self.open_authorizations() else None

    def draw_lapse(self):
        return {"wait": {"seconds": 8 * 86_400}} if self.open_authorizations() else None

    def draw_payout(self):
        return {"wait": {"seconds": self.rng.randint(2, 8) * 86_400}}

    def draw_gift_card_issue(self):
        if self.card_number:
            return None
        self.card_number = 1
        issue = {"amount": self.money(self.rng.randint(3000, 9000))}
        return {"giftCard": {"code": "CARD-1", "action": {"issue": issue}}}

    def draw_gift_card_credit(self):
        return {"giftCard": {"code": "CARD-1", "action": {"credit": self.money(self.rng.randint(1, 900))}}}

    def draw_gift_card_debit(self):
        return {"giftCard": {"code": "CARD-1", "action": {"debit": self.money(self.rng.randint(1, 90))}}}

    def draw_gift_card_disable(self):
        return {"giftCard": {"code": "CARD-1", "action": "disable"}}

    def draw_gift_card_sale(self):
        if not self.owes():
            return None
        return {"pay": {"order": self.current, "kind": "sale", "giftCard": "CARD-1", "gateway": "gift_card",
                        "amount": self.amount(1, 300)}}

    def draw_dispute_open(self):
        action = {"type": self.rng.choice(["CHARGEBACK"] * 5 + ["INQUIRY"]), "reason": "fraudulent"}
        return {"dispute": {"order": self.current, "action": {"open": action}}}

    def draw_dispute_evidence(self):
        return {"dispute": {"order": self.current, "action": "submitEvidence"}}

    def draw_dispute_decide(self):
        return {"dispute": {"order": self.current, "action": {"decide": self.rng.choice(["WON", "LOST"])}}}

    # Goods on their way out

    def draw_fulfill(self):
        lines = [line for line in self.lines() if line["fulfillable_quantity"] and line["sku"]]
        if not lines:
            return None
        step = {"order": self.current}
        if self.rng.random() < 0.45:
            chosen = self.rng.choice(lines)
            step["lines"] = [{"sku": chosen["sku"], "quantity": self.rng.randint(1, chosen["fulfillable_quantity"])}]
        if self.rng.random() < 0.3:
            step["tracking"] = [{"company": "DHL", "number": "1Z999", "url": "https://example.com/1Z999"}]
        return {"fulfill": step}

    def fulfillment(self):
        made = [made for made in self.rest()["fulfillments"] if made["status"] == "success"]
        return self.rng.choice(made)["name"] if made else None

    def draw_track(self):
        name = self.fulfillment()
        return name and {"fulfillment": {"fulfillment": name, "action": {"track": [{"number": str(self.rng.randint(1, 999))}]}}}

    def draw_cancel_fulfillment(self):
        name = self.fulfillment()
        return name and {"fulfillment": {"fulfillment": name, "action": "cancel"}}

    def open_part(self, *statuses):
        """One of the fulfillment orders with something left, with its location's name."""
        parts = [part for part in self.body["graphql"]["fulfillmentOrders"]["nodes"] if part["status"] in statuses]
        if not parts:
            return None, None
        part = self.rng.choice(parts)
        gid = part["assignedLocation"]["location"]["id"]
        return part, self.location_names().get(order_checker.number(gid))

    def location_names(self):
        state = parsed(self.lab.lab("GET", "state?limit=0"))
        return {location["id"]: location["name"] for location in state["shop"]["locations"]}

    def some_units(self, part):
        """Some units of a fulfillment order's lines."""
        skus = {line["id"]: line["sku"] for line in self.rest()["line_items"]}
        lines = [line for line in part["lineItems"]["nodes"] if line["remainingQuantity"]]
        if not lines:
            return []
        line = self.rng.choice(lines)
        sku = skus[order_checker.number(line["lineItem"]["id"])]
        return [{"sku": sku, "quantity": self.rng.randint(1, line["remainingQuantity"])}] if sku else []

    def draw_hold(self):
        part, name = self.open_part("OPEN", "IN_PROGRESS")
        if not part:
            return None
        hold = {"reason": self.rng.choice(["AWAITING_PAYMENT", "HIGH_RISK_OF_FRAUD", "OTHER"])}
        if self.rng.random() < 0.3:
            hold["lines"] = self.some_units(part)
        return {"fulfillmentOrder": {"order": self.current, "location": name, "action": {"hold": hold}}}

    def draw_release(self):
        part, name = self.open_part("ON_HOLD")
        return part and {"fulfillmentOrder": {"order": self.current, "location": name, "action": "releaseHold"}}

    def draw_move(self):
        part, name = self.open_part("OPEN", "IN_PROGRESS")
        if not part:
            return None
        move = {"to": next(other for other in LOCATIONS if other != name)}
        if self.rng.random() < 0.5:
            move["lines"] = self.some_units(part)
        return {"fulfillmentOrder": {"order": self.current, "location": name, "action": {"move": move}}}

    def draw_split(self):
        part, name = self.open_part("OPEN")
        if not part or not self.some_units(part):
            return None
        return {"fulfillmentOrder": {"order": self.current, "location": name, "action": {"split": {"lines": self.some_units(part)}}}}

    def draw_cancel_fulfillment_order(self):
        part, name = self.open_part("OPEN", "IN_PROGRESS")
        return part and {"fulfillmentOrder": {"order": self.current, "location": name, "action": "cancel"}}

    # Goods and money on their way back

    def draw_refund_lines(self):
        lines = [line for line in self.lines() if line["current_quantity"] and line["sku"]]
        if not lines:
            return None
        parts = []
        for line in self.rng.sample(lines, min(len(lines), self.rng.choice([1, 1, 2]))):
            part = {"sku": line["sku"], "quantity": self.rng.randint(1, line["current_quantity"])}
            part["restock"] = self.rng.choice(
                ["noRestock", "cancel", "cancel"] if line["fulfillable_quantity"] else ["noRestock", "return", "return"])
            if part["restock"] == "return":
                part["location"] = self.rng.choice(LOCATIONS)
            parts.append(part)
        if len({part["sku"] for part in parts}) < len(parts):
            parts = parts[:1]
        step = {"order": self.current, "lines": parts}
        if self.rng.random() < 0.15:
            step["transactions"] = [{"amount": self.amount(1, 300)}] if self.rng.random() < 0.7 else []
        if self.rng.random() < 0.1:
            step["shipping"] = self.amount(1, 300)
        return {"refund": step}

    def draw_refund_shipping(self):
        if not self.rest()["shipping_lines"]:
            return None
        shipped = order_checker.RestModel(self.rest(), None, int(self.rest()["presentment_currency"] != self.currency))
        left = shipped.money["current_shipping_price"]
        whole = self.rng.random() < 0.4 and left > 0
        digits = order_checker.digits_of(self.rest()["presentment_currency"])
        return {"refund": {"order": self.current, "shipping": f"{left:.{digits}f}" if whole else self.amount(1, 600)}}

    def draw_refund_amount(self):
        return {"refund": {"order": self.current, "transactions": [{"amount": self.amount(1, 900)}], "note": "Goodwill"}}

    def draw_refund_store_credit(self):
        step = self.draw_refund_lines()
        if step is None:
            return None
        step["refund"]["transactions"] = [{"amount": self.amount(1, 300), "gateway": "store_credit"}]
        return step

    def draw_refund_duties(self):
        step = self.draw_refund_lines()
        if step is None or not any(line["duties"] for line in self.lines()):
            return None
        dutiable = {line["sku"] for line in self.lines() if line["duties"] and line["current_quantity"]}
        if not dutiable:
            return None
        sku = self.rng.choice(sorted(dutiable))
        line = next(line for line in self.lines() if line["sku"] == sku and line["current_quantity"] and line["duties"])
        step["refund"]["lines"] = [{"sku": sku, "quantity": self.rng.randint(1, line["current_quantity"])}]
        step["refund"]["duties"] = True
        return step

    def return_lines(self):
        sent = Counter()
        for made in self.rest()["fulfillments"]:
            if made["status"] == "success":
                for line in made["line_items"]:
                    sent[line["sku"]] += line["quantity"]
        back = Counter()
        for refund in self.rest()["refunds"]:
            for part in refund["refund_line_items"]:
                back[part["line_item"]["sku"]] += part["quantity"]
        left = [(sku, count - back[sku]) for sku, count in sent.items() if sku and count > back[sku]]
        if not left:
            return None
        sku, count = self.rng.choice(left)
        return [{"sku": sku, "quantity": self.rng.randint(1, count), "reason": self.rng.choice(["UNWANTED", "DEFECTIVE"])}]

    def draw_return_open(self, is_request=False, exchange=()):
        lines = self.return_lines()
        if not lines:
            return None
        action = {"open": {"lines": lines, "exchange": list(exchange), "isRequest": is_request}}
        return {"return": {"order": self.current, "action": action}}

    def draw_return_request(self):
        return self.draw_return_open(is_request=True)

    def draw_exchange(self):
        return self.draw_return_open(exchange=[{"sku": self.rng.choice(["MUG", "TEE-M"]), "quantity": self.rng.randint(1, 2)}])

    def returns(self, *statuses):
        return [goods for goods in self.body["graphql"]["returns"]["nodes"] if goods["status"] in statuses]

    def return_step(self, statuses, action):
        found = self.returns(*statuses)
        return {"return": {"order": self.current, "name": found[-1]["name"], "action": action}} if found else None

    def draw_return_approve(self):
        return self.return_step(["REQUESTED"], "approve")

    def draw_return_decline(self):
        return self.return_step(["REQUESTED"], {"decline": {"reason": "RETURN_PERIOD_ENDED"}})

    def draw_return_process(self):
        found = self.returns("OPEN")
        if not found:
            return None
        gid = found[-1]["id"]
        goods = next(goods for goods in self.rest()["returns"] if goods["id"] == order_checker.number(gid))
        skus = {line["id"]: line["sku"] for line in self.rest()["line_items"]}
        lines = [{"sku": skus[part["fulfillment_line_item"]["line_item"]["id"]], "quantity": part["quantity"]}
                 for part in goods["return_line_items"]]
        action = {"lines": lines, "refund": self.rng.random() < 0.8}
        if self.rng.random() < 0.6:
            action["location"] = self.rng.choice(LOCATIONS)
        return self.return_step(["OPEN"], {"process": action})

    def draw_return_close(self):
        return self.return_step(["OPEN"], "close")

    def draw_return_reopen(self):
        return self.return_step(["CLOSED"], "reopen")

    def draw_return_cancel(self):
        return self.return_step(["OPEN", "REQUESTED"], "cancel")

    # Changes of the order

    def draw_edit_quantity(self):
        lines = [line for line in self.lines() if line["fulfillable_quantity"] and line["sku"]]
        skus = Counter(line["sku"] for line in self.lines())
        lines = [line for line in lines if skus[line["sku"]] == 1]
        if not lines:
            return None
        line = self.rng.choice(lines)
        wanted = self.rng.randint(max(0, line["current_quantity"] - line["fulfillable_quantity"]), line["current_quantity"] + 2)
        return {"edit": {"order": self.current, "quantities": [
            {"sku": line["sku"], "quantity": wanted, "restock": self.rng.random() < 0.7}]}}

    def draw_edit_add(self):
        self.extra += 1
        return {"edit": {"order": self.current, "additions": [self.line()], "note": "One more"}}

    def draw_edit_shipping(self):
        self.extra += 1
        return {"edit": {"order": self.current, "shipping": [self.shipping(10 + self.extra)]}}

    def draw_edit_remove_shipping(self):
        titles = [line["title"] for line in self.rest()["shipping_lines"] if not line["is_removed"]]
        return {"edit": {"order": self.current, "removedShipping": [self.rng.choice(titles)]}} if titles else None

    def draw_cancel(self):
        rng = self.rng
        return {"cancel": {"order": self.current, "reason": rng.choice(["customer", "fraud", "inventory", "staff", "other"]),
                           "restock": rng.random() < 0.6, "refund": rng.random() < 0.7,
                           "cancelsFulfillments": rng.random() < 0.8}}

    def draw_update(self):
        return {"update": {"order": self.current, "note": f"Note {self.rng.randint(1, 9)}", "tags": ["checked"],
                           "poNumber": "PO-1", "attributes": [{"key": "a", "value": "b"}]}}

    def draw_close(self):
        return {"update": {"order": self.current, "isClosed": True}} if not self.rest()["closed_at"] else None

    def draw_open(self):
        return {"update": {"order": self.current, "isClosed": False}} if self.rest()["closed_at"] else None

    # Drafts

    def draw_draft_create(self):
        return {"draft": {"action": {"create": self.order_input()}}}

    def draw_draft_change(self):
        return {"draft": {"action": {"change": self.order_input()}}}

    def draw_draft_invoice(self):
        return {"draft": {"action": "sendInvoice"}}

    def draw_draft_complete(self):
        return {"draft": {"action": {"complete": {"paymentPending": self.rng.random() < 0.4}}}}

    def draw_draft_delete(self):
        return {"draft": {"action": "delete"}}

    # The shop

    def draw_customer_create(self):
        fields = {"email": "grace@example.com", "firstName": "Grace", "lastName": "Hopper", "tags": ["vip"],
                  "taxExempt": self.rng.random() < 0.3,
                  "addresses": [{"address1": "1 Navy Way", "city": "Arlington", "zip": "22201", "country": "US"}]}
        self.email = "grace@example.com"
        return {"customer": {"action": {"create": fields}}}

    def draw_customer_change(self):
        return {"customer": {"email": "grace@example.com", "action": {"change": {"note": "Prefers mail", "lastName": "H."}}}}

    def draw_customer_delete(self):
        return {"customer": {"email": "grace@example.com", "action": "delete"}}

    def draw_customer_credit(self):
        return {"customer": {"email": self.email, "action": {"credit": self.money(self.rng.randint(1, 900))}}}

    def draw_company(self):
        return {"company": {"name": "Acme", "contact": "grace@example.com", "taxExempt": self.rng.random() < 0.5,
                            "taxRegistrationID": "DE123456789", "paymentDueInDays": 30,
                            "address": {"address1": "Works 1", "city": "Essen", "zip": "45127", "country": "DE"}}}

    def draw_product_create(self):
        return {"product": {"sku": "NEW", "action": {"create": self.product("NEW", self.rng.randint(1, 9000))}}}

    def draw_product_change(self):
        return {"product": {"sku": "NEW", "action": {"change": {"title": "Newer", "status": "DRAFT", "tags": ["sale"]}}}}

    def draw_variant_change(self):
        change = {"price": self.money(self.rng.randint(1, 9000)), "barcode": "4006381333931"}
        return {"product": {"sku": self.rng.choice(["MUG", "TEE-S"]), "action": {"changeVariant": change}}}

    def draw_product_delete(self):
        return {"product": {"sku": self.rng.choice(["NEW", "MUG"]), "action": "delete"}}

    def draw_variant_add(self):
        variant = {"sku": "TEE-L", "optionValues": ["L"], "price": self.money(2200)}
        return {"product": {"sku": "TEE-S", "action": {"addVariant": variant}}}

    def draw_variant_delete(self):
        return {"product": {"sku": self.rng.choice(["TEE-L", "TEE-M"]), "action": "deleteVariant"}}

    def draw_metafield(self):
        field = {"namespace": "custom", "key": "care", "type": "single_line_text_field", "value": "Cold"}
        return {"product": {"sku": "TEE-S", "action": {"setMetafield": field}}}

    def draw_image(self):
        return {"product": {"sku": "MUG", "action": {"addImage": {"url": "https://example.com/mug.png", "alt": "Mug"}}}}

    def draw_location_create(self):
        return {"location": {"name": "Kiel", "action": {"create": {"address": {"city": "Kiel", "country": "DE"}}}}}

    def draw_location_rename(self):
        return {"location": {"name": "Kiel", "action": {"rename": "Kiel Süd"}}}

    def draw_location_deactivate(self):
        return {"location": {"name": "Kiel Süd", "action": "deactivate"}}

    def draw_location_activate(self):
        return {"location": {"name": "Kiel Süd", "action": "activate"}}

    def draw_set_inventory(self):
        return {"setInventory": {"sku": self.rng.choice(SKUS[:4]), "location": self.rng.choice(LOCATIONS),
                                 "available": self.rng.randint(0, 20), "incoming": self.rng.choice([None, 3])}}

    def draw_set_on_hand(self):
        return {"setInventory": {"sku": self.rng.choice(SKUS[:4]), "location": self.rng.choice(LOCATIONS),
                                 "available": self.rng.randint(5, 40), "isOnHand": True}}

    # What can't be

    def draw_over_refund(self):
        return {"refund": {"order": self.current, "transactions": [{"amount": self.amount(90_000_000, 99_000_000)}]}}

    def draw_over_quantity(self):
        sku = self.lines()[0]["sku"]
        return {"refund": {"order": self.current, "lines": [{"sku": sku, "quantity": 1000}]}} if sku else None

    def draw_over_fulfill(self):
        sku = self.lines()[0]["sku"]
        return {"fulfill": {"order": self.current, "lines": [{"sku": sku, "quantity": 1000}]}} if sku else None

    def draw_unknown_sku(self):
        return {"refund": {"order": self.current, "lines": [{"sku": "NOWHERE", "quantity": 1}]}}

    def draw_unknown_order(self):
        return {"pay": {"order": "#9", "kind": "sale"}}

    def draw_over_capture(self):
        return {"pay": {"order": self.current, "kind": "capture", "amount": self.amount(90_000_000, 99_000_000)}}

    def draw_fine_amount(self):
        return {"refund": {"order": self.current, "transactions": [{"amount": "0.00001"}]}}

    def draw_duplicate_name(self):
        return {"place": {"name": self.current, "lines": [{"sku": "MUG", "quantity": 1}]}}

    def draw_unknown_location(self):
        return {"setInventory": {"sku": "MUG", "location": "Atlantis", "available": 1}}

    def draw_over_return(self):
        sku = self.lines()[0]["sku"]
        action = {"open": {"lines": [{"sku": sku, "quantity": 1000}]}}
        return {"return": {"order": self.current, "action": action}} if sku else None

    # ── Looking at what was read ───────────────────────────────────────────────────────────────────────────────

    def rest(self):
        return self.body["rest"]

    def lines(self):
        return [line for line in self.rest()["line_items"] if not line.get("tip_payment_gateway")]

    def owes(self):
        return order_checker.D(self.body["graphql"]["totalOutstandingSet"]["presentmentMoney"]["amount"]) > 0

    def open_authorizations(self):
        return order_checker.D(self.body["graphql"]["totalCapturableSet"]["presentmentMoney"]["amount"]) > 0

    def check_stock(self):
        """Inventory levels of the whole shop against what its open orders hold."""
        committed = Counter()
        for order_id in self.orders.values():
            body = parsed(self.lab.order_bodies(order_id)[2])["data"]["order"]
            items = self.items_of_lines(order_id)
            for part in body["fulfillmentOrders"]["nodes"]:
                location = order_checker.number(part["assignedLocation"]["location"]["id"])
                for line in part["lineItems"]["nodes"]:
                    item = items.get(order_checker.number(line["lineItem"]["id"]))
                    committed[item, location] += line["remainingQuantity"]
        answer = parsed(self.lab.graphql(STOCK_QUERY))["data"]["locations"]["nodes"]
        levels = {}
        for location in answer:
            for level in location["inventoryLevels"]["nodes"]:
                key = order_checker.number(level["item"]["id"]), order_checker.number(location["id"])
                levels[key] = {quantity["name"]: quantity["quantity"] for quantity in level["quantities"]}
        self.checker.levels(levels, committed)

    def items_of_lines(self, order_id):
        rest = parsed(self.lab.rest(f"orders/{order_id}.json"))["order"]
        state = parsed(self.lab.lab("GET", "state?limit=100"))
        items = {variant["id"]: variant["inventoryItemId"] for variant in state["variants"]}
        return {line["id"]: items.get(line["variant_id"]) for line in rest["line_items"]}

    def check_balance(self):
        account = parsed(self.lab.graphql(order_checker.BALANCE_QUERY))["data"]["shopifyPaymentsAccount"]
        self.checker.balance(account["balanceTransactions"]["nodes"], account["payouts"]["nodes"])
        entries = parsed(self.lab.rest("shopify_payments/balance/transactions.json"))["transactions"]
        payouts = parsed(self.lab.rest("shopify_payments/payouts.json"))["payouts"]
        self.checker.rest_balance(entries, payouts)


STOCK_QUERY = (
    "{locations(first: 10, includeInactive: true){nodes{id name inventoryLevels(first: 50){nodes{item{id} quantities(names:"
    ' ["available", "committed", "on_hand", "incoming", "damaged", "reserved", "quality_control", "safety_stock"])'
    "{name quantity}}}}}}"
)
