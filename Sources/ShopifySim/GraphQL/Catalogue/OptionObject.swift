import GraphQLLanguage

/// A product's option as GraphQL shows it.
struct OptionObject: Resolvable {
  let option: Product.Option
  /// From 1.
  let position: Int
  /// The values that a variant has.
  let used: Set<String>
  let product: Product
  let reading: ShopReading
  var typeName: String { "ProductOption" }
  var cursorID: Int { option.id }

  /// A product's options; the one that a product without options has. Evidence: documented; its id is the product's,
  /// assumed.
  static func all(of product: Product, _ reading: ShopReading) -> [OptionObject] {
    guard !product.options.isEmpty else {
      let standard = Product.Option(id: product.id, name: "Title", values: ["Default Title"])
      return [
        OptionObject(
          option: standard, position: 1, used: ["Default Title"], product: product, reading: reading)
      ]
    }
    let variants = product.variantIDs.compactMap { reading.shop.variants[$0] }
    return product.options.enumerated().map { index, option in
      OptionObject(
        option: option, position: index + 1, used: Set(variants.map { $0.value(at: index) }),
        product: product, reading: reading)
    }
  }

  var optionValues: [OptionValueObject] {
    option.known.map {
      OptionValueObject(
        id: option.valueID($0.number), value: $0, hasVariants: used.contains($0.name), product: product,
        reading: reading)
    }
  }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(option.gid)
    case "name": .text(option.name)
    case "position": .int(position)
    case "values": .texts(option.values.filter(used.contains))
    case "optionValues": .list(optionValues)
    case "linkedMetafield": .null
    default: nil
    }
  }
}
