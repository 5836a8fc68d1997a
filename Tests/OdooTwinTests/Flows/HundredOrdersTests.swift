import Testing
import XMLRPCWire

@testable import OdooTwin

@Suite("Many orders on the twin")
struct HundredOrdersTests {
  @Test("A hundred orders made, confirmed and delivered leave the stock that is left")
  func hundredOrders() throws {
    let services = try FlowPlayer().services
    func call(_ model: String, _ method: String, _ arguments: [XMLRPCValue], _ keywords: [XMLRPCMember] = [])
      throws -> XMLRPCValue
    {
      let call = XMLRPCCall(
        methodName: "execute_kw",
        parameters: [
          "lab", 2, "admin", .string(model), .string(method), .array(arguments), .structure(keywords),
        ])
      guard case .value(let value) = services.answer("object", call) else {
        throw Refused(model: model, method: method)
      }
      return value
    }
    let partner = try call("res.partner", "create", [["name": "Grace Hopper"]])
    let product = try call(
      "product.product", "create", [["name": "Mug", "is_storable": true, "taxes_id": [[6, 0, []]]]])
    let quiet = [XMLRPCMember("context", ["inventory_mode": true])]
    _ = try call(
      "stock.quant", "create",
      [["product_id": product, "location_id": 5, "inventory_quantity_auto_apply": 1000]], quiet)
    for _ in 0..<100 {
      let line: XMLRPCValue = [0, 0, ["product_id": product, "product_uom_qty": 2, "price_unit": 10]]
      let order = try call("sale.order", "create", [["partner_id": partner, "order_line": [line]]])
      _ = try call("sale.order", "action_confirm", [[order]])
      let read = try call("sale.order", "read", [[order], ["picking_ids", "amount_total"]])
      let picking = read.arrayValue?.first?["picking_ids"]?.arrayValue?.first ?? false
      _ = try call(
        "stock.picking", "button_validate", [[picking]],
        [XMLRPCMember("context", ["skip_sms": true, "skip_backorder": true])])
    }
    let stock = try call("product.product", "read", [[product], ["qty_available"]])
    #expect(stock.arrayValue?.first?["qty_available"] == .double(800))
  }

  struct Refused: Error {
    let model: String
    let method: String
  }
}
