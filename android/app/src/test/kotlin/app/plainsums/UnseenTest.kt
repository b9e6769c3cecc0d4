package app.plainsums

import android.app.NotificationManager
import android.content.ComponentName
import android.content.pm.ApplicationInfo
import android.content.pm.PackageManager
import android.text.InputType
import android.view.View
import android.view.inputmethod.EditorInfo
import android.widget.EditText
import android.widget.TextView
import app.plainsums.look.LauncherAlias
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

    /** Set up, words and a picture kept, left, a wrong code tried. */
    private fun used(): Phone {
        val phone = Phone.atHome().tap("Keep proof").tap("What did they say?").type("Type their words", NOTE).tap("Them").tap("Not sure").tap("Keep it")
        phone.tap("Done").tap("Keep proof").tap("Screenshot").tapLast("Add a screenshot").choose("chat.png", "image/png", noise(60, 100))
        phone.tap("It only shows words").tap("No").tap("Not sure").tap("Keep it").leave().relaunch().tap("Type my code").code("738195")
        assertTrue(phone.covered)
        return phone
    }

    private fun tells(text: String) = words.filter { it in text.lowercase() } + listOf(NOTE, Phone.CODE, "738195").filter { it in text }

    @Test
    fun the_log_files_and_notifications_tell_nothing() {
        ShadowLog.reset()
        val phone = used()
        assertEquals(emptyList<String>(), ShadowLog.getLogs().flatMap { tells("${it.tag} ${it.msg} ${it.throwable?.message ?: ""}") })
        val data = File(phone.app.applicationInfo.dataDir)
        val files = data.walk().filter { it.isFile }.toList()
        assertTrue("something was written", files.isNotEmpty())
        assertEquals(emptyList<String>(), files.flatMap { tells(it.relativeTo(data).path) + inside(it.readText(Charsets.ISO_8859_1)) })
        assertEquals(0, shadowOf(phone.app.getSystemService(NotificationManager::class.java)).size())
    }

    /** Short words come up in sealed bytes by chance: a word counts where there is text around it. */
    private fun inside(bytes: String) = TEXT.findAll(bytes).flatMap { tells(it.value) }.toList() +
        listOf(NOTE, Phone.CODE, "738195").filter { it in bytes }

    @Test
    fun nothing_runs_unasked_and_nothing_is_asked_for() {
        val all = PackageManager.GET_SERVICES or PackageManager.GET_RECEIVERS or PackageManager.GET_PERMISSIONS or PackageManager.GET_PROVIDERS
        val manager = Phone().start().app.run { packageManager.getPackageInfo(packageName, all) }
        assertTrue(manager.services.isNullOrEmpty() && manager.receivers.isNullOrEmpty() && manager.requestedPermissions.isNullOrEmpty())
        assertFalse("no other app can ask it unasked", manager.providers!!.any { it.exported })
    }

    @Test
    fun keyboards_learn_nothing_from_any_box() {
        val phone = Phone.atHome().tap("Keep proof").tap("What did they say?")
        quiet(phone)
        quiet(phone.back().back().tap("Tell the police").tap("Call sheet"))
    }

    private fun quiet(phone: Phone) {
        val boxes = phone.views.filterIsInstance<EditText>()
        assertTrue("some page has a box", boxes.isNotEmpty())
        boxes.forEach { box ->
            assertTrue(box.imeOptions and EditorInfo.IME_FLAG_NO_PERSONALIZED_LEARNING != 0)
            val isText = box.inputType and InputType.TYPE_MASK_CLASS == InputType.TYPE_CLASS_TEXT
            assertTrue(!isText || box.inputType and InputType.TYPE_TEXT_FLAG_NO_SUGGESTIONS != 0)
            assertEquals(View.IMPORTANT_FOR_AUTOFILL_NO_EXCLUDE_DESCENDANTS, box.importantForAutofill)
            assertFalse(box.isSaveEnabled)
        }
    }

    @Test
    fun the_calculator_speaks_of_keys_and_results_only() {
        val phone = Phone.atHome().leave().relaunch().tap("Type my code").keys("12+7=")
        val said = phone.views.flatMap { listOf(it.contentDescription, (it as? TextView)?.text, it.tooltipText) }.mapNotNull { it?.toString() }
        assertTrue(said.any { "19" in it })
        assertEquals(emptyList<String>(), said.flatMap(::tells))
        assertTrue(phone.activity.title.toString() in faces(phone))
    }

    private fun faces(phone: Phone) = LauncherAlias.values().map { phone.app.getString(it.label) }

    @Test
    fun launcher_and_settings_show_the_name_and_icon_of_the_face() {
        val phone = Phone().start()
        LauncherAlias.values().forEach { face ->
            val name = ComponentName(phone.app, face.className)
            val shown = phone.app.packageManager.getActivityInfo(name, PackageManager.MATCH_DISABLED_COMPONENTS)
            assertEquals(face.label, shown.labelRes)
            assertEquals(face.icon, shown.icon)
        }
        assertEquals(LauncherAlias.START.label, phone.app.applicationInfo.labelRes)
        assertEquals(emptyList<String>(), (faces(phone) + phone.app.packageName).flatMap(::tells))
    }

    @Test
    fun class_names_of_faces_never_change() {
        val names = listOf("Start", "FaceA", "FaceB", "FaceC").map { "app.plainsums.$it" }
        assertEquals(names, LauncherAlias.values().map { it.className })
        assertEquals(listOf("", "a", "b", "c"), LauncherAlias.values().map { it.look })
    }

    @Test
    fun a_task_is_called_as_its_launcher_face() {
        val phone = Phone().start()
        assertEquals(phone.app.getString(LauncherAlias.START.label), phone.activity.title)
        phone.shell.wear("c")
        assertEquals(phone.app.getString(LauncherAlias.C.label), phone.activity.title)
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
