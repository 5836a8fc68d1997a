import CommerceTypes
import OdooXMLRPC
import XMLRPCWire

/// A record as it was read, by Odoo 19's field names, before it is made neutral.
struct ReadRecord {
  var model: String
  var id: Int
  /// Only fields that the version has.
  var values: [String: XMLRPCValue]
  /// The Shopify order it belongs to, without the run's token.
  var order: String?
  /// Set once its siblings are known.
  var key = ""

  /// A text or selection; nil when empty.
  func string(_ field: String) -> String? { values[field]?.stringValue }
  /// The id of a many2one; nil when empty.
  func link(_ field: String) -> Int? { values[field]?.arrayValue?.first?.intValue }
  /// The name that came with a many2one.
  func linkName(_ field: String) -> String? { values[field]?.arrayValue?.last?.stringValue }
  /// The ids of an x2many.
  func links(_ field: String) -> [Int] { values[field]?.arrayValue?.compactMap(\.intValue) ?? [] }
}
