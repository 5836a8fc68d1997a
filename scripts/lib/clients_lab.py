"""Fills the simulated shop by its control API, so that clients have something to read."""

import json
import urllib.error
import urllib.request

ADDRESS = {"firstName": "Ada", "lastName": "Lovelace", "address1": "Invalidenstraße 1", "city": "Berlin",
           "zip": "10115", "country": "DE", "phone": "+49301234567"}
COMPANY_ADDRESS = {"address1": "Werkstraße 1", "city": "Essen", "zip": "45127", "country": "DE"}


CATALOG = """mutation Make($input: CatalogCreateInput!) {
  catalogCreate(input: $input) { catalog { id } userErrors { field message } } }"""
PRICE_LIST = """mutation Make($input: PriceListCreateInput!) {
  priceListCreate(input: $input) { priceList { id } userErrors { field message } } }"""
PRICES = """mutation Make($list: ID!, $prices: [PriceListPriceInput!]!) {
  priceListFixedPricesAdd(priceListId: $list, prices: $prices) { prices { price { amount } } userErrors { field message } } }"""


class ControlledShop:
    """One served shop, by its ready line."""

    def __init__(self, ready):
        self.base, self.domain, self.token = ready["ready"], ready["shop"], ready["accessToken"]
        self.secret = ready["webhookSecret"]
        self.ca_file, self.proxy = ready["caFile"], ready["proxy"]
        self.tls_port = int(ready["https"].rsplit(":", 1)[1])
        # Neither the environment's proxy nor its CA file is for the plain port.
        self.opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))

    def call(self, path, body=None, headers=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.base + path, data, {"Content-Type": "application/json", **(headers or {})})
        try:
            with self.opener.open(request, timeout=60) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as refusal:
            raise RuntimeError(f"{path} {json.dumps(body)[:300]}: {refusal.code} {refusal.read()[:500]!r}") from None

    def lab(self, path, body=None):
        return self.call("/_lab/" + path, body)

    def step(self, kind, **fields):
        return self.lab("steps", {"step": {kind: fields}, "webhooks": "drop"})

    def admin(self, document, variables=None, version="2026-07"):
        """The data of a GraphQL document that must not be refused."""
        answer = self.call(f"/admin/api/{version}/graphql.json", {"query": document, "variables": variables or {}},
                           {"X-Shopify-Access-Token": self.token})
        if answer.get("errors"):
            raise RuntimeError(json.dumps(answer["errors"])[:600])
        return answer["data"]

    def made(self, document, **variables):
        """What a mutation made; errors of its own are a mistake of this script."""
        (payload,) = self.admin(document, variables).values()
        if payload["userErrors"]:
            raise RuntimeError(json.dumps(payload["userErrors"]))
        return payload

    def add_catalog(self):
        """A company's catalog with one price of its own."""
        known = self.admin("{ companyLocations(first: 1) { nodes { id } } productVariants(first: 1) { nodes { id } } }")
        catalog = self.made(CATALOG, input={"title": "Acme's", "status": "ACTIVE", "context": {
            "companyLocationIds": [known["companyLocations"]["nodes"][0]["id"]]}})["catalog"]["id"]
        prices = self.made(PRICE_LIST, input={
            "name": "Acme's prices", "currency": "EUR", "catalogId": catalog,
            "parent": {"adjustment": {"type": "PERCENTAGE_DECREASE", "value": 10}}})["priceList"]["id"]
        self.made(PRICES, list=prices, prices=[{
            "variantId": known["productVariants"]["nodes"][0]["id"],
            "price": {"amount": "9.50", "currencyCode": "EUR"}}])

    def order(self, name):
        return self.lab("state?order=" + name.replace("#", "%23"))["order"]

    def fill(self):
        """Begins anew: a catalogue, customers, a company, orders in several states, a draft, money paid out."""
        self.lab("reset", {"keepSubscriptions": False, "shop": {
            "domain": self.domain, "name": "Lab", "currency": "EUR", "taxesIncluded": True, "taxShipping": True,
            "taxes": [{"title": "DE VAT", "rate": "0.19"}], "locations": ["Berlin", "Hamburg"],
            "products": [{"sku": "MUG", "title": "Mug", "price": "11.90", "vendor": "Kiln", "barcode": "4006381333931",
                          "images": ["https://cdn.example.com/mug.png"]},
                         {"sku": "POSTER", "title": "Poster", "price": "24.99"}]}})
        tee = {"sku": "TEE-S", "title": "Tee", "price": "19.90", "tracked": True, "vendor": "Loom",
               "options": ["Size"], "optionValues": ["S"], "tags": ["summer"],
               "moreVariants": [{"sku": "TEE-M", "optionValues": ["M"], "price": "19.90"}],
               "images": ["https://cdn.example.com/tee.png"]}
        self.step("product", sku="TEE-S", action={"create": tee})
        for sku in ("MUG", "TEE-S", "TEE-M", "POSTER"):
            for location in ("Berlin", "Hamburg"):
                self.step("setInventory", sku=sku, location=location, available=50)
        self.step("customer", email="ada@example.com", action={"create": {
            "email": "ada@example.com", "firstName": "Ada", "lastName": "Lovelace", "tags": ["vip"],
            "addresses": [ADDRESS]}})
        self.step("company", name="Acme", contact="ada@example.com", address=COMPANY_ADDRESS, externalID="A-1")
        paid = [{"gateway": "shopify_payments"}]
        self.sold = self.step(
            "place", customer={"email": "ada@example.com"}, shippingAddress=ADDRESS, billingAddress=ADDRESS,
            email="ada@example.com", tags=["web"], transactions=paid,
            lines=[{"sku": "MUG", "quantity": 3}, {"sku": "TEE-S", "quantity": 2}],
            discounts=[{"source": {"code": "SAVE10"}, "value": {"percentage": "10"}}],
            shipping=[{"title": "DHL", "price": "4.90"}])["order"]
        self.step("fulfill", order=self.sold, lines=[{"sku": "MUG", "quantity": 2}],
                  tracking=[{"company": "DHL", "number": "JD01", "url": "https://example.com/JD01"}])
        self.step("refund", order=self.sold, shipping="4.90", note="Broken",
                  lines=[{"sku": "MUG", "quantity": 1, "restock": "return"}])
        self.step("return", order=self.sold, action={"open": {
            "lines": [{"sku": "MUG", "quantity": 1, "note": "Too blue"}], "exchange": [{"sku": "POSTER", "quantity": 1}]}})
        self.step("fulfill", order=self.step("place", lines=[{"sku": "MUG", "quantity": 1}],
                                             transactions=paid)["order"])
        self.open = self.step("place", lines=[{"sku": "TEE-M", "quantity": 2}], transactions=paid)["order"]
        self.held = self.step("place", lines=[{"sku": "TEE-M", "quantity": 1}], transactions=paid)["order"]
        self.step("fulfillmentOrder", order=self.held, action={"hold": {"reason": "AWAITING_PAYMENT", "notes": "wait"}})
        self.moved = self.step("place", lines=[{"sku": "TEE-M", "quantity": 1}], transactions=paid)["order"]
        self.step("draft", action={"create": {"lines": [{"sku": "MUG", "quantity": 1}],
                                              "shipping": [{"title": "DHL", "price": "4.90"}],
                                              "shippingAddress": ADDRESS, "note": "Offer"}})
        self.step("dispute", order=self.open, action={"open": {"type": "CHARGEBACK", "reason": "fraudulent"}})
        self.lab("clock", {"advance": 10 * 86_400})
