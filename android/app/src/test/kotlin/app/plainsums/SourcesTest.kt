package app.plainsums

import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/** What is in the shell's own sources, and what must not. */
class SourcesTest {
    private val house = File(System.getProperty("house")!!)
    private val all = house.resolve("android/app/src/main/kotlin").walk().filter { it.extension == "kt" }.toList()
    private val written = all.filterNot { it.readLines().first().startsWith("// Made by") }
    private fun code(file: File) = COMMENT.replace(file.readText(), "")

    @Test
    fun nothing_writes_to_the_log() {
        assertTrue(all.size > 20)
        val writes = Regex("""android\.util\.Log|\bLog\.[a-z]+\(|\bprintln?\(|printStackTrace|System\.(out|err)""")
        assertEquals(emptyList<String>(), all.filter { writes.containsMatchIn(it.readText()) }.map { it.name })
    }

    @Test
    fun only_the_gateway_knows_the_generated_code() {
        val knows = all.filter { Regex("""(import |[ :<(])kit\.[A-Z]""").containsMatchIn(code(it)) }
        assertEquals(setOf("gateway"), knows.map { it.parentFile.name }.toSet())
    }

    /** A literal is technical where nobody would say it: no space between words, and no capital at its beginning. */
    @Test
    fun no_word_that_a_person_reads_stands_in_the_shell() {
        val said = written.flatMap { file -> literals(code(file)).filter(::isSaid).map { "${file.name}: $it" } }
        assertEquals(emptyList<String>(), said)
    }

    private fun isSaid(literal: String) = ' ' in FILLED.replace(literal, "").trim() || Regex("^[A-Z][a-z]+$").matches(literal)

    @Test
    fun words_would_be_found() {
        assertEquals(listOf(true, true, false, false), listOf("Leave", "all of it", "text/plain", "HmacSHA256").map(::isSaid))
        assertEquals(listOf("a", "b c"), literals("""f("a", x + "b c")"""))
    }

    @Test
    fun no_page_stands_in_the_shell() {
        val pages = house.resolve("core/app/src/pages").walk().filter { it.extension == "rs" }.toList()
        val ids = pages.flatMap { PAGE.findAll(it.readText()).map { found -> found.groupValues[1] } }.toSet()
        assertTrue("pages have ids", ids.size > 20)
        val used = written.flatMap { file -> literals(code(file)).filter { it in ids }.map { "${file.name}: $it" } }
        assertEquals(emptyList<String>(), used)
    }

    @Test
    fun no_name_in_the_shell_tells_what_it_is_for() {
        val words = house.resolve("tests/unseen/words.txt").readLines().map { it.substringBefore("#").trim() }.filter { it.isNotEmpty() }
        val files = house.resolve("android/app/src/main").walk().filter { it.isFile && it.extension in setOf("kt", "xml") }
        val platform = setOf("SecretKey", "stateHidden", "keyboardHidden")
        val found = files.flatMap { file ->
            val text = platform.fold(code(file)) { text, name -> text.replace(name, "") } + file.name
            words.filter { it in text.lowercase() }.map { "${file.name}: $it" }
        }
        assertEquals(emptyList<String>(), found.toList())
    }

    private fun literals(code: String) = LITERAL.findAll(code).map { it.groupValues[1] }.toList()

    private companion object {
        val COMMENT = Regex("""/\*.*?\*/|//[^\n]*""", RegexOption.DOT_MATCHES_ALL)
        val FILLED = Regex("""\$\{[^}]*}|\$\w+""")
        val LITERAL = Regex("\"((?:[^\"\\\\\\n]|\\\\.)*)\"")
        val PAGE = Regex("""fn id\(&self\) -> &'static str \{\s*"([a-z-]+)"""")
    }
}
