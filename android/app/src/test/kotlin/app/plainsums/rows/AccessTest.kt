package app.plainsums.rows

import android.app.Application
import android.graphics.Color
import android.text.Spanned
import android.text.style.LocaleSpan
import android.view.View
import android.view.accessibility.AccessibilityNodeInfo
import android.view.accessibility.AccessibilityNodeInfo.AccessibilityAction
import android.widget.EditText
import app.plainsums.gateway.*
import app.plainsums.look.Palette
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** What somebody finds who does not see the page, has large text, or unsteady hands. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35], application = Application::class, qualifiers = "en-rGB-w360dp-h640dp-mdpi")
class AccessTest {
    private val stand = Stand()

    private fun info(label: String): AccessibilityNodeInfo = stand.tappable(label).createAccessibilityNodeInfo()

    private fun everySheet(look: (String) -> Unit) = (sheets + mapOf("cover" to cover("5,060", "1,250 × 4 + 60"))).forEach { (name, view) ->
        stand.draw(view)
        look(name)
    }

    @Test
    fun no_target_is_smaller_than_a_finger() = everySheet { sheet ->
        val small = stand.views.filter { (it.isClickable || it is EditText) && (it.width < 48 || it.height < 48) }
        assertEquals(sheet, emptyList<String>(), small.map { "${stand.spoken(it)} ${it.width}x${it.height}" })
    }

    @Test
    @Config(sdk = [35], fontScale = 2f)
    fun nothing_is_cut_off_with_text_of_twice_the_size() = everySheet { sheet ->
        val most = { up: View -> if (up is android.widget.HorizontalScrollView) Int.MAX_VALUE else up.width + up.scrollX }
        val wide = stand.views.filter { it.left < 0 || it.right > ((it.parent as? View)?.let(most) ?: 0) }
        assertEquals(sheet, emptyList<String>(), wide.map { "${it.javaClass.simpleName} ${stand.spoken(it)}" })
        val cut = stand.texts.filter { it.layout != null && it.layout.height > it.height && it !is EditText }
        assertEquals(sheet, emptyList<String>(), cut.map(stand::spoken))
        assertTrue(sheet, stand.texts.none { it.layout != null && (0 until it.lineCount).any { line -> it.layout.getEllipsisCount(line) > 0 } })
    }

    @Test
    @Config(sdk = [35], fontScale = 2f)
    fun two_columns_become_one_with_large_text() {
        stand.draw(sheets.getValue("taps"))
        assertTrue(stand.tappable("Keep proof").top > stand.tappable("Advice").top)
    }

    @Test
    fun words_are_as_dark_as_they_must_be() {
        for (theme in listOf(Theme.LIGHT, Theme.DARK)) for ((name, view) in sheets) {
            stand.draw(ViewPage((view as ViewPage).v1.copy(theme = theme, visit = (theme.ordinal + 2).toULong())))
            val palette = Palette.of(theme == Theme.DARK, false)
            val faint = stand.texts.filter { contrast(it.currentTextColor, groundOf(it, palette)) < 4.5 }
            assertEquals("$theme $name", emptyList<String>(), faint.map { "${it.text}" })
        }
    }

    /** What is painted behind a word: the nearest box that is filled. */
    private fun groundOf(view: View, palette: Palette): Int =
        generateSequence(view) { it.parent as? View }.firstNotNullOfOrNull { fillOf(it.background) } ?: palette.ground

    private fun fillOf(drawable: android.graphics.drawable.Drawable?): Int? = when (drawable) {
        is android.graphics.drawable.RippleDrawable -> fillOf(drawable.getDrawable(0))
        is android.graphics.drawable.StateListDrawable -> fillOf(drawable.current)
        is android.graphics.drawable.GradientDrawable -> drawable.color?.defaultColor?.takeIf { Color.alpha(it) == 255 }
        else -> null
    }

    private fun contrast(one: Int, other: Int): Double {
        val (low, high) = listOf(Color.luminance(one), Color.luminance(other)).sorted()
        return (high + 0.05) / (low + 0.05)
    }

    @Test
    fun every_control_says_what_it_is_and_how_it_stands() {
        stand.draw(sheets.getValue("taps"))
        assertEquals("android.widget.CheckBox", info("There was a picture").className)
        assertTrue(info("There was a picture").isChecked)
        assertEquals("android.widget.RadioButton", info("Somebody I met").className)
        assertFalse(info("Somebody I met").isChecked)
        assertTrue(AccessibilityAction.ACTION_EXPAND in info("Then 5 more").actionList)
        assertFalse(info("Not yet").isEnabled)
        assertEquals("android.widget.Button", info("Keep this").className)
    }

