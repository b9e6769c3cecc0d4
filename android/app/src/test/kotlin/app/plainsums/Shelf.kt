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
import java.io.ByteArrayOutputStream
import java.io.IOException
import java.io.InputStream
import java.util.Random
import org.robolectric.Robolectric
import org.robolectric.Shadows.shadowOf

/** Anyone who holds the files that a picker shows. */
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
        var name: String? = ""
        var type = ""
        var size: Long? = null
        var fails = false
    }
}

/** A file that a picker can show. */
fun Phone.shelve(name: String?, type: String, size: Long?, stream: () -> InputStream): Uri {
    val uri = Uri.parse("content://shelf/thing")
    checkNotNull(Robolectric.setupContentProvider(Shelf::class.java, "shelf"))
    Shelf.name = name
    Shelf.type = type
    Shelf.size = size
    Shelf.fails = false
    shadowOf(app.contentResolver).registerInputStreamSupplier(uri) { stream() }
    return uri
}

/** The window that was opened answers this, and the app is in front again. */
fun Phone.answer(data: Intent?, result: Int = if (data == null) Activity.RESULT_CANCELED else Activity.RESULT_OK): Phone {
    val asked = shadowOf(activity).nextStartedActivityForResult.intent
    away()
    window.restart().start()
    shadowOf(activity).receiveResult(asked, result, data)
    window.resume()
    return focus(true)
}

fun Phone.choose(name: String?, type: String, bytes: ByteArray): Phone =
    answer(Intent().setData(shelve(name, type, bytes.size.toLong()) { bytes.inputStream() }))

/** A picture that no compression makes small. */
fun noise(width: Int, height: Int): ByteArray {
    val random = Random(7)
    val pixels = IntArray(width * height) { random.nextInt() or 0xFF000000.toInt() }
    val picture = Bitmap.createBitmap(pixels, width, height, Bitmap.Config.ARGB_8888)
    return ByteArrayOutputStream().also { picture.compress(Bitmap.CompressFormat.PNG, 100, it) }.toByteArray()
}

/** Gives so many bytes and then breaks off. */
class Breaks(private val bytes: ByteArray, private val after: Int, private val how: () -> Exception = { IOException("gone") }) : InputStream() {
    private var at = 0

    override fun read(): Int = if (at < after) bytes[at++].toInt() and 0xFF else throw how()
}
