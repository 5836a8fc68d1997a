"""Shopify's own Python library, as it is published, against the simulator: every answer is held against values.

`run` takes any shop with a tracked variant's worth of nothing: it makes what it needs and counts only its own.
"""

import json
import time

import pyactiveresource.connection
import shopify
from shopify.resources.fulfillment import FulfillmentOrders, FulfillmentV2

SKUS = ("API-MUG", "API-TEE-S", "API-TEE-M", "API-TEE-L")


class Caller:
    """Waits as a 429 says and asks again, which the library leaves to its caller."""

    def __init__(self):
        self.waits = []

    def __call__(self, function, *arguments, **named):
        while True:
            try:
                return function(*arguments, **named)
            except pyactiveresource.connection.ClientError as refusal:
                if refusal.code != 429:
                    raise
                headers = {name.lower(): value for name, value in refusal.response.headers.items()}
                self.waits.append(headers.get("retry-after"))
                time.sleep(float(self.waits[-1]))


def refused(call, function, *arguments, **named):
    """The status and the errors of a request that must fail."""
    try:
        found = call(function, *arguments, **named)
    except pyactiveresource.connection.ConnectionError as refusal:
        return refusal.code, json.loads(refusal.response.body or b"{}").get("errors")
    except pyactiveresource.connection.ServerError as refusal:
        return refusal.code, None
    return None, found


class Session:
    """What the sections share: the way to ask, the way to check, and what was made so far."""

    def __init__(self, check, version):
        self.check, self.version, self.call = check, version, Caller()
        self.product = self.variant = self.customer = self.order = None
        self.locations = []

    def equal(self, name, found, wanted):
        return self.check(name, found == wanted, f"{found!r} instead of {wanted!r}")

    def create(self, kind, attributes):
        """A new record; what the shop refuses fails with its errors."""
        made = self.call(kind.create, attributes)
        if made.errors.errors or not made.id:
            raise AssertionError(f"{kind.__name__} wasn't made: {made.errors.full_messages()}")
        return made


def shop_and_scopes(s):
    shop = s.call(shopify.Shop.current)
    s.equal("the shop tells its domain", shop.myshopify_domain, shopify.ShopifyResource.url.split(":")[0])
    s.check("the shop has a currency of three letters", len(shop.currency) == 3, shop.currency)
    s.currency = shop.currency
    scopes = [scope.handle for scope in s.call(shopify.AccessScope.find)]
    s.check("the access scopes name writing orders", "write_orders" in scopes, scopes)
    s.locations = list(s.call(shopify.Location.find))
    s.check("there are two locations or more", len(s.locations) >= 2, len(s.locations))
    s.equal("the locations are counted", s.call(shopify.Location.count), len(s.locations))
    first = s.call(shopify.Location.find, s.locations[0].id)
    s.equal("a location is found by its id", (first.name, first.active), (s.locations[0].name, True))


def products(s):
    before = s.call(shopify.Product.count)
    made = s.create(shopify.Product, {
        "title": "Enamel mug", "body_html": "<p>Blue</p>", "vendor": "Kiln", "product_type": "Cups",
        "tags": "blue, new", "images": [{"src": "https://cdn.example.com/enamel.png", "alt": "Blue mug"}],
        "variants": [{"sku": SKUS[0], "price": "11.90", "barcode": "4006381333931", "grams": 350,
                      "inventory_management": "shopify"}]})
    s.product, s.variant = made, made.variants[0]
    s.equal("a product is made with what it was given",
            (made.title, made.vendor, made.product_type, made.tags, made.status, made.handle),
            ("Enamel mug", "Kiln", "Cups", "blue, new", "active", "enamel-mug"))
    s.equal("its variant has its price as text with two digits", s.variant.price, "11.90")
    s.equal("its variant has what it was given",
            (s.variant.sku, s.variant.barcode, s.variant.grams, s.variant.inventory_management, s.variant.title),
            (SKUS[0], "4006381333931", 350, "shopify", "Default Title"))
    s.equal("its image has its address", (made.image.src, made.images[0].alt),
            ("https://cdn.example.com/enamel.png", "Blue mug"))
    s.equal("the products are counted", s.call(shopify.Product.count), before + 1)
    read = s.call(shopify.Product.find, made.id)
    s.equal("a product reads as it was made", read.to_dict(), made.to_dict())
    read.title, read.tags = "Enamel mug, blue", "blue"
    s.check("a product that comes back whole is saved", s.call(read.save), read.errors.full_messages())
    again = s.call(shopify.Product.find, made.id)
    s.equal("what was changed has changed, and nothing else",
            (again.title, again.tags, again.vendor, again.variants[0].price, len(again.images)),
            ("Enamel mug, blue", "blue", "Kiln", "11.90", 1))
    by_handle = s.call(shopify.Product.find, handle="enamel-mug")
    s.equal("a product is found by its handle", [each.id for each in by_handle], [made.id])
    short = s.call(shopify.Product.find, ids=str(made.id), fields="id,title")
    s.equal("fields keep what they name", short[0].to_dict(), {"id": made.id, "title": "Enamel mug, blue"})
    blank = s.call(shopify.Product.create, {"title": ""})
    s.equal("a product without a title is refused", (blank.id, blank.errors.on("title")), (None, "can't be blank"))


