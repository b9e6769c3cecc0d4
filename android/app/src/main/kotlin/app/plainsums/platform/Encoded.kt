package app.plainsums.platform

import android.graphics.Bitmap
import java.io.ByteArrayInputStream
import java.io.InputStream
import java.io.OutputStream
import java.io.SequenceInputStream
import java.util.Collections

private const val BLOCK = 1 shl 18

/** A picture as bytes in memory, with nothing in it but its pixels; null if that failed. */
fun Bitmap.encoded(): Encoded? {
    val out = Encoded()
    if (compress(Bitmap.CompressFormat.PNG, 100, out)) return out
    out.wipe()
    return null
}

/** Bytes in blocks: none is copied when there come to be more, so that none is left behind. */
class Encoded : OutputStream() {
    private val blocks = ArrayList<ByteArray>()
    private var used = BLOCK

    val length: Long get() = if (blocks.isEmpty()) 0 else (blocks.size - 1L) * BLOCK + used

    override fun write(byte: Int) = write(byteArrayOf(byte.toByte()), 0, 1)

    override fun write(bytes: ByteArray, from: Int, count: Int) {
        var at = from
        while (at < from + count) {
            if (used == BLOCK) begin()
            val some = minOf(BLOCK - used, from + count - at)
            bytes.copyInto(blocks.last(), used, at, at + some)
            used += some
            at += some
        }
    }

    fun open(): InputStream = SequenceInputStream(Collections.enumeration(blocks.map(::reader)))

    fun wipe() = blocks.forEach { it.fill(0) }

    private fun begin() {
        blocks.add(ByteArray(BLOCK))
        used = 0
    }

    private fun reader(block: ByteArray): InputStream = ByteArrayInputStream(block, 0, if (block === blocks.last()) used else BLOCK)
}
