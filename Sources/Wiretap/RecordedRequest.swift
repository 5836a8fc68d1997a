/// A request as recorded, secrets redacted.
public struct RecordedRequest: Sendable, Hashable {
  public var method: String
  /// Path and query.
  public var path: String
  public var headers: [RecordedHeader]
  public var body: [UInt8]

  public init(method: String, path: String, headers: [RecordedHeader] = [], body: [UInt8] = []) {
    self.method = method
    self.path = path
    self.headers = headers
    self.body = body
  }

  /// The first header of that name, whatever its case.
  public func header(_ name: String) -> String? { headers.first { $0.isNamed(name) }?.value }
}
