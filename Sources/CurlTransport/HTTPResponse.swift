/// A whole HTTP response, its body decompressed.
public struct HTTPResponse: Sendable {
  public var status: Int
  public var body: [UInt8]
  private var head: HeaderBlock

  public init(status: Int, headers: [HTTPHeader] = [], body: [UInt8] = []) {
    self.init(status: status, head: HeaderBlock(headers), body: body)
  }

  init(status: Int, head: HeaderBlock, body: [UInt8]) {
    self.status = status
    self.head = head
    self.body = body
  }

  /// In the order received; a repeated name stands repeatedly.
  public var headers: [HTTPHeader] {
    get { head.all }
    set { head = HeaderBlock(newValue) }
  }

  /// The first header of that name, upper and lower case alike.
  public func header(_ name: String) -> String? { head.first(name) }

  /// Every header of that name, in the order received.
  public func headers(named name: String) -> [String] { head.every(name) }
}
