/// Arguments of what surrounds sales: code discounts, events, staff, apps, subscriptions.
extension HonouredArguments {
  static let engagement: [String: Set<String>] = [:]
}
