package app.plainsums.rows

import android.annotation.SuppressLint
import android.os.Handler
import android.os.Looper
import android.view.Gravity
import android.view.HapticFeedbackConstants
import android.view.KeyEvent
import android.view.MotionEvent
import android.view.View
import android.view.ViewConfiguration
import android.view.ViewGroup
import android.widget.Button
import app.plainsums.R
import app.plainsums.gateway.*
import app.plainsums.look.*

private const val COLUMNS = 4
/** What taps a button on a keyboard, as the phone has it in itself. */
private val CONFIRMING = setOf(KeyEvent.KEYCODE_DPAD_CENTER, KeyEvent.KEYCODE_ENTER, KeyEvent.KEYCODE_SPACE, KeyEvent.KEYCODE_NUMPAD_ENTER)

/** Keys in a tray, four to a line, in the same order wherever words run from. Knows nothing of what a key does. */
@SuppressLint("ViewConstructor")
internal class KeyGrid(private val rowContext: RowContext, private val least: Float, private val corners: Corners) : ViewGroup(rowContext.skin.context) {
    private val skin = rowContext.skin
    private val gap = skin.dp(Size.KEY_GAP)
    private val edge = skin.dp(Size.TRAY)
    private val keys = LinkedHashMap<Key, KeyView>()
    private var clicks = false

    /** How high all keys are at most; where there is less they are lower, down to what a finger hits. */
    var mostHeight = 0

    init {
        layoutDirection = View.LAYOUT_DIRECTION_LTR
        background = skin.box(skin.palette.sunken, corners, width = 0f)
        isSaveFromParentEnabled = false
    }

    fun show(faces: List<KeyFace>, clicks: Boolean) {
        this.clicks = clicks
        if (keys.keys.toList() != faces.map { it.key }) {
            removeAllViews()
            keys.clear()
            faces.forEach { face -> keys[face.key] = KeyView(rowContext, face.key, ::held).also { addView(it.button) } }
        }
        faces.forEach { keys.getValue(it.key).show(it) }
    }

    private fun held(key: Key) {
        if (clicks) performHapticFeedback(HapticFeedbackConstants.LONG_PRESS)
        rowContext.told(EventHeld(key))
    }

    private val lines get() = (childCount + COLUMNS - 1) / COLUMNS

    override fun onMeasure(widthSpec: Int, heightSpec: Int) {
        val width = MeasureSpec.getSize(widthSpec)
        val high = keyHeight()
        children.forEachIndexed { at, key -> key.measure(exactly(startOf(at % COLUMNS + 1, width) - gap - startOf(at % COLUMNS, width)), exactly(high)) }
        setMeasuredDimension(width, lines * high + maxOf(0, lines - 1) * gap + 2 * edge)
    }

    /** Where a column begins: what does not divide is shared out. */
    private fun startOf(column: Int, width: Int) = edge + column * (width - 2 * edge + gap) / COLUMNS

    private fun keyHeight(): Int {
        val room = (mostHeight - 2 * edge - (lines - 1) * gap) / maxOf(1, lines)
        return room.coerceIn(skin.dp(least), maxOf(skin.dp(least), skin.dp(Size.KEY_MOST)))
    }

    override fun onLayout(changed: Boolean, left: Int, top: Int, right: Int, bottom: Int) {
        children.forEachIndexed { at, key ->
            val x = startOf(at % COLUMNS, width)
            val y = edge + at / COLUMNS * (key.measuredHeight + gap)
            key.layout(x, y, x + key.measuredWidth, y + key.measuredHeight)
        }
    }
}

/** One key: a button with a sign on it, or a picture. */
private class KeyView(private val rowContext: RowContext, private val key: Key, held: (Key) -> Unit) {
    private val skin = rowContext.skin
    val button = Button(skin.context)
    private var shown: KeyFace? = null

    init {
        button.isAllCaps = false
        button.stateListAnimator = null
        button.includeFontPadding = false
        button.setPadding(0, 0, 0, 0)
        button.maxLines = 1
        button.foregroundGravity = Gravity.CENTER
        button.setOnClickListener { rowContext.told(EventKey(key)) }
        Hold { held(key) }.on(button)
    }

    fun show(face: KeyFace) {
        if (face == shown) return
        shown = face
        val (fill, ink) = skin.palette.plate(face.look)
        val isDrawn = face.key == Key.BACKSPACE
        skin.letters(button, Style.KEY, ink)
        button.textAlignment = View.TEXT_ALIGNMENT_CENTER
        button.setLineSpacing(0f, 1f)
        button.text = if (isDrawn) "" else face.shown
        button.foreground = if (isDrawn) skin.icon(R.drawable.icon_backspace, ink) else null
        if (face.look == KeyLook.OPERATOR || face.look == KeyLook.FLAT) button.typeface = Skin.weighing(500)
        button.contentDescription = face.spoken.inLanguage(skin.locale)
        button.isSelected = face.isChosen
        val width = if (face.isChosen) 3f else if (face.look == KeyLook.FLAT) 0f else skin.palette.edge
        button.background = skin.touch(fill, ink, Corners(Radius.KEY), if (face.isChosen) skin.palette.onActTone else skin.palette.outline, width)
    }
}

/** A held key, told apart without a long click: that one would be read out by a screen reader. */
private class Hold(private val act: () -> Unit) : View.OnTouchListener, View.OnKeyListener {
    private val handler = Handler(Looper.getMainLooper())
    private var isDone = false
    private var view: View? = null
    private val hold = Runnable {
        isDone = true
        view?.isPressed = false
        act()
    }

    @SuppressLint("ClickableViewAccessibility")
    fun on(button: View) {
        view = button
        button.setOnTouchListener(this)
        button.setOnKeyListener(this)
    }

    override fun onTouch(view: View, event: MotionEvent): Boolean {
        when (event.actionMasked) {
            MotionEvent.ACTION_DOWN -> begin()
            MotionEvent.ACTION_UP -> return end()
            MotionEvent.ACTION_CANCEL -> end()
        }
        return false
    }

    override fun onKey(view: View, code: Int, event: KeyEvent): Boolean {
        if (code !in CONFIRMING) return false
        if (event.action == KeyEvent.ACTION_DOWN && event.repeatCount == 0) begin()
        return event.action == KeyEvent.ACTION_UP && end()
    }

    private fun begin() {
        isDone = false
        handler.postDelayed(hold, ViewConfiguration.getLongPressTimeout().toLong())
    }

    /** Whether it was held: then it is no tap. */
    private fun end(): Boolean {
        handler.removeCallbacks(hold)
        if (isDone) view?.isPressed = false
        return isDone
    }
}

/** Keys to try or to choose a code on. */
internal class KeypadRowView(rowContext: RowContext) : RowView(rowContext) {
    private val sum = SumView(rowContext)
    private val keys = KeyGrid(rowContext, Size.KEYPAD_KEY, Corners(Radius.HERO))
    override val view = column(skin.context).apply {
        addView(sum, wide())
        addView(keys, wide(skin.dp(Space.X2)))
    }

    override fun update(kind: RowKind, joint: Joint) {
        val now = (kind as RowKeypad).v1
        sum.show(now.display, now.spoken)
        keys.show(now.keys, now.clicks)
    }
}
