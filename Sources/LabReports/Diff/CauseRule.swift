import CommerceTypes
import Scenarios

/// One row of the table of causes: which differences it explains.
struct CauseRule: Sendable {
  /// What must be so for a rule to apply.
  enum Condition: Sendable {
    /// Both values are numbers, and no further apart than this.
    case amountWithin(ExactDecimal)
    /// Another field of the same record is equal in both runs.
    case same(String)
    /// One of these changes, in either direction.
    case change([(String, String)])
    /// The one value is the other rounded to this many digits.
    case rounded(Int)
    /// The same text, once with HTML's marks and once without.
    case markup
    /// The kind of difference.
    case kind(Difference.Kind)
    /// The same order of the same scenario has a difference of this cause, at least as large where both are amounts.
    case follows(String)
    /// A verdict that is, or was, a clear stop.
    case stop
    /// The two runs were on Odoos of different versions.
    case otherVersion
    /// The two runs found this setting differently.
    case setting(String)
  }

  var cause: DifferenceCause
  /// Empty for every model.
  var models: Set<String> = []
  /// Empty for every field.
  var fields: Set<String> = []
  var conditions: [Condition]
}

extension CauseRule {
  func explains(_ difference: Difference, _ context: CauseContext) -> Bool {
    guard models.isEmpty || models.contains(difference.model),
      fields.isEmpty || difference.field.map(fields.contains) == true
    else { return false }
    return conditions.allSatisfy { holds($0, difference, context) }
  }

  private func holds(_ condition: Condition, _ difference: Difference, _ context: CauseContext) -> Bool {
    switch condition {
    case .amountWithin(let limit):
      guard let amount = difference.amount.flatMap({ Amount.parse($0) }) else { return false }
      return !amount.isZero && amount.magnitude <= limit
    case .same(let field):
      return context.before[field] != nil && context.before[field] == context.after[field]
    case .change(let pairs):
      return pairs.contains {
        ($0.0, $0.1) == (difference.before ?? "", difference.after ?? "")
          || ($0.1, $0.0) == (difference.before ?? "", difference.after ?? "")
      }
    case .rounded(let digits):
      guard let old = Amount.parse(difference.before), let new = Amount.parse(difference.after) else {
        return false
      }
      return old != new && (old.roundedHalfUp(to: digits) == new || new.roundedHalfUp(to: digits) == old)
    case .markup:
      guard let old = difference.before, let new = difference.after else { return false }
      return old != new && Self.plain(old) == Self.plain(new)
    case .kind(let kind): return difference.kind == kind
    case .follows(let name):
      let amount = difference.amount.flatMap { Amount.parse($0) }?.magnitude
      return context.leaders.reach(name, order: difference.order, amount: amount)
    case .stop: return [difference.before, difference.after].contains(Verdict.stoppedClearly.rawValue)
    case .otherVersion: return context.versionsDiffer
    case .setting(let field): return context.settings.contains(field)
    }
  }

  /// A text without HTML's marks and the blanks around it.
  private static func plain(_ text: String) -> String {
    let bare = text.replacing(/<[^>]*>/, with: " ").replacing("&amp;", with: "&").replacing("&lt;", with: "<")
    return bare.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
