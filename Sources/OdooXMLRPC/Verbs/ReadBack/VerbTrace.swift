/// What a verb knows beyond the error that ended it.
public struct VerbTrace: Sendable, Hashable, CustomStringConvertible {
  /// How often the state was read back.
  public var reads: Int
  /// What was read last: `sale.order 7: state is draft`; nil when nothing was read.
  public var seen: String?
  /// What earlier steps of the verb made or changed, and what stays.
  public var left: [RecordReference]

  public init(reads: Int = 0, seen: String? = nil, left: [RecordReference] = []) {
    self.reads = reads
    self.seen = seen
    self.left = left
  }

  public var description: String {
    var parts: [String] = []
    if let seen { parts.append("read back \(reads) \(reads == 1 ? "time" : "times"): \(seen)") }
    if !left.isEmpty {
      parts.append("made before and left: " + left.map(\.description).joined(separator: ", "))
    }
    return parts.joined(separator: "; ")
  }
}
