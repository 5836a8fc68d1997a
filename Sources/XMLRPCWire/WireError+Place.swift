extension WireError {
  /// The same error seen from the enclosing value.
  func prefixed(_ component: String) -> WireError {
    WireError(code, path: component + path, line: line, byteOffset: byteOffset, detail: detail)
  }

  /// The same error with its place in the document.
  func located(line: Int, byteOffset: Int) -> WireError {
    WireError(code, path: path, line: line, byteOffset: byteOffset, detail: detail)
  }
}
