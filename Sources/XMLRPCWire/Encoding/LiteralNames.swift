/// The member names of a document that are literals, known by where their text lies.
///
/// A literal that comes again is neither escaped nor compared: what was written for it is copied from the
/// document, and its bit says whether a struct has it. Literals of the same text have the same bit.
/// Safe: the table is made once, freed in `deinit`, and only looked up by places below its size.
@safe struct LiteralNames: ~Copyable {
  /// What was written for a name.
  struct Written {
    /// From the member's tag to behind the name's.
    let member: Range<Int>
    /// The name alone, escaped.
    let name: Range<Int>
  }

  struct Entry {
    /// The address of the literal's text, which is never read; 0 for an empty place.
    fileprivate var address: UInt = 0
    fileprivate var length = 0
    /// Where in the document the member began.
    fileprivate(set) var start = 0
    /// From the member's tag to behind the name's.
    fileprivate(set) var count = 0
    fileprivate(set) var bit: UInt64 = 0
  }

  /// A power of two.
  private static let places = 64
  /// Leaves empty places, at which a search ends.
  private static let mostEntries = 40

  private var table: UnsafeMutablePointer<Entry>?
  private var entries = 0
  /// The names by their bits.
  private var names: [Range<Int>] = []

  deinit { unsafe table?.deallocate() }

  @inline(__always) private static func place(of address: UInt) -> Int {
    let mixed = UInt64(address) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed &>> 58)
  }

  /// What is known of a literal.
  @inline(__always) func find(_ literal: StaticString) -> Entry? {
    guard literal.hasPointerRepresentation, let table = unsafe table else { return nil }
    let address = unsafe UInt(bitPattern: literal.utf8Start)
    var place = Self.place(of: address)
    while true {
      let found = unsafe table[place]
      if found.address == address, found.length == literal.utf8CodeUnitCount { return found }
      if found.address == 0 { return nil }
      place = (place &+ 1) & (Self.places &- 1)
    }
  }

  /// The bit of a literal that was just written; nil when it isn't kept, since there are too many.
  mutating func insert(_ literal: StaticString, _ written: Written, of sink: borrowing ByteSink) -> UInt64? {
    if let known = find(literal) { return known.bit }
    guard literal.hasPointerRepresentation, entries < Self.mostEntries else { return nil }
    let table = unsafe table ?? Self.makeTable()
    unsafe self.table = table
    let index = names.firstIndex { sink.equal($0, written.name) } ?? names.count
    if index == names.count { names.append(written.name) }
    let address = unsafe UInt(bitPattern: literal.utf8Start)
    var place = Self.place(of: address)
    while unsafe table[place].address != 0 { place = (place + 1) & (Self.places - 1) }
    let bit: UInt64 = 1 << UInt64(index)
    unsafe table[place] = Entry(
      address: address, length: literal.utf8CodeUnitCount, start: written.member.lowerBound,
      count: written.member.count, bit: bit)
    entries += 1
    return bit
  }

  /// Whether one of the literals with these bits is the name.
  func contains(_ name: Range<Int>, among bits: UInt64, of sink: borrowing ByteSink) -> Bool {
    var left = bits
    while left != 0 {
      if sink.equal(names[left.trailingZeroBitCount], name) { return true }
      left &= left - 1
    }
    return false
  }

  private static func makeTable() -> UnsafeMutablePointer<Entry> {
    let table = UnsafeMutablePointer<Entry>.allocate(capacity: places)
    unsafe table.initialize(repeating: Entry(), count: places)
    return unsafe table
  }
}
