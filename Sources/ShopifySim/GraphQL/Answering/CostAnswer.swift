import GraphQLLanguage

/// The answers that are about an operation's cost.
enum CostAnswer {
  /// The members of `extensions.cost`. Evidence: captured.
  static func cost(requested: Int, actual: Int?, _ status: ThrottleStatus) -> [JSONMember] {
    [
      JSONMember("requestedQueryCost", .integer(requested)),
      JSONMember("actualQueryCost", actual.map { .integer($0) } ?? .null),
      JSONMember("throttleStatus", status.json),
    ]
  }

  /// The bucket doesn't hold what it costs. Evidence: the code is documented, the form assumed.
  static func throttled(_ requested: Int, _ status: ThrottleStatus) -> JSONValue {
    [
      "errors": [
        [
          "message": "Throttled",
          "extensions": [
            "code": "THROTTLED", "documentation": "https://shopify.dev/api/usage/rate-limits",
          ],
        ]
      ],
      "extensions": ["cost": .object(cost(requested: requested, actual: nil, status))],
    ]
  }

  /// Evidence: captured by others; that a bucket smaller than a query's cost refuses it for good is assumed.
  static func tooDear(_ cost: Int, limit: Int) -> JSONValue {
    [
      "errors": [
        [
          "message": .string(
            "Query cost is \(cost), which exceeds the single query max cost limit (\(limit))."),
          "extensions": [
            "code": "MAX_COST_EXCEEDED", "cost": .integer(cost), "maxCost": .integer(limit),
          ],
        ]
      ]
    ]
  }
}
