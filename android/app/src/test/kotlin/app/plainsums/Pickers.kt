package app.plainsums

import android.app.Activity
import android.content.ContentProvider
import android.content.ContentValues
import android.content.Intent
import android.database.Cursor
import android.database.MatrixCursor
import android.graphics.Bitmap
import android.net.Uri
import android.provider.OpenableColumns
import android.widget.TextView
import java.io.ByteArrayOutputStream
import java.io.File
import java.io.InputStream
import java.security.MessageDigest
import java.util.Random
import org.robolectric.Robolectric
import org.robolectric.Shadows.shadowOf

/** Whoever holds the files that a picker shows. */
class Shelf : ContentProvider() {
    override fun onCreate() = true

    override fun query(uri: Uri, asked: Array<String>?, where: String?, args: Array<String>?, order: String?): Cursor? {
        check(!fails) { "a holder of files that breaks down" }
        return MatrixCursor(arrayOf(OpenableColumns.SIZE, OpenableColumns.DISPLAY_NAME)).apply { addRow(arrayOf(size, name)) }
    }

    override fun getType(uri: Uri) = type

    override fun insert(uri: Uri, values: ContentValues?): Uri? = null

    override fun delete(uri: Uri, where: String?, args: Array<String>?) = 0

    override fun update(uri: Uri, values: ContentValues?, where: String?, args: Array<String>?) = 0

    companion object {
        var name = ""
        var type = ""
        var size: Long? = null
        var opened = 0
        var fails = false
    }
}

/** The picker that was opened is answered with this file, and the app is in front again. */
fun Phone.choose(name: String, type: String, size: Long?, stream: () -> InputStream): Phone =
    answer(Intent().setData(shelve(name, type, size, stream)))

/** A file that a picker can show. */
fun Phone.shelve(name: String, type: String, size: Long?, stream: () -> InputStream): Uri {
    val (uri, shelf) = Uri.parse("content://shelf/$name") to Robolectric.setupContentProvider(Shelf::class.java, "shelf")
    checkNotNull(shelf)
    Shelf.name = name
    Shelf.type = type
    Shelf.size = size
    Shelf.opened = 0
    Shelf.fails = false
    shadowOf(app.contentResolver).registerInputStreamSupplier(uri) { Shelf.opened++; stream() }
    return uri
}

fun Phone.answer(data: Intent): Phone {
    val asked = shadowOf(window.get()).nextStartedActivityForResult.intent
    away()
    window.restart().start()
    shadowOf(window.get()).receiveResult(asked, Activity.RESULT_OK, data)
    window.resume()
    settle()
    return this
}

/** From the choices of what to keep to the page of one kind, and its picker. */
fun Phone.adding(what: String): Phone = tap(what).tapLast(what)

fun Phone.tapLast(text: String): Phone {
    views.filter { it.isClickable && (it as? TextView)?.text?.toString() == text }.last().performClick()
    settle()
    return this
}

fun Phone.words(): Phone = tap("Next").tap("It only shows words").tap("No")

fun Phone.kept(): Int = inCore { session?.count()?.toInt() ?: -1 }

fun Phone.choosePicture(bytes: ByteArray = noise(60, 100)) =
    choose("chat.png", "image/png", bytes.size.toLong()) { bytes.inputStream() }

/** Waits while something comes in; every line that was read meanwhile. */
fun Phone.whileComing(): Set<String> {
    val seen = HashSet<String>()
    repeat(400) {
        if (labels().none { it == "Stop" }) return seen
        seen.addAll(texts)
        settle()
    }
    error("it never ended")
}

/** A picture that no compression makes small. */
fun noise(width: Int, height: Int): ByteArray {
    val random = Random(7)
    val pixels = IntArray(width * height) { random.nextInt() or 0xFF000000.toInt() }
    val picture = Bitmap.createBitmap(pixels, width, height, Bitmap.Config.ARGB_8888)
    return ByteArrayOutputStream().also { picture.compress(Bitmap.CompressFormat.PNG, 100, it) }.toByteArray()
}

/** A file of so many bytes; none of them is anywhere else. */
class Long1(private var left: Long, private val closed: () -> Unit = {}) : InputStream() {
    override fun read(): Int = if (left-- > 0) 1 else -1

    override fun read(into: ByteArray, from: Int, most: Int): Int {
        if (left <= 0) return -1
        val count = minOf(most.toLong(), left).toInt()
        into.fill(1, from, from + count)
        left -= count
        return count
    }

    override fun close() = closed()
}

/** Every file of the app and what is in it. */
val Phone.folder: Map<String, String> get() = files.associate { it.path to digest(it.readBytes()) }

val Phone.files: List<File> get() = listOf(app.dataDir, app.noBackupFilesDir, app.cacheDir, app.filesDir)
    .flatMap { it.walk().filter(File::isFile).toList() }.distinctBy { it.canonicalPath }

private fun digest(bytes: ByteArray) = MessageDigest.getInstance("SHA-256").digest(bytes).joinToString("") { "%02x".format(it) }
