import CommerceTypes
import GraphQLLanguage
import Testing

@testable import ShopifySim

/// Products, variants, images, metafields and inventory changed over REST.
@Suite("REST writes of the catalogue")
struct RESTCatalogueWriteTests {
  private func product(_ client: RESTClient) throws -> JSONValue {
    try client.value(
      "product", 201, "POST", "products",
      [
        "product": [
          "title": "Bowl", "vendor": "Kiln", "status": "draft", "tags": ["a", "b"], "body_html": "<p>x</p>",
          "options": [["name": "Size"], ["name": "Colour"]], "images": [["src": "https://e.example/1.png"]],
          "variants": [
            ["option1": "S", "option2": "Red", "price": .number("9.5"), "sku": "B-1"],
            ["option1": "L", "option2": "Red", "price": "12.00", "weight": .number("0.25"), "cost": "3.00"],
          ],
        ]
      ])
  }

  @Test("A product is made with its options, variants and images")
  func create() throws {
    let client = try RESTClient()
    let made = try product(client)
    #expect(made["status"] == "draft")
    #expect(made["published_at"] == .null)
    #expect(made["tags"] == "a, b")
    #expect(made["options"]?[1]?["values"] == ["Red"])
    #expect(made["variants"]?[0]?["price"] == "9.50")
    #expect(made["variants"]?[0]?["inventory_management"] == .null)
    #expect(made["variants"]?[1]?["grams"] == 250)
    #expect(made["variants"]?[1]?["title"] == "L / Red")
    #expect(made["images"]?[0]?["src"] == "https://e.example/1.png")
    let item = try #require(made["variants"]?[1]?["inventory_item_id"]?.intValue)
    #expect(try client.value("inventory_item", 200, "GET", "inventory_items/\(item)")["cost"] == "3.00")
  }

  @Test("Two variants without a SKU don't share one")
  func withoutSKU() throws {
    let client = try RESTClient()
    let first = try client.value("product", 201, "POST", "products", ["product": ["title": "One"]])
    _ = try client.value("product", 201, "POST", "products", ["product": ["title": "Two"]])
    #expect(client.shop.variant(sku: SKU("")) == nil)
    #expect(first["variants"]?[0]?["sku"] == "")
    #expect(client.shop.leanedOn.contains(.sharedSKU) == false)
  }

  @Test("A product's update changes its variants by their ids, adds new ones and drops those left out")
  func update() throws {
    let client = try RESTClient()
    let made = try product(client)
    let kept = try #require(made["variants"]?[0]?["id"])
    let path = "products/\(made.restID)"
    let after = try client.value(
      "product", 200, "PUT", path,
      [
        "product": [
          "title": "Dish", "status": "active",
          "variants": [
            ["id": kept, "price": "10.00"], ["option1": "M", "option2": "Blue", "price": "11.00"],
          ],
        ]
      ])
    #expect(after["title"] == "Dish")
    #expect(after["published_at"]?.isNull == false)
    #expect((after["variants"]?.arrayValue ?? []).map { $0["title"] } == ["S / Red", "M / Blue"])
    #expect(after["variants"]?[0]?["price"] == "10.00")
    #expect(after["options"]?[1]?["values"]?.arrayValue?.contains("Blue") == true)
    #expect(client.ask("PUT", path, ["product": ["template_suffix": "special"]]).status == 501)
  }

  @Test("A variant's values must be its own")
  func duplicate() throws {
    let client = try RESTClient()
    let made = try product(client)
    let answer = client.ask(
      "POST", "products/\(made.restID)/variants", ["variant": ["option1": "S", "option2": "Red"]])
    #expect(answer.status == 422)
    #expect(client.shop.products[made.restID]?.variantIDs.count == 2)
  }

