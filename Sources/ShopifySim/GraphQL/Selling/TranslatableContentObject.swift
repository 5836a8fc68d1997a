import GraphQLLanguage

/// A text in the shop's own language.
struct TranslatableContentObject: Resolvable {
  let text: TranslatableText
  let locale: String
  var typeName: String { "TranslatableContent" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "key": .text(text.key)
    case "value": .text(text.value)
    case "digest": .text(text.digest)
    case "locale": .text(locale)
    case "type": .text(text.type)
    default: nil
    }
  }
}
