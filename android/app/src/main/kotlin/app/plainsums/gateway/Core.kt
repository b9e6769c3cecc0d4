package app.plainsums.gateway

import android.media.MediaDataSource
import java.io.File
import java.util.concurrent.Executor
import kit.AppHandle
import kit.KitException

/** The threads: the one that draws, one for the work, and as many as are needed for bytes that another app or the disk may
 *  be slow to give. What `main` is given on the thread that draws is done at once. */
class Threads(val main: Executor, val queue: Executor, val aside: Executor)

/** The one that holds the app. Each call is made on the thread that its description names: a caller has no choice. What the
 *  app answers is performed on the thread that draws. */
class Core(folder: File, facts: PhoneFacts, private val threads: Threads, private val perform: (List<Effect>) -> Unit) {
    private val handle = AppHandle.open(folder.path, facts)
    private val bytes = Bytes(handle, ::answer)

    /** For the thread that draws; nothing if the app broke down. */
    internal fun view(): AppView? = kept<AppView?>(null) { handle.view() }

    fun send(event: Event) = threads.main.execute { perform(kept(emptyList()) { handle.send(event) }) }

    fun done(effect: ULong, outcome: Outcome) = send(EventDone(effect, outcome))

    /** Locks on whichever thread this is; what follows is drawn. */
    fun lockNow() = answer(kept(emptyList()) { handle.lockNow() })

    fun run(task: ULong) = threads.queue.execute { answer(kept(emptyList()) { handle.run(task) }) }

    /** Other work that waits, such as the key store's: one after the other with the tasks. */
    fun queued(work: () -> Unit) = threads.queue.execute(work)

    fun aside(work: Bytes.() -> Unit) = threads.aside.execute { bytes.work() }

    /** What the system's player reads from, on threads of its own. */
    fun source(media: ULong): MediaDataSource = MediaSource(media, bytes)

    fun onMain(work: () -> Unit) = threads.main.execute(work)

    /** Lets the folder go; for tests, where many phones follow each other in one process. */
    fun close() = handle.close()

    private fun answer(effects: List<Effect>) = threads.main.execute { perform(effects) }
}

/** An app that broke down in a call has locked itself: there is nothing to perform. */
internal fun <T> kept(otherwise: T, ask: () -> T): T = try {
    ask()
} catch (_: KitException) {
    otherwise
} catch (_: IllegalStateException) {
    // The handle was closed meanwhile.
    otherwise
}
