import GraphQLLanguage

/// That an order was cancelled; the note to the staff isn't kept, so that it is refused.
struct CancellationObject: Resolvable {
  var typeName: String { "OrderCancellation" }

  func value(of field: CollectedField) -> ResolvedValue? { nil }
}
