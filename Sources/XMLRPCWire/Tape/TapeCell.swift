/// One value of a tape in 16 bytes.
///
/// What `count` and `payload` mean: an int or boolean its number in `payload`; a double its bits; a string, date
/// or base64 the number and the first of its bytes in the arena; an array or struct the number of its children and
/// the cell behind its last one. Children follow their parent.
struct TapeCell {
  /// The kind in the low 8 bits, the member name's id above.
  private let head: UInt32
  let count: UInt32
  let payload: UInt64

  /// The name of what is no member.
  static let noName = 0xFF_FFFF

  init(_ kind: TapeKind, name: Int, count: Int = 0, payload: UInt64 = 0) {
    head = UInt32(kind.rawValue) | UInt32(truncatingIfNeeded: name) << 8
    self.count = UInt32(truncatingIfNeeded: count)
    self.payload = payload
  }

  var kind: TapeKind { TapeKind(rawValue: UInt8(truncatingIfNeeded: head)) ?? .null }
  var name: Int { Int(head >> 8) }
  /// The payload as a place in the arena or on the tape.
  var place: Int { Int(truncatingIfNeeded: payload) }

  /// The cell behind this one and all its children.
  func end(at index: Int) -> Int {
    switch kind {
    case .array, .structure: place
    default: index + 1
    }
  }
}
