import GraphQLLanguage

/// Which values stand in the equations that fail, and in those that hold.
///
/// A wrong price fails every equation it is part of, a wrong total only its own: the value in the most failing
/// equations, and in the fewest that hold, is the likeliest to be the wrong one.
struct Suspicion {
  private struct Tally {
    var spot: Spot
    var failing = 0
    var holding = 0
  }

  private var tallies: [SourceLocation: Tally] = [:]

  mutating func note(holds: Bool, _ spots: [Spot]) {
    var seen: Set<SourceLocation> = []
    for spot in spots where seen.insert(spot.node.location).inserted {
      var tally = tallies[spot.node.location] ?? Tally(spot: spot)
      if holds { tally.holding += 1 } else { tally.failing += 1 }
      tallies[spot.node.location] = tally
    }
  }

  /// The likeliest places, best first; empty when nothing fails.
  var suspects: [Place] {
    let failing = tallies.values.filter { $0.failing > 0 }
    guard let most = failing.map(\.failing).max() else { return [] }
    let first = failing.filter { $0.failing == most }
    let least = first.map(\.holding).min() ?? 0
    return first.filter { $0.holding == least }.map(\.spot.place).sorted { left, right in
      (left.location.line, left.location.column) < (right.location.line, right.location.column)
    }
  }
}
