package app.plainsums.screens

import android.content.Context
import android.graphics.Typeface
import android.text.Editable
import android.text.Layout
import android.text.TextWatcher
import android.view.Gravity
import android.view.View
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.widget.Button
import android.widget.FrameLayout
import android.widget.LinearLayout
import android.widget.ScrollView
import app.plainsums.R
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
    val root = LinearLayout(context)
    val low = isLow(context)
    root.orientation = if (low) LinearLayout.HORIZONTAL else LinearLayout.VERTICAL
    root.setBackgroundColor(look.ground)
    root.fitsSystemWindows = true
    root.isSaveFromParentEnabled = false
    root.addView(body(look, screen), if (low) beside(1f) else above(1f))
    root.addView(bar(look, screen, low), if (low) LinearLayout.LayoutParams(look.dp(RAIL), MATCH_PARENT) else below())
    asPane(root, screen.name)
    return root
}

/** A phone on its side: height is scarce there, so the two buttons stand at the end of the lines. */
private fun isLow(context: Context) = isAcross(context) && context.resources.configuration.screenHeightDp < LOW

private const val LOW = 480
private const val RAIL = 168

private fun beside(weight: Float) = LinearLayout.LayoutParams(0, MATCH_PARENT, weight)

private fun above(weight: Float) = LinearLayout.LayoutParams(MATCH_PARENT, 0, weight)

private fun below() = LinearLayout.LayoutParams(MATCH_PARENT, WRAP_CONTENT)

/** What scrolls, and what stays in reach meanwhile. */
private fun Host.body(look: Look, screen: Screen): View {
    val scroll = scroll(look, screen)
    val still = screen.still(look) ?: return scroll
    val across = isAcross(look.context)
    val both = LinearLayout(look.context)
    both.orientation = if (across) LinearLayout.HORIZONTAL else LinearLayout.VERTICAL
    both.addView(scroll, if (across) beside(1f) else above(1f))
    both.addView(still, if (across) beside(1f) else below())
    return both
}

private fun Host.scroll(look: Look, screen: Screen): View {
    val scroll = ScrollView(look.context)
    val narrow = Narrow(look.context, look.dp(Look.WIDEST))
    val column = upright(look.context)
    edges(column, look, Look.EDGE / 2)
    top(look, screen, column)
    val page = Page(look, column) { screen.name = it }
    page.problem(screen.problem)
    screen.draw(page)
    narrow.addView(column, FrameLayout.LayoutParams(MATCH_PARENT, WRAP_CONTENT))
    scroll.addView(narrow)
    scroll.setOnScrollChangeListener { _, _, y, _, _ -> screen.scrolled = y }
    val to = screen.scrolled
    scroll.post { scroll.scrollTo(0, to) }
    return scroll
}

/** The way back, and across from it the way to hide it, while it is not. */
private fun Host.top(look: Look, screen: Screen, column: LinearLayout) {
    val (back, hiding) = (screen !== first && screen.canGoBack) to offersHiding(screen)
    if (!back && !hiding) return edges(column, look, 2 * Look.EDGE)
    val row = LinearLayout(look.context)
    row.gravity = Gravity.CENTER_VERTICAL
    if (back) row.addView(backButton(look, screen), LinearLayout.LayoutParams(WRAP_CONTENT, WRAP_CONTENT))
    row.addView(View(look.context), LinearLayout.LayoutParams(0, 0, 1f))
    if (hiding) row.addView(hideButton(look, screen), LinearLayout.LayoutParams(WRAP_CONTENT, WRAP_CONTENT))
    column.addView(row, LinearLayout.LayoutParams(MATCH_PARENT, WRAP_CONTENT))
}

/** While nothing is hidden, each page has the way there; but not what is held out to someone else. */
private fun Host.offersHiding(screen: Screen) = !hides && screen.tells && screen.canGoBack && screen.id !in HAS_ITS_OWN

