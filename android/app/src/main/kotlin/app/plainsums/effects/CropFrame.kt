package app.plainsums.effects

import android.graphics.RectF
import kotlin.math.abs

private const val STEP = 0.05f
private const val LEAST = 0.05f

/** A side of a picture, in the order of the words for them. */
enum class Edge { LEFT, TOP, RIGHT, BOTTOM }

/** Which part of a picture is used, in parts of its width and height. */
data class CropFrame(val left: Float = 0f, val top: Float = 0f, val right: Float = 1f, val bottom: Float = 1f) {
    val part: RectF get() = RectF(left, top, right, bottom)

    /** One edge moved to a place; a strip always stays. */
    fun to(edge: Edge, at: Float): CropFrame = when (edge) {
        Edge.TOP -> copy(top = at.coerceIn(0f, bottom - LEAST))
        Edge.BOTTOM -> copy(bottom = at.coerceIn(top + LEAST, 1f))
        Edge.LEFT -> copy(left = at.coerceIn(0f, right - LEAST))
        Edge.RIGHT -> copy(right = at.coerceIn(left + LEAST, 1f))
    }

    /** One edge a step further in. */
    fun inward(edge: Edge): CropFrame = when (edge) {
        Edge.TOP -> to(edge, top + STEP)
        Edge.BOTTOM -> to(edge, bottom - STEP)
        Edge.LEFT -> to(edge, left + STEP)
        Edge.RIGHT -> to(edge, right - STEP)
    }

    /** The edge that a finger takes hold of at this place of a picture of this size; none if it is far from each. */
    fun near(x: Float, y: Float, width: Float, height: Float, reach: Float): Edge? = mapOf(
        Edge.TOP to abs(y - top * height),
        Edge.BOTTOM to abs(y - bottom * height),
        Edge.LEFT to abs(x - left * width),
        Edge.RIGHT to abs(x - right * width),
    ).filterValues { it <= reach }.minByOrNull { it.value }?.key
}
