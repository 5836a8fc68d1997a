/// One thing that happens in a shop.
public enum ShopStep: Sendable, Hashable {
  case setInventory(InventoryInput)
  case placeOrder(OrderInput)
  case pay(PaymentInput)
  case fulfill(FulfillmentInput)
  case refund(RefundInput)
  case cancel(CancelInput)
  case update(UpdateInput)
  /// Lets time pass on the shop's own clock.
  case wait(seconds: Int)
}
