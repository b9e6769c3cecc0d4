package kit

import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test

class FaceTest {
    @Test
    fun the_cover_leads_to_an_unlock_and_to_the_help_door() = onAPhone { phone ->
        phone.create()
        assertEquals(Show.Cover, phone.kit.hide().show)
        val cover = phone.holds(phone.kit.cover())
        assertEquals("14", type(cover, "2+3*4=").display)
        type(cover, "A")
        val wrong = hold(cover, "90572618")
        assertEquals("90,572,618", wrong.display)
        assertTrue(wrong.then is Then.TryUnlock)
        type(cover, "A")
        val face = hold(cover, Phone.CODE)
        val session = phone.holds(phone.finish(phone.holds((face.then as Then.TryUnlock).opening)))
        assertEquals(SpaceKind.FULL, session.spaceKind())
        assertEquals("0", cover.display())
        phone.kit.leave()
        fails<KitException.Locked> { session.age() }
        val door = hold(cover, "999")
        assertEquals(Show.Help, (door.then as Then.OpenHelp).turn.show)
        assertEquals("0", cover.display())
    }

    @Test
    fun with_the_door_off_nothing_but_the_sum_is_there() = onAPhone { phone ->
        phone.create()
        phone.kit.setPrefs(phone.kit.prefs().copy(helpDoor = false))
        phone.kit.hide()
        val face = hold(phone.holds(phone.kit.cover()), "999")
        assertEquals("999", face.display)
        assertEquals(Then.Stay, face.then)
    }

    @Test
    fun stepping_out_and_back() = onAPhone { phone ->
        val session = phone.create()
        phone.kit.stepOut(Reason.CALL, "police")
        val away = phone.kit.backgrounded(Cause.SWITCHED)
        assertEquals(Show.Cover, away.show)
        assertEquals(15u * 60u, away.waitSeconds)
        assertEquals(Show.CallSheet("police"), phone.kit.returned().show)
        assertEquals(Age.ADULT, session.age())
        assertTrue(phone.kit.backgrounded(Cause.SWITCHED).locked)
        fails<KitException.Locked> { session.age() }
        assertEquals(Show.First, phone.kit.returned().show)
    }

    @Test
    fun what_was_chosen_is_there_after_a_restart() = onAPhone { phone ->
        assertEquals(Show.First, phone.kit.launched().show)
        assertFalse(phone.kit.prefs().covered)
        val wanted = phone.kit.prefs().copy(look = "plain", threePresses = true, callMinutes = 20u, language = "cy")
        assertEquals(wanted, phone.kit.setPrefs(wanted))
        phone.kit.hide()
        phone.end()
        phone.start()
        assertEquals(wanted.copy(covered = true), phone.kit.prefs())
        assertEquals(Show.Cover, phone.kit.launched().show)
    }

    @Test
    fun every_key_has_a_sign_and_a_spoken_name() = onAPhone { phone ->
        val names = phone.holds(phone.kit.cover()).keys()
        assertEquals(Key.entries.toSet(), names.map { it.key }.toSet())
        assertEquals(('0'..'9').map { it.toString() }, names.take(10).map { it.sign })
        assertTrue(names.all { it.sign.isNotBlank() && it.spoken.isNotBlank() })
        assertEquals(names.size, names.map { it.sign }.toSet().size)
        assertEquals("AC", names.single { it.key == Key.ALL_CLEAR }.sign)
        assertEquals(names.size, names.map { it.spoken }.toSet().size)
    }

    @Test
    fun a_code_typed_twice_on_the_pad_is_chosen() = onAPhone { phone ->
        assertFalse(phone.kit.hasCode())
        val pad = phone.holds(phone.kit.chooseCode(Age.UNDER18))
        val once = hold(pad, Phone.CODE)
        assertEquals(PadThen.Again, once.then)
        assertEquals("0", once.display)
        val opening = phone.holds((hold(pad, Phone.CODE).then as PadThen.Chosen).opening)
        assertFalse(phone.kit.hasCode())
        val session = phone.holds(phone.finish(opening, makesKey = true))
        assertEquals(Age.UNDER18, session.age())
        assertTrue(phone.kit.hasCode())
        phone.kit.lockNow()
        assertEquals(SpaceKind.FULL, phone.unlock().spaceKind())
    }

    @Test
    fun two_codes_that_differ_are_both_forgotten() = onAPhone { phone ->
        val pad = phone.holds(phone.kit.chooseCode(Age.ADULT))
        assertEquals(PadThen.Again, hold(pad, Phone.CODE).then)
        assertEquals(PadThen.Differs, hold(pad, "48391028").then)
        assertEquals(PadThen.Again, hold(pad, "48391028").then)
        assertEquals("0", pad.display())
    }

    @Test
    fun an_unfit_code_is_refused_with_its_reason() = onAPhone { phone ->
        val pad = phone.holds(phone.kit.chooseCode(Age.ADULT))
        val reasons = mapOf(
            "12345" to Field.CODE, "123456" to Field.CODE_RUN, "777777" to Field.CODE_REPEAT, "2+3" to Field.CODE,
        )
        for ((keys, why) in reasons) {
            assertEquals(PadThen.Again, hold(pad, Phone.CODE).then)
            assertEquals(PadThen.Unfit(why), hold(pad, keys).then)
        }
        assertEquals("14", type(pad, "2+3*4=").display)
        assertEquals(PadThen.Unfit(Field.CODE), hold(pad, "999").then)
        assertFalse(phone.kit.hasCode())
    }

    private fun hold(pad: CodePad, keys: String): PadFace {
        type(pad, keys)
        return pad.press(Press.HoldEquals)
    }

    private fun type(pad: CodePad, keys: String): PadFace = keys.map { pad.press(Press.Tap(key(it))) }.last()

    private fun hold(cover: Cover, keys: String): Face {
        type(cover, keys)
        return cover.press(Press.HoldEquals)
    }

    private fun type(cover: Cover, keys: String): Face = keys.map { cover.press(Press.Tap(key(it))) }.last()

    private fun key(sign: Char): Key = when (sign) {
        in '0'..'9' -> Key.entries[sign - '0']
        '+' -> Key.PLUS
        '*' -> Key.TIMES
        '=' -> Key.EQUALS
        'A' -> Key.ALL_CLEAR
        else -> throw IllegalArgumentException("no such key")
    }
}
