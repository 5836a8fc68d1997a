/// Which of Shopify's two spellings a payload has.
public enum Dialect: String, Sendable, Hashable {
  /// REST answers and webhook bodies: `total_price`, numbers as ids.
  case rest
  /// GraphQL answers: `totalPriceSet`, global ids.
  case graphQL = "graphql"
}
