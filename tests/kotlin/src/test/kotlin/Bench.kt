package kit

import java.nio.ByteBuffer
import org.junit.Test

/** Figures of the boundary, for tests/bench/boundary; not one of the scenarios. */
class Bench {
    private val mib = size("ALCOVE_MIB", 400)
    private val times = size("ALCOVE_TIMES", 5)
    private val steps = size("ALCOVE_STEPS", 20_000)

    @Test
    fun figures() {
        repeat(times) { inside { walk -> println("kotlin import %.0f".format(import(walk))) } }
        inside(::read)
        inside(::wander)
    }

    /** MiB a second. */
    private fun import(walk: Walk): Double {
        walk.ready(List(mib) { push })
        val took = millis { walk.tap("keep") }
        return mib / took * 1e3
    }

    private fun read(walk: Walk) {
        walk.keep(*Array(minOf(mib, 64)) { push })
        val media = walk.show().id
        println("kotlin read %.4f".format(part((0 until 500).map { millis { walk.app.readMedia(media, 9_000u, 65_536u) } }, 0.5)))
    }

    /** Taps what a page offers, by chance, and back now and then. */
    private fun wander(walk: Walk) {
        val (sends, views) = mutableListOf<Double>() to mutableListOf<Double>()
        val chance = java.util.Random(7)
        repeat(steps) {
            if (walk.isCovered()) walk.hold(Phone.CODE)
            val controls = walk.controls().filter { it.id != "leave" }
            val back = controls.isEmpty() || chance.nextInt(6) == 0
            val event = if (back) Event.Back else Event.Tapped(controls[chance.nextInt(controls.size)].id)
            var effects = emptyList<Effect>()
            sends += millis { effects = walk.app.send(event) }
            walk.perform(effects)
            views += millis { walk.app.view() }
        }
        println("kotlin send %.4f".format(part(sends, 0.99)))
        println("kotlin view %.4f".format(part(views, 0.99)))
    }

    /** The value that this share of all are at most. */
    private fun part(of: List<Double>, share: Double) = of.sorted()[minOf((of.size * share).toInt(), of.size - 1)]

    private inline fun millis(act: () -> Unit): Double {
        val start = System.nanoTime()
        act()
        return (System.nanoTime() - start) / 1e6
    }

    private fun size(name: String, usual: Int) = System.getenv(name)?.toInt() ?: usual

    private companion object {
        val push: ByteBuffer = direct(ByteArray(MIB) { 7 })
    }
}
