public import CommerceTypes
import HashTreeCollections

/// Finding things in a shop.
extension Shop {
  public func order(named name: String) -> Order? { orderIDs[name].flatMap { orders[$0] } }
  public func order(id: Int) -> Order? { orders[id] }
  public func location(named name: String) -> Location? { locations.first { $0.name == name } }
  public func location(id: Int) -> Location? { locations.first { $0.id == id } }
  public func variant(sku: SKU) -> ProductVariant? { variantIDs[sku].flatMap { variants[$0] } }
  public func variant(inventoryItemID: Int) -> ProductVariant? {
    variantIDsByInventoryItem[inventoryItemID].flatMap { variants[$0] }
  }
  public func customer(email: String) -> Customer? {
    customerIDs[email.lowercased()].flatMap { customers[$0] }
  }
  public func customer(of order: Order) -> Customer? { order.customerID.flatMap { customers[$0] } }
  public func product(of variant: ProductVariant) -> Product? { products[variant.productID] }

  /// The units of a SKU at a location; nil where it was never stocked.
  public func inventoryLevel(sku: SKU, location name: String) -> InventoryLevel? {
    guard let variant = variant(sku: sku), let location = location(named: name) else { return nil }
    return inventoryLevel(inventoryItemID: variant.inventoryItemID, locationID: location.id)
  }

  public func inventoryLevel(inventoryItemID: Int, locationID: Int) -> InventoryLevel? {
    levelIDs[LevelKey(inventoryItemID: inventoryItemID, locationID: locationID)].flatMap {
      inventoryLevels[$0]
    }
  }

  func order(_ name: String, place: String) throws(ShopError) -> Order {
    guard let order = order(named: name) else {
      throw ShopError(
        code: .unknownOrder, message: "Order does not exist", place: place,
        remedy:
          "place \(name) first; the shop has \(orders.count) orders, the newest \(orders.last?.name ?? "none")"
      )
    }
    return order
  }

  /// Stores a changed order; its `updatedAt` becomes now.
  mutating func store(_ order: Order) {
    var order = order
    order.updatedAt = now
    index(order)
    orders[order.id] = order
    orderIDs[order.name] = order.id
  }

  func variant(_ sku: SKU, place: String) throws(ShopError) -> ProductVariant {
    guard let variant = variant(sku: sku) else {
      throw ShopError(
        code: .unknownSKU, message: "SKU \(sku) does not exist", place: place,
        remedy:
          "add it to the shop's products; there are \(Self.list(variants.prefix(12).compactMap { $0.sku?.rawValue }))"
      )
    }
    return variant
  }

  func location(_ name: String, place: String) throws(ShopError) -> Location {
    guard let location = location(named: name) else {
      throw ShopError(
        code: .unknownLocation, message: "Location \(name) does not exist", place: place,
        remedy: "the shop has \(Self.list(locations.map(\.name)))")
    }
    return location
  }

  private static func list(_ names: [String]) -> String {
    names.isEmpty ? "none" : names.suffix(12).joined(separator: ", ")
  }

  /// Refuses amounts below zero and amounts finer than the currency's minor unit.
  /// What no price and no sum of an order's lines reaches, so that every product of amounts stays exact.
  static let amountLimit: ExactDecimal = 1_000_000_000_000

  /// `currency` is the presentment currency where the amount is the customer's; nil for the shop's.
  func checkAmount(
    _ amount: ExactDecimal, _ what: String, in currency: CurrencyCode? = nil, place: String
  ) throws(ShopError) {
    let digits = (currency ?? configuration.currency).minorDigits
    guard !amount.isNegative, amount.fractionDigits <= digits else {
      throw ShopError(
        code: .invalidAmount, message: "\(what) \(amount) is not a valid amount", place: place,
        remedy: "give zero or more, with at most \(digits) decimals")
    }
    guard amount < Self.amountLimit else {
      throw ShopError(
        code: .invalidAmount, message: "\(what) \(amount) is too large to be simulated", place: place,
        remedy: "stay below \(Self.amountLimit)")
    }
  }

  func checkQuantity(_ quantity: Int, _ sku: SKU, place: String) throws(ShopError) {
    guard quantity > 0 else {
      throw ShopError(
        code: .invalidQuantity, message: "Quantity must be greater than 0", place: place,
        remedy: "give \(sku) a quantity of 1 or more")
    }
  }

  /// An amount in a shop's money format: `$35.00`. Evidence: captured for USD, assumed for the others.
  func moneyText(_ amount: ExactDecimal, in currency: CurrencyCode? = nil) -> String {
    let currency = currency ?? configuration.currency
    let text = amount.formatted(minimumDigits: currency.minorDigits)
    switch currency.rawValue {
    case "USD", "CAD", "AUD": return "$" + text
    case "EUR": return "€" + text
    case "GBP": return "£" + text
    default: return "\(text) \(currency)"
    }
  }
}
