/// What is refused; out of the way of what is written.
extension XMLRPCWriter {
  /// Keeps an error, so that the document can't be finished.
  @usableFromInline @inline(never) mutating func fail(_ error: WireError) -> WireError {
    if failure == nil { failure = error }
    return error
  }

  @usableFromInline @inline(never) mutating func fail(_ error: WireError, in index: Int) -> WireError {
    fail(error).prefixed("[\(index)]")
  }

  @usableFromInline @inline(never) mutating func fail(_ error: WireError, in name: String) -> WireError {
    fail(error).prefixed(".\(name)")
  }

  @usableFromInline @inline(never) mutating func fail(_ error: WireError, in name: StaticString) -> WireError
  {
    fail(error).prefixed(".\(name)")
  }

  @inline(never) mutating func fail(_ code: WireError.Code, _ detail: String) -> WireError {
    fail(WireError(code, detail: detail))
  }

  @usableFromInline @inline(never) mutating func misplaced(_ what: StaticString) -> WireError {
    fail(.structure, "\(what) can't be written here")
  }

  @usableFromInline @inline(never) mutating func missing(_ index: Int) -> WireError {
    fail(.missingElement, "the element has no value").prefixed("[\(index)]")
  }

  @inline(never) mutating func tooDeep() -> WireError {
    fail(.limit, "values nested over \(Self.mostNested) deep")
  }

  /// The place counts as taken, so that going on after it isn't a second error.
  @inline(never) mutating func refusal(of number: Int) -> WireError {
    place = .full
    return fail(.number, "\(number) doesn't fit the 32 bits of an int; send it as a string or a double")
  }

  @inline(never) mutating func refusal(of number: Double) -> WireError {
    place = .full
    return fail(.number, "\(number) has no form in XML-RPC")
  }

  @inline(never) mutating func refuseMember(_ code: WireError.Code, _ detail: StaticString) -> Bool {
    _ = fail(WireError(code, detail: "\(detail)"))
    return false
  }

  @inline(never) mutating func refuseMember(_ found: UnsendableCharacter) -> Bool {
    _ = fail(found.error)
    return false
  }

  /// The error of a member that couldn't be opened or closed.
  @usableFromInline @inline(never) func memberError(_ name: String) -> WireError {
    (failure ?? WireError(.structure, detail: "a member can't be written here")).prefixed(".\(name)")
  }

  @usableFromInline @inline(never) func memberError(_ name: StaticString) -> WireError {
    memberError("\(name)")
  }
}
