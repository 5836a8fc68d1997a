import Foundation

/// An order to create, as the corpus has it.
struct OrderInput: Decodable {
  struct Line: Decodable {
    let productID: Int
    let name: String
    let quantity: Double
    let priceUnit: Double
    let discount: Double
    let taxIDs: [Int]
  }

  let partnerID: Int
  let clientOrderRef: String
  let dateOrder: String
  let note: String
  let lines: [Line]

  private enum CodingKeys: String, CodingKey {
    case partnerID = "partner_id"
    case clientOrderRef = "client_order_ref"
    case dateOrder = "date_order"
    case note
    case lines = "order_line"
  }

  private enum LineKeys: String, CodingKey {
    case productID = "product_id"
    case name
    case quantity = "product_uom_qty"
    case priceUnit = "price_unit"
    case discount
    case taxIDs = "tax_ids"
  }

  init(from decoder: any Decoder) throws {
    let order = try decoder.container(keyedBy: CodingKeys.self)
    self.partnerID = try order.decode(Int.self, forKey: .partnerID)
    self.clientOrderRef = try order.decode(String.self, forKey: .clientOrderRef)
    self.dateOrder = try order.decode(String.self, forKey: .dateOrder)
    self.note = try order.decode(String.self, forKey: .note)
    // Each line is the command [0, 0, values].
    var commands = try order.nestedUnkeyedContainer(forKey: .lines)
    var lines: [Line] = []
    while !commands.isAtEnd {
      var command = try commands.nestedUnkeyedContainer()
      _ = try command.decode(Int.self)
      _ = try command.decode(Int.self)
      let values = try command.nestedContainer(keyedBy: LineKeys.self)
      var taxes = try values.nestedUnkeyedContainer(forKey: .taxIDs)
      var tax = try taxes.nestedUnkeyedContainer()
      _ = try tax.decode(Int.self)
      _ = try tax.decode(Int.self)
      lines.append(
        Line(
          productID: try values.decode(Int.self, forKey: .productID),
          name: try values.decode(String.self, forKey: .name),
          quantity: try values.decode(Double.self, forKey: .quantity),
          priceUnit: try values.decode(Double.self, forKey: .priceUnit),
          discount: try values.decode(Double.self, forKey: .discount),
          taxIDs: try tax.decode([Int].self)))
    }
    self.lines = lines
  }

  /// All orders of the corpus file.
  static func read(_ bytes: [UInt8]) throws -> [OrderInput] {
    try JSONDecoder().decode([OrderInput].self, from: Data(bytes))
  }
}
