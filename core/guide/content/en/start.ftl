# The first screens: launch, help now, hiding, set-up, home, a forgotten code, who made this.

## Open launch: no word of the purpose before a tap
launch-help = Help now
launch-setup = Set up
launch-code = Type my code
launch-hide = Hide it now
launch-language = Language

## Help now
help-title = Help now
help-not-alone = You are not alone.
help-against-you = This is a crime against you.
help-close = If they are close to you, or know where you are, get advice before you change anything.
help-stop = Don't pay any more, don't reply, and don't delete anything.
help-danger = I might hurt myself or I'm in danger
help-danger-about = 999, and people to talk to, day or night
help-talk = Talk to someone now
help-talk-about = Helplines and police: who is there now
help-close-page = Read this first
help-plan = Make my plan
help-plan-about = Two short questions, then one step at a time
help-advice = Read advice
help-show = Show someone
help-who-made = Who made this
help-hide = Hide it now
help-forgot = I forgot my code
help-no-trace = Nothing you do here is kept, and nothing is sent.

## Hide it
hide-title = Hide it
hide-about = From then on it opens as a calculator that really works.
hide-question = Could someone who checks this phone know this app?
hide-question-why = If so, we can turn off the way in that needs no code.
hide-yes = Yes, they might
hide-no = No
hide-door = To get help without a code, type 999 and hold the = key.
hide-door-off-now = That way in is now off. Only your code opens it.
hide-door-off-later = That way in stays on until you set a code.
hide-door-will = That way in will be off. Only your code will open it.
hide-door-inside = That way in stays on for now. Once you have a code, you can turn it off from inside.
hide-try = Try it once now, so you remember how.
try-title = Try it once
try-help = That's it. On the calculator, that opens help.
try-code = That's it. On the calculator, that opens it.
try-other = On the calculator, that would just show the sum.
try-any = If that's your code, it opens on the calculator. If it isn't, you just see the sum.
hide-look = Choose a look and a name
hide-look-about = Only the icon and the name change. It never copies your phone's own calculator.
hide-look-plain = Plain
hide-look-night = Night
hide-look-paper = Paper
hide-undo = You can undo this at any time, from inside.
hide-store = The app store still shows what this app is, and that you have it.
hide-android-recents = Some phones still show it among recent apps, as an empty card.
hide-ios-recents = Your recent apps still show it, as a calculator.
hide-ios-alert = iPhone shows a message when the icon changes. Do it when you are alone.
hide-ios-name = On iPhone the name stays as it is. Only the icon changes.
hide-do = Hide it now
hide-done = It is hidden.

## Set-up: what cannot be hidden comes first
setup-title = Set up
setup-first = Read this first
setup-limit-spyware = It can't protect you from spying software on this phone.
setup-limit-traces = It can't hide your phone bill, your call list or what the app store shows.
setup-limit-supervised = Anyone who manages, checks or watches this phone may see that the app is there.
setup-limit-lab = Experts who take the phone apart can find out what this app is.
setup-limit-uninstall = If you uninstall the app, you lose everything you kept in it.
setup-limit-forget = If you forget your code, nobody can open what you kept here.
setup-limit-phone = If this phone is lost, reset or replaced, only a sealed copy and your twelve words bring everything back.
setup-limit-code = If you forget your code, only your twelve words will open it.
setup-understood = I have read this
setup-later = You can stop here and carry on later.
setup-resume = Carry on where you stopped
setup-code = Choose a code
setup-code-about = Type 6 to 16 digits on the calculator, then hold the = key.
setup-code-twice = Type it once more.
setup-code-differs = They don't match. Start again.
setup-code-short = Too short. Use at least 6 digits.
setup-code-long = Too long. Use 16 digits at most.
setup-code-digits = Use digits only.
setup-code-enough = Long enough. You can add more.
setup-do-later = Do this later
setup-making = Setting it up. This takes a few seconds.
setup-no-room = There's no room for another one on this phone. Nothing has changed.
setup-code-run = Digits in a row are easy to guess. Choose another code.
setup-code-repeat = Repeated digits are easy to guess. Choose another code.
setup-code-year = A date or a year is easy to guess. Choose another code.
setup-code-common = Lots of people use this one. Choose another code.
setup-code-taken = Choose another code.
setup-code-wait = If your code doesn't seem to work, wait 15 minutes. Then try once.
setup-hold = To open it: type your code and hold the = key.
setup-hold-else = If holding a key is difficult, choose another way.
setup-age = Are you 18 or over?
setup-age-why = The law is different for pictures of people under 18. So this app is too.
setup-age-adult = 18 or over
setup-age-under-18 = Under 18
setup-age-not-said = I'd rather not say
setup-phrase = Write down your twelve words
setup-phrase-about = They open it if you forget your code. On a new or reset phone, they open your sealed copy.
setup-phrase-where = Keep the paper where nobody else looks. Anyone who has it and this phone can open what you kept.
setup-phrase-only = The way in without a code is off, so these words are the only way back.
setup-phrase-nobody = Nobody, police included, will ever ask you for these words.
setup-phrase-show = Show me the words
setup-phrase-write = Write these twelve words on paper
setup-phrase-digits = The number next to each word stands for it. You can write that down instead.
setup-phrase-paper = Paper only. Don't take a photo of them, and don't type them anywhere else.
setup-phrase-written = I've written them down
setup-phrase-ask = Look at your paper
setup-phrase-ask-about = Type these three words, to check what you wrote.
setup-phrase-word = Word { $place }
setup-phrase-again = Show me the words again
setup-phrase-check = Check
setup-phrase-setting = Setting your words
setup-phrase-done = Your twelve words are set.
setup-phrase-wrong = One of them isn't right. Check your paper, or look at the words again.
setup-phrase-later = I will do this later
setup-copy = Make a sealed copy
setup-copy-about = A sealed copy can move everything to a new phone. Only your twelve words open it.
setup-done = You're all set.

