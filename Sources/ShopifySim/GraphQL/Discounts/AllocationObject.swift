import GraphQLLanguage

/// A line's part of a discount.
struct AllocationObject: Resolvable {
  let allocation: DiscountAllocation
  let order: OrderReading
  var typeName: String { "DiscountAllocation" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "allocatedAmountSet": return order.money(allocation.amount)
    case "discountApplication":
      let applications = order.order.discountApplications
      guard applications.indices.contains(allocation.applicationIndex) else { return .null }
      return .object(
        DiscountApplicationObject(application: applications[allocation.applicationIndex], order: order))
    default: return nil
    }
  }
}
