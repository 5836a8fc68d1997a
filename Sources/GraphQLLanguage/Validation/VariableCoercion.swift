struct VariableCoercion {
  let schema: Schema
  var errors: [ValidationError] = []
  init(schema: Schema) { self.schema = schema }
  mutating func coerce(_ definitions: [VariableDefinition], _ given: JSONValue) -> JSONValue { given }
}
