extension Behaviour {
  /// What GraphQL's bodies assume or take from the documentation.
  static let graphQLBodies: [Behaviour] = [
    graphQLMoney, graphQLNulls, graphQLCartDiscount, graphQLDiscountValue, graphQLUnitPrice, graphQLTermsDue,
    graphQLSupportedActions, graphQLGatewayName, graphQLFees, graphQLSearch, graphQLOrderOfPages,
    graphQLAgreements, graphQLReverseOrders, graphQLInventoryPolicy, graphQLNoMetafields,
    graphQLSaleDiscounts, graphQLSpending,
  ]

  static let graphQLMoney = Behaviour(
    "graphql.money", .captured,
    "A MoneyV2 amount has its trailing zeros trimmed and one decimal at least; both moneys of a bag come from one entry of the state."
  )
  static let graphQLNulls = Behaviour(
    "graphql.nulls", .captured,
    "Totals of duties and fees are null on an order without them, the financial status is null without transactions, cursors are null on an empty page."
  )
  static let graphQLCartDiscount = Behaviour(
    "graphql.order.cart-discount", .assumed,
    "cartDiscountAmountSet adds up the allocations of the order's own discounts and is null without one; the current amount is each line's part in proportion to the discount that is left on it."
  )
  static let graphQLDiscountValue = Behaviour(
    "graphql.discount.value", .assumed,
    "A fixed discount's value is shown in the presentment currency.")
  static let graphQLUnitPrice = Behaviour(
    "graphql.line.unit-price", .assumed,
    "Discounted unit prices are the line's total divided by its original quantity, rounded half up to the currency's minor unit; the discounted total leaves out the order's own discounts and keeps code discounts of the line."
  )
  static let graphQLTermsDue = Behaviour(
    "graphql.payment-terms.due", .assumed,
    "Payment terms are due and overdue from the moment of their date on while something is outstanding; terms have one payment schedule."
  )
  static let graphQLSupportedActions = Behaviour(
    "graphql.fulfillment-order.actions", .assumed,
    "supportedActions lists what the shop's steps would accept in the fulfillment order's status; its request status is UNSUBMITTED."
  )
  static let graphQLGatewayName = Behaviour(
    "graphql.transaction.formatted-gateway", .assumed,
    "formattedGateway is the gateway's name with capitals and blanks.")
  static let graphQLFees = Behaviour(
    "graphql.transaction.fees", .assumed,
    "A Shopify Payments charge has one processing fee, as its balance transaction has it, and no tax on it.")
  static let graphQLSearch = Behaviour(
    "graphql.search", .assumed,
    "Filters and sort keys that the API has and the simulator doesn't are refused instead of left out; RELEVANCE is the order of ids, and texts are sorted without regard to case."
  )
  static let graphQLOrderOfPages = Behaviour(
    "graphql.pages", .documented,
    "orders come by the time they were processed, other lists by id; a cursor is base64 of the last id and the last value."
  )
  static let graphQLAgreements = Behaviour(
    "graphql.agreements", .documented,
    "Agreements hold the ledger's sales as the concrete types of their subjects; a sale's total contains its taxes, and an adjustment's tax belongs to no tax line."
  )
  static let graphQLReverseOrders = Behaviour(
    "graphql.reverse-fulfillment-order", .assumed,
    "A return has one reverse fulfillment order, which is open until the return is closed, cancelled or declined."
  )
  static let graphQLNoMetafields = Behaviour(
    "graphql.metafields", .assumed,
    "Products, variants and customers have the metafields that steps gave them; orders, drafts, companies and locations have none."
  )
  static let graphQLSaleDiscounts = Behaviour(
    "graphql.sale.discounts", .assumed,
    "A sale's discount before and after taxes differs by the tax lines' rates: prices without taxes have the first in their ledger, prices with taxes the second."
  )
  static let graphQLSpending = Behaviour(
    "graphql.spending", .assumed,
    "A customer's amountSpent and a company's totalSpent are what their orders were paid less what was paid back, in the shop's currency."
  )
  static let graphQLInventoryPolicy = Behaviour(
    "graphql.variant.policy", .assumed,
    "Every variant's inventory policy is DENY, and its stock is what is available at all locations together.")
}
