package app.plainsums

import java.util.concurrent.ConcurrentSkipListSet
import kotlin.concurrent.thread
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

/** Looks a thousand times a second at where two threads are, so what takes a millisecond does not slip by. */
@RunWith(RobolectricTestRunner::class)
class QueueTest {
    @Test
    fun no_core_call_but_the_calculators_runs_where_things_are_drawn() {
        val drawing = Thread.currentThread()
        val seen = ConcurrentSkipListSet<String>()
        val seenElsewhere = ConcurrentSkipListSet<String>()
        var on = true
        val clock = thread {
            while (on) {
                Thread.getAllStackTraces().forEach { (of, frames) ->
                    val call = coreCall(frames) ?: return@forEach
                    (if (of === drawing) seen else seenElsewhere).add(call)
                }
                Thread.sleep(1)
            }
        }
        val phone = Phone.atHome()
        listOf("My plan", "Advice", "Keep proof", "Tell the police", "People who help").forEach { phone.tap(it).back() }
        phone.leave().code(Phone.CODE)
        on = false
        clock.join()
        assertEquals(emptySet<String>(), seen)
        assertTrue("$seenElsewhere", "Opening.challenge" in seenElsewhere)
    }

    /** The call of the core that a thread is in, if it is in one that it may not make itself. */
    private fun coreCall(frames: Array<StackTraceElement>): String? {
        if (frames.none { it.className.startsWith("kit.UniffiLib") }) return null
        if (frames.any { it.className == "app.plainsums.gateway.Gateway" && it.methodName == "press" }) return null
        return frames.last { it.className.startsWith("kit.") }.run { className.removePrefix("kit.") + "." + methodName }
    }
}