def variants(s):
    tee = s.create(shopify.Product, {
        "title": "Tee", "options": [{"name": "Size"}],
        "variants": [{"option1": "S", "sku": SKUS[1], "price": "19.90", "inventory_management": "shopify"},
                     {"option1": "M", "sku": SKUS[2], "price": "20.90", "inventory_management": "shopify"}]})
    s.equal("options have the variants' values", (tee.options[0].name, tee.options[0].values), ("Size", ["S", "M"]))
    s.equal("a product tells its range of prices", tee.price_range(), "19.90 - 20.90")
    large = shopify.Variant({"option1": "L", "sku": SKUS[3], "price": "21.90", "inventory_management": "shopify"})
    s.check("a variant is added", s.call(tee.add_variant, large), large.errors.full_messages())
    s.equal("a new variant comes last", (large.position, large.title, large.sku), (3, "L", SKUS[3]))
    listed = s.call(shopify.Variant.find, product_id=tee.id)
    s.equal("the variants are listed", [each.sku for each in listed], list(SKUS[1:]))
    s.equal("the variants are counted", s.call(shopify.Variant.count, product_id=tee.id), 3)
    small = s.call(shopify.Variant.find, listed[0].id)
    small.price, small.compare_at_price = "18.50", "25.00"
    s.check("a variant is saved", s.call(small.save), small.errors.full_messages())
    small = s.call(shopify.Variant.find, small.id)
    s.equal("its prices have changed", (small.price, small.compare_at_price), ("18.50", "25.00"))
    twice = s.call(shopify.Variant.create, {"product_id": tee.id, "option1": "L", "price": "1.00"})
    s.check("two variants can't have the same values", not twice.id and twice.errors.errors, twice.to_dict())
    s.call(listed[1].destroy)
    left = s.call(shopify.Variant.find, product_id=tee.id)
    s.equal("a deleted variant is gone", [each.sku for each in left], [SKUS[1], SKUS[3]])
    s.tee = s.call(shopify.Product.find, tee.id)


def metafields(s):
    field = shopify.Metafield({"namespace": "kiln", "key": "glaze", "value": "matt", "type": "single_line_text_field"})
    s.call(s.product.add_metafield, field)
    s.check("a metafield of a product is made", field.id, field.errors.full_messages())
    found = s.call(s.product.metafields)
    s.equal("it is listed with its value", [(each.namespace, each.key, each.value) for each in found],
            [("kiln", "glaze", "matt")])
    s.equal("it is counted", s.call(s.product.metafields_count), 1)


def inventory(s):
    first, second = s.locations[0], s.locations[1]
    item = s.variant.inventory_item_id
    level = s.call(shopify.InventoryLevel.set, first.id, item, 40)
    s.equal("units are set at a location", (level.available, level.location_id), (40, first.id))
    level = s.call(shopify.InventoryLevel.adjust, first.id, item, -3)
    s.equal("units are adjusted", level.available, 37)
    level = s.call(shopify.InventoryLevel.connect, second.id, item)
    s.equal("an item is connected to another location", (level.available, level.location_id), (0, second.id))
    levels = s.call(shopify.InventoryLevel.find, inventory_item_ids=str(item))
    s.equal("its levels are listed", sorted((each.location_id, each.available) for each in levels),
            sorted([(first.id, 37), (second.id, 0)]))
    here = s.call(first.inventory_levels)
    s.check("a location lists its levels", item in [each.inventory_item_id for each in here], len(here))
    empty = next(each for each in levels if each.location_id == second.id)
    s.call(empty.destroy)
    levels = s.call(shopify.InventoryLevel.find, inventory_item_ids=str(item))
    s.equal("a level is taken away", [each.location_id for each in levels], [first.id])
    s.equal("the variant tells what is available", s.call(shopify.Variant.find, s.variant.id).inventory_quantity, 37)
    found = s.call(shopify.InventoryItem.find, ids=str(item))
    s.equal("an inventory item has its SKU", [(each.sku, each.tracked) for each in found], [(SKUS[0], True)])
    found[0].cost = "4.20"
    s.check("an inventory item is saved", s.call(found[0].save), found[0].errors.full_messages())
    s.equal("its cost has changed", s.call(shopify.InventoryItem.find, item).cost, "4.20")
    s.equal("levels of nothing in particular are refused", refused(s.call, shopify.InventoryLevel.find)[0], 400)


