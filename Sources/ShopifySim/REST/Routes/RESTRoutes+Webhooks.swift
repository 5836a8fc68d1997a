import GraphQLLanguage

/// Webhook subscriptions.
extension RESTRoutes {
  func webhooks(_ path: [String], _ query: RESTQuery) throws(RESTAnswer) -> RESTAnswer {
    guard let subscriptions else { return .notSimulated("webhooks without a server") }
    let created = try query.period("created_at")
    let updated = try query.period("updated_at")
    let wanted = subscriptions.apiSubscriptions.filter { subscription in
      query["topic"].map { $0 == subscription.topic.rawValue } ?? true
        && query["address"].map { $0 == subscription.uri } ?? true && created(subscription.createdAt)
        && updated(subscription.updatedAt)
    }
    return part("webhook", of: wanted.map { ($0.id, bodies.webhook($0)) }, path, query)
  }
}
