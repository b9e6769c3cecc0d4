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
import app.plainsums.gateway.*
import java.io.IOException
import java.io.InputStream

private const val PICTURE = "image/"
private const val LONGEST = 200
/** Signs that draw a name in another order than it has. */
private val TURNS_ROUND = ('\u202A'..'\u202E') + ('\u2066'..'\u2069')

/** The system's own pickers, the best first: they need no permission and show this app only what was tapped. Not every
 *  phone has the one for pictures. */
fun pickers(kind: PickKind): List<Intent> {
    val files = Intent(Intent.ACTION_OPEN_DOCUMENT).addCategory(Intent.CATEGORY_OPENABLE).setType(kind.type)
    val isLate = Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU
    return if (kind.isSeen && isLate) listOf(Intent(MediaStore.ACTION_PICK_IMAGES).setType(kind.type), files) else listOf(files)
}

private val PickKind.type get() = when (this) {
    PickKind.PICTURE -> "image/*"
    PickKind.FILM -> "video/*"
    PickKind.SOUND -> "audio/*"
    PickKind.ANY -> "*/*"
}

private val PickKind.isSeen get() = this == PickKind.PICTURE || this == PickKind.FILM

/** What was tapped: the first of several, and never a path, behind which a picker could put this app's own files. */
fun tapped(result: Int, data: Intent?): Uri? {
    if (result != Activity.RESULT_OK) return null
    val uri = data?.data ?: data?.clipData?.takeIf { it.itemCount > 0 }?.getItemAt(0)?.uri
    return uri?.takeIf { it.scheme == ContentResolver.SCHEME_CONTENT }
}

/** Something that was tapped in a picker, or the part of it that was chosen since. */
class Chosen(private val context: Context, private val uri: Uri) {
    private val resolver: ContentResolver = context.contentResolver
    private var part: Encoded? = null
    private var reading: InputStream? = null
    private var isDropped = false

    /** Asks anyone who holds it for its name, kind and length. It may be slow, and wrong. */
    fun asked(): Picked {
        val (name, bytes) = answered { facts() } ?: (null to null)
        val mime = answered { resolver.getType(uri) } ?: ""
        return Picked(line(name), bytes?.takeIf { it > 0 }?.toULong(), mime, holder(), pixels(mime))
    }

    /** A stream of all of it, as it was tapped. Null if it is gone, or may not be read any more. */
    fun whole(): InputStream? = answered { resolver.openInputStream(uri) }

    /** A stream of what is to be kept, until it is dropped. */
    @Synchronized
    fun open(): InputStream? = if (isDropped) null else (part?.open() ?: whole()).also { reading = it }

    @Synchronized
    fun crop(to: Encoded) {
        part?.wipe()
        part = to
        if (isDropped) to.wipe()
    }

    /** Nobody wants it any more; anyone who still reads it comes to an end. */
    fun drop() {
        val stream = synchronized(this) {
            isDropped = true
            part?.wipe()
            reading.also { reading = null }
        }
        answered { stream?.close() }
    }

    private fun pixels(mime: String): Pixels? {
        if (!mime.startsWith(PICTURE)) return null
        val size = answered { size(::whole) } ?: return null
        return Pixels(size.width.toUInt(), size.height.toUInt())
    }

    private fun facts(): Pair<String?, Long?>? {
        val asked = arrayOf(OpenableColumns.DISPLAY_NAME, OpenableColumns.SIZE)
        return resolver.query(uri, asked, null, null, null)?.use { row ->
            if (row.moveToFirst()) row.text(OpenableColumns.DISPLAY_NAME) to row.number(OpenableColumns.SIZE) else null
        }
    }

    /** One line, and no longer than a name. */
    private fun line(name: String?) = name.orEmpty().filterNot { it.isISOControl() || it in TURNS_ROUND }.take(LONGEST)

    /** What the phone calls the app that holds it, where this app may know. */
    private fun holder(): String = answered {
        val provider = uri.authority?.let { context.packageManager.resolveContentProvider(it, 0) }
        provider?.loadLabel(context.packageManager)?.toString()
    }.orEmpty()
}

private fun Cursor.text(column: String) = getColumnIndex(column).takeIf { it >= 0 }?.let(::getString)

private fun Cursor.number(column: String) = getColumnIndex(column).takeIf { it >= 0 && !isNull(it) }?.let(::getLong)

/** Another app's answer; null if it has none. Whatever goes wrong in it comes out of the call. */
internal fun <T> answered(ask: () -> T?): T? = try {
    ask()
} catch (_: IOException) {
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
