"""With which variables each document of the connector is sent, and what must come back."""

import datetime
from dataclasses import dataclass, field


@dataclass
class Case:
    """One document: variables from what is known, paths that must hold something, paths to keep, its cost."""

    name: str
    variables: object = field(default=lambda kept: {})
    proofs: list = field(default_factory=list)
    keeps: dict = field(default_factory=dict)
    cost: int = None
    # How many lines a bulk operation has at least.
    lines: int = 1


def gid(kind, number):
    return f"gid://shopify/{kind}/{number}"


def known(shop):
    """Ids that the control API tells, as the connector knows them from webhooks and its own tables."""
    state = shop.lab("state")
    sold, held = shop.order(shop.sold), shop.order(shop.held)
    mug = next(variant for variant in state["variants"] if variant["sku"] == "MUG")
    tee = next(variant for variant in state["variants"] if variant["sku"] == "TEE-S")
    places = {place["name"]: gid("Location", place["id"]) for place in state["shop"]["locations"]}
    return {
        "order": sold["gid"], "heldOrder": held["gid"], "openOrder": shop.order(shop.open)["gid"],
        "movedOrder": shop.order(shop.moved)["gid"], "customer": state["customers"][0]["gid"],
        "refund": gid("Refund", sold["refunds"][0]), "return": gid("Return", sold["returns"][0]["id"]),
        "fulfillment": gid("Fulfillment", sold["fulfillments"][0]["id"]),
        "draft": gid("DraftOrder", state["draftOrders"][0]["id"]),
        "product": gid("Product", tee["productId"]), "variant": gid("ProductVariant", tee["id"]),
        "mug": gid("Product", mug["productId"]), "item": gid("InventoryItem", mug["inventoryItemId"]),
        "location": places["Berlin"], "otherLocation": places["Hamburg"],
        "since": (datetime.date(2026, 1, 1)).isoformat(),
    }


DEFINITION = {"ownerType": "PRODUCT", "namespace": "$app", "key": "odoo_product_id"}
CALLBACK = {"callbackUrl": "https://odoo.example.com/shopify/webhook/1", "format": "JSON"}


def product(kept):
    return {
        "title": "Cap", "descriptionHtml": "<p>Cap</p>", "status": "ACTIVE",
        "metafields": [{"namespace": "$app", "key": "odoo_product_id", "type": "id", "value": "db:1:7"}],
        "productOptions": [{"name": "Colour", "values": [{"name": "Red"}, {"name": "Blue"}]}],
        "variants": [{"optionValues": [{"optionName": "Colour", "name": colour}], "sku": f"CAP-{colour}",
                      "price": "9.90", "barcode": barcode, "inventoryItem": {"tracked": True}}
                     for colour, barcode in (("Red", "4006381333948"), ("Blue", "4006381333955"))],
    }


