// The one file that names the generated bindings. Everything else speaks of these.
import KitBindings

public typealias Kit = KitBindings.Kit
public typealias KitError = KitBindings.KitError
public typealias Guide = KitBindings.Guide
public typealias Session = KitBindings.Session
public typealias Opening = KitBindings.Opening
public typealias ItemWriter = KitBindings.ItemWriter
public typealias Cover = KitBindings.Cover
public typealias CodePad = KitBindings.CodePad

public typealias Turn = KitBindings.Turn
public typealias Show = KitBindings.Show
public typealias Prefs = KitBindings.Prefs
public typealias Reason = KitBindings.Reason
public typealias Cause = KitBindings.Cause

public typealias Key = KitBindings.Key
public typealias KeyName = KitBindings.KeyName
public typealias Press = KitBindings.Press
public typealias Face = KitBindings.Face
public typealias PadFace = KitBindings.PadFace
public typealias PadThen = KitBindings.PadThen
public typealias Operator = KitBindings.Operator
public typealias Clear = KitBindings.Clear
public typealias Field = KitBindings.Field
public typealias Icon = KitBindings.Icon

public typealias Age = KitBindings.Age
public typealias Answers = KitBindings.Answers
public typealias Audience = KitBindings.Audience
public typealias Question = KitBindings.Question
public typealias Step = KitBindings.Step
public typealias Plan = KitBindings.Plan
public typealias PlanState = KitBindings.Progress
public typealias Query = KitBindings.Query
public typealias Route = KitBindings.Route
public typealias Door = KitBindings.Door
public typealias Medium = KitBindings.Medium
public typealias Channel = KitBindings.Channel
public typealias Listed = KitBindings.Listed
public typealias People = KitBindings.People
public typealias Area = KitBindings.Area
public typealias AreaHit = KitBindings.AreaHit
public typealias Target = KitBindings.Target
public typealias Topic = KitBindings.Topic
public typealias Page = KitBindings.Page
public typealias PageBlock = KitBindings.Block
public typealias Found = KitBindings.Found
public typealias Word = KitBindings.Word
public typealias Value = KitBindings.Value
public typealias About = KitBindings.About
public typealias TakeAway = KitBindings.TakeAway
public typealias Limits = KitBindings.Limits

public typealias Card = KitBindings.Card
public typealias Kept = KitBindings.Kept
public typealias KeptKind = KitBindings.KeptKind
public typealias Line = KitBindings.Line
public typealias Way = KitBindings.Way
public typealias Contact = KitBindings.Contact
public typealias Moment = KitBindings.Moment
public typealias Origin = KitBindings.Origin
public typealias Source = KitBindings.Source
public typealias FileNote = KitBindings.FileNote
public typealias ItemSpec = KitBindings.ItemSpec
public typealias Shown = KitBindings.Shown
public typealias Entry = KitBindings.Entry
public typealias EntryLine = KitBindings.EntryLine
public typealias EntryState = KitBindings.EntryState
public typealias SpaceKind = KitBindings.SpaceKind
