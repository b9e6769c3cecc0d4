package app.plainsums.gateway

import android.media.MediaDataSource
import java.io.File
import java.nio.Buffer
import java.nio.ByteBuffer
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

private const val END = -1
private const val MOST = 1 shl 20

/** What may be asked for on a thread aside, and nowhere else: bytes on their way in and out. */
class Bytes internal constructor(private val handle: AppHandle, private val answer: (List<Effect>) -> Unit) {
    /** Passes on the first `count` bytes and wipes them; false if nothing more is wanted. */
    fun append(import: ULong, piece: ByteArray, count: Int): Boolean = wiped(piece, count) { direct ->
        val told = kept<ImportAnswer?>(null) { handle.appendImport(import, direct) }
        told?.effects?.let(answer)
        told?.goesOn == true
    }

    fun end(import: ULong) = answer(kept(emptyList()) { handle.endImport(import) })

    fun stop(import: ULong) = answer(kept(emptyList()) { handle.stopImport(import) })

    fun mediaLength(media: ULong): Long? = kept<Long?>(null) { handle.mediaLength(media)?.toLong() }

    /** Nothing where they cannot be read or it has ended; empty at its end. */
    fun readMedia(media: ULong, offset: Long, most: Int): ByteArray? =
        kept<ByteArray?>(null) { handle.readMedia(media, offset.toULong(), most.toUInt()) }

    fun isExportWhole(export: ULong): Boolean = kept(false) { handle.isExportWhole(export) }

    /** The next bytes of it; empty at its end, or once it is over. */
    fun readExport(export: ULong, most: Int): ByteArray = kept(ByteArray(0)) { handle.readExport(export, most.toUInt()) }
}

/** What was kept as the phone's player asks for it: here and there, never from the disk. */
internal class MediaSource(private val media: ULong, private val bytes: Bytes) : MediaDataSource() {
    override fun readAt(position: Long, into: ByteArray, offset: Int, size: Int): Int {
        if (size == 0) return 0
        val piece = bytes.readMedia(media, position, minOf(size, MOST)) ?: return END
        piece.copyInto(into, offset)
        return if (piece.isEmpty()) END else piece.size.also { piece.fill(0) }
    }

    override fun getSize(): Long = bytes.mediaLength(media) ?: 0

    override fun close() = Unit
}

/** Hands bytes over outside the heap, and wipes both. */
private fun <T> wiped(bytes: ByteArray, count: Int, use: (ByteBuffer) -> T): T {
    val direct = ByteBuffer.allocateDirect(count)
    direct.put(bytes, 0, count)
    rewound(direct)
    try {
        return use(direct)
    } finally {
        bytes.fill(0)
        rewound(direct)
        while (direct.hasRemaining()) direct.put(0)
    }
}

/** By `Buffer`: the methods of the same names that return a `ByteBuffer` are not on older phones. */
private fun rewound(buffer: Buffer) = buffer.clear()
