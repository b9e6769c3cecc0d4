package app.plainsums

import android.app.UiModeManager
import android.graphics.drawable.ColorDrawable
import android.graphics.drawable.Drawable
import android.graphics.drawable.DrawableContainer
import android.graphics.drawable.GradientDrawable
import android.graphics.drawable.LayerDrawable
import android.provider.Settings
import android.text.Spanned
import android.text.method.LinkMovementMethod
import android.text.style.CharacterStyle
import android.text.style.ClickableSpan
import android.text.style.ForegroundColorSpan
import android.view.View
import android.widget.Button
import android.widget.EditText
import android.widget.LinearLayout
import android.widget.NumberPicker
import android.widget.TextView
import app.plainsums.screens.LaunchScreen
import app.plainsums.screens.Look
import app.plainsums.screens.Screen
import java.io.File
import java.lang.reflect.Modifier
import kotlin.math.max
import kotlin.math.min
import kotlin.math.pow
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config

/** What eyes, fingers and a screen reader need of every place. */
@RunWith(RobolectricTestRunner::class)
class AccessTest {
    private val found = ArrayList<String>()

    @Test
    fun no_page_escapes_the_sweeps() {
        val seen = HashSet<Class<*>>()
        val phone = Phone.atHome().keepSome()
        phone.everyPlace { seen += phone.host.top!!.javaClass }
        assertEquals(pages().map { it.name }.sorted(), seen.map { it.name }.sorted())
    }

    /** Every class of the app that is a page, pushed by name or not. */
    private fun pages(): List<Class<*>> {
        val made = File(System.getProperty("house"), "build/android/classes/app/plainsums/screens").listFiles().orEmpty()
        val all = made.map { Class.forName("app.plainsums.screens." + it.nameWithoutExtension, false, javaClass.classLoader) }
        return all.filter { Screen::class.java.isAssignableFrom(it) && !Modifier.isAbstract(it.modifiers) }
    }

    @Test
    fun every_control_has_words_a_role_and_room_for_a_thumb() = everywhere { phone -> controls(phone).filterNot { isProse(it) || isWheel(it) }.forEach(::judge) }

    private fun judge(control: View) {
        val least = control.resources.displayMetrics.density * 48 - 1
        val name = spoken(control)
        if (name.isBlank()) found += "${control.javaClass} has no words"
        if (min(control.width, control.height) < least) found += "$name is ${control.width} x ${control.height}"
        if (control.accessibilityClassName.toString() !in ROLES) found += "$name is read as ${control.accessibilityClassName}"
        if (!control.isFocusable) found += "$name is not reached without touch"
    }

    @Test
    fun it_is_read_in_the_order_in_which_it_stands() = everywhere { phone ->
        val last = phone.labels().takeLast(2)
        if (phone.host.top !is LaunchScreen && last != listOf("In danger or might hurt yourself", "Leave")) found += "the last are $last"
        val heading = phone.views.filterIsInstance<TextView>().firstOrNull { it.isAccessibilityHeading }
        if (phone.host.top !is LaunchScreen && heading?.text?.toString() != phone.host.top!!.name) found += "begins with ${heading?.text}"
        phone.views.filterIsInstance<LinearLayout>().filter { it.orientation == LinearLayout.VERTICAL }.forEach(::inOrder)
        if (phone.views.any { it.accessibilityTraversalBefore != View.NO_ID || it.accessibilityTraversalAfter != View.NO_ID }) found += "jumps"
    }

    private fun inOrder(group: LinearLayout) {
        val shown = (0 until group.childCount).map(group::getChildAt).filter { it.isShown }
        shown.zipWithNext { one, next -> if (next.top < one.top) found += "${spoken(next)} stands above ${spoken(one)}" }
    }

