public import CommerceTypes

/// What a gateway tells of a transaction besides its amount.
public struct TransactionFacts: Sendable, Hashable {
  /// Through what it was paid.
  public enum Method: Sendable, Hashable {
    case card(PaymentCard)
    /// A local payment method, with the customer's identifier in it.
    case local(name: String, descriptor: String?)
    /// Shop Pay Installments.
    case installments(name: String)
  }

  public var method: Method?
  public var authorizationCode: String?
  /// The gateway's receipt, as JSON text.
  public var receipt: String?
  /// GraphQL's `OrderTransactionErrorCode`; nil takes `GENERIC_ERROR` for a failure.
  public var errorCode: String?
  /// The currency that the payment is settled in, with the units of it for one unit of the order's.
  public var settlement: (currency: CurrencyCode, rate: ExactDecimal)? {
    get { settlementCurrency.flatMap { currency in settlementRate.map { (currency, $0) } } }
    set { (settlementCurrency, settlementRate) = (newValue?.currency, newValue?.rate) }
  }
  private var settlementCurrency: CurrencyCode?
  private var settlementRate: ExactDecimal?
  /// Whether an authorization may be captured more than once.
  public var isMultiCapturable: Bool
  /// When an extended authorization lapses.
  public var extendedUntil: ShopTime?

  public init() { isMultiCapturable = false }

  /// What a transaction that continues another one has from it.
  var inherited: TransactionFacts {
    var facts = TransactionFacts()
    facts.method = method
    facts.settlement = settlement
    return facts
  }
}
