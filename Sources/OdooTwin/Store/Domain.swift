/// A search's condition.
///
/// In code a list of terms that all must hold: `[("picking_id", "=", .id(3)), ("state", "in", ["draft"])]`.
indirect enum Domain {
  case always(Bool)
  case term(field: String, operator: String, operand: Operand)
  case not(Domain)
  case all([Domain])
  case any([Domain])
}

extension Domain {
  /// The same with every term about a field that can't be searched held for true.
  func leavingOut(unsearchable model: Model) -> Domain {
    switch self {
    case .always: self
    case .term(let path, _, _): model.fields[path]?.isSearchable == false ? .always(true) : self
    case .not(let inner): .not(inner.leavingOut(unsearchable: model))
    case .all(let parts): .all(parts.map { $0.leavingOut(unsearchable: model) })
    case .any(let parts): .any(parts.map { $0.leavingOut(unsearchable: model) })
    }
  }
}

/// What a domain's term compares with.
enum Operand {
  case value(FieldValue)
  case list([FieldValue])
  /// For the operators `any` and `not any`.
  case domain(Domain)

  static func id(_ id: Int) -> Operand { .value(.record(id)) }
  static func ids(_ ids: [Int]) -> Operand { .list(ids.map(FieldValue.record)) }
}

extension Operand: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral
{
  init(integerLiteral value: Int) { self = .value(.integer(value)) }
  init(stringLiteral value: String) { self = .value(.text(value)) }
  init(booleanLiteral value: Bool) { self = .value(.boolean(value)) }
  init(arrayLiteral elements: FieldValue...) { self = .list(elements) }
}

extension Domain: ExpressibleByArrayLiteral {
  init(arrayLiteral elements: (String, String, Operand)...) {
    self = .all(elements.map { .term(field: $0.0, operator: $0.1, operand: $0.2) })
  }
}
