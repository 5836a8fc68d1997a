public import XMLRPCWire

extension OdooClient {
  /// Sees to it that moves of an open transfer leave from exactly this location, not from one below it.
  ///
  /// Odoo reserves anywhere below a move's location. What it reserved elsewhere is put onto the location where the
  /// version can do that, else the transfer's reservation is lifted: the quantities that are set next then come from
  /// the move's own location. (14 also refuses a quantity for a move whose reservation is spread over locations.)
  public func takeExactly(
    from location: Int, moves: [Int], inTransfer id: Int
  ) async -> WriteOutcome<XMLRPCValue> {
    let map: VersionMap
    do { map = try await versionMap() } catch { return .refused(error) }
    let elsewhere: [Int]
    do throws(OdooError) {
      elsewhere = try await search(
        "stock.move.line", [.isIn("move_id", moves), .notEqual("location_id", .int(location))], order: "id")
    } catch { return .refused(error) }
    guard !elsewhere.isEmpty else { return .done(nil) }
    guard map.rules.reservesAnewAtLocation else {
      return await perform("stock.picking", "do_unreserve", [[.int(id)]])
    }
    return await write("stock.move.line", elsewhere, ["location_id": .int(location)])
  }
}
