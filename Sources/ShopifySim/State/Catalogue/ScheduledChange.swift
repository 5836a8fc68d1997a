/// A move of a level's units that is planned: ten from incoming to available in March.
public struct ScheduledChange: Sendable, Hashable {
  public let id: Int
  public let expectedAt: ShopTime
  public let fromName: String
  public let toName: String
  public let quantity: Int
  public let ledgerDocumentURI: String
}
