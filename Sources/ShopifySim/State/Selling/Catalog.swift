/// What is sold, and at which prices, to some markets, company locations or through an app.
public struct Catalog: Sendable, Hashable, Identifiable {
  /// Whom it is for, by their ids.
  public enum Context: Sendable, Hashable {
    case markets([Int])
    case companyLocations([Int])
    case apps([Int])
  }

  public let id: Int
  public internal(set) var title: String
  /// GraphQL's `CatalogStatus`.
  public internal(set) var status: String
  public internal(set) var context: Context
  public internal(set) var priceListID: Int?
  public internal(set) var publicationID: Int?

  public var gid: GID { GID(typeName, id) }
  /// GraphQL's type, which depends on whom it is for.
  public var typeName: String {
    switch context {
    case .markets: "MarketCatalog"
    case .companyLocations: "CompanyLocationCatalog"
    case .apps: "AppCatalog"
    }
  }
  /// GraphQL's `CatalogType`.
  public var type: String {
    switch context {
    case .markets: "MARKET"
    case .companyLocations: "COMPANY_LOCATION"
    case .apps: "APP"
    }
  }

  static let types = ["MarketCatalog", "CompanyLocationCatalog", "AppCatalog"]
  static let statuses = ["ACTIVE", "ARCHIVED", "DRAFT"]

  func isFor(market id: Int) -> Bool {
    if case .markets(let ids) = context { ids.contains(id) } else { false }
  }
}
