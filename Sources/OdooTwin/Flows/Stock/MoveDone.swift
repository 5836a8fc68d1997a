import CommerceTypes

/// Carries moves out: stock goes from place to place.
struct MoveDone {
  let env: Environment

  init(_ env: Environment) { self.env = env }

  func finish(_ moves: [Record]) throws {
    for move in moves {
      guard let product = try move.id("product_id") else { continue }
      for line in try move.records("move_line_ids") {
        guard let from = try line.id("location_id"), let to = try line.id("location_dest_id") else {
          continue
        }
        let quantity = try line.decimal(env.names.lineDone)
        try env.addStock(-quantity, of: product, in: from)
        try env.addStock(quantity, of: product, in: to)
      }
      try settleLines(of: move)
      try move.write(["state": "done", "date": .text(env.now)])
    }
  }

  /// Lines that are done hold nothing any more; those without anything done go.
  private func settleLines(of move: Record) throws {
    let names = env.names
    guard env.rules.stock.countsDoneApart else {
      let done: Values = ["picked": true, "date": .text(env.now)]
      return try env.write("stock.move.line", move.ids("move_line_ids"), done)
    }
    for line in try move.records("move_line_ids") {
      if try line.decimal(names.lineDone).isZero {
        try env.unlink("stock.move.line", [line.id])
      } else {
        try line.write([names.lineReserved: .decimal(.zero), "date": .text(env.now)])
      }
    }
  }

  func cancel(_ moves: [Record]) throws {
    for move in moves {
      guard move.stored("state") != "done" else {
        throw TwinError.user(
          "You cannot cancel a stock move that has been set to 'Done'. Create a return in order to reverse the moves which took place."
        )
      }
      try move.write(["state": "cancel"])
      try env.unlink("stock.move.line", move.ids("move_line_ids"))
    }
  }
}
