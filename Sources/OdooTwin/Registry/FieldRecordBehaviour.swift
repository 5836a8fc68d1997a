/// Manual fields: creating one adds it to its model at once.
///
/// The twin has rows of `ir.model.fields` for manual fields alone; models can't be added.
struct FieldRecordBehaviour: ModelBehaviour {
  let model = "ir.model.fields"

  func defaults(in env: Environment) throws -> Values { ["state": "manual", "store": true] }

  func willCreate(_ values: inout Values, in env: Environment) throws {
    let name = values["name"]?.text ?? ""
    guard name.hasPrefix("x_") else {
      throw env.rules.wording.manualFieldName
    }
    let owner = try owner(values, in: env)
    guard env.registry[owner]?.fields[name] == nil else {
      throw env.rules.wording.brokenUniqueness(
        "ir_model_fields_name_unique", "Field names must be unique per model.")
    }
    values["model"] = .text(owner)
  }

  func didCreate(_ id: Int, in env: Environment) throws {
    let record = env.record(model, id)
    let name = record.stored("name").text ?? ""
    guard let kind = FieldKind(rawValue: record.stored("ttype").text ?? "") else { return }
    var field = Field(name: name, kind: kind, label: record.stored("field_description").text ?? name)
    field.isRequired = record.stored("required").bool
    field.isCopied = record.stored("copied").bool
    field.relation = record.stored("relation").text
    field.inverse = record.stored("relation_field").text
    env.transaction.database.registry.add(
      field, to: try owner(["model_id": record.stored("model_id")], in: env))
  }

  private func owner(_ values: Values, in env: Environment) throws -> String {
    guard let id = values["model_id"]?.id, let name = env.database[table: "ir.model"][id]?["model"]?.text
    else {
      throw TwinError.user("Missing required value for the field 'Model' (model_id).")
    }
    return name
  }
}
