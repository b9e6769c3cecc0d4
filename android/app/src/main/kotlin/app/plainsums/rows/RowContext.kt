package app.plainsums.rows

import app.plainsums.gateway.Event
import app.plainsums.look.Skin

/** What every row needs: how it looks, whom it tells, and who shows media. */
internal class RowContext(val skin: Skin, val media: Media, val isSecure: () -> Boolean, val told: (Event) -> Unit) {
    fun filled() = RowContext(Skin(skin.context, skin.palette.filled(), skin.locale), media, isSecure, told)
}
