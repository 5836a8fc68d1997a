import CommerceTypes

/// What open moves hold of the quants.
///
/// A move's lines say how much it takes from where; what a quant has reserved follows from them. What goes out
/// although it isn't there is reserved of the last one.
struct Reservations {
  let env: Environment

  init(_ env: Environment) { self.env = env }

  static func isOpen(_ state: FieldValue?) -> Bool {
    ["waiting", "confirmed", "partially_available", "assigned"].contains(state?.text ?? "")
  }

  /// The rows of open move lines that satisfy a condition.
  func lines(_ condition: (Values) -> Bool) -> [Values] {
    let lines = env.database[table: "stock.move.line"]
    let moves = env.database[table: "stock.move"]
    return lines.ids.compactMap { lines[$0] }.filter { line in
      guard condition(line), let move = line["move_id"]?.id else { return false }
      return Self.isOpen(moves[move]?["state"])
    }
  }

  /// How much of a product open moves hold in a place.
  func held(_ product: Int, in place: Int) -> ExactDecimal {
    lines { $0["product_id"]?.id == product && $0["location_id"]?.id == place }.map {
      $0[env.names.lineReserved]?.decimal ?? .zero
    }.sum()
  }

  /// What open moves hold of one quant: a place's quants give from the oldest on.
  func reserved(of quant: Int) -> ExactDecimal {
    let quants = env.database[table: "stock.quant"]
    guard let row = quants[quant], let product = row["product_id"]?.id, let place = row["location_id"]?.id,
      keepsQuants(place)
    else { return .zero }
    var rest = held(product, in: place)
    let here = quants.ids.filter {
      quants[$0]?["product_id"]?.id == product && quants[$0]?["location_id"]?.id == place
    }
    for id in here {
      let quantity = quants[id]?["quantity"]?.decimal ?? .zero
      guard !quantity.isNegative || here.count == 1 else { continue }
      let share = id == here.last ? rest : min(rest, quantity)
      if id == quant { return share }
      rest -= share
    }
    return .zero
  }

  /// Places whose stock is counted before it is taken; the others give whatever is asked.
  func keepsQuants(_ place: Int) -> Bool {
    ["internal", "transit"].contains(env.database[table: "stock.location"][place]?["usage"]?.text ?? "")
  }

  /// A place and all below it, itself first.
  func tree(_ place: Int) -> [Int] {
    let table = env.database[table: "stock.location"]
    return [place] + table.ids.filter { table[$0]?["location_id"]?.id == place }.flatMap(tree)
  }

  /// Takes up to a quantity from the quants at and below a place: where, and how much.
  func take(_ wanted: ExactDecimal, of product: Int, from place: Int) -> [(
    place: Int, quantity: ExactDecimal
  )] {
    guard keepsQuants(place), env.isStorable(product) else { return [(place, wanted)] }
    var rest = wanted
    var taken: [(Int, ExactDecimal)] = []
    for spot in tree(place) {
      let free = min(rest, env.stock(of: product, in: spot) - held(product, in: spot))
      guard free > .zero else { continue }
      taken.append((spot, free))
      rest -= free
      if rest.isZero { break }
    }
    return taken
  }
}

extension Environment {
  /// True for products whose stock is counted.
  func isStorable(_ product: Int) -> Bool {
    guard let template = database[table: "product.product"][product]?["product_tmpl_id"]?.id else {
      return false
    }
    let row = database[table: "product.template"][template]
    guard let flag = names.storableFlag else { return row?["type"]?.text == names.storableType }
    return row?[flag]?.bool ?? false
  }

  /// What is in a place, without those below it.
  func stock(of product: Int, in place: Int) -> ExactDecimal {
    let quants = database[table: "stock.quant"]
    return quants.ids.compactMap { quants[$0] }
      .filter { $0["product_id"]?.id == product && $0["location_id"]?.id == place }
      .map { $0["quantity"]?.decimal ?? .zero }.sum()
  }

  /// The first quant of a product in a place.
  func quant(of product: Int, in place: Int) -> Int? {
    let quants = database[table: "stock.quant"]
    return quants.ids.first {
      quants[$0]?["product_id"]?.id == product && quants[$0]?["location_id"]?.id == place
    }
  }

  /// Adds to the stock of a product in a place; in its first quant there, else in a new one.
  func addStock(_ quantity: ExactDecimal, of product: Int, in place: Int) throws {
    guard isStorable(product), !quantity.isZero else { return }
    if let found = quant(of: product, in: place) {
      let held = database[table: "stock.quant"][found]?["quantity"]?.decimal ?? .zero
      let sum = held + quantity
      try write("stock.quant", [found], ["quantity": .decimal(sum)])
    } else {
      try create(
        "stock.quant",
        [
          "product_id": .record(product), "location_id": .record(place), "quantity": .decimal(quantity),
          "in_date": .text(now),
        ])
    }
  }
}
