package app.plainsums.rows

import android.annotation.SuppressLint
import android.graphics.Bitmap
import android.graphics.Canvas
import android.graphics.Color
import android.graphics.Paint
import android.graphics.RectF
import android.view.MotionEvent
import android.view.View
import app.plainsums.gateway.*
import app.plainsums.look.Palette
import app.plainsums.look.Space
import kotlin.math.abs
import kotlin.math.roundToInt

private const val SHADE = 0xC0000000.toInt()
private const val REACH = 24f
private const val SHARE = 50
private const val WHOLE = 1000f

/** A picture that was picked; a finger pulls the edges of its part, and the buttons below do the same. */
@SuppressLint("ViewConstructor")
internal class CropView(private val rowContext: RowContext, private var area: CropArea) : View(rowContext.skin.context) {
    private val density = resources.displayMetrics.density
    private val shade = Paint().apply { color = SHADE }
    private val smooth = Paint(Paint.FILTER_BITMAP_FLAG)
    private val edges = listOf(Color.BLACK to Space.X2, Palette.DARK.act to Space.X1).map { (ink, wide) ->
        Paint(Paint.ANTI_ALIAS_FLAG).apply { style = Paint.Style.STROKE; strokeWidth = wide * density; color = ink }
    }
    private var picture: Bitmap? = null

    /** Moves the edge that a finger holds to a place. */
    private var held: ((Float, Float) -> Frame)? = null

    /** Where the picture is drawn. */
    private val whole = RectF()

    init {
        importantForAccessibility = IMPORTANT_FOR_ACCESSIBILITY_YES
        rowContext.media.chosen(area.picked) { picture = it; requestLayout() }
    }

    fun show(now: CropArea) {
        area = now
        contentDescription = now.label.inLanguage(rowContext.skin.locale)
        invalidate()
    }

    override fun onMeasure(width: Int, height: Int) {
        val wide = MeasureSpec.getSize(width)
        val most = resources.displayMetrics.heightPixels * SHARE / 100
        setMeasuredDimension(wide, picture?.let { (wide.toLong() * it.height / it.width).toInt().coerceAtMost(most) } ?: most)
    }

    override fun onLayout(changed: Boolean, left: Int, top: Int, right: Int, bottom: Int) {
        val picture = picture ?: return
        // Room for the edges around it.
        val room = 2 * Space.X1 * density
        val scale = minOf((width - room) / picture.width, (height - room) / picture.height)
        whole.set(0f, 0f, picture.width * scale, picture.height * scale)
        whole.offset((width - whole.width()) / 2, (height - whole.height()) / 2)
    }

    override fun onDraw(canvas: Canvas) {
        canvas.drawBitmap(picture ?: return, null, whole, smooth)
        val part = part()
        canvas.drawRect(whole.left, whole.top, whole.right, part.top, shade)
        canvas.drawRect(whole.left, part.bottom, whole.right, whole.bottom, shade)
        canvas.drawRect(whole.left, part.top, part.left, part.bottom, shade)
        canvas.drawRect(part.right, part.top, whole.right, part.bottom, shade)
        edges.forEach { canvas.drawRect(part, it) }
    }

    private fun part() = area.frame.run { RectF(across(left), down(top), across(right), down(bottom)) }

    private fun across(edge: UInt) = whole.left + edge.toFloat() / WHOLE * whole.width()

    private fun down(edge: UInt) = whole.top + edge.toFloat() / WHOLE * whole.height()

    /** Between the edges a finger scrolls the page, as anywhere. */
    @SuppressLint("ClickableViewAccessibility")
    override fun onTouchEvent(event: MotionEvent): Boolean {
        when (event.actionMasked) {
            MotionEvent.ACTION_DOWN -> {
                held = near(event.x, event.y)
                parent?.requestDisallowInterceptTouchEvent(held != null)
            }
            MotionEvent.ACTION_MOVE -> held?.let { rowContext.told(EventFramed(area.id, it(event.x, event.y))) }
            MotionEvent.ACTION_UP, MotionEvent.ACTION_CANCEL -> return (held != null).also { held = null }
        }
        return held != null
    }

    /** The edge that is within reach of a finger; none if it is far from each. */
    private fun near(x: Float, y: Float): ((Float, Float) -> Frame)? {
        val part = part()
        return listOf<Pair<Float, (Float, Float) -> Frame>>(
            abs(y - part.top) to { _, at -> area.frame.copy(top = share(at, whole.top, whole.height())) },
            abs(y - part.bottom) to { _, at -> area.frame.copy(bottom = share(at, whole.top, whole.height())) },
            abs(x - part.left) to { at, _ -> area.frame.copy(left = share(at, whole.left, whole.width())) },
            abs(x - part.right) to { at, _ -> area.frame.copy(right = share(at, whole.left, whole.width())) },
        ).filter { it.first <= REACH * density }.minByOrNull { it.first }?.second
    }

    private fun share(at: Float, from: Float, size: Float): UInt = ((at - from) / size * WHOLE).roundToInt().coerceAtLeast(0).toUInt()
}

internal class CropRowView(rowContext: RowContext, first: CropArea) : RowView(rowContext) {
    override val view = CropView(rowContext, first)

    override fun update(kind: RowKind, joint: Joint) = view.show((kind as RowCrop).v1)
}
