/// How far a reader of changes has come; keep it with what was made of the page that it came with.
///
/// It remembers the records near its end, so that reading on with an overlap doesn't give them twice.
public struct ChangeCursor: Sendable, Hashable, Codable {
  /// What was delivered of one record.
  struct Delivered: Sendable, Hashable, Codable {
    /// Its `write_date`, in seconds since 1970.
    var written: Int
    /// Of the values that were read: a second change in the same second differs here.
    var fingerprint: UInt64
  }

  /// Everything written before this second has been delivered; seconds since 1970, UTC.
  public internal(set) var second: Int
  /// By id, within the overlap.
  var delivered: [Int: Delivered] = [:]

  /// Starts at a moment: the first page has what was written then or later.
  public init(from moment: OdooDateTime) { second = moment.secondsSince1970 }

  /// How many records it remembers.
  public var rememberedRecords: Int { delivered.count }

  /// Takes note of a record; false when it was delivered as it is.
  mutating func takes(_ record: Record, written: Int) -> Bool {
    let now = Delivered(written: written, fingerprint: record.fingerprint)
    return delivered.updateValue(now, forKey: record.id) != now
  }

  /// Moves on to a second, and forgets what lies further back than the overlap.
  mutating func moves(to second: Int, overlap: Int) {
    self.second = max(self.second, second)
    let edge = self.second - overlap
    delivered = delivered.filter { $0.value.written >= edge }
  }
}
