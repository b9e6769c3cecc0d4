package app.plainsums

import android.content.ClipData
import android.content.ClipDescription
import app.plainsums.gateway.ActCopy
import app.plainsums.gateway.ActCopySum
import app.plainsums.gateway.ActTakeBackCopy
import app.plainsums.gateway.OutcomePerformed
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** The clipboard, which answers nobody whose window has not the focus. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35], shadows = [Clips::class])
class CopiesTest {
    private lateinit var phone: Phone
    private lateinit var fake: FakeApp

    @Before
    fun begin() {
        phone = Phone().start()
        fake = phone.faked()
        Clips.hasFocus = { phone.activity.hasWindowFocus() }
        phone.perform(1, ActCopy("0116 000 0000"))
    }

    /** What it shows, whichever view has the focus. */
    private fun there(): String {
        val rule = Clips.hasFocus
        Clips.hasFocus = { true }
        return phone.clipboard.primaryClip!!.getItemAt(0).text.toString().also { Clips.hasFocus = rule }
    }

    @Test
    fun copied_text_is_marked_so_that_no_preview_shows_it() {
        assertEquals(OutcomePerformed, fake.outcome(1))
        val about = phone.clipboard.primaryClip!!.description
        assertEquals("", about.label)
        assertTrue(about.extras.getBoolean("android.content.extra.IS_SENSITIVE"))
    }

    @Test
    fun it_is_taken_back_at_once_where_the_window_has_the_focus() {
        phone.perform(2, ActTakeBackCopy)
        assertEquals("", there())
    }

    @Test
    fun it_is_taken_back_on_the_first_focus_and_not_forgotten_before() {
        phone.away()
        phone.window.restart().start().resume()
        phone.perform(2, ActTakeBackCopy)
        assertEquals("0116 000 0000", there())
        phone.focus(true)
        assertEquals("", there())
    }

    @Test
    fun what_somebody_copied_since_is_left_alone() {
        phone.clipboard.setPrimaryClip(ClipData.newPlainText("", "of another app"))
        phone.perform(2, ActTakeBackCopy)
        assertEquals("of another app", there())
    }

    @Test
    fun a_sum_is_copied_as_by_any_calculator_and_stays() {
        phone.perform(2, ActTakeBackCopy).perform(3, ActCopySum("42")).perform(4, ActTakeBackCopy)
        assertEquals("42", there())
        assertFalse(phone.clipboard.primaryClip!!.description.extras?.getBoolean(ClipDescription.EXTRA_IS_SENSITIVE) ?: false)
    }
}
