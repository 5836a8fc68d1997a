extension VersionMap {
  /// This version's name of the field that Odoo 19 calls so; nil when the version has no such field.
  ///
  /// `tax_ids` of `sale.order.line` is `tax_id` before 19. Names that are not in the table are the same.
  public func field(_ name19: String, on model: String) -> String? {
    guard let row = difference(name19, on: model) else { return name19 }
    return row.own
  }

  /// How it came to be known what this version calls a field.
  ///
  /// Of 14 and 19 measured for names that are the same; of the versions between always documented.
  public func evidence(ofField name19: String, on model: String) -> Evidence {
    guard evidence == .measured else { return .documented }
    return difference(name19, on: model)?.evidenceOn14 ?? .measured
  }

  /// A field of 19 that this version hasn't, but whose value follows from others.
  func derived(_ name19: String, on model: String) -> DerivedField? {
    needsTranslation ? DerivedField.of(model, name19, in: version) : nil
  }

  /// What Odoo 19 calls a field that this version names otherwise: `tax_ids` for `tax_id` of
  /// `sale.order.line`; nil for all other names.
  public func name19(ofOwn name: String, on model: String) -> String? {
    difference(own: name, on: model)?.name19
  }

  /// The fields by Odoo 19's names that this version names otherwise or derives.
  func neutralFields(
    of model: String, among own: [String: FieldCatalog.Field]
  ) -> [(name: String, field: FieldCatalog.Field)] {
    guard needsTranslation, !own.isEmpty else { return [] }
    let renamed = differences(of: model).compactMap { row in
      row.own.flatMap { own[$0] }.map { (row.name19, $0) }
    }
    return renamed + DerivedField.of(model, in: version).map { ($0.name, $0.type) }
  }

  /// A value of this version in Odoo 19's words where both mean the same, else unchanged.
  ///
  /// `posted` of `account.payment` `state` is `paid`.
  /// - Parameter name19: the field's name on 19.
  public func neutral(_ text: String, field name19: String, on model: String) -> String {
    words(of: name19, on: model).first { $0.own == text }?.v19 ?? text
  }

  /// Odoo 19's value in the words of this version: the inverse of ``neutral(_:field:on:)``, for domains.
  ///
  /// All of this version's values that are read as that one: `sale` of a sale order is `sale` and `done` on 14.
  public func native(_ text19: String, field name19: String, on model: String) -> [String] {
    let renamed = words(of: name19, on: model).filter { $0.v19 == text19 }.map(\.own)
    guard !renamed.isEmpty else { return [text19] }
    // Where this version knows the word as well, both are meant.
    let isOwnWord = ValueDifference.sharedWords.contains {
      $0.model == model && $0.field == name19 && $0.value == text19
    }
    return (isOwnWord ? [text19] : []) + renamed
  }

  private func words(of name19: String, on model: String) -> [ValueDifference] {
    guard needsTranslation else { return [] }
    return ValueDifference.all.filter {
      $0.model == model && $0.field == name19 && $0.versions.contains(version.major)
    }
  }
}
