package app.plainsums.rows

import android.animation.ValueAnimator
import android.annotation.SuppressLint
import android.graphics.drawable.LayerDrawable
import android.os.Build
import android.view.Gravity
import android.view.View
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.widget.FrameLayout
import android.widget.ImageView
import android.widget.LinearLayout
import android.widget.ScrollView
import app.plainsums.R
import app.plainsums.gateway.*
import app.plainsums.look.*

/** A page with its bars, what is pinned and its dock; all of a visit happens in the same one. */
@SuppressLint("ViewConstructor")
internal class PageScaffold(private val rowContext: RowContext) : LinearLayout(rowContext.skin.context) {
    private val skin = rowContext.skin
    private val top = TopBar(rowContext)
    private val scroll = PageScroll(rowContext)
    private val foot = Foot(rowContext)
    private val bottom = BottomBar(rowContext)
    private val mark = rowContext.mark()

    init {
        orientation = VERTICAL
        isSaveFromParentEnabled = false
        addView(top.view, wide())
        addView(mark, LayoutParams(MATCH_PARENT, 0, 1f))
        addView(scroll, LayoutParams(MATCH_PARENT, 0, 1f))
        addView(foot, wide())
        addView(bottom.view, wide())
    }

    fun draw(page: PageView) {
        layoutDirection = if (page.rightToLeft) View.LAYOUT_DIRECTION_RTL else View.LAYOUT_DIRECTION_LTR
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) accessibilityPaneTitle = page.title.ifEmpty { null }
        top.show(page.bars, page.title, isSaidBelow = page.rows.firstOrNull()?.kind is RowTitle)
        quiet(page.title.isEmpty())
        scroll.show(page.rows, page.window, page.anchor)
        foot.show(page.pinned, page.dock)
        bottom.show(page.bars)
    }

    /** A page without a name says nothing but what can be tapped, low where the thumb is. */
    private fun quiet(isQuiet: Boolean) {
        mark.visibility = if (isQuiet) View.VISIBLE else View.GONE
        (scroll.layoutParams as LayoutParams).apply { height = if (isQuiet) WRAP_CONTENT else 0; weight = if (isQuiet) 0f else 1f }
    }

    /** A new page comes up a little, where the phone lets things move. */
    fun arrive() {
        if (!ValueAnimator.areAnimatorsEnabled()) return
        scroll.alpha = 0f
        scroll.translationY = skin.dp(Motion.RISE.toFloat()).toFloat()
        scroll.animate().alpha(1f).translationY(0f).setDuration(Motion.PAGE.toLong()).start()
    }

    fun gone() {
        scroll.gone()
        foot.gone()
    }
}

/** What stays in sight above the bar: never more than half of the page, then it scrolls too. */
@SuppressLint("ViewConstructor")
internal class Foot(private val rowContext: RowContext) : ScrollView(rowContext.skin.context) {
    private val skin = rowContext.skin
    private val pinned = RowStack(rowContext, isPinned = true)
    private val docked = RowStack(rowContext)
    private val inside = column(skin.context)

    init {
        isSaveEnabled = false
        inside.addView(pinned.column, wide())
        inside.addView(docked.column, wide())
        addView(inside, LayoutParams(MATCH_PARENT, WRAP_CONTENT))
    }

    fun show(rows: List<Row>, dock: List<Control>) {
        pinned.show(rows, null)
        docked.show(dock.map { Row(it.id, RowTap(it)) }, null)
        visibility = if (rows.isEmpty() && dock.isEmpty()) View.GONE else View.VISIBLE
        pinned.column.visibility = if (rows.isEmpty()) View.GONE else View.VISIBLE
        docked.column.visibility = if (dock.isEmpty()) View.GONE else View.VISIBLE
    }

    fun gone() {
        pinned.gone()
        docked.gone()
    }

    override fun onMeasure(widthSpec: Int, heightSpec: Int) {
        val width = MeasureSpec.getSize(widthSpec)
        val side = maxOf(skin.dp(Space.PAGE), (width - skin.dp(Size.WIDEST)) / 2)
        inside.setPadding(side, skin.dp(Space.X2), side, skin.dp(Space.X2))
        (docked.column.layoutParams as LinearLayout.LayoutParams).topMargin = if (pinned.column.visibility == GONE) 0 else skin.dp(Space.GAP)
        val half = MeasureSpec.makeMeasureSpec(MeasureSpec.getSize(heightSpec) / 2, MeasureSpec.AT_MOST)
        super.onMeasure(widthSpec, if (MeasureSpec.getMode(heightSpec) == MeasureSpec.UNSPECIFIED) heightSpec else half)
    }
}

/** The mark of the app, in the middle of what is free. */
private fun RowContext.mark() = FrameLayout(skin.context).apply {
    val inks = listOf(R.drawable.icon_mark_outer to skin.palette.onAct, R.drawable.icon_mark_inner to skin.palette.actSoft)
    val picture = ImageView(context)
    picture.background = skin.box(skin.palette.act, Radius.HERO, width = 0f)
    picture.setImageDrawable(LayerDrawable(inks.mapNotNull { (icon, ink) -> skin.icon(icon, ink) }.toTypedArray()))
    addView(picture, FrameLayout.LayoutParams(skin.dp(Size.MARK), skin.dp(Size.MARK), Gravity.CENTER))
    importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO_HIDE_DESCENDANTS
}
