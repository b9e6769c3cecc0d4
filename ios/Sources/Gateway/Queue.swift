import Dispatch

/// A serial queue as an actor's executor: slow calls never stand in the way of the shared thread pool.
final class Queue: SerialExecutor {
    private let queue = DispatchQueue(label: "gateway", qos: .userInitiated)

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let own = asUnownedSerialExecutor()
        queue.async { job.runSynchronously(on: own) }
    }
}
