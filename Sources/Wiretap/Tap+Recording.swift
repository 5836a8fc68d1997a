import Foundation

extension Tap {
  /// Writes every exchange as one line of JSON to `<name>.jsonl` in the directory, which is made when missing,
  /// and returns the file's path.
  ///
  /// Bodies that are UTF-8 are written as `body`, others as `bodyBase64`. All of it is redacted.
  @discardableResult
  public func writeRecording(to directory: String) throws(TapError) -> String {
    let path = (directory as NSString).appendingPathComponent("\(name).jsonl")
    let exchanges = exchanges
    let start = exchanges.first?.started
    do {
      try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      var data = Data()
      for exchange in exchanges {
        data.append(try encoder.encode(ExchangeLine(exchange, tap: name, recordingStart: start)))
        data.append(0x0A)
      }
      try data.write(to: URL(fileURLWithPath: path), options: .atomic)
      return path
    } catch {
      throw TapError(
        .cannotWrite, "the recording of \(name) cannot be written to \(path); is the directory writable?",
        underlying: error)
    }
  }
}
