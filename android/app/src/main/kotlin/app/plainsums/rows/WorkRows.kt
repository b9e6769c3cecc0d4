package app.plainsums.rows

import android.graphics.Canvas
import android.graphics.Paint
import android.view.View
import android.view.ViewGroup
import android.view.ViewGroup.LayoutParams
import android.widget.FrameLayout
import android.widget.ImageView
import app.plainsums.gateway.*
import app.plainsums.look.*

private const val UNKNOWN = 0.3f
private const val SHARE = 60

/** One control, or none, at its place in a row. */
internal class Slot(
    private val rowContext: RowContext,
    private val inside: ViewGroup,
    private val place: LayoutParams = wide(rowContext.skin.dp(Space.X2)),
    private val made: (Control) -> ControlView = rowContext::controlView,
) {
    private var now: ControlView? = null
    private var form = ""

    fun show(control: Control?) {
        val wanted = control?.let(::formOf).orEmpty()
        if (wanted != form) {
            now?.let { inside.removeView(it.view) }
            now = control?.let(made)?.also { inside.addView(it.view, place) }
            form = wanted
        }
        control?.let { now?.update(it) }
    }
}

/** How far something is: segments for a few steps, a bar for everything else. */
internal class ProgressRowView(rowContext: RowContext) : RowView(rowContext) {
    private val bar = ProgressLine(skin)
    private val words = rowContext.label(Style.SUB, palette.ink2)
    override val view = column(skin.context).apply {
        addView(bar, wide())
        addView(words, wide(skin.dp(Space.X2)))
        words.setPadding(skin.dp(Space.X1), 0, skin.dp(Space.X1), 0)
    }
    private val stop = Slot(rowContext, view)

    override fun update(kind: RowKind, joint: Joint) {
        val now = (kind as RowProgress).v1
        bar.show(now.of)
        bar.importantForAccessibility = if (now.words.isEmpty()) View.IMPORTANT_FOR_ACCESSIBILITY_NO else View.IMPORTANT_FOR_ACCESSIBILITY_YES
        words.say(now.words, skin)
        stop.show(now.stop)
    }
}

internal class ProgressLine(private val skin: Skin) : View(skin.context) {
    private val paint = Paint(Paint.ANTI_ALIAS_FLAG)
    private val speech = Speech().apply { role = Speech.PROGRESS }
    private var of: WorkAmount = AmountPercent(0u)

    init {
        accessibilityDelegate = speech
    }

    fun show(amount: WorkAmount) {
        of = amount
        speech.percent = share()?.times(100)
        minimumHeight = skin.dp(if (amount is AmountSteps) Size.PROGRESS else Size.PROGRESS_BAR)
        requestLayout()
        invalidate()
    }

    private fun share(): Float? = when (val amount = of) {
        is AmountSteps -> amount.done.toFloat() / maxOf(1, amount.all.toInt())
        is AmountPercent -> amount.v1.toInt() / 100f
        else -> null
    }

    override fun onMeasure(widthSpec: Int, heightSpec: Int) = setMeasuredDimension(MeasureSpec.getSize(widthSpec), minimumHeight)

    override fun onDraw(canvas: Canvas) {
        val amount = of
        if (amount is AmountSteps) parts(canvas, amount) else whole(canvas)
    }

    private fun parts(canvas: Canvas, amount: AmountSteps) {
        val all = maxOf(1, amount.all.toInt())
        val gap = skin.dp(Space.X1).toFloat()
        val one = (width - gap * (all - 1)) / all
        for (at in 0 until all) {
            val from = at * (one + gap)
            val x = if (layoutDirection == LAYOUT_DIRECTION_RTL) width - from - one else from
            part(canvas, x, one, isDone = at < amount.done.toInt(), isNow = at == amount.done.toInt())
        }
    }

    private fun part(canvas: Canvas, x: Float, wide: Float, isDone: Boolean, isNow: Boolean) {
        val edge = if (isNow) skin.dp(2f) / 2f else 0f
        paint.style = if (isNow) Paint.Style.STROKE else Paint.Style.FILL
        paint.strokeWidth = 2 * edge
        paint.color = if (isDone || isNow) skin.palette.act else skin.palette.track
        canvas.drawRoundRect(x + edge, edge, x + wide - edge, height - edge, height / 2f, height / 2f, paint)
    }

    private fun whole(canvas: Canvas) {
        val round = height / 2f
        paint.style = Paint.Style.FILL
        paint.color = skin.palette.sunken
        canvas.drawRoundRect(0f, 0f, width.toFloat(), height.toFloat(), round, round, paint)
        paint.color = skin.palette.act
        val filled = width * (share() ?: UNKNOWN)
        val from = if (layoutDirection == LAYOUT_DIRECTION_RTL) width - filled else 0f
        canvas.drawRoundRect(from, 0f, from + filled, height.toFloat(), round, round, paint)
    }
}

/** A picture, a film or a sound, with what plays it. */
internal class MediaRowView(rowContext: RowContext, first: MediaItem) : RowView(rowContext) {
    private val words = rowContext.label(Style.SUB, palette.ink2).also(rowContext::inset)
    override val view = column(skin.context)
    private val play = Slot(rowContext, view)

    init {
        when (first.kind) {
            MediaKind.PICTURE -> view.addView(picture(first), wide())
            MediaKind.FILM -> rowContext.media.surface(first.id)?.let { view.addView(framed(it), wide()) }
            MediaKind.SOUND -> Unit
        }
        view.addView(words, wide(skin.dp(Space.X2)))
    }

    private fun picture(first: MediaItem) = ImageView(skin.context).apply {
        adjustViewBounds = true
        maxHeight = skin.context.resources.displayMetrics.heightPixels * SHARE / 100
        scaleType = ImageView.ScaleType.FIT_CENTER
        minimumHeight = skin.dp(Size.TARGET)
        contentDescription = first.label.inLanguage(skin.locale)
        rowContext.media.picture(first.id) { setImageBitmap(it) }
    }

    /** Where a film is drawn lives longer than this row, and knows its own height. */
    private fun framed(film: View): View {
        (film.parent as? ViewGroup)?.removeView(film)
        return FrameLayout(skin.context).apply { addView(film, wide()) }
    }

    override fun update(kind: RowKind, joint: Joint) {
        val now = (kind as RowMedia).v1
        words.say(now.label.takeIf { now.kind != MediaKind.PICTURE }, skin)
        play.show(now.play)
    }
}

/** What belongs together; the open one of several has a green edge, and what comes next is filled. */
internal class CardRow(rowContext: RowContext, look: CardLook) : RowView(rowContext) {
    private val isNext = look == CardLook.NEXT
    private val stack = RowStack(if (isNext) rowContext.filled() else rowContext, isDeep = true)
    override val view: View get() = stack.column

    init {
        val side = skin.dp(Space.X4)
        stack.column.setPadding(side, side, side, side)
        view.elevation = if (isNext) skin.dp(palette.lift).toFloat() else 0f
        view.background = when (look) {
            CardLook.NEXT -> skin.box(palette.lead, Radius.HERO)
            CardLook.OPEN -> skin.box(palette.surface, Radius.GROUP, palette.act, 2f)
            CardLook.PLAIN -> skin.box(palette.surface, Radius.GROUP)
        }
    }

    override fun update(kind: RowKind, joint: Joint) = stack.show((kind as RowCard).rows)

    override fun gone() = stack.gone()
}
