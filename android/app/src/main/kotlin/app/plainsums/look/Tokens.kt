// Made by bindings/look/generate
package app.plainsums.look

/** The colours of one mode; `edge` is the line round a group and `lift` the height of the one card that has a shadow, in dp. */
class Palette(
    val ground: Int,
    val surface: Int,
    val sunken: Int,
    val hair: Int,
    val track: Int,
    val outline: Int,
    val ink: Int,
    val ink2: Int,
    val act: Int,
    val onAct: Int,
    val actTone: Int,
    val onActTone: Int,
    val actSoft: Int,
    val lead: Int,
    val onLead: Int,
    val leadTrack: Int,
    val leadAct: Int,
    val onLeadAct: Int,
    val danger: Int,
    val onDanger: Int,
    val dangerTone: Int,
    val onDangerTone: Int,
    val error: Int,
    val careTone: Int,
    val onCareTone: Int,
    val infoTone: Int,
    val onInfoTone: Int,
    val good: Int,
    val goodTone: Int,
    val onGoodTone: Int,
    val focus: Int,
    val edge: Float,
    val lift: Float,
    val isDark: Boolean,
) {
    /** On the one card that is filled. */
    fun filled() = Palette(
        ground = lead,
        surface = lead,
        sunken = sunken,
        hair = hair,
        track = leadTrack,
        outline = onLead,
        ink = onLead,
        ink2 = onLead,
        act = leadAct,
        onAct = onLeadAct,
        actTone = actTone,
        onActTone = onActTone,
        actSoft = actSoft,
        lead = lead,
        onLead = onLead,
        leadTrack = leadTrack,
        leadAct = leadAct,
        onLeadAct = onLeadAct,
        danger = danger,
        onDanger = onDanger,
        dangerTone = dangerTone,
        onDangerTone = onDangerTone,
        error = error,
        careTone = careTone,
        onCareTone = onCareTone,
        infoTone = infoTone,
        onInfoTone = onInfoTone,
        good = good,
        goodTone = goodTone,
        onGoodTone = onGoodTone,
        focus = focus,
        edge = edge,
        lift = lift,
        isDark = isDark,
    )

    companion object {
        val LIGHT = Palette(
            ground = 0xFFF1F4F1.toInt(),
            surface = 0xFFFFFFFF.toInt(),
            sunken = 0xFFE3E9E5.toInt(),
            hair = 0xFFD5DDD8.toInt(),
            track = 0xFFD5DDD8.toInt(),
            outline = 0xFF6B7873.toInt(),
            ink = 0xFF15201D.toInt(),
            ink2 = 0xFF45524D.toInt(),
            act = 0xFF14594E.toInt(),
            onAct = 0xFFFFFFFF.toInt(),
            actTone = 0xFFD2E8E0.toInt(),
            onActTone = 0xFF0A3F36.toInt(),
            actSoft = 0xFFA9D3C6.toInt(),
            lead = 0xFF14594E.toInt(),
            onLead = 0xFFFFFFFF.toInt(),
            leadTrack = 0xFF5B8B83.toInt(),
            leadAct = 0xFFFFFFFF.toInt(),
            onLeadAct = 0xFF14594E.toInt(),
            danger = 0xFFA6162C.toInt(),
            onDanger = 0xFFFFFFFF.toInt(),
            dangerTone = 0xFFFADFDF.toInt(),
            onDangerTone = 0xFF7F0F21.toInt(),
            error = 0xFFA6162C.toInt(),
            careTone = 0xFFFBE8BF.toInt(),
            onCareTone = 0xFF523700.toInt(),
            infoTone = 0xFFDCE7F4.toInt(),
            onInfoTone = 0xFF193A63.toInt(),
            good = 0xFF176238.toInt(),
            goodTone = 0xFFD6EEDD.toInt(),
            onGoodTone = 0xFF176238.toInt(),
            focus = 0xFF0A4FC4.toInt(),
            edge = 0f,
            lift = 4f,
            isDark = false,
        )
        val DARK = Palette(
            ground = 0xFF0E1412.toInt(),
            surface = 0xFF18211E.toInt(),
            sunken = 0xFF25302C.toInt(),
            hair = 0xFF2B3733.toInt(),
            track = 0xFF2B3733.toInt(),
            outline = 0xFF83918B.toInt(),
            ink = 0xFFE9EFEC.toInt(),
            ink2 = 0xFFB3C0BA.toInt(),
            act = 0xFF8FD6C5.toInt(),
            onAct = 0xFF00342B.toInt(),
            actTone = 0xFF1D463E.toInt(),
            onActTone = 0xFFC4EFE3.toInt(),
            actSoft = 0xFF3B6F64.toInt(),
            lead = 0xFF1D463E.toInt(),
            onLead = 0xFFC4EFE3.toInt(),
            leadTrack = 0xFF3B6F64.toInt(),
            leadAct = 0xFF8FD6C5.toInt(),
            onLeadAct = 0xFF00342B.toInt(),
            danger = 0xFFC12E44.toInt(),
            onDanger = 0xFFFFFFFF.toInt(),
            dangerTone = 0xFF44191F.toInt(),
            onDangerTone = 0xFFFFD5D5.toInt(),
            error = 0xFFFF9DA3.toInt(),
            careTone = 0xFF3D300F.toInt(),
            onCareTone = 0xFFFFE3A8.toInt(),
            infoTone = 0xFF1B2C45.toInt(),
            onInfoTone = 0xFFCDE0FB.toInt(),
            good = 0xFF86DBA6.toInt(),
            goodTone = 0xFF163A25.toInt(),
            onGoodTone = 0xFFC9F2D7.toInt(),
            focus = 0xFFA9C7FF.toInt(),
            edge = 0f,
            lift = 0f,
            isDark = true,
        )
        val HIGH_LIGHT = Palette(
            ground = 0xFFFFFFFF.toInt(),
            surface = 0xFFFFFFFF.toInt(),
            sunken = 0xFFEDEFEE.toInt(),
            hair = 0xFF1B2422.toInt(),
            track = 0xFF858F8A.toInt(),
            outline = 0xFF000000.toInt(),
            ink = 0xFF000000.toInt(),
            ink2 = 0xFF26302D.toInt(),
            act = 0xFF0A4038.toInt(),
            onAct = 0xFFFFFFFF.toInt(),
            actTone = 0xFFE2F2EC.toInt(),
            onActTone = 0xFF062A24.toInt(),
            actSoft = 0xFF8FC7B7.toInt(),
            lead = 0xFF0A4038.toInt(),
            onLead = 0xFFFFFFFF.toInt(),
            leadTrack = 0xFF6E948E.toInt(),
            leadAct = 0xFFFFFFFF.toInt(),
            onLeadAct = 0xFF0A4038.toInt(),
            danger = 0xFF7D0A1C.toInt(),
            onDanger = 0xFFFFFFFF.toInt(),
            dangerTone = 0xFFFFEDED.toInt(),
            onDangerTone = 0xFF640815.toInt(),
            error = 0xFF7D0A1C.toInt(),
            careTone = 0xFFFFF3D6.toInt(),
            onCareTone = 0xFF3A2600.toInt(),
            infoTone = 0xFFEAF1FA.toInt(),
            onInfoTone = 0xFF10294A.toInt(),
            good = 0xFF0B4524.toInt(),
            goodTone = 0xFFE4F5E9.toInt(),
            onGoodTone = 0xFF0B4524.toInt(),
            focus = 0xFF0A4FC4.toInt(),
            edge = 2f,
            lift = 0f,
            isDark = false,
        )
        val HIGH_DARK = Palette(
            ground = 0xFF000000.toInt(),
            surface = 0xFF000000.toInt(),
            sunken = 0xFF161C1A.toInt(),
            hair = 0xFFE9EFEC.toInt(),
            track = 0xFF606A65.toInt(),
            outline = 0xFFFFFFFF.toInt(),
            ink = 0xFFFFFFFF.toInt(),
            ink2 = 0xFFDCE4E0.toInt(),
            act = 0xFFA9EBDB.toInt(),
            onAct = 0xFF00201A.toInt(),
            actTone = 0xFF06261F.toInt(),
            onActTone = 0xFFD6FAF0.toInt(),
            actSoft = 0xFF3B6F64.toInt(),
            lead = 0xFF06261F.toInt(),
            onLead = 0xFFD6FAF0.toInt(),
            leadTrack = 0xFF3B6F64.toInt(),
            leadAct = 0xFFA9EBDB.toInt(),
            onLeadAct = 0xFF00201A.toInt(),
            danger = 0xFFFFB9BE.toInt(),
            onDanger = 0xFF3C0009.toInt(),
            dangerTone = 0xFF2A0509.toInt(),
            onDangerTone = 0xFFFFDDDF.toInt(),
            error = 0xFFFFB9BE.toInt(),
            careTone = 0xFF241A00.toInt(),
            onCareTone = 0xFFFFE9BC.toInt(),
            infoTone = 0xFF0A1626.toInt(),
            onInfoTone = 0xFFDCE9FD.toInt(),
            good = 0xFFA4EFC0.toInt(),
            goodTone = 0xFF052414.toInt(),
            onGoodTone = 0xFFC9F2D7.toInt(),
            focus = 0xFFA9C7FF.toInt(),
            edge = 2f,
            lift = 0f,
            isDark = true,
        )

        fun of(isDark: Boolean, isHigh: Boolean): Palette =
            if (isHigh) (if (isDark) HIGH_DARK else HIGH_LIGHT) else if (isDark) DARK else LIGHT
    }
}

