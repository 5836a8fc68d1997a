import HashTreeCollections

/// Which products are sold in a channel or a catalog.
public struct Publication: Sendable, Identifiable {
  public let id: Int
  public internal(set) var name: String
  public internal(set) var catalogID: Int?
  /// Set while every new product is published: the last id given out before.
  public internal(set) var autoPublishesAfter: Int?
  var productIDs: TreeSet<Int> = []
  /// Products that were taken out although they came by themselves.
  var excludedIDs: TreeSet<Int> = []

  public var gid: GID { GID("Publication", id) }
  public var autoPublishes: Bool { autoPublishesAfter != nil }

  /// Whether a product is sold there.
  public func contains(product id: Int) -> Bool {
    if productIDs.contains(id) { return true }
    return autoPublishesAfter.map { id > $0 && !excludedIDs.contains(id) } ?? false
  }

  mutating func insert(product id: Int) {
    productIDs.insert(id)
    excludedIDs.remove(id)
  }

  mutating func remove(product id: Int) {
    productIDs.remove(id)
    if autoPublishes { excludedIDs.insert(id) }
  }
}
