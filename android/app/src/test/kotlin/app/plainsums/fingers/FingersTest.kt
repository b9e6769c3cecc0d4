package app.plainsums.fingers

import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import org.robolectric.shadows.ShadowLog
import org.robolectric.shadows.ShadowMediaPlayer

private const val A_WALK = 500
private const val FEW = 200
private const val MINUTE = 60_000_000_000L

/**
 * Random fingers on the whole shell with the real core. `ALCOVE_SEED=n` begins with another walk, `ALCOVE_SECONDS=600` goes on
 * for so long: `tests/faults/run fingers-android`.
 */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35])
@GraphicsMode(GraphicsMode.Mode.LEGACY)
class FingersTest {
    private val seconds = System.getenv("ALCOVE_SECONDS")?.toLong()
    private val counts = Counts()
    private val began = System.nanoTime()
    private var said = began

    @Test
    fun whatever_is_touched_in_any_order_the_shell_draws_what_the_core_shows() {
        ShadowMediaPlayer.setMediaInfoProvider { ShadowMediaPlayer.MediaInfo(90_000, 0) }
        val before = Thread.getDefaultUncaughtExceptionHandler()
        Thread.setDefaultUncaughtExceptionHandler { thread, thrown -> counts.elsewhere += "${thread.name}: ${thrown.stackTraceToString()}" }
        try {
            walks()
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before)
        }
        println("fingers: $counts")
        assertTrue(counts.toString(), counts.isGood)
    }

    private fun walks() {
        var seed = System.getenv("ALCOVE_SEED")?.toLong() ?: 1
        do {
            val walk = Walk(seed++, counts)
            walk.go(if (seconds == null) FEW else A_WALK)?.let { broken(it, walk) }
            counts.walked()
            ShadowLog.reset()
            sayEveryMinute()
        } while (System.nanoTime() - began < (seconds ?: 0) * 1_000_000_000)
    }

    private fun broken(what: String, walk: Walk) {
        counts.broke(what)
        println("fingers: ALCOVE_SEED=${walk.tell()}\n$what")
    }

    private fun sayEveryMinute() {
        if (seconds == null || System.nanoTime() - said < MINUTE) return
        said = System.nanoTime()
        println("fingers: after ${(said - began) / MINUTE} min: $counts")
    }
}
