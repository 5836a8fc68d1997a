/// A `case` of a `switch` over names: their lengths are compared before their bytes are.
///
/// Fields are found by such switches, and nearly every `case` that is tried has another length.
@inline(__always)
func ~= (pattern: String, name: String) -> Bool {
  pattern.utf8.count == name.utf8.count && pattern == name
}
