/// The key path of a property that takes a field: `\SaleOrder.clientOrderRef`.
public typealias FieldPath<Model, Value> = any WritableKeyPath<Model, Value> & Sendable
