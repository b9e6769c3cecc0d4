# Words that many screens share. Written for someone frightened: short sentences, no blame, no gender.

## On every screen
common-leave = Leave
common-leave-spoken = Leave. Shows the calculator straight away.
common-danger = In danger or might hurt yourself
common-back = Back
common-next = Next
common-skip = Skip
common-done = Done
common-cancel = Cancel
common-save = Keep it
common-remove = Remove
common-yes = Yes
common-no = No
common-not-sure = Not sure
common-not-said = Skipped
common-change = Change
common-copy = Copy
common-copied = Copied. It stays on the clipboard until you copy something else.
common-copied-cleared = Copied. It's cleared when you come back to this app.
common-open = Open
common-call = Call
common-no-app = No app on this phone can open this.
common-no-app-do = Write it down or copy it, and use another phone.
common-share = Share
common-more = More
common-less = Less
common-search = Search
common-close = Close
common-carry-on = Carry on
common-more-people = More people who help
common-leaves = What this leaves
common-dial = Opens your phone app. You start the call yourself.
common-try-again = Try again
common-source = Where this comes from
common-reviewed = Last checked on { $date }
common-step-of = Step { $step } of { $count }

## The danger sheet, behind the button that is on every screen
common-danger-title = Get help now
common-danger-999 = In danger now, or hurt? Call 999.
common-danger-speak = Can't speak? You can reach 999 without saying a word.
common-danger-hurt = Hurt yourself, or taken something? Call 999 or go to A&E. Thinking about suicide? Talk to someone now.
common-danger-stay = Try not to be alone. Go where there are other people, if you can.
common-danger-no-trouble = You are not wasting anyone's time.
common-quiet = Can't speak?
common-quiet-about = Ways to reach 999 without a word
common-danger-999-who = Police, ambulance, fire. Free

## When something goes wrong
common-error-again = That didn't work. Nothing was lost. Try again.
common-error-space = Your phone is full. Free up some space, then try again.
common-error-locked = It has locked again. Open it with your code.
common-error-damaged = This one is damaged. You can still read everything else.
common-error-newer = This was made by a newer version of the app. Update the app to read it.
common-error-older = This was made by an early trial version of the app. This version can't read it.
common-error-stopped = It was stopped. Everything kept before is still here.
common-error-field = We can't keep something in this box. Please check it.
common-error-gone = This is no longer here.

## Who answers for the words
notice-draft = Draft: not yet checked. No expert has checked these words yet.
notice-expired = These words are out of date. Numbers and hours may have changed.
notice-clock = Your phone's clock looks wrong, so we show opening hours instead of what is open now.
notice-fallback = This page isn't in your language yet, so here it is in English.
notice-language = No speaker of this language has checked these words yet.

## Ways in
medium-phone = Call
medium-silent = Silent call
medium-text = Text
medium-chat = Chat online
medium-form = Online form
medium-relay = Call by Relay UK
medium-bsl = BSL video call
medium-email = Email
medium-page = Web page
medium-in-person = Face to face

## Hours. A time of day: half is am, pm, noon or midnight.
hours-always = Open day and night, every day.
hours-always-brief = Day and night
hours-any-time = Use it at any time. They answer later.
hours-unknown = We don't know their hours. Check with them first.
hours-childline-bsl = Weekdays, daytime. Check on their site first.
hours-breathing-space = Monday to Thursday, 6pm to 2am. Weekends, from 6pm on Friday to 6am on Monday.
hours-closed = Closed at the moment.
hours-see = See the hours below.
hours-clock =
    { $half ->
        [midnight] midnight
        [noon] noon
        [am] { $hour }{ $minute }am
       *[pm] { $hour }{ $minute }pm
    }
hours-clock-from =
    { $from-half ->
        [midnight] midnight
        [noon] noon
        [am] { $from-hour }{ $from-minute }am
       *[pm] { $from-hour }{ $from-minute }pm
    }