    @Test
    fun every_page_but_the_first_begins_with_a_name() = everywhere { phone ->
        if (phone.host.top !is LaunchScreen && phone.host.top!!.name.isBlank()) found += "no name"
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
    fun words_stand_out_from_their_ground() = assertContrast(READABLE)

    @Test
    @Config(qualifiers = "w411dp-h800dp-night-xhdpi")
    fun words_stand_out_at_night() = assertContrast(READABLE)

    @Test
    fun words_stand_out_more_where_the_reader_asked_for_it() = strongly { assertContrast(STRONG) }

    @Test
    @Config(qualifiers = "w411dp-h800dp-night-xhdpi")
    fun so_they_do_at_night() = strongly { assertContrast(STRONG) }

    @Test
    @Config(sdk = [26])
    fun an_older_phone_asks_for_more_contrast_by_its_setting_for_text() {
        val usual = Look(Phone().start().window.get()).ink
        Settings.Secure.putInt(RuntimeEnvironment.getApplication().contentResolver, "high_text_contrast_enabled", 1)
        assertTrue(usual != Look(Phone().start().window.get()).ink)
    }

    private fun strongly(look: () -> Unit) {
        shadowOf(RuntimeEnvironment.getApplication().getSystemService(UiModeManager::class.java)).setContrast(1f)
        look()
    }

    private fun assertContrast(least: Double) {
        val phone = Phone.atHome().keepSome()
        Look(phone.window.get()).run { edges(this) + body(this) }.let { found += it }
        phone.everyPlace { place -> faint(phone, least).forEach { found += "$place: $it" } }
        faint(phone.leave(), least).forEach { found += "calculator: $it" }
        assertEquals(found.joinToString("\n"), 0, found.size)
    }

    /** What is only a line, and what is read at length. */
    private fun edges(look: Look) = look.run { listOf(line to ground, line to raised, mainInk to ground, alarmInk to raised, main to ground, alarm to ground) }
        .filter { (one, other) -> contrast(one, other) < 3 }.map { "edge ${hex(it)}" }

    private fun body(look: Look) = look.run { listOf(ink to ground, ink to raised, inkSoft to ground, inkSoft to raised, onTint to tint, onNote to note) }
        .filter { (one, other) -> contrast(one, other) < STRONG }.map { "words ${hex(it)}" }

    private fun hex(pair: Pair<Int, Int>) = pair.toList().joinToString(" on ") { Integer.toHexString(it) }

    private fun faint(phone: Phone, least: Double) = phone.views.filterIsInstance<TextView>().filter { it.text.isNotEmpty() || it.hint != null }.flatMap { view ->
        val ground = ground(view)
        inks(view).filter { contrast(it, ground) < least }.map { "'${view.text}' is ${hex(it to ground)}" }
    }

    /** Every colour in which some of its words are drawn. */
    private fun inks(view: TextView): Set<Int> {
        val spans = (view.text as? Spanned)?.run { getSpans(0, length, CharacterStyle::class.java) }.orEmpty()
        val links = if (spans.any { it is ClickableSpan }) listOf(view.linkTextColors.defaultColor) else emptyList()
        val hint = if (view.hint != null) listOf(view.currentHintTextColor) else emptyList()
        return (spans.filterIsInstance<ForegroundColorSpan>().map { it.foregroundColor } + links + hint + view.currentTextColor).toSet()
    }

    /** What is drawn right behind it. */
    private fun ground(view: View): Int = generateSequence(view) { it.parent as? View }.firstNotNullOf { fill(it.background) }

    private fun fill(drawable: Drawable?): Int? = when (drawable) {
        is ColorDrawable -> drawable.color.takeIf { it ushr 24 == 0xFF }
        is GradientDrawable -> drawable.color?.defaultColor
        is LayerDrawable -> fill(drawable.getDrawable(0))
        is DrawableContainer -> fill(drawable.current)
        else -> null
    }

    private fun everywhere(look: (Phone) -> Unit) {
        val phone = Phone.atHome().keepSome()
        phone.everyPlace { place ->
            val before = found.size
            look(phone)
            (before until found.size).forEach { found[it] = "$place: ${found[it]}" }
        }
        assertEquals(found.joinToString("\n"), 0, found.size)
    }

    /** The line of a wheel; the wheel itself is larger. */
    private fun isWheel(view: View) = view.parent is NumberPicker

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

    private companion object {
        const val READABLE = 4.5
        const val STRONG = 7.0
        val ROLES = listOf("Button", "CheckBox", "RadioButton", "EditText").map { "android.widget.$it" }
    }
}
