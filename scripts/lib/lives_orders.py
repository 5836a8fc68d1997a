"""Draws steps that place, pay for, change and end an order, and those of drafts."""

from collections import Counter

from lives_inputs import Inputs


class OrderSteps(Inputs):
    """A step of each kind, or None where the order gives no occasion for it."""

    # Placing

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
