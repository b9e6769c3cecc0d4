package app.plainsums

import android.graphics.Bitmap
import java.awt.image.BufferedImage
import java.awt.image.DataBuffer
import java.awt.image.IndexColorModel
import java.io.File
import javax.imageio.IIOImage
import javax.imageio.ImageIO
import javax.imageio.ImageWriteParam
import kotlin.math.abs

/** With as few colours as do: a file with sixteen has half the size of one with all. */
private fun small(picture: Bitmap): BufferedImage {
    val pixels = pixels(picture)
    val often = often(pixels)
    val few = listOf(16, 64).map { few(often, it) }.firstOrNull { lost(often, it) < pixels.size / 1000 } ?: few(often, 256)
    return drawn(picture, pixels, few)
}

/** How many pixels would look different. */
private fun lost(often: List<Pair<Int, Int>>, few: List<Int>) =
    often.sumOf { (colour, count) -> if (few.minOf { apart(colour, it) } > VISIBLE) count else 0 }

private fun drawn(picture: Bitmap, pixels: IntArray, few: List<Int>): BufferedImage {
    val (bits, kind) = if (few.size > 16) 8 to BufferedImage.TYPE_BYTE_INDEXED else 4 to BufferedImage.TYPE_BYTE_BINARY
    val model = IndexColorModel(bits, few.size, few.toIntArray(), 0, false, -1, DataBuffer.TYPE_BYTE)
    val image = BufferedImage(picture.width, picture.height, kind, model)
    val near = HashMap<Int, Int>()
    pixels.forEachIndexed { at, colour ->
        val index = near.getOrPut(colour) { few.indices.minBy { apart(colour, few[it]) } }
        image.raster.setSample(at % picture.width, at / picture.width, 0, index)
    }
    return image
}

/** One after the other, whichever would be missed most: often there, and far from those chosen. */
private fun few(often: List<Pair<Int, Int>>, colours: Int): List<Int> {
    val chosen = arrayListOf(often.maxBy { it.second }.first)
    val far = IntArray(often.size) { apart(often[it].first, chosen[0]) }
    while (chosen.size < colours) {
        val next = often.indices.maxBy { often[it].second.toLong() * far[it] }
        if (far[next] == 0) break
        chosen += often[next].first
        often.indices.forEach { far[it] = minOf(far[it], apart(often[it].first, often[next].first)) }
    }
    return chosen
}

/** Each colour, and how many pixels have it. */
private fun often(pixels: IntArray): List<Pair<Int, Int>> {
    val sorted = pixels.sortedArray()
    val starts = sorted.indices.filter { it == 0 || sorted[it] != sorted[it - 1] }
    return starts.mapIndexed { at, start -> sorted[start] to (starts.getOrNull(at + 1) ?: sorted.size) - start }
}

internal fun save(picture: Bitmap, to: File) {
    to.parentFile.mkdirs()
    val writer = ImageIO.getImageWritersByFormatName("png").next()
    val tight = writer.defaultWriteParam.apply { compressionMode = ImageWriteParam.MODE_EXPLICIT; compressionQuality = 0f }
    to.delete()
    ImageIO.createImageOutputStream(to).use { writer.output = it; writer.write(null, IIOImage(small(picture), null, null), tight) }
    writer.dispose()
}

/** The share of pixels of which a colour differs visibly. */
internal fun differing(one: Bitmap, other: Bitmap): Double {
    if (one.width != other.width || one.height != other.height) return 1.0
    val (a, b) = listOf(one, other).map(::pixels)
    return a.indices.count { apart(a[it], b[it]) > VISIBLE }.toDouble() / a.size
}

private const val VISIBLE = 60

private fun pixels(bitmap: Bitmap) =
    IntArray(bitmap.width * bitmap.height).also { bitmap.getPixels(it, 0, bitmap.width, 0, 0, bitmap.width, bitmap.height) }

private fun apart(one: Int, other: Int): Int {
    var sum = 0
    for (shift in intArrayOf(16, 8, 0)) sum += abs((one shr shift and 0xFF) - (other shr shift and 0xFF))
    return sum
}
