/// The fields of a typed model, each named once beside the property that takes it.
public struct ModelFields<Model: OdooModel>: Sendable, ExpressibleByArrayLiteral {
  /// In the order written; `id` isn't among them.
  public let all: [ModelField<Model>]
  /// Places in ``all`` by where the property lies in the struct.
  private let places: [Int: Int]
  let table: FieldTable

  public init(arrayLiteral elements: ModelField<Model>...) {
    all = elements
    places = Dictionary(
      elements.enumerated().compactMap { place, field in field.offset.map { ($0, place) } },
      uniquingKeysWith: { first, _ in first })
    table = FieldTable(model: Model.modelName, names: elements.map(\.name))
  }

  /// Odoo 19's names.
  public var names: [String] { table.names }

  /// The place in ``all`` of the field whose property it is; nil for other properties.
  func place(of path: PartialKeyPath<Model>) -> Int? {
    if let offset = MemoryLayout<Model>.offset(of: path) { return places[offset] }
    return all.firstIndex { $0.key == path }
  }

  /// Whether it is the record's id; key paths of a protocol's property and of the type's own aren't equal.
  func isID(_ path: PartialKeyPath<Model>) -> Bool { path is KeyPath<Model, RecordID<Model>> }

  /// The field whose property it is, `id` too.
  ///
  /// - Throws: `field` for a property that takes no field.
  func name(of path: PartialKeyPath<Model>, operation: String) throws(OdooError) -> String {
    if let place = place(of: path) { return all[place].name }
    if isID(path) { return "id" }
    throw OdooError(
      .field(
        "\(path) takes no field of \(Model.modelName); name it in the model's fields, or write it as text"),
      operation: "\(Model.modelName).\(operation)")
  }
}
