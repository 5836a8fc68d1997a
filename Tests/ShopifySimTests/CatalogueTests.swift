import CommerceTypes
import ShopifySim
import Testing

@Suite("The catalogue")
struct CatalogueTests {
  private func tee() -> ProductInput {
    var input = ProductInput(sku: SKU("T-S-R"), title: "Crew Tee", price: decimal("20.00"))
    input.options = ["Size", "Colour"]
    input.optionValues = ["S", "Red"]
    input.moreVariants = [
      ProductInput.Variant(sku: SKU("T-M-R"), optionValues: ["M", "Red"], price: decimal("21.00")),
      ProductInput.Variant(sku: SKU("T-M-B"), optionValues: ["M", "Blue"], price: decimal("22.00")),
    ]
    input.images = ["https://cdn.example.com/tee.png"]
    input.metafields = [MetafieldInput(key: "wash", value: "30")]
    return input
  }

  private func change(_ shop: inout Shop, _ sku: SKU, _ action: ProductChange.Action) throws -> [ShopEvent] {
    try shop.apply(.product(ProductChange(sku: sku, action: action)))
  }

  @Test("A product with options gets a variant for each combination, and its options all values")
  func options() throws {
    var shop = ShopFixture.shop()
    let events = try change(&shop, SKU("T-S-R"), .create(tee()))
    #expect(
      events.map(\.topic.rawValue)
        == ["products/create", "inventory_items/create", "inventory_items/create", "inventory_items/create"])
    let variant = try #require(shop.variant(sku: SKU("T-M-B")))
    let product = try #require(shop.product(of: variant))
    #expect(variant.title == "M / Blue")
    #expect(variant.price == decimal("22.00"))
    #expect(product.options.map(\.name) == ["Size", "Colour"])
    #expect(product.options.map(\.values) == [["S", "M"], ["Red", "Blue"]])
    #expect(
      product.variantIDs.compactMap { shop.variants[$0]?.sku } == [SKU("T-S-R"), SKU("T-M-R"), SKU("T-M-B")])
    #expect(product.handle == "crew-tee")
    #expect(product.media.map(\.url) == ["https://cdn.example.com/tee.png"])
    #expect(product.metafields.map(\.value) == ["30"])
  }

  @Test("Two products of one title get handles of their own")
  func handles() throws {
    var shop = ShopFixture.shop()
    _ = try change(&shop, SKU("A"), .create(ProductInput(sku: SKU("A"), title: "Bowl", price: 1)))
    _ = try change(&shop, SKU("B"), .create(ProductInput(sku: SKU("B"), title: "Bowl!", price: 1)))
    #expect(shop.products.map(\.handle).suffix(2) == ["bowl", "bowl-1"])
  }

  @Test("Values that don't fit the options are refused, and so is a variant twice")
  func badOptions() throws {
    var shop = ShopFixture.shop()
    var lacking = tee()
    lacking.moreVariants[0].optionValues = ["M"]
    var twice = tee()
    twice.moreVariants[0].optionValues = ["S", "Red"]
    for input in [lacking, twice] {
      let error = #expect(throws: ShopError.self) {
        _ = try shop.apply(.product(ProductChange(sku: SKU("T-S-R"), action: .create(input))))
      }
      #expect(error?.code == .invalidOptions)
    }
    #expect(shop.products.count == 3)
    #expect(shop.variant(sku: SKU("T-S-R")) == nil)
    #expect(shop.now == ShopFixture.shop().now)
  }

  @Test("A SKU that moves to another variant finds that one from then on")
  func reassignedSKU() throws {
    var shop = ShopFixture.shop()
    let mug = try #require(shop.variant(sku: ShopFixture.mug))
    let tee = try #require(shop.variant(sku: ShopFixture.tee))
    var fields = ProductChange.VariantFields()
    fields.sku = SKU("MUG-OLD")
    let events = try change(&shop, ShopFixture.mug, .changeVariant(fields))
    #expect(events.map(\.topic.rawValue) == ["products/update", "inventory_items/update"])
    fields.sku = ShopFixture.mug
    _ = try change(&shop, ShopFixture.tee, .changeVariant(fields))
    #expect(shop.variant(sku: ShopFixture.mug)?.id == tee.id)
    #expect(shop.variant(sku: SKU("MUG-OLD"))?.id == mug.id)
    #expect(shop.variant(sku: ShopFixture.tee) == nil)
  }

  @Test("A SKU on two variants means the first, and the second once the first is gone")
  func sharedSKU() throws {
    var shop = ShopFixture.shop()
    let mug = try #require(shop.variant(sku: ShopFixture.mug))
    _ = try change(
      &shop, ShopFixture.mug, .create(ProductInput(sku: ShopFixture.mug, title: "Other mug", price: 9)))
    #expect(shop.variant(sku: ShopFixture.mug)?.id == mug.id)
    #expect(shop.leanedOn.contains { $0.id == "product.sku.shared" })
    _ = try change(&shop, ShopFixture.mug, .delete)
    #expect(shop.variant(sku: ShopFixture.mug)?.price == 9)
    _ = try change(&shop, ShopFixture.mug, .delete)
    #expect(shop.variant(sku: ShopFixture.mug) == nil)
  }

  @Test("A deleted product takes its variants, items and levels with it, and tells its id")
  func delete() throws {
    var shop = ShopFixture.shop()
    _ = try shop.apply(.setInventory(InventoryInput(sku: ShopFixture.mug, location: "Berlin", available: 5)))
    let mug = try #require(shop.variant(sku: ShopFixture.mug))
    let events = try change(&shop, ShopFixture.mug, .delete)
    #expect(events.map(\.topic.rawValue) == ["products/delete", "inventory_items/delete"])
    #expect(events.first?.resource == GID("Product", mug.productID))
    #expect(shop.products[mug.productID] == nil)
    #expect(shop.variant(inventoryItemID: mug.inventoryItemID) == nil)
    #expect(shop.inventoryLevels.isEmpty)
  }

  @Test("A variant is added with the first one's nature, and the last one can't be deleted")
  func variants() throws {
    var shop = ShopFixture.shop()
    _ = try change(&shop, SKU("T-S-R"), .create(tee()))
    _ = try change(
      &shop, SKU("T-S-R"),
      .addVariant(ProductInput.Variant(sku: SKU("T-L-B"), optionValues: ["L", "Blue"], price: 25)))
    let product = try #require(shop.variant(sku: SKU("T-L-B")).flatMap(shop.product))
    #expect(product.options.map(\.values) == [["S", "M", "L"], ["Red", "Blue"]])
    for sku in ["T-S-R", "T-M-R", "T-M-B"] { _ = try change(&shop, SKU(sku), .deleteVariant) }
    let error = #expect(throws: ShopError.self) {
      _ = try shop.apply(.product(ProductChange(sku: SKU("T-L-B"), action: .deleteVariant)))
    }
    #expect(error?.code == .invalidOptions)
    #expect(shop.variant(sku: SKU("T-L-B")) != nil)
  }

  @Test("A metafield is set in its place the second time")
  func metafield() throws {
    var shop = ShopFixture.shop()
    for value in ["linen", "wool"] {
      _ = try change(
        &shop, ShopFixture.tee,
        .setMetafield(namespace: "custom", key: "cloth", type: "single_line_text_field", value: value))
    }
    let product = try #require(shop.variant(sku: ShopFixture.tee).flatMap(shop.product))
    #expect(product.metafields.map(\.value) == ["wool"])
  }

  @Test("A status that Shopify doesn't know and a title without letters are refused")
  func badWords() throws {
    var shop = ShopFixture.shop()
    for action in [
      ProductChange.Action.change(title: nil, status: "GONE", tags: nil),
      .change(title: " ", status: nil, tags: nil),
    ] {
      let error = #expect(throws: ShopError.self) {
        _ = try shop.apply(.product(ProductChange(sku: ShopFixture.tee, action: action)))
      }
      #expect(error?.code == .invalidWord)
    }
    _ = try change(&shop, ShopFixture.tee, .change(title: "Shirt", status: "ARCHIVED", tags: ["old"]))
    let product = try #require(shop.variant(sku: ShopFixture.tee).flatMap(shop.product))
    #expect(product.title == "Shirt" && product.status == "ARCHIVED" && product.tags == ["old"])
  }
}
