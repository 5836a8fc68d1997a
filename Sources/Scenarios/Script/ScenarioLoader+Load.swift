import Foundation

extension ScenarioLoader {
  /// Reads every scenario among `paths`: files as they are, and folders with every `.yaml` below them but for
  /// `shops`, `profiles` and `accepted`. Throws with all problems of all files.
  public func load(paths: [String]) throws(ScriptError) -> [LoadedScenario] {
    let (files, missing) = ScenarioFiles(root: root).find(paths)
    guard missing.isEmpty else { throw ScriptError(code: .unreadable, problems: missing) }
    var problems: Set<ScriptProblem> = []
    var loaded: [LoadedScenario] = []
    for file in files {
      let (scenario, found) = loadOne(file)
      problems.formUnion(found)
      if let scenario { loaded.append(scenario) }
    }
    problems.formUnion(sameNames(loaded))
    guard problems.isEmpty else {
      throw ScriptError(code: .malformed, problems: problems.sorted { $0.position < $1.position })
    }
    return loaded
  }

  /// Reads one profile file.
  public func loadProfile(path: String) throws(ScriptError) -> Profile {
    try loadAlone(path) { ProfileReader().read($0) }
  }

  /// Reads one shop file.
  public func loadShop(path: String) throws(ScriptError) -> ShopFile {
    try loadAlone(path) { ShopReader().read($0) }
  }

  func loadAlone<Value>(_ path: String, _ read: (YAMLValue) -> Value?) throws(ScriptError) -> Value {
    let (context, root) = open(path)
    let value = root.flatMap(read)
    guard context.problems.isEmpty, let value else {
      let code: ScriptError.Code = root == nil && context.lines.isEmpty ? .unreadable : .malformed
      throw ScriptError(code: code, problems: context.problems.sorted { $0.position < $1.position })
    }
    return value
  }

  private func loadOne(_ file: String) -> (LoadedScenario?, [ScriptProblem]) {
    let (context, root) = open(file)
    guard let map = root?.mapping("a scenario", allowed: ScenarioReader.keys) else {
      return (nil, context.problems)
    }
    guard let shopName = map.required("shop")?.located("a shop's name") else {
      return (nil, context.problems)
    }
    let files = ScenarioFiles(root: self.root)
    guard let shopPath = files.companion("shops", shopName.value, of: file) else {
      context.problem(
        "no shop '\(shopName.value)': no file shops/\(shopName.value).yaml beside or above this file",
        at: shopName.position)
      return (nil, context.problems)
    }
    let (shopContext, shopRoot) = open(shopPath)
    guard let shop = shopRoot.flatMap({ ShopReader().read($0) }) else {
      return (nil, context.problems + shopContext.problems)
    }
    guard let profilePath = files.companion("profiles", shop.profile, of: file) else {
      let place = shopRoot?.mapping("a shop")?["profile"]?.position ?? shopName.position
      shopContext.problem("no profile '\(shop.profile)': no file profiles/\(shop.profile).yaml", at: place)
      return (nil, context.problems + shopContext.problems)
    }
    let (profileContext, profileRoot) = open(profilePath)
    guard let profile = profileRoot.flatMap({ ProfileReader().read($0) }) else {
      return (nil, context.problems + shopContext.problems + profileContext.problems)
    }
    let scenario = ScenarioReader(names: ScenarioNames(shop: shop, profile: profile)).read(map, file: file)
    let problems = context.problems + shopContext.problems + profileContext.problems
    guard problems.isEmpty, let scenario else { return (nil, problems) }
    return (
      LoadedScenario(scenario: scenario, shop: shop, profile: profile, sourceLines: context.lines), []
    )
  }

  /// The file's root, or nil with problems in the context; a context without lines could not be read.
  private func open(_ path: String) -> (ReadingContext, YAMLValue?) {
    guard let data = FileManager.default.contents(atPath: path) else {
      let context = ReadingContext(file: path, unreadable: "the file can't be read")
      return (context, nil)
    }
    guard data.count <= limits.bytes else {
      return (
        ReadingContext(
          file: path, unreadable: "the file has \(data.count) bytes; \(limits.bytes) are allowed"), nil
      )
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      return (ReadingContext(file: path, unreadable: "the file is not UTF-8"), nil)
    }
    let context = ReadingContext(file: path, text: text)
    return (context, YAMLComposer(limits: limits).compose(text, in: context))
  }

  private func sameNames(_ loaded: [LoadedScenario]) -> [ScriptProblem] {
    Dictionary(grouping: loaded, by: \.scenario.name).values.filter { $0.count > 1 }.flatMap { group in
      group.dropFirst().map {
        ScriptProblem(
          position: $0.scenario.position,
          message: "the scenario name '\($0.scenario.name)' is taken by \(group[0].scenario.file)")
      }
    }
  }
}
