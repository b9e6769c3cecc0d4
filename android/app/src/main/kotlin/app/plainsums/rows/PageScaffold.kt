package app.plainsums.rows

import android.animation.ValueAnimator
import android.annotation.SuppressLint
import android.graphics.drawable.LayerDrawable
import android.os.Build
import android.view.Gravity
import android.view.View
import android.view.ViewGroup
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.widget.FrameLayout
import android.widget.ImageView
import android.widget.LinearLayout
import android.widget.ScrollView
import android.widget.TextView
import app.plainsums.R
import app.plainsums.gateway.*
import app.plainsums.look.*

/** A page with its bars, what is pinned and its dock; all of a visit happens in the same one. */
@SuppressLint("ViewConstructor")
internal class PageScaffold(private val rowContext: RowContext) : LinearLayout(rowContext.skin.context) {
    private val skin = rowContext.skin
    private val top = TopBar(rowContext)
    private val scroll = PageScroll(rowContext)
    private val foot = Foot(rowContext)
    private val bottom = BottomBar(rowContext)
    private val mark = rowContext.mark()

    init {
        orientation = VERTICAL
        isSaveFromParentEnabled = false
        addView(top.view, wide())
        addView(mark, LayoutParams(MATCH_PARENT, 0, 1f))
        addView(scroll, LayoutParams(MATCH_PARENT, 0, 1f))
        addView(foot, wide())
        addView(bottom.view, wide())
    }

    fun draw(page: PageView) {
        layoutDirection = if (page.rightToLeft) View.LAYOUT_DIRECTION_RTL else View.LAYOUT_DIRECTION_LTR
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) accessibilityPaneTitle = page.title.ifEmpty { null }
        top.show(page.bars, page.title, isSaidBelow = page.isTitled)
        quiet(page.title.isEmpty())
        scroll.show(page)
        foot.show(page.pinned, page.dock)
        bottom.show(page.bars)
    }

    /** A page without a name says nothing but what can be tapped, low where the thumb is. */
    private fun quiet(isQuiet: Boolean) {
        mark.visibility = if (isQuiet) View.VISIBLE else View.GONE
        (scroll.layoutParams as LayoutParams).apply { height = if (isQuiet) WRAP_CONTENT else 0; weight = if (isQuiet) 0f else 1f }
    }

    /** A new page comes up a little, where the phone lets things move. */
    fun arrive() {
        if (!ValueAnimator.areAnimatorsEnabled()) return
        scroll.alpha = 0f
        scroll.translationY = skin.dp(Motion.RISE.toFloat()).toFloat()
        scroll.animate().alpha(1f).translationY(0f).setDuration(Motion.PAGE.toLong()).start()
    }

    fun gone() {
        scroll.gone()
        foot.gone()
    }
}

/** What stays in sight above the bar: never more than half of the page, then it scrolls too. */
@SuppressLint("ViewConstructor")
internal class Foot(private val rowContext: RowContext) : ScrollView(rowContext.skin.context) {
    private val skin = rowContext.skin
    private val pinned = RowStack(rowContext)
    private val docked = RowStack(rowContext)
    private val inside = column(skin.context)

    init {
        isSaveEnabled = false
        inside.addView(pinned.column, wide())
        inside.addView(docked.column, wide())
        addView(inside, LayoutParams(MATCH_PARENT, WRAP_CONTENT))
    }

    fun show(rows: List<Row>, dock: List<Control>) {
        pinned.show(rows)
        docked.show(dock.map { Row(it.id, RowTap(it)) })
        visibility = if (rows.isEmpty() && dock.isEmpty()) View.GONE else View.VISIBLE
        pinned.column.visibility = if (rows.isEmpty()) View.GONE else View.VISIBLE
        docked.column.visibility = if (dock.isEmpty()) View.GONE else View.VISIBLE
    }

    fun gone() {
        pinned.gone()
        docked.gone()
    }

    override fun onMeasure(widthSpec: Int, heightSpec: Int) {
        val width = MeasureSpec.getSize(widthSpec)
        val side = maxOf(skin.dp(Space.PAGE), (width - skin.dp(Size.WIDEST)) / 2)
        inside.setPadding(side, skin.dp(Space.X2), side, skin.dp(Space.X2))
        (docked.column.layoutParams as LinearLayout.LayoutParams).topMargin = if (pinned.column.visibility == GONE) 0 else skin.dp(Space.GAP)
        val half = MeasureSpec.makeMeasureSpec(MeasureSpec.getSize(heightSpec) / 2, MeasureSpec.AT_MOST)
        super.onMeasure(widthSpec, if (MeasureSpec.getMode(heightSpec) == MeasureSpec.UNSPECIFIED) heightSpec else half)
    }
}

/** The mark of the app, in the middle of what is free. */
private fun RowContext.mark() = FrameLayout(skin.context).apply {
    val inks = listOf(R.drawable.icon_mark_outer to skin.palette.onAct, R.drawable.icon_mark_inner to skin.palette.actSoft)
    val picture = ImageView(context)
    picture.background = skin.box(skin.palette.act, Radius.HERO, width = 0f)
    picture.setImageDrawable(LayerDrawable(inks.mapNotNull { (icon, ink) -> skin.icon(icon, ink) }.toTypedArray()))
    addView(picture, FrameLayout.LayoutParams(skin.dp(Size.MARK), skin.dp(Size.MARK), Gravity.CENTER))
    importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO_HIDE_DESCENDANTS
}

/** Back, the title, and two actions at most; where they do not fit beside the title they stand below it. */
internal class TopBar(private val rowContext: RowContext) {
    private val skin = rowContext.skin
    private val back = ImageView(skin.context)
    private val title = rowContext.label(Style.BAR_TITLE, skin.palette.ink)
    private val actions = line(skin.context)
    private val words = Flow(skin, gap = 0, isSpread = true, isLoneAtEnd = true)
    private var shown: List<Control>? = null
    val view = line(skin.context)

