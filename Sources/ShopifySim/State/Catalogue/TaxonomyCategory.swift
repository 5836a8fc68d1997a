/// A category of Shopify's product taxonomy, as somebody told the shop: the whole list isn't carried.
public struct TaxonomyCategory: Sendable, Hashable {
  /// The last part of its global id: `aa-1-13-8`.
  public let id: String
  /// `Apparel & Accessories > Clothing > Shirts`
  public let fullName: String
  public let isArchived: Bool

  public var gid: String { Self.gid(id) }
  static let prefix = "gid://shopify/TaxonomyCategory/"
  static func gid(_ id: String) -> String { prefix + id }

  public var name: String {
    guard let range = fullName.ranges(of: " > ").last else { return fullName }
    return String(fullName[range.upperBound...])
  }

  /// The id above; nil for a root.
  public var parentID: String? {
    id.lastIndex(of: "-").map { String(id[..<$0]) }
  }

  /// The ids above, nearest first.
  public var ancestorIDs: [String] {
    var ids: [String] = []
    var rest = Substring(id)
    while let end = rest.lastIndex(of: "-") {
      rest = rest[..<end]
      ids.append(String(rest))
    }
    return ids
  }

  /// 1 for a root.
  public var level: Int { ancestorIDs.count + 1 }
}
