package app.plainsums.platform

import android.graphics.Bitmap
import android.graphics.BitmapFactory
import java.io.ByteArrayOutputStream
import java.io.InputStream

/** Draws a picture into memory, halved until it has no more than `most` pixels; null if it is none. */
fun decoded(most: Long, open: () -> InputStream?): Bitmap? {
    val bounds = BitmapFactory.Options().apply { inJustDecodeBounds = true }
    open()?.use { BitmapFactory.decodeStream(it, null, bounds) }
    if (bounds.outWidth <= 0 || bounds.outHeight <= 0) return null
    val options = BitmapFactory.Options().apply { inSampleSize = halvings(bounds.outWidth, bounds.outHeight, most) }
    return open()?.use { BitmapFactory.decodeStream(it, null, options) }
}

private fun halvings(width: Int, height: Int, most: Long): Int {
    var by = 1
    while (width.toLong() / by * (height.toLong() / by) > most) by *= 2
    return by
}

/** A picture as bytes in memory, with nothing in it but its pixels. */
fun Bitmap.encoded(): ByteArray = Encoded().let { out ->
    compress(Bitmap.CompressFormat.PNG, 100, out)
    out.take()
}

/** Leaves no second copy behind. */
private class Encoded : ByteArrayOutputStream() {
    fun take(): ByteArray = toByteArray().also { buf.fill(0) }
}
