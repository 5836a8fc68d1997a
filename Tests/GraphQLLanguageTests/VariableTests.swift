import GraphQLLanguage
import Testing

@Suite("Variables")
struct VariableTests {
  private let update = "mutation A(\n  $input: OrderInput!) { orderUpdate(input: $input) { order { id } } }"

  @Test("A missing variable that must not be null is refused as Shopify does")
  func missing() throws {
    #expect(
      try SmallSchema.error(update)
        == #"{"message":"Variable $input of type OrderInput! was provided invalid value","locations":[{"line":2,"column":3}],"extensions":{"code":"INVALID_VARIABLE","value":null,"problems":[{"path":[],"explanation":"Expected value to not be null"}]}}"#
    )
  }

  @Test("A missing input field is named with its path")
  func attribute() throws {
    #expect(
      try SmallSchema.error(update, variables: ["input": ["note": "n", "tags": ["a"]]])
        == #"{"message":"Variable $input of type OrderInput! was provided invalid value for id (Expected value to not be null)","locations":[{"line":2,"column":3}],"extensions":{"code":"INVALID_VARIABLE","value":{"note":"n","tags":["a"]},"problems":[{"path":["id"],"explanation":"Expected value to not be null"}]}}"#
    )
  }

  @Test("An index is part of the path")
  func index() throws {
    let document = "mutation A($input: RefundInput!) { refund(input: $input) { order { id } } }"
    let errors = try SmallSchema.errors(
      document, variables: ["input": ["orderId": "1", "lines": [["quantity": 2]]]])
    #expect(errors.count == 1)
    #expect(errors[0].message.hasSuffix("for lines.0.id (Expected value to not be null)"))
    #expect(errors[0].extras[1].value.description.contains(#""path":["lines",0,"id"]"#))
  }

  @Test(
    "A value of another type is explained",
    arguments: [
      (["id": "1", "note": 5], "Could not coerce value 5 to String"),
      (["id": "1", "sort": "NOPE"], "Expected \"NOPE\" to be one of: CREATED_AT, PROCESSED_AT"),
      (["id": "1", "colour": "red"], "Field is not defined on OrderInput"),
      (["id": true], "Could not coerce value true to ID"),
      ("x", "Expected \"x\" to be a key-value object."),
    ] as [(JSONValue, String)])
  func explained(value: JSONValue, explanation: String) throws {
    let errors = try SmallSchema.errors(update, variables: ["input": value])
    #expect(errors.map { $0.extras[1].value[0]?["explanation"] } == [.string(explanation)])
  }

  @Test("Exactly one key of a one-of object must be given")
  func oneOf() throws {
    let document = "mutation A($by: OrderIdentifierInput!) { tag(by: $by) { order { id } } }"
    let errors = try SmallSchema.errors(document, variables: ["by": .object([])])
    #expect(
      errors.map { $0.extras[1].value[0]?["explanation"] }
        == ["'OrderIdentifierInput' requires exactly one argument, but 0 were provided."])
  }

  @Test("Variables that are no object are refused")
  func noObject() throws {
    #expect(try SmallSchema.errors("{ shop { id } }", variables: [1]).count == 1)
    #expect(try SmallSchema.errors("{ shop { id } }", variables: .null) == [])
  }
}
