package app.plainsums.fingers

import app.plainsums.gateway.*
import java.nio.ByteBuffer
import java.util.concurrent.ConcurrentLinkedQueue
import kit.AppHandle
import kit.KitException
import kit.NoHandle

/** The real core, and what broke in it: the shell goes on after a panic, so nobody would see it. */
internal class Watched(private val real: AppHandle, private val panics: ConcurrentLinkedQueue<String>) : AppHandle(NoHandle) {
    private fun <T> seen(name: String, call: () -> T): T = try {
        call()
    } catch (panic: KitException) {
        panics += "$name: ${panic.message}"
        throw panic
    }

    override fun view(): AppView = seen("view") { real.view() }

    override fun still(): CoverView = seen("still") { real.still() }

    override fun send(event: Event): List<Effect> = seen("send $event") { real.send(event) }

    override fun run(task: ULong): List<Effect> = seen("run") { real.run(task) }

    override fun lockNow(): List<Effect> = seen("lock") { real.lockNow() }

    override fun appendImport(import: ULong, bytes: ByteBuffer): ImportAnswer = seen("append") { real.appendImport(import, bytes) }

    override fun endImport(import: ULong): List<Effect> = seen("end") { real.endImport(import) }

    override fun stopImport(import: ULong): List<Effect> = seen("stop") { real.stopImport(import) }

    override fun mediaLength(media: ULong): ULong? = seen("length") { real.mediaLength(media) }

    override fun readMedia(media: ULong, offset: ULong, length: UInt): ByteArray? = seen("media") { real.readMedia(media, offset, length) }

    override fun isExportWhole(export: ULong): Boolean = seen("whole") { real.isExportWhole(export) }

    override fun readExport(export: ULong, max: UInt): ByteArray = seen("export") { real.readExport(export, max) }

    override fun close() = real.close()
}
