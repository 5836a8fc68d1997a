import GraphQLLanguage

/// A product's images, by their addresses.
extension RESTWrites {
  /// An image that is there already, or a new one.
  enum WantedImage: Sendable {
    case known(Int, alt: String?)
    case new(url: String, alt: String?)
  }

  /// `/products/<id>/images`, and one of them.
  func images(of product: Product, _ write: RESTWrite) throws(RESTAnswer) -> RESTAnswer {
    let all = bodies(shop).images(of: product)
    var list = all.map { WantedImage.known($0.id, alt: $0.body["alt"]?.stringValue) }
    if write.method == "POST", write.path.count == 2 {
      list.append(try image(write.input("image"), current: nil))
      let after = try change { shop throws(ShopError) in
        shop.setImages(list, of: product.id)
        return [Happening(topic: .productsUpdate, resource: .product(product.id))]
      }
      return try told(product.id, nil, after, status: 201)
    }
    guard write.path.count == 3, let id = write.id(2), let index = all.firstIndex(where: { $0.id == id })
    else {
      throw .notFound
    }
    switch write.method {
    case "PUT": list[index] = try image(write.input("image"), current: all[index].body)
    case "DELETE": list.remove(at: index)
    default: return .notAcceptable
    }
    let after = try change { shop throws(ShopError) in
      shop.setImages(list, of: product.id)
      return [Happening(topic: .productsUpdate, resource: .product(product.id))]
    }
    return write.method == "DELETE" ? .deleted : try told(product.id, id, after, status: 200)
  }

  private func told(_ product: Int, _ id: Int?, _ shop: Shop, status: Int) throws(RESTAnswer) -> RESTAnswer {
    let images = shop.products[product].map { bodies(shop).images(of: $0) } ?? []
    guard let image = id == nil ? images.last : images.first(where: { $0.id == id }) else { throw .notFound }
    return RESTAnswer(status: status, body: ["image": image.body])
  }

  func newImages(_ given: RESTInput) throws(RESTAnswer) -> [WantedImage] {
    var images: [WantedImage] = []
    for each in given.objects("images") ?? [] { images.append(try image(each, current: nil)) }
    return images
  }

  /// The images that a product's update names; nil when it leaves them alone.
  func keptImages(
    _ given: RESTInput, of product: Product, _ current: JSONValue
  ) throws(RESTAnswer) -> [WantedImage]? {
    guard let list = given.json("images"), !RESTInput.same(list, current["images"] ?? .null) else {
      return nil
    }
    var images: [WantedImage] = []
    for each in given.objects("images") ?? [] {
      let id = try each.int("id")
      images.append(
        try image(each, current: current["images"]?.arrayValue?.first { $0["id"]?.intValue == id }))
    }
    return images
  }

  private func image(_ given: RESTInput, current: JSONValue?) throws(RESTAnswer) -> WantedImage {
    let alt = given.text("alt")
    given.ignore("created_at", "updated_at", "product_id", "filename")
    if let current, let id = current["id"]?.intValue {
      try given.finishPart(unchanged: current)
      return .known(id, alt: given.has("alt") ? alt : current["alt"]?.stringValue)
    }
    let url = try given.needed("src")
    try given.finishPart(unchanged: nil)
    return .new(url: url, alt: alt)
  }
}
