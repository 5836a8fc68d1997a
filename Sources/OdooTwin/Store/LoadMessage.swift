import XMLRPCWire

/// One error of `load`, as its answer carries it.
struct LoadMessage: Error {
  private let message: String
  private(set) var field: String?
  private var fieldName: String?
  private var moreInfo: XMLRPCValue?
  /// False for a warning, which leaves the record as it is.
  private(set) var isError = true
  private var index = 0
  private var rows = 0...0

  init(
    _ message: String, field: String? = nil, fieldName: String? = nil, moreInfo: XMLRPCValue? = nil
  ) {
    self.message = message
    self.field = field
    self.fieldName = fieldName
    self.moreInfo = moreInfo
  }

  /// A refusal while writing.
  init(_ error: TwinError) {
    message = error.loadMessage ?? error.message
    field = error.loadField
  }

  /// The same as a warning.
  var asWarning: LoadMessage {
    var copy = self
    copy.isError = false
    return copy
  }

  /// The message with its place in the data.
  func at(_ block: LoadBlock, _ model: Model) -> LoadMessage {
    var copy = self
    copy.index = block.index
    copy.rows = block.rows
    return copy
  }

  /// The same under the one2many whose line it is about.
  func inside(_ field: Field) -> LoadMessage {
    var copy = LoadMessage(
      message.replacing("field '", with: "field '\(field.label)/"), field: field.name,
      fieldName: fieldName == nil ? nil : field.label, moreInfo: moreInfo)
    copy.isError = isError
    copy.index = index
    return copy
  }

  var wire: XMLRPCValue {
    var members = [
      XMLRPCMember("rows", ["from": .int(rows.lowerBound), "to": .int(rows.upperBound)]),
      XMLRPCMember("type", isError ? "error" : "warning"), XMLRPCMember("record", .int(index)),
    ]
    if let field { members.append(XMLRPCMember("field", .string(field))) }
    members.append(XMLRPCMember("message", .string(message)))
    if let moreInfo { members.append(XMLRPCMember("moreinfo", moreInfo)) }
    if let fieldName { members.append(XMLRPCMember("field_name", .string(fieldName))) }
    return .structure(members)
  }
}
