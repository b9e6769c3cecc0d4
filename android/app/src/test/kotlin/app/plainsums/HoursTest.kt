package app.plainsums

import app.plainsums.screens.ServiceScreen
import java.time.LocalDateTime
import java.time.ZoneId
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** The clock stands still: what is open, closed or late at one hour. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35])
class HoursTest {
    private fun Phone.at(time: String): Phone {
        app.now = LocalDateTime.parse(time).atZone(ZoneId.of("Europe/London")).toInstant().toEpochMilli()
        return this
    }

    private fun grownUps(time: String) = Phone.atHome().at(time).tap("People who help").tap("I can speak").tap("Show all")

    /** What stands between a name and the next one of the list. */
    private fun Phone.about(name: String): List<String> = texts.run {
        val from = indexOf(name)
        check(from >= 0) { "$name is not among $this" }
        drop(from + 1).takeWhile { !it.startsWith("More") }
    }

    private fun Phone.order(vararg names: String): List<String> = names.sortedBy { texts.indexOf(it) }

    @Test
    fun on_a_weekday_afternoon_who_is_there_by_day_says_until_when() {
        val phone = grownUps(WEEKDAY_AFTERNOON)
        assertTrue("Open now, until 4pm." in phone.about(BY_DAY))
        assertFalse(INSTEAD in phone.about(BY_DAY))
        assertEquals(listOf(BY_DAY, ALWAYS, NEVER_LIVE), phone.order(NEVER_LIVE, ALWAYS, BY_DAY))
    }

    @Test
    fun at_three_at_night_a_closed_one_comes_later_and_says_when_it_opens_and_who_is_there_instead() {
        val phone = grownUps(WEEKDAY_NIGHT)
        assertEquals(listOf(ALWAYS, BY_DAY), phone.order(BY_DAY, ALWAYS))
        val said = phone.about(BY_DAY)
        assertTrue("$said", "Call: Closed now. Opens today at 10am." in said)
        assertEquals(ALWAYS, said[said.indexOf(INSTEAD) + 1])
        assertFalse("nobody is called who does not answer", said.any { it.startsWith("Call 0345") })
        assertFalse(phone.has("Nobody answers this way right now."))
    }

    @Test
    fun on_a_sunday_what_opens_on_weekdays_says_tomorrow() {
        assertTrue("Call: Closed now. Opens tomorrow at 10am." in grownUps(SUNDAY).about(BY_DAY))
    }

    @Test
    fun on_a_bank_holiday_it_is_closed_or_may_be() {
        val phone = grownUps(GOOD_FRIDAY)
        assertTrue(INSTEAD in phone.about(BY_DAY))
        // The Monday after is one too, but not in Scotland, and where the person is was not said.
        assertTrue("Call: Closed now. Opens on Monday at 10am. $MAYBE" in phone.about(BY_DAY))
        assertTrue(MAYBE in phone.about("Report Fraud"))
        assertTrue("Open day and night, every day." in phone.about(ALWAYS))
    }

    @Test
    fun the_page_of_a_closed_one_leads_to_who_is_there_instead() {
        val phone = grownUps(WEEKDAY_NIGHT)
        phone.host.push(ServiceScreen("revenge-porn-helpline"))
        phone.settle()
        listOf(INSTEAD, "Closed now. Opens today at 10am.", "Closed on bank holidays.").forEach { assertTrue(it, phone.has(it)) }
        phone.tap(ALWAYS)
        assertTrue(phone.labels().contains("Call 116 123"))
    }

    @Test
    fun a_page_that_stays_open_until_it_closes_says_so_when_it_is_drawn_again() {
        val phone = grownUps(WEEKDAY_AFTERNOON)
        phone.at("2027-01-13T16:01").back().tap("People who help").tap("Show all")
        assertTrue("Call: Closed now. Opens tomorrow at 10am." in phone.about(BY_DAY))
    }

    @Test
    fun what_should_have_happened_is_late_only_when_its_day_is_over() {
        val phone = Phone.atHome().at(WEEKDAY_AFTERNOON).tap("Follow up")
        phone.tap("Add a number").type("Case number", "SN-77").tap("20 January 2027").tap("Keep it")
        assertTrue(phone.has("Should have happened by 20 January 2027"))
        assertFalse(phone.has(LATE))
        phone.at("2027-01-20T23:30").back().tap("Follow up")
        assertFalse("all of the day is left for it", phone.has(LATE))
        phone.at("2027-01-21T00:30").back().tap("Follow up")
        assertTrue(phone.has(LATE) && phone.has("You can call 101 and give them the crime number."))
    }

    private companion object {
        const val WEEKDAY_AFTERNOON = "2027-01-13T14:00"
        const val WEEKDAY_NIGHT = "2027-01-13T03:00"
        const val SUNDAY = "2027-01-17T14:00"
        const val GOOD_FRIDAY = "2027-03-26T14:00"
        const val ALWAYS = "Samaritans"
        const val BY_DAY = "Revenge Porn Helpline"
        const val NEVER_LIVE = "StopNCII.org"
        const val MAYBE = "That day is a bank holiday for some, so it may be closed."
        const val INSTEAD = "Open now instead:"
        const val LATE = "This should have happened by now."
    }
}
