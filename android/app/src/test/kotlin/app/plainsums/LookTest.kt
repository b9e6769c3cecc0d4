package app.plainsums
import java.io.File
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35], qualifiers = "w411dp-h1600dp-xhdpi")
class LookTest {
    private fun Phone.shot(name: String): Phone { settle(); picture(File("/tmp/a2pics/$name.png")); return this }
    @Test fun help() { val p = Phone().start().tap("Help now")
        p.tap("Make my plan").shot("plan0").tap("Start").shot("plan1").tap("Someone I met online").tap("Yes, I am safe").tap("18 or over").tap("I can speak").tap("Show my steps").shot("steps")
        p.tap("2.").shot("steps2").tap("Done").shot("steps3")
        p.back().tap("Read advice").shot("advice").type("Search in your own words", "they want more money").shot("search")
        p.tap("Already").shot("page")
        p.back().back().tap("Talk to someone now").shot("people").tap("Show all").shot("people2")
        p.tap("More").shot("service")
        p.back().back().tap("Who made this").shot("who")
    }
    @Test fun home() { val p = Phone.atHome().tap("Tell the police").shot("tell")
        p.type("Find your police force", "north").shot("find").tap("Northamptonshire Police").shot("tell2")
        p.tap("Call sheet").shot("sheet").tap("Turn the phone").shot("turned")
    }
    @Test fun follow() { val p = Phone.atHome().tap("Follow up").shot("follow").tap("Add a number").shot("follow2").type("Crime number", "26000123456").type("What should happen next, and by when", "An officer calls me").tap("26").tap("Keep it").shot("follow3") }
}
