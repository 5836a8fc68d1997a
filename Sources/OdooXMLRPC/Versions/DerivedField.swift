import XMLRPCWire

/// A field of Odoo 19 that older versions haven't, and what it follows from there.
struct DerivedField: Sendable {
  /// What a condition on it becomes.
  enum Search: Sendable {
    /// A condition on this path; read, it is the record at its end.
    case path(String)
    /// One domain for each value that it can have.
    case values([XMLRPCValue: Domain])
    /// They compute it from fields that they don't store.
    case impossible
  }

  let model: String
  let name: String
  /// The major versions that it is derived on.
  let versions: ClosedRange<Int>
  let type: FieldCatalog.Field
  /// Their own fields that are read for it.
  let reads: [String]
  let search: Search
  /// Nil where the path, or other records, are read instead.
  var value: (@Sendable (Record) -> XMLRPCValue)?
  /// For values that follow from records of other models, found by a relation of this one.
  var related: Related?

  /// Records of other models that a value follows from.
  struct Related: Sendable {
    struct Relation: Sendable {
      let field: String
      let model: String
      let reads: [String]
    }

    let relations: [Relation]
    /// The value, from the related records by relation.
    let value: @Sendable ([String: [Record]]) -> XMLRPCValue
  }

  /// The derived fields of a model in a version.
  static func of(_ model: String, in version: OdooVersion) -> [DerivedField] {
    (byModel[model] ?? []).filter { $0.versions.contains(version.major) }
  }

  static func of(_ model: String, _ name: String, in version: OdooVersion) -> DerivedField? {
    byModel[model]?.first { $0.name == name && $0.versions.contains(version.major) }
  }

  private static let byModel = Dictionary(grouping: all, by: \.model)

  /// In the words of 14 and 15: receivables and payables, and the lines that an invoice shows apart from its products.
  private static let partnerAccounts: XMLRPCValue = ["receivable", "payable"]
  private static let isShown: Domain.Term = .equal("exclude_from_invoice_tab", false)
  private static let isPlain: Domain.Term = .equal("display_type", false)
  private static let isNoTax: Domain.Term = .equal("tax_line_id", false)

  static let all: [DerivedField] = [
    DerivedField(
      model: "sale.order", name: "locked", versions: 14...16, type: .init(type: "boolean"), reads: ["state"],
      search: .values([true: [.equal("state", "done")], false: [.notEqual("state", "done")]])
    ) { .boolean($0.text("state") == "done") },
    DerivedField(
      model: "sale.order", name: "delivery_status", versions: 14...15, type: .init(type: "selection"),
      reads: ["picking_ids", "order_line"], search: .impossible, value: nil,
      related: Related(relations: [
        Related.Relation(field: "picking_ids", model: "stock.picking", reads: ["state"]),
        Related.Relation(field: "order_line", model: "sale.order.line", reads: ["qty_delivered"]),
      ]) { related in
        // As 19 computes it.
        let states = (related["picking_ids"] ?? []).map { $0.text("state") }
        if states.allSatisfy({ $0 == "cancel" }) { return false }
        if states.allSatisfy({ $0 == "cancel" || $0 == "done" }) { return "full" }
        guard states.contains("done") else { return "pending" }
        let isDelivered = (related["order_line"] ?? []).contains { line in
          (line.fields["qty_delivered"]?.doubleValue ?? 0) != 0
        }
        return isDelivered ? "partial" : "started"
      }),
    DerivedField(
      model: "account.move.line", name: "display_type", versions: 14...15, type: .init(type: "selection"),
      reads: [
        "display_type", "tax_line_id", "exclude_from_invoice_tab", "account_internal_type",
        "is_rounding_line", "is_anglo_saxon_line",
      ],
      search: .values([
        "product": [isPlain, isNoTax, isShown],
        "tax": [isPlain, .notEqual("tax_line_id", false)],
        "payment_term": [
          isPlain, isNoTax, .equal("exclude_from_invoice_tab", true),
          .condition("account_internal_type", "in", partnerAccounts),
        ],
        "line_section": [.equal("display_type", "line_section")],
        "line_note": [.equal("display_type", "line_note")],
        "rounding": [isPlain, .equal("is_rounding_line", true)],
        "cogs": [isPlain, .equal("is_anglo_saxon_line", true)],
      ])
    ) { line in
      if let section = line.text("display_type") { return .string(section) }
      if line.isSet("tax_line_id") { return "tax" }
      if line.isSet("is_rounding_line") { return "rounding" }
      if line.isSet("is_anglo_saxon_line") { return "cogs" }
      let isPartners = ["receivable", "payable"].contains(line.text("account_internal_type") ?? "")
      return line.isSet("exclude_from_invoice_tab") && isPartners ? "payment_term" : "product"
    },
    DerivedField(
      model: "stock.move", name: "quantity", versions: 14...16, type: .init(type: "float"),
      reads: ["quantity_done", "reserved_availability"], search: .impossible
    ) { move in
      let done = move.fields["quantity_done"]?.doubleValue ?? 0
      // Until something is done, 19 shows there what is reserved.
      return .double(done != 0 ? done : move.fields["reserved_availability"]?.doubleValue ?? 0)
    },
    DerivedField(
      model: "stock.move", name: "picked", versions: 14...16, type: .init(type: "boolean"),
      reads: ["quantity_done"],
      search: .impossible
    ) { .boolean(($0.fields["quantity_done"]?.doubleValue ?? 0) != 0) },
    DerivedField(
      model: "stock.picking", name: "return_id", versions: 14...15,
      type: .init(type: "many2one", relation: "stock.picking"), reads: [],
      search: .path("move_lines.origin_returned_move_id.picking_id"), value: nil),
    DerivedField(
      model: "stock.picking", name: "return_id", versions: 16...16,
      type: .init(type: "many2one", relation: "stock.picking"), reads: [],
      search: .path("move_ids.origin_returned_move_id.picking_id"), value: nil),
    DerivedField(
      model: "product.product", name: "is_storable", versions: 14...17, type: .init(type: "boolean"),
      reads: ["type"],
      search: .values([true: [.equal("type", "product")], false: [.notEqual("type", "product")]])
    ) { .boolean($0.text("type") == "product") },
    DerivedField(
      model: "product.template", name: "is_storable", versions: 14...17, type: .init(type: "boolean"),
      reads: ["type"],
      search: .values([true: [.equal("type", "product")], false: [.notEqual("type", "product")]])
    ) { .boolean($0.text("type") == "product") },
    DerivedField(
      model: "account.tax", name: "price_include_override", versions: 14...17, type: .init(type: "selection"),
      reads: ["price_include"],
      search: .values([
        "tax_included": [.equal("price_include", true)], "tax_excluded": [.equal("price_include", false)],
      ])
    ) { $0.isSet("price_include") ? "tax_included" : "tax_excluded" },
  ]
}

extension Record {
  /// A text, nil where there is none.
  fileprivate func text(_ field: String) -> String? { fields[field]?.stringValue }
  fileprivate func isSet(_ field: String) -> Bool { fields[field].map { $0 != .boolean(false) } ?? false }
}
