import CommerceTypes

/// The lines of one move.
struct MoveLines {
  let move: Record
  var env: Environment { move.env }
  private var names: FlowNames { env.names }

  init(_ move: Record) { self.move = move }

  /// Reserves what the move still lacks.
  func reserve() throws {
    guard Reservations.isOpen(move.stored("state")) else { return }
    let missing = try move.decimal("product_uom_qty") - move.decimal(names.moveReserved)
    guard missing > .zero, let product = try move.id("product_id"), let place = try move.id("location_id")
    else {
      return try updateState()
    }
    for part in Reservations(env).take(missing, of: product, from: place) {
      try add(part.quantity, at: part.place)
    }
    try updateState()
  }

  /// Frees all that is reserved; lines that count something done stay.
  func free() throws {
    for line in try move.records("move_line_ids") {
      if try names.lineDone == names.lineReserved || line.decimal(names.lineDone).isZero {
        try env.unlink("stock.move.line", [line.id])
      } else {
        try line.write([names.lineReserved: .decimal(.zero)])
      }
    }
    try updateState()
  }

  /// Counts what is done, where that stands beside what is reserved: one line has it all, several can't be told.
  func count(_ quantity: ExactDecimal) throws {
    var lines = try move.records("move_line_ids")
    // Receipts don't show what is reserved: lines of their own count what comes in.
    if try move.related("picking_type_id")?.string("code") == "incoming" {
      lines = try lines.filter { try $0.decimal(names.lineReserved).isZero }
    }
    if lines.count == 1 {
      try lines[0].write([names.lineDone: .decimal(quantity)])
    } else if lines.isEmpty {
      guard !quantity.isZero else { return }
      try env.create(
        "stock.move.line",
        [
          "move_id": .record(move.id), "location_id": try move.value("location_id"),
          names.lineDone: .decimal(quantity),
        ])
    } else if try move.decimal(names.moveDone) != quantity {
      throw TwinError.user(
        "Cannot set the done quantity from this stock move, work directly with the move lines.")
    }
  }

  /// Makes the lines hold a quantity, whether the stock has it or not.
  func set(_ quantity: ExactDecimal) throws {
    var lines = try move.records("move_line_ids")
    var surplus = try lines.map { try $0.decimal(names.lineReserved) }.sum() - quantity
    while surplus > .zero, let last = lines.popLast() {
      let held = try last.decimal(names.lineReserved)
      if held <= surplus {
        try env.unlink("stock.move.line", [last.id])
      } else {
        try last.write([names.lineReserved: .decimal(held - surplus)])
      }
      surplus -= min(held, surplus)
    }
    if surplus.isNegative, let place = try move.id("location_id"), let product = try move.id("product_id") {
      let parts = Reservations(env).take(-surplus, of: product, from: place)
      let missing = -surplus - parts.map(\.quantity).sum()
      let picked: Values = ["picked": .boolean(move.stored("picked").bool)]
      for part in parts { try add(part.quantity, at: part.place, picked) }
      // What isn't there has a line of its own (measured).
      if missing > .zero { try makeLine(missing, at: place, picked) }
    }
    try updateState()
  }

  /// Adds to the line that takes from a place, or makes one with these further values.
  private func add(_ quantity: ExactDecimal, at place: Int, _ values: [String: FieldValue] = [:]) throws {
    if let line = try move.records("move_line_ids").first(where: { try $0.id("location_id") == place }) {
      try line.write([names.lineReserved: .decimal(line.decimal(names.lineReserved) + quantity)])
    } else {
      try makeLine(quantity, at: place, values)
    }
  }

  private func makeLine(_ quantity: ExactDecimal, at place: Int, _ values: Values) throws {
    let line: Values = [
      "move_id": .record(move.id), "location_id": .record(place), names.lineReserved: .decimal(quantity),
    ]
    try env.create("stock.move.line", line.merging(values) { $1 })
  }

  func updateState() throws {
    let state = move.stored("state")
    guard Reservations.isOpen(state) else { return }
    let quantity = try move.decimal(names.moveReserved)
    let wanted = try move.decimal("product_uom_qty")
    let new: FieldValue =
      quantity.isZero ? "confirmed" : quantity < wanted ? "partially_available" : "assigned"
    if new != state { try move.write(["state": new]) }
  }
}
