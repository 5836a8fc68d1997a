/// A shipping line of an order.
struct ShippingLineBody: Sendable {
  let spot: Spot

  var id: String? { spot["id"]?.identity }
  var price: MoneyPair {
    let rest = spot.money("price", graphQL: "originalPrice")
    return rest
  }
  var discounted: MoneyPair { spot.money("discounted_price") }
  var isRemoved: Bool { spot["is_removed", "isRemoved"]?.flag ?? false }
  var taxLines: [TaxLineBody]? { spot.list("tax_lines", "taxLines")?.items.map { TaxLineBody(spot: $0) } }
  var allocations: [AllocationBody]? {
    spot.list("discount_allocations", "discountAllocations")?.items.map { AllocationBody(spot: $0) }
  }
}
