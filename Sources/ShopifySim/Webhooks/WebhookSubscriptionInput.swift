/// GraphQL's `WebhookSubscriptionInput`, for making and for changing a subscription.
///
/// What is nil is left as it is. An empty text or list takes a filter, a name or a choice of fields away: that is
/// also how a GraphQL `null` is passed on.
public struct WebhookSubscriptionInput: Sendable, Hashable {
  /// `uri`, or the older `callbackUrl`.
  public var uri: String?
  public var format: WebhookFormat?
  public var includeFields: [String]?
  public var filter: String?
  public var metafieldNamespaces: [String]?
  public var metafields: [MetafieldIdentifier]?
  public var name: String?

  public init(
    uri: String? = nil, format: WebhookFormat? = nil, includeFields: [String]? = nil, filter: String? = nil,
    metafieldNamespaces: [String]? = nil, metafields: [MetafieldIdentifier]? = nil, name: String? = nil
  ) {
    self.uri = uri
    self.format = format
    self.includeFields = includeFields
    self.filter = filter
    self.metafieldNamespaces = metafieldNamespaces
    self.metafields = metafields
    self.name = name
  }
}
