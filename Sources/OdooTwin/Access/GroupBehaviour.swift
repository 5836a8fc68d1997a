/// Groups, shown as `Sales / Administrator`.
struct GroupBehaviour: ModelBehaviour {
  let model = "res.groups"

  var computed: [String: Computation] {
    [
      "full_name": { record in
        let name = record.env.registry.groups.first { $0.id == record.id }?.name ?? ""
        return .text(name.replacing("/", with: record.env.rules.core.groupSeparator, maxReplacements: 1))
      },
      "implied_ids": { record in
        let implied = record.env.registry.groups.first { $0.id == record.id }?.implies ?? []
        return .records(record.env.registry.groups.filter { implied.contains($0.xml) }.map(\.id).sorted())
      },
    ]
  }
}
