import CLibcurl
import Glibc

/// Owner of the kernel's list of sockets to wait for, and of the event that interrupts the wait.
///
/// Every step is one system call that any thread may make, also while another waits.
final class SocketWatch: Sendable {
  /// A socket that something happened to.
  struct Event {
    let descriptor: Int32
    let isReadable: Bool
    let isWritable: Bool
  }

  private let list: Int32
  private let wake: Int32

  init() {
    list = epoll_create1(Int32(EPOLL_CLOEXEC))
    wake = eventfd(0, Int32(EFD_NONBLOCK | EFD_CLOEXEC))
    set(wake, EPOLLIN.rawValue, isNew: true)
  }

  deinit {
    close(wake)
    close(list)
  }

  /// Waits for a socket and appends what happened; true when ``wakeUp()`` was called since.
  ///
  /// - Parameter milliseconds: how long at most; negative for no end.
  func wait(_ milliseconds: Int32, into happened: inout [Event]) -> Bool {
    happened.removeAll(keepingCapacity: true)
    return unsafe withUnsafeTemporaryAllocation(of: epoll_event.self, capacity: 64) { events in
      let count = unsafe epoll_wait(list, events.baseAddress, Int32(events.count), milliseconds)
      var isWoken = false
      for index in 0..<max(0, Int(count)) {
        let event = unsafe events[index]
        let descriptor = unsafe event.data.fd
        if descriptor == wake {
          var value: UInt64 = 0
          _ = unsafe read(wake, &value, 8)
          isWoken = true
        } else {
          happened.append(
            Event(
              descriptor: descriptor, isReadable: unsafe event.events & EPOLLIN.rawValue != 0,
              isWritable: unsafe event.events & EPOLLOUT.rawValue != 0))
        }
      }
      return isWoken
    }
  }

  func wakeUp() {
    var one: UInt64 = 1
    _ = unsafe write(wake, &one, 8)
  }

  /// - Parameter events: epoll's bits.
  func set(_ descriptor: Int32, _ events: UInt32, isNew: Bool) {
    var event = unsafe epoll_event()
    unsafe event.events = events
    unsafe event.data.fd = descriptor
    _ = unsafe epoll_ctl(list, isNew ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, descriptor, &event)
  }

  func remove(_ descriptor: Int32) { _ = epoll_ctl(list, EPOLL_CTL_DEL, descriptor, nil) }
}
