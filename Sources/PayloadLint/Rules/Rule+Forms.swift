/// How values are written.
extension Rule {
  static let moneyForm = Rule(
    "money-form", nil, .captured, kind: .form,
    "REST money is a string with the currency's digits, a refund line's subtotal and total_tax are numbers, "
      + "GraphQL money is a string with no more zeros than one digit needs")
  static let moneySet = Rule(
    "money-set", nil, .captured, kind: .form, "an amount equals shop_money of its *_set")
  static let samePresentment = Rule(
    "same-presentment", nil, .captured, kind: .form,
    "where the two currencies are one, presentment_money equals shop_money")
  static let setCurrency = Rule(
    "set-currency", nil, .captured, kind: .form,
    "shop_money is in the order's currency, presentment_money in its presentment currency")
  static let identifier = Rule(
    "identifier", nil, .captured, kind: .form,
    "REST ids are whole numbers of 64 bits, GraphQL ids are global ids")
  static let globalID = Rule(
    "global-id", nil, .documented, kind: .form,
    "admin_graphql_api_id is gid://shopify/ with the record's type and its id")
  static let dateForm = Rule(
    "date-form", nil, .captured, kind: .form,
    "REST times carry the shop's offset, GraphQL times are UTC and end in Z")
  static let dateOrder = Rule(
    "date-order", nil, .captured, kind: .form,
    "updated_at, cancelled_at and closed_at are not before created_at")
  static let taxRate = Rule(
    "tax-rate", nil, .captured, kind: .form, "ratePercentage is rate·100, and a rate is not negative")

  static let forms: [Rule] = [
    moneyForm, moneySet, samePresentment, setCurrency, identifier, globalID, dateForm, dateOrder, taxRate,
  ]

  /// Every rule, equations first.
  public static let all: [Rule] = equations + refunds + statuses + forms
}
