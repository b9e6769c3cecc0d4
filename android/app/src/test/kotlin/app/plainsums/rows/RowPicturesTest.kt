package app.plainsums.rows

import android.app.Application
import android.app.UiModeManager
import android.graphics.Bitmap
import android.graphics.BitmapFactory
import app.plainsums.differing
import app.plainsums.gateway.AppView
import app.plainsums.gateway.Key
import app.plainsums.gateway.Theme
import app.plainsums.gateway.ViewPage
import app.plainsums.save
import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config

/**
 * Every row kind, drawn by the real framework, beside the pictures in android/pictures/rows.
 * `PICTURES=accept` takes over what is drawn now; then look at each one that changed.
 */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35], application = Application::class)
class RowPicturesTest {
    private val missed = ArrayList<String>()
    private val drawn = HashSet<String>()

    @Test
    @Config(qualifiers = "en-rGB-w411dp-h1900dp-mdpi")
    fun every_row_in_the_light() = all("light")

    @Test
    @Config(qualifiers = "en-rGB-w411dp-h1900dp-night-mdpi")
    fun every_row_in_the_dark() = all("dark")

    @Test
    @Config(qualifiers = "en-rGB-w411dp-h2800dp-mdpi", fontScale = 2f)
    fun every_row_with_text_of_twice_the_size() = all("large")

    @Test
    @Config(qualifiers = "en-rGB-w411dp-h1900dp-mdpi")
    fun every_row_with_more_contrast() = strong("contrast")

    @Test
    @Config(qualifiers = "en-rGB-w411dp-h1900dp-night-mdpi")
    fun every_row_with_more_contrast_in_the_dark() = strong("contrast-dark")

    @Test
    @Config(qualifiers = "ar-rEG-ldrtl-w411dp-h1900dp-mdpi")
    fun every_row_where_lines_run_from_the_right() = all("right-to-left")

    @Test
    @Config(qualifiers = "en-rGB-sw800dp-w1280dp-h800dp-land-mdpi")
    fun every_row_on_a_tablet() = all("tablet")

    @Test
    @Config(qualifiers = "en-rGB-w800dp-h360dp-land-mdpi")
    fun the_calculator_on_a_phone_on_its_side() {
        look("side/calculator", cover("5,060", "1,250 × 4 + 60", chosen = Key.PLUS))
        look("side/calls", sheets.getValue("calls"))
        gone("side")
    }

    private fun strong(form: String) {
        shadowOf(RuntimeEnvironment.getApplication().getSystemService(UiModeManager::class.java)).setContrast(1f)
        all(form)
    }

    private fun all(form: String) {
        sheets.forEach { (name, view) -> look("$form/$name", turned(view, form)) }
        look("$form/calculator", cover("5,060", "1,250 × 4 + 60", chosen = Key.PLUS))
        gone(form)
    }

    private fun turned(view: AppView, form: String) =
        if (form == "right-to-left") ViewPage((view as ViewPage).v1.copy(rightToLeft = true, theme = Theme.PHONE)) else view

    private fun look(name: String, view: AppView) {
        drawn += name
        val now = Stand().draw(view).picture()
        val file = File(PLACE, "$name.png")
        if (ACCEPT) save(now, file)
        val known: Bitmap? = BitmapFactory.decodeFile(file.path)
        if (known != null && differing(known, now) <= TOLERANCE) return
        save(now, File(MADE, "$name.png"))
        missed += if (known == null) "$name is new" else "$name differs"
    }

    /** Pictures of sheets that are not there any more, and what differs. */
    private fun gone(form: String) {
        File(PLACE, form).listFiles().orEmpty().forEach {
            val known = "$form/${it.nameWithoutExtension}"
            if (known !in drawn) if (ACCEPT) it.delete() else missed += "$known is of no sheet"
        }
        assertEquals(emptyList<String>(), missed)
    }

    private companion object {
        val PLACE = File(System.getProperty("house"), "android/pictures/rows")
        val MADE = File(System.getProperty("house"), "build/android/pictures/rows")
        val ACCEPT = System.getenv("PICTURES") == "accept"

        /** The share of pixels that may differ, as edges of letters do between machines. */
        const val TOLERANCE = 0.004
    }
}
