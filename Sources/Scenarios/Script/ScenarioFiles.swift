import Foundation

/// Finds scenario files and the shops and profiles that belong to them.
struct ScenarioFiles {
  /// The folder with `shops/` and `profiles/`; nil looks beside and above each scenario file.
  var root: String?

  private static let notScenarios: Set<String> = ["shops", "profiles", "accepted"]

  /// The files, sorted within each path, each once; and a problem for every path that is not there.
  func find(_ paths: [String]) -> (files: [String], problems: [ScriptProblem]) {
    var files: [String] = []
    var problems: [ScriptProblem] = []
    for path in paths {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        problems.append(
          ScriptProblem(
            position: SourcePosition(file: path, line: 1, column: 1), message: "no such file or folder"))
        continue
      }
      files += isFolder.boolValue ? below(path) : [path]
    }
    var seen: Set<String> = []
    return (files.filter { seen.insert($0).inserted }, problems)
  }

  /// `shops/us-net.yaml` beside the scenario or in the nearest folder above it.
  func companion(_ folder: String, _ name: String, of file: String) -> String? {
    guard !name.contains("/"), !name.hasPrefix(".") else { return nil }
    if let root {
      let path = "\(root)/\(folder)/\(name).yaml"
      return FileManager.default.fileExists(atPath: path) ? path : nil
    }
    var place = parent(of: file)
    for _ in 0..<16 {
      let path = place.isEmpty ? "\(folder)/\(name).yaml" : "\(place)/\(folder)/\(name).yaml"
      if FileManager.default.fileExists(atPath: path) { return path }
      if place.isEmpty || place == "/" || place == "." { break }
      place = parent(of: place)
    }
    return nil
  }

  private func below(_ folder: String) -> [String] {
    let trimmed = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let all = FileManager.default.enumerator(atPath: trimmed)?.compactMap { $0 as? String } ?? []
    return all.filter { path in
      let parts = path.split(separator: "/").map(String.init)
      guard let last = parts.last, last.hasSuffix(".yaml") || last.hasSuffix(".yml") else { return false }
      return !parts.contains { Self.notScenarios.contains($0) || $0.hasPrefix(".") }
    }.sorted().map { "\(trimmed)/\($0)" }
  }

  private func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
