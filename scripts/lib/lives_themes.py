"""What lives are about: the shops' currencies, places and goods, and which acts are tried in which order."""

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
    ["fulfill", "return-request", "return-decline", "exchange", "return-cancel", "return-open", "return-cancel"],
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
    ["cash-sale", "refund-lines", "refund-lines", "refund-lines", "close", "open"],
    ["gift-card-issue", "gift-card-sale", "gift-card-disable", "sale"],
    ["gift-card-issue", "place-gift-card", "gift-card-credit", "gift-card-debit"],
    ["refund-shipping", "refund-store-credit", "refund-amount"],
    ["refund-duties", "refund-store-credit", "refund-shipping"],
    ["refund-duties", "refund-lines", "refund-lines", "refund-amount"],
    ["edit-quantity", "fulfill", "cancel", "update"],
    ["dispute-open", "dispute-evidence", "dispute-decide", "payout"],
    ["payout", "refund-lines", "dispute-open", "dispute-evidence", "dispute-decide"],
    ["draft-create", "draft-change", "draft-invoice", "draft-complete", "fulfill"],
    ["draft-create", "draft-change", "draft-delete", "update", "close", "open", "close", "open"],
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