    init {
        val (target, edge) = skin.dp(Size.TARGET) to skin.dp(Space.X1)
        pressing(back, Speech().apply { role = Speech.BUTTON }) { EventBack }
        title.accessibilityDelegate = Speech().apply { isHeading = true }
        title.minHeight = target
        title.gravity = Gravity.CENTER_VERTICAL
        listOf(title, actions).forEach(words::addView)
        view.gravity = Gravity.TOP
        view.setPadding(edge, edge, edge, edge)
        view.minimumHeight = skin.dp(Size.BAR)
        view.addView(back, square(target))
        view.addView(words, rest())
    }

    private fun pressing(view: View, speech: Speech, event: () -> Event) {
        val side = skin.dp(Space.X3)
        view.setPadding(side, if (view is ImageView) side else 0, side, if (view is ImageView) side else 0)
        view.background = skin.touch(0, skin.palette.ink, Corners(Radius.FULL), width = 0f)
        view.tapped(speech) { rowContext.told(event()) }
    }

    /** A title row says it larger: then the bar leaves it out. */
    fun show(bars: Bars, words: String, isSaidBelow: Boolean) {
        back.visibility = if (bars.back == null) View.GONE else View.VISIBLE
        back.setImageDrawable(skin.icon(if (bars.closes) R.drawable.icon_close else R.drawable.icon_back, skin.palette.ink))
        back.contentDescription = bars.back?.inLanguage(skin.locale)
        title.say(words.takeUnless { isSaidBelow }, skin)
        title.setPaddingRelative(skin.dp(if (bars.back == null) Space.X3 else Space.X2), 0, skin.dp(Space.X2), 0)
        if (bars.actions != shown) {
            shown = bars.actions
            actions.removeAllViews()
            bars.actions.forEach { actions.addView(action(it)) }
        }
        val isEmpty = bars.back == null && title.visibility == View.GONE && bars.actions.isEmpty()
        view.visibility = if (isEmpty) View.GONE else View.VISIBLE
    }

    private fun action(control: Control): View {
        val view = if (control.icon != null) pictured(control) else worded(control)
        pressing(view, Speech().apply { tell(control) }) { EventTapped(control.id) }
        view.contentDescription = spoken(control).inLanguage(skin.locale)
        return view
    }

    private fun pictured(control: Control) = ImageView(skin.context).apply {
        draw(control.icon?.let(::drawableOf), skin.palette.ink, skin)
        layoutParams = square(skin.dp(Size.TARGET))
        tooltipText = control.label
    }

    private fun worded(control: Control) = rowContext.label(Style.SECTION, skin.palette.onActTone).apply {
        say(control.label, skin)
        minHeight = skin.dp(Size.TARGET)
        minWidth = skin.dp(Size.TARGET)
        gravity = Gravity.CENTER
    }
}

/** The way to danger at one side, Leave at the other: always in the same corners. */
internal class BottomBar(private val rowContext: RowContext) {
    private val skin = rowContext.skin
    private val danger = End(skin.palette.dangerTone, skin.palette.onDangerTone) { EventTapped(it.id) }
    private val leave = End(skin.palette.sunken, skin.palette.ink) { EventLeave }
    val view = column(skin.context).apply {
        addView(View(skin.context).apply { setBackgroundColor(skin.palette.hair) }, LinearLayout.LayoutParams(ViewGroup.LayoutParams.MATCH_PARENT, skin.dp(1f)))
        val inside = line(skin.context)
        inside.gravity = Gravity.END or Gravity.CENTER_VERTICAL
        val gap = skin.dp(Space.X2)
        inside.setPadding(gap, skin.dp(Space.X1), gap, skin.dp(Space.X1))
        inside.addView(danger.view, rest())
        inside.addView(leave.view, hugging(start = gap))
        addView(inside, wide())
        inside.minimumHeight = skin.dp(if (skin.isLarge) Size.BAR_LARGE else Size.BAR)
    }

    fun show(bars: Bars) {
        danger.show(bars.danger)
        leave.show(bars.leave)
        view.visibility = if (bars.danger == null && bars.leave == null) View.GONE else View.VISIBLE
    }

    /** One end of the bar. */
    private inner class End(private val fill: Int, private val ink: Int, private val event: (Control) -> Event) {
        private val icon = rowContext.picture(Size.ICON_ROW)
        private val label: TextView = rowContext.label(Style.LABEL, ink)
        private val speech = Speech().apply { role = Speech.BUTTON }
        private var now: Control? = null
        val view = line(skin.context).apply {
            addView(icon, square(skin.dp(Size.ICON_ROW), end = skin.dp(Space.X2)))
            addView(label)
            setPadding(skin.dp(Space.X4), skin.dp(Space.X1), skin.dp(Space.X4), skin.dp(Space.X1))
            minimumHeight = skin.dp(Size.TARGET)
            tapped(speech) { now?.let { rowContext.told(event(it)) } }
        }

        fun show(control: Control?) {
            now = control
            view.visibility = if (control == null) View.GONE else View.VISIBLE
            if (control == null) return
            label.say(control.label, skin)
            icon.draw(control.icon?.let(::drawableOf).takeUnless { skin.isLarge }, ink, skin)
            view.isSelected = control.isOn
            view.contentDescription = spoken(control).inLanguage(skin.locale)
            view.background = if (control.isOn) skin.touch(fill, ink, Corners(Radius.HERO), ink, 2f) else skin.touch(fill, ink, Corners(Radius.HERO))
        }
    }
}
