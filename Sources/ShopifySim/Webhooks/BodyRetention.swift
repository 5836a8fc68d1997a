/// How long the bytes of payloads are kept; everything else about a delivery is kept for the dispatcher's life.
public enum BodyRetention: Sendable, Hashable {
  /// For good.
  case all
  /// Those of open deliveries, and of so many settled ones (delivered, dropped, given up), the last settled kept.
  case newest(Int)

  /// The last 10,000 settled deliveries.
  public static let standard = BodyRetention.newest(10_000)
}
