/// What one document held.
enum DecodedDocument {
  case value(Tape)
  case fault(XMLRPCFault)
  case call(methodName: String, parameters: Tape)
  /// The rows were delivered.
  case rows
}
