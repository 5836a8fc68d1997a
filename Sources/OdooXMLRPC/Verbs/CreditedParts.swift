import CommerceTypes
import XMLRPCWire

/// Which lines of a credit note, a copy of a whole invoice, carry what is credited.
///
/// Odoo doesn't tell which line of the copy is whose. Copies come in the invoice's order (measured on Odoo 14 and 19);
/// product, text, quantity and price of each pair are compared before anything is changed.
struct CreditedParts: Sendable {
  private let originals: [Record]
  private let wanted: [Int: CreditLine]

  /// - Throws: `state` when a line isn't the invoice's.
  init(of invoice: Int, _ lines: [CreditLine], _ client: OdooClient) async throws(OdooError) {
    originals = try await client.invoiceLines(of: invoice)
    wanted = Dictionary(lines.map { ($0.line, $0) }, uniquingKeysWith: { _, last in last })
    for line in lines where !originals.contains(where: { $0.id == line.line }) {
      throw OdooError(
        .state("account.move.line \(line.line) is no invoice line of account.move \(invoice)"),
        operation: "account.move.credit")
    }
    guard wanted.values.contains(where: { !$0.quantity.isZero }) else {
      throw OdooError(.state("nothing is to be credited"), operation: "account.move.credit")
    }
  }

  /// The values to write by line of the copy, and the lines to delete.
  ///
  /// - Throws: `state` when the copy hasn't the invoice's lines.
  func changes(
    of copies: [Record]
  ) throws(OdooError) -> (changes: [Int: [String: XMLRPCValue]], dropped: [Int]) {
    guard copies.count == originals.count else {
      throw mismatch("it has \(copies.count) lines instead of \(originals.count)")
    }
    var changes: [Int: [String: XMLRPCValue]] = [:]
    var dropped: [Int] = []
    for (copy, original) in zip(copies, originals) {
      for field in ["product_id", "name", "quantity", "price_unit"]
      where try copy.value(field) != original.value(field) {
        throw mismatch("\(field) of line \(copy.id) isn't that of line \(original.id)")
      }
      guard let line = wanted[original.id], !line.quantity.isZero else {
        dropped.append(copy.id)
        continue
      }
      var values: [String: XMLRPCValue] = [:]
      if try original.decimal("quantity") != line.quantity {
        values["quantity"] = .double(line.quantity.doubleValue)
      }
      if let price = line.unitPrice, try original.decimal("price_unit") != price {
        values["price_unit"] = .double(price.doubleValue)
      }
      if !values.isEmpty { changes[copy.id] = values }
    }
    return (changes, dropped)
  }

  private func mismatch(_ text: String) -> OdooError {
    OdooError(
      .state("the credit note isn't a copy of its invoice: \(text)"), operation: "account.move.credit")
  }
}
