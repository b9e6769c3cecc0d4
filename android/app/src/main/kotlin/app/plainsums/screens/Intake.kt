package app.plainsums.screens

import app.plainsums.gateway.Core
import app.plainsums.gateway.ItemSpec
import app.plainsums.gateway.ItemWriter
import app.plainsums.gateway.append
import app.plainsums.platform.fill
import java.io.IOException
import java.io.InputStream

/** A file on its way in, a few chunks at a time, so that nothing else waits long behind it. All of it on the queue. */
class Intake(private val open: () -> InputStream?, private val bytes: Long?) {
    private var writer: ItemWriter? = null
    private var stream: InputStream? = null
    private var taken = 0L

    /** Nothing is opened before the core has agreed. */
    fun begin(core: Core, spec: ItemSpec) {
        writer = core.session?.beginItem(spec)
        stream = if (writer == null) null else open()
    }

    /** Whether there was something to read, and somewhere to put it. */
    val began: Boolean get() = writer != null && stream != null

    /** Takes some more: the id when it is kept, null while there is more to come. */
    @Throws(IOException::class)
    fun more(): String? {
        val writer = writer ?: throw IOException()
        val chunk = ByteArray(CHUNK)
        repeat(AT_ONCE) {
            val count = stream?.fill(chunk) ?: 0
            if (count == 0) return writer.finish().also { close() }
            taken += count
            writer.append(chunk, count)
        }
        return null
    }

    /** Of 1000; null while nobody knows how long it is. */
    val of1000: Int? get() = bytes?.takeIf { it > 0 }?.let { (taken * 1000 / it).toInt().coerceAtMost(1000) }

    /** As if it had never begun. */
    fun discard() = try {
        writer?.discard()
    } finally {
        close()
    }

    /** Lets go; what came in stays for the core to mark. */
    fun close() {
        writer?.close()
        writer = null
        try {
            stream?.close()
        } catch (_: IOException) {
            // It was only read.
        }
        stream = null
    }

    private companion object {
        const val CHUNK = 1 shl 20
        const val AT_ONCE = 4
    }
}
