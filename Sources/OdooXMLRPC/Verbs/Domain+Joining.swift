import XMLRPCWire

extension Domain {
  /// Records that any of the domains finds; none of an empty list.
  public static func any(_ domains: [Domain]) -> Domain {
    guard !domains.isEmpty else { return [.equal("id", 0)] }
    return Domain(Array(repeating: .or, count: domains.count - 1) + domains.flatMap(\.operand))
  }

  /// Records that this domain doesn't find.
  public var negated: Domain { Domain([.not] + operand) }

  /// The domain as one operand: with an operator for each *and* that stands between its conditions unwritten.
  private var operand: [Term] {
    // Every condition is an operand; `&` and `|` make one of two.
    let operands = terms.reduce(0) { count, term in
      switch term {
      case .condition: count + 1
      case .and, .or: count - 1
      case .not: count
      }
    }
    guard operands > 0 else { return [.notEqual("id", 0)] }
    return Array(repeating: .and, count: operands - 1) + terms
  }
}

extension Domain.Term {
  /// Has none of the ids.
  public static func isNotIn(_ field: String, _ ids: [Int]) -> Self {
    .condition(field, "not in", .ints(ids))
  }
  /// Has none of the texts.
  public static func isNotIn(_ field: String, _ texts: [String]) -> Self {
    .condition(field, "not in", .strings(texts))
  }
}
