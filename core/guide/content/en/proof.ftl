# Keeping proof: the guided steps, the two questions before a picture, refusals, the list and the item.

keep-title = Keep proof
keep-intro = Words first. What you type counts as much as a picture.
keep-order = We ask in the order a report needs. Skip anything you like.
keep-where-original = This is a copy. Leave the original where it is: the chat, the email, the post.
keep-not-delete = Don't delete the chat. The phone itself is the best proof.
keep-kept = Kept.
keep-keeping = Saving it
keep-progress = { $percent }% saved
keep-stop = Stop
keep-first-age = Before your first piece of proof, one question about you.
keep-first-code = First choose a code. Then only you can open what you keep.
keep-nothing = Type something first, or go back and skip it.
keep-long = That's nearly all one page can hold. Keep it, then carry on in another.
keep-draft = What you type is saved as you go. If you leave, it's here when you come back.
keep-leaving = Keep this for later?
keep-leaving-about = It isn't finished yet.
keep-leaving-later = Keep it for later
keep-leaving-away = Throw it away
keep-empty = There's nothing in this file, so we didn't save it.
keep-picker-none = You can't choose a file here on this phone. Type the words instead.
keep-add-more = Add more
keep-next = Next
keep-count = { $count } kept
keep-waiting = Finish this first?
keep-waiting-about = You were typing something else, and only one thing can wait at a time.
keep-waiting-away = Throw it away and go on
keep-typed-note = This is marked as your own note.

## Who
keep-who = Who are they?
keep-who-shown = The name they show
keep-who-id = Their username or ID
keep-who-id-help = Open their profile. The real username is often under the name they show.
keep-who-link = The link to their profile
keep-who-platform = App or site
keep-who-phone = Phone number
keep-who-email = Email address
keep-who-about = Name, username, link

## Their words
keep-words = What did they say?
keep-words-about = Type it, or add a screenshot of words
keep-words-type = Type their words
keep-words-help = Copy them exactly, mistakes and all. You don't need the whole chat.
keep-words-sender = Who wrote it
keep-words-me = Me
keep-words-them = Them
keep-words-other = Someone else
keep-words-name = Their name
keep-words-sender-missing = Choose who wrote each line.
keep-words-line-missing = Type the words of each line, or clear its time and name.
keep-words-name-missing = Type the name of who wrote it.
keep-words-time = The time shown next to it
keep-words-picture-left = There was a picture here. I have not copied it.
keep-words-add = Add another line
keep-words-screenshot = Add a screenshot of words
keep-words-screenshot-help = Scroll until only words show. Include names, dates and times.
keep-words-visible = Don't take a screenshot while an intimate picture is on the screen.
keep-words-disappearing = Do messages disappear there? The app may tell them about a screenshot. Type the words first.

## What they want
keep-demand = What do they want?
keep-demand-help = Money, pictures, a meeting, or something else.
keep-demand-words = What they want, or say they'll do
keep-demand-when = When did they ask?
keep-demand-amount = How much
keep-demand-deadline = By when, if they said so
keep-demand-deadline-help = A deadline is there to put pressure on you. You don't have to meet it.

## What was paid
keep-payment = Was anything paid?
keep-payment-about = How much, how and when
keep-payment-amount = Amount
keep-payment-amount-wrong = Use numbers here, like 50 or 49.99.
keep-payment-way-missing = Choose how it was paid.
keep-payment-currency = Currency
keep-payment-way = How
keep-payment-reference = Payment reference or number
keep-payment-where = Where it went: account, name, wallet or card brand
keep-payment-date = When
keep-payment-gift-card = Keep the gift card and the receipt.
keep-payment-have-card = I still have the card and the receipt.
keep-way-bank = Bank transfer
keep-way-card = Debit or credit card
keep-way-gift-card = Gift card
keep-way-money-transfer = Money transfer shop
keep-way-crypto = Crypto
keep-way-app = Payment app
keep-way-cash = Cash
keep-way-other = Another way

## Where it stands
keep-link = Is a picture posted anywhere?
keep-link-help = Write down the full link, not just the name of the site. Don't open it again to do this.
keep-link-about = Just the link. Don't open it again
keep-link-when = When did you see it there?
keep-link-url = Link
keep-link-where = App or site

