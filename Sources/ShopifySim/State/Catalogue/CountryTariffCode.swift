/// A harmonized system code for goods that one country imports.
public struct CountryTariffCode: Sendable, Hashable {
  public let country: String
  public let code: String
}
