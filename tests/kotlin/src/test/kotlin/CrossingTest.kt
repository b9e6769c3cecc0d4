package kit

import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/** Each kind of event and of act crosses, with what it carries. */
class CrossingTest {
    private val outcomes = listOf(
        Outcome.Answers(listOf(null, ByteArray(32))), Outcome.Performed, Outcome.NotPossible,
        Outcome.Picked(Picked("n", 1uL, "image/png", "s", Pixels(1u, 2u))), Outcome.Cropped(null, 1u, 2u),
    )

    private val events = listOf(
        Event.Launched, Event.PhoneChanged(PhoneFacts("cy", "Asia/Kathmandu", 345, PhoneSystem.ANDROID)),
        Event.Tapped("none"), Event.Typed("none", "𝒜", 1u), Event.Submitted("none"),
        Event.Dated("none", Day(2026, 11u, 28u, 600u)), Event.Dated("none", null), Event.Framed("none", Frame(1u, 2u, 3u, 4u)), Event.Back, Event.Leave,
        Event.Scrolled("none"), Event.Reached("none"), Event.Moved(9u, 1_000u), Event.Captured(true), Event.Captured(false),
        Event.Woke(9u), Event.Returned, Event.Ending,
    ) + Key.entries.flatMap { listOf(Event.Key(it), Event.Held(it)) } + Cause.entries.map { Event.Backgrounded(it) } +
        outcomes.map { Event.Done(99u, it) }

    @Test
    fun every_event_crosses_and_changes_nothing_where_it_is_late_or_unknown() = walking { walk ->
        assertEquals(kinds(Event::class.java), events.map { it.javaClass.simpleName }.toSet())
        assertEquals(kinds(Outcome::class.java), outcomes.map { it.javaClass.simpleName }.toSet())
        events.forEach(walk::send)
        walk.send(Event.Returned)
        assertEquals("launch", walk.page().id)
    }

    @Test
    fun every_act_that_the_app_asks_for_crosses() = inside { walk ->
        keepAndPlay(walk)
        crop(walk)
        tell(walk)
        wearAndCall(walk)
        erase(walk)
        walk.keys("A2+3=")
        walk.send(Event.Tapped("copy"))
        assertEquals("5", walk.acts.firstNotNullOf { it.act as? Act.CopySum }.text)
        val seen = walk.acts.map { it.act.javaClass.simpleName }.toSet()
        // The vocabulary has these for pages to come.
        assertEquals(setOf("Wake", "ShareFile"), kinds(Act::class.java) - seen)
    }

    private fun keepAndPlay(walk: Walk) {
        walk.keep(direct(pattern(0, 100_000)))
        val media = walk.show().id
        assertEquals(media, walk.acts.firstNotNullOf { it.act as? Act.Play }.media)
        walk.send(Event.Moved(media, 25_000u))
        walk.tap("earlier", "play")
        assertEquals(Act.Seek(media, 15_000u), walk.acts.map { it.act }.first { it is Act.Seek })
        walk.home()
    }

    private fun crop(walk: Walk) {
        walk.gift = Picked("shot.png", 9u, "image/png", "", Pixels(90u, 160u))
        walk.tap("keep", "file-screenshot", "pick", "age-words", "second-no", "crop", "edge-left", "take")
        assertEquals(Frame(50u, 0u, 1_000u, 1_000u), walk.acts.firstNotNullOf { it.act as? Act.Crop }.frame)
        walk.home()
        // What is picked for nobody is let go of.
        walk.send(Event.Done(99u, outcomes[3]))
        assertTrue(Act.Drop(99uL) in walk.acts.map { it.act })
    }

    private fun tell(walk: Walk) {
        walk.tap("keep", "note")
        walk.type("their words", 0u)
        walk.tap("keep", "done", "tell", "copy", "share", "save")
        val texts = walk.acts.mapNotNull { (it.act as? Act.Copy)?.text ?: (it.act as? Act.ShareText)?.text }
        assertEquals(2, texts.count { "their words" in it })
        walk.send(Event.Backgrounded(Cause.CALL))
        walk.send(Event.Returned)
        walk.home()
    }

    private fun wearAndCall(walk: Walk) {
        walk.tap("settings", "settings-look", "choice-2", "done")
        assertEquals("b", walk.acts.firstNotNullOf { it.act as? Act.Wear }.look)
        walk.home()
        walk.tap("danger", "go-999")
        walk.send(Event.Backgrounded(Cause.SWITCHED))
    }

    private fun erase(walk: Walk) {
        walk.send(Event.Returned)
        walk.home()
        walk.tap("settings", "settings-erase", "read", "next")
        walk.hold(Phone.CODE)
        assertEquals(1, walk.acts.mapNotNull { (it.act as? Act.DeleteKey)?.alias }.count { it.startsWith("v-") })
        walk.hold(Phone.CODE)
        assertTrue(walk.isCovered())
    }

    /** The names of all kinds of it. */
    private fun kinds(of: Class<*>): Set<String> = of.declaredClasses.filter(of::isAssignableFrom).map { it.simpleName }.toSet()
}
