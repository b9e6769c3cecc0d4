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
settings-copy-restore = Bring back a sealed copy
settings-copy-damaged = This copy is cut short or has been changed. Nothing was brought back.
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
