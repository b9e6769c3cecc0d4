package kit

import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test

/** A Tuesday at 10:00 in London, after the pack was built. */
const val NOW = 1_796_810_400_000L

fun nothingSaid(): Answers = Answers(
    who = null, safe = null, age = Age.NOT_SAID, talk = null, nation = null, paid = null, posted = null, told = null,
)

class AdviceTest {
    private fun guide(act: (Guide) -> Unit) = onAPhone { phone -> act(phone.holds(phone.kit.guide("en"))) }

    @Test
    fun plan_search_routes_and_words() = guide { guide ->
        val questions = guide.questions()
        assertTrue(questions.isNotEmpty() && questions.all { it.text.isNotBlank() && it.answers.isNotEmpty() })
        val typing = nothingSaid().copy(who = Who.STRANGER, age = Age.UNDER18, talk = Channel.TYPE, paid = Paid.GIFT_CARD)
        val plan = guide.plan(typing)
        assertEquals(Audience.UNDER18, plan.audience)
        assertFalse(plan.partnerTrack)
        assertTrue(plan.steps.size >= 3 && plan.steps.all { it.text.isNotBlank() && it.why.isNotBlank() })
        val media = plan.steps.flatMap { step -> step.actions.flatMap { it.media } }
        assertTrue(media.isNotEmpty() && Medium.PHONE !in media)
        assertTrue(guide.plan(nothingSaid().copy(who = Who.PARTNER)).partnerTrack)
        assertTrue(guide.search("he wants mony or he will send it", Audience.ADULT).hits.isNotEmpty())
        assertTrue(guide.search("i want to die", Audience.UNDER18).pinned.isNotEmpty())
        val routes = guide.routes(query(Age.ADULT), NOW)
        assertTrue(routes.any { it.target.id == "101" })
        assertTrue(routes.all { route -> route.doors.isNotEmpty() && route.reason.isNotBlank() })
        assertTrue(routes.flatMap { it.doors }.any { it.uri == "tel:101" && it.traces.isNotEmpty() })
        assertTrue(guide.words("help").isNotEmpty())
        assertTrue(guide.words("nothing-like-it").isEmpty())
    }

    @Test
    fun every_page_opens_for_its_reader() = guide { guide ->
        for (audience in Audience.entries) {
            val topics = guide.topics(audience)
            assertTrue(topics.size >= 12)
            for (topic in topics) {
                val page = guide.page(topic.id, audience)
                assertEquals(topic.title, page.title)
                assertTrue(page.draft && page.blocks.isNotEmpty() && page.reviewed.isNotEmpty())
            }
        }
        fails<KitException.NoSuchEntry> { guide.page("nothing-like-it", Audience.ADULT) }
    }

    @Test
    fun people_areas_and_cards() = guide { guide ->
        val people = guide.people(query(Age.UNDER18).copy(channel = Channel.TYPE), NOW)
        assertTrue(people.services.isNotEmpty())
        val first = people.services.first()
        assertEquals(first.name, guide.service(first.id, Channel.TYPE, NOW).name)
        assertTrue(people.services.flatMap { it.doors }.none { it.medium == Medium.PHONE })
        val hit = guide.findArea("Kettering").first()
        val area = guide.area(hit.id)
        assertEquals("northamptonshire", area.id)
        assertTrue(area.isForm && area.url!!.startsWith("https://") && area.how.isNotBlank())
        assertTrue(guide.card("adult").isNotEmpty())
        fails<KitException.NoSuchEntry> { guide.area("atlantis") }
        assertTrue(guide.limits(Age.ADULT).itemBytes > guide.limits(Age.NOT_SAID).itemBytes)
        val about = guide.about(NOW)
        assertTrue(about.draft && about.version > 0uL && about.languages.isNotEmpty() && !about.clockBehind)
        val step = listOf(Value("step", "", 2), Value("count", "", 7))
        assertTrue(guide.word("common-step-of", step).contains("2"))
    }

    @Test
    fun another_language_has_its_own_words() = onAPhone { phone ->
        val (english, welsh) = listOf("en", "cy-GB").map { phone.holds(phone.kit.guide(it)) }
        assertEquals("cy", welsh.about(NOW).locale)
        assertTrue(english.words("launch").map { it.id } == welsh.words("launch").map { it.id })
        assertTrue(english.words("launch") != welsh.words("launch"))
    }

    @Test
    fun answers_are_given_and_read_by_their_ids() = guide { guide ->
        var answers = nothingSaid()
        for (question in guide.questions()) {
            assertEquals(null, guide.answered(answers, question.id))
            val choice = question.answers.first().id
            answers = guide.answer(answers, question.id, choice)
            assertEquals(choice, guide.answered(answers, question.id))
            assertEquals(null, guide.answered(guide.answer(answers, question.id, null), question.id))
        }
        assertEquals(Field.ID, fails<KitException.Invalid> { guide.answer(answers, "who", "nobody-like-it") }.field)
        assertEquals(Field.ID, fails<KitException.Invalid> { guide.answer(answers, "nothing-like-it", null) }.field)
        assertEquals(null, guide.answered(answers, "nothing-like-it"))
    }

    @Test
    fun a_query_is_made_of_the_answers() = guide { guide ->
        val said = nothingSaid().copy(
            who = Who.STRANGER, safe = Safe.DANGER, age = Age.ADULT, talk = Channel.TYPE, nation = Nation.WALES,
            paid = Paid.GIFT_CARD,
        )
        val asked = Query(
            age = Age.ADULT, nation = Nation.WALES, danger = true, channel = Channel.TYPE, who = Who.STRANGER,
            paid = Paid.GIFT_CARD, forChild = false, area = "gwent",
        )
        assertEquals(asked, guide.query(said, "gwent"))
        assertEquals(query(Age.NOT_SAID), guide.query(nothingSaid(), null))
    }

    @Test
    fun the_blank_sheet_is_that_of_a_session_with_nothing_kept() = onAPhone { phone ->
        val guide = phone.holds(phone.kit.guide("en"))
        val blank = guide.blankSheet()
        assertTrue(blank.isNotEmpty() && blank.all { it.title.isNotBlank() && it.lines.isNotEmpty() })
        assertEquals(phone.create().callSheet(guide), blank)
    }

    @Test
    fun the_take_away_is_a_square_and_names_the_numbers() = guide { guide ->
        val away = guide.takeAway()
        assertTrue(away.rows.size >= 21 && away.rows.all { it.size == away.rows.size })
        assertTrue(away.rows.first().take(7).all { dark -> dark } && away.rows.any { row -> row.any { !it } })
        assertTrue("999" in away.text && "101" in away.text)
        assertEquals(guide.card("take-away").joinToString("\n") { it.text }, away.text)
    }

    private fun query(age: Age) = Query(
        age = age, nation = null, danger = false, channel = null, who = null, paid = null, forChild = false, area = null,
    )
}
