package kit

import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import java.util.concurrent.CountDownLatch
import kotlin.concurrent.thread

class SpaceTest {
    @Test
    fun create_and_unlock_with_a_device_answer() = onAPhone { phone ->
        val made = phone.create()
        assertEquals(SpaceKind.FULL, made.spaceKind())
        assertEquals(Age.ADULT, made.age())
        val id = made.addRecord(note("first"), typed())
        phone.end()
        phone.start()
        val session = phone.unlock()
        assertEquals(note("first"), session.entry(id).kept)
        assertEquals(1uL, session.count())
    }

    @Test
    fun wrong_and_locked_out_look_the_same() = onAPhone { phone ->
        phone.create()
        repeat(10) { fails<KitException.Denied> { phone.unlock("90572618") } }
        fails<KitException.Denied> { phone.unlock() }
    }

    @Test
    fun every_kind_of_record_comes_back_as_it_was_kept() = onAPhone { phone ->
        val session = phone.create()
        val moment = Moment(unixMs = 1_764_018_120_000, zoneMinutes = 0)
        val about = session.addRecord(note("what happened: \uD83D\uDE1F, naïve, 你好"), typed())
        val all = listOf(
            Kept.Note("a note about it", listOf(about)),
            Kept.Account("Insta", "jess_99", "4711", "https://example.org/jess_99"),
            Kept.Transcript(listOf(Line("pay now", "jess_99", "21:02"), Line("no", "me", "21:03")), true),
            Kept.Demand("send it to everyone", "200", "tonight"),
            Kept.Payment("50", "GBP", Way.GIFT_CARD, "X1", "code sent in chat", true),
            Kept.Link("https://example.org/p/1", "the picture"),
            Kept.Contacted(Contact("101", "phone", "25000123456", "c-1", "0000", "PC A", "said so", "a call", null)),
        )
        val ids = all.map { session.addRecord(it, Origin(moment, 60, Source.TYPED)) }
        assertEquals(all, ids.map { session.entry(it).kept })
        assertEquals(moment, session.entry(ids[1]).line.happened)
        assertEquals(listOf(ids[0]), session.entry(about).notes)
    }

    @Test
    fun a_256_mib_item_is_kept_in_chunks_and_read_back_at_offsets() = onAPhone { phone ->
        val session = phone.create()
        val writer = phone.holds(session.beginItem(item(KeptKind.RECORDING)))
        val buffer = java.nio.ByteBuffer.allocateDirect(MIB)
        for (at in 0 until 256) {
            buffer.clear()
            buffer.put(pattern(at.toLong() * MIB, MIB)).flip()
            writer.append(buffer)
        }
        val id = writer.finish()
        val length = 256L * MIB
        assertEquals(length.toULong(), session.entry(id).file?.lengthBytes)
        for (offset in listOf(0L, 1L, 65_535L, 65_536L, 131_071L, 100_000_007L, length - 5)) {
            val expected = pattern(offset, minOf(70_000L, length - offset).toInt())
            assertArrayEquals(expected, session.read(id, offset.toULong(), 70_000u))
        }
        assertEquals(0, session.read(id, length.toULong(), 10u).size)
        session.verify(id)
    }

    @Test
    fun ten_thousand_records_are_listed_in_pages() = onAPhone { phone ->
        val session = phone.create()
        repeat(10_000) { session.addRecord(note("n$it"), typed()) }
        val titles = mutableListOf<String>()
        var before: ULong? = null
        while (true) {
            val page = session.list(before, 500u)
            if (page.isEmpty()) break
            titles += page.map { it.title }
            before = page.last().order
        }
        assertEquals((9_999 downTo 0).map { "n$it" }, titles)
        assertEquals(10_000uL, session.count())
    }

    @Test
    fun a_lock_from_another_thread_ends_a_keep() = onAPhone { phone ->
        val session = phone.create()
        val writer = phone.holds(session.beginItem(item(KeptKind.RECORDING)))
        val chunk = direct(ByteArray(65_536))
        val running = CountDownLatch(40)
        var end: Throwable? = null
        val keeping = thread {
            end = runCatching { while (true) { writer.append(chunk); running.countDown(); Thread.sleep(1) } }.exceptionOrNull()
        }
        running.await()
        assertEquals(Show.Cover, phone.kit.lockNow().show)
        keeping.join()
        assertTrue("$end", end is KitException.Locked)
        val line = phone.unlock().list(null, 10u).single()
        assertEquals(EntryState.UNFINISHED, line.state)
        assertTrue(line.lengthBytes >= 65_536uL)
    }

