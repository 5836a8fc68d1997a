public import GraphQLLanguage

/// Reads steps and shops from JSON, strictly: unknown keys, wrong types and absurd numbers are refused with their path.
///
/// A step is an object with one key, its kind; what stands behind it has the fields of that kind's input type under
/// the same names. Money is text (`"11.90"`), a rate is text and a fraction (`"0.19"`), units are whole numbers,
/// a missing key and null are the same. An action is a word (`"releaseHold"`) or an object with one key
/// (`{"hold": {…}}`).
public enum StepJSON {
  /// The kinds of steps, in the order of an order's life.
  public static let kinds =
    [
      "place", "edit", "pay", "fulfill", "fulfillment", "fulfillmentOrder", "refund", "return", "cancel",
      "update",
      "draft", "customer", "company", "product", "location", "giftCard", "dispute", "setInventory", "wait",
      "selling", "balance", "catalogue", "bulkOperation",
    ] + engagementKinds

  /// One step; `path` is what errors call it.
  public static func step(_ value: JSONValue, at path: String = "step") throws(StepJSONError) -> ShopStep {
    let (kind, input) = try StepValue(value: value, path: path).action(words: [], objects: kinds)
    switch kind {
    case "place": return .placeOrder(try order(input))
    case "edit": return .editOrder(try edit(input))
    case "pay": return .pay(try payment(input))
    case "fulfill": return .fulfill(try fulfillment(input))
    case "fulfillment": return .changeFulfillment(try fulfillmentChange(input))
    case "fulfillmentOrder": return .changeFulfillmentOrder(try fulfillmentOrderChange(input))
    case "refund": return .refund(try refund(input))
    case "return": return .returnGoods(try returnStep(input))
    case "cancel": return .cancel(try cancel(input))
    case "update": return .update(try update(input))
    case "draft": return .draft(try draft(input))
    case "customer": return .customer(try customerChange(input))
    case "company": return .company(try company(input))
    case "catalogue": return .catalogue(try catalogueChange(input))
    case "product": return .product(try productChange(input))
    case "location": return .location(try locationChange(input))
    case "giftCard": return .giftCard(try giftCard(input))
    case "dispute": return .dispute(try dispute(input))
    case "selling": return .selling(try selling(input))
    case "bulkOperation": return .bulkOperation(try bulk(input))
    case "balance": return .balance(try balance(input))
    case "setInventory": return .setInventory(try inventory(input))
    default:
      if let change = try engagement(kind, input) { return .engagement(change) }
      return .wait(seconds: try wait(input))
    }
  }

  /// A moment or a number of seconds of at most ten years, a wait's only field.
  private static func wait(_ value: StepValue) throws(StepJSONError) -> Int {
    try value.fields("a wait", ["seconds"]).required("seconds").count(0...longestWait)
  }

  /// Ten years in seconds.
  static let longestWait = 315_576_000

  /// Whole numbers that count something: 0 or more.
  static let natural = 0...StepValue.largestCount
}
