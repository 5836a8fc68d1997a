import CommerceTypes

/// The mapping, ready to be asked; every miss says which name was asked for and where to map it.
struct MappingTable: Sendable {
  struct TaxKey: Sendable, Hashable {
    var title: String
    var rate: TaxRate
    var included: Bool
  }

  let configuration: MappingConfiguration
  private let taxes: [TaxKey: String]
  private let locations: [String: String]
  private let journals: [String: String]
  private let pricelists: [String: String]

  /// Reads the settings; two entries for one key, or a rate that is no number, are errors.
  init(_ configuration: MappingConfiguration) throws(ConnectorError) {
    self.configuration = configuration
    var taxes: [TaxKey: String] = [:]
    for tax in configuration.taxes {
      guard let percent = ExactDecimal(tax.ratePercent) else {
        throw Self.wrong(
          "mapping.taxes: the rate \"\(tax.ratePercent)\" of \"\(tax.title)\" is no number",
          "write percent such as 8.25")
      }
      let key = TaxKey(title: tax.title, rate: TaxRate(percent: percent), included: tax.priceIncluded)
      guard taxes.updateValue(tax.odooTax, forKey: key) == nil else {
        throw Self.wrong(
          "mapping.taxes: \"\(tax.title)\" at \(tax.ratePercent) % is mapped twice", "leave one entry")
      }
    }
    self.taxes = taxes
    self.locations = try Self.unique(
      configuration.locations.map { ($0.shopify, $0.odoo) }, "mapping.locations")
    self.journals = try Self.unique(
      configuration.gateways.map { ($0.shopify, $0.journalCode) }, "mapping.gateways")
    self.pricelists = try Self.unique(
      configuration.pricelists.map { ($0.currency, $0.name) }, "mapping.pricelists")
  }

  func tax(_ key: TaxKey) -> String? { taxes[key] }
  func location(_ name: String) -> String? { locations[name] }
  func journalCode(gateway: String) -> String? { journals[gateway] }
  func pricelist(_ currency: CurrencyCode) -> String? { pricelists[currency.rawValue] }

  private static func unique(
    _ pairs: [(String, String)], _ list: String
  ) throws(ConnectorError) -> [String: String] {
    var table: [String: String] = [:]
    for (key, value) in pairs where table.updateValue(value, forKey: key) != nil {
      throw wrong("\(list): \"\(key)\" is mapped twice", "leave one entry")
    }
    return table
  }

  private static func wrong(_ message: String, _ remedy: String) -> ConnectorError {
    ConnectorError(.configuration, message, remedy: remedy)
  }
}
