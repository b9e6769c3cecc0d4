package app.plainsums.screens

import android.media.MediaDataSource
import app.plainsums.gateway.Session
import java.io.IOException
import java.io.InputStream

/** A kept file read from start to end, a chunk at a time, in memory. */
class KeptStream(private val session: Session, private val piece: String) : InputStream() {
    private var chunk = ByteArray(0)
    private var at = 0
    private var offset = 0L

    override fun read(): Int = if (filled()) chunk[at++].toInt() and 0xFF else -1

    override fun read(into: ByteArray, from: Int, most: Int): Int {
        if (most == 0) return 0
        if (!filled()) return -1
        val count = minOf(most, chunk.size - at)
        chunk.copyInto(into, from, at, at + count)
        at += count
        return count
    }

    override fun close() = chunk.fill(0)

    private fun filled(): Boolean {
        if (at < chunk.size) return true
        chunk.fill(0)
        chunk = session.bytes(piece, offset, CHUNK)
        offset += chunk.size
        at = 0
        return chunk.isNotEmpty()
    }

    private companion object {
        const val CHUNK = 1 shl 18
    }
}

/** A kept file as the phone's player asks for it: here and there, never from the disk. */
class KeptSource(private val session: Session, private val piece: String, private val length: Long) : MediaDataSource() {
    override fun readAt(position: Long, into: ByteArray, offset: Int, size: Int): Int {
        if (position >= length) return -1
        val bytes = session.bytes(piece, position, minOf(size, MOST))
        bytes.copyInto(into, offset)
        return if (bytes.isEmpty() && size > 0) -1 else bytes.size.also { bytes.fill(0) }
    }

    override fun getSize(): Long = length

    override fun close() = Unit

    private companion object {
        const val MOST = 1 shl 20
    }
}

/** Whoever reads knows no other failure than this one; a session that was locked meanwhile may be gone altogether. */
private fun Session.bytes(piece: String, position: Long, size: Int): ByteArray = try {
    read(piece, position.toULong(), size.toUInt())
} catch (error: Exception) {
    throw IOException(error.javaClass.name)
}
