import GraphQLLanguage

/// A code of a discount.
struct RedeemCodeObject: Resolvable {
  let code: CodeDiscount.RedeemCode
  let reading: ShopReading
  var typeName: String { "DiscountRedeemCode" }
  var cursorID: Int { code.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(code.gid)
    case "code": .text(code.code)
    case "asyncUsageCount": .int(code.usageCount)
    case "createdBy":
      .optional(
        code.appID.flatMap { reading.shop.engagement.apps[$0] }.map { AppObject(app: $0, reading: reading) })
    default: nil
    }
  }
}
