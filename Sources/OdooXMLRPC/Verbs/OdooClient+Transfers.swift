public import CommerceTypes
public import XMLRPCWire

extension OdooClient {
  /// Sets what moves in an open transfer: these units by move, nothing of the others.
  ///
  /// Read back by the quantities and values themselves.
  /// - Parameters:
  ///   - others: moves of the transfer that stay, so far as they may have been set before.
  ///   - values: further values of the transfer, written in the same call.
  public func setDone(
    _ units: [Int: ExactDecimal], leaving others: [Int] = [], inTransfer id: Int,
    writing values: [String: XMLRPCValue] = [:]
  ) async -> WriteOutcome<XMLRPCValue> {
    let map: VersionMap
    do { map = try await versionMap() } catch { return .refused(error) }
    let field = map[.stockMoveDoneQuantity]
    var commands: [Command] = []
    var written: [RecordReference: [String: XMLRPCValue]] = [RecordReference("stock.picking", id): values]
    for (move, quantity) in units.sorted(by: { $0.key < $1.key }) {
      var done: [String: XMLRPCValue] = [field: .double(quantity.doubleValue)]
      if map.rules.marksPickedMoves { done["picked"] = true }
      commands.append(.update(move, done))
      written[RecordReference("stock.move", move)] = done
    }
    for move in others.sorted() {
      let none: [String: XMLRPCValue] = map.rules.marksPickedMoves ? ["picked": false] : [field: 0.0]
      commands.append(.update(move, none))
      written[RecordReference("stock.move", move)] = none
    }
    var values = values
    values[map[.stockPickingMoves]] = .commands(commands)
    return await settled(
      await write("stock.picking", [id], values), by: FieldsReadBack(written: written))
  }

  /// Validates a transfer with the quantities that were set; what is left goes into a backorder.
  ///
  /// Done as well when it has been carried out already, with whatever quantities. Read back by the transfer's state,
  /// also after a marshal fault: with a phone at the delivery's address, Odoo 14 answers one and has done nothing unless
  /// it is told to skip the text message (measured).
  ///
  /// See ``reserveBackorder(ofTransfer:)`` for what to do afterwards, and
  /// ``deliver(transfer:_:rest:writing:)`` for all of it at once.
  public func validate(
    transfer id: Int, rest: TransferRest = .backorder
  ) async -> WriteOutcome<TransferAnswer> {
    var context: Context = ["skip_backorder": true, "skip_immediate": true, "skip_sms": true]
    if rest == .cancelled { context.values["picking_ids_not_to_backorder"] = [.int(id)] }
    let outcome = await perform(
      "stock.picking", "button_validate", [[.int(id)]], ["context": context.value],
      provenBy: validated(id))
    return outcome.map { answer in
      // Read back, there is no answer.
      guard let answer else { return .validated }
      return answer.boolValue == true ? .validated : .question(answer["res_model"]?.stringValue ?? "")
    }
  }

  /// Reserves the rest of a transfer that was validated in part, where Odoo doesn't do so by itself.
  public func reserveBackorder(ofTransfer id: Int) async -> WriteOutcome<XMLRPCValue> {
    let map: VersionMap
    do { map = try await versionMap() } catch { return .refused(error) }
    guard !map.rules.reservesBackorders else { return .done(nil) }
    let open: [Int]
    do throws(OdooError) {
      open = try await search(
        "stock.picking",
        [.equal("backorder_id", .int(id)), .condition("state", "not in", ["done", "cancel"])], order: "id")
    } catch { return .refused(error) }
    guard !open.isEmpty else { return .done(nil) }
    return await assign(open)
  }

  /// Where goods come from or go to.
  public enum TransferEnd: Sendable, Hashable {
    case source, destination

    var field: String { self == .source ? "location_id" : "location_dest_id" }
  }

