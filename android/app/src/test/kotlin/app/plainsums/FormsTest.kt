package app.plainsums

import app.plainsums.screens.Page
import app.plainsums.screens.Screen
import org.junit.Assert.assertEquals
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** Every place, in every form that a phone has. */
@RunWith(RobolectricTestRunner::class)
class FormsTest {
    private val found = ArrayList<String>()

    @Test
    @Config(qualifiers = "w360dp-h640dp-xhdpi")
    fun nothing_is_cut_or_covered_on_a_small_phone() = everywhere { wrong() }

    @Test
    @Config(fontScale = 2f, qualifiers = "w360dp-h640dp-xhdpi")
    fun nor_with_text_of_twice_the_size() = everywhere { wrong() }

    @Test
    @Config(qualifiers = "w800dp-h360dp-land-xhdpi")
    fun nor_on_a_phone_on_its_side() = everywhere { wrong() }

    @Test
    @Config(fontScale = 2f, qualifiers = "w640dp-h360dp-land-xhdpi")
    fun nor_on_its_side_with_text_of_twice_the_size() = everywhere { wrong() }

    @Test
    @Config(qualifiers = "ar-ldrtl-w360dp-h640dp-xhdpi")
    fun nor_where_lines_run_from_the_right() = everywhere { wrong() }

    @Test
    @Config(qualifiers = "sw720dp-w720dp-h1280dp-xhdpi")
    fun a_tablet_has_lines_that_can_be_read() = everywhere { wrong() + wide(LETTERS) }

    @Test
    @Config(qualifiers = "sw720dp-w1280dp-h800dp-land-xhdpi")
    fun so_has_a_tablet_on_its_side() = everywhere { wrong() + wide(LETTERS) }

    @Test
    @Config(qualifiers = "w800dp-h360dp-land-xhdpi")
    fun the_calculator_fits_on_a_phone_on_its_side() = assertFits()

    @Test
    @Config(qualifiers = "w360dp-h640dp-xhdpi")
    fun the_calculator_fits_on_a_small_phone() = assertFits()

    /** The one that covers, and the one on which a code is chosen. */
    private fun assertFits() {
        val phone = Phone.atHome()
        phone.everyPlace(Places.all.filter { it.name == "setup-code" }) { assertKeys(phone) }
        assertKeys(phone.leave())
    }

    private fun assertKeys(phone: Phone) {
        val signs = setOf("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "=", "÷", "×")
        assertEquals(emptyList<String>(), Layouts(phone).scrolled().filter { it.substringAfter("'").substringBefore("'") in signs })
        val least = phone.app.resources.displayMetrics.density * 48 - 1
        signs.map(phone::control).forEach { assertEquals("${it.width} x ${it.height}", true, minOf(it.width, it.height) >= least) }
    }

    @Test
    @Config(qualifiers = "ar-ldrtl-w360dp-h640dp-xhdpi")
    fun numbers_stand_in_the_same_order_wherever_words_run_from() {
        val phone = Phone.atHome().leave()
        val places = listOf("7", "8", "9").map { sign -> IntArray(2).also(phone.control(sign)::getLocationInWindow)[0] }
        assertEquals(places.sorted(), places)
    }

    @Test
    @Config(qualifiers = "w360dp-h640dp-xhdpi")
    fun what_is_wrong_is_found() {
        val phone = Phone.atHome()
        phone.host.push(Wrong())
        phone.settle()
        val wrong = Layouts(phone).run { wrong() + wide(20) }
        listOf("is cut", "is outside", "is over", "is broken", "letters in a line").forEach { fault -> assertEquals(fault, true, wrong.any { fault in it }) }
    }

    /** A page as none may be. */
    private class Wrong : Screen("home") {
        override fun draw(page: Page) {
            page.title("A page of faults")
            page.paragraph("Two lines of words in a box that is too low for them").layoutParams.height = page.look.dp(20)
            page.paragraph("Beyond the edge").translationX = page.look.dp(200).toFloat()
            page.paragraph("Over the one above").translationY = -page.look.dp(30).toFloat()
            page.paragraph("W".repeat(60))
        }
    }

    private fun everywhere(look: Layouts.() -> List<String>) {
        val phone = Phone.atHome().keepSome()
        phone.everyPlace { name -> Layouts(phone).look().forEach { found += "$name: $it" } }
        assertEquals(found.joinToString("\n"), 0, found.size)
    }

    private companion object {
        /** Of a line that an eye follows with ease; about seventy, as letters are not of one width. */
        const val LETTERS = 78
    }
}
