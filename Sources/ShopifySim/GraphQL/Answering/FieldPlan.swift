import GraphQLLanguage

/// A field of a query with what is selected below it, collected once for each type that answers.
///
/// One request's own, so that a list of a hundred orders merges its fragments once.
final class FieldPlan {
  let field: CollectedField
  private let collector: SelectionCollector
  private var children: [String: [FieldPlan]] = [:]
  private var isChecked = false

  init(_ field: CollectedField, _ collector: SelectionCollector) {
    self.field = field
    self.collector = collector
  }

  /// The fields selected on an object of a type.
  func fields(on typeName: String) throws(ExecutionError) -> [FieldPlan] {
    if let known = children[typeName] { return known }
    guard let set = field.selectionSet else { return [] }
    do throws(GraphQLError) {
      let plans = try collector.fields(of: set, onType: typeName).map { FieldPlan($0, collector) }
      children[typeName] = plans
      return plans
    } catch {
      throw ExecutionError(
        code: error.code.rawValue, message: error.message, location: error.locations.first ?? field.location)
    }
  }

  /// Refuses arguments that would be ignored, once.
  func checkArguments(of typeName: String, isConnection: Bool) throws(ExecutionError) {
    guard !isChecked, !field.arguments.isEmpty else { return }
    try HonouredArguments.check(field, of: typeName, isConnection: isConnection)
    isChecked = true
  }
}
