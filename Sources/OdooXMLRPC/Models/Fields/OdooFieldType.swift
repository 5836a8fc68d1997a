/// What a field of Odoo holds, in Odoo's own word.
public struct OdooFieldType: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  public static let char = OdooFieldType(rawValue: "char")
  public static let text = OdooFieldType(rawValue: "text")
  public static let html = OdooFieldType(rawValue: "html")
  public static let selection = OdooFieldType(rawValue: "selection")
  public static let boolean = OdooFieldType(rawValue: "boolean")
  public static let integer = OdooFieldType(rawValue: "integer")
  public static let float = OdooFieldType(rawValue: "float")
  public static let monetary = OdooFieldType(rawValue: "monetary")
  public static let date = OdooFieldType(rawValue: "date")
  public static let datetime = OdooFieldType(rawValue: "datetime")
  public static let many2one = OdooFieldType(rawValue: "many2one")
  public static let one2many = OdooFieldType(rawValue: "one2many")
  public static let many2many = OdooFieldType(rawValue: "many2many")
  /// An id whose model another field names.
  public static let many2oneReference = OdooFieldType(rawValue: "many2one_reference")

  public var description: String { rawValue }
}
