/// An order's `displayFinancialStatus`.
public struct DisplayFinancialStatus: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  public static let pending = DisplayFinancialStatus(rawValue: "PENDING")
  public static let authorized = DisplayFinancialStatus(rawValue: "AUTHORIZED")
  public static let partiallyPaid = DisplayFinancialStatus(rawValue: "PARTIALLY_PAID")
  public static let paid = DisplayFinancialStatus(rawValue: "PAID")
  public static let partiallyRefunded = DisplayFinancialStatus(rawValue: "PARTIALLY_REFUNDED")
  public static let refunded = DisplayFinancialStatus(rawValue: "REFUNDED")
  public static let voided = DisplayFinancialStatus(rawValue: "VOIDED")
  public static let expired = DisplayFinancialStatus(rawValue: "EXPIRED")

  public var description: String { rawValue }
}