  /// Makes a whole open transfer leave from, or arrive at, another location.
  ///
  /// What was reserved is given up; set the quantities, or reserve, afterwards.
  public func setLocation(
    _ location: Int, _ end: TransferEnd, ofTransfer id: Int
  ) async -> WriteOutcome<XMLRPCValue> {
    let map: VersionMap
    do { map = try await versionMap() } catch { return .refused(error) }
    let lifted = await liftReservation(ofTransfer: id, map)
    guard lifted.isDone else { return lifted }
    let values: [String: XMLRPCValue] = [end.field: .int(location)]
    return await settled(
      await write("stock.picking", [id], values),
      by: FieldsReadBack(written: [RecordReference("stock.picking", id): values]))
  }

  /// Makes some moves of an open transfer leave from another location, and reserves there what lies there.
  ///
  /// The other moves keep their location and get their reservation back.
  public func setSource(
    _ location: Int, ofMoves moves: [Int], inTransfer id: Int
  ) async -> WriteOutcome<XMLRPCValue> {
    let map: VersionMap
    do { map = try await versionMap() } catch { return .refused(error) }
    let lifted = await liftReservation(ofTransfer: id, map)
    guard lifted.isDone else { return lifted }
    let moved = await write("stock.move", moves, ["location_id": .int(location)])
    guard moved.isDone else { return moved }
    return await reserve(transfer: id)
  }

  /// Lowers, or raises, what is still to move, by move; a move of which nothing is left is cancelled.
  ///
  /// The sale's lines stay as they are. The rest is reserved again.
  public func setDemand(
    _ units: [Int: ExactDecimal], inTransfer id: Int
  ) async -> WriteOutcome<XMLRPCValue> {
    let map: VersionMap
    do { map = try await versionMap() } catch { return .refused(error) }
    let commands = units.sorted { $0.key < $1.key }.map { move, quantity in
      Command.update(move, ["product_uom_qty": .double(quantity.doubleValue)])
    }
    let written = await write("stock.picking", [id], [map[.stockPickingMoves]: .commands(commands)])
    guard written.isDone else { return written }
    let empty = units.filter { $0.value.isZero }.map(\.key).sorted()
    if !empty.isEmpty {
      let cancelled = await write("stock.move", empty, ["state": "cancel"])
      guard cancelled.isDone else { return cancelled }
    }
    return await reserve(transfer: id)
  }

  /// Reserves what an open transfer needs, so far as it is there; does nothing when nothing is left to reserve.
  public func reserve(transfer id: Int) async -> WriteOutcome<XMLRPCValue> {
    let open: Int
    do {
      open = try await searchCount(
        "stock.move",
        [.equal("picking_id", .int(id)), .condition("state", "not in", ["draft", "done", "cancel"])])
    } catch { return .refused(error) }
    guard open > 0 else { return .done(nil) }
    return await assign([id])
  }

  /// Reserves what transfers need. What is reserved stays so: a call whose answer was lost may be made again, up to
  /// three times.
  private func assign(_ ids: [Int]) async -> WriteOutcome<XMLRPCValue> {
    var outcome = await perform("stock.picking", "action_assign", [.ints(ids)])
    for pause in options.patience.pauses.dropFirst().prefix(2) {
      guard case .unknown = outcome, (try? await Task.sleep(for: pause)) != nil else { break }
      outcome = await perform("stock.picking", "action_assign", [.ints(ids)])
    }
    return outcome
  }

  /// Cancels an open transfer with all its moves; done as well when it is cancelled already.
  ///
  /// Read back by the transfer's state.
  public func cancel(transfer id: Int) async -> WriteOutcome<XMLRPCValue> {
    await perform(
      "stock.picking", "action_cancel", [[.int(id)]],
      provenBy: FieldsReadBack("stock.picking", id, state: ["cancel"]))
  }

  private func liftReservation(ofTransfer id: Int, _ map: VersionMap) async -> WriteOutcome<XMLRPCValue> {
    guard !map.rules.reservesAnewAtLocation else { return .done(nil) }
    return await perform("stock.picking", "do_unreserve", [[.int(id)]])
  }
}
