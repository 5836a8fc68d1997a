import GraphQLLanguage

/// A field of a query with what is selected below it, collected once for each type that answers.
///
/// One request's own, so that a list of a hundred orders merges its fragments once.
final class FieldPlan {
  let field: CollectedField
  /// The field that this one is selected on; it outlives what is below it.
  private unowned let parent: FieldPlan?
  private let collector: SelectionCollector
  /// Whether the field is `__typename`.
  let isTypeName: Bool
  /// Whether the field is given a search.
  let isSearch: Bool
  /// What the first type that answers is asked; nearly always there is no other.
  private var first: (typeName: String, plans: [FieldPlan])?
  private var others: [String: [FieldPlan]] = [:]
  private var isChecked: Bool

  init(_ field: CollectedField, _ collector: SelectionCollector, parent: FieldPlan? = nil) {
    self.field = field
    self.collector = collector
    self.parent = parent
    isTypeName = field.name == "__typename"
    isSearch = field.argument("query") != nil
    isChecked = field.arguments.isEmpty
  }

  /// The fields selected on an object of a type.
  func fields(on typeName: String) throws(ExecutionError) -> [FieldPlan] {
    if let first, first.typeName == typeName { return first.plans }
    if let known = others[typeName] { return known }
    guard let set = field.selectionSet else { return [] }
    do throws(GraphQLError) {
      let plans = try collector.fields(of: set, onType: typeName)
        .map { FieldPlan($0, collector, parent: self) }
      if first == nil { first = (typeName, plans) } else { others[typeName] = plans }
      return plans
    } catch {
      throw ExecutionError(
        code: error.code.rawValue, message: error.message, location: error.locations.first ?? field.location)
    }
  }

  /// Refuses arguments that would be ignored, once.
  func checkArguments(of source: any Resolvable, isConnection: Bool = false) throws(ExecutionError) {
    if isChecked { return }
    try HonouredArguments.check(field, of: source.typeName, isConnection: isConnection)
    isChecked = true
  }

  /// The response keys down to this field.
  var keys: [String] { (parent?.keys ?? []) + [field.responseKey] }

  /// The response keys down to this field, with the places in the lists above it.
  func path(indices: [Int]) -> [JSONValue] {
    var plans = [self]
    while let above = plans.last?.parent { plans.append(above) }
    var path: [JSONValue] = []
    var rest = indices[...]
    for plan in plans.reversed() {
      path.append(.string(plan.field.responseKey))
      if plan !== self, plan.field.definition?.type.element != nil, let index = rest.popFirst() {
        path.append(.integer(index))
      }
    }
    return path
  }
}
