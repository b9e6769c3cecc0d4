package app.plainsums.screens

import android.content.res.ColorStateList
import android.graphics.drawable.InsetDrawable
import android.text.InputType
import android.text.Layout
import android.text.SpannableString
import android.text.Spanned
import android.text.style.ForegroundColorSpan
import android.text.style.RelativeSizeSpan
import android.text.style.TypefaceSpan
import android.view.Gravity
import android.view.View
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.view.inputmethod.EditorInfo
import android.widget.Button
import android.widget.CheckBox
import android.widget.CompoundButton
import android.widget.EditText
import android.widget.LinearLayout
import android.widget.ProgressBar
import android.widget.RadioButton
import android.widget.RadioGroup
import android.widget.TextView
import app.plainsums.R
import app.plainsums.platform.asHeading

/** What a reader typed: held by the screen, so that a page drawn anew still has it. */
class Typed(var text: String = "")

/** A column of building blocks. Each adds one thing below the last. */
class Page(val look: Look, val column: LinearLayout, private val named: (String) -> Unit = {}) {
    /** Any view, with the usual distance above. */
    fun add(view: View, gap: Number = Look.GAP): View {
        val place = LinearLayout.LayoutParams(MATCH_PARENT, WRAP_CONTENT)
        if (column.childCount > 0) place.topMargin = look.dp(gap)
        column.addView(view, place)
        return view
    }

    /** The page's name. One a page, first. */
    fun title(text: String): TextView = text(text, Look.TITLE, look.ink, strong = true).also {
        asHeading(it)
        it.breakStrategy = Layout.BREAK_STRATEGY_BALANCED
        named(text)
    }

    fun heading(text: String): TextView =
        text(text, Look.HEADING, look.ink, strong = true, gap = 2 * Look.GAP).also(::asHeading)

    fun paragraph(text: String): TextView = text(text, Look.BODY, look.ink)

    /** What must be taken in before anything else. */
    fun lead(text: String): TextView = text(text, Look.LEAD, look.ink)

    /** Less loud: where something comes from, what a tap leaves behind. */
    fun small(text: String): TextView = text(text, Look.SMALL, look.inkSoft, gap = Look.GAP / 2)

    /** Something to know before going on. */
    fun notice(text: String): TextView = boxed(text, look.tint, look.onTint)

    /** A draft mark, a limit, a thing that did not work. */
    fun warning(text: String): TextView = boxed(text, look.note, look.onNote)

    /** A warning that is read out when it appears. */
    fun problem(text: String?) {
        if (text != null) warning(text).accessibilityLiveRegion = View.ACCESSIBILITY_LIVE_REGION_ASSERTIVE
    }

    /** The one thing to do next. */
    fun primary(text: String, act: () -> Unit): Button = button(text, look.main, look.main, look.onMain, act)

    fun secondary(text: String, act: () -> Unit): Button = button(text, look.ground, look.line, look.ink, act)

    fun alarming(text: String, act: () -> Unit): Button = button(text, look.alarm, look.alarm, look.onAlarm, act)

    /** One of a few ways to go on, or a row of a list, with a softer second line. */
    fun choice(text: String, about: String = "", act: () -> Unit): Button {
        val button = button("", look.raised, look.line, look.ink, act)
        button.gravity = Gravity.CENTER_VERTICAL or Gravity.START
        button.textAlignment = View.TEXT_ALIGNMENT_VIEW_START
        button.text = if (about.isEmpty()) text else twoLines(text, about)
        button.minHeight = look.dp(64)
        button.setLineSpacing(0f, 1.1f)
        button.breakStrategy = Layout.BREAK_STRATEGY_SIMPLE
        val onward = look.mark(R.drawable.onward, look.line)
        button.setCompoundDrawablesRelativeWithIntrinsicBounds(null, null, onward, null)
        button.compoundDrawablePadding = look.dp(8)
        button.setPaddingRelative(look.dp(16), look.dp(12), look.dp(10), look.dp(12))
        return button
    }

    /** A box to type in. Keyboards are asked to learn nothing from it. */
    fun field(label: String, typed: Typed, lines: Int = 1, kind: Int = InputType.TYPE_CLASS_TEXT): EditText {
        val name = text(label, Look.SMALL, look.ink, strong = true)
        val box = EditText(look.context)
        box.id = View.generateViewId()
        name.labelFor = box.id
        box.setText(typed.text)
        box.hint = null
        quiet(box, kind, lines)
        box.addTextChangedListener(Watcher { typed.text = it })
        box.textSize = Look.BODY
        box.setTextColor(look.ink)
        box.background = look.touch(look.raised, look.line, look.ink)
        pad(box)
        add(box, Look.GAP / 2)
        return box
    }

    private fun quiet(box: EditText, kind: Int, lines: Int) {
        val several = if (lines > 1) InputType.TYPE_TEXT_FLAG_MULTI_LINE else 0
        box.inputType = kind or InputType.TYPE_TEXT_FLAG_NO_SUGGESTIONS or several
        box.imeOptions = EditorInfo.IME_FLAG_NO_PERSONALIZED_LEARNING or EditorInfo.IME_FLAG_NO_EXTRACT_UI
        box.importantForAutofill = View.IMPORTANT_FOR_AUTOFILL_NO_EXCLUDE_DESCENDANTS
        box.isSaveEnabled = false
        // The one undoes the other.
        if (lines > 1) box.minLines = lines else box.minHeight = look.dp(Look.TOUCH)
        box.textAlignment = View.TEXT_ALIGNMENT_VIEW_START
        box.gravity = (if (lines > 1) Gravity.TOP else Gravity.CENTER_VERTICAL) or Gravity.START
    }

