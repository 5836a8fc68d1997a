extension Behaviour {
  /// How the Admin API lets an app in and how much it lets it do.
  static let admin: [Behaviour] = [
    adminPoints, adminThrottled, adminTooDear, adminCalls, adminCallsRefused, adminRefusals,
    adminCredentials, adminTokenRefused, adminTokenExchange, adminRefresh, adminScopes, adminScopesREST,
    adminIdempotencyRequired, adminIdempotencyKeys, adminIdempotencyReplay,
  ]

  static let adminPoints = Behaviour(
    "admin.points", .documented,
    "A query's requested cost is held from the bucket, and what it didn't come to is given back; a standard shop has 2,000 points and restores 100 a second."
  )
  static let adminThrottled = Behaviour(
    "admin.throttled", .assumed,
    "A throttled query is answered with HTTP 200, the message Throttled, its requested cost, a null actual cost and the bucket's status."
  )
  static let adminTooDear = Behaviour(
    "admin.too-dear", .assumed,
    "A query that costs more than the whole bucket holds is refused as one that costs more than a single query may."
  )
  static let adminCalls = Behaviour(
    "admin.calls", .documented,
    "REST's calls go into a bucket of 40 that leaks 2 a second; X-Shopify-Shop-Api-Call-Limit tells how full it is."
  )
  static let adminCallsRefused = Behaviour(
    "admin.calls.refused", .assumed, "A call too many gets 429 with Retry-After: 2.0, however long it takes.")
  static let adminRefusals = Behaviour(
    "admin.refusals", .assumed,
    "Refused for the exercise, GraphQL's calls get HTTP 429 and THROTTLED in turns, REST's get 429.")
  static let adminCredentials = Behaviour(
    "admin.credentials", .documented,
    "An app's credentials, as a form or as JSON, get an access token that holds for 86,399 seconds; after that it is answered with 401."
  )
  static let adminTokenRefused = Behaviour(
    "admin.credentials.refused", .assumed,
    "Wrong credentials get 401 and anything else 400, each with error and error_description.")
  static let adminTokenExchange = Behaviour(
    "admin.token-exchange", .documented,
    "A session token signed with the client secret gets an offline or an online access token, and one that isn't valid HTTP 400."
  )
  static let adminRefresh = Behaviour(
    "admin.refresh", .assumed,
    "An expiring offline token holds for an hour; its refresh token serves once within 90 days, and brings another."
  )
  static let adminScopes = Behaviour(
    "admin.scopes", .assumed,
    "A field needs a scope by the type that it answers, a mutation by its name; writing includes reading. The refusal's form is captured."
  )
  static let adminScopesREST = Behaviour(
    "admin.scopes.rest", .assumed, "REST answers a call without its scope with 403 and names the scope.")
  static let adminIdempotencyRequired = Behaviour(
    "admin.idempotency.required", .captured,
    "From 2026-04 on the documented mutations need @idempotent and are refused without it.")
  static let adminIdempotencyKeys = Behaviour(
    "admin.idempotency.keys", .documented,
    "A key that was used with other parameters, or is being used right now, is refused with a user error of its own code."
  )
  static let adminIdempotencyReplay = Behaviour(
    "admin.idempotency.replay", .assumed,
    "The same mutation under the same key gets its first answer again; what was refused may be sent again under its key, and the newest 10,000 keys are remembered."
  )
}
