/// A sale order's twelve fields as anyone would write them for `Decodable`.
struct OrderDocument: Decodable {
  let id: Int
  let name: String
  let state: String
  let partner: NamedID?
  let user: NamedID?
  let team: NamedID?
  let dateOrder: String
  let amountUntaxed: Double
  let amountTotal: Double
  let isLocked: Bool
  let clientOrderRef: String?
  let note: String?

  private enum CodingKeys: String, CodingKey {
    case id
    case name
    case state
    case partner = "partner_id"
    case user = "user_id"
    case team = "team_id"
    case dateOrder = "date_order"
    case amountUntaxed = "amount_untaxed"
    case amountTotal = "amount_total"
    case isLocked = "locked"
    case clientOrderRef = "client_order_ref"
    case note
  }

  var row: OrderRow {
    OrderRow(
      id: id, name: name, state: state, partner: partner, user: user, team: team, dateOrder: dateOrder,
      amountUntaxed: amountUntaxed, amountTotal: amountTotal, isLocked: isLocked,
      clientOrderRef: clientOrderRef, note: note)
  }
}
