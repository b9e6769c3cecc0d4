import Testing

@testable import Platform

@Suite struct CropTests {
    @Test func nothing_is_cut_at_first() {
        let kept = CropFrame().pixels(width: 1170, height: 2532)
        #expect(kept == (0, 0, 1170, 2532))
    }

    @Test func each_press_cuts_a_twentieth_off_its_own_side() {
        var frame = CropFrame()
        frame.cutMore(.top)
        frame.cutMore(.top)
        frame.cutMore(.right)
        #expect(frame.pixels(width: 1000, height: 2000) == (0, 200, 950, 1800))
    }

    @Test func something_is_left_however_often_it_is_pressed() {
        var frame = CropFrame()
        for side in CropFrame.Side.allCases { for _ in 0..<100 { frame.cutMore(side) } }
        let kept = frame.pixels(width: 1000, height: 1000)
        #expect(kept.width == 50)
        #expect(kept.height == 50)
        #expect(CropFrame.Side.allCases.allSatisfy { !frame.canCut($0) })
    }

    @Test func all_of_it_can_be_shown_again() {
        var frame = CropFrame()
        frame.cutMore(.left)
        frame.showAll()
        #expect(frame == CropFrame())
    }
}
