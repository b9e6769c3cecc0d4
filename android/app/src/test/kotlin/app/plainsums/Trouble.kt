package app.plainsums

import app.plainsums.gateway.Core
import com.sun.jna.Memory
import com.sun.jna.NativeLibrary
import kit.Entry
import kit.EntryLine
import kit.Guide
import kit.ItemSpec
import kit.ItemWriter
import kit.Kept
import kit.NoHandle
import kit.Origin
import kit.Session

/** While `work` runs, no file of this process can be longer than this: to a program that is a full disk. */
fun filesUpTo(bytes: Long, work: () -> Unit) {
    val c = NativeLibrary.getInstance("c")
    val before = Memory(LIMIT)
    check(c.getFunction("getrlimit").invokeInt(arrayOf(FILE_SIZE, before)) == 0)
    val now = Memory(LIMIT).apply { setLong(0, bytes); setLong(8, before.getLong(8)) }
    check(c.getFunction("setrlimit").invokeInt(arrayOf(FILE_SIZE, now)) == 0)
    try {
        work()
    } finally {
        c.getFunction("setrlimit").invokeInt(arrayOf(FILE_SIZE, before))
    }
}

private const val LIMIT = 16L
private const val FILE_SIZE = 1

/** The session of the core, with `trouble` before each thing that is to be kept. */
fun Phone.troubled(trouble: () -> Unit) = inCore {
    val field = Core::class.java.getDeclaredField("session").apply { isAccessible = true }
    field.set(this, Troubled(checkNotNull(session), trouble))
}

private class Troubled(private val real: Session, private val trouble: () -> Unit) : Session(NoHandle) {
    override fun addRecord(kept: Kept, origin: Origin): String {
        trouble()
        return real.addRecord(kept, origin)
    }

    override fun beginItem(spec: ItemSpec): ItemWriter {
        trouble()
        return real.beginItem(spec)
    }

    override fun age() = real.age()

    override fun progress() = real.progress()

    override fun count() = real.count()

    override fun list(before: ULong?, limit: UInt): List<EntryLine> = real.list(before, limit)

    override fun missingWords(guide: Guide): List<String> = real.missingWords(guide)

    override fun entry(id: String): Entry = real.entry(id)

    override fun close() = real.close()
}
