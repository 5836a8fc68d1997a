/// What a version of Odoo does otherwise than another, beyond its names; the verbs and `prepare` act on it.
///
/// Each was measured on odoo-14 14.0.0+dfsg.2 and odoo-19 19.0.0+dfsg-1.
public struct VersionRules: Sendable, Hashable {
  /// Stored unit prices are rounded to the decimal precision "Product Price"; else kept as they were given.
  public let roundsUnitPrices: Bool
  /// A move of a transfer has a flag that says that its quantity was picked; the quantity alone says it elsewhere.
  public let marksPickedMoves: Bool
  /// Setting a location moves what is reserved along; else the reservation has to be lifted before.
  let reservesAnewAtLocation: Bool
  /// The rest of a transfer that was validated in part is reserved at once.
  let reservesBackorders: Bool
  /// The return wizard has to be told where the goods shall go.
  let asksWhereReturnsGo: Bool
  /// A new quantity on hand counts at once; else it has to be applied.
  let appliesStockAtOnce: Bool
  /// A credit note that is posted settles what is open of its invoice by itself.
  let reconcilesCreditNotes: Bool
  /// The reversal wizard has to be told that it shall make a draft; else it makes nothing else.
  let asksHowToReverse: Bool
  /// Taking a return in reads what the goods were worth, which is an inventory manager's right.
  public let returnsNeedInventoryManager: Bool
  /// A bank journal holds the accounts of its payments itself; else its payment methods do.
  public let journalsHoldPaymentAccounts: Bool

  static let v14 = VersionRules(
    roundsUnitPrices: true, marksPickedMoves: false, reservesAnewAtLocation: false,
    reservesBackorders: false, asksWhereReturnsGo: true, appliesStockAtOnce: true,
    reconcilesCreditNotes: false, asksHowToReverse: true, returnsNeedInventoryManager: true,
    journalsHoldPaymentAccounts: true)

  static let v19 = VersionRules(
    roundsUnitPrices: false, marksPickedMoves: true, reservesAnewAtLocation: true, reservesBackorders: true,
    asksWhereReturnsGo: false, appliesStockAtOnce: false, reconcilesCreditNotes: true,
    asksHowToReverse: false,
    returnsNeedInventoryManager: false,
    journalsHoldPaymentAccounts: false)
}

extension VersionMap {
  /// How this version behaves.
  public var rules: VersionRules { version == .v14 ? .v14 : .v19 }
}
