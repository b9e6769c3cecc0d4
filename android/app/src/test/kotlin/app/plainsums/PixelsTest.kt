package app.plainsums

import android.graphics.Bitmap
import android.graphics.Color
import android.util.Size
import app.plainsums.platform.Encoded
import app.plainsums.platform.decoded
import app.plainsums.platform.decodedUpright
import app.plainsums.platform.size
import app.plainsums.platform.sizeUpright
import java.io.ByteArrayOutputStream
import java.io.DataOutputStream
import java.io.File
import java.io.FileNotFoundException
import java.io.IOException
import java.nio.ByteBuffer
import java.util.zip.CRC32
import java.util.zip.DeflaterOutputStream
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35], application = android.app.Application::class)
class PixelsTest {
    /** Which colour is drawn in each corner: top left, top right, bottom left, bottom right. */
    private fun corners(picture: Bitmap): List<String> {
        val (x, y) = picture.width - 5 to picture.height - 5
        return listOf(4 to 4, x to 4, 4 to y, x to y).map { (x, y) -> name(picture.getPixel(x, y)) }
    }

    private fun name(pixel: Int) = when {
        Color.red(pixel) > 200 && Color.green(pixel) > 200 -> "yellow"
        Color.red(pixel) > 200 -> "red"
        Color.green(pixel) > 200 -> "green"
        else -> "blue"
    }

    @Test
    fun a_picture_stands_as_it_was_taken_however_it_lies() {
        val expected = mapOf(
            1 to "red green blue yellow",
            2 to "green red yellow blue",
            3 to "yellow blue green red",
            4 to "blue yellow red green",
            5 to "red blue green yellow",
            6 to "blue red yellow green",
            7 to "yellow green blue red",
            8 to "green yellow red blue",
        )
        expected.forEach { (turned, corners) ->
            val picture = checkNotNull(decoded(1_000_000) { lying(turned).inputStream() })
            assertEquals("$turned", corners.split(" "), corners(picture))
            assertEquals("$turned", if (turned < 5) 80 to 40 else 40 to 80, picture.width to picture.height)
        }
    }

    /** What HEIC and AVIF are drawn by. No desktop decodes those, so it is asked for pictures of another kind that are turned. */
    @Test
    @Config(sdk = [35])
    fun the_phone_s_own_decoder_brings_a_picture_upright_before_it_is_measured() {
        assertEquals(Size(40, 80), lying(6).inputStream().use(::sizeUpright))
        val picture = decodedUpright(1_000_000, lying(6).inputStream())
        assertEquals("blue red yellow green".split(" "), corners(picture))
        assertEquals(20 to 40, decodedUpright(1_000, lying(6).inputStream()).let { it.width to it.height })
        assertThrows(IOException::class.java) { decodedUpright(1000, "no picture".byteInputStream()) }
    }

    /** Real ones, as phones take them: a desktop that decodes them must bring them upright, and one that cannot says so. */
    @Test
    fun a_real_heic_and_a_real_avif_are_upright_or_none_and_break_nothing() {
        val samples = File(System.getProperty("house"), "tests/samples")
        mapOf("corners.heic" to (80 to 40), "turned.avif" to (40 to 80)).forEach { (name, size) ->
            val file = File(samples, name)
            assertTrue(name, file.length() > 300)
            val picture = decoded(1_000_000, file::inputStream)
            println("$name: ${picture?.run { "$width x $height" } ?: "not decoded here"}")
            if (picture != null) assertEquals(name, size, picture.width to picture.height)
            assertEquals(name, picture == null, size(file::inputStream) == null)
        }
    }

    @Test
    fun a_huge_picture_is_drawn_in_bounded_memory() {
        val picture = checkNotNull(decoded(16_000_000) { huge(12_000, 9_000).inputStream() })
        assertEquals(3_000 to 2_250, picture.width to picture.height)
        assertTrue(picture.allocationByteCount <= 64_000_000)
    }

    @Test
    fun a_picture_of_finer_colours_takes_no_more_memory_than_another() {
        val picture = checkNotNull(decoded(1_000_000) { huge(1_200, 800, depth = 16, kind = 2).inputStream() })
        assertEquals(Bitmap.Config.RGBA_F16, picture.config)
        assertEquals(600 to 400, picture.width to picture.height)
    }

    @Test
    fun what_is_no_picture_is_none() {
        assertNull(decoded(1000) { "no picture".byteInputStream() })
        assertNull(decoded(1000) { ByteArray(0).inputStream() })
    }

