public import CommerceTypes

/// A duty on a line.
public struct DutyInput: Sendable, Hashable {
  /// For the line as a whole, in the presentment currency.
  public var amount: ExactDecimal
  public var harmonizedSystemCode: String?
  public var countryCodeOfOrigin: String?
  public var taxes: [TaxInput]

  public init(
    amount: ExactDecimal, harmonizedSystemCode: String? = nil, countryCodeOfOrigin: String? = nil,
    taxes: [TaxInput] = []
  ) {
    self.amount = amount
    self.harmonizedSystemCode = harmonizedSystemCode
    self.countryCodeOfOrigin = countryCodeOfOrigin
    self.taxes = taxes
  }
}
