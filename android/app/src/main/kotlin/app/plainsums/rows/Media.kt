package app.plainsums.rows

import android.graphics.Bitmap
import android.view.View

/** Gives a row what it shows of a picture, a sound or a film. Called on the main thread. */
interface Media {
    /** Hands over the picture of this media once it is there, upright and no larger than the screen; nothing if it cannot be read. */
    fun picture(id: ULong, into: (Bitmap?) -> Unit)

    /** Hands over the picture that was picked by this effect, upright and no larger than a screen; nothing if it cannot be read. */
    fun chosen(picked: ULong, into: (Bitmap?) -> Unit)

    /** Where the frames of this film are drawn; nothing if it is none. The same view while the film is in sight. */
    fun surface(id: ULong): View?
}
