package kit

import java.nio.file.Files
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/** The app, walked through its boundary as a shell walks it. */
class AppTest {
    @Test
    fun a_first_launch_leads_to_999_in_three_taps() = walking { walk ->
        assertEquals("launch", walk.page().id)
        walk.tap("help", "danger", "go-999")
        assertEquals(listOf("tel:999"), walk.opened)
    }

    @Test
    fun a_space_is_made_through_its_pages_and_its_code_opens_it() = onAPhone { phone ->
        Walk(phone).use { walk ->
            walk.setUp()
            assertEquals("home", walk.page().id)
            walk.send(Event.Leave)
            walk.hold("90572618")
            assertEquals("a wrong code is a number", "90,572,618", walk.display())
            walk.hold(Phone.CODE)
            assertEquals("home", walk.page().id)
        }
        Walk(phone).use { walk ->
            walk.unlock()
            assertEquals("home", walk.page().id)
        }
    }

    @Test
    fun words_that_were_typed_are_there_after_the_process_died() = onAPhone { phone ->
        Walk(phone).use { walk ->
            walk.setUp()
            walk.tap("keep", "words")
            walk.type("their words 𝒜", 13u)
        }
        Walk(phone).use { walk ->
            walk.unlock()
            walk.tap("carry-on")
            // The last letter is one character to a person, one scalar to the core, and two units to Kotlin.
            assertEquals("their words 𝒜" to 13u, walk.field().let { it.text to it.caret })
        }
    }

    @Test
    fun locked_from_another_thread_it_is_the_calculator_at_once() = inside { walk ->
        assertEquals("home", walk.page().id)
        Thread { walk.app.lockNow() }.apply { start() }.join()
        assertTrue(walk.isCovered())
    }

    @Test
    fun in_a_folder_that_cannot_be_used_help_is_drawn_all_the_same() = onAPhone { phone ->
        // A file is where the folder should be.
        Files.write(phone.folder, byteArrayOf(1))
        Walk(phone).use { walk ->
            walk.tap("help", "danger", "go-999")
            assertEquals(listOf("tel:999"), walk.opened)
        }
    }

    @Test
    fun two_handles_on_one_folder_both_draw_help() = onAPhone { phone ->
        Walk(phone).use { first ->
            Walk(phone).use { second ->
                listOf(first, second).forEach { walk ->
                    walk.tap("help")
                    assertEquals("help", walk.page().id)
                }
            }
        }
    }
}
