/// A payment gateway and the Odoo journal its money goes through.
public struct ProfileGateway: Sendable, Hashable {
  /// The gateway of Shopify's transactions, `shopify_payments`.
  public var shopify: String
  /// `account.journal.code`, at most 5 characters.
  public var journalCode: String
  /// The name `prepare` gives the journal.
  public var journalName: String

  public init(shopify: String, journalCode: String, journalName: String) {
    self.shopify = shopify
    self.journalCode = journalCode
    self.journalName = journalName
  }
}
