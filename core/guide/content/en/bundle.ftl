# The page inside what is handed over: read by an officer, a solicitor or anyone, years later, without this app.

bundle-title = What was kept
bundle-made = Made on { $time }
bundle-private = This page works without the internet. It sends nothing to anyone.
bundle-no-script = This page needs scripts to show what was kept. You can also read data/account.html or data/account.txt.
bundle-contents = On this page

## Checking the zip
bundle-check = Check that nothing has changed
bundle-check-how = Choose the zip file that this page came in, or drop it on this page. It stays on this computer.
bundle-choose = The zip file
bundle-not-checked = Nothing has been checked yet.
bundle-checking = Checking
bundle-progress = { $done } of { $total } MB
bundle-stop = Stop
bundle-stopped = Stopped. Nothing has been checked.
bundle-same = Unchanged since it was made, if these characters match the ones in the police log.
bundle-same-files = Files that match their checksums: { $count }. No file is missing, and none was added.
bundle-same-rows = Rows of the custody record, each following the one before: { $count }.
bundle-same-signature = The signature matches the key in the statement.
bundle-no-signature = Signature not checked: this browser can't do it.
bundle-same-page = This page shows what is in the zip.
bundle-differs = Something is not as it was when this was made.
bundle-differs-about = Each file with a difference is listed here. Ask for another copy, and keep this one.

## What can be different
bundle-bad-sum = Its contents have changed.
bundle-bad-gone = It is listed, but it is not in the zip.
bundle-bad-extra = It is in the zip, but not in the list where it should be.
bundle-bad-twice = It is there more than once.
bundle-bad-read = It can't be read.
bundle-bad-line = Line { $row } is not of a known form.
bundle-bad-sizes = The number or size of the files is not what it says here.
bundle-bad-statement = It is not a statement of a known form.
bundle-bad-list = It is not the list that the statement was made for.
bundle-bad-signature = The signature doesn't match the statement.
bundle-bad-row = Row { $row } doesn't follow from the row before it.
bundle-bad-body = Row { $row } doesn't match its own checksum.
bundle-bad-end = It doesn't end where the statement says it does.
bundle-bad-record = It is not a record of a known form, or it has the wrong number.
bundle-bad-kept = It doesn't match the custody record.
bundle-bad-file = It doesn't match the file it describes.
bundle-bad-given = It doesn't end with the handing over of these records.
bundle-bad-page = This page shows something else.
bundle-bad-loose = It holds bytes that belong to no file.
bundle-bad-told = What the zip says of its files was changed.
bundle-bad-characters = The characters noted in this page are different from the ones that belong to it.

## Not a zip that can be checked
bundle-no-zip = This is not a zip file.
bundle-half = This zip file is damaged, or only part of it is here. Copy it again from where you got it.
bundle-foreign = This is a zip file, but not of the kind that this page came in.
bundle-locked = The files in this zip are locked with a password. Unlock them first.
bundle-sealed = This file is locked. Unlock it first with its passphrase or key, using a program called age. Then choose the zip.
bundle-one = Choose one zip file at a time.
bundle-broke = It couldn't be checked to the end: something in it is of no known form.
bundle-unread = The file can't be read. It may have been moved, changed or removed. Choose it again.

## The characters that were read out
bundle-characters = The characters to compare
bundle-characters-about = Compare these with the characters in the police log. If any is different, this is not what was read out then.
bundle-characters-working = Working them out

## What it shows
bundle-proves = What this shows, and what it can't
bundle-proves-is = If the characters match
bundle-proves-before = Everything here existed before the characters were written down in the log.
bundle-proves-same = Nothing here was added, taken out or changed after that.
bundle-proves-not = What it can't show
bundle-proves-not-who = It can't show who made it. Anyone can make and sign a file like this.
bundle-proves-not-times = It can't show that the times are right. They come from the clock of a phone.
bundle-proves-not-all = It can't show that this is everything. The person chose what to hand over.
bundle-proves-not-page = This page came with the files. To be independent of it, use any other program that checks BagIt folders.

## The account
bundle-account = What happened
bundle-account-about = Typed by the person who kept it, in their own words.

## In order of time, and one by one
bundle-timeline = In order of time
bundle-timeline-about = By when it happened, or by when it was kept if that was not said.
bundle-records = Each thing that was kept
bundle-records-about = What was typed is the person's own note, not a copy of what they saw.
bundle-happened = When it happened
bundle-happened-about = Roughly: { $words }
bundle-not-said = Not said
bundle-kept = When it was kept
bundle-source = Where it came from
bundle-source-typed = Typed by the person
bundle-source-chosen = A file that the person chose
bundle-source-shared = Given by another app
bundle-source-derived = A part of a picture, chosen by the person
bundle-unfinished = It was cut off while it was being saved.
bundle-damaged = Damaged: { $read } of { $length } bytes could be read.
bundle-unreadable = It can't be read any more.
bundle-unknown = Something that can't be read
bundle-about = About number
bundle-withheld = Kept, but not handed over
bundle-exact = Exactly as it was kept
bundle-yes = Yes
bundle-no = No

## Files
bundle-file-how = Choose the zip file at the top of this page to see this file.
bundle-file-none = This file is not in the zip, or it can't be read.
bundle-file-of = File: { $name }
bundle-file-save = Save a copy of { $name }
bundle-file-name = File name
bundle-file-path = Where it is in the zip
bundle-file-size = Size
bundle-bytes = { $count } bytes

## Fields of a record
bundle-field-words = Words
bundle-field-platform = App or site
bundle-field-shown-name = Name they show
bundle-field-id = Username or ID
bundle-field-link = Link to their profile
bundle-field-phone = Phone number
bundle-field-email = Email
bundle-field-lines = Conversation
bundle-field-sender = From
bundle-field-time = Time shown
bundle-field-picture-left-on-phone = A picture was left on the phone
bundle-field-amount = Amount
bundle-field-deadline = By when
bundle-field-currency = Currency
bundle-field-way = How
bundle-field-reference = Reference
bundle-field-where-it-went = Where it went
bundle-field-card-and-receipt-kept = Card and receipt are kept
bundle-field-address = Address
bundle-field-who = Who
bundle-field-who-id = Who, by the id in the app
bundle-field-via = How
bundle-field-crime-number = Crime number
bundle-field-case-number = Case number
bundle-field-pin = PIN
bundle-field-officer = Officer
bundle-field-expected = What should happen next
bundle-field-expected-by = By when
bundle-field-name = Name
bundle-field-crop = Part of a picture
bundle-field-made-from = Made from
bundle-field-film-left-on-phone = A film that belongs to it was left on the phone
bundle-field-continues = Continues

## The custody record
bundle-custody = Who did what, and when
bundle-custody-about = This is the custody record. Each row is tied to the one before it. A row without words is about something that was not handed over, or was removed.
bundle-custody-show = Show all rows
bundle-custody-rows = Rows of the custody record
bundle-row = Row
bundle-row-when = When
bundle-row-what = What
bundle-row-added = Kept: number
bundle-row-viewed = Looked at: number
bundle-row-exported = Handed over: number
bundle-row-removed = Removed: number
bundle-row-rebuilt = The list was damaged, and was put back together from what could be read.
bundle-row-moved = Brought to this phone in a sealed copy. The rows above were written on another one.
bundle-row-contacted = Called or written to
bundle-row-other = Something else
bundle-row-none = Not handed over
