package kit

import java.io.File

/**
 * A process that is looked into from outside (`tests/memory/jvm`); not one of the scenarios. It does what each line of its
 * input says and answers with where it is, so that no code ever is in it as a whole but where the app put it.
 */
object Holder {
    @JvmStatic
    fun main(args: Array<String>) {
        val walk = Walk(phoneOf(File(args.first())))
        say("ready")
        generateSequence(::readlnOrNull).forEach { say(walk.does(it)) }
    }

    private fun Walk.does(line: String): String {
        when (line) {
            "code" -> if (!isCovered()) tap("code")
            "hold" -> send(Event.Held(Key.EQUALS))
            "read" -> {
                tap("kept")
                tap(things().last().id)
            }
            "lock" -> send(Event.Leave)
            "collect" -> System.gc()
            else -> keys(line)
        }
        return if (isCovered()) "cover" else page().id
    }

    private fun say(what: String) {
        println(what)
        System.out.flush()
    }
}