## Anything else
keep-note = Anything else
keep-note-help = How it started, when, on which app, and who knows.
keep-note-about = How it started, who knows
keep-when = When did it happen?
keep-when-today = Today
keep-when-yesterday = Yesterday
keep-when-pick = Pick a day
keep-when-rough = Roughly
keep-when-words = Roughly when, in your own words
keep-when-words-missing = Type roughly when, like last Friday night.
keep-when-future = That hasn't happened yet. Choose an earlier time.
keep-when-about = A rough time is fine.
keep-when-unknown = I don't know
keep-when-roughly = I know roughly
keep-file-words = What it shows, in your own words
keep-file = Add a file
keep-recording = Add a recording of a screen
keep-document = Add a document
keep-sound = Add a sound recording
keep-screenshot = Add a screenshot
keep-not-picture = That isn't a picture. Choose a screenshot of the words.
keep-choose-another = Choose another
keep-all-of-it = { $done } of { $all }
keep-stays = The original
keep-stays-where = Stays where it is
keep-progress-seconds = { $percent }% saved, about { $left } seconds left
keep-progress-minutes =
    { $left ->
        [one] { $percent }% saved, about a minute left
       *[other] { $percent }% saved, about { $left } minutes left
    }
keep-coming-leave = If you leave, we keep what's saved so far. You can finish it later.
keep-stop-sure = Stop saving it?
keep-stop-about = What has been saved of it so far will be thrown away. The original stays where it is.
keep-stop-go-on = Go on saving
keep-crop = Crop to the words
keep-crop-about = Only the part you choose is saved here.
keep-crop-top = Cut more off the top
keep-crop-bottom = Cut more off the bottom
keep-crop-left = Cut more off the left
keep-crop-right = Cut more off the right
keep-crop-whole = Show all of it again
keep-crop-use = Use this part
keep-crop-none = We can't show this here, so it can't be cropped.

## The two questions before each picture, recording or document
keep-ask-age = Could anyone shown have been under 18 when it was taken?
keep-ask-age-words = It only shows words
keep-ask-age-no = No
keep-ask-age-yes = Yes
keep-ask-age-unsure = I'm not sure
keep-ask-second = Is anyone nude or sexual in it?
keep-ask-second-no = No
keep-ask-second-yes = Yes
keep-ask-why = The law on these pictures is strict. So we ask before we save anything.

## Refused: what, why, what instead
keep-refused-title = We didn't save this picture
keep-refused-nothing = Nothing was saved. The original is still where it was.
keep-refused-second = Intimate pictures stay out of this app. That protects you if anyone opens it.
keep-refused-under-18 = It may show someone under 18. A new copy can be a crime, even if you are only trying to help.
keep-refused-own-age = If you are under 18, this app only keeps words.
keep-refused-instead = Type what it says: who sent it, when, and their words. That's good proof.
keep-refused-leave = Leave the picture where it is. Don't copy it, and don't send it to anyone.
keep-refused-yours = Is it of you, from before you were 18? Take It Down can help. Still under 18? Report Remove is the safe, official way.
keep-refused-crop = You can crop it to the words, and add only those.
keep-refused-long = It's too big. The most we can save is { $size }.
keep-refused-full = There's no room left. Remove something, or type the words.
keep-refused-kind = Sound, videos and other files can't be kept here if you are under 18. Type what matters.
keep-refused-read = Read more about this

## After it is kept
keep-after-copies = Your phone still has the original.
keep-after-source = The original is still in { $source }.
keep-after-places = Check Photos, Recently Deleted and your cloud. There may be copies there too.
keep-after-short = It's smaller than your phone said. Open it here to check it's all there.
keep-after-still = The moving part of this picture was left on your phone.
keep-after-cleaning = Don't delete anything the police may need.

## The list
kept-title = What I kept
kept-empty = Nothing is kept yet.
kept-count =
    { $count ->
        [one] One thing
       *[other] { $count } things
    }
kept-missing =
    { $count ->
        [one] One thing that was kept can't be read right now. This app didn't delete it.
       *[other] { $count } things that were kept can't be read right now. This app didn't delete them.
    }
