import CommerceTypes

/// The quantities of products in the places that the context names, else in all of the company's own.
///
/// `location`: ids, or one id, with all that lies below; `warehouse_id` (19) or `warehouse`: their stock.
struct ProductStock {
  enum Quantity {
    case onHand, free, incoming, outgoing, forecast
  }

  let products: Set<Int>
  let env: Environment
  let places: Set<Int>

  init(_ products: [Record], _ env: Environment) throws {
    self.products = Set(products.map(\.id))
    self.env = env
    let table = env.database[table: "stock.location"]
    var roots = env.context.ids("location")
    if roots.isEmpty {
      let warehouses = env.context.ids("warehouse_id") + env.context.ids("warehouse")
      let chosen = warehouses.isEmpty ? env.database[table: "stock.warehouse"].ids : warehouses
      roots = chosen.compactMap { env.database[table: "stock.warehouse"][$0]?["view_location_id"]?.id }
    }
    var places = Set(roots)
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for id in table.ids where !places.contains(id) {
        if let parent = table[id]?["location_id"]?.id, places.contains(parent) {
          places.insert(id)
          isGrowing = true
        }
      }
    }
    self.places = places
  }

  func value(_ quantity: Quantity) throws -> FieldValue {
    switch quantity {
    case .onHand: .decimal(onHand)
    case .free: .decimal(onHand - reserved)
    case .incoming: .decimal(moving(into: true))
    case .outgoing: .decimal(moving(into: false))
    case .forecast: .decimal(onHand + moving(into: true) - moving(into: false))
    }
  }

  private var onHand: ExactDecimal {
    let quants = env.database[table: "stock.quant"]
    return quants.ids.compactMap { quants[$0] }
      .filter { isHere($0["location_id"]) && isOurs($0["product_id"]) }.map {
        $0["quantity"]?.decimal ?? .zero
      }.sum()
  }

  private var reserved: ExactDecimal {
    Reservations(env).lines { isOurs($0["product_id"]) && isHere($0["location_id"]) }.map {
      $0[env.names.lineReserved]?.decimal ?? .zero
    }.sum()
  }

  private func moving(into: Bool) -> ExactDecimal {
    let moves = env.database[table: "stock.move"]
    return moves.ids.compactMap { moves[$0] }.filter { move in
      guard isOurs(move["product_id"]), Reservations.isOpen(move["state"]) else { return false }
      let from = isHere(move["location_id"])
      let to = isHere(move["location_dest_id"])
      return into ? !from && to : from && !to
    }.map { $0["product_uom_qty"]?.decimal ?? .zero }.sum()
  }

  private func isHere(_ place: FieldValue?) -> Bool { place?.id.map(places.contains) ?? false }
  private func isOurs(_ product: FieldValue?) -> Bool { product?.id.map(products.contains) ?? false }
}
