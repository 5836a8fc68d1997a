/// A value as the judge read it; texts are bytes, so that equal means the same bytes.
indirect enum JudgedValue {
  case int(Int)
  case boolean(Bool)
  case double(Double)
  case string([UInt8])
  case dateTime([UInt8])
  case base64([UInt8])
  case array([JudgedValue])
  case structure([(name: [UInt8], value: JudgedValue)])
  case null
}

/// A document as the judge read it.
enum JudgedDocument {
  case value(JudgedValue)
  case fault(code: Int, text: [UInt8])
  case call(name: [UInt8], parameters: [JudgedValue])
}
