import GraphQLLanguage

/// Swift Testing has a SourceLocation too.
typealias Place = GraphQLLanguage.SourceLocation

/// A schema small enough to read at once.
enum SmallSchema {
  static let sdl = """
    schema { query: QueryRoot mutation: Mutation }
    directive @idempotent(key: String!) on FIELD
    scalar DateTime
    scalar JSON
    interface Node { id: ID! }
    type QueryRoot {
      shop: Shop!
      node(id: ID!): Node
      order(id: ID!): Order
      orders(first: Int, after: String, sortKey: OrderSortKeys = PROCESSED_AT, reverse: Boolean = false): OrderConnection!
      application: Application
      nodes(ids: [ID!]!): [Node]!
    }
    type Mutation {
      orderUpdate(input: OrderInput!): OrderUpdatePayload
      refund(input: RefundInput!, metadata: JSON): OrderUpdatePayload
      tag(by: OrderIdentifierInput!): OrderUpdatePayload
    }
    type Shop implements Node { id: ID! name: String! }
    type Order implements Node { id: ID! name: String! createdAt: DateTime! customer: Customer tags: [String!]! lines(first: Int!): [Line!]! }
    type Line { title(length: Int = 10): String! order: Order! }
    type Customer implements Node { id: ID! email: String }
    type OrderConnection { nodes: [Order!]! edges: [OrderEdge!]! }
    type OrderEdge { node: Order! cursor: String! }
    type OrderUpdatePayload { order: Order userErrors: [UserError!]! }
    type UserError { field: [String!] message: String! }
    type Coupon { code: String! }
    type Manual { code: Int! title: String! }
    union Application = Coupon | Manual
    enum OrderSortKeys { CREATED_AT PROCESSED_AT }
    input OrderInput { id: ID! note: String tags: [String!] sort: OrderSortKeys = CREATED_AT }
    input RefundInput { orderId: ID! lines: [RefundLineInput!] }
    input RefundLineInput { id: ID! quantity: Int! = 1 }
    input OrderIdentifierInput @oneOf { id: ID name: String }
    """

  static func schema() throws -> Schema { try Schema(sdl: sdl) }

  static func errors(
    _ document: String, operation: String? = nil, variables: JSONValue = .object([])
  ) throws -> [ValidationError] {
    try Validator(schema: schema()).validate(
      Document(parsing: document), operationName: operation, variables: variables)
  }

  /// The only error as JSON text, or all messages.
  static func error(_ document: String, variables: JSONValue = .object([])) throws -> String {
    let errors = try errors(document, variables: variables)
    return errors.count == 1 ? errors[0].json.description : "\(errors)"
  }
}
