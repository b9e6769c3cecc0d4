package app.plainsums.screens

import app.plainsums.gateway.Core
import app.plainsums.gateway.ItemSpec
import app.plainsums.gateway.ItemWriter
import app.plainsums.gateway.Value
import app.plainsums.gateway.append
import app.plainsums.platform.fill
import java.io.IOException
import java.io.InputStream

/** What a file gave when it was asked for more. */
sealed class Given {
    /** Some bytes, and whether they are the last. */
    class Some(val bytes: ByteArray, val count: Int) : Given() {
        val last get() = count < bytes.size
    }

    object Gone : Given()

    object Broken : Given()

    object Nothing : Given()

    /** Nobody takes it. */
    fun drop() {
        if (this is Some) bytes.fill(0)
    }
}

/** A file on its way in, a chunk at a time. It is read beside the queue, so that nothing waits for whoever holds it. */
class Intake(private val open: () -> InputStream?, private val bytes: Long?) {
    private var writer: ItemWriter? = null
    private var kept = false
    private var taken = 0L

    @Volatile
    private var stream: InputStream? = null

    @Volatile
    private var closed = false

    /** What came in was less than the file was said to have. */
    val isShort: Boolean get() = bytes != null && taken < bytes

    /** How much came in. */
    val length: Long get() = taken

    /** Of 1000; null while nobody knows how long it is. */
    val of1000: Int? get() = bytes?.takeIf { it > 0 }?.let { (taken * 1000.0 / it).toInt().coerceAtMost(1000) }

    /** On the queue; false if it was locked meanwhile. Nothing is opened before the core has agreed. */
    fun begin(core: Core, spec: ItemSpec): Boolean {
        writer = core.session?.beginItem(spec)
        return writer != null
    }

    /** Beside the queue: more of the file. */
    fun read(): Given = try {
        val from = stream ?: open().also { stream = it }
        if (closed) letGo()
        if (from == null) Given.Gone else some(from)
    } catch (_: IOException) {
        Given.Broken
    } catch (_: RuntimeException) {
        Given.Broken
    }

    private fun some(from: InputStream): Given {
        val chunk = ByteArray(CHUNK)
        val count = from.fill(chunk)
        return if (count == 0 && taken == 0L) Given.Nothing else Given.Some(chunk, count)
    }

    /** On the queue: takes it in, and says whether all of it is kept. */
    fun take(given: Given.Some): Boolean {
        val (writer, last) = (writer ?: return false) to given.last
        if (given.count > 0) writer.append(given.bytes, given.count)
        taken += given.count
        if (last) writer.finish()
        kept = last
        return last
    }

    /** On the queue: how far it is, in words. */
    fun progress(core: Core): String? = of1000?.let { core.guide.word("keep-progress", listOf(Value("percent", "", it / 10L))) }

    /** On the queue: as if it had never begun; false if it was kept before that. */
    fun discard(): Boolean {
        try {
            if (!kept) writer?.discard()
        } finally {
            close()
        }
        return !kept
    }

    /** On the queue: lets go; what came in stays for the core to mark. */
    fun close() {
        writer?.close()
        writer = null
        closed = true
        letGo()
    }

    private fun letGo() {
        try {
            stream?.close()
        } catch (_: IOException) {
            // It was only read.
        } catch (_: RuntimeException) {
            // The other app's own trouble.
        }
    }

    private companion object {
        const val CHUNK = 1 shl 20
    }
}
