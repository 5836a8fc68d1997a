/// The fields of Shopify's order that a scenario file may look at, in the Admin API's words.
enum ShopifyFields {
  static let names: Set<String> = [
    "displayFinancialStatus", "displayFulfillmentStatus", "totalPrice", "subtotalPrice", "totalTax",
    "totalDiscounts", "totalShippingPrice", "currentTotalPrice", "currentSubtotalPrice", "currentTotalTax",
    "totalReceived", "totalRefunded", "netPayment", "totalOutstanding", "totalCapturable",
    "totalTipReceived", "originalTotalDuties", "originalTotalAdditionalFees", "returnStatus", "edited",
    "presentmentCurrencyCode", "presentmentTotalPrice",
  ]
}
