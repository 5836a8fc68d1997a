import CommerceTypes
import HashTreeCollections

/// Discounts with codes.
extension Shop {
  /// The discount of a code, upper and lower case alike.
  public func codeDiscount(code: String) -> CodeDiscount? {
    engagement.codeDiscountIDs[code.lowercased()].flatMap { engagement.codeDiscounts[$0] }
  }

  mutating func change(_ input: CodeDiscountChange) throws(ShopError) {
    lean(on: .codeDiscount)
    let place = "discount \(input.code)"
    var discount: CodeDiscount
    if let known = codeDiscount(code: input.code) {
      discount = known
    } else {
      discount = try newDiscount(input, place: place)
    }
    if input.isDeleted {
      engagement.codeDiscounts[discount.id] = nil
      for code in discount.codes { engagement.codeDiscountIDs[code.code.lowercased()] = nil }
      return
    }
    try add(input.moreCodes, app: input.app, to: &discount, place: place)
    discount.kind = input.kind ?? discount.kind
    try check(discount.kind, place: place)
    discount.title = input.title ?? discount.title
    discount.startsAt = input.startsAt ?? discount.startsAt
    discount.endsAt = input.endsAt ?? discount.endsAt
    discount.usageLimit = input.usageLimit ?? discount.usageLimit
    discount.appliesOncePerCustomer = input.appliesOncePerCustomer ?? discount.appliesOncePerCustomer
    discount.updatedAt = now
    if let end = discount.endsAt, end <= discount.startsAt {
      throw ShopError(
        code: .invalidState, message: "Ends at needs to be after starts_at", place: place,
        remedy: "let it end after \(discount.startsAt)")
    }
    engagement.codeDiscounts[discount.id] = discount
  }

  private mutating func newDiscount(
    _ input: CodeDiscountChange, place: String
  ) throws(ShopError) -> CodeDiscount {
    guard let kind = input.kind, !input.isDeleted else {
      throw Self.unknown("Discount", input.code, place: place)
    }
    var discount = CodeDiscount(
      id: nextID(), title: input.code, kind: kind, codes: [], startsAt: now, endsAt: nil, usageLimit: nil,
      appliesOncePerCustomer: false, totalSales: nil, createdAt: now, updatedAt: now)
    try add([input.code], app: input.app, to: &discount, place: place)
    return discount
  }

  private mutating func add(
    _ codes: [String], app handle: String?, to discount: inout CodeDiscount, place: String
  ) throws(ShopError) {
    let app = handle.flatMap { self.app(handle: $0) }
    if let handle, app == nil { throw Self.unknown("App", handle, place: place) }
    for code in codes {
      guard !code.isEmpty, codeDiscount(code: code) == nil,
        !discount.codes.contains(where: { $0.code.lowercased() == code.lowercased() })
      else {
        throw ShopError(
          code: .duplicateName, message: "Code must be unique. Please try a different code.", place: place,
          remedy: "give another code than \(code)")
      }
      discount.codes.append(
        CodeDiscount.RedeemCode(id: nextID(), code: code, usageCount: 0, appID: app?.id))
      engagement.codeDiscountIDs[code.lowercased()] = discount.id
    }
  }

  private func check(_ kind: CodeDiscountKind, place: String) throws(ShopError) {
    switch kind {
    case .basic(_, let skus):
      for sku in skus ?? [] { _ = try variant(sku, place: place) }
    case .buyXGetY(let buys, let bought, let gets, let given, _):
      for sku in bought + given { _ = try variant(sku, place: place) }
      for (count, sku) in [(buys, bought.first), (gets, given.first)] {
        try checkQuantity(count, sku ?? SKU("goods"), place: place)
      }
    case .freeShipping(let maximum):
      if let maximum { try checkAmount(maximum, "Maximum shipping price", place: place) }
    case .app(let word):
      _ = try checkedWord(word, of: ["PRODUCT", "ORDER", "SHIPPING"], place: place)
    }
  }

  /// Counts the codes that a new order used.
  mutating func noteCodes(of order: Order) {
    guard !engagement.codeDiscountIDs.isEmpty else { return }
    for case .code(let code) in Set(discountSources(of: order)) {
      guard var discount = codeDiscount(code: code),
        let index = discount.codes.firstIndex(where: { $0.code.lowercased() == code.lowercased() })
      else { continue }
      lean(on: .codeUse)
      discount.codes[index].usageCount += 1
      discount.totalSales = (discount.totalSales ?? .zero) + order.totalPrice.shop
      engagement.codeDiscounts[discount.id] = discount
    }
  }

  /// In the order of their first application.
  private func discountSources(of order: Order) -> [DiscountInput.Source] {
    order.discountApplications.map(\.source)
  }
}

extension Behaviour {
  static let codeDiscount = Behaviour(
    "discount.code", .assumed,
    "A code belongs to one discount, upper and lower case alike; a discount is scheduled before its start, expired from "
      + "its end on, and active between.")
  static let codeUse = Behaviour(
    "discount.code.use", .assumed,
    "An order counts as one use of each of its codes, and its total as the discount's sales; what an order brings is "
      + "taken as its checkout decided, whether or not the discount is active.")
}
