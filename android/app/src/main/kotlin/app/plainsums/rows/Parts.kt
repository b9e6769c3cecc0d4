package app.plainsums.rows

import android.animation.ValueAnimator
import android.content.Context
import android.view.Gravity
import android.view.View
import android.view.ViewGroup
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.widget.FrameLayout
import android.widget.ImageView
import android.widget.LinearLayout
import android.widget.TextView
import app.plainsums.R
import app.plainsums.look.*

/** The small things that rows are made of. */

internal fun column(context: Context) = LinearLayout(context).apply { orientation = LinearLayout.VERTICAL }

internal fun line(context: Context) = LinearLayout(context).apply { gravity = Gravity.CENTER_VERTICAL; isBaselineAligned = false }

internal fun wide(gap: Int = 0) = LinearLayout.LayoutParams(ViewGroup.LayoutParams.MATCH_PARENT, WRAP_CONTENT).apply { topMargin = gap }

/** As wide and high as what is in it. */
internal fun hugging(start: Int = 0, end: Int = 0) =
    LinearLayout.LayoutParams(WRAP_CONTENT, WRAP_CONTENT).apply { marginStart = start; marginEnd = end }

/** What is left of a line. */
internal fun rest() = LinearLayout.LayoutParams(0, WRAP_CONTENT, 1f)

internal fun square(side: Int, start: Int = 0, end: Int = 0) = LinearLayout.LayoutParams(side, side).apply { marginStart = start; marginEnd = end }

internal fun RowContext.label(style: TypeStyle, colour: Int) = TextView(skin.context).apply {
    skin.letters(this, style, colour)
    isSaveEnabled = false
}

/** Text that is there, or no view where there is none. */
internal fun TextView.say(words: CharSequence?, skin: Skin) {
    visibility = if (words.isNullOrEmpty()) View.GONE else View.VISIBLE
    if (words != null && text.toString() != words.toString()) text = words.inLanguage(skin.locale)
}

internal fun RowContext.picture(sizeDp: Float) = ImageView(skin.context).apply {
    scaleType = ImageView.ScaleType.FIT_CENTER
    importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO
    layoutParams = LinearLayout.LayoutParams(skin.dp(sizeDp), skin.dp(sizeDp))
}

/** A picture that is there, or no view where there is none. */
internal fun ImageView.draw(icon: Int?, ink: Int, skin: Skin) {
    visibility = if (icon == null) View.GONE else View.VISIBLE
    icon?.let { setImageDrawable(skin.icon(it, ink)) }
}

/** Takes taps, from a finger, a keyboard or a screen reader. */
internal fun View.tapped(speech: Speech, act: () -> Unit) {
    isClickable = true
    isFocusable = true
    accessibilityDelegate = speech
    setOnClickListener { act() }
}

internal val ViewGroup.children: List<View> get() = (0 until childCount).map(::getChildAt)

/** Puts a view in its place among the others, unless it is there. */
internal fun ViewGroup.stand(view: View, at: Int) {
    if (getChildAt(at) === view) return
    (view.parent as? ViewGroup)?.removeView(view)
    addView(view, at)
}

internal fun exactly(side: Int): Int = View.MeasureSpec.makeMeasureSpec(side, View.MeasureSpec.EXACTLY)

internal fun asHighAsItIs(): Int = View.MeasureSpec.makeMeasureSpec(0, View.MeasureSpec.UNSPECIFIED)

/** Puts a view so far from where lines begin. */
internal fun ViewGroup.put(view: View, x: Int, y: Int, height: Int = view.measuredHeight) {
    val start = if (layoutDirection == View.LAYOUT_DIRECTION_RTL) width - x - view.measuredWidth else x
    view.layout(start, y, start + view.measuredWidth, y + height)
}

/** A round place with a picture or a number in it. */
internal class Dot(private val rowContext: RowContext, sizeDp: Float, iconDp: Float) : FrameLayout(rowContext.skin.context) {
    private val image = ImageView(context)
    private val number = rowContext.label(Style.SECTION, 0)
    private val size = rowContext.skin.dp(sizeDp)

