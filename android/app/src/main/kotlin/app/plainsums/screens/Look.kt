package app.plainsums.screens

import android.content.Context
import android.content.res.ColorStateList
import android.graphics.drawable.Drawable
import android.graphics.drawable.GradientDrawable
import android.graphics.drawable.RippleDrawable
import android.graphics.drawable.StateListDrawable
import android.util.TypedValue
import app.plainsums.R
import app.plainsums.platform.wantsContrast

/** Colour, type and measure. Text is in sp and never in a box of fixed height. */
class Look(val context: Context) {
    private val strong = wantsContrast(context)

    val ground = colour(R.color.ground, R.color.ground_strong)
    val raised = colour(R.color.raised, R.color.raised_strong)
    val ink = colour(R.color.ink, R.color.ink_strong)
    val inkSoft = colour(R.color.ink_soft, R.color.ink_strong)
    val line = colour(R.color.line, R.color.ink_strong)
    val lineSoft = colour(R.color.line_soft, R.color.ink_strong)
    val main = colour(R.color.main, R.color.main_strong)
    val onMain = colour(R.color.on_main, R.color.on_main_strong)
    val mainInk = colour(R.color.main_ink, R.color.main_strong)
    val tint = colour(R.color.tint, R.color.raised_strong)
    val onTint = colour(R.color.on_tint, R.color.ink_strong)
    val alarm = colour(R.color.alarm, R.color.alarm_strong)
    val onAlarm = colour(R.color.on_alarm, R.color.on_alarm_strong)
    val alarmInk = colour(R.color.alarm_ink, R.color.alarm_strong)
    val exit = colour(R.color.exit, R.color.ink_strong)
    val onExit = colour(R.color.on_exit, R.color.ground_strong)
    val note = colour(R.color.note, R.color.raised_strong)
    val onNote = colour(R.color.on_note, R.color.ink_strong)
    val key = colour(R.color.key, R.color.raised_strong)
    val keySoft = colour(R.color.key_soft, R.color.raised_strong)

    private fun colour(usual: Int, strongly: Int) = context.getColor(if (strong) strongly else usual)

    fun dp(value: Number): Int =
        TypedValue.applyDimension(TypedValue.COMPLEX_UNIT_DIP, value.toFloat(), context.resources.displayMetrics).toInt()

    fun box(fill: Int, edge: Int = fill, radius: Number = RADIUS): GradientDrawable = GradientDrawable().apply {
        setColor(fill)
        cornerRadius = dp(radius).toFloat()
        setStroke(dp(if (strong) 2 else 1), edge)
    }

    /** A small sign in one colour. */
    fun mark(id: Int, ink: Int): Drawable? = context.getDrawable(id)?.mutate()?.apply { setTint(ink) }

    /** Something to touch: its box, with a ripple, and an edge that is thick while a keyboard or switch is on it. */
    fun touch(fill: Int, edge: Int, ink: Int, radius: Number = RADIUS): Drawable {
        val focused = box(fill, edge, radius).apply { setStroke(dp(3), if (fill == main) ink else mainInk) }
        val states = StateListDrawable().apply {
            addState(intArrayOf(android.R.attr.state_focused), focused)
            addState(intArrayOf(), box(fill, edge, radius))
        }
        val ripple = ColorStateList.valueOf(ink and 0x00FFFFFF or 0x30000000)
        return RippleDrawable(ripple, states, box(ink, ink, radius))
    }

    /** A key of a calculator, marked while it is the one that waits for its right side. */
    fun key(fill: Int, edge: Int, ink: Int): Drawable {
        val states = StateListDrawable().apply {
            addState(intArrayOf(android.R.attr.state_focused), box(fill, mainInk, KEY).apply { setStroke(dp(3), mainInk) })
            addState(intArrayOf(android.R.attr.state_selected), box(tint, mainInk, KEY).apply { setStroke(dp(2), mainInk) })
            addState(intArrayOf(), box(fill, edge, KEY))
        }
        return RippleDrawable(ColorStateList.valueOf(ink and 0x00FFFFFF or 0x30000000), states, box(ink, ink, KEY))
    }

    companion object {
        const val KEY = 18
        const val TITLE = 26f
        const val HEADING = 20f
        const val LEAD = 19f
        const val BODY = 17f
        const val SMALL = 15f
        const val RADIUS = 14
        const val TOUCH = 56
        const val GAP = 12
        const val BREATH = 16
        const val EDGE = 20

        /** About seventy letters of body text. */
        const val WIDEST = 560
    }
}
