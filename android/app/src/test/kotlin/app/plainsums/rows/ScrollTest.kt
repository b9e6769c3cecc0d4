package app.plainsums.rows

import android.app.Application
import android.view.View
import android.widget.ScrollView
import app.plainsums.gateway.*
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** What is in sight stays in sight, and a list of any length scrolls. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35], application = Application::class, qualifiers = "en-rGB-w411dp-h800dp-mdpi")
class ScrollTest {
    private val stand = Stand()
    private val scroll: ScrollView get() = stand.views.filterIsInstance<PageScroll>().first()

    private fun lines(range: LongRange) = range.map { Row("list-$it", RowTap(control("list-$it", label = "Entry $it"))) }

    private fun draw(range: LongRange, total: Long? = null, anchor: String? = null, visit: Int = 1, above: List<Row> = emptyList()) = stand.draw(
        page(above + lines(range), visit, anchor = anchor, window = total?.let { Window(range.first.toULong(), it.toULong()) }),
    )

    private fun topOf(label: String): Int = IntArray(2).also(stand.tappable(label)::getLocationInWindow)[1]

    private fun scrollTo(y: Int) {
        scroll.scrollTo(0, y)
        stand.settle()
    }

    @Test
    fun a_redraw_leaves_what_is_in_sight_where_it_is() {
        draw(0L..60L)
        scrollTo(1000)
        val before = topOf("Entry 20")
        draw(0L..60L, above = listOf(Row("note", RowNotice(Tone.GOOD, plain("Kept at 2:04am.")))))
        assertEquals(before, topOf("Entry 20"))
    }

    @Test
    fun another_anchor_is_scrolled_to_and_the_same_one_is_not() {
        draw(0L..60L, anchor = "list-0")
        draw(0L..60L, anchor = "list-30")
        val there = scroll.scrollY
        assertTrue(there > 1000)
        scrollTo(100)
        draw(0L..60L, anchor = "list-30".takeIf { stand.told.isEmpty() } ?: lastScrolled())
        assertEquals(100, scroll.scrollY)
    }

    private fun lastScrolled() = stand.told.filterIsInstance<EventScrolled>().last().v1

    @Test
    fun a_new_visit_begins_at_its_top_or_where_it_was_left() {
        draw(0L..60L)
        scrollTo(1500)
        draw(0L..60L, visit = 2)
        assertEquals(0, scroll.scrollY)
        draw(0L..60L, visit = 3, anchor = "list-40")
        assertTrue(scroll.scrollY > 1500)
    }

    @Test
    fun where_the_person_is_is_told_once_the_finger_has_let_go() {
        draw(0L..60L)
        scrollTo(600)
        scrollTo(1200)
        val told = stand.told.filterIsInstance<EventScrolled>().map { it.v1 }
        assertEquals(2, told.toSet().size)
        assertEquals(told.distinct(), told)
    }

    @Test
    fun a_hundred_thousand_entries_scroll_by_windows() {
        draw(0L..149L, HUNDRED_THOUSAND)
        val content = scroll.getChildAt(0).height
        assertTrue("the bar is true: $content", content > 5_000_000)
        var range = 0L..149L
        repeat(12) {
            stand.told.clear()
            scrollTo(scroll.scrollY + 3000)
            val last = stand.told.filterIsInstance<EventReached>().last().v1.substringAfter("-").toLong()
            range = maxOf(0, last - 75)..(last + 74)
            val seen = topOf("Entry $last")
            draw(range, HUNDRED_THOUSAND)
            assertEquals("nothing jumps", seen, topOf("Entry $last"))
        }
        assertTrue("it went on: $range", range.first > 400)
        assertTrue("rows are not kept: ${rows().size}", rows().size <= 150)
    }

    @Test
    fun far_from_every_row_that_is_there_the_nearest_end_is_asked_for() {
        draw(0L..149L, HUNDRED_THOUSAND)
        stand.told.clear()
        scrollTo(1_000_000)
        assertEquals("list-149", stand.told.filterIsInstance<EventReached>().last().v1)
        draw(500L..649L, HUNDRED_THOUSAND)
        stand.told.clear()
        scrollTo(0)
        assertEquals("list-500", stand.told.filterIsInstance<EventReached>().last().v1)
    }

    private fun rows(): List<View> = Stand.all(scroll).filter { it.isClickable }

    private companion object {
        const val HUNDRED_THOUSAND = 100_000L
    }
}
