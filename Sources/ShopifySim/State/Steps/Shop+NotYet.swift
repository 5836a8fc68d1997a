extension Shop {
  func notYet(_ what: String) -> ShopError {
    ShopError(code: .notSimulated, message: "Not built yet", place: what, remedy: "wait")
  }
}