/** Text, in sp; `grows` is the share of the reader's own text size that it takes on. */
class TypeStyle(val size: Float, val line: Float, val weight: Int, val grows: Float)

object Style {
    val DISPLAY = TypeStyle(34f, 39f, 700, 0.5f)
    val TITLE = TypeStyle(28f, 34f, 700, 0.5f)
    val BAR_TITLE = TypeStyle(22f, 28f, 500, 0.5f)
    val HEAD = TypeStyle(20f, 26f, 500, 0.5f)
    val LEAD = TypeStyle(18f, 26f, 400, 1f)
    val ROW = TypeStyle(17f, 22f, 500, 1f)
    val BODY = TypeStyle(16f, 24f, 400, 1f)
    val NOTE = TypeStyle(15f, 21f, 400, 1f)
    val SECTION = TypeStyle(15f, 21f, 500, 1f)
    val SUB = TypeStyle(14.5f, 20f, 400, 1f)
    val LABEL = TypeStyle(14f, 19f, 500, 1f)
    val BADGE = TypeStyle(13f, 16f, 500, 1f)
    val NUMBER = TypeStyle(22f, 28f, 700, 0.5f)
    val HALF = TypeStyle(18f, 23f, 700, 1f)
    val LOUD = TypeStyle(28f, 34f, 700, 0.5f)
    val HERO = TypeStyle(48f, 50f, 700, 0.5f)
    val SAY = TypeStyle(22f, 29f, 500, 0.5f)
    val ARM = TypeStyle(25f, 33f, 500, 0.5f)
    val KEY = TypeStyle(30f, 36f, 400, 0.5f)
    val WORD = TypeStyle(19f, 26f, 500, 1f)
}

