package app.plainsums.rows

import android.text.TextPaint
import android.util.TypedValue
import android.view.Gravity
import android.view.View
import android.widget.ScrollView
import android.widget.TextView
import app.plainsums.look.*

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
