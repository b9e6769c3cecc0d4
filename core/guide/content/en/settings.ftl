# Settings.

settings-title = Settings
settings-in = Getting in
settings-looks = How it looks
settings-theme = Light or dark
settings-theme-light = Light
settings-theme-dark = Dark
settings-code = Change my code
settings-code-about = Your old code stops working as soon as the new one is set.
settings-code-setting = Setting your code. This takes a few seconds.
settings-code-done = You have a new code.
settings-phrase = My twelve words
settings-phrase-new = Make new words
settings-phrase-new-about = Your old words will stop working on this phone.
settings-phrase-new-copies = Copies made before that still open with the old words.
settings-phrase-set = Written down
settings-phrase-missing = Not made yet. Without them nobody can help if you forget your code.
settings-look = Look and name
settings-show-again = Stop hiding it
settings-door = Way in without a code
settings-door-on = On: type 999 and hold the = key to get help.
settings-door-off = Off: only your code opens it.
settings-door-off-sure = With this off, only your twelve words can help if you forget the code.
settings-hold = If holding a key is difficult
settings-hold-key = Hold the = key
settings-hold-press = Press = three times quickly instead of holding it
settings-age = My age
settings-age-about = It changes which pages you see, and what you can keep.
settings-wait = How long it stays open
settings-wait-about = When you go to a call or a web page, it stays open this long.
settings-wait-file = When you choose a picture or file
settings-wait-file-about = While you choose, it stays open this long.
settings-wait-minutes =
    { $count ->
        [0] Lock straight away
        [one] One minute
       *[other] { $count } minutes
    }
settings-language = Language
settings-language-phone = Same as this phone
settings-language-draft = Not yet checked by a speaker
settings-copy = Sealed copy for a new phone
settings-copy-about = One file. Only your twelve words open it.
settings-copy-make = Make a sealed copy
settings-copy-for = If this phone is lost, reset or replaced, this file brings back everything you kept.
settings-copy-where = Be careful where you save it. On a shared computer, or in a cloud account that others use, someone may find it.
settings-copy-words = Only your twelve words open it. Without them, nobody can.
settings-copy-words-first = First you need your twelve words.
settings-copy-words-make = Make my twelve words
settings-copy-now = It holds what you have kept up to now.
settings-copy-older = You've kept more since your last copy. You can delete that one once you have a new one.
settings-copy-save = Choose where to save it
settings-copy-progress = { $percent }% written
settings-copy-leave = Stay on this page until it's done. If you leave, it stops.
settings-copy-noting = Nearly done
settings-copy-stopped = Stopped. If part of a copy was saved, you can delete it.
settings-copy-not-written = It wasn't written to the end, so it won't open. There may not be enough room there.
settings-copy-not-noted = We couldn't note that you made it. It's whole, and it opens.
settings-copy-repair = Part of what you kept is damaged. Repair it first, then make a copy.
settings-copy-done = Your sealed copy is saved.
settings-copy-keep = To use it, you need the file and your twelve words. Keep them apart.
settings-copy-never = Don't offer this again
settings-old = Older places on this phone
settings-old-about = They stay sealed. Each opens with its own code or words.
settings-record = Check the record
settings-second = Second code
settings-second-warning = It opens plain notes. It may fool someone who looks, but not someone who examines the phone.
settings-erase-code = Code that erases
settings-erase-code-warning = Typing it destroys everything you kept, for good. Think carefully first.
settings-erase = Erase everything
settings-erase-about = Everything you kept here will be gone for good. Copies you have handed over will not.
settings-erase-copies = Sealed copies and files you have handed over stay where they are.
settings-erase-code-needed = Type your code to erase.
settings-erase-sure = Erase everything now?
settings-erased = Everything is erased.
settings-uninstall = If you uninstall the app, you lose everything you kept.
