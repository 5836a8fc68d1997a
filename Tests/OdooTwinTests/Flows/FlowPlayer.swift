import XMLRPCWire

@testable import OdooTwin

/// Plays a recording on a fresh twin and says where the answers differ.
struct FlowPlayer {
  /// 2026-11-22 12:00:00 UTC, a day on which nothing in the recordings is dated.
  static let time = 1_795_348_800
  private static let databases = Dictionary(
    uniqueKeysWithValues: [TwinRules.v14, .v19].map { rules in
      let database = Result {
        try Bootstrap.database(
          "lab", registry: .of(rules), rules: rules, adminPassword: "admin", time: time)
      }
      return (rules.version, database)
    })

  let services: TwinServices
  private var bound: [String: XMLRPCValue] = [:]
  private var users: [String: XMLRPCValue] = [:]

  /// Holds the texts of faults 2 to 4 to the recording, too; they are Odoo's to reword.
  private let comparesTexts: Bool

  init(_ version: TwinVersion = .v19, comparesTexts: Bool = false) throws {
    self.comparesTexts = comparesTexts
    guard let database = try Self.databases[version]?.get() else { throw UnknownVersion(version: version) }
    services = TwinServices(
      [database], version: version, masterPassword: "master", clock: { Self.time })
  }

  struct UnknownVersion: Error {
    let version: TwinVersion
  }

  mutating func play(_ recording: FlowRecording) -> [String] {
    recording.steps.enumerated().flatMap { index, step in
      let title = "\(index) \(step.model).\(step.method)"
      return differences(step).map { "\(title) \($0)" }
    }
  }

  private mutating func differences(_ step: FlowRecording.Step) -> [String] {
    switch answer(step) {
    case .fault(let fault):
      let line =
        fault.code == 1 ? fault.string.split(separator: "\n").last.map(String.init) ?? "" : fault.string
      guard let expected = step.fault else { return ["fault \(fault.code) \(line)"] }
      let isSame =
        fault.code == expected.code
        && (fault.code != 1 && !comparesTexts || line.trimmed == expected.text.trimmed)
      return isSame ? [] : ["fault \(expected.code) \(expected.text) ≠ \(fault.code) \(line)"]
    case .value(let value):
      for (name, path) in step.bind ?? [:] { bound[name] = Self.part(value, path) }
      if let fault = step.fault { return ["no fault \(fault.code) \(fault.text.prefix(80))"] }
      guard let expected = step.answer else { return [] }
      return JSONTree.differences(expected, Self.normal(value, isTop: true))
    }
  }

  private mutating func answer(_ step: FlowRecording.Step) -> XMLRPCResponse {
    let user = users[step.login] ?? authenticate(step)
    users[step.login] = user
    let keywords = step.keywords.sorted { $0.key < $1.key }.map { XMLRPCMember($0.key, resolved($0.value)) }
    return services.answer(
      "object",
      XMLRPCCall(
        methodName: "execute_kw",
        parameters: [
          "lab", user, .string(step.password), .string(step.model), .string(step.method),
          .array(step.arguments.map(resolved)), .structure(keywords),
        ]))
  }

  private func authenticate(_ step: FlowRecording.Step) -> XMLRPCValue {
    let call = XMLRPCCall(
      methodName: "authenticate", parameters: ["lab", .string(step.login), .string(step.password), [:]])
    guard case .value(let user) = services.answer("common", call) else { return false }
    return user
  }

  private func resolved(_ tree: JSONTree) -> XMLRPCValue {
    switch tree {
    case .null: return .boolean(false)
    case .boolean(let flag): return .boolean(flag)
    case .integer(let integer): return .int(integer)
    case .number(let number): return .double(number)
    case .list(let items): return .array(items.map(resolved))
    case .object(let members):
      return .structure(members.sorted { $0.key < $1.key }.map { XMLRPCMember($0.key, resolved($0.value)) })
    case .text(let text):
      if text.hasPrefix("$"), !text.hasPrefix("${") { return bound[String(text.dropFirst())] ?? false }
      var text = text
      while let start = text.firstRange(of: "${"), let end = text[start.upperBound...].firstIndex(of: "}") {
        let id = bound[String(text[start.upperBound..<end])]?.intValue.map(String.init) ?? "?"
        text.replaceSubrange(start.lowerBound...end, with: id)
      }
      return .string(text)
    }
  }

  private static func part(_ value: XMLRPCValue, _ path: String) -> XMLRPCValue {
    path.split(separator: ".").reduce(value) { value, key in
      if let index = Int(key) {
        return value.arrayValue.flatMap { $0.indices.contains(index) ? $0[index] : nil } ?? false
      }
      return value[String(key)] ?? false
    }
  }

  /// The value without ids and without today's date, as the recordings have it.
  private static func normal(_ value: XMLRPCValue, isTop: Bool = false) -> JSONTree {
    switch value {
    case .int(let integer): return isTop ? .text("<id>") : .integer(integer)
    case .boolean(let flag): return .boolean(flag)
    case .double(let number): return .number(number)
    case .string(let text):
      guard text.hasPrefix(UTCText.date(time)) else {
        return .text(text.replacing(#/ \(\d+\)$/#, with: " (<id>)"))
      }
      return .text(text.utf8.count == 10 ? "<today>" : "<now>")
    case .array(let items): return list(items, isTop)
    case .structure(let members):
      if value["type"]?.stringValue?.hasPrefix("ir.actions.") == true {
        var kept: [String: JSONTree] = ["has_res_id": .boolean(value["res_id"]?.intValue ?? 0 != 0)]
        for key in ["type", "res_model"] { kept[key] = value[key].map { normal($0) } }
        return .object(kept)
      }
      return .object(
        Dictionary(
          members.filter { $0.name != "id" }.map { ($0.name, normal($0.value)) },
          uniquingKeysWith: { _, last in last }))
    default: return .null
    }
  }

  private static func list(_ items: [XMLRPCValue], _ isTop: Bool) -> JSONTree {
    if items.count == 2, items[0].intValue != nil, let name = items[1].stringValue {
      return .object(["name": .text(name)])
    }
    if isTop, items.count == 2, let model = items[0].stringValue,
      items[1].intValue != nil || items[1].boolValue != nil
    {
      let isThere = items[1].intValue ?? 0 != 0
      return .list([.text(model), isThere ? .object(["ids": .integer(1)]) : .boolean(false)])
    }
    if !items.isEmpty, items.allSatisfy({ $0.intValue != nil }) {
      return .object(["ids": .integer(items.count)])
    }
    return .list(items.map { normal($0) })
  }
}

extension String {
  /// Without white space at either end: carets stand under columns that are nobody's business.
  fileprivate var trimmed: Substring {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
