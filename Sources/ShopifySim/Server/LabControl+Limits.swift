import GraphQLLanguage

/// How much the app may ask of the Admin API, and what it may.
extension LabControl {
  func limits() -> JSONValue {
    let app = simulator.app
    return [
      "points": [
        "capacity": .integer(app.points.size.capacity), "restoreRate": .integer(app.points.size.restoreRate),
        "available": .integer(app.points.available),
      ],
      "calls": [
        "capacity": .integer(app.calls.size.capacity), "restoreRate": .integer(app.calls.size.restoreRate),
        "used": .integer(app.calls.used),
      ],
      "clock": .string(app.limits.clock.rawValue),
      "refuseEvery": app.limits.refuseEvery.map { .integer($0) } ?? .null,
      "scopes": .array(app.scopes.handles.map { .string($0) }),
    ]
  }

  /// `{"points": {"capacity", "restoreRate"}, "calls": {…}, "clock": "wall" | "virtual" | "none", "refuseEvery": 10,
  /// "scopes": […]}`, all optional; 0 refuses no more calls. Buckets are full afterwards.
  func setLimits(_ body: JSONValue) throws -> JSONValue {
    let fields = try StepValue(value: body, path: "").fields(
      "limits", ["points", "calls", "clock", "refuseEvery", "scopes"])
    let points = try fields["points"].map(size)
    let calls = try fields["calls"].map(size)
    let clock = try fields["clock"]?.word(LimitClock.allCases.map { ($0.rawValue, $0) })
    let refuseEvery = try fields["refuseEvery"]?.count(0...1_000_000)
    let scopes = try fields["scopes"]?.texts()
    simulator.changeApp { app in
      var limits = app.limits
      limits.points = points ?? limits.points
      limits.calls = calls ?? limits.calls
      limits.clock = clock ?? limits.clock
      if let refuseEvery { limits.refuseEvery = refuseEvery == 0 ? nil : refuseEvery }
      app.limits = limits
      if let scopes { app.scopes = scopes == ["all"] ? .all : AccessScopes(scopes) }
    }
    return self.limits()
  }

  private func size(_ value: StepValue) throws(StepJSONError) -> BucketSize {
    let fields = try value.fields("a bucket", ["capacity", "restoreRate"])
    let range = 1...1_000_000_000
    return BucketSize(
      capacity: try fields.required("capacity").count(range),
      restoreRate: try fields.required("restoreRate").count(range))
  }
}
