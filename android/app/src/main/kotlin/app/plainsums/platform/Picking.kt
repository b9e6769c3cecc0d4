package app.plainsums.platform

import android.app.Activity
import android.content.ContentResolver
import android.content.Context
import android.content.Intent
import android.database.Cursor
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

/** The system's own pickers, the best first: they need no permission and show this app only what was tapped. Not every
 *  phone has the one for pictures. */
fun picking(wanted: Wanted): List<Intent> {
    val files = Intent(Intent.ACTION_OPEN_DOCUMENT).addCategory(Intent.CATEGORY_OPENABLE).setType(wanted.type)
    val late = Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU
    return if (wanted.isSeen && late) listOf(Intent(MediaStore.ACTION_PICK_IMAGES).setType(wanted.type), files) else listOf(files)
}

private val Wanted.isSeen get() = this == Wanted.PICTURE || this == Wanted.FILM

/** What was tapped: one thing, and never a path, behind which a picker could put this app's own files. */
fun chosen(result: Int, data: Intent?): Uri? {
    if (result != Activity.RESULT_OK) return null
    val uri = data?.data ?: data?.clipData?.takeIf { it.itemCount > 0 }?.getItemAt(0)?.uri
    return uri?.takeIf { it.scheme == ContentResolver.SCHEME_CONTENT }
}

/** Something that was tapped in a picker. Nothing is read of it but name, kind and length until `open`. */
class Picked(private val resolver: ContentResolver, private val uri: Uri, val name: String, val bytes: Long?, val isPicture: Boolean) {
    /** Null if it is gone, or may not be read any more. */
    fun open(): InputStream? = answer { resolver.openInputStream(uri) }
}

/** Asks whoever holds it for its name, kind and length. It may be slow, and wrong. */
fun picked(context: Context, uri: Uri): Picked {
    val resolver = context.contentResolver
    val (name, bytes) = answer { facts(resolver, uri) } ?: (null to null)
    val isPicture = answer { resolver.getType(uri) }?.startsWith("image/") ?: false
    return Picked(resolver, uri, named(name ?: uri.lastPathSegment ?: ""), bytes?.takeIf { it > 0 }, isPicture)
}

private fun facts(resolver: ContentResolver, uri: Uri): Pair<String?, Long?>? {
    val asked = arrayOf(OpenableColumns.DISPLAY_NAME, OpenableColumns.SIZE)
    return resolver.query(uri, asked, null, null, null)?.use { row ->
        if (row.moveToFirst()) row.text(OpenableColumns.DISPLAY_NAME) to row.number(OpenableColumns.SIZE) else null
    }
}

private fun Cursor.text(column: String) = getColumnIndex(column).takeIf { it >= 0 }?.let(::getString)

private fun Cursor.number(column: String) = getColumnIndex(column).takeIf { it >= 0 && !isNull(it) }?.let(::getLong)

/** One line, and no longer than a name. */
private fun named(name: String) = name.filterNot { it.isISOControl() || it in TURNS_ROUND }.take(LONGEST)

/** Signs that draw a name in another order than it has. */
private val TURNS_ROUND = ('\u202A'..'\u202E') + ('\u2066'..'\u2069')
private const val LONGEST = 200

/** Another app's answer; null if it has none. Whatever goes wrong in it comes out of the call. */
private fun <T> answer(ask: () -> T?): T? = try {
    ask()
} catch (_: FileNotFoundException) {
    null
} catch (_: RuntimeException) {
    null
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
