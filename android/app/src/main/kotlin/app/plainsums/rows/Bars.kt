package app.plainsums.rows

import android.annotation.SuppressLint
import android.os.Build
import android.view.Gravity
import android.view.View
import android.view.ViewGroup
import android.widget.ImageView
import android.widget.LinearLayout
import android.widget.TextView
import app.plainsums.R
import app.plainsums.gateway.*
import app.plainsums.look.*

private const val SIDE = 16f
private const val ROUND = 24f

/** Back, the title, and two actions at most; where they do not fit beside the title they stand below it. */
@SuppressLint("ViewConstructor")
internal class TopBar(private val rowContext: RowContext) : ViewGroup(rowContext.skin.context) {
    private val skin = rowContext.skin
    private val back = ImageView(context)
    private val title = rowContext.label(Style.BAR_TITLE, skin.palette.ink)
    private val actions = line(context)
    private var shown: List<Control>? = null

    init {
        val side = skin.dp(Space.X3)
        back.setPadding(side, side, side, side)
        back.setImageDrawable(skin.icon(R.drawable.icon_back, skin.palette.ink))
        back.background = skin.touch(0, skin.palette.ink, Corners(Radius.FULL), width = 0f)
        pressing(back) { EventBack }
        title.accessibilityDelegate = Speech().apply { isHeading = true }
        title.setPaddingRelative(skin.dp(Space.X2), skin.dp(Space.X2), skin.dp(Space.X2), skin.dp(Space.X2))
        listOf(back, title, actions).forEach(::addView)
        isSaveFromParentEnabled = false
    }

    private fun pressing(view: View, event: () -> Event) {
        view.isClickable = true
        view.isFocusable = true
        view.accessibilityDelegate = Speech().apply { role = Speech.BUTTON }
        view.setOnClickListener { rowContext.told(event()) }
    }

    /** A title row says it larger: then the bar leaves it out. */
    fun show(bars: Bars, words: String, isSaidBelow: Boolean) {
        back.visibility = if (bars.back == null) View.GONE else View.VISIBLE
        back.contentDescription = bars.back?.inLanguage(skin.locale)
        title.say(words, skin)
        if (isSaidBelow) title.visibility = View.GONE
        if (bars.actions == shown) return
        shown = bars.actions
        actions.removeAllViews()
        bars.actions.forEach { actions.addView(action(it)) }
    }

    private fun action(control: Control): View {
        val view = if (control.icon != null) pictured(control) else worded(control)
        view.background = skin.touch(0, skin.palette.ink, Corners(Radius.FULL), width = 0f)
        pressing(view) { EventTapped(control.id) }
        view.accessibilityDelegate = Speech().apply { tell(control) }
        view.contentDescription = spoken(control).inLanguage(skin.locale)
        return view
    }

