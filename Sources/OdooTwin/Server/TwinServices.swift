import Synchronization
import XMLRPCWire

/// The three services of `/xmlrpc/2/`, over databases that are values.
///
/// Calls are carried out one at a time: each on a copy of its database, which takes the old one's place unless
/// the call faults.
final class TwinServices: Sendable {
  private let rules: TwinRules
  private let masterPassword: String
  private let clock: @Sendable () -> Int
  private let databases: Mutex<[String: Database]>
  private let cooldown = Mutex(LoginCooldown())

  init(
    _ databases: [Database], version: TwinVersion, masterPassword: String,
    clock: @escaping @Sendable () -> Int
  ) {
    rules = TwinRules(version) ?? .v19
    self.masterPassword = masterPassword
    self.clock = clock
    self.databases = Mutex(Dictionary(databases.map { ($0.name, $0) }, uniquingKeysWith: { _, last in last }))
  }

  /// Answers a call of `common`, `object` or `db`.
  func answer(_ service: String, _ call: XMLRPCCall) -> XMLRPCResponse {
    do {
      switch service {
      case "common": return .value(try common(call.methodName, call.parameters))
      case "object": return .value(try object(call.methodName, call.parameters))
      case "db": return .value(try database(call.methodName, call.parameters))
      default: throw TwinError.python("KeyError", "'\(service)'")
      }
    } catch let error as TwinError {
      return .fault(XMLRPCFault(code: error.code.rawValue, string: error.faultString))
    } catch {
      // Nothing else is thrown; a fault names it if something is.
      return .fault(XMLRPCFault(code: 1, string: TwinError.python("Exception", "\(error)").faultString))
    }
  }

  // MARK: common

  private func common(_ method: String, _ parameters: [XMLRPCValue]) throws -> XMLRPCValue {
    switch method {
    case "version":
      return [
        "server_version": .string(rules.version.rawValue),
        "server_version_info": [.int(rules.version.major), 0, 0, "final", 0, ""],
        "server_serie": .string(rules.version.rawValue), "protocol_version": 1,
      ]
    case "authenticate":
      let names = ["db", "login", "password", "user_agent_env"]
      try Self.require(names, parameters, "exp_authenticate")
      return try login(parameters)
    case "login":
      try Self.require(["db", "login", "password"], parameters, "exp_login")
      return try login(parameters)
    default: throw TwinError.python("Exception", "Method not found: \(method)")
    }
  }

  private func login(_ parameters: [XMLRPCValue]) throws -> XMLRPCValue {
    let database = try copy(of: parameters[0])
    let users = database[table: "res.users"]
    let user = users.ids.first {
      users[$0]?["login"] == parameters[1].stringValue.map(FieldValue.text)
        && users[$0]?["active"] == .boolean(true)
    }
    let isRight = user.flatMap { database.passwords[$0] }.map { .string($0) == parameters[2] } ?? false
    guard let user, isRight else {
      cooldown.withLock { $0.noteFailure(at: clock()) }
      return false
    }
    guard !rules.core.hasLoginCooldown || cooldown.withLock({ $0.allows(at: clock()) }) else { return false }
    return .int(user)
  }

  // MARK: object

  private func object(_ method: String, _ parameters: [XMLRPCValue]) throws -> XMLRPCValue {
    guard method == "execute_kw" || method == "execute" else {
      // unchecked: the text when there are parameters enough
      let tooFew = parameters.count < 5 ? rules.wording.tooFewArguments(method, parameters.count) : nil
      throw tooFew ?? TwinError.python("NameError", "Method not available \(method)")
    }
    if let tooFew = rules.wording.tooFewArguments(method, parameters.count) { throw tooFew }
    let (uid, password) = (parameters[1], parameters[2])
    let (model, name) = (parameters[3].stringValue ?? "", parameters[4].stringValue ?? "")
    let isKeyworded = method == "execute_kw"
    let arguments =
      isKeyworded ? parameters.dropFirst(5).first?.arrayValue ?? [] : Array(parameters.dropFirst(5))
    var keywords: [String: XMLRPCValue] = [:]
    if isKeyworded, parameters.count > 6 {
      for member in parameters[6].structureValue ?? [] { keywords[member.name] = member.value }
    }
    let result = try databases.withLock { databases in
      let database = try self.database(parameters[0], in: databases)
      let user = try Self.user(uid, password, database)
      let transaction = Transaction(database, time: clock())
      let result = try Environment(transaction: transaction, uid: user).execute(
        model, name, arguments, keywords)
      databases[database.name] = transaction.database
      return result
    }
    switch result {
    case .value(let value): return value
    case .none: throw TwinError.python("TypeError", "cannot marshal None unless allow_none is enabled")
    case .recordset(let model):
      throw TwinError.python("TypeError", "cannot marshal <class 'odoo.api.\(model)'> objects")
    case .frozen:
      throw TwinError.python("TypeError", "cannot marshal <class 'odoo.tools.misc.frozendict'> objects")
    case .unmarshallable(let name):
      throw TwinError.python("TypeError", "cannot marshal <class '\(name)'> objects")
    }
  }

  /// The user that uid and password name.
  private static func user(_ uid: XMLRPCValue, _ password: XMLRPCValue, _ database: Database) throws -> Int {
    guard let id = uid.intValue ?? uid.stringValue.flatMap({ Int($0) }), id != 0, password.isTrue else {
      throw TwinError.denied
    }
    guard database[table: "res.users"].contains(id) else {
      throw TwinError.missing("res.users", id, user: id)
    }
    guard let known = database.passwords[id], .string(known) == password else { throw TwinError.denied }
    return id
  }

  // MARK: db

  private func database(_ method: String, _ parameters: [XMLRPCValue]) throws -> XMLRPCValue {
    switch method {
    case "list": return .strings(databases.withLock { $0.keys.sorted() })
    case "db_exist":
      let name = parameters.first?.stringValue ?? ""
      return .boolean(databases.withLock { $0[name] != nil })
    case "server_version": return .string(rules.version.rawValue)
    case "duplicate_database":
      try checkMaster(parameters)
      try Self.require(["master", "db_original_name", "db_name"], parameters, "exp_duplicate_database")
      let target = parameters[2].stringValue ?? ""
      try databases.withLock { databases in
        var copy = try self.database(parameters[1], in: databases)
        guard databases[target] == nil else {
          throw TwinError.python("psycopg2.errors.DuplicateDatabase", "database \"\(target)\" already exists")
        }
        copy.name = target
        databases[target] = copy
      }
      return true
    case "drop":
      try checkMaster(parameters)
      let name = parameters.dropFirst().first?.stringValue ?? ""
      return .boolean(databases.withLock { $0.removeValue(forKey: name) != nil })
    default: throw rules.wording.missingServiceMethod(method)
    }
  }

  private func checkMaster(_ parameters: [XMLRPCValue]) throws {
    guard parameters.first == .string(masterPassword) else { throw TwinError.denied }
  }

  // MARK: shared

  private func copy(of name: XMLRPCValue) throws -> Database {
    try databases.withLock { try self.database(name, in: $0) }
  }

  private func database(_ name: XMLRPCValue, in databases: [String: Database]) throws -> Database {
    let name = name.stringValue ?? ""
    guard let database = databases[name] else { throw rules.wording.missingDatabase(name) }
    return database
  }

  private static func require(_ names: [String], _ parameters: [XMLRPCValue], _ function: String) throws {
    let missing = names.dropFirst(parameters.count)
    guard missing.isEmpty else { throw Signature.missing(Array(missing), of: function + "()") }
  }
}
