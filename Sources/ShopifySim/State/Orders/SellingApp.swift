/// An app that sold an order, or judged it.
public struct SellingApp: Sendable, Hashable {
  public var id: Int
  public var name: String
  public var iconURL: String?

  public init(id: Int, name: String, iconURL: String? = nil) {
    self.id = id
    self.name = name
    self.iconURL = iconURL
  }
}
