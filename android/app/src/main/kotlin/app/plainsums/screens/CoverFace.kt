package app.plainsums.screens

import android.content.Context
import android.view.View
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.widget.FrameLayout
import android.widget.LinearLayout
import app.plainsums.gateway.Clear
import app.plainsums.gateway.Face
import app.plainsums.gateway.KeyName
import app.plainsums.gateway.Operator
import app.plainsums.gateway.Press
import app.plainsums.gateway.ThenOpenHelp
import app.plainsums.gateway.ThenStay
import app.plainsums.gateway.ThenTryUnlock

/** The calculator. Shows every sum the same, whatever else a key may lead to. */
internal class CoverFace(private val host: Host) {
    var names: List<KeyName> = emptyList()
        private set
    private var empty = ""
    private var shown = Shown("", "", null, Clear.ALL_CLEAR)
    private var pad: Keypad? = null

    private class Shown(val display: String, val spoken: String, val operator: Operator?, val clear: Clear)

    fun ready(names: List<KeyName>, display: String) {
        this.names = names
        empty = display
        anew()
    }

    /** As the core's own calculator after a lock or a launch: nothing typed. */
    fun anew() {
        shown = Shown(empty, empty, null, Clear.ALL_CLEAR)
        paint()
    }

    fun view(context: Context): View {
        val look = Look(context)
        val keypad = Keypad(look, names, ::press)
        pad = keypad
        val across = isAcross(context)
        val keys = keypad.keys(if (across) Keypad.ACROSS else Keypad.UPRIGHT)
        val body = upright(context)
        body.addView(keypad.display, LinearLayout.LayoutParams(MATCH_PARENT, 0, if (across) 1f else 2f))
        body.addView(keys, LinearLayout.LayoutParams(MATCH_PARENT, 0, if (across) 3f else 5f))
        val edge = look.dp(8)
        body.setPadding(edge, edge, edge, edge)
        paint()
        return framed(look, body, across)
    }

    private fun framed(look: Look, body: View, across: Boolean): View {
        val root = Narrow(look.context, look.dp(if (across) 2 * Look.WIDEST else Look.WIDEST))
        val outer = FrameLayout(look.context)
        outer.setBackgroundColor(look.ground)
        outer.fitsSystemWindows = true
        outer.isSaveFromParentEnabled = false
        root.addView(body, MATCH_PARENT, MATCH_PARENT)
        outer.addView(root, MATCH_PARENT, MATCH_PARENT)
        return outer
    }

    private fun press(press: Press) {
        val face = host.gateway.press(press) ?: return
        shown = Shown(face.display, face.spoken, face.operator, face.clear)
        paint()
        follow(face)
    }

    private fun follow(face: Face) = when (val then = face.then) {
        is ThenStay -> Unit
        is ThenTryUnlock -> host.gateway.open(then.opening) { host.entered() }
        is ThenOpenHelp -> host.show(then.turn)
    }

    private fun paint() = shown.run { pad?.show(display, spoken, operator, clear) } ?: Unit
}
