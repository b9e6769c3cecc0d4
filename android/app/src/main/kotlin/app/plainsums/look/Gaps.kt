// Made by bindings/look/generate
package app.plainsums.look

import app.plainsums.gateway.*

/** What a row is to the rows around it. */
enum class Kin { HALF, JOINED, BUTTON, TITLE, LEAD, HEADING, ITEM, BUBBLE, CALL, SMALL, SECTION }

/** What it is by its kind alone. */
fun kinOf(kind: RowKind): Kin? = when (kind) {
    is RowTitle -> Kin.TITLE
    is RowHeading -> Kin.HEADING
    is RowLead -> Kin.LEAD
    is RowSmall -> Kin.SMALL
    is RowItem -> Kin.ITEM
    is RowSection -> Kin.SECTION
    is RowCall -> Kin.CALL
    is RowBubble -> Kin.BUBBLE
    else -> null
}

/** The space between two rows, each by all that it is. */
fun gap(above: Set<Kin>, row: Set<Kin>): Float = when {
    Kin.HALF in above && Kin.HALF in row -> Space.X2
    Kin.JOINED in above && Kin.JOINED in row -> Space.JOINED
    Kin.BUTTON in above && Kin.BUTTON in row -> Space.X2
    Kin.TITLE in above && Kin.LEAD in row -> Space.X2
    Kin.HEADING in row -> Space.X5
    Kin.HEADING in above -> Space.X2
    Kin.ITEM in above && Kin.ITEM in row -> Space.X2
    Kin.BUBBLE in above && Kin.BUBBLE in row -> Space.X2
    Kin.CALL in above && Kin.SMALL in row -> Space.X2
    Kin.SECTION in row -> Space.X4
    Kin.SECTION in above -> Space.X2
    else -> Space.GAP
}
