package app.plainsums

import android.view.View
import android.widget.EditText
import android.widget.SeekBar
import android.widget.TextView
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.shadows.ShadowMediaPlayer

/** What eyes, fingers and a screen reader need of pages that only come up on the way of a file. */
@RunWith(RobolectricTestRunner::class)
@Config(fontScale = 2f, qualifiers = "w360dp-h640dp-xhdpi")
class FileAccessTest {
    @Before
    fun film() = ShadowMediaPlayer.setMediaInfoProvider { ShadowMediaPlayer.MediaInfo(90_000, 0) }

    @Test
    fun each_part_on_the_way_in_has_words_and_room_and_nothing_cut() {
        val phone = Phone.atHome().tap("Keep proof").adding("Add a screenshot")
        phone.choosePicture().looked("about it").tap("Crop to the words").looked("cutting").tap("Use this part").looked("cut")
        phone.tap("Next").looked("first question").tap("Yes").looked("second question").tap("No").looked("refused")
        phone.back().adding("Add a recording of a screen").choose("screen.mp4", "video/mp4", null) { Long1(Long.MAX_VALUE) }
        phone.words().looked("coming in").tap("Stop").whileComing()
        phone.looked("stopped")
    }

    @Test
    fun so_has_a_player_and_so_has_what_was_cut_off() {
        val phone = Phone.atHome().tap("Keep proof").adding("Add a recording of a screen")
        phone.choose("screen.mp4", "video/mp4", null) { Long1(Long.MAX_VALUE) }.words()
        phone.leave().code(Phone.CODE).tap("What I kept").tap("Recording").looked("cut off").tap("Play").settle()
        phone.looked("playing")
        assertTrue(phone.views.filterIsInstance<SeekBar>().single().contentDescription.startsWith("Played so far: 00:00 / 01:30"))
    }

    private fun Phone.looked(part: String): Phone {
        val least = app.resources.displayMetrics.density * 48 - 1
        views.filter { it.isClickable || it is EditText || it is SeekBar }.forEach { control ->
            assertTrue("$part: ${said(control)} is ${control.width} x ${control.height}", minOf(control.width, control.height) >= least)
            assertTrue("$part: a control without words", control is EditText || said(control).isNotBlank())
        }
        views.filterIsInstance<TextView>().filter { it !is EditText }.forEach { view ->
            val room = view.height - view.compoundPaddingTop - view.compoundPaddingBottom
            assertTrue("$part: '${view.text}' is cut", (view.layout?.height ?: 0) <= room + 1)
        }
        return this
    }

    private fun said(view: View) = (view.contentDescription ?: (view as? TextView)?.text ?: "").toString()
}
