import CommerceTypes

/// `product.product`: its label and the quantities of its quants and moves.
struct ProductBehaviour: ModelBehaviour {
  let model = "product.product"

  var computed: [String: Computation] {
    [
      "qty_available": { try ProductStock([$0], $0.env).value(.onHand) },
      "free_qty": { try ProductStock([$0], $0.env).value(.free) },
      "incoming_qty": { try ProductStock([$0], $0.env).value(.incoming) },
      "outgoing_qty": { try ProductStock([$0], $0.env).value(.outgoing) },
      "virtual_available": { try ProductStock([$0], $0.env).value(.forecast) },
      "lst_price": { .decimal(try $0.decimal("list_price")) },
      "code": { try $0.value("default_code") },
      "partner_ref": { .text(orUnset: try Self.label($0)) },
    ]
  }

  func willCreate(_ values: inout Values, in env: Environment) throws {
    if let price = values.removeValue(forKey: "lst_price"), values["list_price"] == nil {
      values["list_price"] = price
    }
  }

  func displayName(_ record: Record) throws -> String? { try Self.label(record) }

  /// `[MUG-1] Mug`
  static func label(_ product: Record) throws -> String {
    let name = try product.string("name")
    guard let code = try product.text("default_code"), !code.isEmpty else { return name }
    return "[\(code)] \(name)"
  }
}