## Home
home-title = What do you need?
home-plan = My plan
home-advice = Advice
home-keep = Keep proof
home-tell = Tell the police
home-people = People who help
home-show = Show someone
home-kept = What I kept
home-follow-up = Follow up
home-settings = Settings
home-hello = You're doing well. One thing at a time.
home-next = Next step: { $step } of { $count }
home-next-do = Do this step
home-next-quiet = Your next step
home-follow-up-about = Crime number, what happens next
home-copy = Make a new sealed copy
home-copy-about = You've kept more since the last one.

## I forgot my code
forgot-title = I forgot my code
forgot-about = This page looks the same on every phone, set up or not.
forgot-only = Only your code or your twelve words open what you kept. Without them nobody can open it, and nor can we.
forgot-old = If you remember the old code later, it still opens the old one.
forgot-wait = Tried many times? Wait 15 minutes. Then try once.
forgot-phrase = Use my twelve words
forgot-phrase-about = They open it, and then you choose a new code.
forgot-phrase-wrong = These words don't open anything here. Check each word and its place.
forgot-phrase-how = Type them in order, with spaces between. The first four letters of each are enough. You can type the numbers instead.
forgot-phrase-field = Your words
forgot-phrase-open = Open it
forgot-phrase-trying = Trying your words
forgot-phrase-unknown = Check word { $place }. It isn't one of the words.
forgot-phrase-count =
    { $count ->
        [one] That's one word. There should be twelve.
       *[other] That's { $count } words. There should be twelve.
    }
forgot-phrase-digits =
    { $count ->
        [0] Type your words first.
        [one] That's one digit. There should be 48.
       *[other] That's { $count } digits. There should be 48.
    }
forgot-phrase-order = These words don't belong together. Check their order.
forgot-code-new = Choose a new code
forgot-new = Start afresh
forgot-new-about = You get a new, empty place. The old one stays sealed, and nothing in it changes.
forgot-new-sure = Start afresh? Only its own code or words will open the old one.
forgot-copy = Bring back a sealed copy
forgot-copy-row = For a new or reset phone. You need the file and your twelve words.
forgot-copy-about = Choose the file, type your twelve words, then choose a new code.
forgot-copy-beside = It gets a place of its own. Nothing on this phone is changed or replaced.
forgot-copy-choose = Choose the file
forgot-copy-words = Now your twelve words, as they were when you made the copy.
forgot-copy-open = Bring it back
forgot-copy-progress = { $percent }% read
forgot-copy-stay = Stay on this page until it's done. If you leave, nothing is brought back.
forgot-copy-whole = All of it is here, just as it was saved.
forgot-copy-code = It isn't yours to open until it has a code. If you leave now, nothing is brought back.
forgot-copy-wrong = These words don't open this copy. Check each word and its place.
forgot-copy-altered = This file is cut short, has been changed, or isn't a sealed copy.
forgot-copy-unread = The file couldn't be read to its end.
forgot-copy-stopped = Stopped.
forgot-copy-nothing = Nothing was brought back, and nothing on this phone has changed.
forgot-copy-done = Everything in the copy is here now.
forgot-copy-words-same = Your twelve words open it here too.
forgot-copy-words-new = Your twelve words already open something on this phone. So make new ones for this.
forgot-copy-file = The file stays where it is. If someone could find it there, delete it.
forgot-nothing-lost = Nothing is deleted here.

## Who made this
who-made-title = Who made this
who-made-nobody = No publisher stands behind these words yet. They are a draft.
who-made-publisher = Published by { $publisher }.
who-made-reviewer = Checked by { $name } on { $date }.
who-made-no-reviewer = No expert on child safety or law, and nobody this has happened to, has checked them yet.
who-made-version = Version { $version }, made on { $date }.
who-made-sources = Each piece of advice says where it comes from.
who-made-unseen = The app tells nobody. Anyone who manages, checks or watches this phone may see it.
who-made-nothing-sent = Nothing leaves your phone unless you send it.
who-made-no-permission = The Android app asks for no permission at all. The iPhone app opens no connection.
who-made-wrong = Found something wrong? You can tell the publisher.
licences-title = What others made
licences-about = Parts of this app were made by others, who let anyone use them. Each of them has its licence here.
licences-parts = Used under this licence
licences-words = The words of the licence
