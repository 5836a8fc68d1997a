/// A response as recorded, secrets redacted.
public struct RecordedResponse: Sendable, Hashable {
  public var status: Int
  public var headers: [RecordedHeader]
  public var body: [UInt8]

  public init(status: Int, headers: [RecordedHeader] = [], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// The first header of that name, whatever its case.
  public func header(_ name: String) -> String? { headers.first { $0.isNamed(name) }?.value }
}
