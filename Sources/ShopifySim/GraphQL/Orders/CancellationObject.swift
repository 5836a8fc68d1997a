import GraphQLLanguage

/// That an order was cancelled, and what the staff was told.
struct CancellationObject: Resolvable {
  let note: String?
  var typeName: String { "OrderCancellation" }

  func value(of field: CollectedField) -> ResolvedValue? {
    field.name == "staffNote" ? .text(note) : nil
  }
}
