package app.plainsums.effects

import android.content.ContentProvider
import android.content.ContentValues
import android.content.Context
import android.database.Cursor
import android.database.MatrixCursor
import android.net.Uri
import android.os.ParcelFileDescriptor
import android.provider.OpenableColumns
import app.plainsums.App
import app.plainsums.gateway.ActShareFile
import app.plainsums.gateway.Bytes
import app.plainsums.platform.answered
import java.io.FileNotFoundException
import java.util.concurrent.ConcurrentHashMap

/** A file that another app may read once. `over` is told whether it was read, when the person is back and nobody reads. */
internal class Lending(val act: ActShareFile, private val over: (Boolean) -> Unit) {
    private var isTaken = false
    private var isReading = false
    private var isBack = false
    private var isWhole = false

    /** Whether this reader is the first. */
    @Synchronized
    fun take(): Boolean = !isTaken.also { isTaken = true; isReading = isReading || !it }

    @Synchronized
    fun read(isWhole: Boolean) {
        this.isWhole = isWhole
        isReading = false
        settle()
    }

    @Synchronized
    fun back() {
        isBack = true
        settle()
    }

    private fun settle() {
        if (isBack && !isReading) over(isWhole)
    }
}

/** Streams a file to the app that was chosen, without a copy on the disk. Reachable by that app alone, and by it once. */
class ExportProvider : ContentProvider() {
    override fun onCreate() = true

    override fun openFile(uri: Uri, mode: String): ParcelFileDescriptor {
        val lent = lent(uri)?.takeIf { mode == READ && it.take() } ?: throw FileNotFoundException()
        val (out, into) = ParcelFileDescriptor.createReliablePipe()
        (context?.applicationContext as App).shell.core.aside { lent.read(pour(lent.act.export, into)) }
        return out
    }

    override fun query(uri: Uri, asked: Array<String>?, where: String?, given: Array<String>?, order: String?): Cursor? {
        val act = lent(uri)?.act ?: return null
        val columns = asked ?: arrayOf(OpenableColumns.DISPLAY_NAME)
        val row = columns.map { column -> act.name.takeIf { column == OpenableColumns.DISPLAY_NAME } }
        return MatrixCursor(columns).apply { addRow(row) }
    }

    override fun getType(uri: Uri): String? = lent(uri)?.act?.mime

    override fun insert(uri: Uri, values: ContentValues?): Uri? = null

    override fun update(uri: Uri, values: ContentValues?, where: String?, given: Array<String>?) = 0

    override fun delete(uri: Uri, where: String?, given: Array<String>?) = 0

    private fun Bytes.pour(export: ULong, into: ParcelFileDescriptor): Boolean {
        val isWhole = answered {
            val to = ParcelFileDescriptor.AutoCloseOutputStream(into)
            pass(export, to).also { if (it) to.close() else into.closeWithError(null) }
        }
        return isWhole ?: false
    }

    internal companion object {
        private const val READ = "r"
        private val all = ConcurrentHashMap<String, Lending>()

        fun lend(context: Context, lending: Lending): Uri {
            val key = lending.act.export.toString()
            all.clear()
            all[key] = lending
            return Uri.Builder().scheme("content").authority(context.packageName + ".out").appendPath(key).appendPath(lending.act.name).build()
        }

        private fun lent(uri: Uri): Lending? = uri.pathSegments.firstOrNull()?.let(all::get)
    }
}
