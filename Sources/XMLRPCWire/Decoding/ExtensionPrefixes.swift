/// The prefixes bound to Apache's namespace of extensions, each until its element ends.
struct ExtensionPrefixes {
  static let namespace = "http://ws.apache.org/xmlrpc/namespaces/extensions"

  private var bound: [(prefix: String, level: Int)] = []

  /// Binds in the element that opens at this level.
  mutating func bind(_ prefix: String, level: Int) { bound.append((prefix, level)) }

  /// The element at this level ends.
  mutating func unbind(level: Int) { bound.removeAll { $0.level >= level } }

  func isBound(_ prefix: some StringProtocol) -> Bool { bound.contains { $0.prefix == prefix } }

  var isEmpty: Bool { bound.isEmpty }
}
