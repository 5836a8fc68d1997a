import CommerceTypes
import GraphQLLanguage
import Testing

@testable import ShopifySim

/// A shop that is asked through GraphQL, as a client would.
struct GraphQLLab {
  var shop: Shop
  /// The id of the newest order.
  var newest: GID { shop.orders.last?.gid ?? GID("Order", 0) }

  init(_ shop: Shop) { self.shop = shop }

  mutating func apply(_ steps: ShopStep...) throws {
    for step in steps { _ = try shop.apply(step) }
  }

  /// The whole answer.
  func answer(_ query: String, _ variables: JSONValue = .null) throws -> JSONValue {
    try GraphQLService.answer(query, variables, store: MemoryAdminStore(shop))
  }

  /// The data of an answer without errors.
  func data(_ query: String) throws -> JSONValue {
    let answer = try answer(query)
    #expect(answer["errors"] == nil, "\(String(decoding: answer.encoded(), as: UTF8.self).prefix(600))")
    return answer["data"] ?? .null
  }

  /// What the newest order answers to a selection.
  func order(_ selection: String) throws -> JSONValue {
    try data(Self.query("order(id: \"\(newest)\")", selection))["order"] ?? .null
  }

  /// What a thing with an id answers to a selection on its type.
  func node(_ gid: GID, _ selection: String) throws -> JSONValue {
    try data(Self.query("node(id: \"\(gid)\")", "... on \(gid.type) { \(selection) }"))["node"] ?? .null
  }

  /// A query of one root, with the fragment `Bag` when it is used.
  static func query(_ root: String, _ selection: String) -> String {
    "{ \(root) { \(selection) } } " + (selection.contains("...Bag") ? bag : "")
  }

  /// `...Bag`: both amounts of a `MoneyBag` with their currencies.
  static let bag = """
    fragment Bag on MoneyBag {
      shopMoney { amount currencyCode } presentmentMoney { amount currencyCode }
    }
    """
}

extension JSONValue {
  /// What stands at `lineItems.nodes.0.sku`.
  func at(_ path: String) -> JSONValue? {
    path.split(separator: ".").reduce(Optional(self)) { value, part in
      Int(part).map { value?[$0] } ?? value?[String(part)]
    }
  }

  /// The shop's amount of a `MoneyBag`, or the amount of a `MoneyV2`, as it is written.
  func amount(_ path: String = "") -> String? {
    let value = path.isEmpty ? self : at(path)
    return (value?["shopMoney"] ?? value)?["amount"]?.stringValue
  }

  /// Both amounts of a `MoneyBag`.
  var moneyBag: MoneyBag? {
    guard let shop = self["shopMoney"]?["amount"]?.stringValue.flatMap({ ExactDecimal($0) }),
      let presentment = self["presentmentMoney"]?["amount"]?.stringValue.flatMap({ ExactDecimal($0) })
    else { return nil }
    return MoneyBag(shop: shop, presentment: presentment)
  }

  /// The elements of a list, or the nodes of a connection.
  var elements: [JSONValue] { (self["nodes"] ?? self).arrayValue ?? [] }
}
