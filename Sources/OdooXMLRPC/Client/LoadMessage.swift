public import XMLRPCWire

/// One message of `load`, which reports errors as messages and not as faults.
public struct LoadMessage: Sendable, Hashable, CustomStringConvertible {
  /// `error` or `warning`.
  public let type: String
  public let message: String
  /// The column it speaks of, when Odoo says so.
  public let field: String?
  /// Row index from 0, when Odoo says so.
  public let record: Int?

  public init(type: String, message: String, field: String? = nil, record: Int? = nil) {
    self.type = type
    self.message = message
    self.field = field
    self.record = record
  }

  /// Reads one element of `messages`; absent members stay empty.
  public init(_ value: XMLRPCValue) {
    self.type = value["type"]?.stringValue ?? "error"
    self.message = value["message"]?.stringValue ?? ""
    self.field = value["field"]?.stringValue
    self.record = value["record"]?.intValue
  }

  /// Two loads met in the database; the same load tried again finds what the other made, or comes through.
  ///
  /// Odoo 14 hides the race of two invoices for their number: it tries the rows once more by itself, that time
  /// without finding their accounts, and complains of that.
  public var isLostRace: Bool {
    message.contains("could not serialize access")
      || message.contains("account_move_line_check_accountable_required_fields")
  }

  public var description: String {
    var place = ""
    if let record { place += "row \(record)" }
    if let field { place += (place.isEmpty ? "" : ", ") + field }
    return place.isEmpty ? message : "\(place): \(message)"
  }
}
