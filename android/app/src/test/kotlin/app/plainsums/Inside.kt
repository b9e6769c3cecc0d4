package app.plainsums

import app.plainsums.gateway.Core

/** What the core answers, asked as a page would. */
fun <T : Any> Phone.inCore(work: Core.() -> T): T {
    var answer: T? = null
    app.gateway.ask({ work() }, { error("the core says ${it.word}") }) { answer = it }
    settle()
    return answer ?: error("the core did not answer")
}
