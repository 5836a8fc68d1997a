/// Work whatever it makes.
protocol AnyWork {
  func times(_ count: Int) throws -> [UInt64]
  func once() throws -> Checksum
}
