package app.plainsums

import android.graphics.Bitmap
import android.graphics.Canvas
import android.graphics.Paint
import android.widget.ScrollView
import app.plainsums.gateway.KeptDemand
import app.plainsums.gateway.KeptNote
import app.plainsums.gateway.Origin
import app.plainsums.gateway.Source
import app.plainsums.screens.NoAppScreen
import app.plainsums.screens.Screens
import java.io.ByteArrayOutputStream

/** A page in one of its states, and how a person comes to it from home; what is new there may stand at its end. */
class Place(val name: String, val end: Boolean = false, val reach: Phone.() -> Unit)

/** Every page, and every state of one that looks different. */
object Places {
    /** Those that have a name, as they are when they are opened. */
    val pages: List<Place> = Screens.all.keys.sorted().map { id -> Place(id) { open(id) } }

    /** Those that only a tap leads to. */
    val states: List<Place> = listOf(
        Place("advice-found") { open("advice"); type("Search in your own words", "they want money") },
        Place("page-sources", end = true) { open("page"); tap("Where this comes from") },
        Place("plan-question") { open("plan"); tap("Start") },
        Place("plan-steps") { open("plan"); tap("Show my plan") },
        Place("people-all", end = true) { open("people"); tap("Show all") },
        Place("tell-area", end = true) { open("tell"); type("Find your police force", "corby"); tap("Northamptonshire Police") },
        Place("follow-up-add", end = true) { open("follow-up"); tap("Add a number") },
        Place("setup-age") { open("setup"); tap("I have read this") },
        Place("setup-code") { open("setup"); tap("I have read this").tap("18 or over") },
        Place("keep-note-when") { open("keep-note"); tap("I know roughly") },
        Place("keep-done") { open("keep-note"); type("Note", "It began on Monday."); tap("Keep it") },
        Place("keep-screenshot-about") { picture() },
        Place("keep-screenshot-cut") { picture(); tap("Crop to the words") },
        Place("keep-screenshot-who") { picture(); tap("Next") },
        Place("keep-screenshot-second") { picture(); tap("Next").tap("It only shows words") },
        Place("keep-screenshot-refused") { picture(); tap("Next").tap("Yes").tap("No") },
        Place("item-sure") { open("item"); tap("Remove") },
        Place("no-app") { host.push(NoAppScreen("0800 1111")) },
        Place("show-cards") { open("show"); tap("Next") },
        Place("show-cards-parent") { open("show"); tap("Next"); onward(1) },
        Place("show-cards-steps") { open("show"); tap("Next"); onward(2) },
        Place("show-cards-people") { open("show"); tap("Next"); onward(3) },
        Place("show-cards-code") { open("show"); tap("Next"); onward(4) },
        Place("show-adult-card") { open("show-adult"); tap("Turn it round") },
    )

    val all = pages + states

    private fun Phone.onward(times: Int) = repeat(times) { tap("Next card") }

    private fun Phone.picture() {
        open("keep-screenshot")
        tap("Add a screenshot")
        choosePicture(chat())
    }

    /** As it is when nobody was there before. */
    private fun Phone.open(id: String) {
        host.marks.clear()
        when (id) {
            "launch" -> host.start(id)
            "home" -> Unit
            "item" -> host.open(id, inCore { session!!.list(null, 1u).first().id })
            else -> host.open(id)
        }
        settle()
    }
}

/** Goes to each place in turn; what a place locked is opened again with the code. */
fun Phone.everyPlace(places: List<Place> = Places.all, look: (String) -> Unit) = places.forEach { place ->
    if (!sessionIsUp()) {
        if (!covered) leave()
        code(Phone.CODE)
    }
    host.start("home")
    settle()
    place.reach(this)
    settle()
    if (place.end) toEnd()
    look(place.name)
}

private fun Phone.toEnd() {
    views.filterIsInstance<ScrollView>().first().run { scrollTo(0, getChildAt(0).height) }
    settle()
}

/** A picture of a chat, of words only. */
private fun chat(): ByteArray {
    val picture = Bitmap.createBitmap(270, 360, Bitmap.Config.ARGB_8888)
    val canvas = Canvas(picture).apply { drawColor(0xFFE9EEF2.toInt()) }
    val (theirs, mine) = listOf(0xFFFFFFFF, 0xFFBFE3D8).map { Paint().apply { color = it.toInt() } }
    listOf(20f, 90f, 230f).forEach { canvas.drawRect(15f, it, 180f, it + 50f, theirs) }
    listOf(160f, 300f).forEach { canvas.drawRect(110f, it, 255f, it + 50f, mine) }
    return ByteArrayOutputStream().also { picture.compress(Bitmap.CompressFormat.PNG, 100, it) }.toByteArray()
}

/** What there is to see where something was kept. */
fun Phone.keepSome(): Phone = apply {
    val typed = Origin(null, 0, Source.TYPED)
    inCore {
        session!!.addRecord(KeptDemand("Send 500 pounds or I send it to your friends", "500", "tonight"), typed)
        session!!.addRecord(KeptNote("It began on Monday, in a game.", emptyList()), typed)
    }
}
