/// Odoo 19's words.
struct Wording19: FaultWording {
  func missingMethod(_ method: String, of model: String) -> TwinError {
    .python("AttributeError", "The method '\(model).\(method)' does not exist")
  }

  func privateMethod(_ method: String, of model: String) -> TwinError {
    .access("Private methods (such as '\(model).\(method)') cannot be called remotely.")
  }

  func missingDatabase(_ name: String) -> TwinError {
    .python(
      "psycopg2.OperationalError",
      "connection to server at \"127.0.0.1\", port 5432 failed: FATAL:  database \"\(name)\" does not exist\n"
    )
  }

  func missingServiceMethod(_ method: String) -> TwinError { .python("KeyError", "'\(method)'") }

  func tooFewArguments(_ method: String, _ count: Int) -> TwinError? {
    guard count < 5 else { return nil }
    return .python("ValueError", "not enough values to unpack (expected at least 5, got \(count))")
  }

  func function(_ method: String, of model: String, isModelsOwn: Bool) -> String {
    let words = model.split(whereSeparator: { $0 == "." || $0 == "_" })
    let own = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    return "\(isModelsOwn ? own : "BaseModel").\(method)()"
  }

  var missingPosition: TwinError { .python("IndexError", "list index out of range") }

  func unknownField(_ field: String, of model: String, in use: FieldUse) -> TwinError {
    switch use {
    case .create: .python("ValueError", "Invalid field '\(field)' in '\(model)'")
    case .write: .python("KeyError", "'\(field)'")
    case .read: .python("ValueError", "Invalid field '\(field)' on '\(model)'")
    case .order: .python("ValueError", "Invalid field '\(field)' on model '\(model)'")
    }
  }

  func unknownField(_ field: String, of model: String, in term: DomainTerm) -> TwinError {
    .python(
      "ValueError",
      "Invalid field \(model).\(field) in condition ('\(field)', '\(term.name)', \(term.operand))")
  }

  func unknownOperator(in term: DomainTerm) -> TwinError {
    .python("ValueError", "Invalid operator in condition ('\(term.path)', '\(term.name)', \(term.operand))")
  }

  func malformedDomain(_ domain: String, isList: Bool) -> TwinError {
    isList
      ? .python("ValueError", "Domain() malformed domain \(domain)")
      : .python("TypeError", "Domain() invalid argument type for domain: \(domain)")
  }

  func invalidItem(_ item: String, isText: Bool) -> TwinError {
    .python("ValueError", "Domain() invalid item in domain: \(item)")
  }

  func unknownColumn(_ name: String) -> TwinError { .python("ValueError", "Invalid field name '\(name)'") }

  func missingField(_ field: Field, of model: Model) -> TwinError {
    let text = """
      Missing required value for the field '\(field.label)' (\(field.name)).
      Model: '\(model.title)' (\(model.name))
      - create/update: a mandatory field is not set
      - delete: another model requires the record being deleted, you can archive it instead

      """
    return refusal(text, field: field.name)
  }

  func brokenReference(_ field: Field, of model: Model) -> TwinError {
    refusal(
      """
      Another model is using the record you are trying to delete.

      The troublemaker is: '\(model.title)' (\(model.name))
      Thanks to the following constraint: '\(field.label)' (\(field.name))
      How about archiving the record instead?
      """)
  }

  func brokenLink(
    _ link: Field.Link, to model: String, _ id: Int, user: Int, isNew: Bool
  ) -> TwinError {
    guard !isNew else { return .missing(model, id, user: user) }
    return refusal(
      """
      Another model is using the record you are trying to delete.

      The troublemaker is: Unknown
      Thanks to the following constraint: \(link.table)_\(link.otherColumn)_fkey
      How about archiving the record instead?
      """)
  }

  func broken(_ constraint: UniqueConstraint, of model: Model) -> TwinError {
    refusal(constraint.text, field: constraint.fields.first)
  }

  func brokenUniqueness(_ name: String, _ text: String) -> TwinError { refusal(text) }

  var manualFieldName: TwinError { refusal("Custom fields must have a name that starts with 'x_'!") }

  func brokenCheck(_ name: String, _ text: String) -> TwinError { refusal(text) }

  func administratorDeletion(_ registry: Registry) -> TwinError {
    .user(
      "You cannot delete the admin user because it is utilized in various places (such as security configurations,...). "
        + "Instead, archive it.")
  }

  func duplicateExternalID(module: String, name: String) -> TwinError {
    refusal(
      """
      duplicate key value violates unique constraint "ir_model_data_module_name_uniq_index"
      DETAIL:  Key (module, name)=(\(module), \(name)) already exists.

      """)
  }

  /// 19 puts the same words before every broken rule of the database's, but not in what `load` tells.
  private func refusal(_ text: String, field: String? = nil) -> TwinError {
    TwinError.user("The operation cannot be completed: \(text)").loading(text, field: field)
  }
}
