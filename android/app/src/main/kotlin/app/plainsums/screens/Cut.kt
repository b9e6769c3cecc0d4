package app.plainsums.screens

import android.annotation.SuppressLint
import android.content.Context
import android.graphics.Bitmap
import android.graphics.Canvas
import android.graphics.Paint
import android.graphics.RectF
import android.view.MotionEvent
import android.view.View

/** A side of a picture. */
enum class Edge { TOP, BOTTOM, LEFT, RIGHT }

/** Which part of a picture is used, in parts of its width and height. */
data class Cut(val left: Float = 0f, val top: Float = 0f, val right: Float = 1f, val bottom: Float = 1f) {
    /** One edge moved to a place; a strip always stays. */
    fun to(edge: Edge, at: Float): Cut = when (edge) {
        Edge.TOP -> copy(top = at.coerceIn(0f, bottom - LEAST))
        Edge.BOTTOM -> copy(bottom = at.coerceIn(top + LEAST, 1f))
        Edge.LEFT -> copy(left = at.coerceIn(0f, right - LEAST))
        Edge.RIGHT -> copy(right = at.coerceIn(left + LEAST, 1f))
    }

    /** One edge a step further in. */
    fun inward(edge: Edge): Cut = when (edge) {
        Edge.TOP -> to(edge, top + STEP)
        Edge.BOTTOM -> to(edge, bottom - STEP)
        Edge.LEFT -> to(edge, left + STEP)
        Edge.RIGHT -> to(edge, right - STEP)
    }

    /** The edge that a finger takes hold of at this place of a picture of this size; none if it is far from each. */
    fun near(x: Float, y: Float, width: Int, height: Int, reach: Int): Edge? = mapOf(
        Edge.TOP to Math.abs(y - top * height),
        Edge.BOTTOM to Math.abs(y - bottom * height),
        Edge.LEFT to Math.abs(x - left * width),
        Edge.RIGHT to Math.abs(x - right * width),
    ).filterValues { it <= reach }.minByOrNull { it.value }?.key

    /** Only the part, as a picture of its own. */
    fun of(whole: Bitmap): Bitmap {
        val x = Math.round(left * whole.width).coerceAtMost(whole.width - 1)
        val y = Math.round(top * whole.height).coerceAtMost(whole.height - 1)
        val width = Math.round((right - left) * whole.width).coerceIn(1, whole.width - x)
        val height = Math.round((bottom - top) * whole.height).coerceIn(1, whole.height - y)
        return Bitmap.createBitmap(whole, x, y, width, height)
    }

    private companion object {
        const val STEP = 0.05f
        const val LEAST = 0.05f
    }
}

/** A picture of which a part is chosen by pulling its edges. */
@SuppressLint("ViewConstructor")
class CutView(context: Context, look: Look, private val picture: Bitmap, private var cut: Cut, private val changed: (Cut) -> Unit) :
    View(context) {
    private val shade = Paint().apply { color = SHADE }
    private val edges = Paint(Paint.ANTI_ALIAS_FLAG).apply {
        style = Paint.Style.STROKE
        strokeWidth = look.dp(3).toFloat()
        color = look.main
    }
    private val smooth = Paint(Paint.FILTER_BITMAP_FLAG)
    private val reach = look.dp(REACH)
    private var held: Edge? = null

    fun show(now: Cut) {
        cut = now
        invalidate()
    }

    override fun onMeasure(width: Int, height: Int) {
        val wide = MeasureSpec.getSize(width)
        setMeasuredDimension(wide, (wide.toLong() * picture.height / picture.width).toInt())
    }

    override fun onDraw(canvas: Canvas) {
        canvas.drawBitmap(picture, null, RectF(0f, 0f, width.toFloat(), height.toFloat()), smooth)
        val part = RectF(cut.left * width, cut.top * height, cut.right * width, cut.bottom * height)
        canvas.drawRect(0f, 0f, width.toFloat(), part.top, shade)
        canvas.drawRect(0f, part.bottom, width.toFloat(), height.toFloat(), shade)
        canvas.drawRect(0f, part.top, part.left, part.bottom, shade)
        canvas.drawRect(part.right, part.top, width.toFloat(), part.bottom, shade)
        canvas.drawRect(part, edges)
    }

    /** Between the edges a finger scrolls the page, as anywhere: a long picture fills all of it. */
    @SuppressLint("ClickableViewAccessibility") // The buttons below it do the same without pulling.
    override fun onTouchEvent(event: MotionEvent): Boolean {
        when (event.actionMasked) {
            MotionEvent.ACTION_DOWN -> {
                held = cut.near(event.x, event.y, width, height, reach)
                parent?.requestDisallowInterceptTouchEvent(held != null)
            }
            MotionEvent.ACTION_MOVE -> held?.let { pull(it, if (it == Edge.TOP || it == Edge.BOTTOM) event.y / height else event.x / width) }
            MotionEvent.ACTION_UP, MotionEvent.ACTION_CANCEL -> return (held != null).also { held = null }
        }
        return held != null
    }

    private fun pull(edge: Edge, at: Float) {
        show(cut.to(edge, at))
        changed(cut)
    }

    private companion object {
        const val SHADE = 0xC0000000.toInt()
        const val REACH = 40
    }
}
