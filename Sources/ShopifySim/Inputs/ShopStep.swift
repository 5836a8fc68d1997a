/// One thing that happens in a shop.
public enum ShopStep: Sendable, Hashable {
  case setInventory(InventoryInput)
  case placeOrder(OrderInput)
  case editOrder(EditInput)
  case pay(PaymentInput)
  case fulfill(FulfillmentInput)
  case changeFulfillment(FulfillmentChange)
  case changeFulfillmentOrder(FulfillmentOrderChange)
  case refund(RefundInput)
  case returnGoods(ReturnInput)
  case cancel(CancelInput)
  case update(UpdateInput)
  case draft(DraftInput)
  case customer(CustomerChange)
  case company(CompanyChange)
  case product(ProductChange)
  case location(LocationChange)
  case giftCard(GiftCardChange)
  case dispute(DisputeChange)
  /// Lets time pass on the shop's own clock.
  case wait(seconds: Int)
}
