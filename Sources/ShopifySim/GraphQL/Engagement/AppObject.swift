import GraphQLLanguage

/// An app as GraphQL shows it.
struct AppObject: Resolvable {
  let app: ShopApp
  let reading: ShopReading
  var typeName: String { "App" }
  var cursorID: Int { app.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    words(field.name) ?? kind(field.name) ?? parts(field.name)
  }

  private func words(_ name: String) -> ResolvedValue? {
    let details = app.details
    return switch name {
    case "id": .id(app.gid)
    case "apiKey": .text(app.apiKey)
    case "handle": .text(details.handle)
    case "title": .text(details.title)
    case "description": .text(details.description)
    case "developerName": .text(details.developerName)
    case "appStoreAppUrl": .text(details.appStoreURL)
    case "appStoreDeveloperUrl": .text(details.developerURL)
    case "installUrl": .text(details.installURL)
    case "privacyPolicyUrl": .text(details.privacyPolicyURL)
    case "pricingDetails": .text(details.pricingDetails)
    case "pricingDetailsSummary": .text(details.pricingDetailsSummary)
    case "uninstallMessage": .text(details.uninstallMessage)
    case "features": .texts(details.features)
    default: nil
    }
  }

  private func kind(_ name: String) -> ResolvedValue? {
    let details = app.details
    return switch name {
    case "developerType": .text(details.developerType)
    case "publicCategory": .text(details.publicCategory)
    case "embedded": .bool(details.isEmbedded)
    case "published": .bool(details.isPublished)
    case "shopifyDeveloped": .bool(details.isShopifyDeveloped)
    case "isPostPurchaseAppInUse": .bool(details.isPostPurchaseAppInUse)
    case "previouslyInstalled": .bool(app.wasInstalled)
    case "webhookApiVersion":
      .text(details.webhookAPIVersion ?? reading.shop.configuration.apiVersion)
    default: nil
    }
  }

  private func parts(_ name: String) -> ResolvedValue? {
    switch name {
    case "failedRequirements":
      return .list(app.details.failedRequirements.map { FailedRequirementObject(requirement: $0) })
    case "feedback":
      let subject = GID("Shop", reading.shop.id)
      let feedback = reading.shop.feedback(on: subject).last { $0.appID == app.id }
      return .optional(feedback.map { AppFeedbackObject(feedback: $0, reading: reading) })
    case "installation":
      if app.apiKey == reading.app.clientID { return .object(AppInstallationObject(reading: reading)) }
      return .optional(app.isInstalled ? InstalledAppObject(app: app, reading: reading) : nil)
    default: return nil
    }
  }
}
