# Keeping proof: the guided steps, the two questions before a picture, refusals, the list and the item.

keep-title = Keep proof
keep-intro = Words first. What you type counts as much as any picture.
keep-order = We ask in an order that suits a report. You can skip anything.
keep-where-original = This is a copy. Leave the original where it is: the chat, the email, the post.
keep-not-delete = Don't delete the chat. The phone itself is the best proof.
keep-kept = Kept.
keep-keeping = Keeping it
keep-progress = { $percent }% kept
keep-stop = Stop
keep-first-age = Before the first piece of proof, one question about you.
keep-first-code = First choose a code. Then only you can open what you keep.
keep-nothing = Type something first. Or go back and skip it.
keep-empty = There is nothing in this file. Nothing was kept.
keep-picker-none = This phone has no way to choose a file here. Type the words instead.
keep-add-more = Add more
keep-typed-note = This is marked as your own note.

## Who
keep-who = Who are they?
keep-who-shown = The name they show
keep-who-id = The user name or ID behind it
keep-who-id-help = Open their profile. The real user name is often under the name they show.
keep-who-link = The link to their profile
keep-who-platform = App or site
keep-who-phone = Phone number
keep-who-email = Email address

## Their words
keep-words = What did they say?
keep-words-type = Type their words
keep-words-help = Copy them as they are, with mistakes. You don't need the whole chat.
keep-words-sender = Who wrote it
keep-words-me = Me
keep-words-them = Them
keep-words-time = The time shown beside it
keep-words-picture-left = A picture stood here. I left it on my phone.
keep-words-add = Add another line
keep-words-screenshot = Add a screenshot of words
keep-words-screenshot-help = Scroll until only words show. Names, dates and times should be seen.
keep-words-visible = Don't take a screenshot while such a picture is on the screen.
keep-words-disappearing = Do messages vanish there? The app may tell them about a screenshot. Type the words first.

## What they want
keep-demand = What do they want?
keep-demand-help = Money, pictures, a meeting, or something else.
keep-demand-amount = How much
keep-demand-deadline = By when, if they said so
keep-demand-deadline-help = A deadline is pressure. You don't have to keep it.

## What was paid
keep-payment = Was anything paid?
keep-payment-amount = Amount
keep-payment-currency = Currency
keep-payment-way = How
keep-payment-reference = Reference or number of the payment
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
keep-way-other = Some other way

## Where it stands
keep-link = Is a picture posted anywhere?
keep-link-help = Write down the full link, not just the name of the site. Don't open it again for this.
keep-link-url = Link
keep-link-where = App or site

## Anything else
keep-note = Anything else
keep-note-help = How it began, when, on which app, and who knows.
keep-when = When did it happen?
keep-when-about = A rough time is fine.
keep-when-unknown = I don't know
keep-when-roughly = I know roughly
keep-file-words = What it shows, in your own words
keep-file = Add a file
keep-recording = Add a recording of a screen
keep-document = Add a document
keep-sound = Add a sound recording
keep-screenshot = Add a screenshot
keep-crop = Crop to the words
keep-crop-about = Only the part that you choose is ever written here.
keep-crop-top = Cut more at the top
keep-crop-bottom = Cut more at the bottom
keep-crop-left = Cut more on the left
keep-crop-right = Cut more on the right
keep-crop-whole = Show all of it again
keep-crop-use = Use this part
keep-crop-none = This can't be shown here, so it can't be cropped.

## The two questions before each picture, recording or document
keep-ask-age = Could anyone shown have been under 18 when it was taken?
keep-ask-age-words = Nobody is shown, only words
keep-ask-age-no = No
keep-ask-age-yes = Yes
keep-ask-age-unsure = I am not sure
keep-ask-second = Is anyone nude or sexual in it?
keep-ask-second-no = No
keep-ask-second-yes = Yes
keep-ask-why = The law is strict about such pictures. So we ask before anything is written.

## Refused: what, why, what instead
keep-refused-title = This one is not kept
keep-refused-nothing = Nothing was written. The original is still where it was.
keep-refused-second = Intimate pictures stay out of this app. This protects you, if anyone opens it.
keep-refused-under-18 = It may show someone under 18. A new copy can be a crime, even for someone who helps.
keep-refused-own-age = For under-18s this app keeps words only, no other pictures.
keep-refused-instead = Type what it says: who sent it, when, and their words. That is good proof.
keep-refused-leave = Leave the picture where it is. Don't copy it, and don't send it to anyone.
keep-refused-yours = Is it of you, from before you were 18? Take It Down can help. Under 18 now? Report Remove is the safe, official way.
keep-refused-crop = You can crop to the words and add only those.
keep-refused-long = It is too large. The largest piece is { $size }.
keep-refused-full = There is no room left in here. Remove something, or note the words.
keep-refused-kind = Sound, videos and other files can't be kept here before 18. Type what matters.
keep-refused-read = Read more about this

## After it is kept
keep-after-copies = Your phone still has the original.
keep-after-places = Look in Photos, Recently Deleted and your cloud. Copies may stand there too.
keep-after-short = It is smaller than your phone said. Open it here, to see if it is all there.
keep-after-cleaning = Don't delete what police may need.

## The list
kept-title = What I kept
kept-empty = Nothing is kept yet.
kept-count =
    { $count ->
        [one] One thing
       *[other] { $count } things
    }
kept-words-only = This list shows words, no pictures.
kept-unfinished = Unfinished
kept-unfinished-about = It was cut off while it was being kept. What is here can be read.
kept-damaged = Damaged
kept-damaged-about = A part of it can't be read any more. Everything else is fine.
kept-load-more = Show more
kept-chain-fine = The record of who did what, and when, is whole.
kept-chain-broken = The record of who did what, and when, does not fit together. Tell the officer.

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
item-source-chosen = A file that you chose
item-source-shared = Given by another app
item-source-derived = A part that you chose of a picture
item-length = Size
item-zone = Time zone
item-note = Add a note
item-notes = Your notes about it
item-check = Check that it is whole
item-whole = It is whole, as you kept it.
item-show = Show it
item-too-large = It can't be shown here. It is kept.
item-play = Play
item-pause = Pause
item-position = Played so far
item-resume = Keep all of it
item-resume-about = Choose the same file again. This part stays until you remove it.
item-resumed = The part that was cut off before
item-derived = A crop that you made. The original is not here.
item-remove = Remove
item-remove-sure = Remove it? It can't be brought back.
item-remove-again = Are you quite sure? The police may need it.
item-removed = Removed. The record says that something was removed, not what.
item-forget = Forget that too
## Plain notes
notes-title = Notes
notes-empty = No notes yet.
notes-new = New note
notes-words = Your note
notes-remove-sure = Remove this note?
