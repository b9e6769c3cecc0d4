package app.plainsums.platform

import android.content.ContentResolver
import android.content.Context
import android.content.Intent
import android.net.Uri
import android.os.Build
import android.provider.MediaStore
import android.provider.OpenableColumns
import java.io.FileNotFoundException
import java.io.IOException
import java.io.InputStream

/** What a picker is asked for. */
enum class Wanted(val type: String) {
    PICTURE("image/*"),
    FILM("video/*"),
    SOUND("audio/*"),
    ANY("*/*"),
}

/** The system's own picker: it needs no permission and shows this app only what was tapped. */
fun picking(wanted: Wanted): Intent = when {
    wanted.isSeen && Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU ->
        Intent(MediaStore.ACTION_PICK_IMAGES).setType(wanted.type)
    else -> Intent(Intent.ACTION_OPEN_DOCUMENT).addCategory(Intent.CATEGORY_OPENABLE).setType(wanted.type)
}

private val Wanted.isSeen get() = this == Wanted.PICTURE || this == Wanted.FILM

/** Something that was tapped in a picker. Nothing is read of it but name and length until `open`. */
class Picked(private val context: Context, private val uri: Uri, val name: String, val bytes: Long?) {
    val isPicture: Boolean get() = context.contentResolver.getType(uri)?.startsWith("image/") ?: false

    /** Null if it is gone, or may not be read any more. */
    fun open(): InputStream? = try {
        context.contentResolver.openInputStream(uri)
    } catch (_: FileNotFoundException) {
        null
    } catch (_: SecurityException) {
        null
    }
}

/** Asks whoever holds it for its name and length. Not on the main thread. */
fun picked(context: Context, uri: Uri): Picked {
    val (name, bytes) = facts(context.contentResolver, uri)
    return Picked(context, uri, name ?: uri.lastPathSegment ?: "", bytes)
}

private fun facts(resolver: ContentResolver, uri: Uri): Pair<String?, Long?> {
    val asked = arrayOf(OpenableColumns.DISPLAY_NAME, OpenableColumns.SIZE)
    val row = try {
        resolver.query(uri, asked, null, null, null)
    } catch (_: SecurityException) {
        null
    }
    return row?.use { if (it.moveToFirst()) it.getString(0) to (if (it.isNull(1)) null else it.getLong(1)) else null } ?: (null to null)
}

/** Fills as much of `into` as there is; 0 at the end. */
@Throws(IOException::class)
fun InputStream.fill(into: ByteArray): Int {
    var filled = 0
    while (filled < into.size) {
        val read = read(into, filled, into.size - filled)
        if (read < 0) break
        filled += read
    }
    return filled
}
