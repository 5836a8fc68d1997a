public import OdooXMLRPC

/// Makes what the scenarios of some profiles need in an Odoo, and says what is missing.
///
/// Works through XML-RPC alone, as a user with administration rights; idempotent: what is there stays.
public struct Preparation: Sendable {
  let client: OdooClient
  let requirements: [any Requirement]

  /// - Parameters:
  ///   - client: signed in as a user with administration rights.
  ///   - profiles: whose taxes, journals, pricelists, products and locations are needed.
  ///   - connectorLogin: the login of the limited user that connectors sign in as.
  ///   - connectorPassword: the password that ``run()`` gives that user.
  public init(client: OdooClient, profiles: [Profile], connectorLogin: String, connectorPassword: Secret) {
    self.client = client
    var requirements: [any Requirement] = [AppsRequirement()]
    for profile in profiles { requirements += Self.requirements(of: profile) }
    requirements.append(ConnectorUserRequirement(login: connectorLogin, password: connectorPassword))
    var known: Set<String> = []
    // Two profiles that want the same need it once; where they differ, the second shows as a gap.
    self.requirements = requirements.filter { known.insert($0.identity).inserted }
  }

  /// Makes what is missing and corrects what may be corrected; then looks again.
  ///
  /// - Returns: what was made, what was there, and what a person has to settle.
  /// - Throws: what Odoo refused, at the first thing that could not be made; what came before it stays.
  public func run() async throws -> PreparationReport {
    let odoo = try await PreparedOdoo(client)
    var report = PreparationReport()
    for requirement in requirements {
      switch try await requirement.state(in: odoo) {
      case .met:
        report.present.append(requirement.subject)
        try await requirement.refresh(in: odoo)
      case .missing:
        try await requirement.establish(in: odoo)
        switch try await requirement.state(in: odoo) {
        case .met: report.made.append(requirement.subject)
        case .missing(let problem):
          report.gaps.append(
            PreparationGap(
              subject: requirement.subject, problem: problem,
              remedy: "Odoo took it but doesn't show it; look there"))
        case .conflict(let problem, let remedy):
          report.gaps.append(PreparationGap(subject: requirement.subject, problem: problem, remedy: remedy))
        }
      case .conflict(let problem, let remedy):
        report.gaps.append(PreparationGap(subject: requirement.subject, problem: problem, remedy: remedy))
      }
    }
    return report
  }

  /// What is missing or wrong; reads only. Empty when everything is ready.
  public func check() async throws -> [PreparationGap] {
    let odoo = try await PreparedOdoo(client)
    var gaps: [PreparationGap] = []
    for requirement in requirements {
      switch try await requirement.state(in: odoo) {
      case .met: continue
      case .missing(let problem):
        gaps.append(
          PreparationGap(subject: requirement.subject, problem: problem, remedy: "labrun prepare makes it"))
      case .conflict(let problem, let remedy):
        gaps.append(PreparationGap(subject: requirement.subject, problem: problem, remedy: remedy))
      }
    }
    return gaps
  }

  /// In the order in which they can be made: a pricelist needs its currency.
  private static func requirements(of profile: Profile) -> [any Requirement] {
    var requirements: [any Requirement] = []
    if let rounding = profile.rounding { requirements.append(RoundingRequirement(rounding: rounding)) }
    if let digits = profile.priceDigits { requirements.append(PriceDigitsRequirement(digits: digits)) }
    for currency in [profile.currency] + profile.pricelists.map(\.currency) {
      requirements.append(CurrencyRequirement(currency: currency))
    }
    requirements += profile.pricelists.map(PricelistRequirement.init)
    requirements += profile.taxes.map(TaxRequirement.init)
    requirements += profile.gateways.map(JournalRequirement.init)
    requirements.append(
      ServiceProductRequirement(internalReference: profile.shippingProduct, name: "Shipping"))
    if let adjustment = profile.adjustmentProduct {
      requirements.append(ServiceProductRequirement(internalReference: adjustment, name: "Adjustment"))
    }
    requirements += profile.locations.map(LocationRequirement.init)
    return requirements
  }
}