def customers(s):
    before = s.call(shopify.Customer.count)
    ada = s.create(shopify.Customer, {
        "first_name": "Grace", "last_name": "Hopper", "email": "grace@example.com", "tags": "navy, vip",
        "addresses": [{"first_name": "Grace", "last_name": "Hopper", "address1": "1 Harbour Rd", "city": "Arlington",
                       "zip": "22201", "country_code": "US", "province_code": "VA"}]})
    s.customer = ada
    s.equal("a customer is made", (ada.first_name, ada.email, ada.tags, ada.default_address.city, ada.orders_count),
            ("Grace", "grace@example.com", "navy, vip", "Arlington", 0))
    s.equal("the customers are counted", s.call(shopify.Customer.count), before + 1)
    ada.note = "Calls bugs by their name"
    s.check("a customer is saved", s.call(ada.save), ada.errors.full_messages())
    s.equal("the note has changed", s.call(shopify.Customer.find, ada.id).note, "Calls bugs by their name")
    found = s.call(shopify.Customer.search, query="email:grace@example.com")
    s.equal("a customer is found by their address", [each.id for each in found], [ada.id])
    again = s.call(shopify.Customer.create, {"email": "grace@example.com"})
    s.check("an e-mail address belongs to one customer", not again.id and "taken" in str(again.errors.errors),
            again.errors.errors)


def order_of(s, quantity, **more):
    return {"email": "grace@example.com", "financial_status": "paid",
            "line_items": [{"variant_id": s.variant.id, "quantity": quantity,
                            "tax_lines": [{"title": "VAT", "rate": 0.19}]}], **more}


def orders(s):
    made = s.create(shopify.Order, order_of(
        s, 3, customer={"id": s.customer.id}, note="Ring twice", tags="api",
        note_attributes=[{"name": "gift", "value": "yes"}],
        shipping_lines=[{"title": "Parcel", "price": "4.90", "code": "P"}],
        shipping_address={"first_name": "Grace", "last_name": "Hopper", "address1": "1 Harbour Rd",
                          "city": "Arlington", "zip": "22201", "country_code": "US", "province_code": "VA"}))
    s.order = made
    s.equal("an order has its totals as text",
            (made.subtotal_price, made.total_price, made.total_tax), ("35.70", "40.60", "5.70"))
    s.equal("an order has its statuses", (made.financial_status, made.fulfillment_status), ("paid", None))
    s.equal("an order belongs to its customer", made.customer.id, s.customer.id)
    s.equal("a line sells the variant", (made.line_items[0].variant_id, made.line_items[0].quantity,
                                         made.line_items[0].price), (s.variant.id, 3, "11.90"))
    units = s.call(shopify.InventoryLevel.find, inventory_item_ids=str(s.variant.inventory_item_id))
    s.equal("its units are no longer available", [each.available for each in units], [34])
    made.note, made.tags = "Ring once", "api, quiet"
    s.check("an order that comes back whole is saved", s.call(made.save), made.errors.full_messages())
    read = s.call(shopify.Order.find, made.id)
    s.equal("what was changed has changed, and the money hasn't",
            (read.note, read.tags, read.total_price, read.note_attributes[0].value),
            ("Ring once", "api, quiet", "40.60", "yes"))
    s.call(read.close)
    s.check("a closed order has its time", read.closed_at, read.to_dict().get("closed_at"))
    s.call(read.open)
    s.equal("it can be opened again", read.closed_at, None)
    s.equal("the customer's orders are listed", [each.id for each in s.call(s.customer.orders)], [made.id])
    s.equal("an order that doesn't exist isn't found", refused(s.call, shopify.Order.find, 1), (404, "Not Found"))
    bare = s.call(shopify.Order.create, {"email": "a@example.com"})
    s.check("an order without lines is refused", not bare.id and bare.errors.errors, bare.to_dict())


