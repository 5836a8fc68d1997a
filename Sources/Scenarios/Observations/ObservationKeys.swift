import OdooXMLRPC
import XMLRPCWire

/// Names records by what they are: `#1001 invoice · tax NY State Tax 4 %`.
struct ObservationKeys {
  /// Knows the numbers that Odoo's sequences gave once keys are assigned.
  private(set) var text: RunText
  private var keys: [String: [Int: String]] = [:]

  init(text: RunText) { self.text = text }

  /// The key of an observed record; nil for one that was not read.
  subscript(_ model: String, _ id: Int) -> String? { keys[model]?[id] }

  /// Gives every record its key, owners before what hangs on them.
  mutating func assign(_ all: inout [String: [ReadRecord]], _ related: RelatedRecords.Names) {
    assign("account.tax", &all) { tax, _ in tax.string("name") ?? "?" }
    assign(
      "sale.order", &all, by: { [$0.string("client_order_ref")] }, name: { order, _ in order.order ?? "?" })
    assign(
      "sale.order.line", &all, by: { [String(format($0.link("order_id")))] },
      name: { line, keys in
        keys.child(of: line, "order_id", "sale.order", Self.good(line) ?? line.string("name") ?? "?")
      })
    assign(
      "res.partner", &all, by: { [$0.string("email") == nil ? "1" : "0", $0.string("street")] },
      name: {
        partner, keys in
        if let parent = partner.link("parent_id"), let key = keys["res.partner", parent] {
          return "\(key) · \(partner.string("type") ?? "address")"
        }
        return partner.string("email") ?? partner.string("name") ?? "?"
      })
    assign(
      "account.payment", &all, by: { [$0.string("memo")] },
      name: { payment, _ in
        "\(payment.order ?? "?") \(payment.string("payment_type") == "outbound" ? "payment back" : "payment")"
      })
    let payments = Dictionary(
      (all["account.payment"] ?? []).compactMap { payment in payment.link("move_id").map { ($0, payment.key) }
      },
      uniquingKeysWith: { first, _ in first })
    assign(
      "account.move", &all, by: { [$0.string("ref")] },
      name: { move, _ in
        let order = move.order ?? "?"
        switch move.string("move_type") {
        case "out_invoice": return "\(order) invoice"
        case "out_refund": return "\(order) credit note"
        default: return (payments[move.id] ?? order) + " entry"
        }
      })
    let invoices = Set((all["account.move"] ?? []).filter { $0.string("move_type") != "entry" }.map(\.id))
    assign("account.move.line", &all) { line, keys in
      let account = line.link("account_id").flatMap { related["account.account", $0] }
      let isOfInvoice = line.link("move_id").map(invoices.contains) ?? true
      return keys.child(
        of: line, "move_id", "account.move",
        Self.role(line) ?? (isOfInvoice ? line.string("name") : account) ?? "?")
    }
    assign(
      "stock.picking", &all, by: { [$0.string("origin")] },
      name: { picking, _ in
        let what = ["outgoing": "delivery", "incoming": "return"][picking.string("picking_type_code") ?? ""]
        return "\(picking.order ?? "?") \(what ?? "transfer")"
      })
    assign(
      "stock.move", &all, by: { [format($0.link("sale_line_id"))] },
      name: { move, keys in
        keys.child(of: move, "picking_id", "stock.picking", Self.good(move) ?? "?")
      })
    assign("stock.quant", &all) { quant, _ in
      let place = quant.link("location_id").flatMap { related["stock.location", $0] }
      return "\(Self.good(quant) ?? "?") at \(place ?? quant.linkName("location_id") ?? "?")"
    }
  }

  /// Names the records of a model; siblings are numbered by what `by` says of them, then by age.
  private mutating func assign(
    _ model: String, _ all: inout [String: [ReadRecord]], by: (ReadRecord) -> [String?] = { _ in [] },
    name: (ReadRecord, ObservationKeys) -> String
  ) {
    var siblings = SiblingKeys()
    var records = all[model] ?? []
    let sortKeys = records.map { by($0).map { text.neutral($0 ?? "") } }
    let order = records.indices.sorted {
      (sortKeys[$0].joined(separator: "\u{0}"), records[$0].id)
        < (sortKeys[$1].joined(separator: "\u{0}"), records[$1].id)
    }
    for index in order {
      let key = siblings.key(text.neutral(name(records[index], self)))
      records[index].key = key
      keys[model, default: [:]][records[index].id] = key
      // Sequence numbers are names with a digit; drafts are called "/" or nothing.
      if model != "account.tax", model != "res.partner", !model.hasSuffix(".line"),
        let number = records[index].string("name"), number.contains(where: \.isNumber)
      {
        text.numbers[number] = key
      }
    }
    all[model] = records
  }

  private func child(of record: ReadRecord, _ link: String, _ model: String, _ name: String) -> String {
    let owner = record.link(link).flatMap { self[model, $0] } ?? record.order ?? "?"
    return "\(owner) · \(name)"
  }

  /// What a journal item is for: a tax, the customer's debt, a good; nil for one that its text or account names.
  private static func role(_ line: ReadRecord) -> String? {
    if let tax = line.linkName("tax_line_id") { return "tax \(tax)" }
    if line.string("account_type") == "asset_receivable" { return "receivable" }
    return good(line)
  }

  /// A product's SKU, which Odoo shows in brackets before its name.
  private static func good(_ record: ReadRecord) -> String? {
    guard let shown = record.linkName("product_id") else { return nil }
    guard shown.hasPrefix("["), let end = shown.firstIndex(of: "]") else { return shown }
    return String(shown[shown.index(after: shown.startIndex)..<end])
  }
}

/// Sorts as the number does.
private func format(_ id: Int?) -> String {
  let digits = String(id ?? 0)
  return String(repeating: "0", count: max(0, 12 - digits.count)) + digits
}
