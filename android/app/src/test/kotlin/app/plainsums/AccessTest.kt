package app.plainsums

import android.graphics.Rect
import android.text.method.LinkMovementMethod
import android.view.View
import android.widget.Button
import android.widget.EditText
import android.widget.TextView
import app.plainsums.screens.Look
import app.plainsums.screens.Screens
import kotlin.math.max
import kotlin.math.min
import kotlin.math.pow
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** What eyes, fingers and a screen reader need of every page. */
@RunWith(RobolectricTestRunner::class)
class AccessTest {
    @Test
    fun every_control_has_words_and_room_for_a_thumb() = everyPage { id, phone ->
        controls(phone).filterNot(::isProse).forEach { control ->
            assertTrue("$id: a control without words", spoken(control).isNotBlank())
            val least = phone.app.resources.displayMetrics.density * 48
            assertTrue("$id: ${spoken(control)} is ${control.width} x ${control.height}", min(control.width, control.height) >= least - 1)
        }
    }

    @Test
    @Config(fontScale = 2f, qualifiers = "w360dp-h640dp-xhdpi")
    fun text_of_twice_the_size_is_never_cut() = everyPage { id, phone -> uncut(id, phone) }

    @Test
    @Config(fontScale = 2f, qualifiers = "w640dp-h360dp-land-xhdpi")
    fun nor_is_it_on_a_phone_laid_on_its_side() = everyPage { id, phone -> uncut(id, phone) }

    @Test
    fun every_page_but_the_first_begins_with_a_name() = everyPage { id, phone ->
        if (id != "launch") assertTrue(id, phone.host.top!!.name.isNotBlank())
    }

    @Test
    fun the_calculator_is_spoken_as_keys_and_a_result() {
        val phone = Phone.atHome().leave().keys("7×6=")
        assertEquals(20, controls(phone).count { spoken(it).isNotBlank() })
        val display = phone.views.filterIsInstance<TextView>().single { it !is Button }
        assertEquals("42", display.text.toString())
        assertTrue("${display.contentDescription}", "42" in display.contentDescription)
        assertTrue(controls(phone).none { it.isLongClickable })
    }

    @Test
    fun colours_tell_text_from_ground() = assertContrast()

    @Test
    @Config(qualifiers = "w411dp-h800dp-night-xhdpi")
    fun colours_tell_text_from_ground_at_night() = assertContrast()

    private fun assertContrast() = Look(Phone().start().window.get()).run {
        val text = listOf(
            ink to ground, ink to raised, inkSoft to ground, inkSoft to raised, main to ground, onMain to main,
            onAlarm to alarm, alarm to raised, onTint to tint, onNote to note, ink to key, ink to keySoft,
        )
        text.forEach { (one, other) -> assertTrue("${Integer.toHexString(one)} on ${Integer.toHexString(other)}", contrast(one, other) >= 7) }
        listOf(line to ground, line to raised).forEach { (one, other) -> assertTrue(contrast(one, other) >= 3) }
    }

    private fun uncut(id: String, phone: Phone) = phone.views.filterIsInstance<TextView>().forEach { view ->
        val layout = view.layout ?: return@forEach
        val room = view.height - view.compoundPaddingTop - view.compoundPaddingBottom
        if (view !is EditText) assertTrue("$id: '${view.text}' is cut", layout.height <= room + 1)
        assertTrue("$id: '${view.text}' is shortened", (0 until layout.lineCount).all { layout.getEllipsisCount(it) == 0 })
        assertTrue("$id: '${view.text}' has no room", view.getGlobalVisibleRect(Rect()) || isBelow(view))
    }

    /** Further down or up a page that scrolls. */
    private fun isBelow(view: View): Boolean =
        generateSequence(view.parent) { it.parent }.any { it is android.widget.ScrollView }

    private fun everyPage(look: (String, Phone) -> Unit) {
        val phone = Phone.atHome()
        Screens.all.keys.forEach { id ->
            phone.host.start(id)
            phone.settle()
            look(id, phone)
        }
    }

    /** A link in the middle of a sentence has the height of its line. */
    private fun isProse(view: View) = view is TextView && view.movementMethod is LinkMovementMethod && view !is EditText

    private fun controls(phone: Phone) = phone.views.filter { it.isClickable || it is EditText }

    private fun spoken(view: View): String {
        val own = (view.contentDescription ?: (view as? TextView)?.text ?: "").toString()
        if (own.isNotBlank() || view !is EditText) return own
        val name = view.rootView.findViewsWithLabelFor(view.id)
        return name?.text?.toString() ?: ""
    }

    private fun View.findViewsWithLabelFor(id: Int): TextView? =
        (this as? android.view.ViewGroup)?.let { group ->
            (0 until group.childCount).firstNotNullOfOrNull { group.getChildAt(it).findViewsWithLabelFor(id) }
        } ?: (this as? TextView)?.takeIf { it.labelFor == id }

    private fun contrast(one: Int, other: Int): Double {
        val (a, b) = luminance(one) to luminance(other)
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    private fun luminance(colour: Int): Double {
        val parts = listOf(16, 8, 0).map { (colour shr it and 0xFF) / 255.0 }
            .map { if (it <= 0.03928) it / 12.92 else ((it + 0.055) / 1.055).pow(2.4) }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
}
