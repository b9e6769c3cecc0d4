# Telling the police, the call sheet, handing over, following up.

tell-title = Tell the police
tell-danger = In danger now? Call 999.
tell-choose = You choose how, and how much you say.
tell-call-101 = Call 101
tell-call-101-about = For anything that's not an emergency. It connects you to your local force.
tell-online = Report online
tell-child = Report to CEOP
tell-child-about = For under-18s. You can't be anonymous.
tell-silent = Can't speak? See the other ways.
tell-find = Find your police force
tell-find-help = Type a town, district, county or the name of the force.
tell-find-none = Not found. Try your county, or just Scotland or Northern Ireland. You can always call 101.
tell-find-choose = Is it one of these?
tell-force = Your police force
tell-force-change = Choose another force
medium-own-form = This is their own page for reports.
medium-own-home = This is their home page. Look for "report". We couldn't confirm the page itself.
medium-own-number = We couldn't confirm their web page. You can reach them on 101.
tell-copy-account = Copy what happened
tell-copy-account-about = Then you can paste it into the form.
tell-share-account = Share what happened
tell-share-account-about = You choose the app. That app keeps a copy.
tell-copied-first = When you open it, we copy what happened so that you can paste it in.
tell-btp-note = For crime on the railway. For online blackmail, choose the force where you live.
tell-abroad = From outside the UK, call { $number }.
tell-abroad-none = 101 only works inside the UK.
tell-relay = By Relay UK: { $number }
tell-text = Text { $number }. Not for emergencies.
tell-before = Before you call
tell-before-safe = Find a place where nobody can hear you, if you can.
tell-before-sheet = Open the call sheet. It has the answers they may ask for.
tell-before-contact = Tell them how to reach you safely.
tell-before-picture = Don't send anyone the picture. Just say where it is.
tell-after = After the call
tell-after-number = Write down the crime number.
tell-after-officer = Write down the officer's name.
tell-beside = To have beside you
tell-save-account = Save what happened as a file
tell-save-account-about = Anyone who finds the file can read it.
tell-saved = Saved.
tell-nothing = Nothing is kept yet, so there is nothing to copy, share or save.
tell-trace = This leaves a trace on your phone:

## The call sheet: large cards in asking order
call-sheet-title = Call sheet
call-sheet-inside = Your answers, in the order they ask.
call-sheet-turn = Turn the phone to the officer
call-sheet-turned = The officer only sees this sheet.
call-sheet-first = Say this first: someone is blackmailing me with intimate pictures.
call-sheet-officer-title = For the officer
call-sheet-officer-first = I am being blackmailed with intimate images.
call-sheet-ready = They may also ask
call-sheet-safe = Am I safe now?
call-sheet-age = My age
call-sheet-contact = A safe way to reach me
call-sheet-what = What happened
call-sheet-began = When it started, and on which app
call-sheet-who = Who they are
call-sheet-who-shown = Name they show
call-sheet-who-id = Username or ID
call-sheet-who-link = Link to their profile
call-sheet-who-numbers = Their phone numbers and emails
call-sheet-words = Their words
call-sheet-demand = What they want
call-sheet-paid = What was paid
call-sheet-paid-where = Where the money went
call-sheet-posted = Where pictures are posted
call-sheet-known = Who knows about it
call-sheet-kept = What I kept
call-sheet-still = I have not copied its moving part.
call-sheet-picture = I left every picture where it was.
call-sheet-missing = Kept, but can't be read now
call-sheet-nothing = Nothing noted yet
call-sheet-unnamed = Someone this version of the app has no name for
call-sheet-call = Noted with your call to { $name }.
call-sheet-other-draft = Another form is half written, so keep this before you leave.
call-sheet-number = Crime number
call-sheet-officer = Officer's name
call-sheet-ask = Ask for it
call-sheet-expected = What should happen next, and by when
call-sheet-cant-say = I can't say this out loud. Please read it.
call-sheet-own-note = Typed by me, in my own words.
call-sheet-about = Roughly when

