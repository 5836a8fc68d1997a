import Foundation

/// The kernel's own account of this process's memory.
enum ProcessMemory {
  /// What is resident now, in bytes.
  static func resident() -> Int {
    guard let text = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = text.split(separator: "\n").first(where: { $0.hasPrefix("VmRSS:") })
    else { return 0 }
    return (Int(line.split(whereSeparator: \.isWhitespace)[1]) ?? 0) * 1024
  }
}