def paging(s):
    ids = [s.create(shopify.Order, order_of(s, 1, tags=f"page{number}")).id for number in range(4)]
    ids = [s.order.id] + ids
    since = s.order.id - 1
    s.equal("the orders since an id are counted by their filters",
            s.call(shopify.Order.count, status="any", created_at_min=s.order.created_at), 5)
    page = s.call(shopify.Order.find, limit=2, status="any", since_id=since)
    s.equal("a first page has a next one and none before", (page.has_next_page(), page.has_previous_page()),
            (True, False))
    s.check("its link names the page alone", "page_info=" in page.next_page_url and "status" not in page.next_page_url,
            page.next_page_url)
    second = s.call(page.next_page)
    s.equal("a page in the middle has both", (second.has_next_page(), second.has_previous_page()), (True, True))
    third = s.call(second.next_page)
    s.equal("the last page has none after it", (third.has_next_page(), third.has_previous_page()), (False, True))
    s.equal("the pages hold every order once", [each.id for part in (page, second, third)
                                                for each in list(part)[:2]][:5], ids)
    back = s.call(third.previous_page, no_cache=True)
    s.equal("the page before is the same one", [each.id for each in back], ids[2:4])
    newest = s.call(shopify.Order.find, limit=3, status="any")
    s.equal("the newest orders come first", [each.id for each in newest], ids[:1:-1])
    pages = shopify.PaginatedIterator(s.call(shopify.Order.find, limit=2, status="any", since_id=since))
    s.equal("the iterator goes through all pages", [each.id for part in pages for each in part], ids)
    both = refused(s.call, shopify.Order.find, from_=page.next_page_url + "&status=any")
    s.equal("a page takes no other filters", both[0], 400)
    s.equal("more than 250 of a page are refused", refused(s.call, shopify.Order.find, limit=251)[0], 400)


def transactions(s):
    found = s.call(s.order.transactions)
    s.equal("a paid order has its sale", [(each.kind, each.status, each.amount, each.gateway) for each in found],
            [("sale", "success", "40.60", "manual")])
    s.equal("it is counted", s.call(shopify.Transaction.count, order_id=s.order.id), 1)
    held = s.create(shopify.Order, {**order_of(s, 2), "financial_status": "authorized"})
    s.equal("an authorized order is told so", held.financial_status, "authorized")
    part = s.call(held.capture, "10.00")
    s.equal("a part of it is captured", (part.kind, part.amount, part.status), ("capture", "10.00", "success"))
    rest = s.call(held.capture)
    s.equal("without an amount all that is left is captured", rest.amount, "13.80")
    s.equal("then it is paid", s.call(shopify.Order.find, held.id).financial_status, "paid")
    more = s.call(held.capture, "1.00")
    s.check("more can't be captured", not more.id and more.errors.errors, more.to_dict())


