import CommerceTypes
import GraphQLLanguage

/// A code discount as one of the four types that its kind makes it.
struct CodeDiscountObject: Resolvable {
  let discount: CodeDiscount
  let reading: ShopReading
  var typeName: String { discount.kind.typeName }
  var cursorID: Int { discount.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    let shop = reading.shop
    switch field.name {
    case "title": return .text(discount.title)
    case "status": return .text(discount.status(at: shop.now))
    case "summary":
      if case .app = discount.kind { return nil }
      return .text(shop.summary(of: discount))
    case "discountClass": return .text(discount.kind.discountClass)
    case "discountClasses": return .texts([discount.kind.discountClass])
    case "discountId": return .id(discount.gid)
    case "appliesOncePerCustomer": return .bool(discount.appliesOncePerCustomer)
    case "usageLimit": return discount.usageLimit.map { .int($0) } ?? .null
    case "asyncUsageCount": return .int(discount.usageCount)
    case "totalSales":
      return discount.totalSales.map { .money($0, shop.configuration.currency) } ?? .null
    case "startsAt": return .time(discount.startsAt)
    case "endsAt": return .time(discount.endsAt)
    case "createdAt": return .time(discount.createdAt)
    case "updatedAt": return .time(discount.updatedAt)
    case "codesCount": return .count(discount.codes.count)
    case "codes":
      return .nodes(discount.codes.map { RedeemCodeObject(code: $0, reading: reading) })
    case "maximumShippingPrice":
      guard case .freeShipping(let maximum) = discount.kind else { return nil }
      return maximum.map { .money($0, shop.configuration.currency) } ?? .null
    default: return nil
    }
  }
}
