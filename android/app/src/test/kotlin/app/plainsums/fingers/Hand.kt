package app.plainsums.fingers

import android.view.View
import android.view.ViewGroup
import android.widget.Button
import android.widget.EditText
import android.widget.TextView
import app.plainsums.Phone
import kotlin.random.Random

/** Taps after which something leads to nothing new. */
private const val KNOWN = 3

/** Which of the things that are drawn a finger goes for: of a few, the one that it went for least. */
internal class Hand(private val random: Random) {
    private val taps = HashMap<String, Int>()

    fun choose(phone: Phone): View? {
        val drawn = phone.controls.filter { it.isEnabled && it !is EditText && !isOfBar(phone, it) }
        if (drawn.isEmpty()) return null
        val least = List(3) { drawn.random(random) }.minBy { times(phone, it) }
        if (times(phone, least) >= KNOWN && random.nextBoolean()) return null
        taps[name(phone, least)] = times(phone, least) + 1
        return least
    }

    /** Leave ends all, and help is everywhere: both are chosen by themselves. */
    private fun isOfBar(phone: Phone, view: View): Boolean = phone.shell.page?.bars?.let { bars ->
        listOfNotNull(bars.leave, bars.danger).any { phone.said(view).startsWith(it.label) }
    } ?: false

    private fun times(phone: Phone, view: View) = taps[name(phone, view)] ?: 0

    private fun name(phone: Phone, view: View) = "${phone.shell.page?.id} ${phone.said(view).take(40)}"
}

/** All that hangs in a view, itself first. */
internal fun within(view: View): List<View> =
    listOf(view) + ((view as? ViewGroup)?.let { group -> (0 until group.childCount).flatMap { within(group.getChildAt(it)) } } ?: emptyList())

/** What is seen of it, if it is in a window: nothing that is hidden, or in something that is. */
internal fun seenIn(view: View): List<View> =
    if (view.visibility != View.VISIBLE) emptyList()
    else listOf(view) + ((view as? ViewGroup)?.let { group -> (0 until group.childCount).flatMap { seenIn(group.getChildAt(it)) } } ?: emptyList())

internal val Phone.hasKeys: Boolean get() = views.any { it is Button && it.text.toString() == "=" }

/** Each thing that is seen, as an eye or a screen reader finds it. */
internal fun described(root: View): List<String> = seenIn(root).mapNotNull { view ->
    val text = (view as? TextView)?.text?.toString().orEmpty()
    val said = view.contentDescription?.toString().orEmpty()
    if (text.isEmpty() && said.isEmpty()) null else "${view.javaClass.simpleName} '$text' '$said' ${view.isSelected} ${view.isClickable}"
}
