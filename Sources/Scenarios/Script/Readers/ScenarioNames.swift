import CommerceTypes

/// The names that a scenario may use: those of its shop and profile, and those it made itself so far.
final class ScenarioNames {
  let shop: ShopFile
  let profile: Profile
  var orders: Set<String> = []
  var emails: Set<String> = []
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

  func location(_ value: YAMLValue) -> String? {
    guard let name = known(value, "location", "shop \(shop.name)", shop.locations) else { return nil }
    guard profile.locations.contains(where: { $0.shopify == name }) else {
      value.problem("the profile \(profile.name) maps no location '\(name)'; add it under locations")
      return nil
    }
    return name
  }

  func tax(_ value: YAMLValue) -> String? {
    known(value, "tax", "profile \(profile.name)", profile.taxes.map(\.key))
  }

  func gateway(_ value: YAMLValue) -> String? {
    known(value, "gateway", "profile \(profile.name)", profile.gateways.map(\.shopify))
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