object Space {
    const val X1 = 4f
    const val X2 = 8f
    const val X3 = 12f
    const val X4 = 16f
    const val X5 = 20f
    const val X6 = 24f
    const val X8 = 32f
    const val PAGE = 16f
    const val GAP = 12f
    const val JOINED = 2f
}

object Radius {
    const val INNER = 4f
    const val TICK = 7f
    const val BUBBLE = 18f
    const val KEY = 8f
    const val FIELD = 12f
    const val CHIP = 16f
    const val GROUP = 20f
    const val HERO = 28f
    const val FULL = 999f
}

/** Heights are least heights. */
object Size {
    const val BAR = 56f
    const val BAR_LARGE = 80f
    const val TARGET = 48f
    const val BUTTON = 56f
    const val QUIET = 48f
    const val BIG = 76f
    const val FIRST = 72f
    const val ROW = 56f
    const val TILE = 94f
    const val MINI = 60f
    const val CALL = 72f
    const val HERO = 110f
    const val CHIP = 48f
    const val FIELD = 56f
    const val KEYPAD_KEY = 56f
    const val KEY_LEAST = 56f
    const val KEY_MOST = 82f
    const val DOT = 40f
    const val DOT_MINI = 36f
    const val DOT_EMPTY = 88f
    const val GO = 56f
    const val GO_HALF = 48f
    const val GO_HERO = 64f
    const val TICK = 24f
    const val MARK = 96f
    const val ICON = 24f
    const val ICON_ROW = 22f
    const val ICON_END = 20f
    const val ICON_CALL = 26f
    const val FIELD_EDGE = 1.5f
    const val FOCUS_EDGE = 2.5f
    const val PROGRESS = 6f
    const val PROGRESS_BAR = 12f
    const val WIDEST = 720f
    const val TWO_COLUMNS = 600f
    const val TALL = 700f
    const val LIST_UP = 9f
    const val LIST_GAP = 14f
    const val TILE_GAP = 10f
    const val FIELD_GAP = 6f
    const val KEY_GAP = 3f
    const val TRAY = 10f
    const val EDGE = 2f
    const val CHECK = 18f
    const val BULLET = 6f
    const val NUMERAL = 26f
    const val ICON_EMPTY = 40f
    const val CODE = 280f
    const val WORD = 50f
}

/** The display of the calculator, in sp. */
object Display {
    val STEPS = listOf(60f, 40f, 26f, 20f)
    const val SUM = 22f
}

/** In milliseconds, but for the way that a page rises. */
object Motion {
    const val PAGE = 150
    const val RISE = 8
    const val OPEN = 200
    const val TICK = 180
    const val LEAVE = 0
}
