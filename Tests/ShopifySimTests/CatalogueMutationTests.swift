import CommerceTypes
import GraphQLLanguage
import Testing

@testable import ShopifySim

@Suite("Mutations of the catalogue and of inventory")
struct CatalogueMutationTests {
  private let store: MemoryAdminStore
  private let mug: ProductVariant

  init() throws {
    var shop = Shop(
      ShopConfiguration(
        domain: "catalogue.myshopify.com", currency: CurrencyCode("EUR"),
        products: [ProductInput(sku: SKU("MUG"), title: "Mug", price: 20)]))
    _ = try shop.apply(.setInventory(InventoryInput(sku: SKU("MUG"), location: "Main", available: 5)))
    mug = try #require(shop.variant(sku: SKU("MUG")))
    store = MemoryAdminStore(shop)
  }

  /// A mutation's payload.
  private func payload(_ document: String, _ variables: JSONValue = .null) throws -> JSONValue {
    let answer = try GraphQLService.answer(document, variables, store: store)
    #expect(answer["errors"] == nil, "\(String(decoding: answer.encoded(), as: UTF8.self).prefix(400))")
    return answer["data"]?.objectValue?.first?.value ?? .null
  }

  private func setMug(to quantity: Int, from old: Int, key: String) throws -> JSONValue {
    try payload(
      """
      mutation {
        inventorySetQuantities(
          input: {name: "available", reason: "correction", quantities: [{
            inventoryItemId: "\(mug.inventoryItemGID)", locationId: "\(store.shop.locations[0].gid)",
            quantity: \(quantity), changeFromQuantity: \(old)}]}
        ) @idempotent(key: "\(key)") {
          inventoryAdjustmentGroup { changes { name delta } } userErrors { code }
        }
      }
      """)
  }

  @Test("Units that are set move on hand units along and tell both changes")
  func setUnits() throws {
    let answer = try setMug(to: 9, from: 5, key: "a")
    let changes = answer["inventoryAdjustmentGroup"]?["changes"]
    #expect(changes?[0]?["name"]?.stringValue == "available")
    #expect(changes?[1]?["name"]?.stringValue == "on_hand")
    #expect(changes?[1]?["delta"]?.intValue == 4)
    #expect(store.shop.inventoryLevel(sku: SKU("MUG"), location: "Main")?.available == 9)
  }

  @Test("Units that somebody else changed meanwhile are not set")
  func staleUnits() throws {
    let answer = try setMug(to: 9, from: 4, key: "a")
    #expect(answer["userErrors"]?[0]?["code"]?.stringValue == "CHANGE_FROM_QUANTITY_STALE")
    #expect(store.shop.inventoryLevel(sku: SKU("MUG"), location: "Main")?.available == 5)
  }

  private static let set = """
    mutation Set($identifier: ProductSetIdentifiers, $input: ProductSetInput!) {
      productSet(identifier: $identifier, input: $input, synchronous: true) {
        product { id title variants(first: 9) { nodes { id sku } } } userErrors { code }
      }
    }
    """

  @Test("A product set twice under the same custom id is one product, whose missing variants go")
  func setProduct() throws {
    _ = try payload(
      """
      mutation {
        metafieldDefinitionCreate(definition: {
          name: "Odoo", namespace: "$app", key: "odoo_id", type: "id", ownerType: PRODUCT}
        ) { userErrors { code } }
      }
      """)
    let identifier: JSONValue = ["customId": ["key": "odoo_id", "value": "7"]]
    func input(_ sizes: [String]) -> JSONValue {
      let values = sizes.map { ["name": .string($0)] as JSONValue }
      let variants = sizes.map { size in
        ["optionValues": [["optionName": "Size", "name": .string(size)]], "sku": .string("LAMP-" + size)]
          as JSONValue
      }
      return [
        "title": .string("Lamp " + sizes.joined()),
        "productOptions": [["name": "Size", "values": .array(values)]], "variants": .array(variants),
      ]
    }
    let first = try payload(Self.set, ["identifier": identifier, "input": input(["S", "M"])])
    let second = try payload(Self.set, ["identifier": identifier, "input": input(["M", "L"])])
    #expect(first["product"]?["id"] == second["product"]?["id"])
    let before = first["product"]?["variants"]?["nodes"]?.arrayValue ?? []
    let after = second["product"]?["variants"]?["nodes"]?.arrayValue ?? []
    #expect(after.map { $0["sku"]?.stringValue } == ["LAMP-M", "LAMP-L"])
    #expect(before.last?["id"] == after.first?["id"])
    #expect(store.shop.variant(sku: SKU("LAMP-S")) == nil)
  }

  @Test("A refused mutation changes nothing")
  func refused() throws {
    let count = store.shop.products.count
    let answer = try payload(
      #"mutation { productCreate(product: {title: " "}) { product { id } userErrors { field message } } }"#)
    #expect(answer["userErrors"]?[0]?["message"]?.stringValue == "Title can't be blank")
    #expect(store.shop.products.count == count)
  }

  @Test("A rule's collection has the products that fulfil it, as they change")
  func smartCollection() throws {
    let made = try payload(
      """
      mutation {
        collectionCreate(input: {title: "Cheap", ruleSet: {appliedDisjunctively: false, rules: [
          {column: VARIANT_PRICE, relation: LESS_THAN, condition: "15"}]}}
        ) { collection { productsCount { count } } userErrors { message } }
      }
      """)
    #expect(made["collection"]?["productsCount"]?["count"]?.intValue == 0)
    var fields = ProductChange.VariantFields()
    fields.price = 10
    try store.apply(.product(ProductChange(sku: SKU("MUG"), action: .changeVariant(fields))))
    let collection = try #require(store.shop.catalogue.collections.first)
    #expect(store.shop.products(of: collection).map(\.title) == ["Mug"])
  }

  @Test("A value that doesn't fit a metafield's definition is refused")
  func metafield() throws {
    let answer = try payload(
      """
      mutation {
        metafieldsSet(metafields: [{ownerId: "gid://shopify/Product/\(mug.productID)", namespace: "facts",
          key: "weight", type: "number_integer", value: "heavy"}]
        ) { metafields { id } userErrors { message } }
      }
      """)
    #expect(answer["userErrors"]?[0]?["message"]?.stringValue == "Value must be an integer.")
  }
}
