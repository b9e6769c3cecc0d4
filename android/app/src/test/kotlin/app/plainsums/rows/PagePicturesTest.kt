package app.plainsums.rows

import android.app.Application
import android.graphics.Rect
import app.plainsums.gateway.EventBack
import app.plainsums.save
import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/**
 * Pages of the real app as they are on a phone. Hours and dates are of the day they are drawn on, so they are looked at
 * and not compared: `PICTURES=accept` writes them into android/pictures/pages.
 */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35], application = Application::class)
class PagePicturesTest {
    private val stand = Stand()
    private val flat = ArrayList<String>()

    @Test
    @Config(qualifiers = "en-rGB-w411dp-h800dp-hdpi")
    fun every_page_stands_in_the_light() = all("light")

    @Test
    @Config(qualifiers = "en-rGB-w411dp-h800dp-night-hdpi")
    fun every_page_stands_in_the_dark() = all("dark")

    @Test
    @Config(qualifiers = "cy-rGB-w411dp-h800dp-hdpi")
    fun pages_stand_in_welsh() = all("welsh", "cy-GB")

    @Test
    @Config(qualifiers = "en-rGB-w360dp-h640dp-hdpi")
    fun every_way_to_help_is_on_one_screen_of_a_small_phone() {
        val walk = Walk(stand, "en-GB")
        walk.tap("help", "danger").look("small", "danger")
        val last = stand.tappable("More people who help")
        assertTrue(last.isShown && Rect().let { last.getGlobalVisibleRect(it) && it.height() == last.height })
    }

    private fun all(form: String, language: String = "en-GB") {
        val walk = Walk(stand, language)
        outside(walk, form)
        begin(walk, form)
        if (form != "welsh") inside(walk, form)
        codes(walk, form)
        walk.leave().look(form, "calculator")
        assertEquals("pages with nothing on them", emptyList<String>(), flat)
    }

    private fun outside(walk: Walk, form: String) {
        look(form, "launch")
        walk.tap("help").look(form, "help")
        walk.tap("danger").look(form, "danger")
        walk.tap("quiet").look(form, "cannot-speak").back().back()
        walk.tap("people").look(form, "people").back()
        walk.tap("plan").look(form, "plan-question").back().back()
        walk.tap("setup", "copy").look(form, "bring").back().back()
    }

    private fun begin(walk: Walk, form: String) {
        walk.tap("setup", "understood", "adult").look(form, "setup-code")
        walk.code().code().tap("next").look(form, "phrase").tap("later").look(form, "home")
    }

    /** What is behind Settings: words, a copy, and the end of everything. */
    private fun codes(walk: Walk, form: String) {
        again(walk).tap("settings").look(form, "settings").tap("settings-phrase").look(form, "words-asked")
        walk.tap("make").look(form, "words-shown")
        again(walk).tap("settings", "settings-copy").look(form, "copy")
        again(walk).tap("settings", "settings-erase").look(form, "erase").tap("read", "next").look(form, "erase-code")
        again(walk).tap("settings", "settings-second").look(form, "second").tap("read", "set").look(form, "second-code")
        again(walk).tap("settings", "settings-erase-code").look(form, "erasing").tap("read", "set").look(form, "erasing-code")
    }

    private fun inside(walk: Walk, form: String) {
        walk.tap("keep").look(form, "keep")
        walk.tap("words").type("Type their words", "send 500 by tonight or all ur friends get it").tap("Them").look(form, "words")
        walk.tap("Not sure", "Keep it")
        again(walk).tap("kept").look(form, "kept")
        walk.tap("send 500 by tonight or all ur friends get it").look(form, "item")
        again(walk).tap("kept", "Hand over", "Police").look(form, "hand-over")
        again(walk).tap("tell").look(form, "tell")
        walk.tap("sheet").look(form, "call-sheet")
        again(walk).tap("advice").look(form, "advice").tap("First steps").look(form, "article")
        again(walk).tap("next", "answer-yes").look(form, "plan-who").tap("answer-stranger", "did").look(form, "plan-steps").back().look(form, "home-later")
        again(walk).tap("show").look(form, "show")
    }

    /** Out and in again: home, whatever was there. */
    private fun again(walk: Walk) = walk.leave().code()

    private fun Walk.back() = also { it.send(EventBack) }

    private fun Walk.look(form: String, name: String) = also { this@PagePicturesTest.look(form, name) }

    private fun look(form: String, name: String) {
        stand.settle()
        val picture = stand.picture()
        val colours = IntArray(picture.width * picture.height).also { picture.getPixels(it, 0, picture.width, 0, 0, picture.width, picture.height) }.toSet()
        if (colours.size < FEWEST) flat += name
        if (System.getenv("PICTURES") == "accept") save(picture, File(System.getProperty("house"), "android/pictures/pages/$form/$name.png"))
    }

    private companion object {
        const val FEWEST = 10
    }
}
