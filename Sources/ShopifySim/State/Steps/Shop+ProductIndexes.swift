import CommerceTypes
import HashTreeCollections

/// Finding variants by SKU, products by handle.
extension Shop {
  /// Makes a variant known by its SKU; one that another has already waits for it to be free.
  mutating func index(_ variant: ProductVariant) {
    guard let sku = variant.sku else { return }
    if variantIDs[sku] == nil {
      variantIDs[sku] = variant.id
    } else {
      lean(on: .sharedSKU)
      spareVariantIDs[sku, default: []].append(variant.id)
    }
  }

  /// Forgets a variant's SKU; the next oldest variant with the same one takes its place.
  mutating func unindex(_ variant: ProductVariant) {
    guard let sku = variant.sku else { return }
    var spares = spareVariantIDs[sku] ?? []
    if variantIDs[sku] == variant.id {
      variantIDs[sku] = spares.isEmpty ? nil : spares.removeFirst()
    } else {
      spares.removeAll { $0 == variant.id }
    }
    spareVariantIDs[sku] = spares.isEmpty ? nil : spares
  }

  /// A title as the address part of a product's page, with a number when it is taken.
  func freeHandle(for title: String) -> String {
    var handle = ""
    for character in title.lowercased() {
      if character.isASCII, character.isLetter || character.isNumber {
        handle.append(character)
      } else if !handle.isEmpty, handle.last != "-" {
        handle.append("-")
      }
    }
    if handle.last == "-" { handle.removeLast() }
    if handle.isEmpty { handle = "product" }
    guard productIDs[handle] != nil else { return handle }
    var number = 1
    while productIDs["\(handle)-\(number)"] != nil { number += 1 }
    return "\(handle)-\(number)"
  }

  /// Sets a metafield among others, or adds it.
  mutating func set(_ input: MetafieldInput, in metafields: inout [Metafield]) {
    let known = metafields.firstIndex { $0.namespace == input.namespace && $0.key == input.key }
    if let known {
      metafields[known].value = input.value
      metafields[known].updatedAt = now
    } else {
      metafields.append(
        Metafield(
          id: nextID(), namespace: input.namespace, key: input.key, type: input.type, value: input.value,
          createdAt: now, updatedAt: now))
    }
  }
}

extension Behaviour {
  static let sharedSKU = Behaviour(
    "product.sku.shared", .assumed,
    "Several variants may have one SKU; a step that names it means the one that had it first.")
}
