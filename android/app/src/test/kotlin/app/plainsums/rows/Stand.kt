package app.plainsums.rows

import android.app.Activity
import android.graphics.Bitmap
import android.graphics.Canvas
import android.graphics.Color
import android.os.Looper
import android.view.View
import android.view.ViewGroup
import android.widget.EditText
import android.widget.TextView
import app.plainsums.R
import app.plainsums.gateway.AppView
import app.plainsums.gateway.Event
import java.util.concurrent.TimeUnit
import org.robolectric.Robolectric
import org.robolectric.Shadows.shadowOf

/** A window with a screen in it, and what was told. No core behind it. */
class Stand {
    val told = ArrayList<Event>()
    val window: Activity = Robolectric.buildActivity(Bare::class.java).setup().get()
    val screen = Screen(window, { told += it }, Still(window))

    init {
        window.setContentView(screen.root)
        settle()
    }

    fun draw(view: AppView): Stand {
        screen.draw(view)
        return settle()
    }

    fun settle(): Stand {
        shadowOf(Looper.getMainLooper()).idleFor(300, TimeUnit.MILLISECONDS)
        return this
    }

    val views: List<View> get() = all(screen.root).filter { it.isShown }
    val texts: List<TextView> get() = views.filterIsInstance<TextView>().filter { it.text.isNotEmpty() }
    val fields: List<EditText> get() = views.filterIsInstance<EditText>()

    /** What can be tapped and says this first. */
    fun tappable(label: String): View =
        views.firstOrNull { it.isClickable && spoken(it).startsWith(label) }
            ?: error("nothing says '$label' among ${views.filter { it.isClickable }.map(::spoken)}")

    fun text(words: String): TextView = texts.first { it.text.toString() == words }

    fun spoken(view: View): String = view.contentDescription?.toString() ?: (view as? TextView)?.text?.toString().orEmpty()

    fun tap(label: String): Stand {
        tappable(label).performClick()
        return settle()
    }

    fun picture(): Bitmap {
        val view = window.window.decorView
        return Bitmap.createBitmap(view.width, view.height, Bitmap.Config.ARGB_8888).also { view.draw(Canvas(it)) }
    }

    companion object {
        fun all(view: View): List<View> =
            listOf(view) + ((view as? ViewGroup)?.let { group -> (0 until group.childCount).flatMap { all(group.getChildAt(it)) } } ?: emptyList())
    }
}

class Bare : Activity() {
    override fun onCreate(state: android.os.Bundle?) {
        setTheme(R.style.Plain)
        super.onCreate(state)
    }
}

/** One picture for all media, and no film. */
private class Still(private val window: Activity) : Media {
    override fun picture(id: ULong, into: (Bitmap?) -> Unit) =
        into(Bitmap.createBitmap(200, 100, Bitmap.Config.ARGB_8888).apply { eraseColor(Color.rgb(120, 140, 130)) })

    override fun chosen(picked: ULong, into: (Bitmap?) -> Unit) = picture(picked, into)

    override fun surface(id: ULong): View = View(window)
}
