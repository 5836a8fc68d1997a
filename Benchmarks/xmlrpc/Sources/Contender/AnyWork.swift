/// Work whatever it makes.
protocol AnyWork {
  /// CPU nanoseconds of each repetition; what a repetition made is freed outside the clock.
  func times(_ count: Int) throws -> [UInt64]
  /// Does it once more, and tells what it made.
  func once() throws -> Checksum
}
