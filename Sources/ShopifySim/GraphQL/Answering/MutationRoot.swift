import GraphQLLanguage

/// The root of mutations: none is simulated, the shop changes by steps alone.
struct MutationRoot: Resolvable {
  var typeName: String { "Mutation" }
  func value(of field: CollectedField) -> ResolvedValue? { nil }
}