hours-clock-to =
    { $to-half ->
        [midnight] midnight
        [noon] noon
        [am] { $to-hour }{ $to-minute }am
       *[pm] { $to-hour }{ $to-minute }pm
    }
hours-month =
    { $date-month ->
        [jan] January
        [feb] February
        [mar] March
        [apr] April
        [may] May
        [jun] June
        [jul] July
        [aug] August
        [sep] September
        [oct] October
        [nov] November
       *[dec] December
    }
hours-until =
    { $day ->
        [today] Open now, until { hours-clock }.
       *[other] Open now, until { hours-clock } the next day.
    }
hours-from =
    { $day ->
        [today] Closed now. Opens today at { hours-clock }.
        [tomorrow] Closed now. Opens tomorrow at { hours-clock }.
        [mon] Closed now. Opens on Monday at { hours-clock }.
        [tue] Closed now. Opens on Tuesday at { hours-clock }.
        [wed] Closed now. Opens on Wednesday at { hours-clock }.
        [thu] Closed now. Opens on Thursday at { hours-clock }.
        [fri] Closed now. Opens on Friday at { hours-clock }.
        [sat] Closed now. Opens on Saturday at { hours-clock }.
        [sun] Closed now. Opens on Sunday at { hours-clock }.
       *[date] Closed now. Opens on { $date-day } { hours-month } at { hours-clock }.
    }
hours-from-day =
    { $from-day ->
        [mon] Monday
        [tue] Tuesday
        [wed] Wednesday
        [thu] Thursday
        [fri] Friday
        [sat] Saturday
       *[sun] Sunday
    }
hours-to-day =
    { $to-day ->
        [mon] Monday
        [tue] Tuesday
        [wed] Wednesday
        [thu] Thursday
        [fri] Friday
        [sat] Saturday
       *[sun] Sunday
    }
hours-daily = Every day, { hours-clock-from } to { hours-clock-to }.
hours-weekly = { hours-from-day } to { hours-to-day }, { hours-clock-from } to { hours-clock-to }.
hours-one-day = { hours-from-day }, { hours-clock-from } to { hours-clock-to }.
hours-holidays-open = Open on bank holidays too.
hours-holidays-closed = Closed on bank holidays.
hours-holidays-unknown = May be closed on bank holidays.
hours-caution-holiday = That day is a bank holiday for some, so it may be closed.
hours-caution-any-holiday = It may be closed on bank holidays.
hours-caution-old = These hours may have changed.

## Cost
cost-free = Free.
cost-free-mostly = Free from landlines and most mobiles.
cost-free-on-networks = Free on EE, O2, Vodafone, Three, Virgin Mobile, BT Mobile, giffgaff, Tesco Mobile and Telecom Plus. We don't know about other networks.
cost-normal-call = Usually costs the same as a normal call.
cost-small-charge = Your network may charge a little.
cost-not-known = We don't know what it costs.

## Traces: what a tap leaves behind
trace-title = Before you tap
trace-call-list = Your phone's call list will show this number. A watch, a car or a shared account may too.
trace-messages = The message stays on this phone until you delete it.
trace-browser = The page stays in your browser history. A private tab keeps less.
trace-mail = The email stays in your sent mail, and the answer arrives in your inbox.
trace-mail-title = The subject line of their answer has their name in it.
trace-reply = They reply to the phone or email you give them. Choose one that's safe for you.
trace-bill-not = It doesn't show on the phone bill.
trace-bill-said-not = One of their booklets says the number doesn't show on phone bills.
trace-bill-networks = It doesn't show on the bill of the networks named above. We don't know about others.
trace-bill-landline = It doesn't show on a BT or cable landline bill. We don't know about mobiles.
trace-bill-may = It is free, but the phone bill may list it.
trace-bill-unknown = We couldn't confirm what your phone bill shows.
trace-bill-likely = It will probably be on the phone bill.
trace-bill-relay = A relay call that costs money is on the phone bill.
trace-remove = You can delete it from your call list. But someone may notice the gap.
trace-go = Go on
trace-private = Copy the address for a private tab
