import GraphQLLanguage

/// One value of an option.
struct OptionValueObject: Resolvable {
  /// Its colour or picture.
  struct Swatch: Resolvable {
    let value: Product.Option.Known
    let image: MediaObject?
    var typeName: String { "ProductOptionValueSwatch" }

    func value(of field: CollectedField) -> ResolvedValue? {
      switch field.name {
      case "color": .text(value.color)
      case "image": .optional(image)
      default: nil
      }
    }
  }

  let id: Int
  let value: Product.Option.Known
  let hasVariants: Bool
  let product: Product
  let reading: ShopReading
  var typeName: String { "ProductOptionValue" }
  var cursorID: Int { id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": return .id(GID(typeName, id))
    case "name": return .text(value.name)
    case "hasVariants": return .bool(hasVariants)
    case "linkedMetafieldValue": return .null
    case "swatch":
      guard value.color != nil || value.imageID != nil else { return .null }
      let media = product.media.first { $0.id == value.imageID }
      return .object(
        Swatch(
          value: value,
          image: media.map { MediaObject(media: $0, product: product, reading: reading) }))
    default: return nil
    }
  }
}