def fulfillments(s):
    open_ones = s.call(FulfillmentOrders.find, order_id=s.order.id)
    s.equal("an order has a fulfillment order at its location",
            [(each.status, each.assigned_location_id, each.line_items[0].fulfillable_quantity) for each in open_ones],
            [("open", s.locations[0].id, 3)])
    line = open_ones[0].line_items[0]
    part = s.create(FulfillmentV2, {
        "line_items_by_fulfillment_order": [{"fulfillment_order_id": open_ones[0].id, "fulfillment_order_line_items": [
            {"id": line.id, "quantity": 2}]}],
        "tracking_info": {"company": "DHL", "number": "JD01", "url": "https://example.com/JD01"},
        "notify_customer": False})
    s.equal("two units are fulfilled with their tracking",
            (part.status, part.tracking_company, part.tracking_number, part.line_items[0].quantity),
            ("success", "DHL", "JD01", 2))
    s.equal("the order is fulfilled in part", s.call(shopify.Order.find, s.order.id).fulfillment_status, "partial")
    left = s.call(FulfillmentOrders.find, order_id=s.order.id)
    s.equal("one unit is left to fulfil", [(each.status, each.line_items[0].fulfillable_quantity) for each in left],
            [("in_progress", 1)])
    too_many = s.call(FulfillmentV2.create, {"line_items_by_fulfillment_order": [
        {"fulfillment_order_id": left[0].id, "fulfillment_order_line_items": [{"id": line.id, "quantity": 2}]}]})
    s.check("more than is left can't be fulfilled", not too_many.id and too_many.errors.errors, too_many.to_dict())
    made = s.call(shopify.Fulfillment.find, part.id, order_id=s.order.id)
    s.call(made.update_tracking, {"company": "UPS", "number": "1Z9"}, False)
    s.equal("its tracking is updated", (made.tracking_company, made.tracking_number), ("UPS", "1Z9"))
    s.equal("the fulfillments are counted", s.call(shopify.Fulfillment.count, order_id=s.order.id), 1)
    rest = s.create(FulfillmentV2, {"line_items_by_fulfillment_order": [{"fulfillment_order_id": left[0].id}]})
    s.equal("without lines all that is left is fulfilled", rest.line_items[0].quantity, 1)
    s.equal("then the order is fulfilled", s.call(shopify.Order.find, s.order.id).fulfillment_status, "fulfilled")
    last = s.call(shopify.Fulfillment.find, rest.id, order_id=s.order.id)
    s.call(last.cancel)
    s.equal("a fulfillment is cancelled", last.status, "cancelled")
    s.equal("its unit is to be fulfilled again", s.call(shopify.Order.find, s.order.id).fulfillment_status, "partial")


def refunds(s):
    line = s.order.line_items[0].id
    asked = [{"line_item_id": line, "quantity": 1, "restock_type": "return", "location_id": s.locations[0].id}]
    told = s.call(shopify.Refund.calculate, order_id=s.order.id, shipping={"full_refund": True},
                  refund_line_items=asked)
    s.equal("a calculation tells line, shipping and payment",
            (told.refund_line_items[0].subtotal, told.refund_line_items[0].total_tax, told.shipping.amount,
             [(each.kind, each.amount, each.gateway) for each in told.transactions]),
            ("11.90", "1.90", "4.90", [("suggested_refund", "16.80", "manual")]))
    s.equal("it refunds nothing", len(s.call(shopify.Refund.find, order_id=s.order.id)), 0)
    for each in told.transactions:
        each.kind = "refund"
    told.note = "Chipped"
    s.check("a calculated refund is made as it is", s.call(told.save), told.errors.full_messages())
    made = s.call(shopify.Refund.find, order_id=s.order.id)
    s.equal("there is one refund now", len(made), 1)
    row = made[0].refund_line_items[0]
    s.equal("its line has numbers, its payment text",
            (row.quantity, row.subtotal, row.total_tax, row.restock_type, made[0].transactions[0].amount, made[0].note),
            (1, 11.9, 1.9, "return", "16.80", "Chipped"))
    after = s.call(shopify.Order.find, s.order.id)
    s.equal("the order is refunded in part", (after.financial_status, after.current_total_price),
            ("partially_refunded", "23.80"))
    many = s.call(shopify.Refund.create, {"order_id": s.order.id, "refund_line_items": [
        {"line_item_id": line, "quantity": 5, "restock_type": "no_restock"}]})
    s.check("more than was bought can't be refunded", not many.id and many.errors.errors, many.to_dict())
    rich = s.call(shopify.Refund.create, {"order_id": s.order.id, "transactions": [
        {"kind": "refund", "gateway": "manual", "amount": "999.00"}]})
    s.check("more than was paid can't be paid back", not rich.id and rich.errors.errors, rich.to_dict())


def cancellation(s):
    made = s.create(shopify.Order, order_of(s, 1))
    s.call(made.cancel, reason="inventory", amount=made.total_price, restock="true")
    s.equal("an order is cancelled with its reason", (bool(made.cancelled_at), made.cancel_reason), (True, "inventory"))
    read = s.call(shopify.Order.find, made.id)
    s.equal("what was paid is paid back", (read.financial_status, read.current_total_price), ("refunded", "0.00"))
    again = refused(s.call, made.cancel)
    s.check("it can't be cancelled twice", again[0] == 422, again)


