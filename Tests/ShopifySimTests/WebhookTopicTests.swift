import ShopifySim
import Testing

@Suite("Webhook topics")
struct WebhookTopicTests {
  @Test(
    "A topic has GraphQL's spelling, both ways",
    arguments: [
      ("orders/create", "ORDERS_CREATE"), ("orders/partially_fulfilled", "ORDERS_PARTIALLY_FULFILLED"),
      ("orders/edited", "ORDERS_EDITED"), ("order_transactions/create", "ORDER_TRANSACTIONS_CREATE"),
      ("refunds/create", "REFUNDS_CREATE"), ("fulfillments/update", "FULFILLMENTS_UPDATE"),
      ("fulfillment_orders/placed_on_hold", "FULFILLMENT_ORDERS_PLACED_ON_HOLD"),
      ("fulfillment_orders/order_routing_complete", "FULFILLMENT_ORDERS_ORDER_ROUTING_COMPLETE"),
      ("fulfillment_holds/added", "FULFILLMENT_HOLDS_ADDED"), ("draft_orders/delete", "DRAFT_ORDERS_DELETE"),
      ("inventory_levels/update", "INVENTORY_LEVELS_UPDATE"), ("app/uninstalled", "APP_UNINSTALLED"),
      ("company_locations/update", "COMPANY_LOCATIONS_UPDATE"), ("disputes/create", "DISPUTES_CREATE"),
      ("customers_marketing_consent/update", "CUSTOMERS_MARKETING_CONSENT_UPDATE"),
      ("customer.tags_added", "CUSTOMER_TAGS_ADDED"), ("variants/out_of_stock", "VARIANTS_OUT_OF_STOCK"),
      ("inventory_transfers/ready_to_ship", "INVENTORY_TRANSFERS_READY_TO_SHIP"),
      ("subscription_billing_cycle_edits/create", "SUBSCRIPTION_BILLING_CYCLE_EDITS_CREATE"),
      ("returns/approve", "RETURNS_APPROVE"), ("tender_transactions/create", "TENDER_TRANSACTIONS_CREATE"),
      ("reverse_fulfillment_orders/dispose", "REVERSE_FULFILLMENT_ORDERS_DISPOSE"),
    ])
  func spelling(header: String, graphQL: String) {
    #expect(WebhookTopic(rawValue: header).graphQLName == graphQL)
    #expect(WebhookTopic(graphQLName: graphQL).rawValue == header)
  }
}
