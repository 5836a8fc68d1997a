import CommerceTypes

/// A line of an order, or the copy of one in a refund or a fulfillment.
struct LineBody: Sendable {
  let spot: Spot

  var id: String? { spot["id"]?.identity }
  var quantity: Quantity? { Quantity(spot["quantity"]) }
  var currentQuantity: Quantity? { Quantity(spot["current_quantity", "currentQuantity"]) }
  var price: MoneyPair { spot.money("price", graphQL: "originalUnitPrice") }
  var isGiftCard: Spot? { spot["gift_card", "isGiftCard"] }
  var isTaxable: Spot? { spot["taxable"] }
  var taxLines: [TaxLineBody]? { spot.list("tax_lines", "taxLines")?.items.map { TaxLineBody(spot: $0) } }
  var allocations: [AllocationBody]? {
    spot.list("discount_allocations", "discountAllocations")?.items.map { AllocationBody(spot: $0) }
  }

  /// A tip that the customer left: it stands beside the goods.
  ///
  /// REST marks it; GraphQL does not, where its title and the tips of the order tell.
  func isTip(in order: OrderBody) -> Bool {
    if spot["tip_payment_gateway"] != nil || spot["tip_payment_method"] != nil { return true }
    guard spot["originalUnitPriceSet"] != nil, (spot["title"] ?? spot["name"])?.text == "Tip" else {
      return false
    }
    return order.tips[.shop].map { !$0.value.isZero } ?? false
  }

  /// Whether units were removed by an edit, or came back without a refund: the line is not as it was sold.
  func isEdited(refunded: Int?) -> Bool {
    guard let quantity, let currentQuantity, let refunded else { return false }
    return currentQuantity.value < quantity.value - refunded
  }

  /// Price times quantity.
  func gross(_ basis: Basis) -> Formula? {
    guard let price = price[basis], let quantity else { return nil }
    return Formula(price, times: quantity)
  }
}
