/// What Shopify refuses about products, customers and companies.
extension Shop {
  func checkedTitle(_ title: String, place: String) throws(ShopError) -> String {
    guard title.contains(where: { !$0.isWhitespace }) else {
      throw ShopError(
        code: .invalidWord, message: "Title can't be blank", place: place, remedy: "give a title")
    }
    return title
  }

  func checkedWord(_ word: String, of known: [String], place: String) throws(ShopError) -> String {
    guard known.contains(word) else {
      throw ShopError(
        code: .invalidWord, message: "\(word) is not one of Shopify's words here", place: place,
        remedy: "give one of \(known.joined(separator: ", "))")
    }
    return word
  }

  /// The words have the form of GraphQL's `TaxExemption`: `US_CA_RESELLER_EXEMPTION`.
  func check(taxExemptions words: [String], place: String) throws(ShopError) {
    for word in words {
      let isWord = word.utf8.allSatisfy { (65...90).contains($0) || $0 == UInt8(ascii: "_") }
      guard isWord, ["CA_", "EU_", "US_"].contains(where: word.hasPrefix) else {
        throw ShopError(
          code: .invalidWord, message: "\(word) is not a tax exemption", place: place,
          remedy: "give a word of Shopify's TaxExemption, such as US_CA_RESELLER_EXEMPTION")
      }
    }
  }

  /// One value for each option, not taken by another variant; Shopify has three options at most.
  func check(
    values: [String], options: [String], taken: inout Set<[String]>, place: String
  ) throws(ShopError) {
    guard options.count <= 3, Set(options).count == options.count else {
      throw ShopError(
        code: .invalidOptions, message: "A product has up to three options with names of their own",
        place: place, remedy: "give three names or fewer, none twice")
    }
    guard values.count == options.count, !values.contains("") else {
      throw ShopError(
        code: .invalidOptions, message: "Option values don't match the product's options", place: place,
        remedy: "give every variant \(options.count) values: \(options.joined(separator: ", "))")
    }
    guard taken.insert(values).inserted else {
      throw ShopError(
        code: .invalidOptions, message: "The variant '\(Self.title(of: values))' already exists",
        place: place, remedy: "give every variant values of its own")
    }
  }
}
