"""Draws steps of the shop beside its orders, and those that must be refused."""

from lives_inputs import Inputs
from lives_themes import LOCATIONS, SKUS


class ShopSteps(Inputs):
    """A step of each kind, or None where the order gives no occasion for it."""

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
