public import CommerceTypes

/// Finding things in a shop.
extension Shop {
  public func order(named name: String) -> Order? { orders.first { $0.name == name } }
  public func order(id: Int) -> Order? { orders.first { $0.id == id } }
  public func location(named name: String) -> Location? { locations.first { $0.name == name } }
  public func location(id: Int) -> Location? { locations.first { $0.id == id } }
  public func variant(sku: SKU) -> ProductVariant? { variants.first { $0.sku == sku } }
  public func inventoryLevel(id: Int) -> InventoryLevel? { inventoryLevels.first { $0.id == id } }

  /// The units of a SKU at a location; nil where it was never stocked.
  public func inventoryLevel(sku: SKU, location name: String) -> InventoryLevel? {
    guard let variant = variant(sku: sku), let location = location(named: name) else { return nil }
    return levelIndex(variant, location.id).map { inventoryLevels[$0] }
  }

  func levelIndex(_ variant: ProductVariant, _ locationID: Int) -> Int? {
    inventoryLevels.firstIndex {
      $0.inventoryItemID == variant.inventoryItemID && $0.locationID == locationID
    }
  }

  func orderIndex(_ name: String, place: String) throws(ShopError) -> Int {
    guard let index = orders.firstIndex(where: { $0.name == name }) else {
      throw ShopError(
        code: .unknownOrder, message: "Order does not exist", place: place,
        remedy: "place \(name) first; the shop has \(Self.list(orders.map(\.name)))")
    }
    return index
  }

  func variant(_ sku: SKU, place: String) throws(ShopError) -> ProductVariant {
    guard let variant = variant(sku: sku) else {
      throw ShopError(
        code: .unknownSKU, message: "SKU \(sku) does not exist", place: place,
        remedy: "add it to the shop's products; there are \(Self.list(variants.map(\.sku.rawValue)))")
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

  func checkAmount(_ amount: ExactDecimal, _ what: String, place: String) throws(ShopError) {
    guard !amount.isNegative, amount.fractionDigits <= configuration.currency.minorDigits else {
      throw ShopError(
        code: .invalidAmount, message: "\(what) \(amount) is not a valid amount", place: place,
        remedy: "give zero or more, with at most \(configuration.currency.minorDigits) decimals")
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
  func moneyText(_ amount: ExactDecimal) -> String {
    let text = amount.formatted(minimumDigits: configuration.currency.minorDigits)
    switch configuration.currency.rawValue {
    case "USD", "CAD", "AUD": return "$" + text
    case "EUR": return "€" + text
    case "GBP": return "£" + text
    default: return "\(text) \(configuration.currency)"
    }
  }
}
