package app.plainsums

import android.app.NotificationManager
import android.content.ClipDescription
import android.content.ClipboardManager
import android.content.ComponentName
import android.content.pm.ApplicationInfo
import android.content.pm.PackageManager
import android.text.InputType
import android.view.View
import android.view.ViewGroup
import android.view.inputmethod.EditorInfo
import android.widget.EditText
import android.widget.NumberPicker
import android.widget.TextView
import app.plainsums.gateway.KeptNote
import app.plainsums.gateway.Origin
import app.plainsums.gateway.Source
import app.plainsums.platform.LauncherFace
import java.io.File
import javax.xml.parsers.DocumentBuilderFactory
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.shadows.ShadowLog

/** What somebody sees who looks at the phone, or into it, without the code. `android/UNSEEN.md` lists the places. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35])
class UnseenTest {
    private val house = File(System.getProperty("house")!!)
    private val words = house.resolve("tests/unseen/words.txt").readLines().map { it.substringBefore("#").trim() }.filter { it.isNotEmpty() }

    /** Set up, something kept, left, a wrong code tried. */
    private fun used(places: List<Place> = Places.pages): Phone {
        val phone = Phone.atHome()
        keep(phone)
        phone.everyPlace(places) {}
        return phone.leave().code("738195").leaveNothing()
    }

    private fun Phone.leaveNothing() = apply { assertTrue(covered) }

    private fun keep(phone: Phone) = phone.inCore { session!!.addRecord(KeptNote(NOTE, emptyList()), Origin(null, 0, Source.TYPED)) }

    private fun tells(text: String) = words.filter { it in text.lowercase() } + listOf(NOTE, Phone.CODE, "738195").filter { it in text }

    @Test
    fun the_log_is_silent() {
        ShadowLog.reset()
        used(Places.all)
        val told = ShadowLog.getLogs().flatMap { tells("${it.tag} ${it.msg} ${it.throwable?.message ?: ""}") }
        assertEquals(emptyList<String>(), told)
    }

    @Test
    fun no_shipped_line_writes_to_the_log() {
        val sources = house.resolve("android/app/src/main/kotlin").walk().filter { it.extension == "kt" }.toList()
        assertTrue(sources.size > 20)
        val writes = Regex("""android\.util\.Log|\bLog\.[a-z]+\(|\bprintln?\(|printStackTrace|System\.(out|err)""")
        assertEquals(emptyList<String>(), sources.filter { writes.containsMatchIn(it.readText()) }.map { it.name })
    }

    @Test
    fun there_is_never_a_notification() {
        val phone = used()
        val shown = shadowOf(phone.app.getSystemService(NotificationManager::class.java)).size()
        assertEquals(0, shown)
        val parts = phone.app.packageManager.getPackageInfo(phone.app.packageName, PackageManager.GET_SERVICES or PackageManager.GET_RECEIVERS)
        assertTrue("nothing runs unasked", parts.services.isNullOrEmpty() && parts.receivers.isNullOrEmpty())
    }

    @Test
    fun names_and_contents_of_files_tell_nothing() {
        val phone = used(Places.all)
        val files = File(phone.app.applicationInfo.dataDir).walk().filter { it.isFile }.toList()
        assertTrue("something was written", files.isNotEmpty())
        assertEquals(emptyList<String>(), files.flatMap { tells(it.relativeTo(File(phone.app.applicationInfo.dataDir)).path) })
        assertEquals(emptyList<String>(), files.flatMap { inside(it.readText(Charsets.ISO_8859_1)) })
    }

    /** Short words come up in sealed bytes by chance: a word counts where there is text around it. */
    private fun inside(bytes: String) = TEXT.findAll(bytes).flatMap { tells(it.value) }.toList() +
        listOf(NOTE, Phone.CODE, "738195").filter { it in bytes }

    @Test
    fun copied_text_is_marked_so_that_no_preview_shows_it() {
        val phone = Phone.atHome()
        phone.host.outside.copy(NOTE)
        val about = phone.app.getSystemService(ClipboardManager::class.java)!!.primaryClip!!.description
        assertEquals("", about.label)
        assertTrue(about.extras.getBoolean(ClipDescription.EXTRA_IS_SENSITIVE))
    }

    @Test
    fun keyboards_learn_nothing_from_any_box() {
        val phone = Phone.atHome().keepSome()
        var boxes = 0
        phone.everyPlace { place -> phone.views.filterIsInstance<EditText>().filterNot(::isWheel).forEach { quiet(place, it); boxes++ } }
        assertTrue("some page has a box", boxes > 0)
    }

    /** No keyboard comes up for a wheel: its box never has the focus. */
    private fun isWheel(box: EditText) = box.parent is NumberPicker && generateSequence(box.parent) { it.parent }
        .any { (it as? ViewGroup)?.descendantFocusability == ViewGroup.FOCUS_BLOCK_DESCENDANTS }

    private fun quiet(id: String, box: EditText) {
        assertTrue(id, box.imeOptions and EditorInfo.IME_FLAG_NO_PERSONALIZED_LEARNING != 0)
        assertTrue(id, box.inputType and InputType.TYPE_TEXT_FLAG_NO_SUGGESTIONS != 0 || box.inputType and InputType.TYPE_MASK_CLASS != InputType.TYPE_CLASS_TEXT)
        assertEquals(id, View.IMPORTANT_FOR_AUTOFILL_NO_EXCLUDE_DESCENDANTS, box.importantForAutofill)
        assertFalse(id, box.isSaveEnabled)
    }

    @Test
    fun the_calculator_speaks_of_keys_and_results_only() {
        val phone = used()
        phone.keys("12+7=")
        val said = phone.views.flatMap { listOf(it.contentDescription, (it as? TextView)?.text, it.tooltip()) }.mapNotNull { it?.toString() }
        assertTrue(said.any { "19" in it })
        assertEquals(emptyList<String>(), said.flatMap(::tells))
        assertTrue(phone.window.get().title.toString() in faces(phone))
    }

    private fun View.tooltip(): CharSequence? = tooltipText

    private fun faces(phone: Phone) = LauncherFace.values().map { phone.app.getString(it.label) }

    @Test
    fun launcher_and_settings_show_the_name_and_icon_of_the_face() {
        val phone = Phone().start()
        LauncherFace.values().forEach { face ->
            val name = ComponentName(phone.app, face.className)
            val shown = phone.app.packageManager.getActivityInfo(name, PackageManager.MATCH_DISABLED_COMPONENTS)
            assertEquals(face.label, shown.labelRes)
            assertEquals(face.icon, shown.icon)
        }
        assertEquals(LauncherFace.START.label, phone.app.applicationInfo.labelRes)
        assertEquals(emptyList<String>(), (faces(phone) + phone.app.packageName).flatMap(::tells))
    }

    @Test
    fun nothing_goes_into_a_backup_or_to_another_phone() {
        val about = Phone().start().app.applicationInfo
        assertEquals(0, about.flags and ApplicationInfo.FLAG_ALLOW_BACKUP)
        assertEquals(setOf("full-backup-content"), excluded("backup").keys)
        assertEquals(setOf("cloud-backup", "device-transfer"), excluded("transfer").keys)
        (excluded("backup").values + excluded("transfer").values).forEach { assertTrue("$it", it.containsAll(DOMAINS)) }
    }

    /** The domains that a file of rules leaves out, by the rule. */
    private fun excluded(name: String): Map<String, Set<String>> {
        val file = house.resolve("android/app/src/main/res/xml/$name.xml")
        val rules = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file).getElementsByTagName("exclude")
        val all = (0 until rules.length).map { rules.item(it) }
        assertNotNull(all.firstOrNull())
        assertTrue(all.all { it.attributes.getNamedItem("path").nodeValue == "." })
        return all.groupBy({ it.parentNode.nodeName }, { it.attributes.getNamedItem("domain").nodeValue }).mapValues { it.value.toSet() }
    }

    private companion object {
        const val NOTE = "the words of a note 5512"
        val DOMAINS = setOf("root", "file", "database", "sharedpref", "external")
        val TEXT = Regex("[ -~]{12,}")
    }
}
