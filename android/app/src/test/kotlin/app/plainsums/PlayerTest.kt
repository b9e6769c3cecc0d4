package app.plainsums

import android.content.Intent
import android.media.AudioManager
import android.media.MediaPlayer
import android.widget.SeekBar
import app.plainsums.screens.KeptSource
import java.io.IOException
import java.util.concurrent.TimeUnit
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.shadows.ShadowMediaPlayer

/** Sound and video: heard only while their page is in sight, read from memory only. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35])
class PlayerTest {
    private val players = ArrayList<ShadowMediaPlayer>()

    @Before
    fun listen() {
        ShadowMediaPlayer.setMediaInfoProvider { ShadowMediaPlayer.MediaInfo(90_000, 0) }
        ShadowMediaPlayer.setCreateListener { _: MediaPlayer, shadow -> players.add(shadow) }
    }

    private val bytes = ByteArray(1_300_000) { (it % 251).toByte() }

    private fun atSound(): Phone {
        val phone = Phone.atHome().tap("Keep proof").adding("Add a sound recording")
        phone.choose("voice.m4a", "audio/mp4", bytes.size.toLong()) { bytes.inputStream() }.tap("Next").whileComing()
        return phone.tap("What I kept").tap("Sound")
    }

    private fun playing() = atSound().tap("Play").also { it.settle() }

    private fun state() = players.last().state

    private fun Phone.bar() = views.filterIsInstance<SeekBar>().single()

    @Test
    fun it_plays_halts_goes_on_and_says_where_it_is() {
        val phone = playing()
        assertEquals(ShadowMediaPlayer.State.STARTED, state())
        phone.pass(12, TimeUnit.SECONDS)
        assertEquals("Played so far: 00:12 / 01:30", phone.bar().contentDescription)
        assertTrue(phone.bar().keepScreenOn)
        phone.tap("Pause")
        assertEquals(ShadowMediaPlayer.State.PAUSED, state())
        phone.pass(12, TimeUnit.SECONDS)
        assertTrue(phone.has("00:12 / 01:30"))
        assertFalse(phone.bar().keepScreenOn)
        phone.tap("Play").pass(3, TimeUnit.SECONDS)
        assertTrue("${phone.texts}", phone.has("00:15 / 01:30"))
        phone.tap("Stop")
        assertEquals(ShadowMediaPlayer.State.END, state())
        assertTrue(phone.labels().contains("Play"))
        assertTrue("nothing stands on the disk in clear", phone.files.none { String(bytes, 0, 64, Charsets.ISO_8859_1) in it.readBytes().toString(Charsets.ISO_8859_1) })
    }

    @Test
    fun it_can_be_played_again_after_its_end() {
        val phone = playing().pass(91, TimeUnit.SECONDS)
        assertEquals(ShadowMediaPlayer.State.PLAYBACK_COMPLETED, state())
        phone.tap("Play")
        assertEquals(ShadowMediaPlayer.State.STARTED, state())
    }

    @Test
    fun it_falls_silent_when_its_page_is_left_covered_or_locked() {
        val ways = listOf<(Phone) -> Unit>({ it.leave() }, { it.away() }, { it.back() }, { it.tap("In danger or might") }, { it.tap("Add a note") })
        val phone = playing()
        ways.forEachIndexed { at, way ->
            assertEquals("$at", ShadowMediaPlayer.State.STARTED, state())
            way(phone)
            assertEquals("$at", ShadowMediaPlayer.State.END, state())
            if (at == ways.lastIndex) return
            if (at == 1) phone.again()
            if (at < 2) openAgain(phone) else if (at == 2) phone.tap("Sound").tap("Play") else phone.back().tap("Play")
            phone.settle()
        }
    }

    @Test
    fun it_does_not_begin_behind_a_page_that_came_first() {
        val phone = atSound()
        val (play, danger) = phone.control("Play") to phone.control("In danger or might")
        listOf(play, danger).forEach(android.view.View::performClick)
        phone.settle()
        assertTrue(phone.has("In danger now, or hurt? Call 999."))
        assertTrue(players.none { it.state == ShadowMediaPlayer.State.STARTED })
    }

    private fun openAgain(phone: Phone) {
        if (!phone.covered) phone.leave()
        phone.code(Phone.CODE).tap("What I kept").tap("Sound").tap("Play")
    }

    @Test
    fun it_falls_silent_when_earphones_come_out() {
        val phone = playing()
        phone.app.sendBroadcast(Intent(AudioManager.ACTION_AUDIO_BECOMING_NOISY))
        phone.settle()
        assertEquals(ShadowMediaPlayer.State.PAUSED, state())
        assertTrue(phone.labels().contains("Play"))
    }

    @Test
    fun what_cannot_be_played_is_said_and_can_be_tried_again() {
        val phone = playing()
        players.last().invokeErrorListener(MediaPlayer.MEDIA_ERROR_UNKNOWN, MediaPlayer.MEDIA_ERROR_IO)
        phone.settle()
        assertTrue(phone.has("It can't be shown here, but it is kept."))
        assertEquals(ShadowMediaPlayer.State.END, state())
        phone.tap("Play")
        assertEquals(2, players.size)
    }

    @Test
    fun what_a_player_asks_for_comes_from_any_place_and_after_a_lock_it_fails_without_a_crash() {
        val phone = atSound()
        val source = phone.inCore { KeptSource(session!!, session!!.list(null, 1u).single().id, bytes.size.toLong()) }
        val into = ByteArray(70_000)
        assertEquals(60_000, source.readAt(1_000_001, into, 5, 60_000))
        assertArrayEquals(bytes.copyOfRange(1_000_001, 1_060_001), into.copyOfRange(5, 60_005))
        assertEquals("what is left", 10, source.readAt(1_299_990, into, 0, 60_000))
        assertArrayEquals(bytes.copyOfRange(1_299_990, 1_300_000), into.copyOf(10))
        assertEquals(-1, source.readAt(1_300_000, into, 0, 1))
        assertEquals(0, source.readAt(5, into, 0, 0))
        phone.leave()
        assertThrows(IOException::class.java) { source.readAt(0, into, 0, 10) }
    }
}
