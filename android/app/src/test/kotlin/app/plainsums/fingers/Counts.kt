package app.plainsums.fingers

import app.plainsums.gateway.PageView
import java.util.concurrent.ConcurrentLinkedQueue

/** What was done so far, and what broke. */
internal class Counts {
    private var events = 0
    private var inside = 0
    private var lockings = 0
    private var walks = 0
    private val pages = HashSet<String>()
    private val broken = sortedMapOf("exceptions" to 0, "panics" to 0, "rules" to 0)

    /** What was thrown on a thread that nobody waits for. */
    val elsewhere = ConcurrentLinkedQueue<String>()

    val isGood: Boolean get() = broken.values.all { it == 0 }

    fun saw(page: PageView?, isLocked: Boolean) {
        events++
        if (isLocked) lockings++
        if (isInside(page)) inside++
        page?.let { pages += it.id }
    }

    fun walked() { walks++ }

    /** Told as "kind: what". */
    fun broke(what: String) = broken.merge(what.substringBefore(':'), 1, Int::plus)

    override fun toString() = "events $events, on inner pages $inside, lockings $lockings, walks $walks, pages ${pages.size}; " +
        "exceptions ${broken["exceptions"]}, panics ${broken["panics"]}, rules broken ${broken["rules"]}"
}
