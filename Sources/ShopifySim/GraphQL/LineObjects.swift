import CommerceTypes
import GraphQLLanguage

/// A line of an order as GraphQL shows it.
struct LineItemObject: Resolvable {
  let line: LineItem
  let order: Order
  let shop: Shop
  var typeName: String { "LineItem" }
  var cursorID: Int { line.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    let product = line.variant.product
    switch field.name {
    case "id": return .id(line.gid)
    case "name", "title": return .text(line.title)
    case "sku": return .text(line.sku.rawValue)
    case "vendor": return .text(product.vendor)
    case "variantTitle": return .null
    case "quantity": return .int(line.quantity)
    case "currentQuantity", "refundableQuantity": return .int(order.currentQuantity(of: line))
    case "unfulfilledQuantity": return .int(order.unfulfilledQuantity(of: line))
    case "requiresShipping": return .bool(product.requiresShipping)
    case "isGiftCard": return .bool(product.isGiftCard)
    case "taxable": return .bool(product.taxable)
    case "variant": return .object(VariantObject(variant: line.variant, shop: shop))
    case "taxLines": return .list(line.taxLines.map { TaxLineObject(line: $0, currency: order.currency) })
    case "discountAllocations":
      return .list(line.discountAllocations.map { AllocationObject(allocation: $0, order: order) })
    default: return amount(field.name).map { .money($0, order.currency) }
    }
  }

  /// The discounted total leaves the order's own discounts out and keeps the refunded units. Evidence: captured.
  private func amount(_ name: String) -> ExactDecimal? {
    let own = line.discountAllocations.filter {
      order.discountApplications[$0.applicationIndex].target == .line
    }
    let lineTotal = line.originalTotal - own.map(\.amount).sum()
    let quantity = ExactDecimal(line.quantity)
    switch name {
    case "originalUnitPriceSet": return line.price
    case "originalTotalSet": return line.originalTotal
    case "discountedTotalSet": return lineTotal
    case "discountedUnitPriceSet": return lineTotal.divided(by: quantity, digits: order.digits)
    case "discountedUnitPriceAfterAllDiscountsSet":
      return line.discountedTotal.divided(by: quantity, digits: order.digits)
    case "totalDiscountSet": return own.map(\.amount).sum()
    default: return nil
    }
  }
}

/// A shipping line as GraphQL shows it.
struct ShippingLineObject: Resolvable {
  let line: ShippingLine
  let order: Order
  var typeName: String { "ShippingLine" }
  var cursorID: Int { line.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(line.gid)
    case "title", "code": .text(line.title)
    case "isRemoved": .bool(false)
    case "originalPriceSet": .money(line.price, order.currency)
    case "discountedPriceSet": .money(line.discountedPrice, order.currency)
    case "currentDiscountedPriceSet": .money(order.currentPrice(of: line), order.currency)
    case "taxLines": .list(line.taxLines.map { TaxLineObject(line: $0, currency: order.currency) })
    case "discountAllocations":
      .list(line.discountAllocations.map { AllocationObject(allocation: $0, order: order) })
    default: nil
    }
  }
}

/// A tax line as GraphQL shows it; who is liable is not said. Evidence: captured (null).
struct TaxLineObject: Resolvable {
  let line: TaxLine
  let currency: CurrencyCode
  var typeName: String { "TaxLine" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "title": .text(line.title)
    case "rate": .leaf(.number(line.rate.fraction.description))
    case "ratePercentage": .leaf(.number(line.rate.percent.description))
    case "priceSet": .money(line.price, currency)
    case "channelLiable": .null
    default: nil
    }
  }
}

/// A line's part of a discount.
struct AllocationObject: Resolvable {
  let allocation: DiscountAllocation
  let order: Order
  var typeName: String { "DiscountAllocation" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "allocatedAmountSet": .money(allocation.amount, order.currency)
    case "discountApplication":
      .object(
        DiscountApplicationObject(
          application: order.discountApplications[allocation.applicationIndex], currency: order.currency))
    default: nil
    }
  }
}

/// A discount as one of the three types that its source makes it.
struct DiscountApplicationObject: Resolvable {
  let application: DiscountApplication
  let currency: CurrencyCode
  var cursorID: Int { application.index }

  var typeName: String {
    switch application.source {
    case .code: "DiscountCodeApplication"
    case .automatic: "AutomaticDiscountApplication"
    case .manual: "ManualDiscountApplication"
    }
  }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "index": return .int(application.index)
    case "allocationMethod": return .text(application.allocationMethod)
    case "targetSelection": return .text(application.targetSelection)
    case "targetType": return .text(application.targetType)
    case "code", "title": return .text(application.label)
    case "description": return .null
    case "value":
      switch application.value {
      case .fixed(let amount): return .object(MoneyObject(money: Money(amount, currency)))
      case .percentage(let percent): return .object(PercentageObject(percentage: percent))
      }
    default: return nil
    }
  }
}

/// A discount's percentage.
struct PercentageObject: Resolvable {
  let percentage: ExactDecimal
  var typeName: String { "PricingPercentageValue" }

  func value(of field: CollectedField) -> ResolvedValue? {
    field.name == "percentage" ? .leaf(.number(percentage.formatted(minimumDigits: 1))) : nil
  }
}
