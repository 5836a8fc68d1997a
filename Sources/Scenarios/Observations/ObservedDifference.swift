/// What two readings of one scenario do not have alike.
public struct ObservedDifference: Codable, Sendable, Hashable {
  public var order: String?
  public var model: String
  public var key: String
  /// Nil when the whole record is on one side only.
  public var field: String?
  /// What the first has; nil when it has no such record or field.
  public var before: String?
  /// What the second has; nil when it has no such record or field.
  public var after: String?

  public init(
    order: String?, model: String, key: String, field: String? = nil, before: String? = nil,
    after: String? = nil
  ) {
    self.order = order
    self.model = model
    self.key = key
    self.field = field
    self.before = before
    self.after = after
  }

  /// Every difference of two readings, and how many fields both have and were compared.
  public static func compare(_ before: [ObservedRecord], _ after: [ObservedRecord]) -> (
    differences: [ObservedDifference], records: Int, fields: Int
  ) {
    let (old, new) = (byName(before), byName(after))
    var result: (differences: [ObservedDifference], records: Int, fields: Int) = ([], 0, 0)
    for name in Set(old.keys).union(new.keys).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      switch (old[name], new[name]) {
      case (let left?, let right?):
        result.records += 1
        for field in Set(left.fields.keys).union(right.fields.keys).sorted() {
          result.fields += 1
          let (was, now) = (left.fields[field], right.fields[field])
          guard was != now else { continue }
          result.differences.append(
            ObservedDifference(
              order: left.order, model: left.model, key: left.key, field: field, before: was, after: now))
        }
      case (let left?, nil):
        result.differences.append(
          ObservedDifference(order: left.order, model: left.model, key: left.key, before: left.summary))
      case (nil, let right?):
        result.differences.append(
          ObservedDifference(order: right.order, model: right.model, key: right.key, after: right.summary))
      case (nil, nil): break
      }
    }
    return result
  }

  private static func byName(_ records: [ObservedRecord]) -> [[String]: ObservedRecord] {
    Dictionary(records.map { ([$0.model, $0.key], $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension ObservedDifference: CustomStringConvertible {
  public var description: String {
    guard let field else {
      let side = before == nil ? "+" : "-"
      return "\(side) \(model) \(key): \(before ?? after ?? "")"
    }
    return "\(model) \(key) \(field): \(before ?? "nothing") → \(after ?? "nothing")"
  }
}

extension ObservedRecord {
  /// What is set of it, in one line.
  var summary: String {
    fields.filter { !$0.value.isEmpty && $0.value != "false" }.sorted { $0.key < $1.key }
      .map { "\($0.key)=\($0.value)" }.joined(separator: " ")
  }
}
