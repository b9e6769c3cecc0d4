package app.plainsums.fingers

import android.app.Activity
import android.graphics.Bitmap
import android.view.View
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import android.view.inputmethod.InputMethodManager
import android.view.inspector.WindowInspector
import android.widget.TextView
import app.plainsums.Phone
import app.plainsums.gateway.*
import app.plainsums.rows.Media
import app.plainsums.rows.Screen
import java.io.File
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowDialog

/** Part of all that is typed on a page of the inside. */
internal const val MARK = "zqx"

/** What holds after every event, whatever it was. Each rule answers how it is broken. */
internal class Rules(private val phone: Phone) {
    private val page get() = phone.shell.page

    /** What was found to be drawn as it should be. */
    private var compared: Pair<View, AppView>? = null

    /** The calculator was up when the window was in front last, and no page since: then the list of recent apps may show it. */
    private var wasCovered = false

    fun broken(stage: Stage, isLocked: Boolean): String? {
        val core = phone.shell.core.view() ?: return "the core shows nothing"
        wasCovered = core is ViewCover && (wasCovered || stage == Stage.FRONT)
        return locking(isLocked) ?: drawing(core) ?: leaving() ?: capturing(stage) ?: focus() ?: dialogs()
    }

    private fun locking(isLocked: Boolean): String? {
        if (isInside(page)) return "${page?.id} is up after a locking".takeIf { isLocked }
        // Somebody is shown what was opened for them.
        if (page?.id == TURNED) return null
        val left = WindowInspector.getGlobalWindowViews().flatMap(::within).filter { MARK in (it as? TextView)?.text.toString() }
        return left.firstOrNull()?.let { "'${(it as TextView).text}' was typed inside and is drawn outside" }
    }

    /** It is drawn as a screen draws it that has never drawn anything else. */
    private fun drawing(core: AppView): String? {
        if (core is ViewPage && core.v1.id != page?.id) return "${page?.id} is drawn, and the core shows ${core.v1.id}"
        if (core is ViewCover != (page == null)) return "what is drawn is not what the core shows"
        if (core is ViewPage && isPicking(core.v1)) return null
        val mine = phone.activity.screen.root
        if (compared?.first === mine && compared?.second == core) return null
        val fresh = Screen(phone.activity, {}, Blank(phone.activity)).apply { draw(core) }.root
        val (drawn, wanted) = described(mine) to described(fresh)
        compared = (mine to core).takeIf { drawn == wanted } ?: return differing(drawn, wanted)
        return null
    }

    private fun differing(drawn: List<String>, wanted: List<String>) =
        "drawn, and not to be: ${(drawn - wanted.toSet()).take(4)}; not drawn: ${(wanted - drawn.toSet()).take(4)}; ${drawn.size} of ${wanted.size}"

    private fun leaving(): String? {
        val page = page ?: return "Leave is on the calculator".takeIf { phone.find("Leave") != null }
        val leave = page.bars.leave ?: return "${page.id} has no Leave".takeIf { page.id !in PLAIN }
        return "Leave cannot be tapped on ${page.id}".takeIf { phone.find(leave.label) == null }
    }

    private fun capturing(stage: Stage): String? {
        val refuses = page?.refusesCaptures == true
        val wanted = refuses || stage != Stage.FRONT && (page != null || !wasCovered)
        return "captures are ${if (phone.isSecure) "refused" else "allowed"} on ${page?.id} while $stage".takeIf { phone.isSecure != wanted }
    }

    private fun focus(): String? {
        val focused = phone.activity.currentFocus
        if (focused != null && (!focused.isShown || !focused.isAttachedToWindow)) return "what has the focus is gone: $focused"
        val keyboard = shadowOf(phone.app.getSystemService(InputMethodManager::class.java)).isSoftInputVisible
        return "a keyboard is before the calculator".takeIf { keyboard && page == null }
    }

    private fun dialogs(): String? {
        val dialog = ShadowDialog.getLatestDialog()?.takeIf { it.isShowing } ?: return null
        val page = page?.takeIf(::isPicking) ?: return "a dialog is up that no page asks for"
        val isSecure = dialog.window!!.attributes.flags and FLAG_SECURE != 0
        return "a dialog of ${page.id} can be captured".takeIf { page.refusesCaptures && !isSecure }
    }
}

/** As the core's own rules name them. */
private val said = File(System.getProperty("house")!!, "core/app/src/testing/rules.rs").readText()
private val INSIDE = listed("INSIDE")
private val PLAIN = listed("PLAIN")
private const val TURNED = "turned"

private fun listed(name: String): Set<String> {
    val list = Regex("const $name: [^=]*= \\[([^\\]]*)]").find(said)!!.groupValues[1]
    return Regex("\"([a-z-]+)\"").findAll(list).map { it.groupValues[1] }.toSet()
}

/** Whether it may be up only while a space is open. */
internal fun isInside(page: PageView?): Boolean =
    page != null && (page.id in INSIDE || page.id.startsWith("keep-") || page.id.startsWith("settings-"))

internal fun isPicking(page: PageView): Boolean = rowsOf(page.rows + page.pinned).any { (it.kind as? RowDay)?.v1?.isPicking == true }

private fun rowsOf(rows: List<Row>): List<Row> = rows.flatMap { row -> listOf(row) + ((row.kind as? RowCard)?.let { rowsOf(it.rows) } ?: emptyList()) }

/** No picture, and no film. */
private class Blank(private val window: Activity) : Media {
    override fun picture(id: ULong, into: (Bitmap?) -> Unit) = into(null)

    override fun chosen(picked: ULong, into: (Bitmap?) -> Unit) = into(null)

    override fun surface(id: ULong): View = View(window)
}
