package kit

import java.io.File
import java.nio.ByteBuffer
import java.nio.file.Files
import java.nio.file.Path
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec

/** A phone in miniature: a folder of its own, a key store, and the app started on it. */
class Phone : AutoCloseable {
    val folder: Path = Files.createTempDirectory(fast, "kit-").resolve("files")
    private val keys = mutableMapOf<String, ByteArray>()
    private val open = mutableListOf<AutoCloseable>()
    lateinit var kit: Kit

    init {
        start()
    }

    /** Starts the app. */
    fun start(): Kit {
        kit = holds(Kit.open(folder.toString()))
        return kit
    }

    /** Ends the app: every handle to the folder is given back. */
    fun end() {
        open.reversed().forEach { it.close() }
        open.clear()
    }

    /** What must be given back when the app ends. */
    fun <T : AutoCloseable> holds(handle: T): T = handle.also { open.add(it) }

    fun create(code: String = CODE, age: Age = Age.ADULT): Session =
        holds(finish(holds(kit.beginCreate(direct(code), age)), makesKey = true))

    fun unlock(code: String = CODE): Session = holds(finish(holds(kit.beginUnlock(direct(code)))))

    /** Both steps of an opening, with the key store between them. A key that is gone gives no answer. */
    fun finish(opening: Opening, makesKey: Boolean = false): Session {
        if (makesKey) makeKeys()
        val asked = opening.challenge()
        val (first, second, third) = asked.aliases.map { alias -> keys[alias]?.let { answer(it, asked.challenge) } ?: ByteArray(0) }
        return opening.finish(direct(first), direct(second), direct(third))
    }

    /** As a shell does once the first page is drawn. */
    fun makeKeys(aliases: List<String> = kit.keysToMake()) = aliases.forEach { keys.computeIfAbsent(it) { random() } }

    /** A key's answer, if it is there. */
    fun answer(alias: String, challenge: ByteArray): ByteArray? = keys[alias]?.let { answer(it, challenge) }

    override fun close() {
        end()
        folder.parent.toFile().deleteRecursively()
    }

    private fun random() = ByteArray(32).also { java.security.SecureRandom().nextBytes(it) }

    // As the key store of an Android phone answers: HMAC-SHA-256 of the challenge.
    private fun answer(key: ByteArray, challenge: ByteArray): ByteArray =
        Mac.getInstance("HmacSHA256").apply { init(SecretKeySpec(key, "HmacSHA256")) }.doFinal(challenge)

    companion object {
        const val CODE = "48391027"
        // In memory where there is such a place: thousands of durable writes take minutes on some disks.
        private val fast: Path = listOf(File("/dev/shm"), File(System.getProperty("java.io.tmpdir")))
            .first { it.isDirectory && it.canWrite() }.toPath()
    }
}

fun direct(bytes: ByteArray): ByteBuffer =
    ByteBuffer.allocateDirect(bytes.size).apply { put(bytes); flip() }

fun direct(text: String): ByteBuffer = direct(text.toByteArray(Charsets.US_ASCII))

fun typed(): Origin = Origin(happened = null, zoneMinutes = 60, source = Source.TYPED)

fun note(words: String): Kept = Kept.Note(words, about = emptyList())

fun file(name: String): FileNote =
    FileNote(name = name, words = "", derivedFrom = null, isCrop = false, resumes = null)

fun item(kind: KeptKind, shown: Shown = Shown.WORDS_ONLY, second: Boolean = false): ItemSpec =
    ItemSpec(kind, file("2026-11-24.mp4"), typed(), shown, second)

/** Bytes that tell where they stand. */
fun pattern(offset: Long, length: Int): ByteArray = ByteArray(length) { ((offset + it) * 31 shr 3).toByte() }

/** What goes wrong in there, and nothing else. */
inline fun <reified T : Throwable> fails(act: () -> Unit): T {
    try {
        act()
    } catch (thrown: Throwable) {
        if (thrown is T) return thrown
        throw AssertionError("not that error", thrown)
    }
    throw AssertionError("nothing went wrong")
}

fun onAPhone(act: (Phone) -> Unit) = Phone().use(act)
