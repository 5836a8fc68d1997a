import CommerceTypes
import XMLRPCWire

/// A user's handle on a transaction: who acts, in which context, with or without access checks.
struct Environment {
  let transaction: Transaction
  let uid: Int
  var context = Context()
  /// Skips access checks.
  var isElevated = false

  var database: Database { transaction.database }
  var registry: Registry { transaction.database.registry }
  var behaviours: BehaviourRegistry { transaction.database.behaviours }

  /// The same without access checks.
  var elevated: Environment {
    var copy = self
    copy.isElevated = true
    return copy
  }

  /// The same with some context values over its own.
  func with(_ values: [String: XMLRPCValue]) -> Environment {
    var copy = self
    copy.context.values.merge(values) { _, new in new }
    return copy
  }

  /// The same as another user.
  func acting(as uid: Int) -> Environment {
    Environment(transaction: transaction, uid: uid, context: context, isElevated: isElevated)
  }

  /// `2024-05-06 07:08:09`, the same for the whole transaction.
  var now: String { UTCText.dateTime(transaction.time) }
  /// `2024-05-06`
  var today: String { UTCText.date(transaction.time) }

  var user: Record { record("res.users", uid) }

  /// The context's first allowed company, else the user's.
  var companyID: Int {
    if let id = context.ids("allowed_company_ids").first { return id }
    return database[table: "res.users"][uid]?["company_id"]?.id ?? 1
  }

  var company: Record { record("res.company", companyID) }

  func record(_ model: String, _ id: Int) -> Record { Record(env: self, model: model, id: id) }

  func records(_ model: String, _ ids: [Int]) -> [Record] { ids.map { record(model, $0) } }

  func exists(_ model: String, _ id: Int) -> Bool { database[table: model].contains(id) }

  /// The model, or Odoo's fault for an unknown one.
  func model(_ name: String) throws -> Model {
    guard let model = registry[name] else { throw TwinError.user("Object \(name) doesn't exist") }
    return model
  }

  /// Counts up: 1 the first time.
  func next(_ counter: String) -> Int {
    let number = (database.counters[counter] ?? 0) + 1
    transaction.database.counters[counter] = number
    return number
  }

  /// Lets records settle although nothing of theirs was written.
  func touch(_ model: String, _ ids: [Int]) {
    transaction.markChanged(model, ids, ["*"])
  }
}
