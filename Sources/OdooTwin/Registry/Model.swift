/// A model and its fields.
struct Model: Sendable {
  let name: String
  /// What messages call it: `Sales Order`.
  let title: String
  let order: [OrderTerm]
  var fields: [String: Field]

  /// The many2one through which a model has another's fields as its own; Odoo's `_inherits`.
  var inheritance: (field: String, model: String)? {
    switch name {
    case "product.product": ("product_tmpl_id", "product.template")
    case "res.users": ("partner_id", "res.partner")
    default: nil
    }
  }

  /// The field shown and searched as the record's name.
  var nameField: String { fields["name"] == nil ? "display_name" : "name" }
}

/// One field to order by, ascending unless said otherwise.
struct OrderTerm: Sendable, Hashable {
  let field: String
  let isDescending: Bool

  /// Reads `date_order desc, id`.
  static func parse(_ text: String) -> [OrderTerm] {
    text.split(separator: ",").compactMap { part in
      let words = part.split(separator: " ").map { $0.lowercased() }
      guard let field = words.first else { return nil }
      return OrderTerm(field: field, isDescending: words.dropFirst().first == "desc")
    }
  }
}
