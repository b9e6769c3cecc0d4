package app.plainsums.rows

import android.view.View
import app.plainsums.gateway.*

/** One row of a page, changed in place as long as its form stays. */
internal abstract class RowView(protected val rowContext: RowContext) {
    protected val skin = rowContext.skin
    protected val palette = skin.palette
    abstract val view: View

    abstract fun update(kind: RowKind, joint: Joint)

    /** It is there no longer: what it has opened elsewhere closes. */
    open fun gone() = Unit
}

/** What must be made again when it changes. */
internal fun formOf(kind: RowKind): String = when (kind) {
    is RowTap -> "tap ${formOf(kind.v1)}"
    is RowMedia -> "media ${kind.v1.kind} ${kind.v1.id}"
    is RowCall -> "call ${kind.v1.isHero} ${kind.v1.isHalf}"
    is RowCrop -> "crop ${kind.v1.picked}"
    is RowCard -> "card ${isNext(kind)}"
    is RowField -> "field ${kind.v1.kind} ${kind.v1.lines}"
    else -> kind.javaClass.simpleName
}

internal fun RowContext.rowView(kind: RowKind, isDeep: Boolean): RowView = when (kind) {
    is RowTap -> controlView(kind.v1)
    is RowCall -> CallRowView(this, kind.v1)
    is RowChips, is RowChoices -> AskedRow(this, isOneLine = kind is RowChips)
    is RowField -> FieldRow(this, kind.v1, isDeep)
    is RowDay -> DayRow(this)
    is RowFacts -> FactsRow(this, isDeep)
    is RowBubble -> BubbleRowView(this)
    is RowCode -> CodeRow(this)
    is RowWords -> WordListRow(this)
    is RowProgress -> ProgressRowView(this)
    is RowMedia -> MediaRowView(this, kind.v1)
    is RowCrop -> CropRowView(this, kind.v1)
    is RowKeypad -> KeypadRowView(this)
    is RowEmpty -> EmptyRow(this)
    is RowCard -> CardRow(this, isNext(kind))
    is RowSection -> SectionRow(this)
    is RowNotice -> NoticeRow(this)
    is RowNumbered -> NumberedRow(this)
    is RowItem -> ItemRow(this)
    is RowTitle, is RowHeading, is RowLead, is RowText, is RowSmall, is RowSay, is RowArmsLength -> WordsRow(this, kind, isDeep)
}

/** What joins with its like into one group: rows to tap, and calls. */
internal fun joins(row: Row): Boolean = when (val kind = row.kind) {
    is RowCall -> !kind.v1.isHero && !kind.v1.isHalf
    is RowTap -> kind.v1.kind !is KindButton && kind.v1.shape == Shape.ROW
    else -> false
}
