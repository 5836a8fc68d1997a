extension [UInt8] {
  /// Appends a text's UTF-8 in one go.
  public mutating func append(utf8 text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }
}
