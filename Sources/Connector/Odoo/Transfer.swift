import CommerceTypes
import OdooXMLRPC

/// A `stock.picking` of the sale with its moves, as Odoo has it now.
struct Transfer: Sendable {
  struct Move: Sendable {
    let id: Int
    let product: Int
    /// The sale's line; nil for moves that were added by hand.
    let saleLine: Int?
    /// Units that shall move.
    let demand: ExactDecimal
    /// Units that moved, or are reserved.
    let quantity: ExactDecimal
    let isPicked: Bool
    let isCancelled: Bool
    /// Where it takes from.
    let location: Int
    /// Waits for goods, with none or not all of them reserved.
    let isUnreserved: Bool
    /// The outgoing move that this one takes back.
    let returnedMove: Int?
  }

  let id: Int
  /// Odoo's own number, `WH/OUT/00012`.
  let name: String?
  let state: String
  /// The marker: the GID of the fulfillment or refund that was last written to it.
  let origin: String?
  let location: Int
  let destination: Int
  /// The transfer that this one takes back.
  let returns: Int?
  let moves: [Move]

  var isDone: Bool { state == "done" }
  var isOpen: Bool { state != "done" && state != "cancel" }
  var isReturn: Bool { returns != nil }
}
