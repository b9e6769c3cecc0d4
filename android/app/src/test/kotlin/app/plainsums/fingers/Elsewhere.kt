package app.plainsums.fingers

import android.app.Activity
import android.content.Intent
import android.net.Uri
import app.plainsums.Breaks
import app.plainsums.Phone
import app.plainsums.noise
import app.plainsums.shelve
import java.io.ByteArrayOutputStream
import kotlin.random.Random
import org.robolectric.Shadows.shadowOf

/** The windows of other apps that were asked for: each answers now, later, never, or was closed. */
internal class Elsewhere(private val random: Random) {
    private val asked = ArrayList<Pair<Int, Intent>>()
    private val picture = noise(60, 100)

    /** What was opened since. */
    fun collect(phone: Phone) {
        while (true) {
            val one = shadowOf(phone.activity).nextStartedActivityForResult ?: break
            if (one.requestCode >= 0) asked += one.requestCode to one.intent
        }
        while (phone.started() != null) Unit
    }

    fun forget() = asked.clear()

    /** One of them answers. What it is called, or nothing if none is open. */
    fun answer(phone: Phone): String? {
        if (asked.isEmpty()) return null
        val (request, intent) = asked.removeAt(random.nextInt(asked.size))
        val isDone = random.nextInt(4) > 0
        if (isDone) wanted(phone, intent)?.let(::taken)
        val data = if (isDone) given(phone, intent) else null
        phone.shell.runner.answered(request, if (isDone) Activity.RESULT_OK else Activity.RESULT_CANCELED, data)
        phone.settle()
        return "${intent.action?.substringAfterLast('.')} answers ${if (isDone) data?.dataString ?: "done" else "closed"}"
    }

    private fun given(phone: Phone, intent: Intent): Intent? = when (intent.action) {
        Intent.ACTION_CREATE_DOCUMENT -> Intent().setData(place(phone))
        Intent.ACTION_CHOOSER -> null
        else -> Intent().setData(gift(phone))
    }

    private fun place(phone: Phone): Uri {
        val uri = Uri.parse("content://shelf/saved")
        shadowOf(phone.app.contentResolver).registerOutputStream(uri, ByteArrayOutputStream())
        return uri
    }

    private fun gift(phone: Phone): Uri = when (random.nextInt(6)) {
        0 -> phone.shelve("", "", null) { ByteArray(0).inputStream() }
        1 -> phone.shelve("a.txt", "text/plain", 70_000) { ByteArray(70_000) { 7 }.inputStream() }
        2 -> phone.shelve("a.png", "image/png", picture.size.toLong()) { Breaks(picture, picture.size / 2) }
        3 -> Uri.parse("file:///data/data/app.plainsums/x")
        else -> phone.shelve("a.png", "image/png", picture.size.toLong()) { picture.inputStream() }
    }

    /** What another app was given to read. */
    @Suppress("DEPRECATION") // What tells the type is not on older phones.
    private fun wanted(phone: Phone, intent: Intent): (() -> ByteArray)? {
        val inner = intent.getParcelableExtra<Intent>(Intent.EXTRA_INTENT)
        val uri = inner?.getParcelableExtra<Uri>(Intent.EXTRA_STREAM) ?: return null
        return { phone.app.contentResolver.openInputStream(uri)?.use { it.readBytes() } ?: ByteArray(0) }
    }

    /** It may read half of it, or nothing that is there any more. */
    private fun taken(read: () -> ByteArray) {
        Thread { runCatching(read) }.apply { isDaemon = true; start(); join(2000) }
    }
}
