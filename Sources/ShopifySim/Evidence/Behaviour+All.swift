extension Behaviour {
  /// Every simulated behaviour, by area and in the order of its declaration.
  public static let all: [Behaviour] =
    general + ordering + paying + fulfilling + refunding + catalogue + payouts + webhooks + bodies + admin
    + engagement + operations + selling
}
