/// A response as recorded, secrets redacted.
public struct RecordedResponse: Sendable, Hashable {
  /// The status code.
  public var status: Int
  /// The headers in the order sent.
  public var headers: [RecordedHeader]
  /// The whole body, chunks joined.
  public var body: [UInt8]

  /// A response.
  public init(status: Int, headers: [RecordedHeader] = [], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// The first header of that name, whatever its case.
  public func header(_ name: String) -> String? { headers.first { $0.isNamed(name) }?.value }
}