CASES = [
    Case("SHOP_QUERY", proofs=["shop.name", "shop.currencyCode"]),
    Case("CURRENT_APP_SCOPES_QUERY", proofs=["currentAppInstallation.accessScopes.0.handle"]),
    Case("SHOP_TAX_SETTINGS_QUERY", proofs=["shop.taxesIncluded", "shop.shopAddress"]),
    Case("WEBHOOK_SUBSCRIPTION_CREATE", lambda kept: {"topic": "ORDERS_CREATE", "subscription": CALLBACK},
         ["webhookSubscriptionCreate.webhookSubscription.id"],
         {"subscription": "webhookSubscriptionCreate.webhookSubscription.id"}),
    Case("WEBHOOK_SUBSCRIPTION_UPDATE",
         lambda kept: {"id": kept["subscription"],
                       "subscription": dict(CALLBACK, callbackUrl="https://odoo.example.com/shopify/webhook/2")},
         ["webhookSubscriptionUpdate.webhookSubscription.id"]),
    Case("WEBHOOK_SUBSCRIPTIONS_QUERY", proofs=["webhookSubscriptions.nodes.0.endpoint.callbackUrl"]),

    Case("PRODUCTS_PAGE_QUERY", proofs=["products.nodes.2.handle"]),
    Case("PRODUCTS_BULK_QUERY", lines=3),
    Case("PRODUCT_BY_ID_QUERY", lambda kept: {"id": kept["product"]},
         ["product.variants.nodes.1.sku", "product.media.nodes.0.image.url", "product.options.0.optionValues.1.name"],
         {"media": "product.media.nodes.0.id"}, cost=171),
    Case("PRODUCT_VARIANT_APPEND_MEDIA_MUTATION",
         lambda kept: {"productId": kept["product"],
                       "variantMedia": [{"variantId": kept["variant"], "mediaIds": [kept["media"]]}]},
         ["productVariantAppendMedia.product.id"]),
    Case("PRODUCT_VARIANT_MEDIA_QUERY", lambda kept: {"id": kept["variant"]}, ["productVariant.media.nodes.0.id"]),
    Case("PRODUCT_VARIANT_DETACH_MEDIA_MUTATION",
         lambda kept: {"productId": kept["product"],
                       "variantMedia": [{"variantId": kept["variant"], "mediaIds": [kept["media"]]}]},
         ["productVariantDetachMedia.product.id"]),
    Case("COLLECTIONS_PAGE_QUERY", proofs=["collections.nodes"]),
    Case("PRODUCT_CUSTOM_ID_DEFINITION_CREATE",
         lambda kept: {"definition": dict(DEFINITION, name="Odoo Product ID", type="id")},
         ["metafieldDefinitionCreate.createdDefinition.id"]),
    Case("PRODUCT_CUSTOM_ID_DEFINITION_QUERY", lambda kept: {"identifier": DEFINITION}, ["metafieldDefinition.id"]),
    Case("PRODUCT_SET_MUTATION",
         lambda kept: {"identifier": {"customId": {"namespace": "$app", "key": "odoo_product_id", "value": "db:1:7"}},
                       "input": product(kept)},
         ["productSet.product.variants.nodes.1.sku", "productSet.product.handle"]),

    Case("LOCATIONS_QUERY", proofs=["locations.nodes.1.name", "locations.nodes.0.address"]),
    Case("INVENTORY_LEVEL_QUERY", lambda kept: {"inventoryItemId": kept["item"], "locationId": kept["location"]},
         ["inventoryItem.inventoryLevel.quantities.0.quantity"],
         {"available": "inventoryItem.inventoryLevel.quantities.0.quantity"}),
    Case("INVENTORY_LEVELS_BULK_QUERY", lines=4),
    Case("INVENTORY_SET_QUANTITIES_MUTATION",
         lambda kept: {"input": {"name": "available", "reason": "correction", "quantities": [
             {"inventoryItemId": kept["item"], "locationId": kept["location"], "quantity": kept["available"] - 10,
              "compareQuantity": kept["available"]}]}},
         ["inventorySetQuantities.inventoryAdjustmentGroup.changes.0.delta"]),

    Case("CUSTOMERS_BULK_QUERY", lines=1),
    Case("CUSTOMER_UPDATE_MUTATION",
         lambda kept: {"input": {"id": kept["customer"], "firstName": "Augusta", "phone": "+49301234568"}},
         ["customerUpdate.customer.updatedAt"]),
    Case("CUSTOMER_BY_ID_QUERY", lambda kept: {"id": kept["customer"]},
         ["customer.addressesV2.nodes.0.countryCodeV2", "customer.defaultAddress.id"]),
    Case("COMPANIES_QUERY"),
    Case("CATALOGS_QUERY", proofs=["catalogs.nodes.0.priceList.prices.nodes.0.price.amount"],
         keeps={"priceList": "catalogs.nodes.0.priceList.id"}, cost=184),
    Case("PRICE_LIST_PRICES_QUERY", lambda kept: {"id": kept["priceList"]}, ["priceList.prices.nodes.0.variant.id"]),

    Case("ORDER_BY_ID_QUERY", lambda kept: {"id": kept["order"]},
         ["order.lineItems.nodes.1.taxLines.0.priceSet.shopMoney.amount", "order.refunds.0.id", "order.returns.nodes.0.id",
          "order.transactions.0.id", "order.shippingLines.nodes.0.id"], cost=109),
    Case("REFUND_BY_ID_QUERY", lambda kept: {"id": kept["refund"]},
         ["refund.refundLineItems.nodes.0.subtotalSet.shopMoney.amount", "refund.transactions.nodes.0.id"], cost=58),
    Case("RETURN_BY_ID_QUERY", lambda kept: {"id": kept["return"]},
         ["return.returnLineItems.nodes.0.id", "return.exchangeLineItems.nodes.0.id"], cost=60),
    Case("DRAFT_ORDERS_QUERY", lambda kept: {"query": f"created_at:>={kept['since']}"},
         ["draftOrders.nodes.0.lineItems.nodes.0.id"], cost=479),
    Case("DRAFT_ORDER_BY_ID_QUERY", lambda kept: {"id": kept["draft"]}, ["draftOrder.lineItems.nodes.0.id"]),

    Case("ORDER_FULFILLMENT_ORDERS_QUERY", lambda kept: {"id": kept["openOrder"]},
         ["order.fulfillmentOrders.nodes.0.lineItems.nodes.0.id"],
         {"openPart": "order.fulfillmentOrders.nodes.0.id",
          "openLine": "order.fulfillmentOrders.nodes.0.lineItems.nodes.0.id"}, cost=322),
    Case("FULFILLMENT_CREATE_MUTATION",
         lambda kept: {"fulfillment": {
             "lineItemsByFulfillmentOrder": [{"fulfillmentOrderId": kept["openPart"], "fulfillmentOrderLineItems": [
                 {"id": kept["openLine"], "quantity": 1}]}],
             "notifyCustomer": False, "trackingInfo": {"company": "DHL", "number": "JD02"}}},
         ["fulfillmentCreate.fulfillment.trackingInfo.0.number"],
         {"createdFulfillment": "fulfillmentCreate.fulfillment.id"}),
    Case("FULFILLMENT_BY_ID_QUERY", lambda kept: {"id": kept["fulfillment"]},
         ["fulfillment.fulfillmentLineItems.nodes.0.lineItem.id", "fulfillment.order.id"]),
    Case("FULFILLMENT_CANCEL_MUTATION", lambda kept: {"id": kept["createdFulfillment"]},
         ["fulfillmentCancel.fulfillment.status"]),
    Case("ORDER_FULFILLMENT_ORDERS_QUERY", lambda kept: {"id": kept["heldOrder"]},
         ["order.fulfillmentOrders.nodes.0.fulfillmentHolds.0.id"],
         {"heldPart": "order.fulfillmentOrders.nodes.0.id",
          "hold": "order.fulfillmentOrders.nodes.0.fulfillmentHolds.0.id"}, cost=322),
    Case("FULFILLMENT_ORDER_RELEASE_HOLD_MUTATION", lambda kept: {"id": kept["heldPart"], "holdIds": [kept["hold"]]},
         ["fulfillmentOrderReleaseHold.fulfillmentOrder.id"]),
    Case("ORDER_FULFILLMENT_ORDERS_QUERY", lambda kept: {"id": kept["movedOrder"]},
         ["order.fulfillmentOrders.nodes.0.id"], {"movedPart": "order.fulfillmentOrders.nodes.0.id",
                                                   "from": "order.fulfillmentOrders.nodes.0.assignedLocation.location.id"}),
    Case("FULFILLMENT_ORDER_MOVE_MUTATION",
         lambda kept: {"id": kept["movedPart"], "newLocationId": kept["otherLocation"]
                       if kept["from"] == kept["location"] else kept["location"]},
         ["fulfillmentOrderMove.movedFulfillmentOrder.id"]),

    Case("SHOPIFY_PAYMENTS_PAYOUTS_QUERY", lambda kept: {"first": 250, "query": f"issued_at:>={kept['since']}"},
         ["shopifyPaymentsAccount.payouts.nodes.0.summary.chargesGross.amount"], cost=25),
    Case("SHOPIFY_PAYMENTS_TRANSACTIONS_QUERY"),
    Case("SHOPIFY_PAYMENTS_DISPUTES_QUERY", lambda kept: {"first": 250, "query": f"initiated_at:>={kept['since']}"},
         ["shopifyPaymentsAccount.disputes.nodes.0.reasonDetails.reason"]),

    Case("BULK_OPERATION_RUN", lambda kept: {"query": "{ orders { edges { node { id name updatedAt } } } }"},
         ["bulkOperationRunQuery.bulkOperation.id"], {"bulk": "bulkOperationRunQuery.bulkOperation.id"}),
    Case("BULK_OPERATION_POLL", lambda kept: {"id": kept["bulk"]}, ["bulkOperation.status"]),
]
