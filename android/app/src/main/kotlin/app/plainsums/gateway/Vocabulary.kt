package app.plainsums.gateway

/** The app's own words for what it draws, asks for and is told, under the names that the shell uses. */

// What is drawn.
typealias AppView = kit.View
typealias Bars = kit.Bars
typealias Bubble = kit.BubbleRow
typealias Call = kit.CallRow
typealias Control = kit.Control
typealias ControlKind = kit.ControlKind
typealias CoverView = kit.CoverView
typealias Day = kit.Day
typealias DayField = kit.DayField
typealias Fact = kit.Fact
typealias Icon = kit.Icon
typealias Key = kit.Key
typealias KeyFace = kit.KeyFace
typealias KeyLook = kit.KeyLook
typealias Keypad = kit.KeypadRow
typealias MediaItem = kit.MediaRow
typealias MediaKind = kit.MediaKind
typealias PageView = kit.PageView
typealias Row = kit.Row
typealias RowKind = kit.RowKind
typealias Run = kit.Run
typealias Shape = kit.Shape
typealias SquareCode = kit.SquareCode
typealias State = kit.State
typealias TextField = kit.TextField
typealias TextKind = kit.TextKind
typealias Theme = kit.Theme
typealias Tone = kit.Tone
typealias Weight = kit.Weight
typealias Window = kit.Window
typealias WorkAmount = kit.Amount
typealias WorkProgress = kit.ProgressRow

typealias ViewCover = kit.View.Cover
typealias ViewPage = kit.View.Page

typealias RowTitle = kit.RowKind.Title
typealias RowLead = kit.RowKind.Lead
typealias RowText = kit.RowKind.Text
typealias RowSmall = kit.RowKind.Small
typealias RowItem = kit.RowKind.Item
typealias RowNumbered = kit.RowKind.Numbered
typealias RowSection = kit.RowKind.Section
typealias RowNotice = kit.RowKind.Notice
typealias RowTap = kit.RowKind.Tap
typealias RowCall = kit.RowKind.Call
typealias RowChips = kit.RowKind.Chips
typealias RowChoices = kit.RowKind.Choices
typealias RowField = kit.RowKind.Field
typealias RowDay = kit.RowKind.Day
typealias RowFacts = kit.RowKind.Facts
typealias RowBubble = kit.RowKind.Bubble
typealias RowSay = kit.RowKind.Say
typealias RowArmsLength = kit.RowKind.ArmsLength
typealias RowCode = kit.RowKind.Code
typealias RowWords = kit.RowKind.Words
typealias RowProgress = kit.RowKind.Progress
typealias RowMedia = kit.RowKind.Media
typealias RowKeypad = kit.RowKind.Keypad
typealias RowEmpty = kit.RowKind.Empty
typealias RowCard = kit.RowKind.Card

typealias RunPlain = kit.Run.Plain
typealias RunStrong = kit.Run.Strong
typealias RunQuoted = kit.Run.Quoted
typealias RunLink = kit.Run.Link

typealias KindButton = kit.ControlKind.Button
typealias KindLeads = kit.ControlKind.Leads
typealias KindLeaves = kit.ControlKind.Leaves
typealias KindChip = kit.ControlKind.Chip
typealias KindChoice = kit.ControlKind.Choice
typealias KindTick = kit.ControlKind.Tick
typealias KindFold = kit.ControlKind.Fold

typealias AmountSteps = kit.Amount.Steps
typealias AmountPercent = kit.Amount.Percent
typealias AmountUnknown = kit.Amount.Unknown

// What is told.
typealias Cause = kit.Cause
typealias Event = kit.Event
typealias PhoneFacts = kit.PhoneFacts
typealias PhoneSystem = kit.PhoneSystem

typealias EventLaunched = kit.Event.Launched
typealias EventPhoneChanged = kit.Event.PhoneChanged
typealias EventTapped = kit.Event.Tapped
typealias EventTyped = kit.Event.Typed
typealias EventSubmitted = kit.Event.Submitted
typealias EventDated = kit.Event.Dated
typealias EventKey = kit.Event.Key
typealias EventHeld = kit.Event.Held
typealias EventBack = kit.Event.Back
typealias EventLeave = kit.Event.Leave
typealias EventScrolled = kit.Event.Scrolled
typealias EventReached = kit.Event.Reached
typealias EventMoved = kit.Event.Moved
typealias EventCaptured = kit.Event.Captured
typealias EventWoke = kit.Event.Woke
typealias EventBackgrounded = kit.Event.Backgrounded
typealias EventReturned = kit.Event.Returned
typealias EventEnding = kit.Event.Ending
typealias EventDone = kit.Event.Done

// What is asked for, and what came of it.
typealias Act = kit.Act
typealias CropWords = kit.CropWords
typealias Effect = kit.Effect
typealias ImportAnswer = kit.ImportAnswer
typealias Outcome = kit.Outcome
typealias PickKind = kit.PickKind
typealias Picked = kit.Picked
typealias Pixels = kit.Pixels

typealias ActRedraw = kit.Act.Redraw
typealias ActRun = kit.Act.Run
typealias ActOpen = kit.Act.Open
typealias ActAnswerKeys = kit.Act.AnswerKeys
typealias ActMakeKeys = kit.Act.MakeKeys
typealias ActLockAfter = kit.Act.LockAfter
typealias ActWake = kit.Act.Wake
typealias ActPick = kit.Act.Pick
typealias ActCrop = kit.Act.Crop
typealias ActFeed = kit.Act.Feed
typealias ActDrop = kit.Act.Drop
typealias ActPlay = kit.Act.Play
typealias ActPause = kit.Act.Pause
typealias ActSeek = kit.Act.Seek
typealias ActShareText = kit.Act.ShareText
typealias ActShareFile = kit.Act.ShareFile
typealias ActSaveAs = kit.Act.SaveAs
typealias ActTakeBackCopy = kit.Act.TakeBackCopy
typealias ActDeleteKey = kit.Act.DeleteKey
typealias ActWear = kit.Act.Wear
typealias ActLeaveRecents = kit.Act.LeaveRecents
typealias ActCopySum = kit.Act.CopySum
typealias ActCopy = kit.Act.Copy

typealias OutcomeAnswers = kit.Outcome.Answers
typealias OutcomePerformed = kit.Outcome.Performed
typealias OutcomeNotPossible = kit.Outcome.NotPossible
typealias OutcomePicked = kit.Outcome.Picked
typealias OutcomeCropped = kit.Outcome.Cropped
