package app.plainsums.rows

import android.view.View
import android.view.ViewGroup
import app.plainsums.look.Skin
import app.plainsums.look.Space

private const val LONGEST = 8_000_000L
private const val MOST_GROWTH = 44f

/** Where a row is among the others. */
internal class RowPlace(val gap: Int, val isHalf: Boolean = false, val stretches: Boolean = false, val isListed: Boolean = false, val sinks: Boolean = false) :
    ViewGroup.LayoutParams(MATCH_PARENT, WRAP_CONTENT)

/**
 * Rows under each other, two of them side by side where both are halves. What a long list has before and after the rows
 * that are there is kept free, so that the bar at its side tells the truth.
 */
internal class RowColumn(private val skin: Skin) : ViewGroup(skin.context) {
    private val between = skin.dp(Space.X2)
    private val tops = ArrayList<Int>()
    var rowsBefore = 0L
    var rowsAfter = 0L

    /** The height of one row of the list, as those that are there have it. */
    private var listed = 0

    init {
        isSaveFromParentEnabled = false
    }

    override fun onMeasure(widthSpec: Int, heightSpec: Int) {
        val width = MeasureSpec.getSize(widthSpec) - paddingLeft - paddingRight
        lines().forEach { line -> line.forEach { measureRow(it, width, line.size) } }
        listed = meanOfList()
        val needed = place(0, 0)
        val free = maxOf(0, suggestedMinimumHeight - needed)
        stretch(free, width)
        setMeasuredDimension(MeasureSpec.getSize(widthSpec), maxOf(place(0, spare()), suggestedMinimumHeight))
    }

    private fun spare() = maxOf(0, suggestedMinimumHeight - place(0, 0))

    private fun measureRow(row: View, width: Int, inLine: Int) {
        val mine = if (row.place.isHalf && !skin.isLarge) (width - between) / 2 else width
        row.measure(exactly(if (inLine > 1) (width - between) / 2 else mine), asHighAsItIs())
    }

    /** Rows that are told to fill the page share what is free, but never grow out of shape. */
    private fun stretch(free: Int, width: Int) {
        val growing = children.filter { it.place.stretches }
        if (growing.isEmpty() || free == 0) return
        val more = minOf(free / growing.size, skin.dp(MOST_GROWTH))
        growing.forEach { it.measure(exactly(it.measuredWidth), exactly(it.measuredHeight + more)) }
    }

    /** Where each line begins; what sinks is at the bottom of a page that is not full. */
    private fun place(from: Int, sinking: Int): Int {
        tops.clear()
        var y = from + paddingTop
        var hasSunk = false
        val all = lines()
        all.forEachIndexed { at, line ->
            val first = line.first().place
            y += first.gap
            if (first.sinks && !hasSunk) { y += sinking; hasSunk = true }
            if (first.isListed && all.getOrNull(at - 1)?.first()?.place?.isListed != true) y += space(rowsBefore)
            tops += y
            y += line.maxOf { it.measuredHeight }
            if (first.isListed && all.getOrNull(at + 1)?.first()?.place?.isListed != true) y += space(rowsAfter)
        }
        return y + paddingBottom
    }

    private fun space(rows: Long): Int = (rows * listed).coerceAtMost(LONGEST).toInt()

    private fun meanOfList(): Int {
        val rows = children.filter { it.place.isListed }
        return if (rows.isEmpty()) 0 else rows.sumOf { it.measuredHeight + it.place.gap } / rows.size
    }

    override fun onLayout(changed: Boolean, left: Int, top: Int, right: Int, bottom: Int) {
        lines().forEachIndexed { at, line ->
            val height = line.maxOf { it.measuredHeight }
            line.forEachIndexed { column, row ->
                if (row.measuredHeight != height) row.measure(exactly(row.measuredWidth), exactly(height))
                put(row, if (column == 0) paddingLeft else paddingLeft + row.measuredWidth + between, tops[at], height)
            }
        }
    }

    private fun lines(): List<List<View>> {
        val lines = ArrayList<MutableList<View>>()
        children.forEach { row ->
            val last = lines.lastOrNull()
            val joins = row.place.isHalf && !skin.isLarge && last?.size == 1 && last[0].place.isHalf
            if (joins) last?.add(row) else lines += mutableListOf(row)
        }
        return lines
    }

    private val View.place get() = layoutParams as RowPlace
}
