import Scenarios

/// What records of two runs are matched by.
struct RecordName: Hashable {
  var model: String
  var key: String

  init(model: String, key: String) {
    self.model = model
    self.key = key
  }

  init(_ record: ObservedRecord) { self.init(model: record.model, key: record.key) }
}
