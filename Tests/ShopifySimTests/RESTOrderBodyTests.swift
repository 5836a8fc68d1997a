import CommerceTypes
import Foundation
import GraphQLLanguage
import ShopifySim
import Testing

/// An order's body against the state that it shows.
@Suite("REST orders")
struct RESTOrderBodyTests {
  @Test("The totals are the order's, bare in the shop's currency and as sets in both")
  func totals() throws {
    let shop = try RESTShops.withOrder()
    let body = shop.restOrder
    // 3 · 11.90 + 2 · 20 = 75.70; 10 % off is 7.57; shipping 8 − 3; tax 9 % on what is taxable; tip 5, duty 4, fee 2.
    #expect(body["total_line_items_price"] == "75.70")
    #expect(body["subtotal_price"] == "68.13")
    #expect(body["total_discounts"] == "10.57")
    #expect(body["total_shipping_price_set"]?["shop_money"]?["amount"] == "8.00")
    #expect(body["total_tip_received"] == "5.00")
    #expect(body["original_total_duties_set"]?["shop_money"]?["amount"] == "4.00")
    #expect(body["original_total_additional_fees_set"]?["presentment_money"]?["amount"] == "2.00")
    let order = try #require(shop.orders.last)
    #expect(body["total_tax"]?.stringValue == order.totalTax.shop.formatted(minimumDigits: 2))
    #expect(body["total_price"]?.stringValue == order.totalPrice.shop.formatted(minimumDigits: 2))
    #expect(
      body["total_price_set"] == [
        "shop_money": ["amount": body["total_price"] ?? .null, "currency_code": "USD"],
        "presentment_money": ["amount": body["total_price"] ?? .null, "currency_code": "USD"],
      ])
  }

  @Test("Every amount beside its set is the set's shop money", arguments: [nil, "EUR", "JPY", "KWD"])
  func sets(currency: String?) throws {
    let body = try RESTShops.withOrder(in: currency.map { CurrencyCode($0) }).restOrder
    let pairs = (body.objectValue ?? []).filter { body[$0.name + "_set"] != nil }
    #expect(pairs.count >= 9)
    for pair in pairs {
      #expect(body[pair.name + "_set"]?["shop_money"]?["amount"] == pair.value, "\(pair.name)")
    }
  }

  @Test("A line says what was agreed, what is left of it and who pays duties on it")
  func line() throws {
    let shop = try RESTShops.withOrder()
    let line = try #require(shop.restOrder["line_items"]?[0])
    #expect(line["name"] == "Mug")
    #expect(line["price"] == "11.90")
    #expect(line["quantity"] == 3)
    #expect(line["current_quantity"] == 3)
    #expect(line["fulfillable_quantity"] == 3)
    #expect(line["fulfillment_status"] == .null)
    #expect(line["properties"] == [["name": "Engraving", "value": "A. B."]])
    #expect(line["discount_allocations"]?[0]?["amount"] == "3.57")
    #expect(line["tax_lines"]?[0]?["title"] == "State Tax")
    #expect(line["tax_lines"]?[0]?["rate"] == .number("0.06"))
    let duty = try #require(line["duties"]?[0])
    #expect(duty["harmonized_system_code"] == "691110")
    #expect(duty["country_code_of_origin"] == "CN")
    #expect(duty["shop_money"] == ["amount": "4.00", "currency_code": "USD"])
    #expect(duty["admin_graphql_api_id"]?.stringValue?.hasPrefix("gid://shopify/Duty/") == true)
  }

  @Test("A variant's line has its options in its name")
  func variantLine() throws {
    var shop = try RESTShops.stocked()
    _ = try shop.apply(.placeOrder(OrderInput(lines: [OrderLineInput(sku: RESTShops.shirt, quantity: 1)])))
    let line = shop.restOrder["line_items"]?[0]
    #expect(line?["name"] == "Shirt - M")
    #expect(line?["title"] == "Shirt")
    #expect(line?["variant_title"] == "M")
    #expect(line?["grams"] == 250)
  }

  @Test("A tip is a line of no product that names its gateway")
  func tip() throws {
    let body = try RESTShops.withOrder().restOrder
    let tips = (body["line_items"]?.arrayValue ?? []).filter { $0["tip_payment_gateway"] != nil }
    let tip = try #require(tips.first)
    #expect(tips.count == 1)
    #expect(tip["variant_id"] == .null)
    #expect(tip["product_exists"] == false)
    #expect(tip["price"] == "5.00")
    #expect(tip["fulfillable_quantity"] == 0)
    #expect(tip["tip_payment_method"] != nil)
  }

  @Test("Discount codes and applications add up to the allocations that name them")
  func discounts() throws {
    let body = try RESTShops.withOrder().restOrder
    #expect(body["discount_codes"] == [["code": "TEN", "amount": "7.57", "type": "percentage"]])
    let applications = body["discount_applications"]?.arrayValue ?? []
    #expect(applications.map { $0["type"] } == ["discount_code", "automatic"])
    let code = applications.first { $0["type"] == "discount_code" }
    #expect(code?["value"] == "10.0")
    #expect(code?["allocation_method"] == "across")
    let shipping = applications.first { $0["type"] == "automatic" }
    #expect(shipping?["target_type"] == "shipping_line")
    #expect(shipping?["title"] == "Ship less")
    #expect(body["shipping_lines"]?[0]?["discounted_price"] == "5.00")
  }

  @Test("Ids are whole numbers of 64 bits, times carry the shop's offset")
  func forms() throws {
    var configuration = RESTShops.configuration()
    configuration.idBase = 820_982_911_946_154_508
    let body = try RESTShops.withOrder(configuration).restOrder
    let id = try #require(body["id"]?.intValue)
    #expect(id > 820_982_911_946_154_508)
    #expect(body["admin_graphql_api_id"]?.stringValue == "gid://shopify/Order/\(id)")
    #expect(body["created_at"]?.stringValue?.hasSuffix("-05:00") == true)
    #expect(body["cancelled_at"] == .null)
    #expect(String(decoding: body.encoded(), as: UTF8.self).contains(#""id":\#(id),"#))
  }

  @Test("The parties, the note, the tags and the company stand where they were given")
  func particulars() throws {
    let body = try RESTShops.withOrder().restOrder
    #expect(body["email"] == "ada@example.com")
    #expect(body["customer"]?["first_name"] == "Ada")
    #expect(body["customer"]?["default_address"]?["zip"] == "12207")
    #expect(body["shipping_address"]?["province_code"] == "NY")
    #expect(body["note"] == "Ring twice")
    #expect(body["note_attributes"] == [["name": "gift", "value": "yes"]])
    #expect(body["tags"]?.stringValue?.split(separator: ", ").sorted() == ["a", "b"])
    #expect(body["po_number"] == "PO-7")
    #expect(body["company"] == .null)
  }

  @Test("It has the 94 keys of the payload of 2026-04, but for the merchant's business entity")
  func keys() throws {
    let missing = Self.keys.subtracting(try RESTShops.withOrder().restOrder.names)
    #expect(missing == ["merchant_business_entity_id"])
    #expect(Self.keys.count == 94)
  }

  @Test("It has every key of the captured orders but those that Shopify sends no more", arguments: 1...6)
  func captured(number: Int) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/shopify/captured/order-0\(number).json")
    let captured = try JSONValue(parsing: [UInt8](Data(contentsOf: file)))
    var shop = try RESTShops.withOrder()
    _ = try shop.apply(.fulfill(FulfillmentInput(order: "#1001")))
    _ = try shop.apply(
      .refund(RefundInput(order: "#1001", lines: [.init(sku: SKU("MUG"), quantity: 1)])))
    let body = shop.restOrder
    #expect(
      captured.names.subtracting(body.names).subtracting(["processing_method", "total_price_usd"]) == [])
    for list in ["line_items", "shipping_lines", "fulfillments", "refunds"] {
      guard let theirs = captured[list]?[0], let ours = body[list]?[0] else { continue }
      #expect(theirs.names.subtracting(ours.names) == [], "\(list)")
    }
    if let theirs = captured["refunds"]?[0], let ours = body["refunds"]?[0] {
      for list in ["refund_line_items", "transactions"] {
        #expect((theirs[list]?[0]?.names ?? []).subtracting(ours[list]?[0]?.names ?? []) == [], "\(list)")
      }
    }
  }

  /// The keys of an order's payload of 2026-04.
  private static let keys = Set(
    """
    admin_graphql_api_id app_id billing_address browser_ip buyer_accepts_marketing cancel_reason cancelled_at \
    cart_token checkout_token client_details closed_at company confirmation_number confirmed contact_email \
    created_at currency current_shipping_price_set current_subtotal_price current_subtotal_price_set \
    current_total_additional_fees_set current_total_discounts current_total_discounts_set \
    current_total_duties_set current_total_price current_total_price_set current_total_tax \
    current_total_tax_set customer customer_locale device_id discount_applications discount_codes \
    duties_included email estimated_taxes financial_status fulfillment_status fulfillments id landing_site \
    landing_site_ref line_item_groups line_items location_id merchant_business_entity_id \
    merchant_of_record_app_id name note note_attributes number order_number order_status_url \
    original_total_additional_fees_set original_total_duties_set payment_gateway_names payment_terms phone \
    po_number presentment_currency processed_at reference referring_site refunds returns shipping_address \
    shipping_lines source_identifier source_name source_url subtotal_price subtotal_price_set tags tax_exempt \
    tax_lines taxes_included test token total_cash_rounding_payment_adjustment_set \
    total_cash_rounding_refund_adjustment_set total_discounts total_discounts_set total_line_items_price \
    total_line_items_price_set total_outstanding total_price total_price_set total_shipping_price_set total_tax \
    total_tax_set total_tip_received total_weight updated_at user_id
    """.split(separator: " ").map(String.init))
}