    init {
        val icon = rowContext.skin.dp(iconDp)
        addView(image, LayoutParams(icon, icon, Gravity.CENTER))
        addView(number, LayoutParams(WRAP_CONTENT, WRAP_CONTENT, Gravity.CENTER))
        importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO_HIDE_DESCENDANTS
    }

    fun show(icon: Int?, fill: Int, ink: Int, words: String? = null) {
        background = rowContext.skin.box(fill, Radius.FULL, width = 0f)
        image.draw(icon, ink, rowContext.skin)
        number.say(words, rowContext.skin)
        number.setTextColor(ink)
    }

    override fun onMeasure(widthSpec: Int, heightSpec: Int) {
        super.onMeasure(exactly(size), exactly(size))
    }
}

/**
 * Things one after the other, in as many lines as they need; the last of a line may stand at its end, and so may one alone
 * that is not the first of all.
 */
internal class Flow(private val skin: Skin, private val gap: Int, private val isSpread: Boolean = false, private val isLoneAtEnd: Boolean = false) :
    ViewGroup(skin.context) {
    private val lines = ArrayList<List<View>>()

    init {
        isSaveFromParentEnabled = false
    }

    override fun onMeasure(widthSpec: Int, heightSpec: Int) {
        val width = MeasureSpec.getSize(widthSpec)
        val most = MeasureSpec.makeMeasureSpec(width, MeasureSpec.AT_MOST)
        val shown = children.filter { it.visibility != GONE }
        shown.forEach { it.measure(most, asHighAsItIs()) }
        lines.clear()
        shown.forEach { add(it, width) }
        val height = lines.sumOf { line -> line.maxOf { it.measuredHeight } } + gap * maxOf(0, lines.size - 1)
        setMeasuredDimension(width, height)
    }

    private fun add(view: View, width: Int) {
        val last = lines.lastOrNull()
        val used = last?.sumOf { it.measuredWidth + gap } ?: 0
        if (last != null && used + view.measuredWidth <= width) lines[lines.size - 1] = last + view else lines += listOf(view)
    }

    override fun onLayout(changed: Boolean, left: Int, top: Int, right: Int, bottom: Int) {
        var y = 0
        lines.forEach { line ->
            val height = line.maxOf { it.measuredHeight }
            var x = 0
            line.forEachIndexed { at, view ->
                val isEnd = isSpread && at == line.size - 1 && (at > 0 || isLoneAtEnd && view !== children.first())
                put(view, if (isEnd) width - view.measuredWidth else x, y + (height - view.measuredHeight) / 2)
                x += view.measuredWidth + gap
            }
            y += height + gap
        }
    }
}

/** A square that is ticked, or a ring that is filled: a picture of what the row around it says. */
internal class MarkBox(private val rowContext: RowContext, private val radius: Float, mark: Float) : FrameLayout(rowContext.skin.context) {
    private val image = ImageView(context)
    private var isOn: Boolean? = null

    init {
        val size = rowContext.skin.dp(mark)
        addView(image, LayoutParams(size, size, Gravity.CENTER))
        importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO_HIDE_DESCENDANTS
    }

    fun show(isThere: Boolean, on: Boolean) {
        visibility = if (isThere) View.VISIBLE else View.GONE
        if (!isThere || on == isOn) return
        val isNew = isOn != null && on
        isOn = on
        val palette = rowContext.skin.palette
        val edge = if (on) palette.act else palette.outline
        background = rowContext.skin.box(if (on) palette.act else 0, radius, edge, Size.EDGE)
        image.setImageDrawable(if (on) rowContext.skin.icon(R.drawable.icon_check, palette.onAct) else null)
        if (isNew && ValueAnimator.areAnimatorsEnabled()) grow()
    }

    private fun grow() {
        image.scaleX = 0f
        image.scaleY = 0f
        image.animate().scaleX(1f).scaleY(1f).setDuration(Motion.TICK.toLong()).start()
    }
}
