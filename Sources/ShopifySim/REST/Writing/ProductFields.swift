import GraphQLLanguage
import HashTreeCollections

/// What REST sets of a product; nil leaves a thing as it is.
struct ProductFields: Sendable {
  var title: String?
  var descriptionHTML: String?
  var vendor: String?
  var productType: String?
  var tags: [String]?
  var status: String?
  var handle: String?

  func set(_ product: inout Product) {
    if let title { product.title = title }
    if let descriptionHTML { product.descriptionHTML = descriptionHTML }
    if let vendor { product.vendor = vendor }
    if let productType { product.productType = productType }
    if let tags { product.tags = tags }
    if let status { product.status = status }
    if let handle { product.handle = handle }
  }

  init(_ given: RESTInput, shop: Shop, unchanged current: JSONValue?) throws(RESTAnswer) {
    func isNew(_ name: String) -> Bool {
      guard let value = given.json(name) else { return false }
      return current?[name].map { !RESTInput.same(value, $0) } ?? true
    }
    if isNew("title") { title = try given.needed("title") }
    if isNew("body_html") { descriptionHTML = given.text("body_html") ?? "" }
    if isNew("vendor") { vendor = given.text("vendor") ?? "" }
    if isNew("product_type") { productType = given.text("product_type") ?? "" }
    if isNew("tags") { tags = given.words("tags") }
    if isNew("status") {
      let word = (given.text("status") ?? "").uppercased()
      guard ["ACTIVE", "DRAFT", "ARCHIVED"].contains(word) else {
        throw .invalid("status", "is not included in the list")
      }
      status = word
    }
    if isNew("handle"), let text = given.text("handle") {
      guard shop.productIDs[text] == nil else { throw .invalid("handle", "'\(text)' has already been taken") }
      handle = text
    }
    if let isPublished = try given.bool("published"), isPublished != ((status ?? "ACTIVE") == "ACTIVE") {
      throw .notSimulated("a product that is published otherwise than its status says")
    }
  }
}
