package kit

import java.io.File
import java.nio.file.Files
import java.util.Random
import java.util.concurrent.TimeUnit.MILLISECONDS
import org.junit.Assert.assertTrue
import org.junit.Test

/** A Java machine that works on a space is killed at random; not one of the scenarios. ALCOVE_KILLS, ALCOVE_SEED. */
class KilledTest {
    private val kills = System.getenv("ALCOVE_KILLS")?.toInt() ?: 4
    private val chance = Random(System.getenv("ALCOVE_SEED")?.toLong() ?: 1L)
    private var inTime = 0

    @Test
    fun a_machine_that_was_killed_at_any_instant_has_lost_nothing_that_it_said_is_kept() {
        val micros = onAPlace(::paceOf)
        // A new space every three kills, so that its list is short.
        (0 until kills).chunked(3).forEach { few -> onAPlace { place -> killed(place, few.size, micros) } }
        println("killed $kills times, in time $inTime, lost 0")
    }

    private fun killed(place: File, times: Int, micros: Long) {
        val said = Said()
        repeat(times) { time ->
            val keeper = started(place, 100 * (time + 1))
            val lines = keeper.inputStream.bufferedReader()
            said.hear(lines.readLine())
            MILLISECONDS.sleep((chance.nextDouble() * micros / 1000).toLong())
            // By its handle: the other way closes what it said.
            keeper.toHandle().destroyForcibly()
            said.hearAll(lines.readText())
            keeper.waitFor()
            if (!said.isOver) inTime += 1
            said.isHeldBy(place)
        }
    }

    /** How long one takes that nobody kills, from its first line on, in microseconds. */
    private fun paceOf(place: File): Long {
        val keeper = started(place, 100)
        val lines = keeper.inputStream.bufferedReader()
        lines.readLine()
        val begun = System.nanoTime()
        Said().apply { hearAll(lines.readText()) }.run { assertTrue("it ends", isOver) }
        return (System.nanoTime() - begun) / 1000
    }

    private fun started(place: File, first: Int): Process {
        val java = File(System.getProperty("java.home"), "bin/java").path
        val library = "-Djna.library.path=${System.getProperty("jna.library.path")}"
        val classes = System.getProperty("java.class.path")
        return ProcessBuilder(java, library, "-Xmx128m", "-cp", classes, "kit.Keeper", place.path, "$first")
            .redirectError(ProcessBuilder.Redirect.INHERIT).start()
    }

    private fun onAPlace(act: (File) -> Any): Long {
        val place = Files.createTempDirectory("killed-").toFile()
        try {
            place.resolve("device").mkdir()
            place.resolve("device/key").writeBytes(ByteArray(32) { 7 })
            Walk(phoneOf(place)).use { it.setUp() }
            return (act(place) as? Long) ?: 0
        } finally {
            place.deleteRecursively()
        }
    }

    /** What keepers of one space said. */
    private class Said {
        private val kept = mutableListOf<Int>()
        private val begun = mutableListOf<Int>()
        var isOver = false

        /** Half a line, as a kill leaves it, promises nothing. */
        fun hearAll(text: String) = text.substringBeforeLast('\n', "").lines().filter(String::isNotEmpty).forEach(::hear)

        fun hear(line: String?) {
            val (what, number) = line.orEmpty().split(' ') + ""
            when (what) {
                "open" -> isOver = false
                "keeping" -> begun += number.toInt()
                "kept" -> kept += number.toInt()
                "over" -> isOver = true
                else -> throw AssertionError("it said $line")
            }
        }

        /** Everything that was said is listed, nothing that was not begun, and one more can be kept. */
        fun isHeldBy(place: File) = Walk(phoneOf(place)).use { walk ->
            walk.unlock()
            walk.tap("kept")
            val titles = walk.things().map { (it.kind as RowKind.Tap).v1.label }
            val (films, notes) = kept.partition { it % 3 == 0 }
            notes.forEach { assertTrue("note $it of $titles", titles.any { title -> wordsOf(it) in title }) }
            val (filmed, others) = titles.partition { "screen.mp4" in it }
            assertTrue("$films are in $titles", filmed.size in films.size..begun.count { it % 3 == 0 })
            assertTrue("$notes are in $titles", others.size in notes.size..begun.count { it % 3 != 0 })
            walk.home()
            // A note's number.
            val more = 10_000 + 3 * begun.size
            begun += more
            walk.note(more)
            kept += more
        }
    }
}
