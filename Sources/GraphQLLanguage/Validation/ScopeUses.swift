/// What one operation or fragment uses.
struct ScopeUses {
  /// One use of a variable in an argument or input field.
  struct VariableUse {
    var name: String
    /// The argument it stands in, the type meant there (nil within a scalar: anything fits), and whether that has
    /// a default of its own.
    var argument: String
    var type: TypeReference?
    var hasDefault: Bool
    var location: SourceLocation
    var path: [String]
  }

  var variables: [VariableUse] = []
  var spreads: [(name: String, location: SourceLocation, path: [String])] = []
}
