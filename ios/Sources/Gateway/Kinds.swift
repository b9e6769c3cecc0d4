// Made by bindings/look/generate
import KitBindings

public typealias Act = KitBindings.Act
public typealias Bars = KitBindings.Bars
public typealias BubbleRow = KitBindings.BubbleRow
public typealias CallRow = KitBindings.CallRow
public typealias CardLook = KitBindings.CardLook
public typealias Cause = KitBindings.Cause
public typealias Control = KitBindings.Control
public typealias ControlShape = KitBindings.Shape
public typealias ControlState = KitBindings.State
public typealias Cover = KitBindings.CoverView
public typealias CropArea = KitBindings.CropArea
public typealias Day = KitBindings.Day
public typealias DayRow = KitBindings.DayField
public typealias Drawn = KitBindings.View
public typealias Effect = KitBindings.Effect
public typealias Event = KitBindings.Event
public typealias Fact = KitBindings.Fact
public typealias Frame = KitBindings.Frame
public typealias FieldRow = KitBindings.TextField
public typealias Icon = KitBindings.Icon
public typealias KeyFace = KitBindings.KeyFace
public typealias KeyLook = KitBindings.KeyLook
public typealias KeypadRow = KitBindings.KeypadRow
public typealias MediaRow = KitBindings.MediaRow
public typealias Outcome = KitBindings.Outcome
public typealias Page = KitBindings.PageView
public typealias PhoneFacts = KitBindings.PhoneFacts
public typealias Picked = KitBindings.Picked
public typealias PickKind = KitBindings.PickKind
public typealias Pixels = KitBindings.Pixels
public typealias ProgressRow = KitBindings.ProgressRow
public typealias Row = KitBindings.Row
public typealias RowKind = KitBindings.RowKind
public typealias Span = KitBindings.Run
public typealias SquareCode = KitBindings.SquareCode
public typealias TextKind = KitBindings.TextKind
public typealias Theme = KitBindings.Theme
public typealias Tone = KitBindings.Tone
public typealias Weight = KitBindings.Weight

typealias AppHandle = KitBindings.AppHandle
