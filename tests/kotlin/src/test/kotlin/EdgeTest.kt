package kit

import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import java.io.RandomAccessFile
import java.nio.ByteBuffer
import java.nio.file.Files
import java.nio.file.Path
import java.security.MessageDigest

class EdgeTest {
    @Test
    fun each_error_kind_arrives_as_its_own_case() = onAPhone { phone ->
        val kit = phone.kit
        assertEquals(Field.CODE, fails<KitException.Invalid> { kit.beginUnlock(direct("12")) }.field)
        assertEquals(Field.CODE_RUN, fails<KitException.Invalid> { kit.beginCreate(direct("123456"), Age.ADULT) }.field)
        fails<KitException.Denied> { phone.unlock() }
        assertEquals(2u, fails<KitException.Internal> { Kit.open(phone.folder.toString()) }.code)
        val session = phone.create()
        val opening = phone.holds(kit.beginUnlock(direct(Phone.CODE)))
        opening.challenge()
        fails<KitException.DeviceKey> { opening.finish(direct(ByteArray(32)), direct(ByteArray(31)), direct(ByteArray(32))) }
        fails<KitException.NoSuchEntry> { session.entry("0".repeat(32)) }
        assertEquals(Field.ID, fails<KitException.Invalid> { session.entry("x") }.field)
        assertEquals(Field.PAGE, fails<KitException.Invalid> { session.list(null, 0u) }.field)
        fails<KitException.Refused> { session.beginItem(item(KeptKind.SCREENSHOT, second = true)) }
        session.beginItem(item(KeptKind.DOCUMENT)).use { writer ->
            writer.stop()
            fails<KitException.Stopped> { writer.finish() }
        }
        damaged(phone, session)
        kit.lockNow()
        fails<KitException.Locked> { session.age() }
        tooNew(phone)
        noSpace(phone)
    }

    private fun damaged(phone: Phone, session: Session) {
        val id = session.beginItem(item(KeptKind.DOCUMENT)).use { it.append(direct(ByteArray(1000))); it.finish() }
        val path = Files.walk(phone.folder).use { all -> all.filter { it.endsWith(id) }.findFirst().get() }
        RandomAccessFile(path.toFile(), "rw").use { it.seek(2000); it.write(it.read() xor 1) }
        assertEquals(id, fails<KitException.Damaged> { session.read(id, 0u, 10u) }.entry)
    }

    // A full disk in one file.
    private fun noSpace(phone: Phone) = listOf("prefs.a", "prefs.b").map(phone.folder::resolve).forEach { path ->
        Files.delete(path)
        Files.createSymbolicLink(path, Path.of("/dev/full"))
        val full = fails<KitException.NoSpace> { phone.kit.setPrefs(phone.kit.prefs()) }
        assertTrue(full.neededBytes > 0u)
    }

    private fun tooNew(phone: Phone) {
        val slots = Files.walk(phone.folder).use { all -> all.filter { "slots" in "${it.fileName}" }.toList() }
        assertEquals(2, slots.size)
        for (path in slots) {
            val file = Files.readAllBytes(path)
            // The head of the slots: 100 bytes and their checksum.
            val head = file.copyOf(100).also { it[0] = 0x7f }
            Files.write(path, head + MessageDigest.getInstance("SHA-256").digest(head) + file.drop(132))
        }
        fails<KitException.TooNew> { phone.unlock() }
    }

    @Test
    fun an_empty_or_unfit_buffer_does_no_harm() = onAPhone { phone ->
        fails<KitException.Invalid> { phone.kit.beginUnlock(ByteBuffer.allocateDirect(0)) }
        fails<IllegalArgumentException> { phone.kit.beginUnlock(ByteBuffer.wrap("48391027".toByteArray())) }
        val session = phone.create()
        val id = session.beginItem(item(KeptKind.DOCUMENT)).use { writer ->
            writer.append(ByteBuffer.allocateDirect(0))
            val part = direct("0123456789").apply { position(3); limit(6) }
            writer.append(part)
            fails<KitException.Invalid> { writer.append(direct(ByteArray(MIB + 1))) }
            writer.finish()
        }
        assertArrayEquals("345".toByteArray(), session.read(id, 0u, 100u))
        fails<KitException.Invalid> { session.read(id, 0u, UInt.MAX_VALUE) }
    }

    @Test
    fun a_panic_becomes_an_error_and_the_process_lives() = onAPhone { phone ->
        val guide = phone.holds(phone.kit.guide("en"))
        val status = UniffiRustCallStatus()
        // A reader that there is not: what takes it in there can only panic.
        val broken = RustBuffer.alloc(4uL)
        broken.len = 4
        broken.data!!.setInt(0, -1)
        guide.callWithHandle { handle -> UniffiLib.uniffi_kit_fn_method_guide_topics(handle, broken, status) }
        assertTrue(status.isPanic())
        assertTrue(guide.words("help").isNotEmpty())
    }

    @Test
    fun many_threads_share_the_handles() = onAPhone { phone ->
        val session = phone.create()
        val guide = phone.holds(phone.kit.guide("en"))
        val threads = (0 until 8).map { number ->
            kotlin.concurrent.thread {
                repeat(50) {
                    session.addRecord(note("$number"), typed())
                    guide.search("pay", Audience.ADULT)
                    phone.kit.prefs()
                }
            }
        }
        threads.forEach { it.join() }
        assertEquals(400uL, session.count())
    }
}
