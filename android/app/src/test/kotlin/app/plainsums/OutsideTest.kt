package app.plainsums

import android.content.Intent
import app.plainsums.gateway.KeptNote
import app.plainsums.gateway.Origin
import app.plainsums.gateway.Source
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config

/** Other apps: what each is asked for, and what there is where none answers. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35])
class OutsideTest {
    /** A tablet with no dialler, messages or browser. */
    private fun Phone.alone() = apply { shadowOf(app).checkActivities(true) }

    private fun Phone.at(id: String) = apply { host.start(id); settle() }

    private fun Phone.askedFor() = started()?.let { it.action to it.dataString }

    private fun withANote(): Phone = Phone.atHome().apply {
        inCore { session!!.addRecord(KeptNote(NOTE, emptyList()), Origin(null, 0, Source.TYPED)) }
    }

    @Test
    fun each_way_out_asks_for_the_app_that_fits_and_nothing_is_sent_by_itself() {
        val phone = Phone.atHome()
        assertEquals(Intent.ACTION_DIAL to "tel:999", phone.at("danger").tap("Call 999").askedFor())
        assertEquals(Intent.ACTION_SENDTO to "sms:85258?body=SHOUT", phone.at("danger").tap("Text 85258").askedFor())
        assertEquals(Intent.ACTION_VIEW, phone.at("danger").tap("BSL video call: ").askedFor()?.first)
        phone.at("people").tap("I can type, but not speak").tap("Show all")
        val mail = phone.tap("Email: ").askedFor()
        assertEquals(Intent.ACTION_SENDTO, mail?.first)
        assertTrue("$mail", mail?.second.orEmpty().startsWith("mailto:"))
    }

    @Test
    fun what_happened_is_shared_with_an_app_of_their_choice() {
        val phone = withANote().tap("Tell the police").type("Find your police force", "corby").tap("Northamptonshire Police")
        phone.tap("Share what happened")
        val chooser = phone.started()
        assertEquals(Intent.ACTION_CHOOSER, chooser?.action)
        @Suppress("DEPRECATION") // The one that every version has.
        val send = chooser?.getParcelableExtra<Intent>(Intent.EXTRA_INTENT)
        assertEquals(Intent.ACTION_SEND to "text/plain", send?.action to send?.type)
        assertTrue(NOTE in send?.getStringExtra(Intent.EXTRA_TEXT).orEmpty())
        assertTrue("the sheet is above: it waits", phone.away().again().sessionIsUp())
    }

    @Test
    fun what_happened_is_copied_to_be_pasted() {
        val phone = withANote().tap("Tell the police").type("Find your police force", "corby").tap("Northamptonshire Police")
        phone.tap("Copy what happened")
        assertTrue(phone.clipboard(), NOTE in phone.clipboard())
        assertNull(phone.started())
    }

    @Test
    fun where_no_app_answers_the_number_is_there_to_write_down() {
        val phone = Phone.atHome().alone()
        listOf("Call 999" to "999", "Text 85258" to "85258", "BSL video call: " to "https://999bsl.co.uk").forEach { (way, shown) ->
            phone.at("danger").tap(way)
            assertTrue(way, phone.has("No app on this phone can open this.") && shown in phone.texts)
            phone.tap("Copy")
            assertEquals(shown, phone.clipboard())
            assertEquals(way, listOf("In danger or might hurt yourself", "Leave"), phone.labels().takeLast(2))
            phone.back()
            assertTrue("back where it was", phone.labels().any { it.startsWith(way) })
        }
        assertNull(phone.started())
    }

    @Test
    fun a_way_out_that_came_to_nothing_waits_for_no_return() {
        val phone = Phone.atHome().alone().tap("Tell the police").tap("Call 101")
        assertTrue(phone.has("No app on this phone can open this."))
        assertTrue("nothing was left, so nothing is locked", phone.sessionIsUp())
        phone.away()
        assertFalse("and another absence is none on the phone", phone.sessionIsUp())
        assertTrue(phone.again().labels().contains("Help now"))
    }

    @Test
    fun a_call_that_no_app_took_is_not_noted_as_made() {
        val phone = Phone.atHome().alone().tap("Tell the police").tap("Call 101")
        assertNull(phone.host.called)
    }

    @Test
    fun a_page_without_a_browser_says_its_address() {
        val phone = Phone().alone().start().tap("Help now").at("tell").type("Find your police force", "corby")
        phone.tap("Northamptonshire Police").tap("Online form: www.northants")
        assertTrue("https://www.northants.police.uk/RO" in phone.texts)
        assertTrue(phone.leave().covered)
    }

    private companion object {
        const val NOTE = "they want 400 pounds"
    }
}
