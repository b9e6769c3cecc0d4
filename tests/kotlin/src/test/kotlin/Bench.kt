package kit

import org.junit.Test

/** Figures of the boundary, for tests/bench/boundary; not one of the scenarios. */
class Bench {
    @Test
    fun figures() = onAPhone { phone ->
        val session = phone.create()
        repeat(5) { println("kotlin keep %.0f".format(keep(session))) }
        val id = part(session, 64)
        println("kotlin read %.4f".format(median(500) { session.read(id, 1_000_000u, 65_536u) }))
        repeat(2_000) { session.addRecord(note("an entry of a few words, number $it"), typed()) }
        println("kotlin page %.4f".format(median(200) { session.list(null, 50u) }))
        val guide = phone.holds(phone.kit.guide("en"))
        println("kotlin words %.4f".format(median(200) { guide.words("help") }))
    }

    /** The limit of one item is 500 MB, so a GiB is two items and a bit. */
    private fun keep(session: Session): Double {
        val start = System.nanoTime()
        listOf(400, 400, 224).map { part(session, it) }.forEach(session::remove)
        return 1024 / ((System.nanoTime() - start) / 1e9)
    }

    private fun part(session: Session, mib: Int): String = session.beginItem(item(KeptKind.RECORDING)).use { writer ->
        repeat(mib) { writer.append(PUSH) }
        writer.finish()
    }

    private fun median(times: Int, act: () -> Unit): Double = (0 until times).map {
        val start = System.nanoTime()
        act()
        (System.nanoTime() - start) / 1e6
    }.sorted()[times / 2]

    private companion object {
        val PUSH: java.nio.ByteBuffer = direct(ByteArray(MIB) { 7 })
    }
}
