import CommerceTypes
import XMLRPCWire

/// The moves of a transfer, as a delivery needs to know them.
struct TransferGoods: Sendable {
  private struct Move: Sendable {
    let id: Int
    let demand: ExactDecimal
    let done: ExactDecimal
    let isMarked: Bool
  }

  private let id: Int
  private let moves: [Move]
  private let hasBackorder: Bool
  /// The transfer has been carried out.
  let isDone: Bool

  init(of id: Int, _ client: OdooClient) async throws(OdooError) {
    let map = try await client.versionMap()
    guard
      let picking = try await client.read("stock.picking", [id], fields: ["state", "backorder_ids"]).first
    else { throw OdooError(.state("stock.picking \(id) isn't there"), operation: "stock.picking.deliver") }
    let state = try picking.requiredString("state")
    guard state != "cancel" else {
      throw OdooError(.state("stock.picking \(id) is cancelled"), operation: "stock.picking.deliver")
    }
    self.id = id
    isDone = state == "done"
    hasBackorder = !(try picking.ids("backorder_ids").isEmpty)
    let done = map[.stockMoveDoneQuantity]
    let fields = ["product_uom_qty", done] + (map.rules.marksPickedMoves ? ["picked"] : [])
    var moves: [Move] = []
    for move in try await client.searchRead(
      "stock.move", [.equal("picking_id", .int(id)), .notEqual("state", "cancel")], fields: fields,
      order: "id")
    {
      let quantity = try move.decimal(done)
      moves.append(
        Move(
          id: move.id, demand: try move.decimal("product_uom_qty"), done: quantity,
          isMarked: map.rules.marksPickedMoves ? try move.bool("picked") : !quantity.isZero))
    }
    self.moves = moves
  }

  /// The moves that would be carried out although they aren't named.
  var marked: [Int] { moves.filter(\.isMarked).map(\.id) }

  /// What moves, by move.
  ///
  /// - Throws: `state` when there is nothing, when a move isn't the transfer's, or when the transfer was carried out
  ///   with other units.
  func moving(_ units: [Int: ExactDecimal]?) throws(OdooError) -> [Int: ExactDecimal] {
    let asked = units ?? Dictionary(moves.map { ($0.id, $0.demand) }, uniquingKeysWith: { first, _ in first })
    let moving = asked.filter { !$0.value.isZero }
    for move in asked.keys.sorted() where !moves.contains(where: { $0.id == move }) {
      throw refusal("stock.move \(move) isn't open in stock.picking \(id)")
    }
    guard !moving.isEmpty else { throw refusal("nothing of stock.picking \(id) is to move") }
    if isDone {
      let done = Dictionary(
        moves.filter { !$0.done.isZero }.map { ($0.id, $0.done) }, uniquingKeysWith: { first, _ in first })
      guard units == nil ? !hasBackorder : done == moving else {
        throw refusal("stock.picking \(id) has been carried out with other units")
      }
    }
    return moving
  }

  private func refusal(_ text: String) -> OdooError {
    OdooError(.state(text), operation: "stock.picking.deliver")
  }
}
