import GraphQLLanguage
import HashTreeCollections

/// Mutations of languages and translations.
extension MutationRoot {
  func shopLocaleChange(_ field: CollectedField) throws(ExecutionError) -> PayloadObject {
    let input = MutationInput(field)
    let locale = input.text("locale") ?? ""
    let given = input.object("shopLocale")
    let isPublished = given?.bool("published")
    try input.finish()
    let known = store.shop.selling.locales.first { $0.locale == locale }
    if field.name == "shopLocaleEnable", known != nil {
      return refused(field, ["locale"], "Locale has already been taken", "TAKEN")
    }
    if field.name != "shopLocaleEnable", known == nil {
      return refused(field, ["locale"], "The locale doesn't exist.", "SHOP_LOCALE_DOES_NOT_EXIST")
    }
    let wanted: Bool? =
      switch field.name {
      case "shopLocaleEnable": false
      case "shopLocaleDisable": nil
      default: isPublished ?? known?.isPublished ?? false
      }
    do throws(ShopError) {
      try store.change { shop throws(ShopError) in
        try shop.setLocale(locale, isPublished: wanted)
        return ((), [])
      }
    } catch {
      let code = known?.isPrimary == true ? "CAN_NOT_MUTATE_PRIMARY_LOCALE" : "INVALID"
      return refused(field, ["locale"], error.message, code)
    }
    if field.name == "shopLocaleDisable" { return PayloadObject(field, ["locale": .text(locale)]) }
    let made = reading.shop.selling.locales.first { $0.locale == locale }
    return PayloadObject(field, ["shopLocale": .optional(made.map { ShopLocaleObject(locale: $0) })])
  }

  func translationsRegister(_ field: CollectedField) throws(ExecutionError) -> PayloadObject {
    let input = MutationInput(field)
    let text = input.text("resourceId") ?? ""
    guard let gid = GID(text) else { throw .invalidID(text, field) }
    let now = store.shop.now.advanced(seconds: 1)
    var given: [Translation] = []
    for translation in input.objects("translations") ?? [] {
      given.append(
        Translation(
          locale: translation.text("locale") ?? "", key: translation.text("key") ?? "",
          marketID: try translation.id("marketId", "Market")?.number, value: translation.text("value") ?? "",
          digest: translation.text("translatableContentDigest") ?? "", updatedAt: now))
    }
    try input.finish()
    guard let resource = try reading.translatableResource(gid, field) else {
      return refused(
        field, ["resourceId"], "Resource \(gid) does not exist", "RESOURCE_NOT_FOUND")
    }
    let errors = given.enumerated().compactMap { index, translation in
      refusal(of: translation, resource.texts).map { name, message, code in
        UserErrorObject(field: ["translations", String(index), name], message: message, code: code)
      }
    }
    guard errors.isEmpty else { return PayloadObject(field, refused: errors) }
    let translations = given
    do throws(ShopError) {
      try store.change { shop throws(ShopError) in
        for translation in translations { shop.keep(translation, of: gid) }
        return ((), [])
      }
    } catch {
      return refused(field, ["translations"], error.message, "INVALID")
    }
    let reading = reading
    return PayloadObject(
      field,
      [
        "translations": .list(
          translations.map { TranslationObject(translation: $0, isOutdated: false, reading: reading) })
      ])
  }

  /// Why a translation can't be taken: the member, what is wrong, and its code.
  private func refusal(
    of translation: Translation, _ texts: [TranslatableText]
  ) -> (String, String, String)? {
    let selling = store.shop.selling
    guard let locale = selling.locales.first(where: { $0.locale == translation.locale }) else {
      return ("locale", "The locale is not a valid locale for the shop", "INVALID_LOCALE_FOR_SHOP")
    }
    if locale.isPrimary {
      return ("locale", "Locale cannot be the same as the shop's primary locale", "INVALID_LOCALE_FOR_SHOP")
    }
    guard let text = texts.first(where: { $0.key == translation.key }) else {
      return ("key", "Key \(translation.key) is not a valid translatable field", "INVALID_KEY_FOR_MODEL")
    }
    guard text.digest == translation.digest else {
      return (
        "translatableContentDigest", "Translatable content hash is invalid", "INVALID_TRANSLATABLE_CONTENT"
      )
    }
    guard translation.value.contains(where: { !$0.isWhitespace }) else {
      return ("value", "Value can't be blank", "BLANK")
    }
    if let market = translation.marketID, selling.markets[market] == nil {
      return ("marketId", "The market does not exist", "MARKET_DOES_NOT_EXIST")
    }
    return nil
  }
}

extension Shop {
  /// Keeps a translation in place of the one that says the same in the same language.
  mutating func keep(_ translation: Translation, of gid: GID) {
    lean(on: .translations)
    var all = selling.translations[gid] ?? []
    all.removeAll {
      $0.key == translation.key && $0.locale == translation.locale && $0.marketID == translation.marketID
    }
    all.append(translation)
    selling.translations[gid] = all
  }
}

extension Behaviour {
  static let translations = Behaviour(
    "selling.translations", .assumed,
    "Texts of products, their options, markets and ways of shipping can be translated into the shop's further languages; a text's digest is its SHA-256, and a translation of another digest is refused."
  )
}
