/// Apps.
extension StepJSON {
  static func app(_ value: StepValue) throws(StepJSONError) -> AppChange {
    let fields = try value.fields("an app's step", ["handle", "action"])
    let handle = try fields.required("handle").text()
    let (kind, input) = try fields.required("action").action(
      words: ["install", "uninstall"], objects: ["describe", "subscribe", "feedback"])
    switch kind {
    case "describe": return AppChange(handle: handle, action: try description(input, handle: handle))
    case "subscribe": return AppChange(handle: handle, action: .subscribe(try subscription(input)))
    case "feedback": return AppChange(handle: handle, action: .feedback(try feedback(input)))
    case "install": return AppChange(handle: handle, action: .install)
    default: return AppChange(handle: handle, action: .uninstall)
    }
  }

  private static func description(
    _ value: StepValue, handle: String
  ) throws(StepJSONError) -> AppChange.Action {
    let fields = try value.fields(
      "an app",
      [
        "title", "apiKey", "description", "developerName", "developerType", "developerURL", "appStoreURL",
        "installURL", "privacyPolicyURL", "isEmbedded", "isPublished", "isShopifyDeveloped", "publicCategory",
        "features", "failedRequirements", "pricingDetails", "pricingDetailsSummary", "uninstallMessage",
        "isPostPurchaseAppInUse", "isChannel", "webhookAPIVersion",
      ])
    var app = AppDetails(handle: handle, title: try fields["title"]?.text())
    app.description = try fields["description"]?.text()
    app.developerName = try fields["developerName"]?.text()
    app.developerType = try fields["developerType"]?.text() ?? app.developerType
    app.developerURL = try fields["developerURL"]?.text()
    app.appStoreURL = try fields["appStoreURL"]?.text()
    app.installURL = try fields["installURL"]?.text()
    app.privacyPolicyURL = try fields["privacyPolicyURL"]?.text()
    app.isEmbedded = try fields["isEmbedded"]?.flag() ?? app.isEmbedded
    app.isPublished = try fields["isPublished"]?.flag() ?? app.isPublished
    app.isShopifyDeveloped = try fields["isShopifyDeveloped"]?.flag() ?? app.isShopifyDeveloped
    app.publicCategory = try fields["publicCategory"]?.text() ?? app.publicCategory
    app.features = try fields["features"]?.texts() ?? []
    app.failedRequirements = try fields["failedRequirements"]?.list(requirement) ?? []
    app.pricingDetails = try fields["pricingDetails"]?.text()
    app.pricingDetailsSummary = try fields["pricingDetailsSummary"]?.text() ?? ""
    app.uninstallMessage = try fields["uninstallMessage"]?.text() ?? ""
    app.isPostPurchaseAppInUse = try fields["isPostPurchaseAppInUse"]?.flag() ?? false
    app.isChannel = try fields["isChannel"]?.flag() ?? false
    app.webhookAPIVersion = try fields["webhookAPIVersion"]?.text()
    return .describe(app, apiKey: try fields["apiKey"]?.text())
  }

  private static func requirement(
    _ value: StepValue
  ) throws(StepJSONError) -> AppDetails.FailedRequirement {
    let fields = try value.fields("a requirement", ["message", "action"])
    var requirement = AppDetails.FailedRequirement(message: try fields.required("message").text())
    if let value = fields["action"] { requirement.action = try link(value) }
    return requirement
  }

  private static func link(_ value: StepValue) throws(StepJSONError) -> NamedLink {
    let fields = try value.fields("a link", ["label", "url"])
    return NamedLink(label: try fields.required("label").text(), url: try fields.required("url").text())
  }

  private static func subscription(_ value: StepValue) throws(StepJSONError) -> AppChange.Subscription {
    let fields = try value.fields(
      "an app's subscription", ["name", "status", "isTest", "currentPeriodEnd"])
    var subscription = AppChange.Subscription(name: try fields.required("name").text())
    subscription.status = try fields["status"]?.text() ?? subscription.status
    subscription.isTest = try fields["isTest"]?.flag() ?? false
    subscription.currentPeriodEnd = try fields["currentPeriodEnd"]?.moment()
    return subscription
  }

  private static func feedback(_ value: StepValue) throws(StepJSONError) -> AppChange.Feedback {
    let fields = try value.fields("an app's feedback", ["sku", "collection", "state", "messages", "link"])
    var feedback = AppChange.Feedback()
    feedback.sku = try fields["sku"]?.text()
    feedback.collection = try fields["collection"]?.text()
    feedback.state = try fields["state"]?.text() ?? feedback.state
    feedback.messages = try fields["messages"]?.texts() ?? []
    if let value = fields["link"] { feedback.link = try link(value) }
    return feedback
  }
}