private val HAS_ITS_OWN = setOf("hide", "settings", "show-cards")

private fun edges(column: LinearLayout, look: Look, top: Int) {
    val edge = look.dp(Look.EDGE)
    column.setPaddingRelative(edge, look.dp(top), edge, edge)
}

private fun Host.backButton(look: Look, screen: Screen): View = quiet(look, screen.word("common-back")) { back() }.apply {
    val arrow = look.mark(R.drawable.back, look.mainInk)
    setCompoundDrawablesRelativeWithIntrinsicBounds(arrow, null, null, null)
    compoundDrawablePadding = look.dp(6)
    gravity = Gravity.CENTER_VERTICAL or Gravity.START
    textAlignment = View.TEXT_ALIGNMENT_VIEW_START
    setPaddingRelative(0, 0, look.dp(16), 0)
}

private fun Host.hideButton(look: Look, screen: Screen): View = quiet(look, screen.word("launch-hide")) { open("hide") }.apply {
    setPaddingRelative(look.dp(16), 0, 0, 0)
}

/** A button that is words only. */
private fun quiet(look: Look, words: String, act: () -> Unit) = flat(look, look.ground, look.ground, look.mainInk).apply {
    text = words
    setOnClickListener { act() }
}

private fun Host.bar(look: Look, screen: Screen, low: Boolean): View {
    val buttons = LinearLayout(look.context)
    buttons.orientation = if (low) LinearLayout.VERTICAL else LinearLayout.HORIZONTAL
    buttons.setPaddingRelative(look.dp(12), look.dp(8), look.dp(12), look.dp(8))
    val (danger, leave) = dangerButton(look, screen) to leaveButton(look, screen)
    if (low) stacked(look, buttons, danger, leave) else sideBySide(look, buttons, danger, leave)
    val bar = Narrow(look.context, look.dp(Look.WIDEST))
    bar.setBackgroundColor(look.raised)
    bar.elevation = look.dp(4).toFloat()
    bar.addView(buttons, FrameLayout.LayoutParams(MATCH_PARENT, if (low) MATCH_PARENT else WRAP_CONTENT))
    return bar
}

private fun sideBySide(look: Look, buttons: LinearLayout, danger: View, leave: View) {
    buttons.addView(danger, beside(3f))
    buttons.addView(leave, beside(2f).apply { marginStart = look.dp(10) })
}

private fun stacked(look: Look, buttons: LinearLayout, danger: View, leave: View) {
    buttons.addView(danger, below())
    buttons.addView(View(look.context), LinearLayout.LayoutParams(0, look.dp(10), 1f))
    buttons.addView(leave, below())
}

private fun Host.dangerButton(look: Look, screen: Screen): View = flat(look, look.raised, look.alarmInk, look.alarmInk).apply {
    text = screen.word("common-danger")
    if (!screen.tells) visibility = View.INVISIBLE
    setOnClickListener { if (screen.id != "danger") open("danger") }
}

private fun Host.leaveButton(look: Look, screen: Screen): View = flat(look, look.exit, look.exit, look.onExit).apply {
    text = screen.word("common-leave")
    contentDescription = screen.word("common-leave-spoken")
    setOnClickListener { leave() }
}

private fun flat(look: Look, fill: Int, edge: Int, ink: Int) = Button(look.context).apply {
    isAllCaps = false
    stateListAnimator = null
    textSize = Look.SMALL
    typeface = MEDIUM
    setTextColor(ink)
    gravity = Gravity.CENTER
    breakStrategy = Layout.BREAK_STRATEGY_BALANCED
    background = look.touch(fill, edge, ink)
    minHeight = look.dp(Look.TOUCH)
    minWidth = look.dp(Look.TOUCH)
    setPaddingRelative(look.dp(8), look.dp(6), look.dp(8), look.dp(6))
}

internal fun upright(context: Context) = LinearLayout(context).apply { orientation = LinearLayout.VERTICAL }
