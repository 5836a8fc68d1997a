/// An ISO 4217 currency code, `EUR`, with the digits of its minor unit.
public struct CurrencyCode: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
  public init(_ rawValue: String) { self.init(rawValue: rawValue) }

  public static let usd = CurrencyCode("USD")
  public static let eur = CurrencyCode("EUR")

  /// Digits behind the point of an amount: 2 but for the exceptions that ISO 4217 lists.
  public var minorDigits: Int {
    if Self.withoutMinorUnit.contains(rawValue) { return 0 }
    return Self.withThreeDigits.contains(rawValue) ? 3 : 2
  }

  public var description: String { rawValue }

  private static let withoutMinorUnit: Set<String> = [
    "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF",
    "XOF", "XPF",
  ]
  private static let withThreeDigits: Set<String> = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"]
}
