package app.plainsums

import android.content.ComponentCallbacks2
import android.content.Intent
import android.content.res.Configuration
import android.media.AudioManager
import android.os.Bundle
import app.plainsums.gateway.*
import java.util.Random
import java.util.TimeZone
import java.util.concurrent.TimeUnit
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertSame
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config

/** What becomes of the window and the phone, as events, in every order. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35])
class LifecycleTest {
    private val zone = TimeZone.getDefault()

    @After
    fun putBack() = TimeZone.setDefault(zone)

    private fun inCall(phone: Phone, mode: Int) = phone.app.getSystemService(AudioManager::class.java)!!.setMode(mode)

    private val FakeApp.happened get() = heard.filter { it is EventBackgrounded || it is EventReturned || it is EventEnding || it is EventLaunched }

    @Test
    fun it_was_launched_once_a_process_whatever_becomes_of_its_window() {
        val phone = Phone()
        val fake = phone.faked()
        phone.start().turn("w800dp-h411dp-land-xhdpi").relaunch().away().again()
        assertEquals(1, fake.heard.count { it is EventLaunched })
    }

    @Test
    fun out_of_sight_and_back_is_told_once_each() {
        val phone = Phone().start()
        val fake = phone.faked()
        phone.away().again()
        assertEquals(listOf(EventBackgrounded(Cause.SWITCHED), EventReturned), fake.happened)
    }

    @Test
    fun a_window_that_is_only_covered_in_part_is_still_there() {
        val phone = Phone().start()
        val fake = phone.faked()
        phone.window.pause().resume()
        assertEquals(emptyList<Event>(), fake.happened)
    }

    @Test
    fun turned_or_split_it_is_still_there_and_on_its_page() {
        val phone = Phone().start().tap("Help now")
        val page = phone.shell.page!!.visit
        val fake = phone.faked()
        phone.turn("w800dp-h411dp-land-xhdpi").turn("w320dp-h600dp-xhdpi")
        assertEquals(emptyList<Event>(), fake.happened)
        assertEquals(page, phone.shell.page!!.visit)
        assertTrue(phone.find("Make my plan") != null)
    }

    @Test
    fun a_screen_that_goes_off_locks_at_once() {
        val phone = Phone().start()
        val fake = phone.faked()
        phone.screenOff()
        assertEquals(listOf("lock"), fake.ends)
        phone.away().again()
        assertEquals(listOf(EventBackgrounded(Cause.SCREEN_OFF), EventReturned), fake.happened)
    }

    @Test
    fun a_screen_that_goes_off_while_another_app_is_in_front_locks_too() {
        val phone = Phone().start()
        val fake = phone.faked()
        phone.away().screenOff()
        assertEquals(listOf("lock"), fake.ends)
    }

    /** Opened once more after the screen was off: switched away, it must not stay so. */
    private fun staysOpen(phone: Phone): Boolean {
        phone.screen(true)
        assertTrue("locked", phone.settle().find("Keep proof") == null)
        open(phone)
        assertTrue("opened", phone.find("Keep proof") != null)
        return phone.away().pass(16, TimeUnit.MINUTES).again().find("Keep proof") != null
    }

    @Test
    fun a_screen_whose_end_is_told_late_changes_nothing_about_the_next_absence() = assertFalse(staysOpen(Phone.atHome().screenOff()))

    @Test
    fun a_screen_that_is_on_again_before_the_window_stops_changes_nothing_about_the_next_absence() {
        val phone = Phone.atHome()
        phone.window.pause()
        phone.screenOff().window.resume()
        assertFalse(staysOpen(phone))
    }

    @Test
    fun at_the_ear_and_while_it_rings_it_is_a_call() {
        listOf(AudioManager.MODE_RINGTONE, AudioManager.MODE_IN_CALL, AudioManager.MODE_IN_COMMUNICATION).forEach { mode ->
            val phone = Phone().start()
            val fake = phone.faked()
            inCall(phone, mode)
            phone.screenOff().away()
            assertEquals(emptyList<String>(), fake.ends)
            assertEquals(listOf(EventBackgrounded(Cause.CALL)), fake.happened)
            inCall(phone, AudioManager.MODE_NORMAL)
            phone.window.destroy()
        }
    }

    @Test
    fun swiped_away_it_ends_and_closed_by_the_system_it_waits() {
        val phone = Phone().start()
        val fake = phone.faked()
        phone.away()
        phone.window.destroy()
        assertFalse(EventEnding in fake.heard)
        val again = Phone().start()
        again.activity.finish()
        again.window.pause().stop().destroy()
        assertTrue(EventEnding in fake.heard)
    }

    @Test
    fun the_last_warning_before_the_process_is_stopped_ends_it() {
        val phone = Phone().start()
        val fake = phone.faked()
        @Suppress("DEPRECATION")
        listOf(ComponentCallbacks2.TRIM_MEMORY_UI_HIDDEN, ComponentCallbacks2.TRIM_MEMORY_BACKGROUND).forEach(phone.app::onTrimMemory)
        assertFalse(EventEnding in fake.heard)
        @Suppress("DEPRECATION")
        phone.app.onTrimMemory(ComponentCallbacks2.TRIM_MEMORY_COMPLETE)
        assertTrue(EventEnding in fake.heard)
    }

    @Test
    fun another_zone_or_language_is_told_as_soon_as_it_is_known() {
        val phone = Phone().start()
        val fake = phone.faked()
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"))
        phone.app.sendBroadcast(Intent(Intent.ACTION_TIMEZONE_CHANGED))
        phone.settle()
        val facts = fake.heard.filterIsInstance<EventPhoneChanged>().single().v1
        assertEquals("Asia/Kolkata" to 330, facts.zone to facts.minutesEast)
        RuntimeEnvironment.setQualifiers("+cy-rGB")
        phone.app.onConfigurationChanged(Configuration(phone.app.resources.configuration))
        assertEquals("cy-GB", fake.heard.filterIsInstance<EventPhoneChanged>().last().v1.language)
        assertEquals(PhoneSystem.ANDROID, facts.system)
    }

    @Test
    fun back_is_the_page_s_own_but_on_the_calculator() {
        val phone = Phone().start().tap("Help now")
        phone.back()
        assertTrue(phone.has("Help now") && phone.find("Make my plan") == null)
        phone.tap("Type my code")
        val fake = phone.faked()
        phone.back()
        assertFalse(EventBack in fake.heard)
        assertTrue(phone.covered)
    }

    @Test
    fun nothing_is_saved_for_a_window_that_comes_anew() {
        val phone = Phone.atHome().tap("Keep proof").tap("What did they say?").type("Type their words", "words of theirs")
        val saved = Bundle()
        phone.window.saveInstanceState(saved)
        assertTrue(saved.toString(), saved.isEmpty)
    }

    @Test
    fun one_app_a_process_and_the_next_window_shows_what_is_up() {
        val phone = Phone.atHome()
        val core = phone.shell.core
        phone.turn("w800dp-h411dp-land-xhdpi")
        assertSame(core, phone.shell.core)
        assertTrue(phone.find("Keep proof") != null)
    }

    @Test
    fun inner_pages_cannot_be_captured_and_the_calculator_can() {
        val phone = Phone().start()
        assertFalse("nothing is inside yet", phone.isSecure)
        phone.tap("Set up").tap("I have read this").tap("18 or over").code(Phone.CODE).code(Phone.CODE).tap("Next")
        assertTrue(phone.isSecure)
        phone.leave()
        assertTrue(phone.covered)
        assertFalse(phone.isSecure)
    }

    @Test
    fun no_page_of_any_kind_is_on_the_card_in_recents() {
        val phone = Phone().start()
        assertFalse(phone.isSecure)
        phone.window.pause()
        assertTrue(phone.isSecure)
        phone.window.stop()
        phone.settle()
        assertTrue("what was drawn in the background may not have reached the screen", phone.isSecure)
    }

    @Test
    fun a_window_that_is_made_again_in_the_background_is_not_on_the_card_either() {
        val phone = Phone().start()
        phone.window.pause()
        RuntimeEnvironment.setQualifiers("+night")
        phone.window.recreate()
        assertTrue(phone.isSecure)
        phone.window.resume()
        assertFalse(phone.isSecure)
    }

    @Test
    fun a_called_helpline_may_be_spoken_to_for_minutes_and_no_longer() {
        val phone = Phone.atHome().call("Samaritans").away().pass(10, TimeUnit.MINUTES).again()
        assertTrue(phone.find("Keep proof") != null)
        phone.call("Samaritans").away().pass(16, TimeUnit.MINUTES).again()
        assertTrue(phone.find("Keep proof") == null)
    }

    /** What can happen to a phone, and whether it ends what is open. */
    private fun Phone.befalls(what: Int): Boolean = when (what) {
        0 -> away().again().let { false }
        1 -> screenOff().away().again().let { true }
        2 -> { if (find("Leave") != null) leave().relaunch(); true }
        3 -> turn(if (Random().nextBoolean()) "w800dp-h411dp-land-xhdpi" else "w411dp-h800dp-xhdpi").let { false }
        4 -> { window.pause().resume(); false }
        5 -> back().let { false }
        6 -> { shell.lock(); settle(); true }
        7 -> { shell.end(); settle(); false }
        8 -> away().killed().let { true }
        else -> tapAny(what).let { false }
    }

    private fun Phone.tapAny(seed: Int) {
        controls.filter { it.isEnabled && said(it) != "Leave" }.randomOrNull(kotlin.random.Random(seed.toLong()))?.performClick()
        settle()
        while (started() != null) Unit
    }

    @Test
    @Config(sdk = [35])
    fun no_inner_page_is_drawn_after_a_lock_in_any_order_of_events() {
        val phone = Phone.atHome()
        val random = Random(SEED)
        repeat(STEPS) { step ->
            val what = random.nextInt(14).let { if (it > 8) 9 + random.nextInt(1000) else it }
            val isEnd = phone.befalls(what)
            if (phone.activity.isFinishing) phone.relaunch()
            val page = phone.shell.page
            if (isEnd) assertFalse("step $step, $what: ${phone.texts}", page?.refusesCaptures == true)
            assertEquals("step $step, $what", page?.refusesCaptures == true, phone.isSecure)
            phone.window.pause()
            assertTrue("step $step, $what: the card", phone.isSecure || phone.shell.page == null)
            phone.window.resume()
            if (isEnd && step % 3 == 0) open(phone)
        }
    }

    private fun open(phone: Phone) {
        if (!phone.covered) phone.find("Type my code")?.let { phone.tap("Type my code") } ?: return
        phone.code(Phone.CODE)
    }

    private companion object {
        const val SEED = 15L
        const val STEPS = 25
    }
}
