"""Draws steps that send an order's goods out and bring goods and money back."""

from collections import Counter

from lives_client import parsed
from lives_inputs import Inputs
from lives_themes import LOCATIONS
from order_bodies import RestModel
from order_values import digits_of, number


class GoodsSteps(Inputs):
    """A step of each kind, or None where the order gives no occasion for it."""

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
        return part, self.location_names().get(number(gid))

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
        sku = skus[number(line["lineItem"]["id"])]
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
        shipped = RestModel(self.rest(), None, int(self.rest()["presentment_currency"] != self.currency))
        left = shipped.money["current_shipping_price"]
        whole = self.rng.random() < 0.4 and left > 0
        digits = digits_of(self.rest()["presentment_currency"])
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
        goods = next(goods for goods in self.rest()["returns"] if goods["id"] == number(gid))
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
