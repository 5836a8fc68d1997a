import CommerceTypes

/// The cells that a line has in every `load`: product, name, quantity, unit price, discount, taxes.
enum LineCells {
  static func cells(of line: LinePlan, _ names: OdooNames) -> [String] {
    [
      names.products[line.sku].map(String.init) ?? "", line.name, String(line.quantity),
      line.unitPrice.description, line.discountPercent.description,
      line.taxes.compactMap { names.taxes[$0] }.map(String.init).joined(separator: ","),
    ]
  }
}
