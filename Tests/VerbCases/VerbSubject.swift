/// The records that one run of a verb works on, made for it alone.
public struct VerbSubject: Sendable {
  public let partner: Int
  public let product: Int
  public var order = 0
  /// The order's delivery, open or done, and its only move.
  public var transfer = 0
  public var move = 0
  /// An invoice with a line of 2 at 10.00 and one of 3 at 5.00, and these lines.
  public var invoice = 0
  public var lines: [Int] = []
  public var payment = 0
  /// Open journal items of both signs.
  public var items: [Int] = []

  init(partner: Int, product: Int) {
    self.partner = partner
    self.product = product
  }
}
