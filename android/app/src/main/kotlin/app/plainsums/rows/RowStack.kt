package app.plainsums.rows

import android.animation.ValueAnimator
import android.view.View
import app.plainsums.gateway.*
import app.plainsums.look.*

private const val LISTED = "list-"

/** Rows under each other, each kept as long as its id and its form stay. */
internal class RowStack(private val rowContext: RowContext, private val isDeep: Boolean = false, private val isPinned: Boolean = false) {
    private class Held(val form: String, val row: RowView)

    private val skin = rowContext.skin
    private val held = HashMap<String, Held>()
    private var isNew = true
    private var arePaired = false
    val column = RowColumn(skin)

    fun show(rows: List<Row>, window: Window?) {
        arePaired = isPinned && rows.size == 2 && rows.all { (it.kind as? RowField)?.v1?.lines == 1u }
        drop(rows)
        val isLoud = rows.any { (it.kind as? RowCall)?.v1?.isHero == true }
        val sinking = sinking(rows)
        rows.forEachIndexed { at, row -> put(rows, at, isLoud, isSinking = at == sinking) }
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
        val isButton = weightOf(row.kind) != null && (row.kind as RowTap).v1.shape != Shape.BIG
        return setOfNotNull(kinOf(row.kind), Kin.HALF.takeIf { isHalf(row) }, Kin.JOINED.takeIf { joins(row) }, Kin.BUTTON.takeIf { isButton })
    }

    /** Tiles are side by side on every page, calls on a wide one or where the app says so. */
    private fun isHalf(row: Row): Boolean = when (val kind = row.kind) {
        is RowTap -> kind.v1.shape == Shape.TILE || kind.v1.shape == Shape.MINI
        is RowField -> arePaired
        is RowCall -> kind.v1.isHalf || skin.isWide && !isDeep && !kind.v1.isHero && kind.v1.more?.isOn != true
        else -> false
    }

    private fun weightOf(kind: RowKind) = ((kind as? RowTap)?.v1?.kind as? KindButton)?.v1

    private fun isListed(row: Row) = row.id.startsWith(LISTED)

    /** Keys, and answers that end a page with their question, are where the thumb is. */
    private fun sinking(rows: List<Row>): Int {
        val keys = rows.indexOfFirst { it.kind is RowKeypad }
        val answers = rows.takeLastWhile { (it.kind as? RowTap)?.v1?.kind is KindChoice }
        val question = rows.indexOfLast { it.kind is RowTitle }
        return when {
            keys >= 0 -> keys
            answers.isEmpty() || rows.any { it.kind is RowCard } -> -1
            else -> if (question >= 0) question else rows.size - answers.size
        }
    }
}
