extension ShopError.Code {
  public static let unknownCustomer = ShopError.Code(rawValue: "unknown-customer")
  /// The e-mail address is another customer's.
  public static let duplicateEmail = ShopError.Code(rawValue: "duplicate-email")
  /// A customer with orders can't be deleted.
  public static let customerHasOrders = ShopError.Code(rawValue: "customer-has-orders")
  /// A customer needs a name, a phone number or an e-mail address.
  public static let emptyCustomer = ShopError.Code(rawValue: "empty-customer")
  public static let unknownCompany = ShopError.Code(rawValue: "unknown-company")
  /// Nobody may buy for the company.
  public static let noContact = ShopError.Code(rawValue: "no-contact")
  /// The product's options and its variants' values don't fit together.
  public static let invalidOptions = ShopError.Code(rawValue: "invalid-options")
  /// The word isn't one of those that Shopify knows.
  public static let invalidWord = ShopError.Code(rawValue: "invalid-word")
  public static let unknownGiftCard = ShopError.Code(rawValue: "unknown-gift-card")
  /// Another gift card has the code.
  public static let duplicateGiftCard = ShopError.Code(rawValue: "duplicate-gift-card")
  public static let disabledGiftCard = ShopError.Code(rawValue: "disabled-gift-card")
  public static let expiredGiftCard = ShopError.Code(rawValue: "expired-gift-card")
  public static let insufficientFunds = ShopError.Code(rawValue: "insufficient-funds")
  /// No charge of the order can be disputed.
  public static let nothingToDispute = ShopError.Code(rawValue: "nothing-to-dispute")
  /// The order has no dispute in a state that allows the act.
  public static let impossibleDispute = ShopError.Code(rawValue: "impossible-dispute")
  /// The location is needed as it is.
  public static let impossibleLocation = ShopError.Code(rawValue: "impossible-location")
}
