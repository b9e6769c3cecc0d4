package app.plainsums.effects

import android.app.Activity
import android.content.ClipData
import android.content.Intent
import android.net.Uri
import android.provider.DocumentsContract
import app.plainsums.Shell
import app.plainsums.gateway.*
import app.plainsums.platform.answered
import java.io.OutputStream

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
