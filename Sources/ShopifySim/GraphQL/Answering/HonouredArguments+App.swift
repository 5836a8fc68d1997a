/// Arguments of the installation and the service itself.
extension HonouredArguments {
  static let app: [String: Set<String>] = ["QueryRoot.appInstallation": ["id"]]
}