    @Test
    fun a_handle_used_after_a_lock_answers_locked() = onAPhone { phone ->
        val session = phone.create()
        val id = session.addRecord(note("kept"), typed())
        val writer = phone.holds(session.beginItem(item(KeptKind.DOCUMENT)))
        val opening = phone.holds(phone.kit.beginUnlock(direct(Phone.CODE)))
        phone.kit.lockNow()
        val late = listOf<() -> Unit>(
            { session.age() }, { session.list(null, 1u) }, { session.entry(id) }, { session.addRecord(note("x"), typed()) },
            { session.read(id, 0u, 1u) }, { session.remove(id) }, { session.checkLog() }, { session.progress() },
            { writer.append(direct("x")) }, { writer.finish() }, { phone.finish(opening) },
        )
        late.forEach { call -> fails<KitException.Locked>(call) }
        assertEquals(note("kept"), phone.unlock().entry(id).kept)
        fails<KitException.Locked> { session.age() }
    }

    @Test
    fun a_refused_picture_names_its_topic_and_writes_nothing() = onAPhone { phone ->
        val session = phone.create(age = Age.UNDER18)
        val unsure = fails<KitException.Refused> { session.beginItem(item(KeptKind.SCREENSHOT, Shown.UNSURE)) }
        val nude = fails<KitException.Refused> { session.beginItem(item(KeptKind.SCREENSHOT, second = true)) }
        val topics = phone.holds(phone.kit.guide("en")).topics(Audience.UNDER18).map { it.id }
        assertTrue(topics.containsAll(listOf(unsure.topic, nude.topic)))
        assertEquals(0uL, session.count())
        session.setAge(Age.ADULT)
        session.beginItem(item(KeptKind.SCREENSHOT, Shown.NOBODY_UNDER18)).use { it.discard() }
    }

    @Test
    fun a_stopped_keep_is_thrown_away() = onAPhone { phone ->
        val session = phone.create()
        val writer = phone.holds(session.beginItem(item(KeptKind.RECORDING)))
        writer.append(direct(ByteArray(200_000)))
        writer.stop()
        fails<KitException.Stopped> { writer.append(direct("x")) }
        fails<KitException.Stopped> { writer.finish() }
        writer.discard()
        assertEquals(0uL, session.count())
    }

    @Test
    fun progress_and_the_log_are_kept() = onAPhone { phone ->
        val session = phone.create()
        assertEquals(null, session.progress())
        val answers = nothingSaid().copy(who = Who.STRANGER, talk = Channel.TYPE)
        val progress = Progress(answers, done = listOf("one", "two"), area = "northamptonshire")
        session.setProgress(progress)
        assertEquals(progress.copy(answers = answers.copy(age = Age.ADULT)), session.progress())
        val id = session.addRecord(note("gone soon"), typed())
        val before = session.checkLog()
        assertEquals(before.count + 1u, session.contactMade("101", "phone").count)
        session.remove(id)
        fails<KitException.NoSuchEntry> { session.entry(id) }
        session.forgetRemoved(id)
        session.handedOver("the desk", emptyList())
        assertTrue(session.checkLog().count > before.count + 2u)
    }

    @Test
    fun the_sessions_age_counts_where_the_plans_question_was_skipped() = onAPhone { phone ->
        val session = phone.create()
        val ageIn = { session.progress()!!.answers.age }
        listOf(Age.NOT_SAID to Age.ADULT, Age.UNDER18 to Age.UNDER18, Age.ADULT to Age.ADULT).forEach { (said, counts) ->
            session.setProgress(Progress(nothingSaid().copy(age = said), emptyList(), null))
            assertEquals(counts, ageIn())
        }
        session.setAge(Age.UNDER18)
        assertEquals("it is written down once", Age.UNDER18, ageIn())
    }

    @Test
    fun account_and_call_sheet() = onAPhone { phone ->
        val session = phone.create()
        val guide = phone.holds(phone.kit.guide("en"))
        val words = "They want £200 by tonight"
        session.addRecord(Kept.Demand(words, "200", "tonight"), typed())
        session.addRecord(Kept.Account("Insta", "jess_99", "4711", ""), typed())
        val cards = session.callSheet(guide)
        assertTrue(cards.size > 5 && cards.all { it.title.isNotBlank() && it.lines.isNotEmpty() })
        assertTrue(cards.any { card -> card.lines.any { words in it } })
        val text = session.accountText(guide)
        assertTrue(words in text && "4711" in text)
    }
}

const val MIB = 1 shl 20
