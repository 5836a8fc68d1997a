import GraphQLLanguage

/// A product's option as GraphQL shows it.
struct OptionObject: Resolvable {
  let option: Product.Option
  /// From 1.
  let position: Int
  /// The values that a variant has.
  let used: Set<String>
  var typeName: String { "ProductOption" }
  var cursorID: Int { option.id }

  /// The one that a product without options has. Evidence: documented; its id is the product's, assumed.
  static func standard(of product: Product) -> OptionObject {
    OptionObject(
      option: Product.Option(id: product.id, name: "Title", values: ["Default Title"]), position: 1,
      used: ["Default Title"])
  }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(option.gid)
    case "name": .text(option.name)
    case "position": .int(position)
    case "values": .texts(option.values.filter(used.contains))
    case "optionValues":
      .list(option.values.map { OptionValueObject(name: $0, hasVariants: used.contains($0)) })
    default: nil
    }
  }
}
