import GraphQLLanguage

/// A column of a report.
struct ReportColumnObject: Resolvable {
  let name: String
  let dataType: String
  var typeName: String { "ShopifyqlTableDataColumn" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "name": return .text(name)
    case "dataType": return .text(dataType)
    case "displayName":
      let text = name.split(separator: "_").joined(separator: " ")
      return .text(text.prefix(1).uppercased() + text.dropFirst())
    default: return nil
    }
  }
}