    @Test
    fun half_a_picture_is_not_taken_for_a_whole_one() {
        val whole = noise(300, 300)
        assertThrows(IOException::class.java) { decoded(1_000_000) { Breaks(whole, whole.size / 2) } }
        assertThrows(FileNotFoundException::class.java) { decoded(1_000_000) { null } }
        assertNotNull(decoded(1_000_000) { whole.inputStream() })
    }

    @Test
    fun a_picture_with_a_broken_mark_of_how_it_was_held_is_drawn_as_it_lies() {
        val picture = checkNotNull(decoded(1_000_000) { marked(jpeg(), ByteArray(60) { -1 }).inputStream() })
        assertEquals(80 to 40, picture.width to picture.height)
    }

    @Test
    fun bytes_in_blocks_come_out_as_they_went_in_and_can_be_wiped() {
        val bytes = ByteArray(600_001) { (it % 253 + 1).toByte() }
        val out = Encoded()
        out.write(bytes[0].toInt())
        out.write(bytes, 1, 300_000)
        out.write(bytes, 300_001, 300_000)
        assertEquals(600_001L, out.length)
        assertArrayEquals(bytes, out.open().readBytes())
        out.wipe()
        assertTrue(out.open().readBytes().all { it == 0.toByte() })
    }
}

/** Four corners: red, green, blue and yellow, 80 by 40; with how the camera was held, and where. */
fun lying(turned: Int): ByteArray = marked(jpeg(), tiff(turned))

const val PLACE = "52.2405N 0.9027W"

private fun jpeg(): ByteArray {
    val pixels = IntArray(80 * 40) { at ->
        val (right, low) = (at % 80 >= 40) to (at / 80 >= 20)
        if (low) (if (right) Color.YELLOW else Color.BLUE) else if (right) Color.GREEN else Color.RED
    }
    val picture = Bitmap.createBitmap(pixels, 80, 40, Bitmap.Config.ARGB_8888)
    return ByteArrayOutputStream().also { picture.compress(Bitmap.CompressFormat.JPEG, 95, it) }.toByteArray()
}

private fun marked(jpeg: ByteArray, tiff: ByteArray): ByteArray = ByteArrayOutputStream().also { bytes ->
    val out = DataOutputStream(bytes)
    out.write(jpeg, 0, 2)
    out.writeShort(0xFFE1)
    out.writeShort(2 + 6 + tiff.size)
    out.writeBytes("Exif\u0000\u0000")
    out.write(tiff)
    out.write(jpeg, 2, jpeg.size - 2)
}.toByteArray()

/** Two fields: a text, and how it was held. */
private fun tiff(turned: Int): ByteArray = ByteArrayOutputStream().also { bytes ->
    val out = DataOutputStream(bytes)
    out.writeBytes("MM")
    listOf(42).forEach(out::writeShort)
    out.writeInt(8)
    out.writeShort(2)
    field(out, 0x010E, 2, PLACE.length + 1)
    out.writeInt(38)
    field(out, 0x0112, 3, 1)
    listOf(turned, 0).forEach(out::writeShort)
    out.writeInt(0)
    out.writeBytes(PLACE + "\u0000")
}.toByteArray()

private fun field(out: DataOutputStream, tag: Int, kind: Int, count: Int) {
    out.writeShort(tag)
    out.writeShort(kind)
    out.writeInt(count)
}

/** A white picture that is small on the disk only. */
private fun huge(width: Int, height: Int, depth: Int = 8, kind: Int = 0): ByteArray = ByteArrayOutputStream().also { bytes ->
    val out = DataOutputStream(bytes)
    out.write(byteArrayOf(-119, 80, 78, 71, 13, 10, 26, 10))
    val head = ByteBuffer.allocate(13).putInt(width).putInt(height).put(byteArrayOf(depth.toByte(), kind.toByte(), 0, 0, 0))
    part(out, "IHDR", head.array())
    val rows = ByteArrayOutputStream()
    DeflaterOutputStream(rows).use { deflater -> repeat(height) { deflater.write(ByteArray(width * depth / 8 * (if (kind == 2) 3 else 1) + 1)) } }
    part(out, "IDAT", rows.toByteArray())
    part(out, "IEND", ByteArray(0))
}.toByteArray()

private fun part(out: DataOutputStream, name: String, body: ByteArray) {
    val all = name.toByteArray() + body
    out.writeInt(body.size)
    out.write(all)
    out.writeInt(CRC32().apply { update(all) }.value.toInt())
}
