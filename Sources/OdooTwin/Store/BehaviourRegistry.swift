/// The behaviours of all models, in settling order.
///
/// A model may have several; their hooks run in this order, the last computation of a field wins.
struct BehaviourRegistry: Sendable {
  /// Models with behaviour, in settling order.
  let models: [String]
  private let byModel: [String: [any ModelBehaviour]]
  private let computations: [String: [String: Computation]]
  private let exactFields: [String: Set<String>]

  init(_ behaviours: [any ModelBehaviour]) {
    byModel = Dictionary(grouping: behaviours, by: \.model)
    var seen: Set<String> = []
    models = behaviours.map(\.model).filter { seen.insert($0).inserted }
    exactFields = byModel.mapValues { behaviours in
      behaviours.reduce(into: []) { $0.formUnion($1.exactFields) }
    }
    computations = byModel.mapValues { behaviours in
      behaviours.reduce(into: [:]) { $0.merge($1.computed) { _, last in last } }
    }
  }

  /// Whether a field is kept with all the digits it was sent with.
  func isExact(_ model: String, _ field: String) -> Bool { exactFields[model]?.contains(field) ?? false }

  subscript(_ model: String) -> [any ModelBehaviour] { byModel[model] ?? [] }

  func computation(_ model: String, _ field: String) -> Computation? { computations[model]?[field] }

  /// These, then others.
  func adding(_ others: BehaviourRegistry) -> BehaviourRegistry {
    BehaviourRegistry(models.flatMap { self[$0] } + others.models.flatMap { others[$0] })
  }
}
