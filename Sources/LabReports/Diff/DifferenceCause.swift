/// A known reason why two Odoos differ, in a merchant's words.
public struct DifferenceCause: Sendable, Hashable {
  /// `tax-rounding`.
  public var name: String
  /// One line: what is different.
  public var title: String
  /// What it means and what to do about it.
  public var advice: String

  /// The causes that can be told, in the order in which reports list them.
  public static var all: [DifferenceCause] {
    var seen: Set<String> = []
    return CauseRule.all.map(\.cause).filter { seen.insert($0.name).inserted }
  }

  /// The cause of this name.
  public static func named(_ name: String) -> DifferenceCause? { all.first { $0.name == name } }
}
