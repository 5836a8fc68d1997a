public import CommerceTypes
import XMLRPCWire

extension OdooClient {
  /// Makes the transfer that brings delivered units back; it is open, its quantities are not set yet.
  ///
  /// - Parameters:
  ///   - transfer: the delivery that shipped them.
  ///   - location: where they go. Not every version is told here: see ``setLocation(_:_:ofTransfer:)``.
  /// - Returns: the return's id; nil when Odoo did not tell it.
  public func makeReturn(
    ofTransfer transfer: Int, to location: Int, _ lines: [ReturnLine]
  ) async -> WriteOutcome<Int> {
    let map: VersionMap
    do { map = try await versionMap() } catch { return .refused(error) }
    let context = Context.active("stock.picking", [transfer])
    var values: [String: XMLRPCValue] = [
      "picking_id": .int(transfer),
      "product_return_moves": .commands(
        lines.map { line in
          .create([
            "move_id": .int(line.move), "product_id": .int(line.product),
            "quantity": .double(line.quantity.doubleValue), "to_refund": true,
          ])
        }),
    ]
    if map.rules.asksWhereReturnsGo { values["location_id"] = .int(location) }
    let wizard: Int
    switch await create("stock.return.picking", values, context: context) {
    case .done(let id?): wizard = id
    case .done(nil): return .done(nil)
    case .refused(let error): return .refused(error)
    // A wizard that was made and not used changes nothing.
    case .unknown(let error): return .unknown(error)
    }
    let outcome = await perform(
      "stock.return.picking", map[.returnMethod], [[.int(wizard)]], ["context": context.value])
    switch outcome {
    case .done(let answer): return .done(answer?["res_id"]?.intValue)
    case .refused(let error): return .refused(error)
    case .unknown(let error): return .unknown(error)
    }
  }

  /// Sets how many units of a product lie in a location; needs the rights of an inventory manager.
  ///
  /// - Returns: the quant's id.
  public func setStock(
    ofProduct product: Int, at location: Int, to quantity: ExactDecimal
  ) async -> WriteOutcome<Int> {
    let map: VersionMap
    do { map = try await versionMap() } catch { return .refused(error) }
    let context: Context = ["inventory_mode": true]
    let made = await create(
      "stock.quant",
      [
        "product_id": .int(product), "location_id": .int(location),
        "inventory_quantity": .double(quantity.doubleValue),
      ], context: context)
    guard case .done(let id) = made, let quant = id, !map.rules.appliesStockAtOnce else { return made }
    let applied = await perform(
      "stock.quant", "action_apply_inventory", [.ints([quant])], ["context": context.value])
    switch applied {
    case .done: return .done(quant)
    case .refused(let error): return .refused(error)
    case .unknown(let error): return .unknown(error)
    }
  }
}