## Hand over
hand-over-title = Hand over
hand-over-about = One file with what you choose. Anyone can open it and check it.
hand-over-ask = First ask the officer how they want to receive it.
hand-over-for = Who is it for?
hand-over-for-missing = Choose who it is for.
hand-over-force = Police
hand-over-child = CEOP
hand-over-bank = Bank
hand-over-other = Someone else
hand-over-name = Their name
hand-over-name-missing = Type who it is for.
hand-over-bank-only = A bank only needs what was paid, so that's all you can choose here.
hand-over-no-payments = You haven't kept anything that was paid.
hand-over-choose = Choose what to include
hand-over-all = Choose all
hand-over-none = Choose none
hand-over-nothing = Choose at least one thing.
hand-over-next =
    { $count ->
        [0] Next
        [one] Next, with one thing
       *[other] Next, with { $count } things
    }
hand-over-inside = What will be in it
hand-over-inside-record = The record of who did what, and when. What you didn't choose is only a line of numbers there.
hand-over-inside-words = What you typed, as you typed it. It is marked as yours.
hand-over-inside-pin = PINs stay here. They are never in it.
hand-over-inside-damaged = Damaged. What can be read goes in, and the file says what can't.
hand-over-inside-unfinished = Unfinished. What is here goes in.
hand-over-people = Other people may be in it too
hand-over-people-conversations =
    { $count ->
        [one] One conversation, with what others wrote
       *[other] { $count } conversations, with what others wrote
    }
hand-over-people-pictures =
    { $count ->
        [one] One picture or recording. Look who it shows.
       *[other] { $count } pictures or recordings. Look who they show.
    }
hand-over-people-files =
    { $count ->
        [one] One document or sound. Think who it names.
       *[other] { $count } documents or sounds. Think who they name.
    }
hand-over-people-about = Friends, family, or others this happened to. Check you're happy to give their names.
hand-over-no-picture = It can't include any intimate picture.
hand-over-lock-ask = Lock the file?
hand-over-readable = Anyone who has this file can read it, unless you lock it.
hand-over-lock = Lock it with a passphrase
hand-over-lock-about = Best for email, or a computer that others use. Give them the passphrase another way.
hand-over-lock-force = Lock it for { $force } alone
hand-over-lock-force-about = Only they can open it, with a key they keep. There is no passphrase to pass on. You can't open it either.
hand-over-unlocked = Leave it unlocked
hand-over-unlocked-about = Only if you hand it over yourself.
hand-over-lock-missing = Choose whether to lock it.
hand-over-passphrase = Passphrase
hand-over-passphrase-help = Write it down now. Without it nobody can open the file.
hand-over-passphrase-new = Suggest another
hand-over-passphrase-short = Use at least 12 characters.
hand-over-make = Make it
hand-over-making = Making it
hand-over-stop = Stop
hand-over-ready = It's ready to go
hand-over-save = Save it
hand-over-share = Share it
hand-over-share-about = The app that you choose keeps a copy.
hand-over-progress = { $percent }% written
hand-over-not-written = It wasn't written to the end, so nothing was handed over.
hand-over-failed-late = The file couldn't be saved or shared. The record already says you gave it. Make it again.
hand-over-done = Handed over. We have noted what you gave, and when.
hand-over-groups = Read these six groups to the call handler
hand-over-groups-making = Working out what to read to the call handler.
hand-over-words-about = If they write them down, their log can show that this existed before the call.
hand-over-not-proved = It shows that nothing has changed since. It can't show who made it.
hand-over-whom = For
hand-over-count = Inside
hand-over-locked = Locked
hand-over-locked-yes = Yes, with your passphrase
hand-over-locked-force = Yes, only { $force } can open it
hand-over-locked-no = No

## Follow up
follow-up-title = Follow up
follow-up-about = You only see this when you open it. It never reminds you.
follow-up-empty = Nothing to follow up yet.
follow-up-who = Who gave it to you
follow-up-number = Crime number
follow-up-case = Case number
follow-up-pin = PIN
follow-up-pin-about = Keep the number and the PIN. StopNCII can't give them to you again.
follow-up-officer = Officer
follow-up-expected = Should have happened by { $date }
follow-up-by = By when?
follow-up-late = This should have happened by now.
follow-up-late-do = You can call 101 and give them the crime number.
follow-up-add = Add a number
follow-up-still-going = Has it started again? Keep it as proof, and tell the police.
