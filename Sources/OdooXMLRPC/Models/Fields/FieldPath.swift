/// The key path of a property that takes a field: `\SaleOrder.clientOrderRef`.
public typealias FieldPath<Model, Value> = any WritableKeyPath<Model, Value> & Sendable

/// The key path of any property of a typed model, to name fields by: `[\.name, \.amountTotal]`.
public typealias FieldKey<Model> = any PartialKeyPath<Model> & Sendable
