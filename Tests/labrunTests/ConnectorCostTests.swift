import Connector
import GraphQLLanguage
import ShopifySim
import Testing

@Suite("The connector's documents")
struct ConnectorCostTests {
  @Test(
    "Each is valid and costs 100 points at most, so that it runs in the smallest bucket",
    arguments: OrderDocuments.all)
  func cost(document: String) throws {
    let check = try DocumentCheck(
      document, version: OrderDocuments.apiVersion,
      variables: ["id": "gid://shopify/Order/1", "after": "cursor"])
    #expect(check.errors.isEmpty)
    #expect(check.operations.count == 1)
    let cost = try #require(check.operations.first?.cost)
    #expect(cost <= 100, "\(check.operations.first?.name ?? "") costs \(cost)")
  }
}
