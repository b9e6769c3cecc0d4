package app.plainsums.preview

import android.graphics.Bitmap
import android.view.KeyEvent
import java.io.ByteArrayOutputStream
import java.io.File
import org.json.JSONObject
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** The shell in a browser's window. Runs by name only, until its page says stop or the file that it was told of is gone. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35], qualifiers = "w411dp-h800dp-hdpi")
class Preview {
    private val window = Window()
    private var stopped = false
    private var shown = 0
    private var frame = ByteArray(0)

    @Test
    fun the_shell_is_served_to_a_browser_on_this_machine() {
        val running = File(checkNotNull(System.getProperty("preview.running")) { "run tests/run preview" })
        val server = Server(Integer.getInteger("preview.port", 0), ::answer)
        window.launch()
        server.start()
        running.writeText(server.home)
        while (!stopped && running.exists()) {
            server.work()
            window.rest()
        }
        server.stop()
    }

    private fun answer(path: String, given: Map<String, String>): Answer? = when (path) {
        "/" -> javaClass.getResourceAsStream("/preview/index.html")?.use { Answer("text/html; charset=utf-8", it.readBytes()) }
        "/frame.jpg" -> Answer("image/jpeg", frame)
        "/state" -> state()
        else -> if ("change" in given && act(path, given)) state() else null
    }

    private fun act(path: String, given: Map<String, String>): Boolean {
        fun number(name: String) = given[name]?.toFloatOrNull() ?: 0f
        when (path) {
            "/touch" -> window.touch(number("x"), number("y"), number("millis").toLong())
            "/wheel" -> window.wheel(number("x"), number("y"), number("steps"))
            "/type" -> window.type(given["text"].orEmpty())
            "/key" -> KEYS[given["name"]]?.let(window::key) ?: return false
            "/back" -> window.back()
            "/away" -> window.goAway()
            "/return" -> window.comeBack()
            "/launch" -> window.launch()
            "/stop" -> stopped = true
            else -> return false
        }
        return true
    }

    private fun state(): Answer {
        window.rest()
        draw()
        val state = JSONObject()
            .put("frame", shown)
            .put("away", window.away ?: JSONObject.NULL)
            .put("closed", window.closed)
            .put("controls", controls(window.roots()))
        return Answer("application/json", state.toString().toByteArray())
    }

    /** Encodes what is on the glass, and counts it if it changed. */
    private fun draw() {
        val bitmap = window.picture() ?: return
        val made = ByteArrayOutputStream().also { bitmap.compress(Bitmap.CompressFormat.JPEG, 85, it) }.toByteArray()
        bitmap.recycle()
        if (!made.contentEquals(frame)) shown++
        frame = made
    }

    private companion object {
        val KEYS = mapOf(
            "Enter" to KeyEvent.KEYCODE_ENTER,
            "Backspace" to KeyEvent.KEYCODE_DEL,
            "Tab" to KeyEvent.KEYCODE_TAB,
            "ArrowUp" to KeyEvent.KEYCODE_DPAD_UP,
            "ArrowDown" to KeyEvent.KEYCODE_DPAD_DOWN,
            "ArrowLeft" to KeyEvent.KEYCODE_DPAD_LEFT,
            "ArrowRight" to KeyEvent.KEYCODE_DPAD_RIGHT,
        )
    }
}
