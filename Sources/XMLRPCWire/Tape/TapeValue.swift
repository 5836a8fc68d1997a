/// A value on a ``Tape``: a view that keeps the tape alive and owns nothing of its own.
///
/// Odoo sends an empty field of any type as the boolean false: ``isFalse``.
public struct TapeValue: Sendable {
  let storage: TapeStorage
  let index: Int

  @inline(__always)
  init(_ storage: TapeStorage, _ index: Int) {
    self.storage = storage
    self.index = index
  }

  @inline(__always)
  var cell: TapeCell { unsafe storage.cells[index] }

  /// The value's type.
  public var kind: TapeKind { cell.kind }

  /// The type's name on the wire: `int`, `boolean`, `struct` …
  public var typeName: String { kind.name }

  /// An int or i8; nil for other values.
  public var intValue: Int? {
    let cell = cell
    return cell.kind == .int ? Int(truncatingIfNeeded: Int64(bitPattern: cell.payload)) : nil
  }

  /// A boolean; nil for other values.
  public var boolValue: Bool? {
    let cell = cell
    return cell.kind == .boolean ? cell.payload != 0 : nil
  }

  /// A double, or an int as one; nil for other values.
  public var doubleValue: Double? {
    let cell = cell
    if cell.kind == .double { return Double(bitPattern: cell.payload) }
    return intValue.map(Double.init)
  }

  /// A string, made anew with each call; nil for other values, dates too.
  public var stringValue: String? {
    let cell = cell
    return cell.kind == .string ? text(of: cell) : nil
  }

  /// The boolean false: what Odoo sends for an empty field of any type.
  public var isFalse: Bool {
    let cell = cell
    return cell.kind == .boolean && cell.payload == 0
  }

  /// The `nil` extension's value.
  public var isNull: Bool { kind == .null }

  /// A date's `YYYYMMDDTHH:MM:SS`, no zone; nil for other values.
  public var dateTimeValue: String? {
    let cell = cell
    return cell.kind == .dateTime ? text(of: cell) : nil
  }

  /// A base64's decoded bytes; nil for other values.
  public var base64Value: [UInt8]? {
    let cell = cell
    return cell.kind == .base64 ? unsafe Array(storage.text(of: cell)) : nil
  }

  /// Elements of an array or members of a struct; 0 for other values.
  public var count: Int {
    let cell = cell
    return cell.kind == .array || cell.kind == .structure ? Int(cell.count) : 0
  }

  /// The UTF-8 of a string or date, without a `String`; nil for other values.
  public func withUTF8<R, E: Error>(_ body: (Span<UInt8>) throws(E) -> R) throws(E) -> R? {
    let cell = cell
    guard cell.kind == .string || cell.kind == .dateTime else { return nil }
    return try unsafe body(storage.text(of: cell).span)
  }

  func text(of cell: TapeCell) -> String { unsafe String(decoding: storage.text(of: cell), as: UTF8.self) }
}

extension TapeValue: CustomStringConvertible {
  /// Kind and size, no content: it may be secret.
  public var description: String {
    switch kind {
    case .array, .structure: "\(typeName) of \(count)"
    default: typeName
    }
  }
}
