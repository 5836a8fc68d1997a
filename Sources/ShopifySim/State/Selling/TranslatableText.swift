/// A text of a record that can be said in other languages.
struct TranslatableText: Sendable, Hashable {
  /// `title`, `body_html` …
  let key: String
  let value: String?
  /// GraphQL's `LocalizableContentType`.
  let type: String

  /// What tells whether the text has changed; nil without a text. Evidence: assumed to be SHA-256.
  var digest: String? { value.map { SHA256Text.hex($0) } }
}

extension Shop {
  /// Types whose texts are simulated.
  static let translatableTypes = ["Product", "ProductOption", "Market", "DeliveryMethodDefinition"]

  /// A record's texts in the primary language; nil for one that isn't there.
  func translatableTexts(of gid: GID) -> [TranslatableText]? {
    switch gid.type {
    case "Product":
      return products[gid.number].map { product in
        [
          TranslatableText(key: "title", value: product.title, type: "SINGLE_LINE_TEXT_FIELD"),
          TranslatableText(
            key: "body_html", value: product.descriptionHTML.isEmpty ? nil : product.descriptionHTML,
            type: "HTML"),
          TranslatableText(key: "handle", value: product.handle, type: "URI"),
          TranslatableText(
            key: "product_type", value: product.productType.isEmpty ? nil : product.productType,
            type: "SINGLE_LINE_TEXT_FIELD"),
        ]
      }
    case "ProductOption":
      for product in products {
        guard let option = product.options.first(where: { $0.id == gid.number }) else { continue }
        return [TranslatableText(key: "name", value: option.name, type: "SINGLE_LINE_TEXT_FIELD")]
      }
      return nil
    case "Market":
      return selling.markets[gid.number].map {
        [TranslatableText(key: "name", value: $0.name, type: "SINGLE_LINE_TEXT_FIELD")]
      }
    default:
      let methods = selling.deliveryProfiles.flatMap(\.groups).flatMap(\.zones).flatMap(\.methods)
      return methods.first { $0.id == gid.number }.map {
        [TranslatableText(key: "name", value: $0.name, type: "SINGLE_LINE_TEXT_FIELD")]
      }
    }
  }
}
