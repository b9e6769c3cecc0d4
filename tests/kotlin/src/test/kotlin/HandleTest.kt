package kit

import java.util.concurrent.CountDownLatch
import kotlin.concurrent.thread
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/** The handle itself: threads, faults, and its end. */
class HandleTest {
    @Test
    fun many_threads_share_the_handle() = inside { walk ->
        walk.keep(direct(pattern(0, 100_000)))
        val (app, media) = walk.app to walk.show().id
        walk.send(Event.Back)
        val calls = listOf<() -> Boolean>(
            { app.view().let { it is View.Cover || it is View.Page } },
            { app.send(Event.Key(Key.SEVEN)).all { it.act is Act.Redraw } },
            { app.send(Event.Reached("list-1")).mapNotNull { it.act as? Act.Run }.forEach { app.run(it.v1) }.let { true } },
            { app.readMedia(media, 7u, 100u).let { it == null || it.contentEquals(pattern(7, 100)) } },
            { app.mediaLength(media).let { it == null || it == 100_000uL } },
            { app.lockNow().single().act is Act.Redraw },
        )
        val start = CountDownLatch(1)
        val wrong = java.util.concurrent.ConcurrentLinkedQueue<String>()
        calls.mapIndexed { at, call ->
            thread {
                start.await()
                repeat(300) { runCatching { if (!call()) wrong.add("call $at") }.onFailure { wrong.add("call $at: $it") } }
            }
        }.also { start.countDown() }.forEach { it.join() }
        assertEquals(emptyList<String>(), wrong.toList())
        assertTrue(walk.isCovered())
        walk.hold(Phone.CODE)
        assertEquals("home", walk.page().id)
    }

    @Test
    fun a_lock_from_another_thread_ends_a_file_on_its_way() = inside { walk ->
        walk.between = { if (walk.wanted == 6) thread { walk.app.lockNow() }.join() }
        walk.keep(*Array(8) { direct(ByteArray(MIB)) })
        assertEquals("nothing more of it is wanted", 6, walk.wanted)
        assertTrue(walk.isCovered())
        walk.hold(Phone.CODE)
        walk.tap("kept")
        assertEquals("what came in is there, unfinished", 1, walk.things().size)
    }

    @Test
    fun a_panic_while_taking_something_in_ends_the_call_and_not_the_process() = walking { walk ->
        val status = UniffiRustCallStatus()
        // An event that there is not: what takes it in there can only panic.
        val broken = RustBuffer.alloc(4uL)
        broken.len = 4
        broken.data!!.setInt(0, -1)
        walk.app.callWithHandle { handle -> UniffiLib.uniffi_kit_fn_method_apphandle_send(handle, broken, status) }
        assertTrue(status.isPanic())
        walk.tap("help")
        assertEquals("help", walk.page().id)
    }

    @Test
    fun a_handle_that_is_given_back_frees_its_folder_and_does_nothing_more() = onAPhone { phone ->
        val walk = Walk(phone)
        walk.setUp()
        repeat(2) { walk.close() }
        val late = listOf<() -> Any?>(
            { walk.app.view() }, { walk.app.send(Event.Back) }, { walk.app.run(1u) }, { walk.app.lockNow() },
            { walk.app.readMedia(1u, 0u, 1u) }, { walk.app.mediaLength(1u) }, { walk.app.readExport(1u, 1u) },
            { walk.app.isExportWhole(1u) }, { walk.app.appendImport(1u, direct(ByteArray(1))) },
            { walk.app.endImport(1u) }, { walk.app.stopImport(1u) },
        )
        late.forEach { call -> fails<IllegalStateException> { call() } }
        Walk(phone).use { again ->
            again.unlock()
            assertEquals("home", again.page().id)
        }
    }
}
