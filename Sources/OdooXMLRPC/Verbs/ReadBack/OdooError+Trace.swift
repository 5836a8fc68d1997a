extension OdooError {
  /// The same with more of what the verb knows.
  func adding(_ more: VerbTrace) -> OdooError {
    var error = self
    var trace = trace ?? VerbTrace()
    trace.reads += more.reads
    trace.seen = more.seen ?? trace.seen
    trace.left += more.left
    error.trace = trace
    return error
  }
}
