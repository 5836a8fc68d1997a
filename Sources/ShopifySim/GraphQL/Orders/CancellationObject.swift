import GraphQLLanguage

/// A cancellation's own word; no step gives a note to the staff, so there is none.
struct CancellationObject: Resolvable {
  var typeName: String { "OrderCancellation" }

  func value(of field: CollectedField) -> ResolvedValue? { field.name == "staffNote" ? .null : nil }
}
