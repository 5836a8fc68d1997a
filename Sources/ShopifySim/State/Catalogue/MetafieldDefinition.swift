/// What metafields under one namespace and key are, for one kind of owners.
public struct MetafieldDefinition: Sendable, Hashable, Identifiable {
  public let id: Int
  /// GraphQL's `MetafieldOwnerType`: `PRODUCT`, `PRODUCTVARIANT` …
  public let ownerType: String
  public let namespace: String
  public let key: String
  public internal(set) var name: String
  public internal(set) var description: String?
  public let type: String

  public var gid: GID { GID("MetafieldDefinition", id) }

  /// What it is found by.
  var place: String { "\(ownerType)/\(namespace)/\(key)" }

  /// The kind of a type's values. Evidence: assumed for what isn't a number, text or reference.
  static func category(of type: String) -> String {
    let name = type.hasPrefix("list.") ? String(type.dropFirst(5)) : type
    if name.hasSuffix("_reference") { return "REFERENCE" }
    if name.hasPrefix("number_") { return "NUMBER" }
    switch name {
    case "single_line_text_field", "multi_line_text_field", "rich_text_field": return "TEXT"
    case "date", "date_time": return "DATE_TIME"
    case "dimension", "volume", "weight": return "MEASUREMENT"
    default: return name.uppercased()
    }
  }
}
