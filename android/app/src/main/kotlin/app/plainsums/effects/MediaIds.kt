package app.plainsums.effects

import app.plainsums.gateway.*

/** Everything to look at or to hear that is in a view. */
internal fun mediaIn(view: AppView): Set<ULong> = (view as? ViewPage)?.v1?.run { (rows + pinned).flatMap(::mediaIn).toSet() } ?: emptySet()

private fun mediaIn(row: Row): List<ULong> = when (val kind = row.kind) {
    is RowMedia -> listOf(kind.v1.id)
    is RowCard -> kind.v1.flatMap(::mediaIn)
    else -> emptyList()
}
