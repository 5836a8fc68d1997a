import CommerceTypes
import Testing

@testable import Connector

struct DiscountRecipeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let quantity: Int
    let price: String
    let net: String
    let unitPrice: String
    let percent: String
    var testDescription: String { name }
  }

  @Test(
    "A recipe comes to the net amount with a percentage where one fits and a unit price where none does",
    arguments: [
      Case(name: "no discount", quantity: 2, price: "11.90", net: "23.80", unitPrice: "11.9", percent: "0"),
      Case(name: "ten percent", quantity: 1, price: "100.00", net: "90.00", unitPrice: "100", percent: "10"),
      Case(
        name: "percent of two digits", quantity: 1, price: "80.00", net: "70.00", unitPrice: "80",
        percent: "12.5"),
      Case(
        name: "percent-cannot-hold", quantity: 1, price: "84000.00", net: "14000.00", unitPrice: "14000",
        percent: "0"),
      Case(
        name: "percent-three-cents", quantity: 7, price: "129.99", net: "876.60", unitPrice: "125.228571",
        percent: "0"),
      Case(
        name: "order-discount-over-3", quantity: 3, price: "10.00", net: "20.00", unitPrice: "6.666667",
        percent: "0"),
      Case(name: "free item", quantity: 1, price: "25.00", net: "0.00", unitPrice: "25", percent: "100"),
      Case(name: "free by price", quantity: 3, price: "0.00", net: "0.00", unitPrice: "0", percent: "0"),
    ])
  func fits(_ example: Case) throws {
    let price = try #require(ExactDecimal(example.price))
    let net = try #require(ExactDecimal(example.net))
    let recipe = try #require(
      DiscountRecipe(quantity: example.quantity, unitPrice: price, net: net, digits: 2))
    #expect(recipe.unitPrice.description == example.unitPrice)
    #expect(recipe.discountPercent.description == example.percent)
    let hundred: ExactDecimal = 100
    let line = recipe.unitPrice * ExactDecimal(example.quantity) * (hundred - recipe.discountPercent)
    let amount = try #require(line.divided(by: hundred, digits: 2))
    #expect(amount == net)
  }

  @Test(
    "An amount that no line of Odoo's can hold has no recipe",
    arguments: [
      (1, "10.00", "10.01"), (1, "10.00", "-0.01"), (1, "10.00", "9.999"), (0, "10.00", "0.00"),
      (1_000_000, "1.00", "333333.33"),
    ])
  func doesNotFit(quantity: Int, price: String, net: String) throws {
    let price = try #require(ExactDecimal(price))
    let net = try #require(ExactDecimal(net))
    let recipe = DiscountRecipe(quantity: quantity, unitPrice: price, net: net, digits: 2)
    #expect(recipe == nil)
  }
}
