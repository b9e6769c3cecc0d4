package app.plainsums.screens

import android.annotation.SuppressLint
import android.text.format.DateUtils
import android.view.SurfaceHolder
import android.view.SurfaceView
import android.view.View
import android.widget.Button
import android.widget.SeekBar
import android.widget.TextView

/** What a player shows and is told: where it is, play and pause, stop. Nothing is drawn anew while it plays. */
class PlayerPart(private val screen: Screen, private val player: Player, private val isFilm: Boolean, private val stop: () -> Unit) {
    private var film: Film? = null
    private var line: TextView? = null
    private var bar: SeekBar? = null
    private var button: Button? = null

    fun draw(page: Page) {
        if (isFilm) film = Film(page.look, player).also { page.add(it) }
        line = page.small("").apply { importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO }
        bar = bar(page).also { page.add(it, 0) }
        button = page.secondary("", player::turn)
        page.secondary(screen.word("keep-stop"), stop)
        show()
    }

    /** As it is now; and again soon, while it plays and is in sight. */
    fun show() {
        val (now, all) = clock(player.at) to clock(player.length)
        line?.text = "$now / $all"
        bar?.contentDescription = "${screen.word("item-position")}: $now / $all"
        bar?.max = player.length
        bar?.progress = player.at
        bar?.keepScreenOn = player.isPlaying
        button?.text = screen.word(if (player.isPlaying) "item-pause" else "item-play")
        film?.shape(player.shape)
        bar?.removeCallbacks(again)
        if (player.isPlaying) bar?.postDelayed(again, SOON)
    }

    private val again = Runnable(::show)

    private fun bar(page: Page) = SeekBar(page.look.context).apply {
        setPaddingRelative(page.look.dp(16), page.look.dp(20), page.look.dp(16), page.look.dp(20))
        isSaveEnabled = false
        setOnSeekBarChangeListener(object : SeekBar.OnSeekBarChangeListener {
            override fun onProgressChanged(bar: SeekBar, to: Int, byHand: Boolean) {
                if (byHand) player.go(to)
            }

            override fun onStartTrackingTouch(bar: SeekBar) = Unit

            override fun onStopTrackingTouch(bar: SeekBar) = show()
        })
    }

    private fun clock(ms: Int) = DateUtils.formatElapsedTime(ms / 1000L)

    private companion object {
        const val SOON = 500L
    }
}

/** Where a recording is seen, in its own shape; kept out of captures like the page around it. */
@SuppressLint("ViewConstructor")
private class Film(look: Look, private val player: Player) : SurfaceView(look.context), SurfaceHolder.Callback {
    private val highest = look.dp(HIGHEST)
    private var shape = SQUARE

    init {
        setSecure(true)
        importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO
        holder.addCallback(this)
    }

    fun shape(now: Float?) {
        if (now == null || now == shape) return
        shape = now
        requestLayout()
    }

    override fun onMeasure(width: Int, height: Int) {
        val wide = minOf(MeasureSpec.getSize(width), (highest * shape).toInt())
        setMeasuredDimension(wide, (wide / shape).toInt())
    }

    override fun surfaceCreated(holder: SurfaceHolder) = player.show(holder)

    override fun surfaceChanged(holder: SurfaceHolder, format: Int, width: Int, height: Int) = Unit

    override fun surfaceDestroyed(holder: SurfaceHolder) = player.show(null)

    private companion object {
        const val HIGHEST = 480
        const val SQUARE = 1f
    }
}
