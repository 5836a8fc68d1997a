public import CommerceTypes
import XMLRPCWire

extension OdooClient {
  /// Makes the transfer that brings delivered units back; it is open, its quantities are not set yet.
  ///
  /// Read back by the new transfers of this user that return moves of this delivery. Another task of the same login
  /// that returns something of the same delivery at the same moment could be mistaken for it.
  /// - Parameters:
  ///   - transfer: the delivery that shipped them.
  ///   - location: where they go. Not every version is told here: see ``setLocation(_:_:ofTransfer:)``.
  /// - Returns: the return's id.
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
    do throws(VerbEnd) {
      let made: NewRecordReadBack
      do {
        made = try await NewRecordReadBack(
          "stock.picking",
          tie: [
            .equal(
              "\(map[.stockPickingMoves]).origin_returned_move_id.picking_id", .int(transfer))
          ], of: "stock.picking \(transfer)", self)
      } catch { throw .refused(error) }
      let wizard = try await openWizard("stock.return.picking", values, context: context)
      return await perform(
        "stock.return.picking", map[.returnMethod], [[.int(wizard)]], ["context": context.value],
        provenBy: made)
    } catch { return WriteOutcome(error) }
  }

  /// Sets how many units of a product lie in a location; needs the rights of an inventory manager.
  ///
  /// Read back by what lies there. Where a count has to be applied, the count is read back as well.
  /// - Returns: the quant's id; nil where none is needed for a quantity of nothing.
  public func setStock(
    ofProduct product: Int, at location: Int, to quantity: ExactDecimal
  ) async -> WriteOutcome<Int> {
    let map: VersionMap
    do { map = try await versionMap() } catch { return .refused(error) }
    let isApplied = map.rules.appliesStockAtOnce
    let context: Context = ["inventory_mode": true]
    let values: [String: XMLRPCValue] = [
      "product_id": .int(product), "location_id": .int(location),
      "inventory_quantity": .double(quantity.doubleValue),
    ]
    let counted = await perform(
      "stock.quant", "create", [.structure(sorting: values)], ["context": context.value],
      provenBy: StockReadBack(
        product: product, location: location, quantity: quantity, step: isApplied ? .set : .count))
    guard case .done(let id?) = counted, !isApplied else { return counted }
    return await perform(
      "stock.quant", "action_apply_inventory", [.ints([id])], ["context": context.value],
      provenBy: StockReadBack(
        product: product, location: location, quantity: quantity, step: .apply(quant: id)))
  }
}
