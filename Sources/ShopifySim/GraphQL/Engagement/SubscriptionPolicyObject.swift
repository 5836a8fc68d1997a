import GraphQLLanguage

/// How often a contract is billed or delivered.
struct SubscriptionPolicyObject: Resolvable {
  let policy: SubscriptionContract.Policy
  let typeName: String

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "interval": .text(policy.interval)
    case "intervalCount": .int(policy.count)
    default: nil
    }
  }
}
