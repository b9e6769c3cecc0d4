package app.plainsums.rows

import android.app.Application
import android.graphics.Rect
import android.widget.TextView
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** The display of the calculator never hides a digit. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35], application = Application::class, qualifiers = "en-rGB-w360dp-h640dp-mdpi", fontScale = 2f)
class SumTest {
    private val stand = Stand()

    private fun shown(digits: String, sum: String = ""): TextView {
        stand.draw(cover(digits, sum))
        return stand.texts.first { it.text.toString() == digits && it !is android.widget.Button }
    }

    /** Every line is as wide as what it holds, and all of them can be scrolled to. */
    private fun assertWhole(view: TextView) {
        val layout = view.layout
        assertEquals("all of it is laid out", view.text.length, layout.getLineEnd(layout.lineCount - 1))
        (0 until layout.lineCount).forEach { assertTrue(layout.getLineWidth(it) <= view.width) }
        assertTrue(layout.height <= view.height)
        val seen = Rect()
        assertTrue(view.getGlobalVisibleRect(seen))
        assertTrue("the last line is in sight", seen.height() > 0)
    }

    @Test
    fun a_long_number_shrinks_before_it_takes_a_second_line() {
        val short = shown("5,060")
        val size = short.textSize
        val long = shown("123,456,789,012")
        assertTrue(long.textSize < size)
        assertEquals(1, long.lineCount)
        assertWhole(long)
    }

    @Test
    fun a_number_longer_than_that_takes_more_lines_and_scrolls() {
        listOf(24, 40, 120, 400).forEach { digits -> assertWhole(shown("1234567890".repeat(40).take(digits), "1 + ".repeat(30))) }
    }

    @Test
    fun every_key_is_whole_beside_the_longest_number() {
        shown("9".repeat(400))
        val keys = stand.views.filter { stand.spoken(it).startsWith("key ") }
        assertEquals(20, keys.size)
        keys.forEach { key ->
            val seen = Rect()
            assertTrue(key.getGlobalVisibleRect(seen) && seen.height() == key.height && seen.width() == key.width)
        }
    }

    @Test
    @Config(sdk = [35], qualifiers = "en-rGB-w640dp-h360dp-land-mdpi")
    fun on_its_side_the_sum_is_left_and_the_keys_are_right() {
        val sum = shown("5,060")
        val at = IntArray(2).also(sum::getLocationInWindow)
        val key = IntArray(2).also(stand.tappable("key 7")::getLocationInWindow)
        assertTrue(at[0] + sum.width <= key[0])
        assertWhole(sum)
    }
}
