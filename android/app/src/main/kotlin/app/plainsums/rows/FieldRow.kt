package app.plainsums.rows

import android.text.Editable
import android.text.InputType
import android.text.TextWatcher
import android.view.ActionMode
import android.view.Gravity
import android.view.KeyEvent
import android.view.Menu
import android.view.MenuItem
import android.view.View
import android.view.inputmethod.EditorInfo
import android.view.inputmethod.EditorInfo.IME_ACTION_NEXT
import android.view.inputmethod.EditorInfo.IME_ACTION_NONE
import android.view.inputmethod.EditorInfo.IME_ACTION_SEARCH
import android.view.inputmethod.InputMethodManager
import android.view.textclassifier.TextClassifier
import android.widget.EditText
import android.widget.LinearLayout
import app.plainsums.R
import app.plainsums.gateway.*
import app.plainsums.look.*

/** A place to type, under its label; what may help is above it, what is wrong below it. */
internal class FieldRow(rowContext: RowContext, field: TextField, isDeep: Boolean) : RowView(rowContext) {
    private val label = rowContext.label(Style.SECTION, palette.ink)
    private val help = rowContext.label(Style.SUB, palette.ink2)
    private val box = PlainField(rowContext, field, isDeep)
    private val error = Problem(rowContext)
    override val view = column(skin.context).apply {
        addView(label, wide())
        addView(help, wide())
        addView(box, wide(skin.dp(Size.FIELD_GAP)))
        addView(error.view, wide(skin.dp(Size.FIELD_GAP)))
    }

    init {
        listOf(label, help).forEach { it.setPadding(skin.dp(Space.X1), 0, skin.dp(Space.X1), 0) }
        box.id = View.generateViewId()
        label.labelFor = box.id
    }

    override fun update(kind: RowKind, joint: Joint) {
        val field = (kind as RowField).v1
        label.say(field.label, skin)
        help.say(field.help, skin)
        error.show(field.error)
        box.show(field)
    }

    override fun gone() = box.close()
}

/** What is wrong, beside its field, read out when it appears. */
internal class Problem(private val rowContext: RowContext) {
    private val skin = rowContext.skin
    private val words = rowContext.label(Style.SECTION, skin.palette.onDangerTone)
    val view: LinearLayout = line(skin.context).apply {
        val icon = rowContext.picture(Size.ICON_END)
        icon.setImageDrawable(skin.icon(R.drawable.icon_warn, skin.palette.onDangerTone))
        addView(icon, square(skin.dp(Size.ICON_END), start = skin.dp(Space.X1), end = skin.dp(Space.X2)))
        addView(words, rest())
        accessibilityLiveRegion = View.ACCESSIBILITY_LIVE_REGION_POLITE
    }

    fun show(problem: String?) {
        words.say(problem, skin)
        view.visibility = if (problem == null) View.GONE else View.VISIBLE
    }
}

/** The box round what is typed: thin at rest, green while it has the caret, red where something is wrong. */
internal fun fieldBox(rowContext: RowContext, isDeep: Boolean, isWrong: Boolean) = rowContext.skin.run {
    val fill = if (isDeep) palette.ground else palette.surface
    android.graphics.drawable.StateListDrawable().apply {
        val wrong = box(fill, Radius.FIELD, palette.error, Size.FOCUS_EDGE)
        val caret = box(fill, Radius.FIELD, palette.act, Size.FOCUS_EDGE)
        addState(intArrayOf(android.R.attr.state_focused), if (isWrong) wrong else caret)
        addState(intArrayOf(), if (isWrong) wrong else box(fill, Radius.FIELD, palette.outline, maxOf(Size.FIELD_EDGE, palette.edge)))
    }
}

private const val UNLEARNING = EditorInfo.IME_FLAG_NO_PERSONALIZED_LEARNING or EditorInfo.IME_FLAG_NO_EXTRACT_UI or EditorInfo.IME_FLAG_NO_FULLSCREEN

/**
 * Where text is typed. Nothing learns from it, fills it in, or looks at it; what is typed is here before the app says
 * it, and an older text of the app is never written over a newer one.
 */
internal class PlainField(private val rowContext: RowContext, field: TextField, private val isDeep: Boolean) : EditText(rowContext.skin.context) {
    private val id = field.id
    private val speech = Speech()
    private var isWriting = false
    private var isWrong: Boolean? = null
    private var hadFocus = false

    /** What the app said last, and what was typed since, oldest first. */
    private var said: String? = null
    private val ahead = ArrayList<String>()

    init {
        rowContext.skin.letters(this, Style.ROW, rowContext.skin.palette.ink)
        typeface = Skin.weighing(400)
        kind(field)
        private()
        val side = rowContext.skin.dp(Space.X4)
        setPadding(side, rowContext.skin.dp(Size.LIST_GAP), side, rowContext.skin.dp(Size.LIST_GAP))
        minimumHeight = rowContext.skin.dp(Size.FIELD)
        highlightColor = rowContext.skin.palette.actSoft
        if (android.os.Build.VERSION.SDK_INT >= android.os.Build.VERSION_CODES.Q) textCursorDrawable?.mutate()?.setTint(rowContext.skin.palette.act)
        accessibilityDelegate = speech
        listen()
    }

