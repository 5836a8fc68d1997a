extension Environment {
  /// Runs `body` as part of the operation under way; the outermost one settles at its end.
  func operation<Result>(_ body: () throws -> Result) throws -> Result {
    transaction.depth += 1
    defer { transaction.depth -= 1 }
    let result = try body()
    if transaction.depth == 1 { try settle() }
    return result
  }

  /// Lets every changed record settle, until nothing changes any more.
  func settle() throws {
    transaction.depth += 1
    defer { transaction.depth -= 1 }
    for _ in 0..<100 {
      guard let model = behaviours.models.first(where: { transaction.changed[$0]?.isEmpty == false }) else {
        return
      }
      let changed = (transaction.changed.removeValue(forKey: model) ?? [:]).filter { exists(model, $0.key) }
      guard !changed.isEmpty else { continue }
      for behaviour in behaviours[model] { try behaviour.settle(changed, in: elevated) }
    }
    throw TwinError.python("RecursionError", "maximum recursion depth exceeded")
  }
}
