"""Draws what orders are placed with: amounts, taxes, discounts, lines, shipping."""

from lives_themes import LOCATIONS, SKUS
from order_values import D, digits_of


class Inputs:
    """A part of a life, which draws from its `rng`."""

    def money(self, minor, digits=None):
        digits = self.digits if digits is None else digits
        # Drawn for two digits: 11.90, ¥1190, 11.900.
        return f"{D(minor).scaleb(-min(digits, 2)):.{digits}f}"

    def amount(self, low, high):
        """An amount in the order's currency."""
        code = self.inputs_currency or self.rest()["presentment_currency"]
        digits = digits_of(code)
        return f"{D(self.rng.randint(low, high)).scaleb(-digits):.{digits}f}"

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
