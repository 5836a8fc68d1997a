import XMLRPCWire

/// Copies records as `copy` does: the fields marked so, lines along with their documents.
struct RecordCopy {
  private let env: Environment
  private let model: Model

  init(_ env: Environment, _ model: Model) {
    self.env = env
    self.model = model
  }

  /// The ids of the copies; `overrides` go over what is copied.
  func copies(of ids: [Int], _ overrides: XMLRPCValue) throws -> [Int] {
    let given = overrides.isTrue ? try env.values(overrides, of: model) : [:]
    return try ids.map { id in
      guard env.exists(model.name, id) else { throw TwinError.missing(model.name, id, user: env.uid) }
      let copied = try values(of: env.record(model.name, id), model, but: nil)
      return try env.create(model.name, copied.merging(given) { _, new in new })
    }
  }

  private func values(of original: Record, _ model: Model, but excluded: String?) throws -> Values {
    var values: Values = [:]
    for field in model.fields.values where field.isCopied && field.name != excluded {
      guard field.related.isEmpty || model.inheritance?.field == field.related.first else { continue }
      switch field.kind {
      case .one2many:
        guard let target = field.relation.flatMap({ env.registry[$0] }), let inverse = field.inverse else {
          continue
        }
        let lines = try original.records(field.name).map {
          Command.create(try self.values(of: $0, target, but: inverse))
        }
        if !lines.isEmpty { values[field.name] = .commands(lines) }
      case .many2many: values[field.name] = .commands([.set(try original.ids(field.name))])
      default: values[field.name] = try original.value(field.name)
      }
    }
    if let parent = model.inheritance?.field { values[parent] = nil }
    if model.nameField == "name", values["name"] != nil, Self.marked.contains(model.name) {
      values["name"] = .text("\(try original.string("name")) (copy)")
    }
    for behaviour in env.behaviours[model.name] { try behaviour.willCopy(original, &values) }
    return values
  }

  /// Models whose copies say so in their name.
  private static let marked: Set<String> = [
    "res.partner", "product.template", "product.product", "account.tax", "account.journal",
    "product.pricelist",
  ]
}
