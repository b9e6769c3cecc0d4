package app.plainsums.screens

import android.content.Context
import android.graphics.Typeface
import android.text.Editable
import android.text.TextWatcher
import android.view.Gravity
import android.view.View
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.widget.Button
import android.widget.FrameLayout
import android.widget.LinearLayout
import android.widget.ScrollView
import app.plainsums.platform.asPane

val MEDIUM: Typeface = Typeface.create("sans-serif-medium", Typeface.NORMAL)

class Watcher(private val changed: (String) -> Unit) : TextWatcher {
    override fun beforeTextChanged(text: CharSequence?, start: Int, count: Int, after: Int) = Unit

    override fun onTextChanged(text: CharSequence?, start: Int, before: Int, count: Int) = Unit

    override fun afterTextChanged(text: Editable?) = changed(text.toString())
}

/** No wider than can be read with ease, and in the middle. */
class Narrow(context: Context, private val widest: Int) : FrameLayout(context) {
    override fun onMeasure(width: Int, height: Int) {
        val spare = (MeasureSpec.getSize(width) - widest).coerceAtLeast(0)
        setPadding(spare / 2, 0, spare - spare / 2, 0)
        super.onMeasure(width, height)
    }
}

/** A page between the way back and the two buttons that are always in the same two places. */
internal fun Host.frame(context: Context, screen: Screen): View {
    val look = Look(context)
    val root = upright(context)
    root.setBackgroundColor(look.ground)
    root.fitsSystemWindows = true
    root.isSaveFromParentEnabled = false
    root.addView(scroll(look, screen), LinearLayout.LayoutParams(MATCH_PARENT, 0, 1f))
    root.addView(bar(look, screen), LinearLayout.LayoutParams(MATCH_PARENT, WRAP_CONTENT))
    asPane(root, screen.name)
    return root
}

private fun Host.scroll(look: Look, screen: Screen): View {
    val scroll = ScrollView(look.context)
    val narrow = Narrow(look.context, look.dp(Look.WIDEST))
    val column = upright(look.context)
    edges(column, look, Look.EDGE / 2)
    if (screen === first) edges(column, look, 2 * Look.EDGE) else column.addView(backButton(look, screen), LinearLayout.LayoutParams(WRAP_CONTENT, WRAP_CONTENT))
    val page = Page(look, column) { screen.name = it }
    page.problem(screen.problem)
    screen.draw(page)
    if (offersHiding(screen)) page.secondary(screen.word("launch-hide")) { open("hide") }
    narrow.addView(column, FrameLayout.LayoutParams(MATCH_PARENT, WRAP_CONTENT))
    scroll.addView(narrow)
    scroll.setOnScrollChangeListener { _, _, y, _, _ -> screen.scrolled = y }
    val to = screen.scrolled
    scroll.post { scroll.scrollTo(0, to) }
    return scroll
}

/** While nothing is hidden, each page has the way there; but not what is held out to someone else. */
private fun Host.offersHiding(screen: Screen) = !hides && screen.tells && screen.canGoBack && screen.id !in HAS_ITS_OWN

private val HAS_ITS_OWN = setOf("hide", "settings", "show-cards")

private fun edges(column: LinearLayout, look: Look, top: Int) {
    val edge = look.dp(Look.EDGE)
    column.setPaddingRelative(edge, look.dp(top), edge, edge)
}

private fun Host.backButton(look: Look, screen: Screen): View = flat(look, look.ground, look.ground, look.main).apply {
    val name = screen.word("common-back")
    text = "\u2039 $name"
    contentDescription = name
    setPaddingRelative(0, 0, look.dp(16), 0)
    gravity = Gravity.CENTER_VERTICAL or Gravity.START
    if (!screen.canGoBack) visibility = View.GONE
    setOnClickListener { back() }
}

private fun Host.bar(look: Look, screen: Screen): View {
    val bar = LinearLayout(look.context)
    bar.setPaddingRelative(look.dp(12), look.dp(8), look.dp(12), look.dp(8))
    bar.setBackgroundColor(look.raised)
    bar.elevation = look.dp(4).toFloat()
    val danger = flat(look, look.raised, look.alarm, look.alarm)
    danger.text = screen.word("common-danger")
    if (!screen.tells) danger.visibility = View.INVISIBLE
    danger.setOnClickListener { if (screen.id != "danger") open("danger") }
    val leave = flat(look, look.ink, look.ink, look.ground)
    leave.text = screen.word("common-leave")
    leave.contentDescription = screen.word("common-leave-spoken")
    leave.setOnClickListener { leave() }
    bar.addView(danger, LinearLayout.LayoutParams(0, MATCH_PARENT, 3f))
    bar.addView(leave, LinearLayout.LayoutParams(0, MATCH_PARENT, 2f).apply { marginStart = look.dp(10) })
    return bar
}

private fun flat(look: Look, fill: Int, edge: Int, ink: Int) = Button(look.context).apply {
    isAllCaps = false
    stateListAnimator = null
    textSize = Look.SMALL
    typeface = MEDIUM
    setTextColor(ink)
    gravity = Gravity.CENTER
    background = look.touch(fill, edge, ink)
    minHeight = look.dp(Look.TOUCH)
    minWidth = look.dp(Look.TOUCH)
    setPaddingRelative(look.dp(10), look.dp(6), look.dp(10), look.dp(6))
}

internal fun upright(context: Context) = LinearLayout(context).apply { orientation = LinearLayout.VERTICAL }
