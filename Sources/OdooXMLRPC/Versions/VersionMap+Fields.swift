extension VersionMap {
  /// This version's name of the field that Odoo 19 calls so; nil when the version has no such field.
  ///
  /// `tax_ids` of `sale.order.line` is `tax_id` on 14. Names that are not in the table are the same.
  public func field(_ name19: String, on model: String) -> String? {
    guard version == .v14 else { return name19 }
    guard let row = FieldDifference.onV14.first(where: { $0.model == model && $0.v19 == name19 }) else {
      return name19
    }
    return row.v14
  }

  /// How it came to be known what this version calls a field; measured for names that are the same.
  public func evidence(ofField name19: String, on model: String) -> Evidence {
    guard version == .v14 else { return .measured }
    return FieldDifference.onV14.first { $0.model == model && $0.v19 == name19 }?.evidence ?? .measured
  }

  /// A field of 19 that this version hasn't, but whose value follows from others.
  func derived(_ name19: String, on model: String) -> DerivedField? {
    version == .v14 ? DerivedField.of(model, name19) : nil
  }

  /// What Odoo 19 calls a field that this version names otherwise: `tax_ids` for 14's `tax_id` of
  /// `sale.order.line`; nil for all other names.
  public func name19(ofOwn name: String, on model: String) -> String? {
    guard version == .v14 else { return nil }
    return FieldDifference.onV14.first { $0.model == model && $0.v14 == name }?.v19
  }

  /// The fields by Odoo 19's names that this version names otherwise or derives.
  func neutralFields(
    of model: String, among own: [String: FieldCatalog.Field]
  ) -> [(name: String, field: FieldCatalog.Field)] {
    guard version == .v14, !own.isEmpty else { return [] }
    let renamed = FieldDifference.onV14.compactMap { row in
      row.model == model ? row.v14.flatMap { own[$0] }.map { (row.v19, $0) } : nil
    }
    return renamed + DerivedField.onV14.filter { $0.model == model }.map { ($0.name, $0.type) }
  }

  /// A value of this version in Odoo 19's words where both mean the same, else unchanged.
  ///
  /// `posted` of `account.payment` `state` is `paid`.
  /// - Parameter name19: the field's name on 19.
  public func neutral(_ text: String, field name19: String, on model: String) -> String {
    guard version == .v14 else { return text }
    let row = ValueDifference.onV14.first { $0.model == model && $0.field == name19 && $0.v14 == text }
    return row?.v19 ?? text
  }

  /// Odoo 19's value in the words of this version: the inverse of ``neutral(_:field:on:)``, for domains.
  ///
  /// All of this version's values that are read as that one: `sale` of a sale order is `sale` and `done` on 14.
  public func native(_ text19: String, field name19: String, on model: String) -> [String] {
    guard version == .v14 else { return [text19] }
    let rows = ValueDifference.onV14.filter { $0.model == model && $0.field == name19 }
    let renamed = rows.filter { $0.v19 == text19 }.map(\.v14)
    guard !renamed.isEmpty else { return [text19] }
    // Where 14 knows the word as well, both are meant.
    let isOwnWord = Self.sharedWords.contains {
      $0.model == model && $0.field == name19 && $0.value == text19
    }
    return (isOwnWord ? [text19] : []) + renamed
  }

  /// Words of 19 that 14 has too, although another of its words is read so.
  private static let sharedWords: [(model: String, field: String, value: String)] = [
    ("sale.order", "state", "sale"),
    ("sale.order.line", "state", "sale"),
    ("product.product", "type", "consu"),
    ("product.template", "type", "consu"),
  ]
}

extension VersionMap {
  /// False for the version whose words are everybody's.
  var needsTranslation: Bool { version == .v14 }
}