    @Test
    fun a_fold_opens_by_the_screen_readers_own_action() {
        stand.draw(page(rowsOf(RowTap(control("fold", KindFold, "More")))))
        stand.tappable("More").performAccessibilityAction(AccessibilityNodeInfo.ACTION_EXPAND, null)
        assertEquals(listOf<Event>(EventTapped("fold")), stand.told)
    }

    @Test
    fun a_hint_is_said_after_what_it_explains() {
        stand.draw(page(rowsOf(RowTap(control("a", label = "Their page", hint = "Opens in your browser.")))))
        assertEquals("Their page\nOpens in your browser.", stand.spoken(stand.tappable("Their page")))
    }

    @Test
    fun titles_and_sections_are_headings() {
        stand.draw(sheets.getValue("words"))
        assertEquals(setOf("You are not alone.", "While the clock runs", "Open now"), stand.texts.filter(::isHeading).map { it.text.toString() }.toSet())
    }

    private fun isHeading(view: View): Boolean {
        val info = view.createAccessibilityNodeInfo()
        @Suppress("DEPRECATION")
        return if (android.os.Build.VERSION.SDK_INT >= 28) info.isHeading else info.collectionItemInfo?.isHeading == true
    }

    @Test
    fun a_field_is_found_by_its_label() {
        stand.draw(sheets.getValue("forms"))
        val box = stand.fields.first()
        assertTrue(stand.texts.any { it.labelFor == box.id && it.text.toString() == "Type their words" })
    }

    @Test
    fun digits_of_a_code_are_neither_read_out_nor_found_where_one_is_chosen() {
        stand.draw(page(rowsOf(RowKeypad(Keypad("739152", "delete", keyFaces(), true)))))
        val number = stand.text("739152")
        assertEquals("delete", stand.spoken(number))
        assertEquals("delete", number.createAccessibilityNodeInfo().text.toString())
    }

    @Test
    fun words_of_others_keep_their_direction_to_themselves() {
        stand.draw(page(rowsOf(RowText(listOf(RunPlain("They wrote "), RunQuoted("אבג"), RunPlain("."))))))
        assertEquals("They wrote \u2068אבג\u2069.", stand.texts.first { "They" in it.text }.text.toString())
    }

    @Test
    fun a_number_is_read_from_the_left_wherever_words_run_from() {
        stand.draw(page(rowsOf(RowCall(call("a", "Childline", "0800 1111"))), isRightToLeft = true))
        assertEquals(View.TEXT_DIRECTION_LTR, stand.text("0800 1111").textDirection)
    }

    @Test
    fun a_page_in_another_language_is_read_in_that_language() {
        stand.draw(page(rowsOf(RowText(plain("Nid wyt ti ar dy ben dy hun."))), language = "cy"))
        val words = stand.texts.first { "Nid" in it.text }.text as Spanned
        assertEquals("cy", words.getSpans(0, words.length, LocaleSpan::class.java).single().locale?.language)
    }

    @Test
    @Config(sdk = [35])
    fun a_page_that_comes_up_is_named() {
        stand.draw(page(rowsOf(), title = "Keep proof"))
        assertEquals("Keep proof", stand.views.filterIsInstance<PageScaffold>().single().accessibilityPaneTitle)
    }

    @Test
    fun lines_run_from_the_right_where_the_page_says_so() {
        stand.draw(page(rowsOf(RowTap(control("a", label = "Entry", icon = Icon.NOTE))), isRightToLeft = true))
        val leave = stand.tappable("Leave")
        val danger = stand.tappable("In danger")
        assertTrue(leave.left < danger.left)
    }

    @Test
    fun a_row_that_is_off_still_tells_what_was_tapped() {
        stand.draw(page(rowsOf(RowTap(control("off", label = "Not yet", detail = "First the other", state = State.OFF)))))
        stand.tap("Not yet")
        assertEquals(listOf<Event>(EventTapped("off")), stand.told)
    }

    @Test
    fun nothing_of_a_page_is_left_behind_the_calculator() {
        stand.draw(sheets.getValue("words"))
        stand.draw(cover())
        assertNull(Stand.all(stand.screen.root).firstOrNull { it is PageScaffold })
        assertTrue(stand.texts.none { "alone" in it.text })
    }
}
