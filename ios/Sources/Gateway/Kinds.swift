// The one file that names the generated bindings. Everything else speaks of these.
import KitBindings

public typealias Event = KitBindings.Event
public typealias Outcome = KitBindings.Outcome
public typealias Effect = KitBindings.Effect
public typealias Act = KitBindings.Act
public typealias CropWords = KitBindings.CropWords
public typealias PickKind = KitBindings.PickKind
public typealias Picked = KitBindings.Picked
public typealias Pixels = KitBindings.Pixels
public typealias PhoneFacts = KitBindings.PhoneFacts
public typealias Cause = KitBindings.Cause

/// What to draw: the calculator or a page.
public typealias Drawn = KitBindings.View
public typealias Cover = KitBindings.CoverView
public typealias KeyFace = KitBindings.KeyFace
public typealias KeyLook = KitBindings.KeyLook
public typealias Page = KitBindings.PageView
public typealias Bars = KitBindings.Bars
public typealias Theme = KitBindings.Theme

public typealias Row = KitBindings.Row
public typealias Span = KitBindings.Run
public typealias Tone = KitBindings.Tone
public typealias Control = KitBindings.Control
public typealias ControlState = KitBindings.State
public typealias ControlShape = KitBindings.Shape
public typealias Weight = KitBindings.Weight
public typealias Icon = KitBindings.Icon
public typealias CallRow = KitBindings.CallRow
public typealias FieldRow = KitBindings.TextField
public typealias TextKind = KitBindings.TextKind
public typealias DayRow = KitBindings.DayField
public typealias Day = KitBindings.Day
public typealias Fact = KitBindings.Fact
public typealias BubbleRow = KitBindings.BubbleRow
public typealias SquareCode = KitBindings.SquareCode
public typealias ProgressRow = KitBindings.ProgressRow
public typealias MediaRow = KitBindings.MediaRow
public typealias KeypadRow = KitBindings.KeypadRow

typealias AppHandle = KitBindings.AppHandle
