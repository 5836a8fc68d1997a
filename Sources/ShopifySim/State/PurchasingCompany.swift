/// Who buys for a company, and for which of its locations.
public struct PurchasingCompany: Sendable, Hashable {
  public let companyID: Int
  public let contactID: Int
  public let locationID: Int
}
