/// The behaviours of all models, in settling order.
struct BehaviourRegistry: Sendable {
  let ordered: [any ModelBehaviour]
  private let byModel: [String: any ModelBehaviour]
  private let computations: [String: [String: Computation]]

  init(_ behaviours: [any ModelBehaviour]) {
    ordered = behaviours
    byModel = Dictionary(behaviours.map { ($0.model, $0) }, uniquingKeysWith: { _, last in last })
    computations = byModel.mapValues(\.computed)
  }

  subscript(_ model: String) -> (any ModelBehaviour)? { byModel[model] }

  func computation(_ model: String, _ field: String) -> Computation? { computations[model]?[field] }
}
