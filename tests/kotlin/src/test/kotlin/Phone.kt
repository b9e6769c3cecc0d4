package kit

import java.io.File
import java.nio.ByteBuffer
import java.nio.file.Files
import java.nio.file.Path
import java.security.MessageDigest
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec

/** A phone in miniature: a folder of its own for the app, and a key store, of new keys unless others are given. */
class Phone(private val given: Path? = null, private val keyOf: (String) -> ByteArray = { random() }) : AutoCloseable {
    val folder: Path = given ?: Files.createTempDirectory(fast, "kit-").resolve("files")
    private val keys = mutableMapOf<String, ByteArray>()

    /** Makes the keys that are not there, and replaces none. */
    fun makeKeys(aliases: List<String>) = aliases.forEach { keys.computeIfAbsent(it, keyOf) }

    /** Deletes a key, if it is there. */
    fun deleteKey(alias: String) = keys.remove(alias)

    /** A key's answer, if it is there: HMAC-SHA-256 of the challenge, as the key store of an Android phone answers. */
    fun answer(alias: String, challenge: ByteArray): ByteArray? = keys[alias]?.let { key ->
        Mac.getInstance("HmacSHA256").apply { init(SecretKeySpec(key, "HmacSHA256")) }.doFinal(challenge)
    }

    override fun close() {
        // A folder that was given is not its own.
        if (given == null) folder.parent.toFile().deleteRecursively()
    }

    companion object {
        private fun random() = ByteArray(32).also { java.security.SecureRandom().nextBytes(it) }

        const val CODE = "48391027"
        // In memory where there is such a place: durable writes take long on some disks.
        private val fast: Path = listOf(File("/dev/shm"), File(System.getProperty("java.io.tmpdir")))
            .first { it.isDirectory && it.canWrite() }.toPath()
    }
}

/** A phone whose keys outlive the process: as in `tests/faults`, one file stands for its key store. */
fun phoneOf(place: File): Phone = Phone(place.resolve("app").toPath()) { keyOf(place, it) }.apply {
    makeKeys(folder.toFile().list().orEmpty().filter { it.startsWith("v-") })
}

private fun keyOf(place: File, alias: String): ByteArray = MessageDigest.getInstance("SHA-256").run {
    update(place.resolve("device/key").readBytes())
    digest(alias.toByteArray())
}

const val MIB = 1 shl 20

fun direct(bytes: ByteArray): ByteBuffer =
    ByteBuffer.allocateDirect(bytes.size).apply { put(bytes); flip() }

/** Bytes that tell where they are. */
fun pattern(offset: Int, length: Int): ByteArray = ByteArray(length) { ((offset + it) * 31 shr 3).toByte() }

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
