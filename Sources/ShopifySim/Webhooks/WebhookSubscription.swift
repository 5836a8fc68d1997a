/// Somebody's wish to hear of a topic.
public struct WebhookSubscription: Sendable, Hashable, Identifiable {
  /// Who made it.
  public enum Origin: Sendable, Hashable {
    /// A mutation of the Admin API; removed when its deliveries keep failing.
    case adminAPI
    /// The app's configuration file; never removed, and not seen through the Admin API.
    case configuration
  }

  public let id: Int
  public let topic: WebhookTopic
  /// Where deliveries of events from now on go.
  public internal(set) var uri: String
  public internal(set) var format: WebhookFormat
  /// `X-Shopify-Name`, for named subscriptions.
  public internal(set) var name: String?
  /// Which payloads are delivered; nil for all.
  public internal(set) var filter: WebhookFilter?
  /// Which fields of the payload are sent, nested ones behind a period; empty for all.
  public internal(set) var includeFields: [String]
  /// Metafields of these namespaces are sent along.
  public internal(set) var metafieldNamespaces: [String]
  /// These metafields are sent along.
  public internal(set) var metafields: [MetafieldIdentifier]
  /// The Admin API version of the payload: `X-Shopify-API-Version`.
  public let apiVersion: String
  public let origin: Origin
  public let createdAt: ShopTime
  public internal(set) var updatedAt: ShopTime

  public var gid: GID { GID("WebhookSubscription", id) }
}
