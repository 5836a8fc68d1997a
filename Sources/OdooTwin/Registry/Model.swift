/// A model and its fields.
struct Model: Sendable {
  let name: String
  /// What messages call it: `Sales Order`.
  let title: String
  let order: [OrderTerm]
  private(set) var fields: [String: Field]
  /// Fields that may have a default of the snapshot's or a general one; kept apart since every create asks.
  private(set) var defaulted: [Field] = []
  /// Stored fields that must have a value: the name, then the others.
  private(set) var required: [Field] = []

  init(name: String, title: String, order: [OrderTerm], fields: [String: Field]) {
    self.name = name
    self.title = title
    self.order = order
    self.fields = fields
    let ordered = fields.values.sorted {
      ($0.name == "name" ? 0 : 1, $0.name) < ($1.name == "name" ? 0 : 1, $1.name)
    }
    for field in ordered { note(field) }
  }

  /// Adds a manual field.
  mutating func add(_ field: Field) {
    fields[field.name] = field
    note(field)
  }

  private mutating func note(_ field: Field) {
    if field.defaultValue != nil || field.isRequired || field.name == "active" { defaulted.append(field) }
    if field.isRequired, field.isStored { required.append(field) }
  }

  /// The many2one through which a model has another's fields as its own; Odoo's `_inherits`.
  var inheritance: (field: String, model: String)? {
    switch name {
    case "product.product": ("product_tmpl_id", "product.template")
    case "res.users": ("partner_id", "res.partner")
    case "account.payment" where fields["journal_id"]?.related.first == "move_id": ("move_id", "account.move")
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

  /// True for names of letters, digits, `_` and `:`, each with a direction or none.
  static func isWellFormed(_ text: String) -> Bool {
    text.isEmpty
      || text.split(separator: ",", omittingEmptySubsequences: false).allSatisfy { part in
        let words = part.split(separator: " ").map { $0.lowercased() }
        guard let name = words.first, words.count <= 2,
          ["asc", "desc", nil].contains(words.dropFirst().first)
        else { return false }
        return name.utf8.allSatisfy {
          (97...122).contains($0) || (48...57).contains($0)
            || [UInt8(ascii: "_"), UInt8(ascii: ":")].contains($0)
        }
      }
  }

  /// Reads `date_order desc, id`.
  static func parse(_ text: String) -> [OrderTerm] {
    text.split(separator: ",").compactMap { part in
      let words = part.split(separator: " ").map { $0.lowercased() }
      guard let field = words.first else { return nil }
      return OrderTerm(field: field, isDescending: words.dropFirst().first == "desc")
    }
  }
}
