package app.plainsums.rows

import android.annotation.SuppressLint
import android.view.View
import android.widget.ScrollView
import app.plainsums.gateway.*
import app.plainsums.look.Size
import app.plainsums.look.Space

private const val STILL = 200L

/**
 * The rows of a page, which scroll. What is in sight stays where it is when rows come or go; only another anchor moves it.
 */
@SuppressLint("ViewConstructor")
internal class PageScroll(private val rowContext: RowContext) : ScrollView(rowContext.skin.context) {
    private val skin = rowContext.skin
    private val stack = RowStack(rowContext)
    private val column get() = stack.column
    private var isWindowed = false
    private var anchor: String? = null
    private var kept: Pair<View, Int>? = null
    private var wanted: String? = null
    private val tell = Runnable { sayWhere() }

    init {
        isFillViewport = true
        isSaveEnabled = false
        scrollBarSize = skin.dp(Space.X1)
        addView(column, LayoutParams(LayoutParams.MATCH_PARENT, LayoutParams.WRAP_CONTENT))
        setOnScrollChangeListener { _, _, _, _, _ -> removeCallbacks(tell); postDelayed(tell, STILL) }
    }

    fun show(page: PageView) {
        kept = top()?.let { it to it.top - scrollY }.takeIf { scrollY > 0 }
        isWindowed = page.window != null
        stack.show(page.rows, page.window, page.low)
        if (page.anchor != anchor) wanted = page.anchor
        anchor = page.anchor
        if (isWindowed) { removeCallbacks(tell); postDelayed(tell, STILL) }
    }

    fun gone() {
        removeCallbacks(tell)
        stack.gone()
    }

    override fun onMeasure(widthSpec: Int, heightSpec: Int) {
        val width = MeasureSpec.getSize(widthSpec)
        val side = maxOf(skin.dp(Space.PAGE), (width - skin.dp(Size.WIDEST)) / 2)
        column.setPadding(side, skin.dp(Space.X1), side, skin.dp(Space.X4))
        val isGiven = MeasureSpec.getMode(heightSpec) == MeasureSpec.EXACTLY
        column.minimumHeight = if (isGiven) MeasureSpec.getSize(heightSpec) else 0
        super.onMeasure(widthSpec, heightSpec)
    }

    override fun onLayout(changed: Boolean, left: Int, top: Int, right: Int, bottom: Int) {
        super.onLayout(changed, left, top, right, bottom)
        val to = wanted?.let(stack::view)?.let { it.top - skin.dp(Space.X3) } ?: kept?.takeIf { it.first.parent === column }?.let { it.first.top - it.second }
        if (to != null) scrollTo(0, to)
        wanted = null
        kept = null
    }

    /** Told once the finger has let go: where the person is, and in a long list which end came near. */
    private fun sayWhere() {
        if (!isAttachedToWindow) return
        if (isWindowed) near().forEach { rowContext.told(EventReached(it)) }
        val now = top()?.let(stack::idOf) ?: return
        if (now == anchor) return
        anchor = now
        rowContext.told(EventScrolled(now))
    }

    private fun near(): List<String> {
        val listed = column.children.filter { (it.layoutParams as RowPlace).isListed }
        val inSight = listed.filter { it.bottom > scrollY && it.top < scrollY + height }
        val nearest = if ((listed.firstOrNull()?.top ?: 0) > scrollY) listed.firstOrNull() else listed.lastOrNull()
        return listOfNotNull(inSight.firstOrNull() ?: nearest, inSight.lastOrNull()).distinct().mapNotNull(stack::idOf)
    }

    private fun top(): View? = column.children.firstOrNull { it.bottom > scrollY }
}
