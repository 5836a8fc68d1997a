/// The models a database has.
struct Registry: Sendable {
  private(set) var models: [String: Model] = [:]
  /// Stored many2one fields that are the inverse of a one2many, by model: kept indexed.
  private(set) var indexed: [String: Set<String>] = [:]
  /// Stored many2one fields by the model they point at.
  private(set) var references: [String: [(model: String, field: Field)]] = [:]
  /// Groups and what they imply.
  var groups: [GroupSnapshot] = []
  /// Rights per model and group.
  var access: [AccessRule] = []

  init(models: [Model]) {
    for model in models { self.models[model.name] = model }
    for model in models { for field in model.fields.values { index(field, of: model.name) } }
  }

  subscript(_ model: String) -> Model? { models[model] }

  /// Adds a manual field (`x_…`).
  mutating func add(_ field: Field, to model: String) {
    models[model]?.add(field)
    index(field, of: model)
  }

  private mutating func index(_ field: Field, of model: String) {
    if field.kind == .one2many, let relation = field.relation, let inverse = field.inverse,
      models[relation]?.fields[inverse]?.kind == .many2one
    {
      indexed[relation, default: []].insert(inverse)
    }
    if field.kind == .many2one, field.isStored, let relation = field.relation {
      references[relation, default: []].append((model, field))
    }
  }
}
