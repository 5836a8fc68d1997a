extension DocumentWalk {
  /// Directives at one place; `place` is the schema language's word for it, `FIELD`.
  mutating func check(_ directives: [Directive], place: String) {
    var seen: Set<String> = []
    for directive in directives {
      guard let definition = schema.directive(named: directive.name) else {
        report(
          .undefinedDirective, "Directive @\(directive.name) is not defined", at: directive.location,
          ("directiveName", directive.name))
        continue
      }
      if !seen.insert(directive.name).inserted, !definition.isRepeatable {
        report(
          .directiveNotUniqueForLocation,
          "The directive \"\(directive.name)\" can only be used once at this location.",
          at: directive.location, ("directiveName", directive.name))
      }
      guard definition.locations.contains(place) else {
        let allowed = definition.locations.map(Self.words).joined(separator: ", ")
        report(
          .directiveCannotBeApplied,
          "'@\(directive.name)' can't be applied to \(Self.words(place)) (allowed: \(allowed))",
          at: directive.location, ("targetName", Self.words(place)), ("name", directive.name))
        continue
      }
      check(
        directive.arguments, of: ArgumentOwner(.directive, directive.name, directive.location),
        definition.arguments)
    }
  }

  private static func words(_ place: String) -> String {
    switch place {
    case "QUERY": "queries"
    default: place.lowercased().replacing("_", with: " ") + "s"
    }
  }
}
