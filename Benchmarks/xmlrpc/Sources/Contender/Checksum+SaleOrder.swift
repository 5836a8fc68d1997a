import CommerceTypes
import OdooXMLRPC

extension Checksum {
  mutating func add(_ order: SaleOrder) {
    add(order.id.rawValue)
    add(order.name)
    add(order.state?.rawValue)
    add(order.partner)
    add(order.salesperson)
    add(order.salesTeam)
    add(order.dateOrder?.description)
    add(order.amountUntaxed)
    add(order.amountTotal)
    if let isLocked = order.isLocked { add(isLocked) }
    add(order.clientOrderRef)
    add(order.note)
  }

  private mutating func add<Model>(_ many2one: Many2one<Model>?) {
    guard let many2one else { return add(false) }
    add(many2one.id.rawValue)
    add(many2one.name)
  }

  private mutating func add(_ amount: ExactDecimal?) {
    if let amount { add(Double(amount.description) ?? 0) }
  }
}
