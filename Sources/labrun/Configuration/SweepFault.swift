import ArgumentParser
import Scenarios

/// What a sweep does at the k-th call.
enum SweepFault: String, ExpressibleByArgument, CaseIterable {
  case killAfter = "kill-after"
  case loseReply = "lose-reply"

  var disturbance: Sweep.Disturbance {
    switch self {
    case .killAfter: .kill
    case .loseReply: .loseReply
    }
  }
}