kept-missing-maybe = There may be others that can't be read.
kept-words-only = This list shows words, not pictures.
kept-unfinished = Unfinished
kept-unfinished-about = It was cut off while it was being saved. You can read what is here.
kept-damaged = Damaged
kept-damaged-about = Part of it can't be read any more. Everything else is fine.
kept-load-more = Show more
kept-empty-about = Start with their name, or what they said. You can stop at any time.
kept-start = Start keeping proof
kept-search = Search what you kept
kept-filter = Show
kept-everything = Everything
kept-none-found = Nothing you kept has those words in it.
kept-none-of-kind = There's nothing of this kind.
kept-looking = Looking…
kept-reading = Opening it…
kept-missing-which = Which ones
kept-missing-more =
    { $count ->
        [one] And one more.
       *[other] And { $count } more.
    }
kept-chain-fine = The record of who did what, and when, is complete.
kept-chain-broken = The record of who did what, and when, doesn't match. Tell the officer.

## When the file that holds the list is damaged
kept-store-title = Part of what you kept is damaged
kept-store-safe = This app deleted nothing, and looking changes nothing.
kept-store-readable =
    { $count ->
        [one] One thing can be read.
       *[other] { $count } things can be read.
    }
kept-store-no-new = Nothing new can be kept until it's put back together.
kept-store-look = Read what can be read
kept-store-repair = Put it back together
kept-store-repair-about = Everything that can be read goes into a new file. The damaged file stays next to it. It can take a few minutes.
kept-store-repairing = Putting it back together. If you leave now, nothing is lost. You can start again later.
kept-store-repaired = It's back together. You can keep new things again.
kept-store-home = Not now

## When someone put older files back
kept-older-title = Older files were put back
kept-older-about = Someone put older files of this app back on this phone. Restoring a backup can do this too. An old code can't open them.
kept-older-safe = What you kept hasn't changed, and nothing was deleted.
kept-older-else = If it wasn't you, someone else may have had this phone. Talk to someone you trust, or to one of the people who help.
kept-older-read = I've read this

## What kind it is
kept-kind-note = Note
kept-kind-account = Account
kept-kind-transcript = Words
kept-kind-demand = Demand
kept-kind-payment = Payment
kept-kind-link = Link
kept-kind-contact = Call or report
kept-kind-screenshot = Screenshot
kept-kind-recording = Recording
kept-kind-document = Document
kept-kind-sound = Sound

## One piece
item-title = Kept
item-happened = When it happened
item-kept = When you kept it
item-source = Where it came from
item-source-typed = You typed it
item-source-chosen = A file you chose
item-source-shared = Given by another app
item-source-derived = A part you chose from a picture
item-length = Size
item-zone = Time zone
item-note = Add a note
item-notes = Your notes about it
item-check = Check that nothing has changed
item-whole = Nothing has changed.
item-show = Show it
item-too-large = It can't be shown here, but it is kept.
item-play = Play
item-pause = Pause
item-position = Played so far
item-resume = Keep all of it
item-resume-about = Choose the same file again. This part stays until you remove it.
item-resumed = The part that was cut off before
item-derived = A crop you made. The original isn't here.
item-still = Moving part
item-remove = Remove
item-remove-sure = Remove it? You can't get it back.
item-remove-again = Are you sure? The police may need it.
item-removed = Removed. The record shows that something was removed, but not what.
item-forget = Delete that record too
item-forgotten = That's deleted too. The record still shows that a line was there, but not what it said.
item-not-said = Not said
item-size = { $kilobytes } KB
item-size-mega = { $megabytes } MB
item-about = What this note is about
item-rest-lost = The rest of it can't be read.
item-earlier = Back 10 seconds
item-later = Forward 10 seconds
item-discard = Throw this part away
item-by = How
item-expected-by = By when
item-file = File name
item-with = Who with

## Plain notes
notes-title = Notes
notes-empty = No notes yet.
notes-new = New note
notes-words = Your note
notes-remove-sure = Remove this note?
notes-clear = Clear all notes
notes-clear-sure = Clear all notes? You can't undo this.
notes-save = Save
notes-unsaved = Unsaved note
notes-blank = Type something first.
notes-lost =
    { $count ->
        [one] 1 note can't be opened
       *[other] { $count } notes can't be opened
    }
