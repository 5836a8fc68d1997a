/// A type that stands for a model of Odoo, so that ids of different models can't be mixed up.
public protocol OdooModelName: Sendable {
  /// `sale.order`.
  static var modelName: String { get }
}
