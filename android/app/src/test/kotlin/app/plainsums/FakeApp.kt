package app.plainsums

import app.plainsums.gateway.*
import java.nio.ByteBuffer
import java.util.Collections
import kit.AppHandle
import kit.NoHandle

/** An app that shows what it is told to, notes what it hears, and has the bytes that a test gives it. */
class FakeApp(private val real: AppHandle) : AppHandle(NoHandle) {
    val heard: MutableList<Event> = Collections.synchronizedList(ArrayList())
    val imported = java.io.ByteArrayOutputStream()
    val pieces: MutableList<Int> = Collections.synchronizedList(ArrayList())
    val ends: MutableList<String> = Collections.synchronizedList(ArrayList())
    val threads: MutableSet<String> = Collections.synchronizedSet(HashSet())
    var wanted = Int.MAX_VALUE

    /** Whether what is open waits in the background. */
    var waits = true
    var file = ByteArray(0)
    var length = 0
    var shown: AppView? = null
    private var at = 0

    override fun view(): AppView = shown ?: real.view()

    override fun send(event: Event): List<Effect> {
        threads += "send " + Thread.currentThread().name
        heard += event
        val waits = Effect(0u, ActLockAfter(300u)).takeIf { event is EventBackgrounded && waits }
        return listOfNotNull(waits, Effect(0u, ActRedraw))
    }

    override fun run(task: ULong): List<Effect> {
        threads += "run " + Thread.currentThread().name
        ends += "run $task"
        return listOf(Effect(0u, ActRedraw))
    }

    override fun lockNow(): List<Effect> {
        ends += "lock"
        return listOf(Effect(0u, ActRedraw))
    }

    override fun appendImport(import: ULong, bytes: ByteBuffer): ImportAnswer {
        threads += "append " + Thread.currentThread().name
        pieces += bytes.remaining()
        val piece = ByteArray(bytes.remaining()).also { bytes.get(it) }
        imported.write(piece)
        return ImportAnswer(pieces.size < wanted, emptyList())
    }

    override fun endImport(import: ULong): List<Effect> = emptyList<Effect>().also { ends += "end $import" }

    override fun stopImport(import: ULong): List<Effect> = emptyList<Effect>().also { ends += "stop $import" }

    override fun mediaLength(media: ULong): ULong? = file.size.toULong()

    override fun readMedia(media: ULong, offset: ULong, length: UInt): ByteArray? {
        threads += "media " + Thread.currentThread().name
        val from = offset.toInt().coerceAtMost(file.size)
        return file.copyOfRange(from, (from + length.toInt()).coerceAtMost(file.size))
    }

    override fun isExportWhole(export: ULong): Boolean = at == length

    override fun readExport(export: ULong, max: UInt): ByteArray {
        threads += "export " + Thread.currentThread().name
        return file.copyOfRange(at, (at + max.toInt()).coerceAtMost(file.size)).also { at += it.size }
    }

    /** What came of the effect of that id. */
    fun outcome(id: Int): Outcome? = heard.filterIsInstance<EventDone>().firstOrNull { it.effect == id.toULong() }?.outcome

    override fun close() = real.close()
}

/** Puts it in the place of the real one. */
fun Phone.faked(): FakeApp = replaced(::FakeApp)

/** Puts another handle in the place of the one that the shell has. */
fun <T : AppHandle> Phone.replaced(by: (AppHandle) -> T): T {
    val core = shell.core
    val field = Core::class.java.getDeclaredField("handle").apply { isAccessible = true }
    val now = by(field.get(core) as AppHandle)
    field.set(core, now)
    val bytes = Core::class.java.getDeclaredField("bytes").apply { isAccessible = true }.get(core)
    Bytes::class.java.getDeclaredField("handle").apply { isAccessible = true }.set(bytes, now)
    return now
}

/** As if the app had asked for it. */
fun Phone.perform(id: Int, act: Act): Phone {
    shell.runner.perform(listOf(Effect(id.toULong(), act)))
    return settle()
}
