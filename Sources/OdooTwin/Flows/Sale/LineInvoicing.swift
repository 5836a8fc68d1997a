import CommerceTypes

/// What of an order line's worth is invoiced, and what is still to be; posted documents count.
struct LineInvoicing {
  let line: Record

  init(_ line: Record) { self.line = line }

  static let computed: [String: Computation] = [
    "price_reduce_taxinc": { .decimal(try LineInvoicing($0).unitTotal) },
    "untaxed_amount_invoiced": { .decimal(try LineInvoicing($0).invoiced("price_subtotal")) },
    "untaxed_amount_to_invoice": { .decimal(try LineInvoicing($0).untaxedLeft) },
    "amount_invoiced": { .decimal(try LineInvoicing($0).invoiced("price_total")) },
    "amount_to_invoice": { .decimal(try LineInvoicing($0).totalLeft) },
  ]

  private var digits: Int { get throws { line.env.digits(ofCurrency: try line.id("currency_id") ?? 1) } }

  private var unitTotal: ExactDecimal {
    get throws {
      let quantity = try line.decimal("product_uom_qty")
      return try line.decimal("price_total").divided(by: quantity, digits: 6) ?? .zero
    }
  }

  /// The posted items that bill the line, a credit note's with the sign turned.
  private var posted: [(item: Record, sign: ExactDecimal)] {
    get throws {
      try line.records("invoice_lines").compactMap { item in
        guard let move = try item.related("move_id"), move.stored("state") == "posted" else { return nil }
        return (item, try move.string("move_type") == "out_refund" ? ExactDecimal(-1) : .one)
      }
    }
  }

  private func invoiced(_ field: String) throws -> ExactDecimal {
    try posted.map { try $0.item.decimal(field) * $0.sign }.sum().roundedHalfUp(to: digits)
  }

  private var wanted: ExactDecimal {
    get throws {
      let policy = try line.related("product_id")?.text("invoice_policy") ?? "order"
      return try line.decimal(policy == "delivery" ? "qty_delivered" : "product_uom_qty")
    }
  }

  /// What the wanted quantity is worth without tax, less what is invoiced of it.
  private var untaxedLeft: ExactDecimal {
    get throws {
      guard try line.env.rules.sales.isSold(line.string("state")) else { return .zero }
      var taxable = try OrderLineBehaviour.taxable(line)
      taxable.quantity = try wanted
      if line.env.rules.sales.squaresIncluded, taxable.taxes.contains(where: \.isPriceIncluded) {
        taxable.quantity = try wanted * line.decimal("product_uom_qty")
      }
      let engine = line.env.taxEngine(currency: try line.id("currency_id"))
      return try (engine.amounts(of: taxable).untaxed - invoiced("price_subtotal")).roundedHalfUp(to: digits)
    }
  }

  /// The line's total by units that no posted document bills.
  private var totalLeft: ExactDecimal {
    get throws {
      let quantity = try line.decimal("product_uom_qty")
      let billed = try posted.map { try $0.item.decimal("quantity") * $0.sign }.sum()
      let left = try line.decimal("price_total") * (wanted - billed)
      return left.divided(by: quantity, digits: try digits) ?? .zero
    }
  }
}
