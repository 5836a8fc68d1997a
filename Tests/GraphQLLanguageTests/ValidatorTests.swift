import GraphQLLanguage
import Testing

@Suite("Validation")
struct ValidatorTests {
  @Test("A right document has no errors")
  func valid() throws {
    let errors = try SmallSchema.errors(
      """
      query All($id: ID!, $n: Int = 3, $more: Boolean!) {
        __typename
        shop { id name }
        node(id: $id) { id ...OrderParts ... on Customer { email @include(if: $more) } }
        orders(first: $n, sortKey: CREATED_AT) { edges { node { ...OrderParts } } }
        application { __typename ... on Coupon { code } ... on Manual { code title } }
        nodes(ids: $id) { id }
      }
      fragment OrderParts on Order { name lines(first: 2) { title } }
      """.replacing("nodes(ids: $id)", with: "nodes(ids: [$id])"),
      variables: ["id": "gid://shopify/Order/1", "more": true])
    #expect(errors == [])
  }

  @Test("Fields under one key may differ in return type, as Shopify allows")
  func returnTypes() throws {
    #expect(
      try SmallSchema.errors("{ application { ... on Coupon { x: code } ... on Manual { x: code } } }") == [])
  }

  @Test(
    "Each error has Shopify's text, place, path and code",
    arguments: [
      (
        "mutation U {\n  orderUpdate(input: {id: 1}) {\n    order { status }\n  }\n}",
        #"{"message":"Field 'status' doesn't exist on type 'Order'","locations":[{"line":3,"column":13}],"path":["mutation U","orderUpdate","order","status"],"extensions":{"code":"undefinedField","typeName":"Order","fieldName":"status"}}"#
      ),
      (
        "query A {\n  shop\n}",
        #"{"message":"Field must have selections (field 'shop' returns Shop but has no selections. Did you mean 'shop { ... }'?)","locations":[{"line":2,"column":3}],"path":["query A","shop"],"extensions":{"code":"selectionMismatch","nodeName":"field 'shop'","typeName":"Shop"}}"#
      ),
      (
        "query A { shop { name { x } } }",
        #"{"message":"Selections can't be made on scalars (field 'name' returns String but has selections [\"x\"])","locations":[{"line":1,"column":18}],"path":["query A","shop","name"],"extensions":{"code":"selectionMismatch","nodeName":"field 'name'","typeName":"String"}}"#
      ),
      (
        "query A { application { code } }",
        #"{"message":"Selections can't be made directly on unions (see selections on Application)","locations":[{"line":1,"column":11}],"path":["query A","application"],"extensions":{"code":"selectionMismatch","nodeName":"Application"}}"#
      ),
      (
        "query A {\n  orders(first: 1, includeInactive: true) { nodes { id } }\n}",
        #"{"message":"Field 'orders' doesn't accept argument 'includeInactive'","locations":[{"line":2,"column":20}],"path":["query A","orders","includeInactive"],"extensions":{"code":"argumentNotAccepted","name":"orders","typeName":"Field","argumentName":"includeInactive"}}"#
      ),
      (
        "mutation A {\n  orderUpdate(input: {id: 1, role: 2}) { order { id } }\n}",
        #"{"message":"InputObject 'OrderInput' doesn't accept argument 'role'","locations":[{"line":2,"column":30}],"path":["mutation A","orderUpdate","input","role"],"extensions":{"code":"argumentNotAccepted","name":"OrderInput","typeName":"InputObject","argumentName":"role"}}"#
      ),
      (
        "mutation A {\n    orderUpdate(input: null) { order { id } }\n}",
        #"{"message":"Argument 'input' on Field 'orderUpdate' has an invalid value (null). Expected type 'OrderInput!'.","locations":[{"line":2,"column":5}],"path":["mutation A","orderUpdate","input"],"extensions":{"code":"argumentLiteralsIncompatible","typeName":"Field","argumentName":"input"}}"#
      ),
      (
        "mutation A {\n    orderUpdate(input: {id: null}) { order { id } }\n}",
        #"{"message":"Argument 'id' on InputObject 'OrderInput' has an invalid value (null). Expected type 'ID!'.","locations":[{"line":2,"column":24}],"path":["mutation A","orderUpdate","input","id"],"extensions":{"code":"argumentLiteralsIncompatible","typeName":"InputObject","argumentName":"id"}}"#
      ),
      (
        "mutation A {\n    orderUpdate { order { id } }\n}",
        #"{"message":"Field 'orderUpdate' is missing required arguments: input","locations":[{"line":2,"column":5}],"path":["mutation A","orderUpdate"],"extensions":{"code":"missingRequiredArguments","className":"Field","name":"orderUpdate","arguments":"input"}}"#
      ),
      (
        "mutation A {\n    orderUpdate(input: {note: \"x\"}) { order { id } }\n}",
        #"{"message":"Argument 'id' on InputObject 'OrderInput' is required. Expected type ID!","locations":[{"line":2,"column":24}],"path":["mutation A","orderUpdate","input","id"],"extensions":{"code":"missingRequiredInputObjectAttribute","argumentName":"id","argumentType":"ID!","inputObjectType":"OrderInput"}}"#
      ),
      (
        "mutation A {\n    tag(by: {}) { order { id } }\n}",
        #"{"message":"OneOf Input Object 'OrderIdentifierInput' must specify exactly one key.","locations":[{"line":2,"column":13}],"path":["mutation A","tag","by"],"extensions":{"code":"invalidOneOfInputObject","inputObjectType":"OrderIdentifierInput"}}"#
      ),
      (
        "query A {\n  node(id: 1) {\n    ... on ShippingPackage {\n      id\n    }\n  }\n}",
        #"{"message":"No such type ShippingPackage, so it can't be a fragment condition","locations":[{"line":3,"column":5}],"path":["query A","node","... on ShippingPackage"],"extensions":{"code":"undefinedType","typeName":"ShippingPackage"}}"#
      ),
      (
        "query A {\n  shop @nothing { id }\n}",
        #"{"message":"Directive @nothing is not defined","locations":[{"line":2,"column":8}],"path":["query A","shop"],"extensions":{"code":"undefinedDirective","directiveName":"nothing"}}"#
      ),
      (
        "query A(\n  $key: String!) { shop { id } }",
        #"{"message":"Variable $key is declared by A but not used","locations":[{"line":2,"column":3}],"path":["query A"],"extensions":{"code":"variableNotUsed","variableName":"key"}}"#
      ),
      (
        "query A { node(id: $id) { id } }",
        #"{"message":"Variable $id is used by A but not declared","locations":[{"line":1,"column":16}],"path":["query A","node","id"],"extensions":{"code":"variableNotDefined","variableName":"id"}}"#
      ),
      (
        "query A($id: ID) { node(id: $id) { id } }",
        #"{"message":"Nullability mismatch on variable $id and argument id (ID / ID!)","locations":[{"line":1,"column":25}],"path":["query A","node","id"],"extensions":{"code":"variableMismatch","variableName":"id","typeName":"ID","argumentName":"id","errorMessage":"Nullability mismatch"}}"#
      ),
    ])
  func shapes(document: String, expected: String) throws {
    #expect(try SmallSchema.error(document) == expected)
  }

  @Test(
    "Everything else is refused under its code",
    arguments: [
      ("{ orders(first: \"3\") { nodes { id } } }", "argumentLiteralsIncompatible"),
      ("{ orders(first: 3000000000) { nodes { id } } }", "argumentLiteralsIncompatible"),
      ("{ orders(sortKey: NOPE) { nodes { id } } }", "argumentLiteralsIncompatible"),
      ("{ orders(sortKey: \"CREATED_AT\") { nodes { id } } }", "argumentLiteralsIncompatible"),
      ("{ nodes(ids: [1, null]) { id } }", "argumentLiteralsIncompatible"),
      ("{ orders(first: 1, first: 2) { nodes { id } } }", "argumentNotUnique"),
      ("{ shop { ...F } }", "useAndDefineFragment"),
      ("{ shop { id } } fragment F on Shop { id }", "useAndDefineFragment"),
      ("{ shop { ... on Order { id } } }", "cannotSpreadFragment"),
      ("{ shop { ... on String { id } } }", "fragmentOnNonCompositeType"),
      ("{ shop @skip(if: true) @skip(if: true) { id } }", "directiveNotUniqueForLocation"),
      ("query @skip(if: true) { shop { id } }", "directiveCannotBeApplied"),
      ("{ shop @skip { id } }", "missingRequiredArguments"),
      ("query A { shop { id } } query A { shop { id } }", "uniquelyNamedOperations"),
      ("{ shop { id } } query A { shop { id } }", "uniquelyNamedOperations"),
      ("subscription { shop { id } }", "missingSubscriptionConfiguration"),
      ("query A($x: Shop) { orders(first: $x) { nodes { id } } }", "variableRequiresValidType"),
      ("query A($x: Int = \"a\") { orders(first: $x) { nodes { id } } }", "defaultValueInvalidType"),
      ("query A($x: [Int]) { orders(first: $x) { nodes { id } } }", "variableMismatch"),
      ("query A($x: String) { orders(first: $x) { nodes { id } } }", "variableMismatch"),
      ("{ shop { x: id x: name } }", "fieldConflict"),
      ("{ order(id: 1) { id } order(id: 2) { id } }", "fieldConflict"),
      ("{ shop { ...A } } fragment A on Shop { ...B } fragment B on Shop { ...A }", "infiniteLoop"),
      ("{ shop { ...A } } fragment A on Shop { ...A }", "infiniteLoop"),
    ])
  func codes(document: String, code: String) throws {
    let codes = try SmallSchema.errors(document).map { $0.code?.rawValue }
    #expect(codes.contains(code), "\(codes)")
  }

  @Test("A variable used only in a fragment, or within a JSON literal, is used")
  func uses() throws {
    let first =
      "query A($n: Int!) { order(id: 1) { ...L } } fragment L on Order { lines(first: $n) { title } }"
    #expect(try SmallSchema.errors(first, variables: ["n": 1]) == [])
    let second =
      "mutation A($s: String) { refund(input: {orderId: 1}, metadata: {a: [$s]}) { order { id } } }"
    #expect(try SmallSchema.errors(second) == [])
  }

  @Test("An operation is chosen by name, and must be when there are several")
  func choice() throws {
    let document = "query A { shop { id } } query B { shop { id } }"
    #expect(try SmallSchema.errors(document, operation: "B") == [])
    #expect(try SmallSchema.errors(document, operation: "C").map(\.message) == ["No operation named \"C\""])
    #expect(try SmallSchema.errors(document).map(\.message) == ["An operation name is required"])
  }

  @Test("Fragments that double each other are refused by count, not written out")
  func doubling() throws {
    var document = "{ order(id: 1) { ...F0 } }"
    for index in 0..<40 {
      document += " fragment F\(index) on Order { a: lines(first: 1) { order { ...F\(index + 1) } } "
      document += "b: lines(first: 1) { order { ...F\(index + 1) } } }"
    }
    document += " fragment F40 on Order { id }"
    #expect(try SmallSchema.errors(document).map { $0.code } == [.tooManyFields])
  }

  @Test("A chain of fragments deeper than the limit is refused")
  func chain() throws {
    var document = "{ order(id: 1) { ...F0 } }"
    for index in 0..<900 {
      document += " fragment F\(index) on Order { lines(first: 1) { order { ...F\(index + 1) } } }"
    }
    document += " fragment F900 on Order { id }"
    #expect(try SmallSchema.errors(document).map { $0.code } == [.tooManyFields])
  }

  @Test("No more than a hundred errors are told")
  func many() throws {
    let fields = (0..<500).map { "x\($0)" }.joined(separator: " ")
    #expect(try SmallSchema.errors("{ \(fields) }").count == 100)
  }
}
