import GraphQLLanguage

/// A code discount with what all discounts have.
struct CodeDiscountNodeObject: Resolvable {
  let discount: CodeDiscount
  let reading: ShopReading
  var typeName: String { "DiscountCodeNode" }
  var cursorID: Int { discount.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(discount.gid)
    case "codeDiscount": .object(CodeDiscountObject(discount: discount, reading: reading))
    default: nil
    }
  }
}
