/// A shop as a pure state machine: a step changes it or is refused, and tells what happened.
///
/// Nothing here reads a clock, a random source or a network; the same configuration and steps give the same shop.
public struct Shop: Sendable {
  public let configuration: ShopConfiguration
  /// The shop's own clock; every step moves it one second. Evidence: assumed.
  public internal(set) var now: ShopTime
  public let id: Int
  public let locations: [Location]
  public let variants: [ProductVariant]
  public internal(set) var orders: [Order] = []
  public internal(set) var customers: [Customer] = []
  public internal(set) var inventoryLevels: [InventoryLevel] = []
  /// The last id given out.
  var lastID: Int
  /// Events so far, from which event ids are made.
  var eventCount = 0

  public init(_ configuration: ShopConfiguration) {
    var lastID = configuration.idBase
    func next() -> Int {
      lastID += 1
      return lastID
    }
    self.configuration = configuration
    now = configuration.startDate
    id = next()
    locations = configuration.locations.map { Location(id: next(), name: $0) }
    variants = configuration.products.map {
      ProductVariant(id: next(), productID: next(), inventoryItemID: next(), product: $0)
    }
    self.lastID = lastID
  }

  /// Performs a step and returns what happened; a refused step changes nothing.
  public mutating func apply(_ step: ShopStep) throws(ShopError) -> [ShopEvent] {
    var next = self
    next.now = now.advanced(seconds: 1)
    var happenings = try next.perform(step)
    for level in next.inventoryLevels where level.available != inventoryLevel(id: level.id)?.available {
      happenings.append(Happening(topic: .inventoryLevelsUpdate, resource: .inventoryLevel(level)))
    }
    let events = next.events(for: happenings)
    self = next
    return events
  }

  private mutating func perform(_ step: ShopStep) throws(ShopError) -> [Happening] {
    switch step {
    case .setInventory(let input): try setInventory(input)
    case .placeOrder(let input): try placeOrder(input)
    case .pay(let input): try pay(input)
    case .fulfill(let input): try fulfill(input)
    case .refund(let input): try refund(input)
    case .cancel(let input): try cancel(input)
    case .update(let input): try update(input)
    case .wait(let seconds): try wait(seconds)
    }
  }

  private mutating func wait(_ seconds: Int) throws(ShopError) -> [Happening] {
    guard seconds >= 0 else {
      throw ShopError(
        code: .invalidAmount, message: "Time can't run backwards", place: "wait of \(seconds) s",
        remedy: "wait 0 seconds or more")
    }
    now = now.advanced(seconds: seconds)
    return []
  }

  mutating func nextID() -> Int {
    lastID += 1
    return lastID
  }
}