def drafts(s):
    made = s.create(shopify.DraftOrder, {
        "email": "grace@example.com", "note": "Offer", "line_items": [{"variant_id": s.variant.id, "quantity": 2}]})
    s.equal("a draft order is open", (made.status, made.line_items[0].quantity), ("open", 2))
    made.note = "Last offer"
    s.check("a draft order is saved", s.call(made.save), made.errors.full_messages())
    s.equal("its note has changed", s.call(shopify.DraftOrder.find, made.id).note, "Last offer")
    s.call(made.complete)
    s.equal("it is completed", made.status, "completed")
    order = s.call(shopify.Order.find, made.order_id)
    s.equal("its order is paid", (order.financial_status, order.line_items[0].variant_id), ("paid", s.variant.id))


def webhooks(s):
    address = "https://receiver.example.com/hooks"
    made = s.create(shopify.Webhook, {"topic": "orders/create", "address": address, "format": "json",
                                      "fields": ["id", "note"]})
    s.equal("a webhook is made", (made.topic, made.address, made.format, made.fields),
            ("orders/create", address, "json", ["id", "note"]))
    s.check("it has the version that it sends", len(made.api_version) == 7, made.api_version)
    s.equal("it is listed", [each.id for each in s.call(shopify.Webhook.find, topic="orders/create",
                                                        address=address)], [made.id])
    s.equal("it is counted", s.call(shopify.Webhook.count, address=address), 1)
    read = s.call(shopify.Webhook.find, made.id)
    read.address = address + "/2"
    s.check("it is saved", s.call(read.save), read.errors.full_messages())
    s.equal("its address has changed", s.call(shopify.Webhook.find, made.id).address, address + "/2")
    plain = s.call(shopify.Webhook.create, {"topic": "orders/create", "address": "http://example.com", "format": "json"})
    s.check("an address without TLS is refused", not plain.id and plain.errors.on("address"), plain.errors.errors)
    s.call(read.destroy)
    s.equal("a deleted webhook is gone", refused(s.call, shopify.Webhook.find, made.id), (404, "Not Found"))


def payments(s):
    found = list(s.call(shopify.Payouts.find))
    entries = list(s.call(shopify.Transactions.find, limit=250))
    for payout in found:
        own = [each for each in entries if each.payout_id == payout.id]
        total = sum(round(float(each.net) * 100) for each in own)
        s.equal(f"payout {payout.id} is the net of its transactions", total, round(float(payout.amount) * 100))
    tenders = s.call(shopify.TenderTransaction.find, limit=250)
    s.check("what was paid is a tender", "40.60" in [each.amount for each in tenders], len(tenders))


def graphql(s):
    query = "query One($id: ID!) { order(id: $id) { name totalPriceSet { shopMoney { amount } } } }"
    told = json.loads(s.call(shopify.GraphQL().execute, query, {"id": s.order.admin_graphql_api_id}))
    order = told.get("data", {}).get("order") or {}
    s.equal("GraphQL tells the same order", (order.get("name"), order.get("totalPriceSet", {}).get("shopMoney")),
            (s.order.name, {"amount": "40.6"}))
    s.check("with its cost", told.get("extensions", {}).get("cost", {}).get("requestedQueryCost") == 1, told)
    wrong = json.loads(s.call(shopify.GraphQL().execute, "{ shop { nme } }"))
    s.equal("GraphQL refuses a field that isn't there", wrong["errors"][0]["extensions"]["code"], "undefinedField")


def deletions(s):
    s.call(s.tee.destroy)
    s.equal("a deleted product is gone", refused(s.call, shopify.Product.find, s.tee.id), (404, "Not Found"))
    s.check("a customer with orders can't be deleted", refused(s.call, s.customer.destroy)[0] == 422)
    alone = s.create(shopify.Customer, {"first_name": "Nobody"})
    s.call(alone.destroy)
    s.equal("a customer without orders can", refused(s.call, shopify.Customer.find, alone.id)[0], 404)


SECTIONS = (shop_and_scopes, products, variants, metafields, inventory, customers, orders, paging, transactions,
            fulfillments, refunds, cancellation, drafts, webhooks, payments, graphql, deletions)


def run(shop_domain, token, version, check):
    """Every section in its order; one that breaks fails by its name and the next one goes on."""
    shopify.ShopifyResource.activate_session(shopify.Session(shop_domain, version, token))
    try:
        session = Session(check, version)
        for section in SECTIONS:
            try:
                section(session)
            except Exception as problem:  # noqa: BLE001 - the library may raise anything
                body = getattr(getattr(problem, "response", None), "body", b"")
                check(section.__name__, False, f"{type(problem).__name__}: {problem} {body!r}")
    finally:
        shopify.ShopifyResource.clear_session()
