package kit

import java.nio.ByteBuffer
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/** Bytes of files, in and out. */
class BytesTest {
    @Test
    fun a_file_of_8_mib_is_fed_in_pieces_and_read_back_at_offsets() = inside { walk ->
        val length = 8 * MIB
        walk.keep(*Array(8) { direct(pattern(it * MIB, MIB)) })
        val media = walk.show()
        assertEquals(MediaKind.FILM to length.toULong(), media.kind to media.length)
        assertEquals(length.toULong(), walk.app.mediaLength(media.id))
        for (offset in listOf(0, 1, 65_535, 65_536, 131_071, 5_000_007, length - 5)) {
            val expected = pattern(offset, minOf(70_000, length - offset))
            assertArrayEquals(expected, walk.app.readMedia(media.id, offset.toULong(), 70_000u))
        }
        assertEquals(0, walk.app.readMedia(media.id, length.toULong(), 10u)?.size)
    }

    @Test
    fun a_file_that_breaks_off_leaves_nothing() = inside { walk ->
        walk.breaks = true
        walk.keep(direct(ByteArray(200_000)))
        walk.home()
        walk.tap("kept")
        assertEquals(emptyList<Row>(), walk.things())
    }

    @Test
    fun an_empty_a_partial_or_a_long_piece_does_no_harm() = inside { walk ->
        val part = direct("0123456789".toByteArray()).apply { position(3); limit(6) }
        walk.keep(direct(ByteArray(0)), part, direct(pattern(0, MIB + 1)), direct(ByteArray(0)))
        val media = walk.show()
        assertEquals((MIB + 4).toULong(), media.length)
        // Never more than a MiB at once.
        val first = "345".toByteArray() + pattern(0, MIB - 3)
        assertArrayEquals(first, walk.app.readMedia(media.id, 0u, UInt.MAX_VALUE))
        assertEquals(0, walk.app.readMedia(media.id, 0u, 0u)?.size)
        assertEquals(0, walk.app.readMedia(media.id, media.length, 9u)?.size)
        fails<IllegalArgumentException> { walk.app.appendImport(1u, ByteBuffer.wrap(ByteArray(9))) }
    }

    @Test
    fun what_happened_is_saved_in_pieces_and_is_over_then() = inside { walk ->
        walk.tap("keep", "note")
        walk.type("their words, kept", 0u)
        walk.tap("keep", "done", "tell", "save")
        val effect = walk.acts.last { it.act is Act.SaveAs }
        val export = (effect.act as Act.SaveAs).export
        val pieces = generateSequence { walk.app.readExport(export, 7u) }.takeWhile { it.isNotEmpty() }.toList()
        val bytes = pieces.fold(ByteArray(0), ByteArray::plus)
        assertTrue(walk.app.isExportWhole(export))
        assertTrue("their words, kept" in bytes.toString(Charsets.UTF_8))
        walk.send(Event.Done(effect.id, Outcome.Performed))
        assertEquals(false, walk.app.isExportWhole(export))
    }

    @Test
    fun unknown_ids_answer_nothing() = inside { walk ->
        val app = walk.app
        for (id in listOf(0uL, 99uL, ULong.MAX_VALUE)) {
            assertEquals(emptyList<Effect>(), app.run(id))
            assertEquals(null, app.mediaLength(id))
            assertEquals(null, app.readMedia(id, 0u, 9u))
            assertEquals(ImportAnswer(false, emptyList()), app.appendImport(id, ByteBuffer.allocateDirect(0)))
            assertEquals(emptyList<Effect>(), app.endImport(id) + app.stopImport(id))
            assertEquals(false, app.isExportWhole(id))
            assertEquals(0, app.readExport(id, 9u).size)
            app.send(Event.Done(id, Outcome.Performed))
        }
        assertEquals("home", walk.page().id)
    }
}
