import Logging
import Synchronization

/// Keeps every line that is logged, with its metadata.
final class LogSheet: Sendable {
  struct Line: Sendable {
    let level: Logger.Level
    let text: String
    let metadata: [String: String]
  }

  private let kept = Mutex<[Line]>([])

  var lines: [Line] { kept.withLock { $0 } }
  /// Everything in one text.
  var text: String { lines.map { "\($0.level) \($0.text) \($0.metadata)" }.joined(separator: "\n") }

  var logger: Logger {
    Logger(label: "test") { _ in Handler(sheet: self) }
  }

  private struct Handler: LogHandler {
    let sheet: LogSheet
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
      let all = metadata.merging(event.metadata ?? [:]) { $1 }
      let line = Line(
        level: event.level, text: event.message.description, metadata: all.mapValues(\.description))
      sheet.kept.withLock { $0.append(line) }
    }
  }
}
