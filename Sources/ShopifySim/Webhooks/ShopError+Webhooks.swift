extension ShopError.Code {
  /// No delivery has that id.
  public static let unknownDelivery = ShopError.Code(rawValue: "unknown-delivery")
  /// The delivery stands where the script's act isn't possible.
  public static let impossibleDelivery = ShopError.Code(rawValue: "impossible-delivery")
  /// The payload's bytes aren't kept any more.
  public static let forgottenBody = ShopError.Code(rawValue: "forgotten-body")
}

extension ShopError {
  static func unknownDelivery(_ id: WebhookDelivery.ID) -> ShopError {
    ShopError(
      code: .unknownDelivery, message: "there is no such delivery", place: "delivery \(id.rawValue)",
      remedy: "take an id from the list of deliveries")
  }

  static func impossible(_ act: String, _ delivery: WebhookDelivery, _ remedy: String) -> ShopError {
    ShopError(
      code: .impossibleDelivery, message: "a delivery that is \(delivery.state) can't be \(act)",
      place: "delivery \(delivery.id.rawValue) of \(delivery.topic)", remedy: remedy)
  }

  static func forgotten(_ delivery: WebhookDelivery) -> ShopError {
    ShopError(
      code: .forgottenBody, message: "its payload is no longer kept",
      place: "delivery \(delivery.id.rawValue) of \(delivery.topic)",
      remedy: "keep the payloads of more settled deliveries (BodyRetention)")
  }
}
