import OdooXMLRPC
import Testing

@Suite("Typed models against what real Odoos say of their fields")
struct ModelsSnapshotTests {
  /// Models that 14 calls otherwise.
  private static let formerModels = [
    "stock.lot": "stock.production.lot", "stock.package": "stock.quant.package",
  ]

  private struct Declared {
    let name: String
    let type: String
    let relation: String?
  }

  private func declared(_ model: String) throws -> [Declared] {
    func open<Model: OdooModel>(_: Model.Type) -> [Declared] {
      Model.fields.all.map { Declared(name: $0.name, type: $0.type.rawValue, relation: $0.relation) }
    }
    let known: any OdooModel.Type = try #require(TypedModels.named(model))
    return open(known)
  }

  @Test("There are the 26 models, each once")
  func models() {
    #expect(TypedModels.names.count == 26)
    #expect(Set(TypedModels.names).count == 26)
  }

  @Test("Odoo 19 has every field, of that type and with that relation", arguments: TypedModels.names)
  func nineteen(model: String) throws {
    let snapshot = try ModelsSnapshot(model, 19)
    for field in try declared(model) {
      let real = try #require(snapshot.fields[field.name], "\(model).\(field.name) isn't there")
      #expect(real.t == field.type, "\(model).\(field.name)")
      #expect(real.rel == field.relation, "\(model).\(field.name)")
    }
  }

  @Test(
    "Odoo 14 has every field under its own name, unless the map says that it hasn't",
    arguments: TypedModels.names)
  func fourteen(model: String) throws {
    let snapshot = try ModelsSnapshot(model, 14)
    for field in try declared(model) {
      guard let own = VersionMap.v14.field(field.name, on: model) else {
        #expect(snapshot.fields[field.name] == nil, "\(model).\(field.name) is there after all")
        continue
      }
      let real = try #require(snapshot.fields[own], "\(model).\(field.name) isn't there as \(own)")
      let type = field.type == "html" && real.t == "text" ? "html" : real.t
      #expect(type == field.type, "\(model).\(own)")
      #expect(real.rel == field.relation.map { Self.formerModels[$0] ?? $0 }, "\(model).\(own)")
    }
  }

  @Test("No field and no property is named twice", arguments: TypedModels.names)
  func once(model: String) throws {
    let names = try declared(model).map(\.name)
    #expect(Set(names).count == names.count)
    func open<Model: OdooModel>(_: Model.Type) -> Int {
      // A property apart from `id` and the fields would be one that nothing fills.
      Mirror(reflecting: Model(id: 1)).children.count
    }
    let known: any OdooModel.Type = try #require(TypedModels.named(model))
    #expect(open(known) == names.count + 1)
  }
}
