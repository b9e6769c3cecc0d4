package app.plainsums

import java.io.File
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

@RunWith(RobolectricTestRunner::class)
class ScratchTest {
    private fun walk(tag: String) {
        val phone = Phone().start()
        fun shot(name: String) = phone.picture(File("/tmp/a1-shots/$name-$tag.png"))
        shot("launch")
        phone.tap("Help now"); shot("help")
        phone.tap("In danger or might"); shot("danger")
        phone.back(); phone.back()
        phone.tap("Hide it now"); shot("hide"); phone.back()
        phone.tap("Set up"); shot("setup1")
        phone.tap("I have read this"); shot("setup2")
        phone.tap("18 or over"); shot("setup3")
        phone.code(Phone.CODE).code(Phone.CODE); shot("setup4")
        phone.tap("Next"); shot("home")
        phone.leave(); phone.keys("12.5×"); shot("cover")
    }

    @Test fun light() = walk("light")

    @Test @Config(qualifiers = "w411dp-h800dp-night-xhdpi") fun dark() = walk("dark")

    @Test @Config(fontScale = 2f) fun big() = walk("big")

    @Test @Config(qualifiers = "w800dp-h360dp-land-xhdpi") fun land() = walk("land")
}
