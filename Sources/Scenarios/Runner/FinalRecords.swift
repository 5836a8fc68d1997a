/// All Odoo records of a run's orders without ids, dates and the run's token: equal texts are equal outcomes.
public struct FinalRecords: Sendable, Hashable, Codable {
  /// One record a line, sorted.
  public var lines: [String]

  public init(lines: [String]) { self.lines = lines.sorted() }

  /// The lines that only one of the two has: `- missing`, `+ added`.
  public func differences(to other: FinalRecords) -> [String] {
    let (missing, added) = (Self.surplus(lines, over: other.lines), Self.surplus(other.lines, over: lines))
    return missing.map { "- \($0)" } + added.map { "+ \($0)" }
  }

  private static func surplus(_ left: [String], over right: [String]) -> [String] {
    var counts = right.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    return left.filter { line in
      guard let count = counts[line], count > 0 else { return true }
      counts[line] = count - 1
      return false
    }
  }
}
