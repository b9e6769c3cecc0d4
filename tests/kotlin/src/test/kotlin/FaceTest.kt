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
