import Foundation
import XMLRPCJudge

// Compares every file of the folders given; for coverage, and to look at one finding.
var differences = 0
var files = 0
for folder in CommandLine.arguments.dropFirst() {
  var isFolder: ObjCBool = false
  _ = FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder)
  let names = isFolder.boolValue ? try FileManager.default.contentsOfDirectory(atPath: folder) : [""]
  for name in names.sorted() {
    let path = name.isEmpty ? folder : "\(folder)/\(name)"
    files += 1
    guard let difference = Comparison.difference(in: [UInt8](try Data(contentsOf: URL(filePath: path))))
    else { continue }
    differences += 1
    print("\(path): \(difference)")
  }
}
print("\(files) files, \(differences) findings")
exit(differences == 0 ? 0 : 1)
