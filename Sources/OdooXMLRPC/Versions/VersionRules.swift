/// What a version of Odoo does otherwise than another, beyond its names; the verbs and `prepare` act on it.
///
/// Each was measured on odoo-14 14.0.0+dfsg.2 and odoo-19 19.0.0+dfsg-1; 15 to 18 come from their sources.
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

  /// Measured on 14 and 19. Of 15 to 18 each line names where it was read (`odoo/odoo`, that version's branch); a rule
  /// that sources don't tell has the value that is harmless where it is wrong.
  init(_ version: OdooVersion) {
    func holds(_ versions: ClosedRange<Int>) -> Bool { versions.contains(version.major) }
    // addons/sale/models/sale_order_line.py: digits of price_unit.
    roundsUnitPrices = holds(14...18)
    // addons/stock/models/stock_move.py: picked.
    marksPickedMoves = !holds(14...16)
    // Not told between; a reservation may always be lifted first.
    reservesAnewAtLocation = !holds(14...18)
    // Not told between; reserving twice changes nothing.
    reservesBackorders = !holds(14...18)
    // addons/stock/wizard/stock_picking_return.py: location_id.
    asksWhereReturnsGo = holds(14...17)
    // addons/stock/models/stock_quant.py: action_apply_inventory.
    appliesStockAtOnce = holds(14...14)
    // addons/account/models/account_move.py: _reconcile_reversed_moves.
    reconcilesCreditNotes = !holds(14...16)
    // addons/account/wizard/account_move_reversal.py: refund_method.
    asksHowToReverse = holds(14...16)
    // Not told between; the right does no harm.
    returnsNeedInventoryManager = holds(14...18)
    // addons/account/models/account_journal.py: payment_debit_account_id.
    journalsHoldPaymentAccounts = holds(14...14)
  }
}

extension VersionMap {
  /// How this version behaves.
  public var rules: VersionRules { VersionRules(version) }
}
