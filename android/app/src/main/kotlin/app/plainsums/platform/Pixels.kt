package app.plainsums.platform

import android.graphics.Bitmap
import android.graphics.BitmapFactory
import android.graphics.Matrix
import android.media.ExifInterface
import android.os.Build
import java.io.FileNotFoundException
import java.io.FilterInputStream
import java.io.IOException
import java.io.InputStream

/** Draws a picture into memory as it is meant to be seen, halved until it has no more than `most` pixels; null if it is
 *  none, or too much for this phone. Throws if it could not be read to its end. */
@Throws(IOException::class)
fun decoded(most: Long, open: () -> InputStream?): Bitmap? = try {
    val bounds = BitmapFactory.Options().apply { inJustDecodeBounds = true }
    reading(open) { BitmapFactory.decodeStream(it, null, bounds) }
    if (bounds.outWidth > 0 && bounds.outHeight > 0) drawn(bounds, most, open) else null
} catch (_: OutOfMemoryError) {
    null
}

private fun drawn(bounds: BitmapFactory.Options, most: Long, open: () -> InputStream?): Bitmap? {
    val turned = if (bounds.outMimeType in MAY_LIE) reading(open, ::turned) else ExifInterface.ORIENTATION_NORMAL
    val room = if (bounds.outConfig == Bitmap.Config.RGBA_F16) most / 2 else most
    val options = BitmapFactory.Options().apply { inSampleSize = halvings(bounds.outWidth, bounds.outHeight, room) }
    return reading(open) { BitmapFactory.decodeStream(it, null, options) }?.let { upright(it, turned) }
}

/** A camera writes the picture as it lies, and beside it how it was held. */
private val MAY_LIE = setOf("image/jpeg", "image/webp", "image/heif", "image/heic")

private fun turned(stream: InputStream): Int = try {
    val early = Build.VERSION.SDK_INT < Build.VERSION_CODES.P
    ExifInterface(if (early) head(stream) else stream).getAttributeInt(ExifInterface.TAG_ORIENTATION, ExifInterface.ORIENTATION_NORMAL)
} catch (_: IOException) {
    ExifInterface.ORIENTATION_NORMAL
} catch (_: RuntimeException) {
    ExifInterface.ORIENTATION_NORMAL
}

/** Older phones give up on a file or a read of fewer than 5,000 bytes, and know only a mark near the beginning. */
private fun head(stream: InputStream): InputStream = ByteArray(HEAD).also { stream.fill(it) }.inputStream()

private const val HEAD = 1 shl 18

private fun upright(lying: Bitmap, turned: Int): Bitmap {
    val turn = turn(turned) ?: return lying
    return Bitmap.createBitmap(lying, 0, 0, lying.width, lying.height, turn, false).also { lying.recycle() }
}

/** What brings a picture upright; null where it stands. */
private fun turn(turned: Int): Matrix? = when (turned) {
    ExifInterface.ORIENTATION_FLIP_HORIZONTAL -> quarters(0, flip = true)
    ExifInterface.ORIENTATION_ROTATE_180 -> quarters(2, flip = false)
    ExifInterface.ORIENTATION_FLIP_VERTICAL -> quarters(2, flip = true)
    ExifInterface.ORIENTATION_TRANSPOSE -> quarters(1, flip = true)
    ExifInterface.ORIENTATION_ROTATE_90 -> quarters(1, flip = false)
    ExifInterface.ORIENTATION_TRANSVERSE -> quarters(3, flip = true)
    ExifInterface.ORIENTATION_ROTATE_270 -> quarters(3, flip = false)
    else -> null
}

/** So many quarters of a turn, and then seen in a mirror or not. */
private fun quarters(count: Int, flip: Boolean) = Matrix().apply {
    setRotate(count * 90f)
    if (flip) postScale(-1f, 1f)
}

private fun halvings(width: Int, height: Int, most: Long): Int {
    var by = 1
    while (width.toLong() / by * (height.toLong() / by) > most) by *= 2
    return by
}

private fun <T> reading(open: () -> InputStream?, read: (InputStream) -> T): T {
    val stream = Remembering(open() ?: throw FileNotFoundException())
    return stream.use(read).also { stream.broken?.let { throw it } }
}

/** What draws pictures takes a stream that breaks off for one that ends, draws the half that it has, and writes the
 *  failure into the phone's log. So it is told of an end, and the failure is remembered. */
private class Remembering(from: InputStream) : FilterInputStream(from) {
    var broken: IOException? = null

    override fun read(): Int = remembered(END) { super.read() }

    override fun read(into: ByteArray, from: Int, most: Int): Int = remembered(END) { super.read(into, from, most) }

    override fun skip(count: Long): Long = remembered(0L) { super.skip(count) }

    private fun <T> remembered(end: T, read: () -> T): T = try {
        read()
    } catch (error: IOException) {
        end.also { broken = error }
    } catch (error: RuntimeException) {
        end.also { broken = IOException(error.javaClass.name) }
    }

    private companion object {
        const val END = -1
    }
}
