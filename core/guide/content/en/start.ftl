# The first screens: launch, help now, hiding, set-up, home, a forgotten code, who made this.

## Open launch: no word of the purpose before a tap
launch-help = Help now
launch-setup = Set up
launch-code = Type my code
launch-hide = Hide it now

## Help now
help-title = Help now
help-not-alone = You are not alone.
help-against-you = This is a crime against you.
help-stop = Don't pay any more, don't reply, and don't delete anything.
help-danger = I might hurt myself or I'm in danger
help-talk = Talk to someone now
help-plan = Make my plan
help-advice = Read advice
help-show = Show someone
help-who-made = Who made this
help-hide = Hide it now
help-forgot = I forgot my code
help-no-trace = Nothing that you do here is kept, and nothing is sent.

## Hide it
hide-title = Hide it
hide-about = From then on it opens as a calculator. It really calculates.
hide-question = Might someone who checks this phone know this app?
hide-question-why = If yes, we can turn off the way in that needs no code.
hide-yes = Yes, they might
hide-no = No
hide-door = To get help with no code, type 999 and hold the = key.
hide-door-off-now = That way in is off now. Only your code opens it.
hide-door-off-later = That way in stays on until you have set a code.
hide-try = Try it once now, so that your hand knows it.
hide-look = Choose a look and a name
hide-look-about = Only the icon and name change. It never copies your phone's own calculator.
hide-look-plain = Plain
hide-look-night = Night
hide-look-paper = Paper
hide-undo = You can undo this from inside, at any time.
hide-store = The app store still shows what this app is, and that you got it.
hide-android-recents = Some launchers still list it among recent apps, as an empty card.
hide-ios-recents = The list of recent apps still shows it, as a calculator.
hide-ios-alert = iPhone shows a message when the icon changes. Do it when you are alone.
hide-ios-name = On iPhone the name stays as it is. Only the icon changes.
hide-do = Hide it now
hide-done = It is hidden.

## Set-up: what cannot be hidden comes first
setup-title = Set up
setup-first = Read this first
setup-limit-spyware = It cannot help if someone has put spying software on this phone.
setup-limit-traces = It cannot hide your phone bill, your call list or what the app store shows.
setup-limit-supervised = If someone supervises this phone, they may see that the app is there.
setup-limit-lab = A lab that takes the phone apart can find out what this app is.
setup-limit-uninstall = If you uninstall the app, all that you kept in it is lost.
setup-limit-forget = If you forget your code, what you kept here cannot be opened again.
setup-limit-code = If you forget your code, only your twelve words open it again.
setup-understood = I have read this
setup-later = You can stop here and go on later.
setup-resume = Go on where you stopped
setup-code = Choose a code
setup-code-about = Type 6 to 16 digits on the calculator, then hold the = key.
setup-code-twice = Now type it once more.
setup-code-differs = The two are not the same. Start again.
setup-code-short = Too short. Use at least 6 digits.
setup-code-long = Too long. Use 16 digits at most.
setup-code-digits = Use digits only.
setup-code-run = Digits in a row are easy to guess. Choose another.
setup-code-repeat = Digits that repeat are easy to guess. Choose another.
setup-code-year = A date or year is easy to guess. Choose another.
setup-code-common = Many people use this one. Choose another.
setup-code-taken = Choose another code.
setup-code-wait = If your code seems to do nothing, wait 15 minutes. Then try once.
setup-hold = To open it: type your code and hold the = key.
setup-hold-else = If holding a key is hard for you, choose another way.
setup-age = Are you 18 or over?
setup-age-why = The law treats pictures of people under 18 in another way. So do we.
setup-age-adult = 18 or over
setup-age-under-18 = Under 18
setup-phrase = Write down your twelve words
setup-phrase-about = They open it again if you forget the code, or on a new phone.
setup-phrase-where = Write them on paper. Keep it where nobody else looks.
setup-phrase-only = The way in without a code is off, so these words are the only way back.
setup-phrase-check = Tap the words in the right order, to check your paper.
setup-phrase-wrong = That is not the order. Look at your paper again.
setup-phrase-later = I will do this later
setup-copy = Make a sealed copy
setup-copy-about = A sealed copy can bring everything to a new phone. Only your twelve words open it.
setup-done = It is set up.

## Home
home-title = What do you need?
home-plan = What to do now
home-advice = Advice
home-keep = Keep proof
home-tell = Tell the police
home-people = People who help
home-show = Show someone
home-kept = What I kept
home-follow-up = Follow up
home-settings = Settings
home-hello = You are doing well. Take one thing at a time.

## I forgot my code
forgot-title = I forgot my code
forgot-about = This page is the same on every phone, set up or not.
forgot-wait = Tried many times? Wait 15 minutes. Then try once.
forgot-phrase = Use my twelve words
forgot-phrase-about = They open it, and then you choose a new code.
forgot-phrase-wrong = These words open nothing here. Check each word and its place.
forgot-new = Start new
forgot-new-about = You get a fresh, empty place. The old one stays sealed and is not touched.
forgot-new-sure = Start new? The old one opens only with its code or its words.
forgot-nothing-lost = Nothing is deleted here.

## Who made this
who-made-title = Who made this
who-made-nobody = No publisher answers for these words yet. They are a draft.
who-made-publisher = Published by { $publisher }.
who-made-reviewer = Checked by { $name } on { $date }.
who-made-no-reviewer = No expert on child safety, law or lived experience has checked them yet.
who-made-version = Version { $version }, made on { $date }.
who-made-sources = Each piece of advice says where it comes from.
who-made-unseen = Police, school and parents cannot see that you use it.
who-made-supervised = One exception: someone who supervises this phone may see that the app is there.
who-made-nothing-sent = Nothing leaves your phone unless you send it.
who-made-no-permission = The Android app asks for no permission at all. The iPhone app opens no connection.
who-made-wrong = Found something wrong? You can tell the publisher.
