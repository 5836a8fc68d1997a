import CommerceTypes
import GraphQLLanguage

/// Goes through a whole record and checks how its values are written.
struct FormWalk {
  let subject: Subject
  let currencies: Currencies
  var judge: Judge

  /// Holds foreign content, whose values mean what somebody else made them mean.
  private static let foreign: Set<String> = [
    "receipt", "receiptJson", "note_attributes", "properties", "client_details", "payment_details",
    "metafields",
    "customAttributes", "attributed_staffs", "extensions", "events", "paymentDetails", "localizedFields",
    "total_unsettled_set",
  ]

  /// REST members that hold one amount as a string.
  private static let amounts: Set<String> = [
    "price", "subtotal_price", "total_price", "total_tax", "total_discounts", "total_line_items_price",
    "total_discount", "total_outstanding", "current_subtotal_price", "current_total_price",
    "current_total_tax",
    "current_total_discounts", "discounted_price", "amount", "tax_amount", "subtotal", "total_tip_received",
  ]

  private static let identifiers: Set<String> = [
    "id", "order_id", "line_item_id", "product_id", "variant_id", "parent_id", "location_id", "user_id",
    "app_id",
    "checkout_id", "device_id", "customer_id",
  ]

  private static let times: Set<String> = [
    "created_at", "updated_at", "processed_at", "cancelled_at", "closed_at", "completed_at", "createdAt",
    "updatedAt", "processedAt", "cancelledAt", "closedAt", "completedAt",
  ]

  init(_ subject: Subject, _ currencies: Currencies, _ judge: Judge) {
    self.subject = subject
    self.currencies = currencies
    self.judge = judge
  }

  mutating func walk() { walk(subject.spot, owner: subject.kind.rawValue, list: nil) }

  /// `owner` is the member an object stands in, without its index.
  private mutating func walk(_ spot: Spot, owner: String, list: String?) {
    if spot.node.elements != nil {
      for element in spot.elements { walk(element, owner: owner, list: owner) }
      return
    }
    guard let members = spot.node.members else { return }
    checkBag(spot, owner)
    checkRate(spot)
    for (member, child) in zip(members, spot.children) where !Self.foreign.contains(member.name) {
      check(member.name, child, in: spot, owner: owner)
      walk(child, owner: ["node", "nodes", "edges"].contains(member.name) ? owner : member.name, list: nil)
    }
  }

  private mutating func check(_ name: String, _ value: Spot, in object: Spot, owner: String) {
    guard !value.isNull else { return }
    if Self.times.contains(name) { return checkTime(value) }
    switch subject.dialect {
    case .rest:
      if Self.identifiers.contains(name) { checkIdentifier(name, value, owner: owner) }
      if name == "admin_graphql_api_id" { checkGlobalID(value, in: object, owner: owner) }
      if Self.amounts.contains(name) { checkRestAmount(name, value, in: object, owner: owner) }
      checkSet(name, value, in: object)
    case .graphQL:
      if name == "id" { checkGraphQLID(value, in: object) }
      if name == "amount", object.member("currencyCode") != nil || owner.hasSuffix("Money") {
        checkTrimmed(value)
      }
    }
  }

  // MARK: Money

  private mutating func checkRestAmount(_ name: String, _ value: Spot, in object: Spot, owner: String) {
    let inRefundLine = owner == "refund_line_items" || (owner == "refund_line_item")
    if inRefundLine, name == "subtotal" || name == "total_tax" {
      let text = value.node.numberText
      judge.require(
        .moneyForm, text.map { !$0.contains("e") && !$0.contains("E") } ?? false, at: value,
        "\(name) \(value.node.value) is no JSON number",
        remedy:
          "of all REST amounts a refund line's subtotal and total_tax are numbers, 10.0; their *_set are strings"
      )
      return
    }
    if name == "subtotal" || (name == "amount" && ["applied_discount", "duties"].contains(owner)) { return }
    guard value.node.members == nil else { return }
    guard let text = value.text else {
      judge.require(
        .moneyForm, false, at: value, "\(name) \(value.node.value) is no string",
        remedy: "REST amounts are strings with the currency's digits, \"31.90\"")
      return
    }
    let digits = (code(of: object) ?? currencies.shop)?.minorDigits
    judge.require(
      .moneyForm, Self.isFixed(text, digits: digits, isTip: name == "total_tip_received"), at: value,
      "\(name) \"\(text)\" has not the form of a REST amount",
      remedy:
        "REST amounts have the currency's digits, \"31.90\"; \"0\" and \"0.00\" have been seen without a minor unit"
    )
  }

  /// The currency told beside an amount.
  private func code(of object: Spot) -> CurrencyCode? {
    (object["currency_code", "currency"]?.text).map { CurrencyCode($0) }
  }

  static func isFixed(_ text: String, digits: Int?, isTip: Bool) -> Bool {
    guard let form = DecimalForm(text) else { return false }
    let count = form.fraction
    if isTip, count == 1 { return true }
    switch digits {
    case 0?: return count == 0 || count == 2
    case 3?: return count == 2 || count == 3
    case .some: return count == 2
    case nil: return count == 0 || count == 2 || count == 3
    }
  }

  private mutating func checkTrimmed(_ value: Spot) {
    let form = value.text.flatMap { DecimalForm($0) }
    judge.require(
      .moneyForm, form.map { $0.fraction == 1 || ($0.fraction > 1 && !$0.endsInZero) } ?? false, at: value,
      "amount \(value.node.value) has not the form of a GraphQL amount",
      remedy:
        "GraphQL writes a string with at least one digit behind the point and no further zeros, \"31.9\", \"20.0\""
    )
  }

