import CommerceTypes

/// The names that a scenario may use: those of its shop and profile, and those it made itself so far.
final class ScenarioNames {
  let shop: ShopFile
  let profile: Profile
  /// What `given` says that Odoo doesn't know.
  var unknownToOdoo = Given.UnknownToOdoo()
  /// The steps, once they are read.
  var steps: [Step] = []
  var orders: Set<String> = []
  var emails: Set<String> = []
  /// Codes of gift cards that steps issued.
  var giftCards: Set<String> = []
  /// Names given to deliveries.
  var deliveries: Set<String> = []
  /// Names given to found records.
  var captures: Set<String> = []

  init(shop: ShopFile, profile: Profile) {
    self.shop = shop
    self.profile = profile
  }

  func sku(_ value: YAMLValue) -> String? {
    known(value, "SKU", "shop \(shop.name)", shop.products.map(\.sku.rawValue))
  }

  /// A location that the profile maps, or of which `given` says that it doesn't.
  func location(_ value: YAMLValue) -> String? {
    guard let name = shopLocation(value) else { return nil }
    guard isMapped(name) || unknownToOdoo.locations.contains(name) else {
      value.problem(
        "the profile \(profile.name) maps no location '\(name)'; add it under locations, or under unknown_to_odoo"
      )
      return nil
    }
    return name
  }

  /// A location that has a place in Odoo.
  func odooLocation(_ value: YAMLValue) -> String? {
    guard let name = location(value) else { return nil }
    guard isMapped(name) else {
      value.problem("'\(name)' has no place in Odoo: it stands under unknown_to_odoo")
      return nil
    }
    return name
  }

  /// A product that is in Odoo.
  func odooSKU(_ value: YAMLValue) -> String? {
    guard let sku = sku(value) else { return nil }
    guard !unknownToOdoo.skus.contains(sku) else {
      value.problem("'\(sku)' is no product in Odoo: it stands under unknown_to_odoo")
      return nil
    }
    return sku
  }

  func shopLocation(_ value: YAMLValue) -> String? {
    known(value, "location", "shop \(shop.name)", shop.locations)
  }

  func isMapped(_ location: String) -> Bool { profile.locations.contains { $0.shopify == location } }

  func tax(_ value: YAMLValue) -> String? {
    known(value, "tax", "profile \(profile.name)", profile.taxes.map(\.key))
  }

  func gateway(_ value: YAMLValue) -> String? {
    known(value, "gateway", "profile \(profile.name)", profile.gateways.map(\.shopify))
  }

  func giftCard(_ value: YAMLValue) -> String? {
    known(value, "gift card", "the steps so far", Array(giftCards))
  }

  func order(_ value: YAMLValue) -> String? { known(value, "order", "the steps so far", Array(orders)) }

  func email(_ value: YAMLValue) -> String? { known(value, "e-mail", "the orders placed", Array(emails)) }

  func delivery(_ value: YAMLValue) -> String? {
    known(value, "delivery", "the deliveries so far", Array(deliveries))
  }

  private func known(_ value: YAMLValue, _ what: String, _ place: String, _ names: [String]) -> String? {
    guard let name = value.text("the name of a \(what)") else { return nil }
    guard names.contains(name) else {
      value.problem("\(place): no \(what) '\(name)'" + Spelling.hint(for: name, among: names))
      return nil
    }
    return name
  }
}
