/// A code discount, new or changed; nil leaves a thing as it is.
public struct CodeDiscountChange: Sendable, Hashable {
  /// One of its codes, which tells it from others; the first code of a new one.
  public var code: String
  /// What it gives; a new one needs it.
  public var kind: CodeDiscountKind?
  /// Nil is the code for a new one.
  public var title: String?
  /// Codes that are added.
  public var moreCodes: [String] = []
  /// The handle of the app that makes the codes; nil for the merchant.
  public var app: String?
  public var startsAt: ShopTime?
  public var endsAt: ShopTime?
  public var usageLimit: Int?
  public var appliesOncePerCustomer: Bool?
  public var isDeleted = false

  public init(code: String) { self.code = code }
}