    private fun pictured(control: Control) = ImageView(context).apply {
        val side = skin.dp(Space.X3)
        setPadding(side, side, side, side)
        setImageDrawable(control.icon?.let { skin.icon(drawableOf(it), skin.palette.ink) })
        layoutParams = square(skin.dp(Size.TARGET))
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.O) tooltipText = control.label
    }

    private fun worded(control: Control) = rowContext.label(Style.SECTION, skin.palette.onActTone).apply {
        say(control.label, skin)
        minHeight = skin.dp(Size.TARGET)
        minWidth = skin.dp(Size.TARGET)
        gravity = Gravity.CENTER
        setPadding(skin.dp(Space.X3), 0, skin.dp(Space.X3), 0)
    }

    private var isStacked = false

    override fun onMeasure(widthSpec: Int, heightSpec: Int) {
        val width = MeasureSpec.getSize(widthSpec) - 2 * skin.dp(Space.X1)
        val free = MeasureSpec.makeMeasureSpec(0, MeasureSpec.UNSPECIFIED)
        val target = MeasureSpec.makeMeasureSpec(skin.dp(Size.TARGET), MeasureSpec.EXACTLY)
        back.measure(target, target)
        actions.measure(MeasureSpec.makeMeasureSpec(width, MeasureSpec.AT_MOST), free)
        title.measure(free, free)
        val beside = width - startOfTitle()
        isStacked = title.visibility != GONE && title.measuredWidth + actions.measuredWidth > beside && actions.childCount > 0
        title.measure(MeasureSpec.makeMeasureSpec(if (isStacked) beside else beside - actions.measuredWidth, MeasureSpec.AT_MOST), free)
        val first = maxOf(skin.dp(Size.TARGET), if (title.visibility == GONE) 0 else title.measuredHeight, if (isStacked) 0 else actions.measuredHeight)
        val height = first + (if (isStacked) actions.measuredHeight else 0) + 2 * skin.dp(Space.X1)
        setMeasuredDimension(MeasureSpec.getSize(widthSpec), if (isEmpty()) 0 else maxOf(skin.dp(Size.BAR), height))
    }

    private fun isEmpty() = back.visibility == GONE && title.visibility == GONE && actions.childCount == 0

    private fun startOfTitle() = if (back.visibility == GONE) skin.dp(Space.X1) else skin.dp(Size.TARGET)

    override fun onLayout(changed: Boolean, left: Int, top: Int, right: Int, bottom: Int) {
        val edge = skin.dp(Space.X1)
        val second = if (isStacked) actions.measuredHeight else 0
        val middle = (height - second) / 2
        if (back.visibility != GONE) put(back, edge, middle - back.measuredHeight / 2)
        if (title.visibility != GONE) put(title, edge + startOfTitle(), middle - title.measuredHeight / 2)
        val y = if (isStacked) height - edge - second else middle - actions.measuredHeight / 2
        put(actions, width - edge - actions.measuredWidth, y)
    }

    private fun put(view: View, x: Int, y: Int) {
        val start = if (layoutDirection == View.LAYOUT_DIRECTION_RTL) width - x - view.measuredWidth else x
        view.layout(start, y, start + view.measuredWidth, y + view.measuredHeight)
    }
}

/** The way to danger at one side, Leave at the other: always in the same corners. */
internal class BottomBar(private val rowContext: RowContext) {
    private val skin = rowContext.skin
    private val danger = End(skin.palette.dangerTone, skin.palette.onDangerTone) { EventTapped(it.id) }
    private val leave = End(skin.palette.sunken, skin.palette.ink) { EventLeave }
    private val space = View(skin.context)
    val view = column(skin.context).apply {
        addView(View(skin.context).apply { setBackgroundColor(skin.palette.hair) }, LinearLayout.LayoutParams(ViewGroup.LayoutParams.MATCH_PARENT, skin.dp(1f)))
        val inside = line(skin.context)
        val gap = skin.dp(Space.X2)
        inside.setPadding(gap, skin.dp(Space.X1), gap, skin.dp(Space.X1))
        inside.addView(danger.view, rest())
        inside.addView(space, LinearLayout.LayoutParams(0, 1, 1f))
        inside.addView(leave.view, LinearLayout.LayoutParams(ViewGroup.LayoutParams.WRAP_CONTENT, ViewGroup.LayoutParams.WRAP_CONTENT).apply { marginStart = gap })
        addView(inside, wide())
        inside.minimumHeight = skin.dp(if (skin.isLarge) Size.BAR_LARGE else Size.BAR)
    }

    fun show(bars: Bars) {
        danger.show(bars.danger)
        leave.show(bars.leave)
        space.visibility = if (bars.danger == null) View.VISIBLE else View.GONE
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
            setPadding(skin.dp(SIDE), skin.dp(Space.X1), skin.dp(SIDE), skin.dp(Space.X1))
            minimumHeight = skin.dp(Size.TARGET)
            isClickable = true
            isFocusable = true
            accessibilityDelegate = speech
            setOnClickListener { now?.let { rowContext.told(event(it)) } }
        }

        fun show(control: Control?) {
            now = control
            view.visibility = if (control == null) View.GONE else View.VISIBLE
            if (control == null) return
            label.say(control.label, skin)
            icon.visibility = if (skin.isLarge || control.icon == null) View.GONE else View.VISIBLE
            control.icon?.let { icon.setImageDrawable(skin.icon(drawableOf(it), ink)) }
            view.isSelected = control.isOn
            view.contentDescription = spoken(control).inLanguage(skin.locale)
            view.background = if (control.isOn) skin.touch(fill, ink, Corners(ROUND), ink, 2f) else skin.touch(fill, ink, Corners(ROUND))
        }
    }
}
