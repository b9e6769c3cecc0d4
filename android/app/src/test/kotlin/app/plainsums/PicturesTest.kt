package app.plainsums

import android.graphics.Bitmap
import android.graphics.BitmapFactory
import android.graphics.Canvas
import app.plainsums.gateway.KeptDemand
import app.plainsums.gateway.KeptNote
import app.plainsums.gateway.Origin
import app.plainsums.gateway.Source
import app.plainsums.screens.Screens
import java.awt.image.BufferedImage
import java.awt.image.DataBuffer
import java.awt.image.IndexColorModel
import java.io.File
import javax.imageio.ImageIO
import kotlin.math.abs
import org.junit.Assert.assertEquals
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/**
 * Every page and the calculator, drawn by the real framework, beside the pictures in android/pictures.
 * `PICTURES=accept` takes over what is drawn now; then look at each one that changed.
 */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35])
class PicturesTest {
    private val missed = ArrayList<String>()
    private val drawn = HashSet<String>()

    @Test
    @Config(qualifiers = "en-rGB-w411dp-h800dp-mdpi")
    fun every_page_in_the_light() = all("light")

    @Test
    @Config(qualifiers = "en-rGB-w411dp-h800dp-night-mdpi")
    fun every_page_in_the_dark() = all("dark")

    @Test
    @Config(qualifiers = "en-rGB-w411dp-h800dp-mdpi", fontScale = 2f)
    fun every_page_with_text_of_twice_the_size() = all("large")

    private fun all(name: String) {
        look(Phone().start(), "$name/launch")
        val phone = Phone.atHome()
        phone.app.now = A_WEDNESDAY
        val kept = keepSome(phone)
        pages(kept).forEach { (id, about) ->
            phone.host.start("home")
            if (id != "home") phone.host.open(id, about)
            phone.settle()
            look(phone, "$name/$id")
        }
        phone.leave()
        look(phone, "$name/calculator")
        gone(name)
        assertEquals(emptyList<String>(), missed)
    }

    /** Each page, and what it is about if it is about something. */
    private fun pages(kept: String) = (Screens.all.keys - "launch").sorted().map { it to if (it == "item") kept else "" }

    private fun keepSome(phone: Phone): String = phone.inCore {
        session!!.addRecord(KeptDemand("Send 500 pounds or I send it to your friends", "500", "tonight"), ORIGIN)
        session!!.addRecord(KeptNote("It began on Monday, in a game.", emptyList()), ORIGIN).toString()
    }

    private fun look(phone: Phone, name: String) {
        drawn += name
        val now = draw(phone)
        val file = File(PLACE, "$name.png")
        if (ACCEPT) save(now, file)
        val known = BitmapFactory.decodeFile(file.path)
        if (known != null && differing(known, now) <= tolerance(name.substringAfter("/"))) return
        save(now, File(MADE, "$name.png"))
        missed += if (known == null) "$name is new" else "$name differs"
    }

    /** What was kept says when, and forms begin with today. */
    private fun tolerance(page: String) = if (page == "item" || page.startsWith("ke")) 5 * TOLERANCE else TOLERANCE

    private fun draw(phone: Phone): Bitmap {
        val view = phone.window.get().window.decorView
        return Bitmap.createBitmap(view.width, view.height, Bitmap.Config.ARGB_8888).also { view.draw(Canvas(it)) }
    }

    private fun save(picture: Bitmap, to: File) {
        to.parentFile.mkdirs()
        ImageIO.write(small(picture), "png", to)
    }

    /** Pictures of pages that are not there any more. */
    private fun gone(name: String) = File(PLACE, name).listFiles().orEmpty().forEach {
        val known = "$name/${it.nameWithoutExtension}"
        if (known !in drawn) if (ACCEPT) it.delete() else missed += "$known is of no page"
    }

    private companion object {
        val PLACE = File(System.getProperty("house"), "android/pictures")
        val MADE = File(System.getProperty("house"), "build/android/pictures")
        val ACCEPT = System.getenv("PICTURES") == "accept"

        /** 13 January 2027, 14:00 in London: what is open now must not change with the day of a test. */
        const val A_WEDNESDAY = 1_799_848_800_000L

        /** The share of pixels that may differ, as edges of letters do between machines. */
        const val TOLERANCE = 0.004

        val ORIGIN = Origin(null, 0, Source.TYPED)
    }
}

/** With the 256 colours that it has most of, which makes a file of a third of the size. */
internal fun small(picture: Bitmap): BufferedImage {
    val pixels = pixels(picture)
    val often = pixels.toList().groupingBy { it }.eachCount().entries.sortedByDescending { it.value }.take(256).map { it.key }
    val near = HashMap<Int, Int>()
    val model = IndexColorModel(8, often.size, often.toIntArray(), 0, false, -1, DataBuffer.TYPE_BYTE)
    val image = BufferedImage(picture.width, picture.height, BufferedImage.TYPE_BYTE_INDEXED, model)
    pixels.forEachIndexed { at, colour ->
        val index = near.getOrPut(colour) { often.indices.minBy { apart(colour, often[it]) } }
        image.raster.setSample(at % picture.width, at / picture.width, 0, index)
    }
    return image
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
