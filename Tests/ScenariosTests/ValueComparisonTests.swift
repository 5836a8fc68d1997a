import Testing
import XMLRPCWire

@testable import Scenarios

@Suite("Comparing a field with what it is to be")
struct ValueComparisonTests {
  private let comparison = ValueComparison(digits: 2)

  private static let equalValues: [(XMLRPCValue, ResolvedValue, String)] = [
    (XMLRPCValue.double(4.950000000000003), ResolvedValue.text("4.95"), "monetary"),
    (.double(17.990999999999996), .text("17.99"), "monetary"),
    (.int(2), .text("2"), "float"),
    (.double(3.333333), .text("3.333333"), "float"),
    (.string("sale"), .text("sale"), "selection"),
    (.boolean(false), .text("false"), "char"),
    (.boolean(true), .text("true"), "boolean"),
    ([7, "EUR"], .text("EUR"), "many2one"),
    ([7, "EUR"], .records([7], about: "EUR"), "many2one"),
    ([3, 1], .list([.records([1], about: "a"), .records([3], about: "b")]), "many2many"),
    ("paid", .oneOf([.text("in_payment"), .text("paid")]), "selection"),
    (.boolean(false), .isSet(false), "many2one"),
    ("a note", .contains("note"), "char"),
  ]

  private static let differentValues: [(XMLRPCValue, ResolvedValue, String, String)] = [
    (XMLRPCValue.double(4.94), ResolvedValue.text("4.95"), "monetary", "4.94"),
    (.double(4.945), .text("4.94"), "monetary", "4.95"),
    (.double(3.3333), .text("3.33"), "float", "3.3333"),
    (.boolean(false), .text("x"), "char", "empty"),
    ([7, "EUR"], .records([8], about: "USD"), "many2one", "EUR (7)"),
    ([1, 2], .list([.records([1], about: "a")]), "many2many", "[1, 2]"),
    ([1, 1], .list([.records([1], about: "a"), .records([1], about: "a")]), "many2many", "[1, 1]"),
    (.double(20), .text("twenty"), "monetary", "20.00"),
  ]

  @Test(
    "Values that are equal",
    arguments: equalValues)
  func equal(actual: XMLRPCValue, wanted: ResolvedValue, type: String) {
    #expect(comparison.mismatch(actual, wanted, type: type) == nil)
  }

  @Test(
    "Values that differ, and how the found one reads",
    arguments: differentValues)
  func different(actual: XMLRPCValue, wanted: ResolvedValue, type: String, text: String) {
    #expect(comparison.mismatch(actual, wanted, type: type) == text)
  }
}
