package app.plainsums.effects

import android.annotation.SuppressLint
import android.content.Context
import android.graphics.Bitmap
import android.graphics.Canvas
import android.graphics.Color
import android.graphics.Paint
import android.graphics.RectF
import android.view.MotionEvent
import android.view.View
import app.plainsums.look.Palette
import app.plainsums.look.Space

private const val SHADE = 0xC0000000.toInt()
private const val REACH = 24f
private const val SHARE = 50

/** A picture of which a part is chosen by pulling its edges. */
@SuppressLint("ViewConstructor")
class CropView(context: Context, private val picture: Bitmap, private val changed: (CropFrame) -> Unit) : View(context) {
    private val density = resources.displayMetrics.density
    private val shade = Paint().apply { color = SHADE }
    private val smooth = Paint(Paint.FILTER_BITMAP_FLAG)
    private val edges = listOf(Color.BLACK to Space.X2, Palette.DARK.act to Space.X1).map { (ink, wide) ->
        Paint(Paint.ANTI_ALIAS_FLAG).apply { style = Paint.Style.STROKE; strokeWidth = wide * density; color = ink }
    }
    private var held: Edge? = null

    var crop = CropFrame()
        set(value) {
            field = value
            invalidate()
        }

    /** Where the picture is drawn. */
    private val frame = RectF()

    override fun onMeasure(width: Int, height: Int) {
        val wide = MeasureSpec.getSize(width)
        val most = resources.displayMetrics.heightPixels * SHARE / 100
        setMeasuredDimension(wide, (wide.toLong() * picture.height / picture.width).toInt().coerceAtMost(most))
    }

    override fun onSizeChanged(width: Int, height: Int, oldWidth: Int, oldHeight: Int) {
        // Room for the edges around it.
        val room = 2 * Space.X1 * density
        val scale = minOf((width - room) / picture.width, (height - room) / picture.height)
        frame.set(0f, 0f, picture.width * scale, picture.height * scale)
        frame.offset((width - frame.width()) / 2, (height - frame.height()) / 2)
    }

    override fun onDraw(canvas: Canvas) {
        canvas.drawBitmap(picture, null, frame, smooth)
        val part = RectF(across(crop.left), down(crop.top), across(crop.right), down(crop.bottom))
        canvas.drawRect(frame.left, frame.top, frame.right, part.top, shade)
        canvas.drawRect(frame.left, part.bottom, frame.right, frame.bottom, shade)
        canvas.drawRect(frame.left, part.top, part.left, part.bottom, shade)
        canvas.drawRect(part.right, part.top, frame.right, part.bottom, shade)
        edges.forEach { canvas.drawRect(part, it) }
    }

    private fun across(part: Float) = frame.left + part * frame.width()

    private fun down(part: Float) = frame.top + part * frame.height()

    /** Between the edges a finger scrolls the page, as anywhere. */
    @SuppressLint("ClickableViewAccessibility") // The buttons below it do the same without pulling.
    override fun onTouchEvent(event: MotionEvent): Boolean {
        val (x, y) = event.x - frame.left to event.y - frame.top
        when (event.actionMasked) {
            MotionEvent.ACTION_DOWN -> {
                held = crop.near(x, y, frame.width(), frame.height(), REACH * density)
                parent?.requestDisallowInterceptTouchEvent(held != null)
            }
            MotionEvent.ACTION_MOVE -> held?.let { pull(it, x / frame.width(), y / frame.height()) }
            MotionEvent.ACTION_UP, MotionEvent.ACTION_CANCEL -> return (held != null).also { held = null }
        }
        return held != null
    }

    private fun pull(edge: Edge, across: Float, down: Float) {
        crop = crop.to(edge, if (edge == Edge.TOP || edge == Edge.BOTTOM) down else across)
        changed(crop)
    }
}
