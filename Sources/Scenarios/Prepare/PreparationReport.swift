/// What `prepare` made and what was there already.
public struct PreparationReport: Sendable, Hashable, CustomStringConvertible {
  /// Made or corrected by this run.
  public var made: [String]
  /// There already, left as it was.
  public var present: [String]
  /// What could not be settled without a person; scenarios that need it won't run.
  public var gaps: [PreparationGap]

  public init(made: [String] = [], present: [String] = [], gaps: [PreparationGap] = []) {
    self.made = made
    self.present = present
    self.gaps = gaps
  }

  /// Whether everything that was asked for is there now.
  public var isPrepared: Bool { gaps.isEmpty }

  /// One line each, and a count.
  public var description: String {
    var lines = made.map { "made   \($0)" }
    lines += present.map { "there  \($0)" }
    lines += gaps.map { "WRONG  \($0)" }
    var sum = "\(made.count) made, \(present.count) there already"
    if !gaps.isEmpty { sum += ", \(gaps.count) to settle" }
    return (lines + [sum]).joined(separator: "\n")
  }
}
