package app.plainsums

import android.content.ClipData
import android.content.Intent
import android.net.Uri
import android.provider.MediaStore
import android.provider.OpenableColumns
import android.view.WindowManager.LayoutParams.FLAG_KEEP_SCREEN_ON
import app.plainsums.gateway.*
import app.plainsums.look.LauncherAlias
import java.io.ByteArrayOutputStream
import java.io.FileNotFoundException
import java.io.IOException
import java.time.Duration
import java.util.concurrent.TimeUnit
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.shadows.ShadowSystemClock

/** Every act that the app can ask for, and what it is answered where that cannot be done. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35])
class EffectsTest {
    private lateinit var phone: Phone
    private lateinit var fake: FakeApp

    @Before
    fun begin() {
        phone = Phone().start()
        fake = phone.faked()
    }

    private fun perform(act: Act) = phone.perform(ID, act)

    private val outcome get() = fake.outcome(ID)

    /** Only what the manifest of some other app names can be opened. */
    private fun noOtherApps() = shadowOf(phone.app).checkActivities(true)

    @Test
    fun a_task_is_done_on_the_queue_and_events_on_the_thread_that_draws() {
        perform(ActRun(5u))
        assertTrue("run 5" in fake.ends)
        assertTrue("run queue" in fake.threads)
        Thread { phone.shell.core.send(EventBack) }.apply { start(); join() }
        phone.settle()
        assertEquals(setOf("send " + Thread.currentThread().name), fake.threads.filter { it.startsWith("send") }.toSet())
    }

    @Test
    fun each_key_answers_in_its_place_or_with_nothing() {
        perform(ActMakeKeys(listOf("one", "three")))
        val before = phone.app.softKeys.made.getValue("one")
        perform(ActMakeKeys(listOf("one")))
        assertTrue("never replaced", before === phone.app.softKeys.made["one"])
        val challenge = ByteArray(32) { 7 }
        perform(ActAnswerKeys(listOf("one", "two", "three"), challenge))
        val answers = (outcome as OutcomeAnswers).v1
        assertEquals(listOf(true, false, true), answers.map { it != null })
        assertTrue("wiped", answers.filterNotNull().all { bytes -> bytes.size == 32 && bytes.all { it == 0.toByte() } } && challenge.all { it == 0.toByte() })
    }

    @Test
    fun a_key_is_deleted_once_it_is_not_there_and_not_where_the_key_store_refuses() {
        perform(ActMakeKeys(listOf("one", "two")))
        phone.perform(1, ActDeleteKey("one")).perform(2, ActDeleteKey("one"))
        phone.app.softKeys.refuses = true
        phone.perform(3, ActDeleteKey("two"))
        assertEquals(listOf(OutcomePerformed, OutcomePerformed, OutcomeNotPossible), listOf(1, 2, 3).map(fake::outcome))
        assertEquals(listOf("two"), phone.app.softKeys.made.keys.filter { it in listOf("one", "two") })
    }

    @Test
    fun an_address_is_opened_by_the_app_for_it_and_never_called() {
        val opened = listOf("tel:101", "sms:85258", "mailto:a@b.uk", "https://a.uk").map { perform(ActOpen(it)); phone.started()!! }
        assertEquals(listOf(Intent.ACTION_DIAL, Intent.ACTION_SENDTO, Intent.ACTION_SENDTO, Intent.ACTION_VIEW), opened.map { it.action })
        assertEquals(OutcomePerformed, outcome)
    }

    @Test
    fun where_no_app_takes_it_it_was_not_possible() {
        noOtherApps()
        val acts = listOf(ActOpen("tel:101"), ActShareText("words"), ActPick(PickKind.PICTURE), ActSaveAs(9u, "a.txt", TEXT), ActShareFile(9u, "a.txt", TEXT))
        acts.forEachIndexed { at, act -> phone.perform(at + 1, act) }
        assertEquals(acts.map { OutcomeNotPossible }, acts.indices.map { fake.outcome(it + 1) })
    }

    @Test
    fun a_wait_ends_with_a_lock_and_a_later_one_takes_its_place() {
        perform(ActLockAfter(60u)).pass(30, TimeUnit.SECONDS)
        perform(ActLockAfter(60u)).pass(59, TimeUnit.SECONDS)
        assertFalse("lock" in fake.ends)
        phone.pass(2, TimeUnit.SECONDS)
        assertTrue("lock" in fake.ends)
    }

    @Test
    fun a_wait_goes_on_while_the_phone_sleeps_and_is_over_before_anything_is_drawn() {
        phone.away()
        perform(ActLockAfter(60u))
        // No timer runs while the processor sleeps.
        ShadowSystemClock.advanceBy(Duration.ofSeconds(61))
        fake.heard.clear()
        phone.window.restart().start()
        assertTrue("lock" in fake.ends)
        assertTrue(EventReturned in fake.heard)
    }

    @Test
    fun coming_back_ends_the_wait() {
        phone.away()
        perform(ActLockAfter(60u))
        phone.again().pass(2, TimeUnit.MINUTES)
        assertFalse("lock" in fake.ends)
    }

    @Test
    fun it_is_woken_with_the_last_token() {
        perform(ActWake(1u, 500u))
        perform(ActWake(2u, 500u)).pass(499, TimeUnit.MILLISECONDS)
        assertFalse(fake.heard.any { it is EventWoke })
        phone.pass(2, TimeUnit.MILLISECONDS)
        assertEquals(listOf(EventWoke(2u)), fake.heard.filterIsInstance<EventWoke>())
    }

    @Test
    fun the_phone_s_own_picker_is_asked_for_one_thing() {
        PickKind.entries.forEach { kind ->
            perform(ActPick(kind))
            val asked = shadowOf(phone.activity).nextStartedActivityForResult.intent
            val isNew = android.os.Build.VERSION.SDK_INT >= 33 && (kind == PickKind.PICTURE || kind == PickKind.FILM)
            assertEquals(if (isNew) MediaStore.ACTION_PICK_IMAGES else Intent.ACTION_OPEN_DOCUMENT, asked.action)
            assertFalse(asked.getBooleanExtra(Intent.EXTRA_ALLOW_MULTIPLE, false))
        }
    }

    @Test
    fun what_was_picked_is_told_with_its_name_length_kind_and_size() {
        perform(ActPick(PickKind.PICTURE))
        phone.choose("chat\n\u202Egnp.png", "image/png", noise(30, 20))
        val picked = (outcome as OutcomePicked).v1
        assertEquals("chatgnp.png", picked.name)
        assertEquals(noise(30, 20).size.toULong(), picked.length)
        assertEquals("image/png", picked.mime)
        assertEquals(Pixels(30u, 20u), picked.pixels)
    }

    @Test
    fun a_picture_that_lies_on_its_side_has_the_size_that_is_seen() {
        perform(ActPick(PickKind.PICTURE))
        phone.choose("a.jpg", "image/jpeg", lying(6))
        assertEquals(Pixels(40u, 80u), (outcome as OutcomePicked).v1.pixels)
    }

    @Test
    fun of_one_without_a_name_or_length_neither_is_told() {
        perform(ActPick(PickKind.ANY))
        phone.answer(Intent().setData(phone.shelve(null, "image/png", 0) { "x".byteInputStream() }))
        val picked = (outcome as OutcomePicked).v1
        assertEquals("", picked.name)
        assertNull(picked.length)
        assertNull(picked.pixels)
    }

    @Test
    fun a_holder_that_breaks_down_still_gives_what_was_picked() {
        perform(ActPick(PickKind.ANY))
        val uri = phone.shelve("a", TEXT, 3) { "abc".byteInputStream() }
        Shelf.fails = true
        phone.answer(Intent().setData(uri))
        assertEquals("", (outcome as OutcomePicked).v1.name)
    }

    @Test
    fun of_several_the_first_is_taken_and_a_path_never() {
        perform(ActPick(PickKind.ANY))
        val uri = phone.shelve("first", TEXT, 3) { "abc".byteInputStream() }
        val several = ClipData.newRawUri("", uri).apply { addItem(ClipData.Item(Uri.parse("content://shelf/other"))) }
        phone.answer(Intent().apply { clipData = several })
        assertEquals("first", (outcome as OutcomePicked).v1.name)
        phone.perform(2, ActPick(PickKind.ANY)).answer(Intent().setData(Uri.parse("file:///data/data/app.plainsums/x")))
        assertEquals(OutcomeNotPossible, fake.outcome(2))
    }

    @Test
    fun a_picker_that_was_closed_gave_nothing() {
        perform(ActPick(PickKind.FILM))
        phone.answer(null)
        assertEquals(OutcomeNotPossible, outcome)
    }

    private fun picked(bytes: ByteArray) {
        perform(ActPick(PickKind.ANY))
        phone.choose("a", TEXT, bytes)
    }

    @Test
    fun a_file_is_fed_aside_in_pieces_to_its_end() {
        val bytes = noise(500, 400)
        picked(bytes)
        perform(ActFeed(ID.toULong(), 3u))
        assertArrayEquals(bytes, fake.imported.toByteArray())
        assertTrue(fake.pieces.size > 1 && fake.pieces.all { it <= 1 shl 18 })
        assertEquals(listOf("end 3"), fake.ends)
        assertEquals(setOf("append aside"), fake.threads.filter { it.startsWith("append") }.toSet())
    }

    @Test
    fun an_empty_file_comes_to_its_end() {
        picked(ByteArray(0))
        perform(ActFeed(ID.toULong(), 3u))
        assertEquals(listOf("end 3"), fake.ends)
    }

    @Test
    fun one_that_breaks_off_or_is_gone_is_stopped() {
        val bytes = noise(400, 400)
        val troubles = listOf({ IOException("gone") }, { SecurityException("may not") })
        troubles.forEach { trouble ->
            perform(ActPick(PickKind.ANY))
            phone.answer(Intent().setData(phone.shelve("a", TEXT, 9) { Breaks(bytes, 400_000, trouble) }))
            perform(ActFeed(ID.toULong(), 3u))
        }
        phone.perform(9, ActFeed(99u, 3u))
        assertEquals(listOf("stop 3", "stop 3", "stop 3"), fake.ends)
    }

    @Test
    fun what_is_wanted_no_more_is_read_no_further() {
        picked(noise(500, 500))
        fake.wanted = 1
        perform(ActFeed(ID.toULong(), 3u))
        assertEquals(1, fake.pieces.size)
        assertEquals(emptyList<String>(), fake.ends)
    }

    @Test
    fun what_was_fed_is_fed_again_until_it_is_dropped() {
        picked("abc".toByteArray())
        perform(ActFeed(ID.toULong(), 3u))
        phone.perform(3, ActFeed(ID.toULong(), 4u))
        assertEquals("abcabc", String(fake.imported.toByteArray()))
        assertEquals(listOf("end 3", "end 4"), fake.ends)
    }

    @Test
    fun what_was_dropped_is_fed_no_more() {
        picked("abc".toByteArray())
        perform(ActDrop(ID.toULong()))
        perform(ActFeed(ID.toULong(), 3u))
        assertEquals(listOf("stop 3"), fake.ends)
    }

    @Test
    fun a_lock_forgets_what_was_picked_and_closes_the_picker() {
        picked("abc".toByteArray())
        phone.perform(2, ActPick(PickKind.ANY))
        phone.shell.lock()
        phone.settle().perform(3, ActFeed(ID.toULong(), 3u))
        assertEquals(listOf("lock", "stop 3"), fake.ends)
        phone.answer(Intent().setData(Uri.parse("content://shelf/thing")))
        assertNull("nobody waits for it", fake.outcome(2))
    }

    @Test
    fun a_text_is_offered_and_over_once_the_person_is_back() {
        perform(ActShareText("words of mine"))
        assertNull(outcome)
        val chooser = shadowOf(phone.activity).peekNextStartedActivityForResult().intent
        assertEquals(Intent.ACTION_CHOOSER, chooser.action)
        @Suppress("DEPRECATION")
        assertEquals("words of mine", chooser.getParcelableExtra<Intent>(Intent.EXTRA_INTENT)!!.getStringExtra(Intent.EXTRA_TEXT))
        phone.answer(null)
        assertEquals(OutcomePerformed, outcome)
    }

    private fun shared(): Uri {
        fake.file = noise(500, 400)
        fake.length = fake.file.size
        perform(ActShareFile(9u, "notes.txt", TEXT))
        @Suppress("DEPRECATION")
        val send = shadowOf(phone.activity).peekNextStartedActivityForResult().intent.getParcelableExtra<Intent>(Intent.EXTRA_INTENT)!!
        assertTrue(send.flags and Intent.FLAG_GRANT_READ_URI_PERMISSION != 0)
        @Suppress("DEPRECATION")
        return send.getParcelableExtra(Intent.EXTRA_STREAM)!!
    }

    @Test
    fun a_file_is_streamed_once_to_the_app_that_was_chosen() {
        val uri = shared()
        val resolver = phone.app.contentResolver
        assertEquals(TEXT, resolver.getType(uri))
        val name = resolver.query(uri, arrayOf(OpenableColumns.DISPLAY_NAME), null, null, null)!!.use { it.moveToFirst(); it.getString(0) }
        assertEquals("notes.txt", name)
        val read = ByteArrayOutputStream()
        // Robolectric's pipe is a file: anyone who reads faster than is written comes to its end more than once.
        val reader = Thread { resolver.openInputStream(uri)!!.use { while (read.size() < fake.file.size) it.copyTo(read) } }
        reader.isDaemon = true
        reader.start()
        reader.join(10_000)
        assertArrayEquals(fake.file, read.toByteArray())
        assertThrows(FileNotFoundException::class.java) { resolver.openFileDescriptor(uri, "r") }
        assertThrows(FileNotFoundException::class.java) { resolver.openFileDescriptor(uri, "w") }
        assertNull("not over before the person is back", outcome)
        phone.answer(null)
        assertEquals(OutcomePerformed, outcome)
        assertEquals(setOf("export aside"), fake.threads.filter { it.startsWith("export") }.toSet())
    }

    @Test
    fun a_file_that_nobody_took_was_not_shared() {
        shared()
        phone.answer(null)
        assertEquals(OutcomeNotPossible, outcome)
    }

    private fun saving(length: Int): ByteArrayOutputStream {
        val saved = ByteArrayOutputStream()
        val place = Uri.parse("content://shelf/saved")
        shadowOf(phone.app.contentResolver).registerOutputStream(place, saved)
        fake.file = noise(500, 400)
        fake.length = length
        perform(ActSaveAs(9u, "notes.txt", TEXT))
        val asked = shadowOf(phone.activity).peekNextStartedActivityForResult().intent
        assertEquals(Intent.ACTION_CREATE_DOCUMENT, asked.action)
        assertEquals("notes.txt", asked.getStringExtra(Intent.EXTRA_TITLE))
        phone.answer(Intent().setData(place))
        return saved
    }

    @Test
    fun a_file_is_saved_where_the_person_says() {
        val saved = saving(noise(500, 400).size)
        assertArrayEquals(fake.file, saved.toByteArray())
        assertEquals(OutcomePerformed, outcome)
    }

    @Test
    fun half_a_file_is_not_saved_and_a_closed_window_saves_nothing() {
        saving(Int.MAX_VALUE)
        assertEquals(OutcomeNotPossible, outcome)
        phone.perform(2, ActSaveAs(9u, "notes.txt", TEXT)).answer(null)
        assertEquals(OutcomeNotPossible, fake.outcome(2))
    }

    @Test
    fun a_look_is_worn_by_the_launcher_and_the_list_of_recent_apps() {
        perform(ActWear("b"))
        assertEquals(listOf(LauncherAlias.B), LauncherAlias.values().filter(phone::inLauncher))
        assertEquals(phone.app.getString(LauncherAlias.B.label), phone.activity.title)
        phone.relaunch()
        assertEquals("after a new start too", phone.app.getString(LauncherAlias.B.label), phone.activity.title)
    }

    @Test
    fun it_leaves_the_list_of_recent_apps() {
        perform(ActLeaveRecents)
        assertTrue(phone.activity.isFinishing)
    }

    @Test
    fun a_draw_of_a_form_keeps_the_screen_on_until_it_says() {
        val page = (phone.shell.core.view() as ViewPage).v1
        fake.shown = ViewPage(page.copy(awakeUntilMs = (android.os.SystemClock.elapsedRealtime() + 60_000).toULong()))
        perform(ActRedraw)
        assertTrue(phone.activity.window.attributes.flags and FLAG_KEEP_SCREEN_ON != 0)
        phone.pass(61, TimeUnit.SECONDS)
        assertTrue(phone.activity.window.attributes.flags and FLAG_KEEP_SCREEN_ON == 0)
    }

    private companion object {
        const val ID = 77
        const val TEXT = "text/plain"
    }
}