    /** One of several; `choose` has its id. */
    fun radios(choices: List<Pair<String, String>>, chosen: String?, choose: (String) -> Unit): RadioGroup {
        val group = RadioGroup(look.context)
        choices.forEach { (id, text) -> group.addView(radio(text, id == chosen) { choose(id) }, row(group.childCount > 0)) }
        add(group)
        return group
    }

    private fun radio(text: String, on: Boolean, act: () -> Unit) = RadioButton(look.context).also {
        it.id = View.generateViewId()
        it.text = text
        it.isChecked = on
        dress(it, look.raised, look.line, look.ink, act)
        inset(it)
    }

    fun tick(text: String, on: Boolean, change: (Boolean) -> Unit): CheckBox {
        val box = CheckBox(look.context)
        box.text = text
        box.isChecked = on
        dress(box, look.raised, look.line, look.ink) { change(box.isChecked) }
        inset(box)
        add(box)
        return box
    }

    /** A box around some blocks. */
    fun card(fill: Int = look.raised, draw: Page.() -> Unit): LinearLayout {
        val inner = LinearLayout(look.context)
        inner.orientation = LinearLayout.VERTICAL
        inner.background = look.box(fill, look.lineSoft)
        pad(inner)
        Page(look, inner).draw()
        add(inner)
        return inner
    }

    /** How far something is, of 1000; null while nobody knows. */
    fun progress(label: String, of1000: Int?): ProgressBar {
        val bar = ProgressBar(look.context, null, android.R.attr.progressBarStyleHorizontal)
        bar.max = 1000
        bar.isIndeterminate = of1000 == null
        bar.progress = of1000 ?: 0
        bar.contentDescription = label
        paragraph(label)
        add(bar)
        return bar
    }

    fun text(text: String, size: Float, ink: Int, strong: Boolean = false, gap: Number = Look.GAP): TextView {
        val view = TextView(look.context)
        view.text = text
        view.textSize = size
        view.setTextColor(ink)
        view.setLineSpacing(0f, 1.2f)
        view.textAlignment = View.TEXT_ALIGNMENT_VIEW_START
        if (strong) view.typeface = MEDIUM
        add(view, gap)
        return view
    }

    private fun boxed(text: String, fill: Int, ink: Int): TextView {
        val view = text(text, Look.BODY, ink)
        view.background = look.box(fill, if (fill == look.raised) look.line else fill)
        pad(view)
        return view
    }

    private fun button(text: String, fill: Int, edge: Int, ink: Int, act: () -> Unit): Button {
        val button = Button(look.context)
        button.text = text
        button.stateListAnimator = null
        button.gravity = Gravity.CENTER
        button.breakStrategy = Layout.BREAK_STRATEGY_BALANCED
        button.typeface = MEDIUM
        dress(button, fill, edge, ink, act)
        val last = column.getChildAt(column.childCount - 1)
        add(button, if (last is Button) Look.GAP else Look.BREATH)
        return button
    }

    /** The mark does not touch the edge of its box. */
    private fun inset(view: CompoundButton) {
        val mark = view.buttonDrawable ?: return
        val (edge, fromRight) = look.dp(8) to (look.context.resources.configuration.layoutDirection == View.LAYOUT_DIRECTION_RTL)
        view.buttonDrawable = if (fromRight) InsetDrawable(mark, 0, 0, edge, 0) else InsetDrawable(mark, edge, 0, 0, 0)
        view.textAlignment = View.TEXT_ALIGNMENT_VIEW_START
        view.buttonTintList = ColorStateList(arrayOf(intArrayOf(android.R.attr.state_checked), intArrayOf()), intArrayOf(look.mainInk, look.line))
        view.setPaddingRelative(look.dp(8), look.dp(12), look.dp(16), look.dp(12))
        // A mark brings its own.
        view.minHeight = look.dp(Look.TOUCH)
    }

    private fun dress(view: Button, fill: Int, edge: Int, ink: Int, act: () -> Unit) {
        view.isAllCaps = false
        view.textSize = Look.BODY
        view.setTextColor(ink)
        view.background = look.touch(fill, edge, ink)
        view.minHeight = look.dp(Look.TOUCH)
        view.isSaveEnabled = false
        pad(view)
        view.setOnClickListener { act() }
    }

    private fun pad(view: View) = view.setPaddingRelative(look.dp(16), look.dp(12), look.dp(16), look.dp(12))

    private fun row(next: Boolean) = RadioGroup.LayoutParams(MATCH_PARENT, WRAP_CONTENT).apply { if (next) topMargin = look.dp(8) }

    private fun twoLines(first: String, second: String) = SpannableString("$first\n$second").apply {
        setSpan(TypefaceSpan("sans-serif"), first.length, length, Spanned.SPAN_EXCLUSIVE_EXCLUSIVE)
        setSpan(RelativeSizeSpan(Look.SMALL / Look.BODY), first.length, length, Spanned.SPAN_EXCLUSIVE_EXCLUSIVE)
        setSpan(ForegroundColorSpan(look.inkSoft), first.length, length, Spanned.SPAN_EXCLUSIVE_EXCLUSIVE)
    }
}
