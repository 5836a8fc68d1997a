import CommerceTypes
import XMLRPCWire

/// One field of one record, as the store keeps it.
///
/// Money and quantities are exact decimals; doubles exist on the wire alone.
enum FieldValue: Sendable, Hashable {
  case unset
  case boolean(Bool)
  case integer(Int)
  case decimal(ExactDecimal)
  /// char, text, html, selection, binary; dates as `2024-05-06`, date-times as `2024-05-06 07:08:09` in UTC.
  case text(String)
  /// A many2one.
  case record(Int)
  /// A one2many or many2many when read.
  case records([Int])
  /// A one2many or many2many when written.
  case commands([Command])
  /// json and other fields that the twin only hands on.
  case wire(XMLRPCValue)
}

/// Field values by field name.
typealias Values = [String: FieldValue]

extension FieldValue: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByBooleanLiteral {
  init(integerLiteral value: Int) { self = .integer(value) }
  init(stringLiteral value: String) { self = .text(value) }
  init(booleanLiteral value: Bool) { self = .boolean(value) }
}

extension FieldValue {
  /// The many2one's id, also from an integer.
  var id: Int? {
    switch self {
    case .record(let id), .integer(let id): id
    default: nil
    }
  }

  var ids: [Int] {
    switch self {
    case .records(let ids): ids
    case .record(let id): [id]
    default: []
    }
  }

  var text: String? { if case .text(let text) = self { text } else { nil } }

  var bool: Bool {
    switch self {
    case .boolean(let flag): flag
    case .unset: false
    case .integer(let number): number != 0
    case .decimal(let number): !number.isZero
    case .text(let text): !text.isEmpty
    case .record: true
    case .records(let ids): !ids.isEmpty
    case .commands(let commands): !commands.isEmpty
    case .wire: true
    }
  }

  /// The number; 0 when unset.
  var decimal: ExactDecimal {
    switch self {
    case .decimal(let number): number
    case .integer(let number): ExactDecimal(number)
    default: .zero
    }
  }

  /// The integer; 0 when unset.
  var int: Int {
    switch self {
    case .integer(let number), .record(let number): number
    case .decimal(let number): number.exactInt ?? 0
    default: 0
    }
  }

  /// A many2one from an optional id.
  static func record(orUnset id: Int?) -> FieldValue { id.map(FieldValue.record) ?? .unset }

  /// A text from an optional.
  static func text(orUnset text: String?) -> FieldValue { text.map(FieldValue.text) ?? .unset }
}
