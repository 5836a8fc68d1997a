/// A field's type, in Odoo's words.
enum FieldKind: String, Sendable {
  case boolean, integer, float, monetary, char, text, html, selection, date, datetime, binary
  case many2one, one2many, many2many, reference, json, properties
  case many2oneReference = "many2one_reference"
  case propertiesDefinition = "properties_definition"

  var isX2Many: Bool { self == .one2many || self == .many2many }
  var isNumber: Bool { self == .integer || self == .float || self == .monetary || self == .many2oneReference }
}

/// What deleting the target of a many2one does to the record.
enum DeletionRule: String, Sendable {
  case cascade, restrict
  case unset = "set null"
}

/// One field of a model, as `fields_get` and `ir.model.fields` of a real Odoo describe it.
struct Field: Sendable {
  /// A many2many's table and the column of this side; both sides of a relation name the same table.
  struct Link: Sendable, Hashable {
    let table: String
    let column: String
    let otherColumn: String
  }

  let name: String
  let kind: FieldKind
  let label: String
  var isRequired = false
  var isReadonly = false
  var isStored = true
  var isSearchable = true
  var isCopied = true
  /// Worked out from other fields of Odoo's, so that a record may be made without it.
  var isComputed = false
  /// Odoo has a default for it.
  var hasDefault = false
  /// The model behind a relational field.
  var relation: String?
  /// The many2one of a one2many.
  var inverse: String?
  var link: Link?
  /// The keys of a selection.
  var selection: [String] = []
  /// Digits behind the point, where the field has its own; those of a fresh database where it follows a precision.
  var digits: Int?
  /// The `decimal.precision` that the digits follow: `Product Price`.
  var precision: String?
  /// `product_tmpl_id.name` as its steps.
  var related: [String] = []
  var deletionRule = DeletionRule.unset
  var defaultValue: FieldValue?
}