  @Test("A deleted product takes its variants along; the last variant stays")
  func delete() throws {
    let client = try RESTClient()
    let made = try product(client)
    let ids = (made["variants"]?.arrayValue ?? []).map(\.restID)
    #expect(client.ask("DELETE", "products/\(made.restID)/variants/\(ids[0])") == .deleted)
    #expect(client.ask("DELETE", "variants/\(ids[1])").status == 422)
    #expect(client.ask("DELETE", "products/\(made.restID)") == .deleted)
    #expect(client.ask("GET", "variants/\(ids[1])").status == 404)
    #expect(client.shop.leanedOn.contains(.deletedProduct))
  }

  @Test("Images are added, described and taken away")
  func images() throws {
    let client = try RESTClient()
    let made = try product(client)
    let path = "products/\(made.restID)/images"
    let image = try client.value("image", 201, "POST", path, ["image": ["src": "https://e.example/2.png"]])
    #expect(image["position"] == 2)
    let changed = try client.value("image", 200, "PUT", "\(path)/\(image.restID)", ["image": ["alt": "Two"]])
    #expect(changed["alt"] == "Two")
    #expect(client.ask("DELETE", "\(path)/\(image.restID)") == .deleted)
    #expect(try client.value("count", 200, "GET", path + "/count") == 1)
    #expect(client.ask("POST", path, ["image": ["attachment": "iVBO"]]).status == 422)
  }

  @Test("Units are set, adjusted and connected, and told by one level each")
  func inventory() throws {
    let client = try RESTClient()
    let mug = try #require(client.shop.variant(sku: SKU("MUG")))
    let albany = try #require(client.shop.location(named: "Albany"))
    let boston = try #require(client.shop.location(named: "Boston"))
    func body(_ place: Location, _ more: (String, JSONValue)...) -> JSONValue {
      .object(
        [
          JSONMember("inventory_item_id", .integer(mug.inventoryItemID)),
          JSONMember("location_id", .integer(place.id)),
        ] + more.map { JSONMember($0.0, $0.1) })
    }
    func units(_ status: Int, _ word: String, _ body: JSONValue) throws -> JSONValue? {
      try client.value("inventory_level", status, "POST", "inventory_levels/" + word, body)["available"]
    }
    #expect(try units(200, "set", body(albany, ("available", 7))) == 7)
    #expect(try units(200, "adjust", body(albany, ("available_adjustment", -2))) == 5)
    #expect(
      client.ask("POST", "inventory_levels/adjust", body(boston, ("available_adjustment", 1))).status == 404)
    #expect(try units(201, "connect", body(boston)) == 0)
    #expect(client.shop.inventoryLevel(sku: SKU("MUG"), location: "Boston")?.available == 0)
    let query = ["inventory_item_id": "\(mug.inventoryItemID)", "location_id": "\(boston.id)"]
    #expect(client.ask("DELETE", "inventory_levels", query: query) == .deleted)
    #expect(client.shop.inventoryLevel(sku: SKU("MUG"), location: "Boston") == nil)
  }

  @Test("Metafields are made, changed and taken away")
  func metafields() throws {
    let client = try RESTClient()
    let mug = try #require(client.shop.variant(sku: SKU("MUG")))
    let path = "products/\(mug.productID)/metafields"
    let made = try client.value(
      "metafield", 201, "POST", path,
      ["metafield": ["namespace": "kiln", "key": "layers", "value": 3, "type": "number_integer"]])
    #expect(made["value"] == 3)
    #expect(made["owner_resource"] == "product")
    let one = "\(path)/\(made.restID)"
    #expect(try client.value("metafield", 200, "PUT", one, ["metafield": ["value": 4]])["value"] == 4)
    let query = ["metafield[owner_id]": "\(mug.productID)", "metafield[owner_resource]": "product"]
    #expect(try client.value("metafields", 200, "GET", "metafields", query: query)[0]?["value"] == 4)
    #expect(client.ask("DELETE", one) == .deleted)
    #expect(try client.value("count", 200, "GET", path + "/count") == 0)
  }
}
