package app.plainsums.rows

import android.annotation.TargetApi
import android.content.Context
import android.os.Build
import android.view.View
import android.view.WindowInsets
import android.view.WindowInsetsController.APPEARANCE_LIGHT_NAVIGATION_BARS
import android.view.WindowInsetsController.APPEARANCE_LIGHT_STATUS_BARS
import android.widget.FrameLayout
import app.plainsums.gateway.*
import app.plainsums.look.*
import java.util.Locale

/** What is in the window: draws a view, and tells what the person did. Made again with its window. */
class Screen(private val context: Context, private val told: (Event) -> Unit, private val media: Media) {
    private val frame = FrameLayout(context)
    private var dress: Dress? = null
    private var visit: ULong? = null
    private var page: PageScaffold? = null
    private var cover: CoverScreen? = null
    private var announced: String? = null
    private var refusesCaptures = false

    val root: View get() = frame

    init {
        frame.isSaveFromParentEnabled = false
        keepOffEdges(frame)
    }

    /** Draws this: in place where it is the same visit, in its stead where it is another. */
    fun draw(view: AppView) = when (view) {
        is ViewCover -> drawCover(view)
        is ViewPage -> drawPage(view.v1)
    }

    private fun drawCover(view: ViewCover) {
        refusesCaptures = false
        val rowContext = dressed(Theme.PHONE, Locale.getDefault())
        val face = cover ?: CoverScreen(rowContext).also { put(it.view); cover = it }
        face.draw(view.v1)
    }

    private fun drawPage(view: PageView) {
        refusesCaptures = view.refusesCaptures
        val rowContext = dressed(view.theme, Locale.forLanguageTag(view.language))
        val isNew = page == null || view.visit != visit
        val inside = page.takeUnless { isNew } ?: PageScaffold(rowContext).also { put(it); page = it }
        visit = view.visit
        inside.draw(view)
        if (isNew) inside.arrive()
        announce(view.announce)
    }

    private fun put(view: View) {
        page?.gone()
        page = null
        cover = null
        announced = null
        frame.removeAllViews()
        frame.addView(view, FrameLayout.LayoutParams.MATCH_PARENT, FrameLayout.LayoutParams.MATCH_PARENT)
    }

    private fun announce(words: String?) {
        @Suppress("DEPRECATION") // Of all ways this alone says what is nowhere on the page.
        if (words != announced && words != null) dress?.rowContext?.skin?.let { frame.announceForAccessibility(words.inLanguage(it.locale)) }
        announced = words
    }

    private class Dress(val isDark: Boolean, val isHigh: Boolean, val locale: Locale, val rowContext: RowContext)

    /** Another theme, contrast or language: everything is made again in it. */
    private fun dressed(theme: Theme, locale: Locale): RowContext {
        val isDark = if (theme == Theme.PHONE) isNight(context) else theme == Theme.DARK
        val isHigh = isHighContrast(context)
        dress?.let { if (it.isDark == isDark && it.isHigh == isHigh && it.locale == locale) return it.rowContext }
        val skin = Skin(context, Palette.of(isDark, isHigh), locale)
        val rowContext = RowContext(skin, media, { refusesCaptures }, told)
        dress = Dress(isDark, isHigh, locale, rowContext)
        page?.gone()
        page = null
        cover = null
        frame.setBackgroundColor(skin.palette.ground)
        barsOf(frame, isLight = !isDark)
        return rowContext
    }
}

private val isNew = Build.VERSION.SDK_INT >= Build.VERSION_CODES.R

/** Keeps what is drawn clear of the phone's own bars, the notch and the keyboard. */
internal fun keepOffEdges(view: View) = view.setOnApplyWindowInsetsListener { _, insets ->
    if (isNew) newer(view, insets) else older(view, insets)
    insets
}

@TargetApi(30)
private fun newer(view: View, insets: WindowInsets) {
    val edges = insets.getInsets(WindowInsets.Type.systemBars() or WindowInsets.Type.displayCutout() or WindowInsets.Type.ime())
    view.setPadding(edges.left, edges.top, edges.right, edges.bottom)
}

@Suppress("DEPRECATION") // What Android 10 and before have.
private fun older(view: View, insets: WindowInsets) =
    view.setPadding(insets.systemWindowInsetLeft, insets.systemWindowInsetTop, insets.systemWindowInsetRight, insets.systemWindowInsetBottom)

/** Signs in the phone's bars are dark on light pages, and light on dark ones. */
internal fun barsOf(view: View, isLight: Boolean) {
    if (isNew) view.post { newerBars(view, isLight) } else olderBars(view, isLight)
}

@TargetApi(30)
private fun newerBars(view: View, isLight: Boolean) {
    val both = APPEARANCE_LIGHT_STATUS_BARS or APPEARANCE_LIGHT_NAVIGATION_BARS
    view.windowInsetsController?.setSystemBarsAppearance(if (isLight) both else 0, both)
}

@Suppress("DEPRECATION") // What Android 10 and before have.
private fun olderBars(view: View, isLight: Boolean) {
    val both = View.SYSTEM_UI_FLAG_LIGHT_STATUS_BAR or View.SYSTEM_UI_FLAG_LIGHT_NAVIGATION_BAR
    view.systemUiVisibility = if (isLight) both else 0
}
