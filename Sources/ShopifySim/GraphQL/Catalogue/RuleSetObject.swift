import GraphQLLanguage

/// The rules of a collection.
struct RuleSetObject: Resolvable {
  /// One rule.
  struct Rule: Resolvable {
    let rule: ProductCollection.Rule
    var typeName: String { "CollectionRule" }

    func value(of field: CollectedField) -> ResolvedValue? {
      switch field.name {
      case "column": .text(rule.column)
      case "relation": .text(rule.relation)
      case "condition": .text(rule.condition)
      case "conditionObject": .null
      default: nil
      }
    }
  }

  let ruleSet: ProductCollection.RuleSet
  var typeName: String { "CollectionRuleSet" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "appliedDisjunctively": .bool(ruleSet.appliedDisjunctively)
    case "rules": .list(ruleSet.rules.map { Rule(rule: $0) })
    default: nil
    }
  }
}
