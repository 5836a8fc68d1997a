import XMLRPCWire

@testable import OdooTwin

/// The twin's services without HTTP and without flows: the ORM alone, over a few countries and categories.
struct TwinLab {
  let services: TwinServices

  private static let fresh = Result { try makeDatabase() }

  init() throws {
    services = TwinServices(
      [try Self.fresh.get()], version: .v19, masterPassword: "master", clock: { 1_714_979_289 })
  }

  private static func makeDatabase() throws -> Database {
    try Bootstrap.database(
      "lab", registry: Registry.v19.get(), flows: BehaviourRegistry([]), adminPassword: "admin",
      time: 1_714_979_288
    ) { env in
      for (code, name) in [("US", "United States"), ("DE", "Germany")] {
        let country = try env.create("res.country", ["code": .text(code), "name": .text(name)])
        try env.name("res.country", country, "base.\(code.lowercased())")
      }
      for name in ["Gold", "Silver"] { try env.create("res.partner.category", ["name": .text(name)]) }
    }
  }

  /// Calls a model's method as admin, or as another user.
  func response(
    _ model: String, _ method: String, _ arguments: [XMLRPCValue] = [],
    _ keywords: [String: XMLRPCValue] = [:],
    uid: XMLRPCValue = 2, password: String = "admin", database: String = "lab"
  ) -> XMLRPCResponse {
    services.answer(
      "object",
      XMLRPCCall(
        methodName: "execute_kw",
        parameters: [
          .string(database), uid, .string(password), .string(model), .string(method), .array(arguments),
          .structure(sorting: keywords),
        ]))
  }

  /// The same where an answer is expected; a fault is thrown.
  @discardableResult
  func call(
    _ model: String, _ method: String, _ arguments: [XMLRPCValue] = [],
    _ keywords: [String: XMLRPCValue] = [:],
    uid: XMLRPCValue = 2, password: String = "admin"
  ) throws -> XMLRPCValue {
    switch response(model, method, arguments, keywords, uid: uid, password: password) {
    case .value(let value): return value
    case .fault(let fault): throw fault
    }
  }

  /// The fault's code and the last line of its text.
  func fault(
    _ model: String, _ method: String, _ arguments: [XMLRPCValue] = [],
    _ keywords: [String: XMLRPCValue] = [:],
    uid: XMLRPCValue = 2, password: String = "admin"
  ) -> Fault? {
    guard case .fault(let fault) = response(model, method, arguments, keywords, uid: uid, password: password)
    else {
      return nil
    }
    let lines = fault.string.split(separator: "\n").map(String.init)
    return Fault(code: fault.code, line: fault.code == 1 ? lines.last ?? "" : fault.string)
  }

  struct Fault: Equatable {
    let code: Int
    let line: String
  }

  /// Makes partners of these names; their ids.
  func partners(_ names: String...) throws -> [Int] {
    let created = try call("res.partner", "create", [.array(names.map { ["name": .string($0)] })])
    return created.arrayValue?.compactMap(\.intValue) ?? []
  }

  /// A user of the groups with these external ids; login and password are the same.
  func user(_ login: String, groups: [String]) throws -> XMLRPCValue {
    let ids = try groups.map { name in
      let parts = name.split(separator: ".").map { XMLRPCValue.string(String($0)) }
      return try call("ir.model.data", "check_object_reference", parts).arrayValue?.last ?? false
    }
    return try call(
      "res.users", "create",
      [
        [
          "name": .string(login), "login": .string(login), "password": .string(login),
          "group_ids": [[6, 0, .array(ids)]],
        ]
      ])
  }
}
