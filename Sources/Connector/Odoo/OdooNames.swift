import CommerceTypes

/// The database ids behind a plan's names.
struct OdooNames: Sendable {
  struct StateKey: Sendable, Hashable {
    let country: CountryCode
    let code: String
  }

  var products: [SKU: Int] = [:]
  var taxes: [TaxPlan: Int] = [:]
  /// By `account.journal.code`.
  var journals: [String: Int] = [:]
  var pricelist = 0
  var currency = 0
  /// By `stock.location.complete_name`.
  var locations: [String: Int] = [:]
  var countries: [CountryCode: Int] = [:]
  var states: [StateKey: Int] = [:]
  var warehouse: Int?
}
