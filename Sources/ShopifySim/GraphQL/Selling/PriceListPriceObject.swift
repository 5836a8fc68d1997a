import CommerceTypes
import GraphQLLanguage

/// What a variant costs in a price list.
struct PriceListPriceObject: Resolvable {
  let variant: ProductVariant
  let list: PriceList
  let reading: ShopReading
  var typeName: String { "PriceListPrice" }
  var cursorID: Int { variant.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    let price = reading.shop.price(of: variant, in: list)
    switch field.name {
    case "price": return .money(price.price, list.currency)
    case "compareAtPrice": return price.compareAt.map { .money($0, list.currency) } ?? .null
    case "originType": return .text(price.isFixed ? "FIXED" : "RELATIVE")
    case "variant": return .object(VariantObject(variant: variant, reading: reading))
    default: return nil
    }
  }
}
