import CommerceTypes
import HashTreeCollections

/// Which products a collection has.
extension Shop {
  /// Its products in its own order.
  func products(of collection: ProductCollection) -> [Product] {
    let found =
      collection.ruleSet == nil
      ? collection.productIDs.compactMap { products[$0] } : products.filter { isIn($0, collection) }
    func price(_ product: Product) -> ExactDecimal {
      product.variantIDs.compactMap { variants[$0]?.price }.min() ?? .zero
    }
    switch collection.sortOrder {
    case "ALPHA_ASC": return found.sorted { ($0.title.lowercased(), $0.id) < ($1.title.lowercased(), $1.id) }
    case "ALPHA_DESC": return found.sorted { ($0.title.lowercased(), $0.id) > ($1.title.lowercased(), $1.id) }
    case "PRICE_ASC": return found.sorted { (price($0), $0.id) < (price($1), $1.id) }
    case "PRICE_DESC": return found.sorted { (price($0), $0.id) > (price($1), $1.id) }
    case "CREATED_DESC": return found.sorted { $0.id > $1.id }
    case "MANUAL": return found
    default: return found.sorted { $0.id < $1.id }
    }
  }

  func isIn(_ product: Product, _ collection: ProductCollection) -> Bool {
    guard let rules = collection.ruleSet else { return collection.productIDs.contains(product.id) }
    func fits(_ rule: ProductCollection.Rule) -> Bool { isTrue(rule, of: product) }
    return rules.appliedDisjunctively ? rules.rules.contains(where: fits) : rules.rules.allSatisfy(fits)
  }

  func collections(of product: Product) -> [ProductCollection] {
    catalogue.collections.filter { isIn(product, $0) }
  }

  /// The columns of rules that are simulated.
  static let ruleColumns: Set<String> = [
    "TAG", "TITLE", "TYPE", "VENDOR", "VARIANT_PRICE", "VARIANT_COMPARE_AT_PRICE", "VARIANT_INVENTORY",
    "VARIANT_TITLE", "VARIANT_WEIGHT",
  ]

  private func isTrue(_ rule: ProductCollection.Rule, of product: Product) -> Bool {
    let own = product.variantIDs.compactMap { variants[$0] }
    switch rule.column {
    case "TITLE": return isTrue(rule, [product.title])
    case "TYPE": return isTrue(rule, [product.productType])
    case "VENDOR": return isTrue(rule, [product.vendor])
    case "VARIANT_TITLE": return isTrue(rule, own.map(\.title))
    case "TAG":
      let has = product.tags.contains { $0.lowercased() == rule.condition.lowercased() }
      return rule.relation.hasPrefix("NOT") ? !has : has
    case "VARIANT_PRICE": return isTrue(rule, own.map(\.price))
    case "VARIANT_COMPARE_AT_PRICE": return isTrue(rule, own.compactMap(\.compareAtPrice))
    case "VARIANT_INVENTORY": return isTrue(rule, own.map { ExactDecimal(available(of: $0)) })
    case "VARIANT_WEIGHT":
      return isTrue(rule, own.map { ExactDecimal(minorUnits: $0.grams, digits: 3) })
    default: return false
    }
  }

  private func isTrue(_ rule: ProductCollection.Rule, _ texts: [String]) -> Bool {
    let wanted = rule.condition.lowercased()
    return texts.contains { text in
      let text = text.lowercased()
      return switch rule.relation {
      case "EQUALS": text == wanted
      case "NOT_EQUALS": text != wanted
      case "CONTAINS": text.contains(wanted)
      case "NOT_CONTAINS": !text.contains(wanted)
      case "STARTS_WITH": text.hasPrefix(wanted)
      case "ENDS_WITH": text.hasSuffix(wanted)
      default: false
      }
    }
  }

  private func isTrue(_ rule: ProductCollection.Rule, _ numbers: [ExactDecimal]) -> Bool {
    switch rule.relation {
    case "IS_SET": return !numbers.isEmpty
    case "IS_NOT_SET": return numbers.isEmpty
    default: break
    }
    guard let wanted = ExactDecimal(rule.condition) else { return false }
    return numbers.contains { number in
      switch rule.relation {
      case "EQUALS": number == wanted
      case "NOT_EQUALS": number != wanted
      case "GREATER_THAN": number > wanted
      case "LESS_THAN": number < wanted
      default: false
      }
    }
  }
}
