package app.plainsums.rows

import android.app.Application
import android.text.InputType
import android.view.KeyEvent
import android.view.Menu
import android.view.View
import android.view.inputmethod.EditorInfo
import android.widget.EditText
import android.widget.PopupMenu
import app.plainsums.gateway.*
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertSame
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** What is typed is told exactly, stays, and nobody else hears of it. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35], application = Application::class, qualifiers = "en-rGB-w411dp-h800dp-mdpi")
class FieldTest {
    private val stand = Stand()
    private val box: EditText get() = stand.fields.first()

    private fun show(text: String, kind: TextKind = TextKind.COPIED, lines: Int = 1, caret: Int = 0, hasFocus: Boolean = false, visit: Int = 1) =
        stand.draw(page(rowsOf(RowField(field("f", text, kind, lines, "Their words", caret = caret, hasFocus = hasFocus))), visit = visit))

    @Test
    fun what_is_typed_is_told_with_the_caret_in_whole_characters() {
        show("")
        box.append("a😀")
        box.append("é")
        assertEquals(listOf<Event>(EventTyped("f", "a😀", 2u), EventTyped("f", "a😀é", 3u)), stand.told.filterIsInstance<EventTyped>())
    }

    @Test
    fun what_the_app_writes_is_not_told_back() {
        show("one")
        show("two")
        assertEquals("two", box.text.toString())
        assertEquals(emptyList<Event>(), stand.told.filterIsInstance<EventTyped>())
    }

    @Test
    fun an_older_view_never_overwrites_newer_text() {
        show("")
        box.append("a")
        box.append("b")
        box.append("c")
        for (late in listOf("", "a", "ab")) {
            show(late)
            assertEquals("after '$late'", "abc", box.text.toString())
        }
        show("abc")
        show("")
        assertEquals("the app took the line and began a new one", "", box.text.toString())
    }

    @Test
    fun the_caret_and_the_focus_stay_where_they_are() {
        show("hello")
        val before = box
        before.requestFocus()
        before.setSelection(2)
        show("hello", caret = 5)
        assertSame(before, box)
        assertEquals(2, box.selectionStart)
        assertTrue(box.isFocused)
    }

    @Test
    fun a_field_that_has_the_caret_gets_it_where_it_was_left() {
        show("a😀bc", caret = 2, hasFocus = true)
        assertTrue(box.isFocused)
        assertEquals(3, box.selectionStart)
    }

    @Test
    fun the_key_for_going_on_is_told_once() {
        show("x")
        box.onEditorAction(EditorInfo.IME_ACTION_NEXT)
        box.dispatchKeyEvent(KeyEvent(KeyEvent.ACTION_DOWN, KeyEvent.KEYCODE_ENTER))
        box.dispatchKeyEvent(KeyEvent(KeyEvent.ACTION_UP, KeyEvent.KEYCODE_ENTER))
        assertEquals(listOf<Event>(EventSubmitted("f"), EventSubmitted("f")), stand.told.filterIsInstance<EventSubmitted>())
    }

    @Test
    fun no_keyboard_learns_corrects_or_finishes_words() {
        TextKind.entries.forEachIndexed { at, kind ->
            show("", kind, lines = 1 + at % 2, visit = 10 + at)
            val flags = EditorInfo.IME_FLAG_NO_PERSONALIZED_LEARNING
            assertEquals("$kind", flags, box.imeOptions and flags)
            val isText = box.inputType and InputType.TYPE_MASK_CLASS == InputType.TYPE_CLASS_TEXT
            val refused = InputType.TYPE_TEXT_FLAG_NO_SUGGESTIONS
            if (isText) assertEquals("$kind", refused, box.inputType and refused)
            assertEquals("$kind", 0, box.inputType and (InputType.TYPE_TEXT_FLAG_AUTO_CORRECT or InputType.TYPE_TEXT_FLAG_AUTO_COMPLETE))
            assertEquals("$kind", View.IMPORTANT_FOR_AUTOFILL_NO_EXCLUDE_DESCENDANTS, box.importantForAutofill)
            assertFalse("$kind", box.isSaveEnabled)
        }
    }

    @Test
    fun a_pin_is_never_shown_whole() {
        show("1234", TextKind.PIN)
        assertFalse(box.layout.text.toString().contains("1234"))
    }

    @Test
    fun the_edit_menu_offers_nothing_that_leaves_the_app() {
        show("words")
        val own = listOf(android.R.id.cut, android.R.id.copy, android.R.id.paste, android.R.id.selectAll)
        val others = listOf(android.R.id.shareText, android.R.id.textAssist, android.R.id.autofill, android.R.id.replaceText, 7)
        listOf(box.customSelectionActionModeCallback, box.customInsertionActionModeCallback).forEach { callback ->
            val menu = PopupMenu(stand.window, box).menu
            fill(menu, own + others)
            assertTrue(callback.onCreateActionMode(Mode(stand.window), menu))
            assertEquals(own, idsOf(menu))
            fill(menu, others)
            callback.onPrepareActionMode(Mode(stand.window), menu)
            assertEquals(own, idsOf(menu))
        }
        assertSame(android.view.textclassifier.TextClassifier.NO_OP, box.textClassifier)
    }

    private fun fill(menu: Menu, ids: List<Int>) = ids.forEach { menu.add(0, it, 0, "x") }

    private fun idsOf(menu: Menu) = (0 until menu.size()).map { menu.getItem(it).itemId }

    @Test
    fun what_is_wrong_stands_under_its_field_and_is_told_of_it() {
        stand.draw(page(rowsOf(RowField(field("f", "five", TextKind.AMOUNT, error = "Use numbers here, like 500")))))
        assertTrue(stand.text("Use numbers here, like 500").isShown)
        val info = box.createAccessibilityNodeInfo()
        assertTrue(info.isContentInvalid)
        assertEquals("Use numbers here, like 500", info.error.toString())
    }
}

/** As much of an action mode as a callback may ask for. */
private class Mode(private val context: android.content.Context) : android.view.ActionMode() {
    override fun setTitle(title: CharSequence?) = Unit
    override fun setTitle(id: Int) = Unit
    override fun setSubtitle(title: CharSequence?) = Unit
    override fun setSubtitle(id: Int) = Unit
    override fun setCustomView(view: View?) = Unit
    override fun invalidate() = Unit
    override fun finish() = Unit
    override fun getMenu(): Menu = PopupMenu(context, View(context)).menu
    override fun getTitle(): CharSequence? = null
    override fun getSubtitle(): CharSequence? = null
    override fun getCustomView(): View? = null
    override fun getMenuInflater() = android.view.MenuInflater(context)
}
