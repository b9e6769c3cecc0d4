package app.plainsums

import android.content.Intent
import android.media.AudioManager
import app.plainsums.effects.FilmView
import app.plainsums.gateway.*
import java.util.concurrent.TimeUnit
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.shadows.ShadowMediaPlayer

/** What was kept plays from memory, while it is drawn. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35])
class PlayersTest {
    private lateinit var phone: Phone
    private lateinit var fake: FakeApp
    private val playback get() = phone.shell.runner.players.playback

    @Before
    fun begin() {
        ShadowMediaPlayer.setMediaInfoProvider { ShadowMediaPlayer.MediaInfo(90_000, 0) }
        phone = Phone().start().tap("Help now")
        fake = phone.faked()
        show(FILM, MediaKind.FILM)
    }

    private fun show(id: Int?, kind: MediaKind) {
        val page = (phone.shell.core.view() as ViewPage).v1
        val media = listOfNotNull(id?.let { MediaItem(it.toULong(), kind, 10u, "A film", null, 0u) })
        val rows = media.map { Row("m", RowMedia(it)) }
        fake.shown = ViewPage(page.copy(visit = page.visit + 1u, rows = rows, media = media))
        phone.perform(0, ActRedraw)
    }

    private fun play() = phone.perform(PLAY, ActPlay(FILM.toULong()))

    @Test
    fun it_plays_says_where_it_is_and_comes_to_its_end() {
        play()
        assertTrue(playback!!.isPlaying)
        phone.pass(2, TimeUnit.SECONDS)
        val moved = fake.heard.filterIsInstance<EventMoved>()
        assertTrue("about twice a second", moved.size in 3..5)
        assertEquals(moved.map { it.positionMs }.sorted(), moved.map { it.positionMs })
        assertNull(fake.outcome(PLAY))
        phone.pass(90, TimeUnit.SECONDS)
        assertEquals(OutcomePerformed, fake.outcome(PLAY))
    }

    @Test
    fun it_pauses_goes_on_and_goes_to_a_place() {
        play().pass(2, TimeUnit.SECONDS)
        phone.perform(2, ActPause(FILM.toULong()))
        assertFalse(playback!!.isPlaying)
        fake.heard.clear()
        phone.pass(5, TimeUnit.SECONDS)
        assertEquals(0, fake.heard.filterIsInstance<EventMoved>().size)
        phone.perform(3, ActSeek(FILM.toULong(), 60_000u)).perform(4, ActPlay(FILM.toULong())).pass(1, TimeUnit.SECONDS)
        assertTrue(playback!!.position >= 60_000)
        phone.pass(31, TimeUnit.SECONDS)
        assertEquals("only the last to ask is answered", listOf(null, OutcomePerformed), listOf(PLAY, 4).map(fake::outcome))
    }

    @Test
    fun what_cannot_be_played_is_said_to_be_so() {
        play()
        shadowOf(player()).invokeErrorListener(android.media.MediaPlayer.MEDIA_ERROR_UNKNOWN, 0)
        phone.settle()
        assertEquals(OutcomeNotPossible, fake.outcome(PLAY))
        assertNull(playback)
    }

    private fun player(): android.media.MediaPlayer {
        val field = playback!!.javaClass.getDeclaredField("player").apply { isAccessible = true }
        return field.get(playback) as android.media.MediaPlayer
    }

    @Test
    fun it_stops_as_soon_as_a_view_without_it_is_drawn() {
        play()
        val before = player()
        show(null, MediaKind.FILM)
        assertNull(playback)
        assertEquals(ShadowMediaPlayer.State.END, shadowOf(before).state)
    }

    @Test
    fun a_film_has_a_place_to_be_drawn_and_keeps_it_when_the_phone_is_turned() {
        play()
        assertEquals(1, phone.views.filterIsInstance<FilmView>().size)
        val before = playback
        phone.turn("w800dp-h411dp-land-xhdpi")
        assertEquals(1, phone.views.filterIsInstance<FilmView>().size)
        assertTrue("it goes on", before === playback)
    }

    @Test
    fun it_hushes_for_a_call_and_when_earphones_come_out() {
        play()
        shadowOf(phone.app.getSystemService(AudioManager::class.java)).lastAudioFocusRequest.audioFocusRequest.let { asked ->
            assertNotNull(asked)
            phone.app.sendBroadcast(Intent(AudioManager.ACTION_AUDIO_BECOMING_NOISY))
            phone.settle()
        }
        assertFalse(playback!!.isPlaying)
    }

    @Test
    fun the_player_reads_from_the_app_and_never_on_the_thread_that_draws() {
        fake.file = ByteArray(3_000_000) { (it % 251).toByte() }
        val source = phone.shell.core.source(FILM.toULong())
        val into = ByteArray(100)
        assertEquals(100, source.readAt(1_000_000, into, 0, 100))
        assertEquals(fake.file[1_000_000], into[0])
        assertEquals(-1, source.readAt(3_000_000, into, 0, 100))
        assertEquals(3_000_000L, source.size)
    }

    @Test
    fun a_picture_is_drawn_upright_and_read_aside() {
        fake.file = lying(6)
        show(8, MediaKind.PICTURE)
        assertEquals(setOf("media aside"), fake.threads.filter { it.startsWith("media") }.toSet())
        val drawn = phone.views.filterIsInstance<android.widget.ImageView>().mapNotNull { it.drawable as? android.graphics.drawable.BitmapDrawable }
        assertTrue(drawn.any { it.bitmap.width == 40 && it.bitmap.height == 80 })
    }

    private companion object {
        const val FILM = 7
        const val PLAY = 70
    }
}
