import XMLRPCWire

/// A sale order's twelve fields.
struct OrderRow {
  var id = 0
  var name = ""
  var state = ""
  var partner: NamedID?
  var user: NamedID?
  var team: NamedID?
  var dateOrder = ""
  var amountUntaxed = 0.0
  var amountTotal = 0.0
  var isLocked = false
  var clientOrderRef: String?
  var note: String?

  /// Which member sets which field.
  static let binding = RowBinding<OrderRow>([
    ("id", { $0.id = try $1.intValue ?? wrong($1) }),
    ("name", { $0.name = try $1.stringValue ?? wrong($1) }),
    ("state", { $0.state = try $1.stringValue ?? wrong($1) }),
    ("partner_id", { $0.partner = try NamedID($1) }),
    ("user_id", { $0.user = try NamedID($1) }),
    ("team_id", { $0.team = try NamedID($1) }),
    ("date_order", { $0.dateOrder = try $1.stringValue ?? wrong($1) }),
    ("amount_untaxed", { $0.amountUntaxed = try $1.doubleValue ?? wrong($1) }),
    ("amount_total", { $0.amountTotal = try $1.doubleValue ?? wrong($1) }),
    ("locked", { $0.isLocked = try $1.boolValue ?? wrong($1) }),
    ("client_order_ref", { $0.clientOrderRef = try text($1) }),
    ("note", { $0.note = try text($1) }),
  ])

  /// The field has another type.
  struct WrongType: Error {
    let value: TapeValue
  }

  static func wrong<T>(_ value: TapeValue) throws -> T { throw WrongType(value: value) }

  /// Text, or nil for false.
  static func text(_ value: TapeValue) throws -> String? {
    if let text = value.stringValue { return text }
    return value.isFalse ? nil : try wrong(value)
  }
}

extension Checksum {
  init(_ rows: [OrderRow]) {
    self.rows = rows.count
    for row in rows { add(row) }
  }

  mutating func add(_ row: OrderRow) {
    add(row.id)
    add(row.name)
    add(row.state)
    for many2one in [row.partner, row.user, row.team] {
      if let many2one {
        add(many2one.id)
        add(many2one.name)
      } else {
        add(false)
      }
    }
    add(row.dateOrder)
    add(row.amountUntaxed)
    add(row.amountTotal)
    add(row.isLocked)
    add(row.clientOrderRef)
    add(row.note)
  }
}
