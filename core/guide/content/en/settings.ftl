# Settings.

settings-title = Settings
settings-code = Change my code
settings-code-old = Type the code you use now.
settings-phrase = My twelve words
settings-phrase-new = Make new words
settings-phrase-new-about = The old words stop working.
settings-look = Look and name
settings-show-again = Stop hiding it
settings-door = Way in without a code
settings-door-on = On: type 999 and hold the = key to get help.
settings-door-off = Off: only the code opens it.
settings-door-off-sure = With this off, only your twelve words help if you forget the code.
settings-hold = Another way than holding
settings-hold-press = Press = three times, fast, instead of holding it
settings-age = My age
settings-age-about = It changes which pages you see, and what can be kept.
settings-wait = How long it may wait
settings-wait-about = When you go to a call or a page, it stays open this long.
settings-wait-file = When you choose a picture or file
settings-wait-file-about = While you choose, it stays open this long.
settings-wait-minutes =
    { $count ->
        [0] Lock at once
        [one] One minute
       *[other] { $count } minutes
    }
settings-language = Language
settings-language-phone = As on this phone
settings-language-draft = Not yet checked by a speaker
settings-copy = Sealed copy for a new phone
settings-copy-about = One file. Only your twelve words open it.
settings-copy-make = Make a sealed copy
settings-copy-restore = Bring a sealed copy back
settings-copy-damaged = This copy is cut short or changed. Nothing was brought back.
settings-old = Older places on this phone
settings-old-about = They stay sealed. Each opens with its own code or words.
settings-record = Check the record
settings-second = Second code
settings-second-warning = It opens plain notes. It fools someone who looks, not someone who examines the phone.
settings-erase-code = Code that erases
settings-erase-code-warning = Typing it destroys what you kept, for good. Think about it first.
settings-erase = Erase everything
settings-erase-about = Everything you kept here is gone for good. What you handed over is not.
settings-erase-copies = Sealed copies and handed-over files stay where they are.
settings-erase-code-needed = Type your code to erase.
settings-erase-sure = Erase everything now?
settings-erased = Everything is erased.
settings-uninstall = If you uninstall the app, what you kept is lost.
