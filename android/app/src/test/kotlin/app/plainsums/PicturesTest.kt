package app.plainsums

import android.app.UiModeManager
import android.graphics.Bitmap
import android.graphics.BitmapFactory
import android.graphics.Canvas
import android.text.TextUtils
import android.widget.TextView
import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config

/**
 * Every place and the calculator, drawn by the real framework, beside the pictures in android/pictures.
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

    @Test
    @Config(qualifiers = "en-rGB-w411dp-h800dp-mdpi")
    fun some_pages_with_more_contrast() = strong("contrast")

    @Test
    @Config(qualifiers = "en-rGB-w411dp-h800dp-night-mdpi")
    fun some_pages_with_more_contrast_in_the_dark() = strong("contrast-dark")

    @Test
    @Config(qualifiers = "en-rGB-w800dp-h360dp-land-mdpi")
    fun some_pages_on_a_phone_on_its_side() = all("side", "help", "people", "setup-code")

    @Test
    @Config(qualifiers = "en-rGB-sw720dp-w1280dp-h800dp-land-mdpi")
    fun some_pages_on_a_tablet() = all("tablet", "home", "page")

    @Test
    @Config(qualifiers = "ar-rEG-ldrtl-w411dp-h800dp-mdpi")
    fun some_pages_where_lines_run_from_the_right() = all("right-to-left", "advice", "tell")

    private fun strong(name: String) {
        shadowOf(RuntimeEnvironment.getApplication().getSystemService(UiModeManager::class.java)).setContrast(1f)
        all(name, "help", "people", "keep-words", "setup-code")
    }

    /** Those of these names; every place if there are none. */
    private fun all(form: String, vararg names: String) {
        val phone = Phone.atHome { if (names.isEmpty()) look(it, form, "setup-done") }.keepSome()
        phone.app.now = A_WEDNESDAY
        val places = Places.all.filter { if (names.isEmpty()) it.name !in MOVING else it.name in names }
        phone.everyPlace(places) { look(phone, form, it) }
        look(phone.leave(), form, "calculator")
        gone(form)
        assertEquals(emptyList<String>(), missed)
    }

    private fun look(phone: Phone, form: String, place: String) {
        val name = "$form/$place"
        drawn += name
        if (place in DATED) phone.views.filterIsInstance<TextView>().forEach(::undated)
        val now = draw(phone)
        val file = File(PLACE, "$name.png")
        if (ACCEPT) save(now, file)
        val known = BitmapFactory.decodeFile(file.path)
        if (known != null && differing(known, now) <= TOLERANCE) return
        save(now, File(MADE, "$name.png"))
        missed += if (known == null) "$name is new" else "$name differs"
    }

    private fun draw(phone: Phone): Bitmap {
        phone.settle()
        val view = phone.window.get().window.decorView
        return Bitmap.createBitmap(view.width, view.height, Bitmap.Config.ARGB_8888).also { view.draw(Canvas(it)) }
    }

    /** What is kept says when: the core's clock is the machine's own, so that every day is written as the same one. */
    private fun undated(view: TextView) = DATE.findAll(view.text).toList().forEach { found ->
        val (month, time) = found.destructured
        val day = (if (month.length == 3) "13 Jan 2027" else "13 January 2027") + if (time.isEmpty()) "" else ", 14:00"
        view.text = TextUtils.replace(view.text, arrayOf(found.value), arrayOf(day))
    }

    /** Pictures of pages that are not there any more. */
    private fun gone(form: String) = File(PLACE, form).listFiles().orEmpty().forEach {
        val known = "$form/${it.nameWithoutExtension}"
        if (known !in drawn) if (ACCEPT) it.delete() else missed += "$known is of no page"
    }

    private companion object {
        val PLACE = File(System.getProperty("house"), "android/pictures")
        val MADE = File(System.getProperty("house"), "build/android/pictures")
        val ACCEPT = System.getenv("PICTURES") == "accept"
        val DATE = Regex("""\d{1,2} (\p{L}{3,9}) 20\d\d(, \d\d:\d\d)?""")

        /** 13 January 2027, 14:00 in London: what is open now must not change with the day of a test. */
        const val A_WEDNESDAY = 1_799_848_800_000L

        val DATED = setOf("item", "kept", "who-made")

        /** Wheels that begin with now. */
        val MOVING = setOf("keep-note-when")

        /** The share of pixels that may differ, as edges of letters do between machines. */
        const val TOLERANCE = 0.004
    }
}
