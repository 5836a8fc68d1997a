/// One step of a coding path on a tape.
struct TapeKey: CodingKey {
  let stringValue: String
  let intValue: Int?

  init(stringValue: String) {
    self.stringValue = stringValue
    intValue = nil
  }

  init(intValue: Int) {
    stringValue = "Index \(intValue)"
    self.intValue = intValue
  }
}

extension TapeValue {
  /// The way from the root to this value.
  var codingPath: [any CodingKey] {
    steps.map { step -> any CodingKey in
      switch step {
      case .element(let position): TapeKey(intValue: position)
      case .member(let name): TapeKey(stringValue: name)
      }
    }
  }
}
