/// What a GraphQL request asks for besides its body.
struct GraphQLOptions: Sendable {
  /// `Shopify-GraphQL-Cost-Debug: 1`: what each field costs.
  var showsCosts = false
  /// Answered as if the bucket were empty.
  var isThrottled = false
}
