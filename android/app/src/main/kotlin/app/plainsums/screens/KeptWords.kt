package app.plainsums.screens

import app.plainsums.platform.fill
import java.io.InputStream
import java.nio.ByteBuffer
import java.nio.charset.CharacterCodingException

/** The words of a file that holds nothing else; none if it does, or more than a page can lay out at once. */
fun wordsOf(file: InputStream): String? {
    val bytes = ByteArray(MOST + 1)
    val count = file.fill(bytes)
    return try {
        if (count in 1..MOST && bytes.take(count).all(::isPlain)) Charsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, count)).toString() else null
    } catch (_: CharacterCodingException) {
        null
    } finally {
        bytes.fill(0)
    }
}

/** Above 127 the decoder decides. */
private fun isPlain(byte: Byte) = byte < 0 || byte >= ' '.code || byte.toInt() in BREAKS

private val BREAKS = listOf('\t', '\n', '\u000c', '\r').map { it.code }

private const val MOST = 1 shl 16
