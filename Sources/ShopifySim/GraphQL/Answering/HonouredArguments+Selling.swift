/// Arguments of markets, catalogs, price lists, publications, delivery profiles and texts.
extension HonouredArguments {
  static let selling: [String: Set<String>] = [:]
}