  /// A plain amount and `shop_money` of its set.
  private mutating func checkSet(_ name: String, _ value: Spot, in object: Spot) {
    guard !name.hasSuffix("_set"), let bag = object["\(name)_set"], let plain = Amount(value) else { return }
    let pair = MoneyPair(bag: bag)
    guard let shop = pair.shop else { return }
    let others = subject.kind == .draftOrder ? pair.presentment.map { [Formula($0)] } ?? [] : []
    judge.hold(
      .moneySet, plain, to: Formula(shop), or: others, symbols: "\(name)_set.shop_money.amount",
      remedy: "the plain amount repeats the shop's currency of its set")
  }

  private mutating func checkBag(_ spot: Spot, _ owner: String) {
    let shop = spot["shop_money", "shopMoney"]
    let presentment = spot["presentment_money", "presentmentMoney"]
    guard shop != nil || presentment != nil else { return }
    // A draft's own currency may be either.
    let own = subject.kind == .draftOrder ? Currencies() : currencies
    for (money, known) in [(shop, own.shop), (presentment, own.presentment)] {
      guard let code = money?["currency_code", "currencyCode"] ?? money?["currency"], let text = code.text,
        let known
      else { continue }
      judge.require(
        .setCurrency, text == known.rawValue, at: code,
        "\(code.name) \(text) ≠ the payload's currency = \(known)",
        remedy: "shop_money is in the shop's currency, presentment_money in the one the customer saw")
    }
    guard let code = shop?["currency_code", "currencyCode"]?.text,
      code == presentment?["currency_code", "currencyCode"]?.text, let left = Amount(presentment?["amount"]),
      let right = Amount(shop?["amount"])
    else { return }
    judge.hold(
      .samePresentment, left, to: Formula(right), symbols: "shop_money.amount, both in \(code)",
      remedy: "in one currency both amounts are the same")
  }

  private mutating func checkRate(_ spot: Spot) {
    guard let rate = spot["rate"], let value = TaxLineBody(spot: spot).rate else { return }
    judge.require(
      .taxRate, !value.isNegative, at: rate, "rate \(value) is negative", remedy: "a tax rate is 0 or more")
    guard let percentage = spot["ratePercentage"], let text = percentage.node.numberText,
      text.utf8.count <= 18,
      let percent = ExactDecimal(text)
    else { return }
    judge.require(
      .taxRate,
      (percent.roundedHalfUp(to: 7) - value * 100).magnitude <= ExactDecimal(minorUnits: 1, digits: 6),
      at: percentage,
      "ratePercentage \(text) ≠ rate·100 = \(value)·100 = \(value * 100)",
      remedy: "both tell the same rate", operands: [rate])
  }

  // MARK: Identity and time

  private mutating func checkIdentifier(_ name: String, _ value: Spot, owner: String) {
    // Global ids stand where fulfillment orders do, and duties and groups have ids of their own kind.
    if name == "id", ["duties", "line_item_groups", "additional_fees", "payment_terms"].contains(owner) {
      return
    }
    if owner.hasPrefix("fulfillment_order") { return }
    let number = value.node.numberText
    let isWhole = number.map { UInt64($0) != nil && (Int64($0) != nil) } ?? false
    judge.require(
      .identifier, isWhole, at: value, "\(name) \(value.node.value) is no whole number of 64 bits",
      remedy: "REST ids are JSON integers, 820982911946154508: never quoted, never floating point")
  }

  private mutating func checkGraphQLID(_ value: Spot, in object: Spot) {
    let text = value.text ?? ""
    let parts = text.split(separator: "/", maxSplits: 4, omittingEmptySubsequences: false)
    let isGlobal =
      parts.count == 5 && parts[0] == "gid:" && parts[1].isEmpty && parts[2...].allSatisfy { !$0.isEmpty }
    judge.require(
      .identifier, isGlobal, at: value, "id \(value.node.value) is no global id",
      remedy: "GraphQL ids read gid://shopify/Order/1234567890")
    guard isGlobal, let legacy = object["legacyResourceId"] else { return }
    judge.require(
      .globalID, legacy.text != nil && legacy.identity == value.identity, at: legacy,
      "legacyResourceId \(legacy.node.value) is not the number of \(text)",
      remedy: "legacyResourceId is that number, as a string", operands: [value])
  }

  private mutating func checkGlobalID(_ value: Spot, in object: Spot, owner: String) {
    guard let id = object["id"], let number = id.node.numberText else { return }
    let types: [String]? =
      switch owner {
      case "order", "orders": ["Order"]
      case "refund", "refunds": ["Refund"]
      case "transaction", "transactions": ["OrderTransaction"]
      case "fulfillment", "fulfillments": ["Fulfillment"]
      case "line_item": ["LineItem"]
      case "line_items": subject.kind == .draftOrder ? ["DraftOrderLineItem", "LineItem"] : ["LineItem"]
      case "draft order": ["DraftOrder"]
      case "customer": ["Customer"]
      default: nil
      }
    guard let types else { return }
    let text = value.text ?? ""
    judge.require(
      .globalID, types.contains { text == "gid://shopify/\($0)/\(number)" }, at: value,
      "admin_graphql_api_id \(value.node.value) ≠ gid://shopify/\(types[0])/\(number)",
      remedy: "the global id has the record's type and its id", operands: [id])
  }

  private mutating func checkTime(_ value: Spot) {
    let time = Timestamp(value)
    let isGraphQL = subject.dialect == .graphQL
    let holds = time.map { !isGraphQL || ($0.isUTC && !$0.hasFraction) } ?? false
    judge.require(
      .dateForm, holds, at: value, "\(value.name) \(value.node.value) has not the form of a time",
      remedy: isGraphQL
        ? "GraphQL writes UTC, 2026-06-11T17:33:51Z"
        : "REST writes the shop's offset, 2026-06-11T13:33:51-04:00")
  }
}
