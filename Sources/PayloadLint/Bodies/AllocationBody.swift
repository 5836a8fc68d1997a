/// A part of a discount on one line.
struct AllocationBody: Sendable {
  let spot: Spot

  var amount: MoneyPair {
    let rest = spot.money("amount", graphQL: "allocatedAmount")
    return rest
  }

  /// The discount application it belongs to.
  var index: Spot? { spot["discount_application_index"] ?? spot["discountApplication"]?["index"] }
}
