/// A request as recorded, secrets redacted.
public struct RecordedRequest: Sendable, Hashable {
  /// `POST`, `GET` …
  public var method: String
  /// Path and query.
  public var path: String
  /// The headers in the order sent.
  public var headers: [RecordedHeader]
  /// The whole body, chunks joined.
  public var body: [UInt8]

  /// A request.
  public init(method: String, path: String, headers: [RecordedHeader] = [], body: [UInt8] = []) {
    self.method = method
    self.path = path
    self.headers = headers
    self.body = body
  }

  /// The first header of that name, whatever its case.
  public func header(_ name: String) -> String? { headers.first { $0.isNamed(name) }?.value }
}
