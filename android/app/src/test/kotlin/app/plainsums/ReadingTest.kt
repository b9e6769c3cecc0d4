package app.plainsums

import app.plainsums.gateway.Age
import app.plainsums.gateway.Nation
import app.plainsums.gateway.Who
import java.time.Instant
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotEquals
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35])
class ReadingTest {
    private fun inHelp() = Phone().start().tap("Help now")

    private fun Phone.progress() = inCore { progress }

    @Test
    fun the_plan_goes_in_order_and_is_resumed() {
        val phone = Phone.atHome().tap("My plan").tap("Start")
        assertTrue(phone.has("Are you safe right now?"))
        phone.tap("Skip").tap("Someone I met online")
        assertTrue(phone.has("How old are you?"))
        phone.leave().code(Phone.CODE).tap("My plan")
        assertTrue(phone.has("You stopped here."))
        phone.tap("Show my plan")
        assertTrue(phone.has("1. First, are you safe?"))
        phone.tap("Done")
        assertTrue(phone.has("2. Don't pay, and don't reply") && phone.has("Paying leads to more demands."))
        phone.leave().code(Phone.CODE).tap("My plan")
        assertTrue("straight to the steps", phone.has("My plan") && phone.has("Paying leads to more demands."))
        assertEquals(listOf("check-safe"), phone.progress().done)
    }

    @Test
    fun the_age_given_at_set_up_counts_where_the_plan_skips_it() {
        val phone = Phone.atHome("Under 18").tap("My plan").tap("Start")
        while ("Skip" in phone.labels()) phone.tap("Skip")
        assertEquals(phone.stepsFor(Age.UNDER18), phone.steps())
        phone.host.start("settings")
        phone.settle()
        phone.tap("My age").tap("18 or over").host.start("plan")
        phone.settle()
        phone.tap("Show my plan")
        assertEquals(phone.stepsFor(Age.ADULT), phone.steps())
        assertNotEquals(phone.stepsFor(Age.ADULT), phone.stepsFor(Age.UNDER18))
    }

    private fun Phone.stepsFor(age: Age) = inCore {
        val none = guide.questions().fold(progress.answers) { answers, question -> guide.answer(answers, question.id, null) }
        guide.plan(none.copy(age = age)).steps.map { it.text }
    }

    private fun Phone.steps() = texts.mapNotNull { Regex("""\d+\. (.*)""").matchEntire(it)?.groupValues?.get(1) }

    @Test
    fun a_step_back_in_the_plan_is_the_question_before() {
        val phone = inHelp().tap("Make my plan").tap("Start").tap("Skip").tap("Someone I know")
        phone.back()
        assertTrue(phone.has("Who is doing this?"))
        phone.tap("A partner, an ex, family or someone I live with").tap("Show my plan")
        assertTrue(phone.has("1. First, are you safe?"))
        assertTrue(phone.has("Don't block them or change a password yet"))
    }

    @Test
    fun a_step_leads_to_the_way_in_the_page_and_the_card_that_it_names() {
        val phone = inHelp().tap("Make my plan").tap("Start").tap("Skip").tap("Someone I met online").tap("Show my plan")
        phone.tap("Samaritans").tap("Call 116 123")
        assertEquals("tel:116123", phone.started()?.dataString)
        phone.away().again()
        phone.back()
        phone.tap("If it all feels too much")
        assertTrue(phone.has("Checked against its sources on 2"))
    }

    @Test
    fun answers_before_set_up_stay_in_memory_only() {
        val phone = inHelp().tap("Make my plan").tap("Start").tap("Yes, I'm safe").tap("Someone I know").tap("18 or over")
        phone.tap("Wales")
        assertEquals(Nation.WALES, phone.progress().answers.nation)
        assertTrue(phone.has("Did you pay them anything?"))
        phone.leave()
        assertNull(phone.progress().answers.who)
        assertNull(phone.progress().answers.nation)
    }

    @Test
    fun answers_before_set_up_are_taken_over_by_it() {
        val phone = inHelp().tap("Make my plan").tap("Start").tap("Skip").tap("Someone I know").back().back().back().back()
        phone.tap("Set up").tap("I have read this").tap("18 or over").code(Phone.CODE).code(Phone.CODE).tap("Next")
        phone.leave().code(Phone.CODE)
        assertEquals(Who.KNOWN, phone.progress().answers.who)
    }

    @Test
    fun search_finds_a_page() {
        val phone = inHelp().tap("Read advice").type("Search in your own words", "thay wnat mor mony")
        assertTrue(phone.labels().toString(), phone.labels().any { it.startsWith("Already paid") || "pay" in it.lowercase() })
        phone.type("Search in your own words", "i want to kill myself")
        assertTrue(phone.has("Read this first"))
        phone.tap("If it all feels too much")
        assertTrue(phone.has("Draft: not yet checked"))
        phone.tap("Where this comes from")
        phone.tap("Open")
        val page = phone.started()
        assertEquals("android.intent.action.VIEW", page?.action)
        assertTrue(page?.dataString.orEmpty().startsWith("https://"))
    }

    @Test
    fun advice_for_a_child_i_look_after_has_other_pages() {
        val phone = inHelp().tap("Read advice")
        assertFalse(phone.labels().any { it.startsWith("Tonight") })
        phone.tap("For a child I look after")
        assertTrue(phone.labels().toString(), phone.labels().any { it.startsWith("Tonight") })
    }

    @Test
    fun people_who_help_open_now_first() {
        val phone = inHelp()
        phone.app.now = Instant.parse("2027-01-13T03:00:00Z").toEpochMilli()
        phone.tap("Talk to someone now")
        assertTrue(phone.has("How can you get in touch right now?"))
        phone.tap("I can speak").tap("Show all")
        val states = phone.inCore { guide.people(guide.query(progress.answers, null), nowMs) }.services
        assertTrue(states.indexOfFirst { !it.answersNow } > states.indexOfLast { it.answersNow })
        val names = states.map { it.name }
        // One that is closed names again who is there instead.
        assertEquals(names, phone.texts.filter { it in names }.distinct())
        assertFalse(phone.has("How can you get in touch right now?"))
    }

    @Test
    fun the_way_to_talk_is_asked_once_and_can_be_changed() {
        val phone = inHelp().tap("Talk to someone now").tap("I can type, but not speak")
        assertTrue(phone.has("Ways that suit you: I can type, but not speak"))
        assertFalse(phone.labels().any { CALL.containsMatchIn(it) })
        phone.back().tap("Talk to someone now")
        assertFalse(phone.has("How can you get in touch right now?"))
        phone.tap("Change how I get in touch").tap("I can speak")
        assertTrue(phone.labels().any { CALL.containsMatchIn(it) })
    }

    @Test
    fun who_made_this_says_that_it_is_a_draft() {
        val phone = inHelp().tap("Who made this")
        assertTrue(phone.has("No publisher stands behind these words yet."))
        assertTrue(phone.has("The app tells nobody."))
    }

    private companion object {
        val CALL = Regex("^Call \\d")
    }
}
