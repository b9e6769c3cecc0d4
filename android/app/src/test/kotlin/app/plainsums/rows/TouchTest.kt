package app.plainsums.rows

import android.app.Application
import android.app.DatePickerDialog
import android.content.DialogInterface
import android.view.MotionEvent
import android.view.View
import android.view.ViewConfiguration
import android.widget.TextView
import app.plainsums.gateway.*
import app.plainsums.look.Palette
import java.util.concurrent.TimeUnit
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNotSame
import org.junit.Assert.assertSame
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.shadows.ShadowDialog

/** What a finger does is told as it was done, once each. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35], application = Application::class, qualifiers = "en-rGB-w411dp-h1900dp-mdpi")
class TouchTest {
    private val stand = Stand()
    private val told get() = stand.told.filter { it !is EventReached && it !is EventScrolled }

    @Test
    fun everything_that_can_be_tapped_tells_its_own_id_once() {
        listOf("taps", "words", "shown").forEach { sheet ->
            stand.draw(sheets.getValue(sheet))
            val controls = controlsOf((sheets.getValue(sheet) as ViewPage).v1)
            controls.forEach { control ->
                stand.told.clear()
                stand.tap(listOfNotNull(control.number?.toString(), control.label).joinToString("\n"))
                assertEquals(sheet, listOf<Event>(EventTapped(control.id)), told)
            }
        }
    }

    @Test
    fun two_quick_taps_are_both_told() {
        stand.draw(page(rowsOf(RowTap(button("keep", "Keep it")))))
        stand.tappable("Keep it").run { performClick(); performClick() }
        assertEquals(listOf<Event>(EventTapped("keep"), EventTapped("keep")), told)
    }

    @Test
    fun back_and_leave_are_told_as_what_they_are() {
        stand.draw(page(rowsOf()))
        stand.tap("Back").tap("Leave").tap("In danger")
        assertEquals(listOf(EventBack, EventLeave, EventTapped("danger")), told)
    }

    @Test
    fun a_call_that_unfolds_does_so_by_its_words_and_calls_by_its_button() {
        stand.draw(page(rowsOf(RowCall(call("a", "Samaritans", "116 123", isOpen = false)))))
        stand.tap("Samaritans").tap("Call")
        assertEquals(listOf<Event>(EventTapped("a/more"), EventTapped("a/start")), told)
    }

    @Test
    fun a_call_without_more_to_say_calls_from_anywhere_on_it() {
        stand.draw(page(rowsOf(RowCall(call("a", "Samaritans", "116 123")))))
        stand.tap("Samaritans").tap("Call")
        assertEquals(listOf<Event>(EventTapped("a/start"), EventTapped("a/start")), told)
    }

    @Test
    fun a_finger_beside_a_link_follows_it() {
        val link = control("link", KindLeads, "Read this first")
        stand.draw(page(rowsOf(RowText(listOf(RunPlain("Before that: "), RunLink(link))))))
        val words = stand.texts.first { "Read this first" in it.text }
        assertTrue("a target of 48 dp", words.height >= 48)
        touch(words, words.width / 2f, words.height - 4f)
        assertEquals(listOf<Event>(EventTapped("link")), told)
    }

    @Test
    fun a_tapped_key_is_a_key_and_a_held_one_is_held() {
        stand.draw(cover())
        stand.tap("key 7")
        hold(stand.tappable("key ="))
        assertEquals(listOf<Event>(EventKey(Key.SEVEN), EventHeld(Key.EQUALS)), told)
    }

    @Test
    fun a_number_is_copied_where_it_is_held_once_there_is_something_to_copy() {
        stand.draw(cover("5"))
        assertTrue(stand.views.none { it.isLongClickable && stand.spoken(it) == "Display 5" })
        stand.draw(cover("5", copy = control("copy", KindButton(Weight.QUIET), "Copy")))
        val number = stand.views.first { stand.spoken(it) == "Display 5" }
        val info = number.createAccessibilityNodeInfo()
        val copy = info.actionList.first { it.label == "Copy" }
        number.performAccessibilityAction(copy.id, null)
        assertEquals(listOf<Event>(EventTapped("copy")), told)
        assertTrue(number.isLongClickable)
    }

    @Test
    fun a_day_is_told_once_it_was_chosen() {
        stand.draw(page(rowsOf(RowDay(day(isPicking = true)))))
        val dialog = ShadowDialog.getLatestDialog() as DatePickerDialog
        dialog.updateDate(2026, 10, 20)
        dialog.getButton(DialogInterface.BUTTON_POSITIVE).performClick()
        stand.settle()
        assertEquals(listOf<Event>(EventDated("when", Day(2026, 11u, 20u, null))), told)
    }

    @Test
    fun a_calendar_that_was_closed_tells_so() {
        stand.draw(page(rowsOf(RowDay(day(isPicking = true)))))
        ShadowDialog.getLatestDialog().cancel()
        stand.settle()
        assertEquals(listOf<Event>(EventDated("when", null)), told)
    }

    @Test
    fun a_calendar_goes_with_its_page_and_nothing_is_told() {
        stand.draw(page(rowsOf(RowDay(day(isPicking = true)))))
        val dialog = ShadowDialog.getLatestDialog()
        assertTrue(dialog.isShowing)
        stand.draw(cover())
        assertTrue(!dialog.isShowing)
        assertEquals(emptyList<Event>(), told)
    }

    @Test
    fun keys_and_what_is_below_them_stand_low() {
        stand.draw(page(rowsOf(RowTitle(plain("Choose a code")), RowKeypad(Keypad("0", "0", keyFaces(), true)), RowSmall(plain("Below"))), low = "r1"))
        val below = stand.text("Below")
        val column = below.parent as View
        assertEquals(column.height - column.paddingBottom, below.bottom)
    }

    @Test
    fun answers_that_end_a_page_stand_low_with_their_question() {
        val answers = listOf("One", "Two").map { RowTap(control(it, KindChoice, it)) }
        stand.draw(page(rowsOf(RowSmall(plain("1 of 8")), RowTitle(plain("Who?")), *answers.toTypedArray()), low = "r1"))
        val (place, question) = stand.text("1 of 8") to stand.text("Who?")
        assertTrue(question.top - place.bottom > 100)
        val column = question.parent as View
        assertEquals(column.height - column.paddingBottom, stand.tappable("Two").bottom)
    }

    @Test
    fun two_calls_may_share_a_line() {
        stand.draw(page(rowsOf(RowCall(call("a", "Samaritans", "116 123", isHalf = true)), RowCall(call("b", "Police 101", "101", isHalf = true)))))
        val (one, other) = listOf("116 123", "101").map { stand.text(it).parent.parent as View }
        assertEquals(one.top to one.width, other.top to other.width)
        assertTrue(other.left >= one.right)
    }

    @Test
    fun two_buttons_that_the_app_made_small_are_side_by_side_in_the_dock() {
        stand.draw(page(rowsOf(), dock = listOf(button("Add more", shape = Shape.MINI), button("Hand over", shape = Shape.MINI))))
        val (one, other) = listOf("Add more", "Hand over").map(stand::tappable)
        assertEquals(one.top to one.width, other.top to other.width)
        assertTrue(other.left >= one.right)
    }

    @Test
    fun the_card_of_what_comes_next_is_made_anew_where_it_no_longer_is() {
        stand.draw(page(rowsOf(nextCard())))
        val button = stand.tappable("Do this step")
        assertEquals(Palette.LIGHT.lift, (button.parent as View).elevation)
        stand.draw(page(rowsOf(nextCard())))
        assertSame(button, stand.tappable("Do this step"))
        stand.draw(page(rowsOf(RowCard(CardLook.OPEN, rowsOf(RowTap(button("next", "Do this step", Weight.PRIMARY)))))))
        assertNotSame(button, stand.tappable("Do this step"))
    }

    @Test
    fun a_row_keeps_its_view_as_long_as_it_is_the_same_row() {
        val row = { label: String, on: Boolean -> page(rowsOf(RowTap(control("a", KindTick, label, isOn = on)), RowText(plain(label)))) }
        stand.draw(row("One", false))
        val before = stand.tappable("One")
        stand.draw(row("Two", true))
        assertSame(before, stand.tappable("Two"))
        assertTrue(before.createAccessibilityNodeInfo().isChecked)
        assertNotNull(stand.text("Two"))
    }

    @Test
    fun where_the_keyboard_or_a_switch_is_stays_through_a_redraw() {
        val rows = { label: String -> rowsOf(RowTap(button("a", label)), RowTap(button("b", "Other"))) }
        stand.draw(page(rows("One")))
        val focused = stand.tappable("One").apply { isFocusableInTouchMode = true; requestFocus() }
        stand.draw(page(listOf(Row("new", RowText(plain("A new row")))) + rows("Two")))
        assertTrue(focused.isFocused)
    }

    private fun day(isPicking: Boolean) = DayField(
        "when", "When?", listOf(control("pick", KindChoice, "Pick a day", isOn = isPicking)), null, null, Day(2026, 11u, 28u, null), isPicking, false, null,
    )

    private fun controlsOf(page: PageView): List<Control> =
        page.bars.actions + page.dock + page.rows.flatMap(::controlsOf)

    private fun controlsOf(row: Row): List<Control> = when (val kind = row.kind) {
        is RowTap -> listOf(kind.v1)
        is RowPaired -> listOf(kind.row, kind.action)
        is RowCard -> kind.rows.flatMap(::controlsOf)
        is RowSection -> listOfNotNull(kind.action)
        is RowProgress -> listOfNotNull(kind.v1.stop)
        is RowMedia -> listOfNotNull(kind.v1.play)
        else -> emptyList()
    }

    private fun touch(view: TextView, x: Float, y: Float) {
        val now = android.os.SystemClock.uptimeMillis()
        listOf(MotionEvent.ACTION_DOWN, MotionEvent.ACTION_UP).forEach { view.dispatchTouchEvent(MotionEvent.obtain(now, now, it, x, y, 0)) }
        stand.settle()
    }

    private fun hold(key: View) {
        val now = android.os.SystemClock.uptimeMillis()
        key.dispatchTouchEvent(MotionEvent.obtain(now, now, MotionEvent.ACTION_DOWN, 5f, 5f, 0))
        shadowOf(android.os.Looper.getMainLooper()).idleFor(ViewConfiguration.getLongPressTimeout() + 20L, TimeUnit.MILLISECONDS)
        key.dispatchTouchEvent(MotionEvent.obtain(now, now + 600, MotionEvent.ACTION_UP, 5f, 5f, 0))
        stand.settle()
    }
}
