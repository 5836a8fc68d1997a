extension ShopTime {
  /// The moment one interval later; a day that a month doesn't have is its last day.
  func advanced(by policy: SubscriptionContract.Policy) -> ShopTime {
    let day = 86_400
    switch policy.interval {
    case "DAY": return advanced(seconds: day * policy.count)
    case "WEEK": return advanced(seconds: 7 * day * policy.count)
    case "YEAR": return advanced(months: 12 * policy.count)
    default: return advanced(months: policy.count)
    }
  }

  private func advanced(months: Int) -> ShopTime {
    let text = description
    let parts = text.prefix(10).split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return self }
    let month = parts[0] * 12 + parts[1] - 1 + months
    for day in stride(from: parts[2], to: parts[2] - 4, by: -1) {
      let date = [month / 12, month % 12 + 1, day].map { $0 < 10 ? "0\($0)" : "\($0)" }
      if let time = ShopTime(date.joined(separator: "-") + text.dropFirst(10)) { return time }
    }
    return self
  }
}
