public import XMLRPCWire

/// One record as `read` or `search_read` gave it.
///
/// The typed getters know Odoo's forms: an empty field of any type is `false`. A field that wasn't read or
/// has another type is an error that names `model.field[id]`.
public struct Record: Sendable, Hashable {
  public let model: String
  public let id: Int
  public let fields: [String: XMLRPCValue]

  public init(model: String, id: Int, fields: [String: XMLRPCValue]) {
    self.model = model
    self.id = id
    self.fields = fields
  }

  /// Reads the struct that Odoo answers for one record.
  init(model: String, row: TapeValue) throws(OdooError) {
    guard let fields = row.dictionary, let id = fields["id"]?.intValue else {
      throw OdooError(.shape("a record without an int id: \(row.typeName)"), operation: "\(model).read")
    }
    self.init(model: model, id: id, fields: fields)
  }

  /// The raw value; an error when the field wasn't read.
  public func value(_ field: String) throws(OdooError) -> XMLRPCValue {
    guard let value = fields[field] else { throw wrong(field, "wasn't read, or this version hasn't it") }
    return value
  }

  func wrong(_ field: String, _ problem: String) -> OdooError {
    OdooError(.field("\(model).\(field)[\(id)] \(problem)"), operation: "\(model).read")
  }
}
