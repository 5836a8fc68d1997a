extension StepJSON {
  /// `"finish"` or `{"fail": "TIMEOUT"}`.
  static func bulk(_ value: StepValue) throws(StepJSONError) -> BulkChange {
    let (name, input) = try value.action(words: ["finish"], objects: ["fail"])
    guard name == "fail" else { return .finish }
    return .fail(try input.word(BulkOperation.ErrorCode.allCases.map { ($0.rawValue, $0) }))
  }
}
