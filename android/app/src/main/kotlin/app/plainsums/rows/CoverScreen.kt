package app.plainsums.rows

import android.content.res.Configuration
import android.text.TextPaint
import android.util.TypedValue
import android.view.Gravity
import android.view.Menu
import android.view.View
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.view.accessibility.AccessibilityNodeInfo.AccessibilityAction
import android.widget.LinearLayout
import android.widget.PopupMenu
import android.widget.ScrollView
import android.widget.TextView
import app.plainsums.R
import app.plainsums.gateway.*
import app.plainsums.look.*

private const val KEYS_SHARE = 62

/** The calculator: the sum above its keys, or beside them on a phone that lies on its side. */
internal class CoverScreen(private val rowContext: RowContext) {
    private val skin = rowContext.skin
    private val isAcross = skin.context.resources.configuration.run { orientation == Configuration.ORIENTATION_LANDSCAPE }
    private val sum = SumView(rowContext)
    private val keys = KeyGrid(rowContext, if (isAcross) Size.TARGET else Size.KEY_LEAST, trayCorners())
    private var shown: CoverView? = null

    val view: LinearLayout = object : LinearLayout(skin.context) {
        override fun onMeasure(widthSpec: Int, heightSpec: Int) {
            keys.mostHeight = MeasureSpec.getSize(heightSpec) * (if (isAcross) 100 else KEYS_SHARE) / 100
            super.onMeasure(widthSpec, heightSpec)
        }
    }

    init {
        view.layoutDirection = View.LAYOUT_DIRECTION_LTR
        view.orientation = if (isAcross) LinearLayout.HORIZONTAL else LinearLayout.VERTICAL
        view.addView(display(), if (isAcross) LinearLayout.LayoutParams(0, MATCH_PARENT, 1f) else LinearLayout.LayoutParams(MATCH_PARENT, 0, 1f))
        view.addView(keys, if (isAcross) LinearLayout.LayoutParams(0, WRAP_CONTENT, 1f).apply { gravity = Gravity.BOTTOM } else wide())
    }

    private fun trayCorners() = if (isAcross) Corners(Radius.HERO, 0f, 0f, 0f) else Corners(Radius.HERO, Radius.HERO, 0f, 0f)

    private fun display() = column(skin.context).apply {
        gravity = Gravity.BOTTOM
        addView(sum, LinearLayout.LayoutParams(MATCH_PARENT, WRAP_CONTENT))
        setPadding(skin.dp(Space.X2), skin.dp(Space.X4), skin.dp(Space.X2), skin.dp(Space.X4))
    }

    fun draw(cover: CoverView) {
        val before = shown
        shown = cover
        sum.show(cover.display, cover.found, cover.running)
        copying(cover.copy)
        keys.show(cover.keys, clicks = false)
        if (before != null && before != cover) @Suppress("DEPRECATION") view.announceForAccessibility(cover.spoken.inLanguage(skin.locale))
    }

    /** A number can be copied where it is held, as on any calculator. */
    private fun copying(copy: Control?) {
        sum.onHeld(copy?.let { { offer(it) } })
        sum.speech.extra = copy?.let { AccessibilityAction(R.id.copy_number, it.label) to { rowContext.told(EventTapped(it.id)) } }
    }

    private fun offer(copy: Control) = PopupMenu(skin.context, sum, Gravity.END).run {
        menu.add(Menu.NONE, Menu.NONE, Menu.NONE, copy.label)
        setOnMenuItemClickListener { rowContext.told(EventTapped(copy.id)); true }
        show()
    }
}

private const val LINE = 28f
private const val HALF = 0.5f
private const val TABULAR = "tnum"

/** The number of a calculator. It shrinks as it grows, then takes more lines and scrolls; no digit is ever cut off. */
internal class SumView(private val rowContext: RowContext) : ScrollView(rowContext.skin.context) {
    private val skin = rowContext.skin
    private val running = rowContext.label(TypeStyle(Display.SUM, LINE, 400, HALF), skin.palette.ink2)
    private val number = TextView(context)
    val speech = Speech()
    private var isNew = false
    private val steps = Display.STEPS.map { skin.px(TypeStyle(it, it, 400, HALF)) }

    init {
        skin.letters(number, Style.KEY, skin.palette.ink)
        number.setLineSpacing(0f, 1f)
        number.fontFeatureSettings = TABULAR
        number.isSaveEnabled = false
        number.accessibilityDelegate = speech
        listOf(running, number).forEach(::fromTheRight)
        isSaveEnabled = false
        isFocusable = false
        layoutDirection = View.LAYOUT_DIRECTION_LTR
        setPadding(skin.dp(Space.X4), skin.dp(Space.X1), skin.dp(Space.X4), skin.dp(Space.X1))
        addView(column(context).apply { addView(running, wide()); addView(number, wide()) })
    }

    private fun fromTheRight(view: TextView) {
        view.gravity = Gravity.END
        view.textAlignment = View.TEXT_ALIGNMENT_VIEW_END
        view.textDirection = View.TEXT_DIRECTION_LTR
    }

    fun show(display: String, found: String, sum: String = "") {
        running.say(sum, skin)
        number.text = display
        number.contentDescription = found.ifEmpty { null }?.inLanguage(skin.locale)
        speech.instead = number.contentDescription
        isNew = true
        requestLayout()
    }

    fun onHeld(act: (() -> Unit)?) {
        number.setOnLongClickListener(act?.let { held -> View.OnLongClickListener { held(); true } })
        number.isLongClickable = act != null
    }

    override fun onMeasure(widthSpec: Int, heightSpec: Int) {
        fit(MeasureSpec.getSize(widthSpec) - paddingLeft - paddingRight)
        super.onMeasure(widthSpec, heightSpec)
    }

    /** What is new is seen at its end, at once. */
    override fun onLayout(changed: Boolean, left: Int, top: Int, right: Int, bottom: Int) {
        super.onLayout(changed, left, top, right, bottom)
        if (isNew) scrollTo(0, maxOf(0, getChildAt(0).height - height))
        isNew = false
    }

    private fun fit(width: Int) {
        val text = number.text.toString()
        // A copy: a view whose own paint has the size already does not lay out again.
        val paint = TextPaint(number.paint)
        val size = steps.firstOrNull { paint.textSize = it; paint.measureText(text) <= width } ?: steps.last()
        number.setTextSize(TypedValue.COMPLEX_UNIT_PX, size)
    }
}
