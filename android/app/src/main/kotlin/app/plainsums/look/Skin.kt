package app.plainsums.look

import android.annotation.TargetApi
import android.app.UiModeManager
import android.content.Context
import android.content.res.ColorStateList
import android.content.res.Configuration
import android.graphics.Typeface
import android.graphics.drawable.Drawable
import android.graphics.drawable.GradientDrawable
import android.graphics.drawable.RippleDrawable
import android.graphics.drawable.StateListDrawable
import android.os.Build
import android.provider.Settings
import android.util.TypedValue
import android.view.View
import android.widget.TextView
import java.util.Locale
import kotlin.math.roundToInt

/** How things look in this window: colours, measures and letters, as the reader wants them. */
class Skin(val context: Context, val palette: Palette, val locale: Locale) {
    private val density = context.resources.displayMetrics.density
    private val fontScale = context.resources.configuration.fontScale

    /** Text so large that two columns become one, and icons in bars give way. */
    val isLarge = fontScale >= LARGE

    /** Room enough for large numbers, with every call on one screen. */
    val isTall = context.resources.configuration.screenHeightDp >= Size.TALL
    val isWide = context.resources.configuration.screenWidthDp >= Size.TWO_COLUMNS

    fun dp(value: Float): Int = (value * density).roundToInt()

    /** Large text grows half as much as small text. */
    fun px(style: TypeStyle): Float =
        if (style.grows >= 1f) TypedValue.applyDimension(TypedValue.COMPLEX_UNIT_SP, style.size, context.resources.displayMetrics)
        else style.size * density * (1 + (fontScale - 1) * style.grows)

    /** The height of a line of text. */
    fun lineOf(style: TypeStyle): Int = (px(style) * style.line / style.size).roundToInt()

    /** How far down something of this height begins so that it is level with the first line of text. */
    fun besideLine(style: TypeStyle, side: Int): Int = maxOf(0, (lineOf(style) - side) / 2)

    fun letters(view: TextView, style: TypeStyle, colour: Int) {
        view.setTextSize(TypedValue.COMPLEX_UNIT_PX, px(style))
        view.setTextColor(colour)
        view.typeface = weighing(style.weight)
        view.textLocale = locale
        view.textAlignment = View.TEXT_ALIGNMENT_VIEW_START
        val font = view.paint.fontMetricsInt
        val extra = px(style) * style.line / style.size - (font.descent - font.ascent)
        view.setLineSpacing(extra.coerceAtLeast(0f), 1f)
    }

    fun box(fill: Int, radius: Float, edge: Int = palette.outline, width: Float = palette.edge): GradientDrawable =
        box(fill, Corners(radius, radius, radius, radius), edge, width)

    fun box(fill: Int, corners: Corners, edge: Int = palette.outline, width: Float = palette.edge) = GradientDrawable().apply {
        setColor(fill)
        cornerRadii = corners.inPixels(density)
        if (width > 0) setStroke(dp(width), edge)
    }

    /** A box that answers a finger, and shows where the keyboard or a switch is. */
    fun touch(ink: Int, box: (edge: Int?, width: Float) -> GradientDrawable): Drawable {
        val states = StateListDrawable().apply {
            addState(intArrayOf(android.R.attr.state_focused), box(palette.focus, FOCUS))
            addState(intArrayOf(), box(null, 0f))
        }
        val mask = box(null, 0f).apply { setColor(palette.ink) }
        return RippleDrawable(ColorStateList.valueOf(ink and 0x00FFFFFF or 0x24000000), states, mask)
    }

    fun touch(fill: Int, ink: Int, corners: Corners, edge: Int = palette.outline, width: Float = palette.edge): Drawable =
        touch(ink) { focus, wide -> box(fill, corners, focus ?: edge, if (focus == null) width else wide) }

    fun icon(id: Int, ink: Int): Drawable? = context.getDrawable(id)?.mutate()?.apply { setTint(ink) }

    companion object {
        private const val LARGE = 1.5f
        private const val FOCUS = 3f

        fun weighing(weight: Int): Typeface = when {
            weight >= 700 -> Typeface.DEFAULT_BOLD
            weight >= 500 -> Typeface.create("sans-serif-medium", Typeface.NORMAL)
            else -> Typeface.DEFAULT
        }
    }
}

/** The corners of a box in dp, from the top left. All that are in pairs look the same from either side. */
class Corners(private val topLeft: Float, private val topRight: Float, private val bottomRight: Float, private val bottomLeft: Float) {
    constructor(all: Float) : this(all, all, all, all)

    fun inPixels(density: Float): FloatArray =
        floatArrayOf(topLeft, topLeft, topRight, topRight, bottomRight, bottomRight, bottomLeft, bottomLeft)
            .map { it * density }.toFloatArray()

    companion object {
        /** One of several that are together as a group. */
        fun joined(isFirst: Boolean, isLast: Boolean): Corners {
            val top = if (isFirst) Radius.GROUP else Radius.INNER
            val bottom = if (isLast) Radius.GROUP else Radius.INNER
            return Corners(top, top, bottom, bottom)
        }
    }
}

/** Whether the phone shows dark pages. */
fun isNight(context: Context): Boolean =
    context.resources.configuration.uiMode and Configuration.UI_MODE_NIGHT_MASK == Configuration.UI_MODE_NIGHT_YES

/** Whether the reader asked the phone for more contrast, by whichever of its settings. */
@TargetApi(34)
fun isHighContrast(context: Context): Boolean {
    if (isStrongText(context)) return true
    val isLate = Build.VERSION.SDK_INT >= Build.VERSION_CODES.UPSIDE_DOWN_CAKE
    return isLate && (context.getSystemService(UiModeManager::class.java)?.contrast ?: 0f) >= MEDIUM
}

/** The older setting, for text alone. No class has its name, and a phone may refuse to tell. */
private fun isStrongText(context: Context): Boolean =
    runCatching { Settings.Secure.getInt(context.contentResolver, "high_text_contrast_enabled", 0) == 1 }.getOrDefault(false)

private const val MEDIUM = 0.5f
