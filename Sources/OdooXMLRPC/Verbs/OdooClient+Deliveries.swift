public import CommerceTypes
public import XMLRPCWire

extension OdooClient {
  /// Carries an open transfer out: sets what moves, validates it, and sees to it that the rest is reserved.
  ///
  /// Done as well when it has been carried out with just these units; a transfer can't be carried out twice. Read
  /// back by the quantities of its moves and by its state. A delivery isn't stopped by missing goods: what isn't
  /// there becomes negative. Odoo 14 refuses a quantity for a move whose reservation is spread over several locations;
  /// see ``takeExactly(from:moves:inTransfer:)``.
  /// - Parameters:
  ///   - units: what moves, by `stock.move`; nil for everything that was demanded. Other moves stay.
  ///   - rest: what becomes of what doesn't move.
  ///   - values: further values of the transfer, `origin` or `carrier_tracking_ref`, written with the quantities.
  public func deliver(
    transfer id: Int, _ units: [Int: ExactDecimal]? = nil, rest: TransferRest = .backorder,
    writing values: [String: XMLRPCValue] = [:]
  ) async -> WriteOutcome<Delivery> {
    do throws(VerbEnd) {
      let goods: TransferGoods
      do { goods = try await TransferGoods(of: id, self) } catch { throw .refused(error) }
      let moving: [Int: ExactDecimal]
      do { moving = try goods.moving(units) } catch { throw .refused(error) }
      if !goods.isDone {
        let others = goods.marked.filter { moving[$0] == nil }
        _ = try await setDone(moving, leaving: others, inTransfer: id, writing: values).step()
        let answer = try await validate(transfer: id, rest: rest).step()
        if case .question(let wizard)? = answer {
          let name = wizard.isEmpty ? "something" : wizard
          throw .refused(
            OdooError(.state("Odoo asks \(name) instead"), operation: "stock.picking.button_validate"))
        }
        // With nothing counted, Odoo 14 says True and does nothing.
        _ = try await settled(.done(nil), by: validated(id, believesAnswer: false)).step()
      }
      return .done(await delivery(id))
    } catch { return WriteOutcome(error) }
  }

  /// Takes delivered units back: makes the return and carries it out; ``Delivery/transfer`` is the return.
  ///
  /// What can't be told apart is told at ``makeReturn(ofTransfer:to:_:)``. Each call that Odoo takes makes one more
  /// return. When a later step is refused or unknown, ``OdooError/trace`` names the return that stands open: go on
  /// from it with ``deliver(transfer:_:rest:writing:)``, or cancel it.
  /// - Parameters:
  ///   - transfer: the delivery that shipped them.
  ///   - location: where they go.
  ///   - values: further values of the return, written with the quantities.
  public func takeBack(
    ofTransfer transfer: Int, to location: Int, _ lines: [ReturnLine],
    writing values: [String: XMLRPCValue] = [:]
  ) async -> WriteOutcome<Delivery> {
    do throws(VerbEnd) {
      let map: VersionMap
      do { map = try await versionMap() } catch { throw .refused(error) }
      let made = await makeReturn(ofTransfer: transfer, to: location, lines)
      guard let id = try made.step() else { return made.map { $0.map { Delivery(transfer: $0) } } }
      let left = RecordReference("stock.picking", id)
      if !map.rules.asksWhereReturnsGo {
        _ = try await setLocation(location, .destination, ofTransfer: id).step(leaving: left)
      }
      return .done(try await deliver(transfer: id, writing: values).step(leaving: left))
    } catch { return WriteOutcome(error) }
  }

  /// What a transfer that is done left.
  private func delivery(_ id: Int) async -> Delivery {
    var reserved = await reserveBackorder(ofTransfer: id).error
    var backorder: Int?
    do throws(OdooError) {
      backorder = try await search(
        "stock.picking",
        [.equal("backorder_id", .int(id)), .condition("state", "not in", ["done", "cancel"])], order: "id",
        limit: 1
      ).first
    } catch { reserved = error }
    return Delivery(transfer: id, backorder: backorder, unreserved: reserved)
  }

  /// A transfer's state says that it was carried out.
  func validated(_ id: Int, believesAnswer: Bool = true) -> FieldsReadBack {
    var look = FieldsReadBack("stock.picking", id, state: ["done"])
    look.believesAnswer = believesAnswer
    return look
  }
}
