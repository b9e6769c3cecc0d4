package app.plainsums.screens

import android.content.Context
import android.os.Handler
import android.os.Looper
import android.util.TypedValue
import android.view.Gravity
import android.view.MotionEvent
import android.view.View
import android.view.ViewConfiguration
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.widget.Button
import android.widget.LinearLayout
import android.widget.TextView
import app.plainsums.gateway.Clear
import app.plainsums.gateway.Key
import app.plainsums.gateway.KeyName
import app.plainsums.gateway.Operator
import app.plainsums.gateway.Press
import app.plainsums.gateway.PressHoldEquals
import app.plainsums.gateway.PressTap

/** The calculator's display and keys. Knows nothing of what a key does. */
internal class Keypad(private val look: Look, names: List<KeyName>, private val press: (Press) -> Unit) {
    private val names = names.associateBy { it.key }
    private val buttons = HashMap<Key, Button>()
    val display: TextView = displayOf(look)

    fun show(text: String, spoken: String, operator: Operator?, clear: Clear) {
        display.text = text
        display.contentDescription = spoken
        val name = names[if (clear == Clear.CLEAR) Key.CLEAR else Key.ALL_CLEAR]
        buttons[Key.CLEAR]?.let { it.text = signOf(name); it.contentDescription = name?.spoken }
        OPERATORS.forEach { (key, which) -> buttons[key]?.isSelected = which == operator }
    }

    /** Numbers stand in the same order wherever words run from. */
    fun keys(rows: List<List<Key>>): LinearLayout {
        val grid = upright(look.context)
        grid.layoutDirection = View.LAYOUT_DIRECTION_LTR
        rows.forEach { row -> grid.addView(rowOf(row), LinearLayout.LayoutParams(MATCH_PARENT, 0, 1f)) }
        return grid
    }

    private fun rowOf(keys: List<Key>): LinearLayout {
        val row = LinearLayout(look.context)
        keys.forEach { key ->
            val place = LinearLayout.LayoutParams(0, MATCH_PARENT, 1f)
            val gap = look.dp(4)
            place.setMargins(gap, gap, gap, gap)
            row.addView(keyOf(key), place)
        }
        return row
    }

    private fun keyOf(key: Key): Button {
        val button = Button(look.context)
        buttons[key] = button
        button.text = signOf(names[key])
        button.contentDescription = names[key]?.spoken
        dress(button, key)
        button.setOnClickListener { press(PressTap(key)) }
        if (key == Key.EQUALS) button.setOnTouchListener(Held { press(PressHoldEquals) })
        return button
    }

    private fun dress(button: Button, key: Key) {
        val main = key == Key.EQUALS
        val fill = if (main) look.main else if (key in DIGITS) look.key else look.keySoft
        button.background = look.key(fill, if (main) fill else look.lineSoft, if (main) look.onMain else look.ink)
        button.setTextColor(if (main) look.onMain else look.ink)
        button.setPadding(0, 0, 0, 0)
        button.isAllCaps = false
        button.stateListAnimator = null
        button.maxLines = 1
        button.setAutoSizeTextTypeUniformWithConfiguration(14, 28, 1, TypedValue.COMPLEX_UNIT_SP)
    }

    companion object {
        private val DIGITS = setOf(
            Key.ZERO, Key.ONE, Key.TWO, Key.THREE, Key.FOUR, Key.FIVE, Key.SIX, Key.SEVEN, Key.EIGHT, Key.NINE, Key.POINT,
        )
        private val OPERATORS = mapOf(
            Key.PLUS to Operator.PLUS, Key.MINUS to Operator.MINUS,
            Key.TIMES to Operator.TIMES, Key.DIVIDE to Operator.DIVIDE,
        )

        val UPRIGHT = listOf(
            listOf(Key.CLEAR, Key.SIGN, Key.PERCENT, Key.DIVIDE),
            listOf(Key.SEVEN, Key.EIGHT, Key.NINE, Key.TIMES),
            listOf(Key.FOUR, Key.FIVE, Key.SIX, Key.MINUS),
            listOf(Key.ONE, Key.TWO, Key.THREE, Key.PLUS),
            listOf(Key.ZERO, Key.POINT, Key.BACKSPACE, Key.EQUALS),
        )
        val ACROSS = listOf(
            listOf(Key.SEVEN, Key.EIGHT, Key.NINE, Key.DIVIDE, Key.CLEAR),
            listOf(Key.FOUR, Key.FIVE, Key.SIX, Key.TIMES, Key.BACKSPACE),
            listOf(Key.ONE, Key.TWO, Key.THREE, Key.MINUS, Key.PERCENT),
            listOf(Key.ZERO, Key.POINT, Key.SIGN, Key.PLUS, Key.EQUALS),
        )

        /** A minus as wide as a plus. */
        private fun signOf(name: KeyName?): String = if (name?.key == Key.MINUS) "\u2212" else name?.sign ?: ""

        private fun displayOf(look: Look) = TextView(look.context).apply {
            setTextColor(look.ink)
            gravity = Gravity.END or Gravity.BOTTOM
            textDirection = View.TEXT_DIRECTION_LTR
            maxLines = 1
            setAutoSizeTextTypeUniformWithConfiguration(18, 56, 1, TypedValue.COMPLEX_UNIT_SP)
            setPaddingRelative(look.dp(20), look.dp(8), look.dp(20), look.dp(8))
            accessibilityLiveRegion = View.ACCESSIBILITY_LIVE_REGION_POLITE
            isSaveEnabled = false
        }
    }
}

/** A held key, told apart without a long click: that one would be read out by a screen reader. */
private class Held(private val act: () -> Unit) : View.OnTouchListener {
    private val handler = Handler(Looper.getMainLooper())
    private var done = false
    private var view: View? = null
    private val hold = Runnable {
        done = true
        view?.isPressed = false
        act()
    }

    override fun onTouch(view: View, event: MotionEvent): Boolean {
        when (event.actionMasked) {
            MotionEvent.ACTION_DOWN -> begin(view)
            MotionEvent.ACTION_UP -> return end()
            MotionEvent.ACTION_CANCEL -> end()
        }
        return false
    }

    private fun begin(touched: View) {
        view = touched
        done = false
        handler.postDelayed(hold, ViewConfiguration.getLongPressTimeout().toLong())
    }

    private fun end(): Boolean {
        handler.removeCallbacks(hold)
        return done
    }
}

internal fun isAcross(context: Context) =
    context.resources.configuration.run { screenWidthDp > screenHeightDp }
