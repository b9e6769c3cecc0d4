package kit

import java.io.File

/** Opens the space in a folder through the boundary and keeps notes and films, saying each before and after; it is killed. */
object Keeper {
    /** So many things, of which every third is a film. */
    const val THINGS = 6

    @JvmStatic
    fun main(args: Array<String>) {
        val first = args[1].toInt()
        Walk(phoneOf(File(args[0]))).use { walk ->
            walk.unlock()
            say("open")
            for (number in first until first + THINGS) {
                say("keeping $number")
                if (number % 3 == 0) walk.keep(*pieces) else walk.note(number)
                check(walk.page().id == "keep-done") { walk.page().id }
                say("kept $number")
                walk.home()
            }
        }
        say("over")
    }

    private val pieces = Array(4) { direct(pattern(it * 100_000, 100_000)) }

    private fun say(what: String) {
        println(what)
        System.out.flush()
    }
}

/** The words of a note. */
fun wordsOf(number: Int) = "They wrote again, number $number."

/** Keeps a note, from Home. */
fun Walk.note(number: Int) {
    tap("keep", "note")
    type(wordsOf(number), 0u)
    tap("keep")
}
