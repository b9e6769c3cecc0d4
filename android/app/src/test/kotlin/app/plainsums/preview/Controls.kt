package app.plainsums.preview

import android.graphics.Rect
import android.view.View
import android.view.ViewGroup
import android.widget.CompoundButton
import android.widget.EditText
import android.widget.TextView
import org.json.JSONArray
import org.json.JSONObject

/** Everything on the glass that a screen reader would stop at, in its order. */
fun controls(roots: List<View>): JSONArray {
    val all = roots.flatMap(::visible)
    return JSONArray(all.filter(::stopsAt).map { described(it, all) })
}

private fun visible(view: View): List<View> = when {
    view.visibility != View.VISIBLE || view.importantForAccessibility == HIDES_ALL -> emptyList()
    view is ViewGroup -> listOf(view) + (0 until view.childCount).flatMap { visible(view.getChildAt(it)) }
    else -> listOf(view)
}

private fun stopsAt(view: View): Boolean = view.isClickable || view is TextView && spoken(view).isNotEmpty()

private fun described(view: View, all: List<View>): JSONObject {
    val seen = Rect()
    val onGlass = view.getGlobalVisibleRect(seen)
    return JSONObject()
        .put("label", labelOf(view, all))
        .put("role", view.accessibilityClassName.toString().substringAfterLast('.'))
        .put("press", view.isClickable || view is EditText)
        .put("on", (view as? CompoundButton)?.isChecked ?: JSONObject.NULL)
        .put("text", (view as? EditText)?.text?.toString() ?: JSONObject.NULL)
        .put("at", if (onGlass) JSONArray(listOf(seen.centerX(), seen.centerY())) else JSONObject.NULL)
}

private fun labelOf(view: View, all: List<View>): String {
    val named = all.firstOrNull { view.id != View.NO_ID && it.labelFor == view.id }
    return spoken(named ?: view)
}

private fun spoken(view: View): String = (view.contentDescription ?: (view as? TextView)?.text ?: "").toString()

private const val HIDES_ALL = View.IMPORTANT_FOR_ACCESSIBILITY_NO_HIDE_DESCENDANTS
