import CommerceTypes
import GraphQLLanguage

/// The root of queries.
struct QueryRoot: Resolvable {
  let reading: ShopReading
  var webhooks: WebhookRoots?
  var typeName: String { "QueryRoot" }

  func value(of field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    if let type = Self.types[field.name] { return try one(type, field) }
    if let value = try list(field) { return value }
    if let value = try count(field) { return value }
    if let value = try reading.catalogue(field) { return value }
    if let value = try reading.selling(field) { return value }
    if let value = try reading.engagement(field) { return value }
    if let value = try webhooks?.found(field) { return value }
    if let value = try installation(field) { return value }
    return try other(field)
  }

  /// Roots that answer one thing by its id.
  private static let types = [
    "order": "Order", "draftOrder": "DraftOrder", "customer": "Customer", "company": "Company",
    "companyContact": "CompanyContact", "companyLocation": "CompanyLocation", "product": "Product",
    "productVariant": "ProductVariant", "inventoryItem": "InventoryItem", "inventoryLevel": "InventoryLevel",
    "fulfillment": "Fulfillment", "fulfillmentOrder": "FulfillmentOrder", "refund": "Refund",
    "return": "Return",
    "reverseFulfillmentOrder": "ReverseFulfillmentOrder", "giftCard": "GiftCard",
    "storeCreditAccount": "StoreCreditAccount", "dispute": "ShopifyPaymentsDispute",
    "bulkOperation": "BulkOperation",
  ]

  private func list(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    switch field.name {
    case "orders": return .connection(try reading.orders(field))
    case "draftOrders": return .connection(try reading.draftOrders(field))
    case "assignedFulfillmentOrders": return .connection(try AssignedOrders.source(field, reading))
    case "customers": return .connection(try reading.customers(field))
    case "companies": return .connection(try reading.companies(field))
    case "companyLocations": return .connection(try reading.companyLocations(field))
    case "products": return .connection(try reading.products(field))
    case "productVariants": return .connection(try reading.variants(field))
    case "inventoryItems": return .connection(try reading.inventoryItems(field))
    case "locations": return .connection(try reading.locations(field))
    case "giftCards": return .connection(try reading.giftCards(field))
    case "fulfillmentOrders":
      return .connection(try reading.fulfillmentOrders(field))
    case "disputes": return .connection(try reading.disputes(field))
    case "bulkOperations": return .connection(try reading.bulkOperations(field))
    default: return nil
    }
  }

  /// Counts up to a limit, which null takes away. Evidence: documented.
  private func count(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    let shop = reading.shop
    switch field.name {
    case "ordersCount": return counted(shop.orders, field, try reading.orderSearch(field))
    case "customersCount": return counted(shop.customers, field, try reading.customerCountSearch(field))
    case "productsCount": return counted(shop.products, field, try reading.productSearch(field))
    case "productVariantsCount": return counted(shop.variants, field, try reading.variantSearch(field))
    case "giftCardsCount": return counted(shop.giftCards, field, try reading.giftCardSearch(field))
    case "companiesCount": return counted(shop.companies, field, nil)
    case "draftOrdersCount": return counted(shop.draftOrders, field, try reading.draftSearch(field))
    case "locationsCount":
      let search = try reading.locationSearch(field)
      return .count(shop.locations.count { $0.isActive && search.matches($0) })
    default: return nil
    }
  }

  private func counted<Record>(
    _ table: RecordTable<Record>, _ field: CollectedField, _ search: Search<Record>?
  ) -> ResolvedValue {
    let limit = field.argument("limit")?.intValue ?? Int.max
    let isAll = search?.findsAll ?? true
    let count = isAll ? table.count : table.reduce(0) { $0 + (search?.matches($1) == true ? 1 : 0) }
    return .object(CountObject(count: min(count, limit), isExact: count <= limit))
  }

  private func other(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    switch field.name {
    case "shop": return .object(ShopObject(reading: reading))
    case "currentBulkOperation":
      return .optional(
        reading.shop.bulk.current(BulkProgress.kind(field))
          .map { BulkOperationObject(operation: $0, reading: reading) })
    case "shopifyPaymentsAccount": return .object(PaymentsAccountObject(reading: reading))
    case "location":
      // Without an id the shop's first location answers. Evidence: documented.
      guard field.argument("id")?.stringValue != nil else {
        return .optional(reading.shop.locations.first.map { LocationObject(location: $0, reading: reading) })
      }
      return try one("Location", field)
    case "node": return try node(field.argument("id")?.stringValue ?? "", field).map { .optional($0) }
    case "nodes":
      var found: [(any Resolvable)?] = []
      for id in field.argument("ids")?.arrayValue ?? [] {
        found.append(try node(id.stringValue ?? "", field) ?? nil)
      }
      return .list(found)
    default: return try identified(field)
    }
  }

  /// Roots that take an identifier of one of several kinds; custom ids aren't simulated.
  private func identified(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    let shop = reading.shop
    let identifier = field.argument("identifier") ?? .null
    let id = identifier["id"]?.stringValue.flatMap { GID($0) }
    guard identifier["customId"]?.isNull ?? true else { return nil }
    switch field.name {
    case "orderByIdentifier": return .optional(id.flatMap { reading.object($0) } ?? nil)
    case "locationByIdentifier": return .optional(id.flatMap { reading.object($0) } ?? nil)
    case "productVariantByIdentifier": return .optional(id.flatMap { reading.object($0) } ?? nil)
    case "customerByIdentifier":
      if let email = identifier["emailAddress"]?.stringValue {
        return .optional(
          shop.customer(email: email).map { CustomerObject(customer: $0, reading: reading) })
      }
      guard identifier["phoneNumber"]?.isNull ?? true else { return nil }
      return .optional(id.flatMap { reading.object($0) } ?? nil)
    case "productByIdentifier":
      if let handle = identifier["handle"]?.stringValue {
        return .optional(
          shop.product(handle: handle).map { ProductObject(product: $0, reading: reading) })
      }
      return .optional(id.flatMap { reading.object($0) } ?? nil)
    default: return nil
    }
  }

  /// A missing object is null, not an error; an id of another type is an error. Evidence: captured.
  private func one(_ type: String, _ field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    .optional(reading.object(try field.requiredID("id", type: type)) ?? nil)
  }

  private func node(_ id: String, _ field: CollectedField) throws(ExecutionError) -> (any Resolvable)?? {
    guard let gid = GID(id) else { throw .invalidID(id, field) }
    guard let value = reading.object(gid) else {
      throw .notSimulated("Node of type \(gid.type)", type: typeName, field)
    }
    return .some(value)
  }
}
