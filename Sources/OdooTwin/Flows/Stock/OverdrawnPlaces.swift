import CommerceTypes

/// Frees reservations of others where more has gone out than there was.
struct OverdrawnPlaces {
  let env: Environment

  init(_ env: Environment) { self.env = env }

  /// What a finished move took may have been held for others: the newest of them give it up.
  ///
  /// `wholly` has each of them give all it holds, as after a count (measured).
  func free(after move: Record, wholly: Bool = false) throws {
    guard let product = try move.id("product_id") else { return }
    let reservations = Reservations(env)
    for place in Set(try move.records("move_line_ids").compactMap { try $0.id("location_id") })
    where reservations.keepsQuants(place) {
      var lacking = reservations.held(product, in: place) - env.stock(of: product, in: place)
      guard lacking > .zero else { continue }
      for line in try holders(of: product, in: place) where lacking > .zero {
        let held = try line.decimal(env.names.lineReserved)
        guard let holder = try line.related("move_id"), held > .zero else { continue }
        let given = wholly ? held : min(held, lacking)
        lacking -= given
        if given == held {
          try env.unlink("stock.move.line", [line.id])
        } else {
          try line.write([env.names.lineReserved: .decimal(held - given)])
        }
        try MoveLines(holder).updateState()
      }
    }
  }

  private func holders(of product: Int, in place: Int) throws -> [Record] {
    try env.search(
      "stock.move.line", [("product_id", "=", .id(product)), ("location_id", "=", .id(place))],
      order: "id desc"
    ).map { env.record("stock.move.line", $0) }.filter {
      try Reservations.isOpen($0.related("move_id")?.stored("state"))
    }
  }
}
