/// Something to repeat under the clock, and how to tell what it made.
struct Work<Product> {
  let make: () throws -> Product
  let checksum: (Product) throws -> Checksum
}

extension Work: AnyWork {
  func times(_ count: Int) throws -> [UInt64] {
    var times: [UInt64] = []
    for _ in 0..<count {
      let before = Clock.process()
      let product = try make()
      times.append(Clock.process() - before)
      withExtendedLifetime(product) {}
    }
    return times
  }

  func once() throws -> Checksum { try checksum(try make()) }
}
