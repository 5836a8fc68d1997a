import CommerceTypes

/// E8: discount codes, applications and their allocations.
extension Judge {
  mutating func checkDiscountCodes(_ order: OrderBody) {
    guard let applications = order.spot.list("discount_applications", "discountApplications"),
      applications.isWhole
    else { return }
    let allocations = allocations(of: order)
    let told = applications.items.compactMap { $0["index"] }
    let indexes =
      told.count == applications.items.count
      ? Set(told.compactMap(\.integer)) : Set(0..<applications.items.count)
    for allocation in allocations.all {
      guard let index = allocation.index, let value = index.integer else { continue }
      require(
        .allocationIndex, indexes.contains(value), at: index,
        "\(index.name) \(value) is none of the \(applications.items.count) discount applications",
        remedy: "the index counts discount_applications from 0", operands: told)
    }
    checkCodes(order, applications.items, allocations)
  }

  private mutating func checkCodes(
    _ order: OrderBody, _ applications: [Spot], _ allocations: (all: [AllocationBody], isComplete: Bool)
  ) {
    guard let codes = order.spot.list("discount_codes") else { return }
    for code in codes.items {
      guard let name = code["code"]?.text, let amount = Amount(code["amount"]) else { continue }
      let matching = applications.enumerated().filter {
        $1["type"]?.text == "discount_code" && $1["code"]?.text?.lowercased() == name.lowercased()
      }
      guard matching.count == 1, let index = matching.first?.offset else {
        skip(.discountCode, at: amount.spot, because: "no one discount application has this code")
        continue
      }
      guard allocations.isComplete else {
        skip(.discountCode, at: amount.spot, because: "the discount allocations are not told")
        continue
      }
      let own = allocations.all.filter { $0.index?.integer == index }
      let sums = order.currencies.bases.compactMap { basis in
        own.reduce(Formula?.some(.zero)) { sum, allocation in
          guard let sum, let amount = allocation.amount[basis] else { return nil }
          return sum + Formula(amount).depending(on: allocation.index.map { [$0] } ?? [])
        }
      }
      guard let first = sums.first else { continue }
      hold(
        .discountCode, amount, to: first, or: Array(sums.dropFirst()),
        slack: order.slack(.shop, terms: first.terms),
        symbols: "Σ allocations of discount application \(index)")
    }
  }

  private func allocations(of order: OrderBody) -> (all: [AllocationBody], isComplete: Bool) {
    let lists = order.lines.map(\.allocations) + order.shippingLines.map(\.allocations)
    let isComplete =
      order.hasAllLines && order.shippingList?.isWhole == true && lists.allSatisfy { $0 != nil }
    let all = lists.flatMap { $0 ?? [] }
    return (all, isComplete && all.allSatisfy { $0.index != nil })
  }
}
