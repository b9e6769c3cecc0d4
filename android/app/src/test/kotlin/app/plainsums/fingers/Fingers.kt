package app.plainsums.fingers

import android.app.DatePickerDialog
import android.app.TimePickerDialog
import android.content.DialogInterface
import android.os.SystemClock
import android.text.Spanned
import android.text.style.ClickableSpan
import android.view.MotionEvent
import android.view.View
import android.view.ViewGroup
import android.view.inputmethod.EditorInfo
import android.widget.Button
import android.widget.EditText
import android.widget.HorizontalScrollView
import android.widget.ScrollView
import android.widget.TextView
import app.plainsums.Phone
import kotlin.random.Random
import org.robolectric.shadows.ShadowDialog
import org.robolectric.shadows.ShadowPopupMenu

/** Mostly the right one: behind it is most of the app, and after a few wrong ones none counts for a while. */
private val CODES = List(18) { Phone.CODE } + "738195" + "999"
private const val SIGNS = "0123456789.+-×÷="

/** What a hand does to what is drawn. Each of these says what it did, or nothing if there is nothing to do it to. */
internal class Fingers(private val phone: Phone, private val random: Random) {
    private val hand = Hand(random)
    private var typed = 0

    fun tap(): String? {
        val view = hand.choose(phone) ?: return null
        val said = phone.said(view)
        view.performClick()
        return "taps $said"
    }

    /** Back, where nothing is new. */
    fun back(): String {
        phone.back()
        return "back"
    }

    fun code(): String? {
        if (!phone.hasKeys) return null
        val code = CODES.random(random)
        phone.keys("C".takeIf { clears() }.orEmpty() + code).hold()
        return "holds $code"
    }

    private fun clears() = phone.views.any { it is Button && it.text.toString() == "C" }

    fun wayIn(): String? = phone.find("Type my code")?.let { it.performClick(); "types a code" }

    fun keys(): String? {
        if (!phone.hasKeys) return null
        val keys = phone.views.filter { it is Button && it.text.toString() in SIGNS }
        val pressed = List(1 + random.nextInt(6)) { keys.random(random) }
        pressed.forEach { it.performClick() }
        return "presses ${pressed.joinToString("") { (it as Button).text }}"
    }

    fun type(): String? {
        val box = boxes().randomOrNull(random) ?: return null
        val words = words()
        box.requestFocus()
        when (random.nextInt(4)) {
            0 -> box.append(words.take(3))
            1 -> box.text.clear()
            else -> box.setText(words)
        }
        return "writes '${words.take(20)}' in ${box.id}"
    }

    private fun boxes() = phone.views.filterIsInstance<EditText>()

    private fun words(): String {
        typed++
        val inside = if (isInside(phone.shell.page)) MARK else "words"
        return "$inside $typed " + if (random.nextInt(30) == 0) "𝒜 لا ".repeat(500) else ""
    }

    fun submit(): String? = boxes().randomOrNull(random)?.let { it.onEditorAction(EditorInfo.IME_ACTION_NEXT); "goes on from a field" }

    fun scroll(): String? {
        val scrolls = phone.views.filter { it is ScrollView || it is HorizontalScrollView }
        val one = scrolls.randomOrNull(random) as? ViewGroup ?: return null
        val most = one.getChildAt(0)?.height ?: 0
        one.scrollTo(0, if (most > 0) random.nextInt(most) else 0)
        return "scrolls to ${one.scrollY}"
    }

    /** Anywhere on the glass, wherever that hits. */
    fun touch(): String {
        val root = phone.activity.window.decorView
        val (x, y) = random.nextInt(maxOf(1, root.width)).toFloat() to random.nextInt(maxOf(1, root.height)).toFloat()
        val end = if (random.nextInt(3) > 0) y else random.nextInt(maxOf(1, root.height)).toFloat()
        val since = SystemClock.uptimeMillis()
        glass(since, MotionEvent.ACTION_DOWN, x, y)
        if (end != y) glass(since, MotionEvent.ACTION_MOVE, x, end)
        glass(since, if (random.nextInt(8) == 0) MotionEvent.ACTION_CANCEL else MotionEvent.ACTION_UP, x, end)
        return "touches $x, $y to $end"
    }

    private fun glass(since: Long, action: Int, x: Float, y: Float) {
        val event = MotionEvent.obtain(since, SystemClock.uptimeMillis(), action, x, y, 0)
        phone.activity.dispatchTouchEvent(event)
        event.recycle()
    }

    fun link(): String? {
        val links = phone.views.filterIsInstance<TextView>().flatMap { view -> spans(view).map { view to it } }
        val (view, link) = links.randomOrNull(random) ?: return null
        link.onClick(view)
        return "follows a link in ${view.text.take(30)}"
    }

    private fun spans(view: TextView) = (view.text as? Spanned)?.run { getSpans(0, length, ClickableSpan::class.java).toList() } ?: emptyList()

    /** The number of the calculator, where it can be copied. */
    fun longPress(): String? {
        val held = phone.views.filter { it.isLongClickable && it !is EditText }.randomOrNull(random) ?: return null
        held.performLongClick()
        ShadowPopupMenu.getLatestPopupMenu()?.run { menu.performIdentifierAction(menu.getItem(0).itemId, 0); dismiss() }
        return "holds a number"
    }

    fun leave(): String? = bar { it.leave?.label }

    fun danger(): String? = bar { it.danger?.label }

    private fun bar(label: (app.plainsums.gateway.Bars) -> String?): String? {
        val said = phone.shell.page?.bars?.let(label) ?: return null
        phone.find(said)?.performClick() ?: return null
        return "taps $said"
    }

    /** The system's own calendar or clock. */
    fun date(): String? {
        val dialog = ShadowDialog.getLatestDialog()?.takeIf { it.isShowing } ?: return null
        when {
            random.nextInt(4) == 0 -> dialog.dismiss()
            dialog is DatePickerDialog -> {
                dialog.updateDate(2020 + random.nextInt(9), random.nextInt(12), 1 + random.nextInt(28))
                dialog.getButton(DialogInterface.BUTTON_POSITIVE).performClick()
            }
            dialog is TimePickerDialog -> dialog.getButton(DialogInterface.BUTTON_POSITIVE).performClick()
        }
        return "answers a calendar"
    }

    fun pull(): String? {
        val view = phone.views.firstOrNull { it.javaClass.simpleName == "CropView" && it.height > 0 } ?: return null
        val since = SystemClock.uptimeMillis()
        pulled(view, since, MotionEvent.ACTION_DOWN)
        repeat(3) { pulled(view, since, MotionEvent.ACTION_MOVE) }
        pulled(view, since, MotionEvent.ACTION_UP)
        return "pulls an edge"
    }

    private fun pulled(view: View, since: Long, action: Int) {
        val (x, y) = random.nextInt(view.width).toFloat() to random.nextInt(view.height).toFloat()
        val event = MotionEvent.obtain(since, SystemClock.uptimeMillis(), action, x, y, 0)
        view.dispatchTouchEvent(event)
        event.recycle()
    }
}
