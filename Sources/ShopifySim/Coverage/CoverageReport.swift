import GraphQLLanguage

/// How much of what real clients ask is answered from the state.
///
/// A pair of type and field counts when it was seen with two different values at least: a constant never counts. A
/// field of an interface counts with the fields of the types that implement it.
public struct CoverageReport: Sendable {
  public let answered: [String]
  /// Seen, but always with the same value.
  public let constant: [String]
  public let missing: [String]
  public let answeredRoots: [String]
  public let missingRoots: [String]

  /// Plays every area, or those named.
  public static func measure(only names: Set<String> = []) throws -> CoverageReport {
    let service = GraphQLService(schema: try AdminSchema.newest.schema())
    let witness = FieldWitness()
    for area in try CoverageArea.all() where names.isEmpty || names.contains(area.name) {
      var run = CoverageRun(area, service: service, witness: witness)
      try run.play()
    }
    return try CoverageReport(witness, schema: service.schema, use: ClientUse())
  }

  init(_ witness: FieldWitness, schema: Schema, use: ClientUse) throws {
    let counts = witness.counts
    func count(_ pair: ClientPair) -> Int {
      let types = [pair.type] + schema.possibleTypes(of: pair.type)
      return types.compactMap { counts["\($0).\(pair.field)"] }.max() ?? 0
    }
    let sorted = use.pairs.sorted()
    answered = sorted.filter { count($0) > 1 }.map(\.name)
    constant = sorted.filter { count($0) == 1 }.map(\.name)
    missing = sorted.filter { count($0) == 0 }.map(\.name)
    func isRootAnswered(_ root: String) -> Bool {
      let parts = root.split(separator: " ")
      return (counts["\(parts[0] == "query" ? "QueryRoot" : "Mutation").\(parts[1])"] ?? 0) > 1
    }
    answeredRoots = use.roots.filter(isRootAnswered)
    missingRoots = use.roots.filter { !isRootAnswered($0) }
  }
}
