package app.plainsums.platform

import android.annotation.TargetApi
import android.graphics.Bitmap
import android.graphics.BitmapFactory
import android.graphics.BitmapRegionDecoder
import android.graphics.ImageDecoder
import android.graphics.Matrix
import android.graphics.Rect
import android.graphics.RectF
import android.media.ExifInterface
import android.os.Build
import android.util.Size
import java.io.FileNotFoundException
import java.io.FilterInputStream
import java.io.IOException
import java.io.InputStream
import java.nio.ByteBuffer

private const val END = -1
/** They say inside how they are turned; only the decoder of Android 9 heeds it, and no older phone draws them at all. */
private val BOXED = setOf("image/heic", "image/heif", "image/avif")

/** How large a picture is when it is upright; null if it is none. Throws if it could not be read. */
@Throws(IOException::class)
fun size(open: () -> InputStream?): Size? = lying(open)?.let { if (it.isOnSide) Size(it.height, it.width) else Size(it.width, it.height) }

/** Draws a picture into memory as it is meant to be seen, halved until it has no more than `most` pixels; null if it is
 *  none, or too much for this phone. Throws if it could not be read to its end. */
@Throws(IOException::class)
fun decoded(most: Long, open: () -> InputStream?): Bitmap? = fitting {
    lying(open)?.let { lying -> reading(open) { lying.decode(it, most) }?.let { upright(it, lying.turned) } }
}

/** A part of an upright picture, given in parts of its width and height, in the picture's own pixels; halved until it has no
 *  more than `most` of them. */
@Throws(IOException::class)
fun cropped(part: RectF, most: Long, open: () -> InputStream?): Bitmap? = fitting {
    lying(open)?.let { lying -> partOf(lying, part, most, open)?.let { upright(it, lying.turned) } }
}

/** Of a picture that is too large for memory only the part is decoded, where the phone can. */
private fun partOf(lying: Lying, part: RectF, most: Long, open: () -> InputStream?): Bitmap? {
    val isLarge = lying.width.toLong() * lying.height > most && !lying.isBoxed
    return (if (isLarge) regional(lying, part, most, open) else null) ?: whole(lying, part, most, open)
}

/** A picture as a camera wrote it, and beside it how the camera was held. */
private class Lying(val width: Int, val height: Int, val isDeep: Boolean, val turned: Int, val isBoxed: Boolean = false) {
    val isOnSide get() = turned in ExifInterface.ORIENTATION_TRANSPOSE..ExifInterface.ORIENTATION_ROTATE_270

    fun decode(stream: InputStream, most: Long): Bitmap? =
        if (isBoxed) decodedUpright(most, stream) else BitmapFactory.decodeStream(stream, null, halved(width, height, most))

    fun halved(width: Int, height: Int, most: Long) = BitmapFactory.Options().apply {
        inSampleSize = halvings(width, height, if (isDeep) most / 2 else most)
    }

    /** Where a part of the upright picture lies in what the camera wrote. */
    fun place(part: RectF): Rect {
        val placed = RectF(part)
        val back = Matrix()
        turn(turned)?.invert(back)
        back.postTranslate(back.shift(Matrix.MTRANS_X), back.shift(Matrix.MTRANS_Y))
        back.mapRect(placed)
        return Rect(
            Math.round(placed.left * width).coerceIn(0, width - 1),
            Math.round(placed.top * height).coerceIn(0, height - 1),
            Math.round(placed.right * width).coerceIn(1, width),
            Math.round(placed.bottom * height).coerceIn(1, height),
        ).apply { right = maxOf(right, left + 1); bottom = maxOf(bottom, top + 1) }
    }

    /** What brings the unit square back into its place after a turn round its corner. */
    private fun Matrix.shift(axis: Int): Float {
        val square = RectF(0f, 0f, 1f, 1f).also { mapRect(it) }
        return if (axis == Matrix.MTRANS_X) -square.left else -square.top
    }
}

private fun lying(open: () -> InputStream?): Lying? {
    val bounds = BitmapFactory.Options().apply { inJustDecodeBounds = true }
    reading(open) { BitmapFactory.decodeStream(it, null, bounds) }
    if (bounds.outWidth <= 0 || bounds.outHeight <= 0) return null
    if (bounds.outMimeType in BOXED) return reading(open, ::sizeUpright)?.run { Lying(width, height, false, ExifInterface.ORIENTATION_NORMAL, isBoxed = true) }
    return Lying(bounds.outWidth, bounds.outHeight, bounds.outConfig == Bitmap.Config.RGBA_F16, reading(open, ::turned))
}

/** How large it is once the phone's own decoder has brought it upright. */
internal fun sizeUpright(stream: InputStream): Size? = Upright(most = 1).run { decoded(stream); size }

internal fun decodedUpright(most: Long, stream: InputStream): Bitmap = Upright(most).decoded(stream)

@TargetApi(28)
private class Upright(private val most: Long) : ImageDecoder.OnHeaderDecodedListener {
    var size: Size? = null
        private set

    fun decoded(stream: InputStream): Bitmap {
        val bytes = stream.readBytes()
        try {
            return ImageDecoder.decodeBitmap(ImageDecoder.createSource(ByteBuffer.wrap(bytes)), this)
        } finally {
            bytes.fill(0)
        }
    }

    override fun onHeaderDecoded(decoder: ImageDecoder, about: ImageDecoder.ImageInfo, source: ImageDecoder.Source) {
        size = about.size
        val by = halvings(about.size.width, about.size.height, most)
        decoder.allocator = ImageDecoder.ALLOCATOR_SOFTWARE
        decoder.setTargetSize(maxOf(1, about.size.width / by), maxOf(1, about.size.height / by))
    }
}

/** Null where this phone cannot draw a part of such a file by itself. */
private fun regional(lying: Lying, part: RectF, most: Long, open: () -> InputStream?): Bitmap? = answered {
    val place = lying.place(part)
    reading(open) { stream ->
        @Suppress("DEPRECATION") // The one that every version has.
        val decoder = BitmapRegionDecoder.newInstance(stream, false)
        decoder?.decodeRegion(place, lying.halved(place.width(), place.height(), most)).also { decoder?.recycle() }
    }
}

private fun whole(lying: Lying, part: RectF, most: Long, open: () -> InputStream?): Bitmap? {
    val all = reading(open) { lying.decode(it, most) } ?: return null
    val drawn = Lying(all.width, all.height, false, lying.turned).place(part)
    return Bitmap.createBitmap(all, drawn.left, drawn.top, drawn.width(), drawn.height())
}

private fun turned(stream: InputStream): Int = answered {
    val isEarly = Build.VERSION.SDK_INT < Build.VERSION_CODES.P
    ExifInterface(if (isEarly) head(stream) else stream).getAttributeInt(ExifInterface.TAG_ORIENTATION, ExifInterface.ORIENTATION_NORMAL)
} ?: ExifInterface.ORIENTATION_NORMAL

/** Older phones give up on a file or a read of fewer than 5,000 bytes, and know only a mark near the beginning. */
private fun head(stream: InputStream): InputStream = ByteArray(HEAD).also { stream.fill(it) }.inputStream()

private const val HEAD = 1 shl 18

private fun upright(lying: Bitmap, turned: Int): Bitmap {
    val turn = turn(turned) ?: return lying
    return Bitmap.createBitmap(lying, 0, 0, lying.width, lying.height, turn, false).also { lying.recycle() }
}

/** What turns a picture upright; null where it already is. */
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

private fun <T> fitting(draw: () -> T?): T? = try {
    draw()
} catch (_: OutOfMemoryError) {
    null
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
}
