package app.plainsums.gateway

import android.media.MediaDataSource
import java.nio.Buffer
import java.nio.ByteBuffer
import kit.AppHandle

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
