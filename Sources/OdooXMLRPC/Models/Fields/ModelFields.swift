/// The fields of a typed model, each named once beside the property that takes it.
public struct ModelFields<Model: OdooModel>: Sendable, ExpressibleByArrayLiteral {
  /// In the order written; `id` isn't among them.
  public let all: [ModelField<Model>]

  public init(arrayLiteral elements: ModelField<Model>...) { self.all = elements }

  /// Odoo 19's names.
  public var names: [String] { all.map(\.name) }
}
