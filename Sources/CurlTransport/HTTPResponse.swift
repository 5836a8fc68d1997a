/// A whole HTTP response, its body decompressed.
public struct HTTPResponse: Sendable {
  public var status: Int
  /// In the order received; a repeated name stands repeatedly.
  public var headers: [HTTPHeader]
  public var body: [UInt8]

  public init(status: Int, headers: [HTTPHeader] = [], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// The first header of that name, upper and lower case alike.
  public func header(_ name: String) -> String? {
    let wanted = name.lowercased()
    return headers.first { $0.name.lowercased() == wanted }?.value
  }
}
