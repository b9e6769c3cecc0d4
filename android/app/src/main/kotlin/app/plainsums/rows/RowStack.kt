package app.plainsums.rows

import android.animation.ValueAnimator
import android.view.View
import android.view.ViewGroup
import app.plainsums.gateway.*
import app.plainsums.look.*

private const val LISTED = "list-"

/** Rows under each other, each kept as long as its id and its form stay. */
internal class RowStack(private val rowContext: RowContext, private val isDeep: Boolean = false) {
    private class Held(val form: String, val row: RowView)

    private val skin = rowContext.skin
    private val held = HashMap<String, Held>()
    private var isNew = true
    val column = RowColumn(skin)

    fun show(rows: List<Row>, window: Window? = null, low: String? = null) {
        drop(rows)
        val isLoud = rows.any { (it.kind as? RowCall)?.v1?.isHero == true }
        rows.forEachIndexed { at, row -> put(rows, at, isLoud, isSinking = row.id == low) }
        column.rowsBefore = window?.before?.toLong() ?: 0
        val there = rows.count { isListed(it) }
        column.rowsAfter = window?.let { maxOf(0, it.total.toLong() - it.before.toLong() - there) } ?: 0
        column.requestLayout()
        isNew = false
    }

    fun view(id: String): View? = held[id]?.row?.view

    fun idOf(view: View): String? = held.entries.firstOrNull { it.value.row.view === view }?.key

    fun gone() {
        held.values.forEach { it.row.gone() }
        held.clear()
        column.removeAllViews()
    }

    private fun drop(rows: List<Row>) {
        val wanted = rows.associate { it.id to formOf(it.kind) }
        held.entries.filter { wanted[it.key] != it.value.form }.forEach { (id, old) ->
            old.row.gone()
            column.removeView(old.row.view)
            held.remove(id)
        }
    }

    private fun put(rows: List<Row>, at: Int, isLoud: Boolean, isSinking: Boolean) {
        val row = rows[at]
        val mine = held.getOrPut(row.id) { Held(formOf(row.kind), rowContext.rowView(row.kind, isDeep)).also { appear(it.row.view) } }.row
        mine.update(row.kind, jointOf(rows, at))
        (mine as? CallRowView)?.loud(isLoud)
        column.stand(mine.view, at)
        mine.view.layoutParams = placeOf(rows, at, isLoud, isSinking)
    }

    /** A row that opens within a page comes in; a page comes as a whole. */
    private fun appear(view: View) {
        if (isNew || !ValueAnimator.areAnimatorsEnabled()) return
        view.alpha = 0f
        view.animate().alpha(1f).setDuration(Motion.OPEN.toLong()).start()
    }

    private fun jointOf(rows: List<Row>, at: Int): Joint {
        val isJoined = joins(rows[at])
        val isFirst = !isJoined || rows.getOrNull(at - 1)?.let(::standsIn) != true
        val isLast = !isJoined || rows.getOrNull(at + 1)?.let(::standsIn) != true
        return Joint(isFirst, isLast, isDeep)
    }

    private fun standsIn(row: Row) = joins(row) && !isHalf(row)

    private fun placeOf(rows: List<Row>, at: Int, isLoud: Boolean, isSinking: Boolean): RowPlace {
        val row = rows[at]
        val isHalf = isHalf(row)
        val stretches = isLoud && !isHalf && !isDeep && (row.kind as? RowCall)?.v1?.isHero == false
        val gap = if (at == 0) 0f else gap(kin(rows[at - 1]), kin(row))
        return RowPlace(skin.dp(gap), isHalf, stretches, isListed(row), isSinking)
    }

    private fun kin(row: Row): Set<Kin> {
        val isButton = (row.kind as? RowTap)?.v1?.let { it.kind is KindButton && it.shape != Shape.BIG } == true
        return setOfNotNull(kinOf(row.kind), Kin.HALF.takeIf { isHalf(row) }, Kin.JOINED.takeIf { joins(row) }, Kin.BUTTON.takeIf { isButton })
    }

    /** Tiles are side by side on every page, calls on a wide one or where the app says so. */
    private fun isHalf(row: Row): Boolean = when (val kind = row.kind) {
        is RowTap -> kind.v1.shape == Shape.TILE || kind.v1.shape == Shape.MINI
        is RowField -> kind.v1.isHalf
        is RowCall -> kind.v1.isHalf || skin.isWide && !isDeep && !kind.v1.isHero && kind.v1.more?.isOn != true
        else -> false
    }

    private fun isListed(row: Row) = row.id.startsWith(LISTED)
}

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
