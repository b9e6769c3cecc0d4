package app.plainsums

import android.content.ClipboardManager
import android.content.Intent
import app.plainsums.gateway.KeptContacted
import app.plainsums.gateway.KeptNote
import app.plainsums.gateway.Origin
import app.plainsums.gateway.Source
import java.time.LocalDate
import java.time.format.DateTimeFormatter
import java.time.format.FormatStyle
import java.util.Locale
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35])
class TellTest {
    private fun telling(age: String = "18 or over") = Phone.atHome(age).tap("Tell the police")

    private fun daysOn(days: Long) = LocalDate.now().plusDays(days)
        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.UK))

    private fun Phone.copied(): String =
        app.getSystemService(ClipboardManager::class.java)?.primaryClip?.getItemAt(0)?.text?.toString().orEmpty()

    @Test
    fun one_tap_on_101_gives_exactly_tel_101() {
        val phone = telling()
        assertTrue("the trace is named first", phone.has("call list will show this number"))
        phone.tap("Call 101")
        val call = phone.started()
        assertEquals(Intent.ACTION_DIAL, call?.action)
        assertEquals("tel:101", call?.dataString)
    }

    @Test
    fun one_tap_on_999_gives_exactly_tel_999() {
        assertEquals("tel:999", telling().tap("Call 999").started()?.dataString)
    }

    @Test
    fun the_call_sheet_is_there_on_return_and_the_number_is_kept() {
        val phone = telling().tap("Call 101").away()
        assertTrue(phone.covered)
        phone.again()
        assertTrue(phone.has("Say this first: someone is blackmailing me"))
        phone.type("Crime number", "26000123456").type("Officer's name", "PC Green").tap("Keep it")
        assertTrue(phone.has("Kept."))
        val kept = phone.inCore { session!!.entry(session!!.list(null, 10u).first().id).kept } as KeptContacted
        assertEquals(listOf("101", "26000123456", "PC Green"), kept.contact.run { listOf(who, referenceNumber, officer) })
        phone.back().back().tap("Follow up")
        assertTrue(phone.has("26000123456") && phone.has("PC Green"))
    }

    @Test
    fun the_sheet_turned_to_an_officer_leads_nowhere() {
        val phone = telling().tap("Call sheet").tap("Turn the phone to the officer")
        assertTrue(phone.has("I can't say this out loud."))
        assertEquals(listOf("In danger or might hurt yourself", "Leave"), phone.labels())
        phone.back()
        assertTrue(phone.has("I can't say this out loud."))
        assertTrue(phone.leave().covered)
    }

    @Test
    fun the_report_page_of_northamptonshire() {
        val phone = telling().type("Find your police force", "corby").tap("Northamptonshire Police")
        assertTrue(phone.has("This is their own page for reports."))
        phone.tap("Online form: ")
        val page = phone.started()
        assertEquals(Intent.ACTION_VIEW, page?.action)
        assertEquals("https://www.northants.police.uk/RO", page?.dataString)
    }

    @Test
    fun the_address_can_be_copied_for_a_private_tab_instead() {
        val phone = telling().type("Find your police force", "corby").tap("Northamptonshire Police")
        phone.tap("Copy the address for a private tab")
        assertEquals("https://www.northants.police.uk/RO", phone.copied())
        assertTrue("said where the thumb is", phone.labels().any { it.startsWith("Copied.") })
    }

    @Test
    fun a_force_without_a_page_gets_its_home_page_and_101() {
        val phone = Phone.atHome()
        phone.inCore { session!!.addRecord(KeptNote("they want 400 pounds", emptyList()), Origin(null, 0, Source.TYPED)) }
        phone.tap("Tell the police").type("Find your police force", "bristol").tap("Avon and Somerset Constabulary")
        assertTrue(phone.has("This is their home page.") && phone.has("When you open it, we copy what happened"))
        assertTrue("101 stands beside it", phone.labels().contains("Call 101"))
        phone.tap("Web page: ")
        assertEquals("https://www.avonandsomerset.police.uk/", phone.started()?.dataString)
        assertTrue(phone.copied(), "they want 400 pounds" in phone.copied())
        phone.away().again()
        assertEquals("taken back on return", "", phone.copied())
    }

    @Test
    fun a_force_without_any_page_gets_101() {
        val phone = telling().type("Find your police force", "luton").tap("Bedfordshire Police")
        assertTrue(phone.has("You can reach them on 101."))
        assertTrue(phone.labels().contains("Call 101"))
    }

    @Test
    fun what_is_not_found_says_what_else_to_do() {
        val phone = telling().type("Find your police force", "zzzzqqqq")
        assertTrue(phone.has("You can always call 101."))
    }

    @Test
    fun under_18_the_route_for_children_comes_before_101() {
        val phone = telling("Under 18")
        val texts = phone.texts
        assertTrue(texts.toString(), texts.indexOf("CEOP Safety Centre") in 0 until texts.indexOf("Police 101"))
    }

    @Test
    fun an_adult_is_not_sent_the_way_for_children() {
        assertFalse(telling().has("CEOP Safety Centre"))
    }

    @Test
    fun a_number_for_follow_up_says_when_it_should_have_happened() {
        val phone = Phone.atHome().tap("Follow up")
        assertTrue(phone.has("Nothing to follow up yet."))
        phone.tap("Add a number").type("Case number", "SN-77").type("PIN", "4471").tap(daysOn(14))
        phone.tap("Keep it")
        assertTrue(phone.has("SN-77") && phone.has("4471"))
        assertTrue(phone.has("Should have happened by " + daysOn(14)))
        assertFalse(phone.has("Nothing to follow up yet."))
    }
}
