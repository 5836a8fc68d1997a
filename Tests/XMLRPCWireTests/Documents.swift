/// Shortens the documents of these tests.
enum Documents {
  /// A response around one `value`'s content.
  static func response(_ content: String) -> [UInt8] {
    document("<params><param><value>\(content)</value></param></params>")
  }

  /// A response around its content.
  static func document(_ content: String) -> [UInt8] {
    Array("<?xml version=\"1.0\"?>\n<methodResponse>\(content)</methodResponse>\n".utf8)
  }

  static func nested(_ depth: Int) -> [UInt8] {
    response(
      String(repeating: "<array><data><value>", count: depth)
        + String(repeating: "</value></data></array>", count: depth))
  }

  static let fault = """
    <fault><value><struct><member><name>faultCode</name><value><int>2</int></value></member>\
    <member><name>faultString</name><value><string>No</string></value></member></struct></value></fault>
    """
}
