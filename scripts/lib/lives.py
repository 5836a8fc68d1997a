"""Random lives of orders: each begins with a shop of its own, drawn from a seed and the life's number alone.

After every step the bodies of its order are read over the socket and checked. A refused step must leave them as they
were, to the byte.
"""

import random
from collections import Counter

from lives_client import Refused, parsed
from lives_goods import GoodsSteps
from lives_orders import OrderSteps
from lives_shop import ShopSteps
from lives_themes import BETWEEN, CHORES, CURRENCIES, IMPOSSIBLE, LOCATIONS, PLACING, RATES, SKUS, THEMES, WITHOUT_ORDER
from order_query import BALANCE_QUERY
from order_values import D, digits_of, number


class Life(OrderSteps, GoodsSteps, ShopSteps):
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
        self.digits = digits_of(self.currency)
        self.included, self.tax_shipping = rng.random() < 0.5, rng.random() < 0.6
        self.taxes = self.some_taxes()
        base = D(RATES[self.currency])
        self.rates = {code: f"{D(rate) / base:.4f}" for code, rate in RATES.items() if code != self.currency}
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

    # ── Looking at what was read ───────────────────────────────────────────────────────────────────────────────

    def rest(self):
        return self.body["rest"]

    def lines(self):
        return [line for line in self.rest()["line_items"] if not line.get("tip_payment_gateway")]

    def owes(self):
        return D(self.body["graphql"]["totalOutstandingSet"]["presentmentMoney"]["amount"]) > 0

    def open_authorizations(self):
        return D(self.body["graphql"]["totalCapturableSet"]["presentmentMoney"]["amount"]) > 0

    def check_stock(self):
        """Inventory levels of the whole shop against what its open orders hold."""
        committed = Counter()
        for order_id in self.orders.values():
            body = parsed(self.lab.order_bodies(order_id)[2])["data"]["order"]
            items = self.items_of_lines(order_id)
            for part in body["fulfillmentOrders"]["nodes"]:
                location = number(part["assignedLocation"]["location"]["id"])
                for line in part["lineItems"]["nodes"]:
                    item = items.get(number(line["lineItem"]["id"]))
                    committed[item, location] += line["remainingQuantity"]
        answer = parsed(self.lab.graphql(STOCK_QUERY))["data"]["locations"]["nodes"]
        levels = {}
        for location in answer:
            for level in location["inventoryLevels"]["nodes"]:
                key = number(level["item"]["id"]), number(location["id"])
                levels[key] = {quantity["name"]: quantity["quantity"] for quantity in level["quantities"]}
        self.checker.levels(levels, committed)

    def items_of_lines(self, order_id):
        rest = parsed(self.lab.rest(f"orders/{order_id}.json"))["order"]
        state = parsed(self.lab.lab("GET", "state?limit=100"))
        items = {variant["id"]: variant["inventoryItemId"] for variant in state["variants"]}
        return {line["id"]: items.get(line["variant_id"]) for line in rest["line_items"]}

    def check_balance(self):
        account = parsed(self.lab.graphql(BALANCE_QUERY))["data"]["shopifyPaymentsAccount"]
        self.checker.balance(account["balanceTransactions"]["nodes"], account["payouts"]["nodes"])
        entries = parsed(self.lab.rest("shopify_payments/balance/transactions.json"))["transactions"]
        payouts = parsed(self.lab.rest("shopify_payments/payouts.json"))["payouts"]
        self.checker.rest_balance(entries, payouts)


STOCK_QUERY = (
    "{locations(first: 10, includeInactive: true){nodes{id name inventoryLevels(first: 50){nodes{item{id} quantities(names:"
    ' ["available", "committed", "on_hand", "incoming", "damaged", "reserved", "quality_control", "safety_stock"])'
    "{name quantity}}}}}}"
)
