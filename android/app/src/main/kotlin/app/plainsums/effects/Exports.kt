package app.plainsums.effects

import android.app.Activity
import android.content.ClipData
import android.content.ContentProvider
import android.content.ContentValues
import android.content.Context
import android.content.Intent
import android.database.Cursor
import android.database.MatrixCursor
import android.net.Uri
import android.os.ParcelFileDescriptor
import android.provider.DocumentsContract
import android.provider.OpenableColumns
import app.plainsums.App
import app.plainsums.Shell
import app.plainsums.gateway.*
import app.plainsums.platform.answered
import java.io.FileNotFoundException
import java.io.OutputStream
import java.util.concurrent.ConcurrentHashMap

/** Files that leave the app: saved where the person says, or streamed to an app of their choice. */
internal class Exports(private val shell: Shell, private val windows: OtherWindows) {
    private val core get() = shell.core

    fun save(id: ULong, act: ActSaveAs) {
        val ask = Intent(Intent.ACTION_CREATE_DOCUMENT).addCategory(Intent.CATEGORY_OPENABLE)
            .setType(act.mime).putExtra(Intent.EXTRA_TITLE, act.name)
        val isOpen = windows.ask(listOf(ask)) { result, data ->
            val place = data?.data?.takeIf { result == Activity.RESULT_OK }
            if (place == null) done(id, false) else core.aside { done(id, write(act.export, place)) }
        }
        if (!isOpen) done(id, false)
    }

    /** Half a file is none: it goes again. */
    private fun Bytes.write(export: ULong, place: Uri): Boolean {
        val resolver = shell.app.contentResolver
        val isWhole = answered { resolver.openOutputStream(place, "wt")?.use { pass(export, it) } } ?: false
        if (!isWhole) answered { DocumentsContract.deleteDocument(resolver, place) }
        return isWhole
    }

    /** It is over once the person is back and nobody reads it any more. */
    fun share(id: ULong, act: ActShareFile) {
        val lent = Lending(act) { wasRead -> done(id, wasRead) }
        val uri = ExportProvider.lend(shell.app, lent)
        val send = Intent(Intent.ACTION_SEND).setType(act.mime).putExtra(Intent.EXTRA_STREAM, uri)
            .addFlags(Intent.FLAG_GRANT_READ_URI_PERMISSION)
        send.clipData = ClipData.newRawUri("", uri)
        val isOpen = windows.ask(listOf(Intent.createChooser(send, null))) { _, _ -> lent.back() }
        if (!isOpen) lent.back()
    }

    private fun done(id: ULong, isDone: Boolean) = core.done(id, if (isDone) OutcomePerformed else OutcomeNotPossible)
}

/** Passes all of a file on; false if it ended early, as with a locking. */
internal fun Bytes.pass(export: ULong, to: OutputStream): Boolean {
    var piece = readExport(export, PIECE)
    while (piece.isNotEmpty()) {
        to.write(piece)
        piece.fill(0)
        piece = readExport(export, PIECE)
    }
    return isExportWhole(export)
}

private const val PIECE = 1 shl 18

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
