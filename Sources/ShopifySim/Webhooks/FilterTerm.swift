import CommerceTypes
import GraphQLLanguage

/// One `field:value` of a filter.
struct FilterTerm: Sendable, Hashable {
  enum Comparison: Sendable, Hashable {
    case equal, less, lessOrEqual, greater, greaterOrEqual
  }

  enum Value: Sendable, Hashable {
    /// `*`: the field is there and not null.
    case present
    /// `Album*`
    case prefix(String)
    case text(String)
  }

  /// `["line_items", "sku"]`
  let path: [String]
  let comparison: Comparison
  /// One of them has to match.
  let values: [Value]

  func matches(_ body: JSONValue, at now: ShopTime) -> Bool {
    any(of: body, behind: path[...]) { leaf in values.contains { matches(leaf, $0, at: now) } }
  }

  /// Whether one of the values behind a path, those of every list's elements, passes the test.
  private func any(
    of value: JSONValue, behind path: ArraySlice<String>, _ test: (JSONValue) -> Bool
  ) -> Bool {
    if let elements = value.arrayValue { return elements.contains { any(of: $0, behind: path, test) } }
    guard let name = path.first else { return test(value) }
    guard let member = value[name] else { return false }
    if path.count == 1, name == "tags", let tags = member.stringValue {
      return tags.split(separator: ",").contains { test(.string($0.trimmingSpaces)) }
    }
    return any(of: member, behind: path.dropFirst(), test)
  }

  private func matches(_ leaf: JSONValue, _ value: Value, at now: ShopTime) -> Bool {
    switch (leaf, value) {
    case (.null, _): return false
    case (_, .present): return true
    case (.object, _), (.array, _): return false
    case (.boolean(let flag), .text(let text)):
      return comparison == .equal && text.lowercased() == (flag ? "true" : "false")
    case (.number(let leaf), .text(let text)), (.string(let leaf), .text(let text)):
      return compare(leaf, text, at: now)
    case (.number(let leaf), .prefix(let prefix)), (.string(let leaf), .prefix(let prefix)):
      return leaf.lowercased().hasPrefix(prefix.lowercased())
    case (.boolean, .prefix): return false
    }
  }

  private func compare(_ leaf: String, _ text: String, at now: ShopTime) -> Bool {
    if let left = ExactDecimal(leaf), let right = ExactDecimal(text) { return holds(left, right) }
    if let left = FilterDate.moment(leaf) {
      if text == "now" { return holds(left, now) }
      if let right = FilterDate.moment(text) { return holds(left, right) }
    }
    return comparison == .equal && leaf.lowercased() == text.lowercased()
  }

  private func holds<Operand: Comparable>(_ left: Operand, _ right: Operand) -> Bool {
    switch comparison {
    case .equal: left == right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    var rest = drop { $0 == " " }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
