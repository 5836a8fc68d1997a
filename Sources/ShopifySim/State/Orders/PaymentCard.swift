/// A card that paid; only what Shopify shows of it.
public struct PaymentCard: Sendable, Hashable {
  /// `Visa`, `Mastercard` …
  public var company: String?
  /// The last four digits.
  public var lastDigits: String?
  /// The first digits.
  public var bin: String?
  /// The holder.
  public var name: String?
  public var expirationMonth: Int?
  public var expirationYear: Int?
  public var avsResult: String?
  public var cvvResult: String?
  /// GraphQL's `DigitalWallet`: `APPLE_PAY`, `GOOGLE_PAY` …
  public var wallet: String?

  public init() {}

  /// As Shopify writes it: `•••• •••• •••• 4242`. Evidence: documented.
  public var number: String? { lastDigits.map { "•••• •••• •••• \($0)" } }
}