    private fun kind(field: TextField) {
        inputType = inputTypeOf(field.kind, isLong = field.lines > 1u)
        if (field.lines > 1u) { minLines = field.lines.toInt(); gravity = Gravity.TOP or Gravity.START }
        imeOptions = (if (field.lines > 1u) IME_ACTION_NONE else if (field.kind == TextKind.SEARCH) IME_ACTION_SEARCH else IME_ACTION_NEXT) or UNLEARNING
    }

    private fun private() {
        isSaveEnabled = false
        importantForAutofill = View.IMPORTANT_FOR_AUTOFILL_NO_EXCLUDE_DESCENDANTS
        setTextClassifier(TextClassifier.NO_OP)
        customSelectionActionModeCallback = OwnMenu
        customInsertionActionModeCallback = OwnMenu
    }

    private fun listen() {
        addTextChangedListener(object : TextWatcher {
            override fun beforeTextChanged(text: CharSequence, start: Int, count: Int, after: Int) = Unit
            override fun onTextChanged(text: CharSequence, start: Int, before: Int, count: Int) = Unit
            override fun afterTextChanged(text: Editable) { if (!isWriting) typed(text.toString()) }
        })
        setOnEditorActionListener { _, _, event ->
            if (event == null || event.action == KeyEvent.ACTION_DOWN && event.repeatCount == 0) rowContext.told(EventSubmitted(id))
            true
        }
    }

    private fun typed(now: String) {
        ahead += now
        val caret = now.codePointCount(0, selectionStart.coerceIn(0, now.length))
        rowContext.told(EventTyped(id, now, caret.toUInt()))
    }

    fun show(field: TextField) {
        speech.problem = field.error
        speech.hint = field.help
        edge(field.error != null)
        take(field)
        if (field.hasFocus && !hadFocus) post { if (isAttachedToWindow) takeFocus() }
        hadFocus = field.hasFocus
    }

    private fun edge(wrong: Boolean) {
        if (wrong == isWrong) return
        isWrong = wrong
        val (side, up) = paddingLeft to paddingTop
        background = fieldBox(rowContext, isDeep, wrong)
        setPadding(side, up, side, up)
    }

    /** What is here already, and what is older than that, changes nothing. */
    private fun take(field: TextField) {
        val here = text.toString()
        val isOlder = field.text != here && (field.text in ahead.dropLast(1) || ahead.isNotEmpty() && field.text == said)
        if (isOlder) return
        ahead.clear()
        said = field.text
        if (field.text == here) return
        write(field)
    }

    private fun write(field: TextField) {
        isWriting = true
        setText(field.text)
        setSelection(offsetOf(field.text, field.caret.toInt()))
        isWriting = false
    }

    /** A caret counts whole characters; a string counts halves of some. */
    private fun offsetOf(text: String, caret: Int): Int =
        text.offsetByCodePoints(0, caret.coerceIn(0, text.codePointCount(0, text.length)))

    private fun takeFocus() {
        requestFocus()
        rowContext.skin.context.getSystemService(InputMethodManager::class.java)?.showSoftInput(this, 0)
    }

    fun close() {
        if (hasFocus()) rowContext.skin.context.getSystemService(InputMethodManager::class.java)?.hideSoftInputFromWindow(windowToken, 0)
    }

    private object OwnMenu : ActionMode.Callback {
        private val own = setOf(android.R.id.cut, android.R.id.copy, android.R.id.paste, android.R.id.selectAll)

        override fun onCreateActionMode(mode: ActionMode, menu: Menu) = true.also { prune(menu) }

        override fun onPrepareActionMode(mode: ActionMode, menu: Menu) = true.also { prune(menu) }

        override fun onActionItemClicked(mode: ActionMode, item: MenuItem) = item.itemId !in own

        override fun onDestroyActionMode(mode: ActionMode) = Unit

        private fun prune(menu: Menu) =
            (0 until menu.size()).map { menu.getItem(it).itemId }.filter { it !in own }.forEach(menu::removeItem)
    }
}

/** No keyboard corrects, learns or finishes words. */
private fun inputTypeOf(kind: TextKind, isLong: Boolean): Int {
    val keyboard = keyboardOf(kind)
    val isText = keyboard and InputType.TYPE_MASK_CLASS == InputType.TYPE_CLASS_TEXT
    return if (isText) keyboard or InputType.TYPE_TEXT_FLAG_NO_SUGGESTIONS or (if (isLong) InputType.TYPE_TEXT_FLAG_MULTI_LINE else 0) else keyboard
}
