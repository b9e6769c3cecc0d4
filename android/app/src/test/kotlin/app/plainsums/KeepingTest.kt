package app.plainsums

import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35])
class KeepingTest {
    private fun keeping(step: String) = Phone.atHome().tap("Keep proof").tap(step)

    private fun Phone.listed(text: String) = tap("What I kept").tap(text)

    @Test
    fun typed_words_are_kept() {
        val phone = keeping("What did they say?").type("Type their words", "pay or i send it").type("The time shown next to it", "21:04")
        phone.tap("Add another line")
        assertTrue("a line drawn again is still there", phone.has("pay or i send it"))
        phone.tap("There was a picture here").tap("Keep it")
        assertTrue(phone.has("Kept."))
        phone.listed("Words: pay or i send it")
        assertTrue(phone.texts.containsAll(listOf("Them · 21:04", "pay or i send it", "There was a picture here. I have not copied it.")))
    }

    @Test
    fun who_they_are_is_kept() {
        val phone = keeping("Who are they?").type("App or site", "Instagram").type("The name they show", "emily_x")
            .type("Their username or ID", "emily.9913").type("Phone number", "07700 900123").tap("Keep it")
        phone.tap("What I kept")
        assertTrue(phone.has("Account: 07700 900123"))
        phone.tap("Account: emily_x")
        assertTrue(phone.texts.containsAll(listOf("Instagram", "emily_x", "emily.9913")))
    }

    @Test
    fun a_demand_is_kept() {
        val phone = keeping("What do they want?").type("Demand", "500 in gift cards").type("How much", "500")
            .type("By when, if they said so", "tonight").tap("Keep it")
        phone.listed("Demand: 500 in gift cards")
        assertTrue(phone.texts.containsAll(listOf("500 in gift cards", "500", "tonight")))
    }

    @Test
    fun a_payment_is_kept() {
        val phone = keeping("Was anything paid?").type("Amount", "200").type("Currency", "GBP").tap("Gift card")
        assertTrue(phone.has("Keep the gift card and the receipt."))
        phone.tap("I still have the card and the receipt.").type("Payment reference or number", "AB12").tap("Keep it")
        phone.listed("Payment")
        assertTrue(phone.texts.containsAll(listOf("200 GBP", "Gift card", "AB12", "I still have the card and the receipt.")))
    }

    @Test
    fun a_link_is_kept() {
        val phone = keeping("Is a picture posted anywhere?").type("Link", "https://example.org/u/9").tap("Keep it")
        phone.listed("Link: https://example.org/u/9")
        assertTrue(phone.has("https://example.org/u/9"))
    }

    @Test
    fun a_note_is_kept() {
        val phone = keeping("Anything else").type("Note", "it began on Monday").tap("I know roughly").tap("Keep it")
        phone.listed("Note: it began on Monday")
        assertTrue(phone.has("When it happened"))
    }

    @Test
    fun an_empty_form_keeps_nothing_and_says_so() {
        val phone = keeping("Anything else").tap("Keep it")
        assertTrue(phone.has("Type something first"))
        phone.back().back().tap("What I kept")
        assertTrue(phone.has("Nothing is kept yet."))
    }

    @Test
    fun a_kept_thing_is_read_and_removed_after_asking_twice() {
        val phone = keeping("Anything else").type("Note", "first thought").tap("Keep it").listed("Note: first thought")
        phone.tap("Add a note").type("Note", "second thought").tap("Keep it")
        assertTrue(phone.has("second thought"))
        phone.tap("Remove")
        assertTrue(phone.has("Remove it? You can't get it back."))
        phone.tap("Cancel").tap("Remove").tap("Remove")
        assertTrue(phone.has("Are you sure?"))
        phone.tap("Remove")
        assertTrue(phone.has("Removed. The record shows"))
        phone.tap("Delete that record too").tap("Done")
        assertEquals(listOf("Note: second thought"), phone.labels().map { it.lines().first() }.filter { it.startsWith("Note") })
        phone.tap("Check the record")
        assertTrue(phone.has("is complete."))
    }

    @Test
    fun fifty_are_listed_and_then_more() {
        val phone = Phone.atHome()
        phone.app.gateway.ask({
            val origin = app.plainsums.screens.Happened().origin(app.plainsums.gateway.Source.TYPED)
            repeat(60) { session?.addRecord(app.plainsums.gateway.KeptNote("note $it", emptyList()), origin) }
        })
        phone.settle()
        phone.tap("What I kept")
        assertTrue(phone.has("60 things"))
        assertFalse(phone.has("Note: note 3\n"))
        phone.tap("Show more")
        assertTrue(phone.has("Note: note 3\n"))
    }

    @Test
    fun without_a_code_nothing_is_kept_and_the_way_to_one_is_shown() {
        val phone = Phone().start()
        phone.host.open("keep")
        phone.settle()
        assertTrue(phone.has("First choose a code."))
        phone.tap("Set up")
        assertTrue(phone.has("Read this first"))
    }
}
