/// Odoo 14's words.
struct Wording14: FaultWording {
  func missingMethod(_ method: String, of model: String) -> TwinError {
    .python("AttributeError", "type object '\(model)' has no attribute '\(method)'")
  }

  func privateMethod(_ method: String, of model: String) -> TwinError {
    .access("Private methods (such as \(method)) cannot be called remotely.")
  }

  func missingDatabase(_ name: String) -> TwinError {
    .python("psycopg2.OperationalError", "FATAL:  database \"\(name)\" does not exist\n")
  }

  func missingServiceMethod(_ method: String) -> TwinError {
    .python("KeyError", "'Method not found: \(method)'")
  }

  func tooFewArguments(_ method: String, _ count: Int) -> TwinError? {
    guard method == "execute_kw" || method == "execute" else { return nil }
    let names = ["db", "uid", "obj", "method"] + (method == "execute_kw" ? ["args"] : [])
    // db, uid and password are taken off before: what is missing is counted from the third on.
    let missing = names.dropFirst(max(count - 1, 2))
    return missing.isEmpty ? nil : Signature.missing(Array(missing), of: "\(method)()")
  }

  func function(_ method: String, of model: String, isModelsOwn: Bool) -> String { "\(method)()" }

  var missingPosition: TwinError { .python("IndexError", "tuple index out of range") }

  func unknownField(_ field: String, of model: String, in use: FieldUse) -> TwinError {
    .python("ValueError", "Invalid field '\(field)' on model '\(model)'")
  }

  func unknownField(_ field: String, of model: String, in term: DomainTerm) -> TwinError {
    .python(
      "ValueError",
      "Invalid field \(model).\(field) in leaf ('\(term.path)', '\(term.name)', \(term.operand))")
  }

  func unknownOperator(in term: DomainTerm) -> TwinError {
    term.operand.hasPrefix("[")
      ? .python("TypeError", "unhashable type: 'list'")
      : .python("ValueError", "Invalid leaf ('\(term.path)', '\(term.name)', \(term.operand))")
  }

  func malformedDomain(_ domain: String, isList: Bool) -> TwinError {
    .python(
      "AssertionError",
      isList
        ? "This domain is syntactically not correct: \(domain)"
        : "Domains to normalize must have a 'domain' form: a list or tuple of domain components")
  }

  func invalidItem(_ item: String, isText: Bool) -> TwinError {
    .python("IndexError", "\(isText ? "string" : "tuple") index out of range")
  }

  func unknownColumn(_ name: String) -> TwinError { .python("KeyError", "'\(name)'") }

  func missingField(_ field: Field, of model: Model) -> TwinError {
    TwinError.user(
      """
      The operation cannot be completed:
      - Create/update: a mandatory field is not set.
      - Delete: another model requires the record being deleted. If possible, archive it instead.

      Model: \(model.title) (\(model.name)), Field: \(field.label) (\(field.name))
      """
    ).loading("Missing required value for the field '\(field.label)' (\(field.name))", field: field.name)
  }

  func brokenReference(_ field: Field, of model: Model) -> TwinError {
    let table = model.name.split(separator: ".").joined(separator: "_")
    return foreignKey("\(model.title) (\(model.name))", "\(table)_\(field.name)_fkey")
  }

  func brokenLink(
    _ link: Field.Link, to model: String, _ id: Int, user: Int, isNew: Bool
  ) -> TwinError {
    foreignKey("Unknown (Unknown)", "\(link.table)_\(link.otherColumn)_fkey")
  }

  private func foreignKey(_ model: String, _ constraint: String) -> TwinError {
    .user(
      """
      The operation cannot be completed: another model requires the record being deleted. If possible, archive it instead.

      Model: \(model), Constraint: \(constraint)
      """)
  }

  func broken(_ constraint: UniqueConstraint, of model: Model) -> TwinError {
    let labels = constraint.fields.map { "'\(model.fields[$0]?.label ?? $0)'" }
    let names = constraint.fields.map { "'\($0)'" }
    let text =
      names.count == 1
      ? "The value for the field \(names[0]) already exists (this is probably \(labels[0]) in the current model)."
      : "The values for the fields \(names.joined(separator: ", ")) already exist (they are probably "
        + "\(labels.joined(separator: ", ")) in the current model)."
    return TwinError.user(constraint.name).loading(text, field: names.count == 1 ? constraint.fields[0] : nil)
  }

  func brokenUniqueness(_ name: String, _ text: String) -> TwinError { .user(name) }

  var manualFieldName: TwinError { .user("Custom fields must have a name that starts with 'x_' !") }

  func brokenCheck(_ name: String, _ text: String) -> TwinError {
    TwinError.user(name).loading("'\(text)'", field: nil)
  }

  func administratorDeletion(_ registry: Registry) -> TwinError {
    foreignKey("\(registry["res.partner"]?.title ?? "") (res.partner)", "res_partner_write_uid_fkey")
  }

  func duplicateExternalID(module: String, name: String) -> TwinError {
    .user(
      """
      duplicate key value violates unique constraint "ir_model_data_module_name_uniq_index"
      DETAIL:  Key (module, name)=(\(module), \(name)) already exists.

      """)
  }
}
