extension Environment {
  /// Creates a record: defaults, hooks, x2many commands.
  @discardableResult func create(_ model: String, _ values: Values) throws -> Int { throw TwinError.user("") }
  func write(_ model: String, _ ids: [Int], _ values: Values) throws { throw TwinError.user("") }
  func unlink(_ model: String, _ ids: [Int]) throws { throw TwinError.user("") }
  func search(_ model: String, _ domain: Domain = [], order: String? = nil, limit: Int? = nil, offset: Int = 0) throws -> [Int] { throw TwinError.user("") }
  func value(_ model: String, _ id: Int, _ field: String) throws -> FieldValue { throw TwinError.user("") }
  func displayName(_ model: String, _ id: Int) throws -> String { throw TwinError.user("") }
  /// Model and id behind `module.name`.
  func reference(_ name: String) -> (model: String, id: Int)? { nil }
  /// Names a record `module.name`.
  func name(_ model: String, _ id: Int, _ externalID: String) throws {}
}
