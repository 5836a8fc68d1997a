import GraphQLLanguage

/// A query's cost in points, worked out before it is answered.
///
/// Objects and lists of objects cost 1 and what is selected below, connections 2 and ⌊2 · ln n⌋ (at least 1) times
/// their node, leaves and money nothing. Evidence: recovered from live responses, exact on 96 % of them.
struct QueryCost {
  /// Dearer single queries are refused. Evidence: documented.
  static let limit = 1000
  private static let free: Set<String> = [
    "MoneyV2", "MoneyBag", "ShopAddress", "LocationAddress", "PageInfo",
  ]

  let collector: SelectionCollector

  func cost(of fields: [CollectedField]) throws(GraphQLError) -> Int {
    var sum = 0
    for field in fields { sum += try cost(of: field) }
    return max(1, sum)
  }

  private func cost(of field: CollectedField) throws(GraphQLError) -> Int {
    guard let set = field.selectionSet, let type = field.definition?.type.name, !Self.free.contains(type)
    else { return 0 }
    guard type.hasSuffix("Connection") else { return 1 + (try children(set, of: type)) }
    let size = field.argument("first")?.intValue ?? field.argument("last")?.intValue ?? 0
    var nodes = 0
    for part in try collector.fields(of: set, onType: type) {
      guard let below = part.selectionSet, let partType = part.definition?.type.name else { continue }
      if part.name == "nodes" {
        nodes += 1 + (try children(below, of: partType))
      } else if part.name == "edges" {
        for node in try collector.fields(of: below, onType: partType) where node.name == "node" {
          guard let set = node.selectionSet, let nodeType = node.definition?.type.name else { continue }
          nodes += 1 + (try children(set, of: nodeType))
        }
      }
    }
    return 2 + Self.factor(size) * nodes
  }

  /// For interfaces and unions the dearest of the types that are named.
  private func children(_ set: SelectionSet, of type: String) throws(GraphQLError) -> Int {
    var dearest = 0
    for candidate in [type] + set.selections.compactMap(\.typeCondition) {
      var sum = 0
      for field in try collector.fields(of: set, onType: candidate) { sum += try cost(of: field) }
      dearest = max(dearest, sum)
    }
    return dearest
  }

  /// max(1, ⌊2 · ln n⌋) as the bounds at which it steps up, so that no logarithm is rounded.
  private static func factor(_ size: Int) -> Int {
    guard size > 0 else { return 0 }
    let steps = [3, 5, 8, 13, 21, 34, 55, 91, 149, 245]
    return max(1, 1 + steps.filter { size >= $0 }.count)
  }
}

extension Selection {
  /// The type an inline fragment is for.
  fileprivate var typeCondition: String? {
    if case .inlineFragment(let fragment) = self { fragment.typeCondition } else { nil }
  }
}
