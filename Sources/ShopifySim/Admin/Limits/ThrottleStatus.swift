import GraphQLLanguage

/// GraphQL's bucket as an answer shows it. Evidence: captured.
struct ThrottleStatus: Sendable, Hashable {
  let maximumAvailable: Int
  let currentlyAvailable: Int
  let restoreRate: Int

  init(_ bucket: PointBucket) {
    maximumAvailable = bucket.size.capacity
    currentlyAvailable = bucket.available
    restoreRate = bucket.size.restoreRate
  }

  var json: JSONValue {
    [
      "maximumAvailable": .integer(maximumAvailable), "currentlyAvailable": .integer(currentlyAvailable),
      "restoreRate": .integer(restoreRate),
    ]
  }
}
