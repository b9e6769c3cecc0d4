# The plan for the first hour: its questions, its steps, and why a route is offered.

plan-title = My plan
plan-intro = A few short questions. Skip any you like.
plan-kept-not = Your answers stay in memory only. They go when you leave.
plan-kept = Your answers are kept behind your code.
plan-start = Start
plan-show = Show my plan
plan-change = Change my answers
plan-steps = My plan
plan-then = Then
plan-one = Do one step, then tick it off. You can stop at any time.
plan-done = Done
plan-undo = Not done yet
plan-why = Why
plan-all-done = You have done every step. Well done.
plan-resume = You stopped here.
plan-choose-way = Choose the way that is easiest for you.
plan-more-people = See more people who help
plan-place = { $step } of { $count }
plan-progress = { $done } of { $count } done. Stop whenever you like.
plan-did = I've done this
plan-take-back = Undo
plan-done-before =
    { $count ->
        [one] One step done before
       *[other] { $count } steps done before
    }
plan-later =
    { $count ->
        [one] Then one more step
       *[other] Then { $count } more steps
    }
plan-more = A few more questions
plan-more-about = They make the steps fit you better
plan-keep = Keep my answers
plan-keep-about = You choose a code first

plan-who = Who is doing this?
plan-who-why = If they are close to you, or know where you are, some steps can be dangerous. So your plan changes.
plan-who-stranger = Someone I met online
plan-who-stranger-about = Or I don't know who it is
plan-who-known = Someone I know
plan-who-known-about = A friend, or someone from school or work
plan-who-partner = A partner, an ex, family or someone I live with
plan-who-partner-about = Now or before

plan-safe = Are you safe right now?
plan-safe-why = Your safety comes before everything else.
plan-safe-yes = Yes, I'm safe
plan-safe-hurt = I might hurt myself, or I have
plan-safe-danger = Someone might hurt me

plan-age = How old are you?
plan-age-why = Some help is only for people under 18, and some only for adults.
plan-age-under-18 = Under 18
plan-age-adult = 18 or over

plan-talk = How can you get in touch right now?
plan-talk-why = We only show ways that work for you.
plan-talk-voice = I can speak
plan-talk-type = I can type, but not speak
plan-talk-bsl = I use British Sign Language

plan-nation = Where are you?
plan-nation-why = Police and helplines differ from place to place.
plan-nation-england = England
plan-nation-wales = Wales
plan-nation-scotland = Scotland
plan-nation-northern-ireland = Northern Ireland

plan-paid = Did you pay them anything?
plan-paid-why = If so, your plan gets a step for it. Nobody will blame you.
plan-paid-no = No
plan-paid-bank-transfer = Yes, by bank transfer
plan-paid-card = Yes, with a bank card
plan-paid-gift-card = Yes, with gift cards
plan-paid-crypto = Yes, with crypto
plan-paid-app = Yes, with PayPal or another app
plan-paid-transfer = Yes, through a money transfer shop
plan-paid-loan = Yes, with money I borrowed
plan-paid-other = Yes, in another way

plan-posted = Has a picture of you been posted or sent to anyone?
plan-posted-why = It tells us what will help most.
plan-posted-no = No, not that I know of
plan-posted-yes = Yes
plan-posted-unsure = I'm not sure

plan-told = Does anyone know yet?
plan-told-why = You don't have to carry this alone.
plan-told-no = No, nobody
plan-told-yes = Yes, someone knows

## Safety
step-danger-now = Get help now
step-danger-now-why = If you are in danger, 999 is the right number. You are not wasting anyone's time.
step-hurt-now = Talk to someone right now
step-hurt-now-why = Hurt yourself, or taken something? Call 999 or go to A&E now. This feeling can pass, and someone can be with you through it.
step-check-safe = First, are you safe?
step-check-safe-why = In danger, or hurt yourself? Use 999 or go to A&E. If you might hurt yourself, talk to someone first.
step-who-first = Are they close to you, or do they know where you are?
step-who-first-why = A partner, an ex, family or someone you live with? Get advice before you change anything.
step-partner-phone = Could they be checking this phone?
step-partner-phone-why = They may see calls, texts and web pages. If you can, use a phone they can't get at.
step-partner-wait = Don't block them or change a password yet
step-partner-wait-why = It can warn them. Make a safety plan first.
step-partner-help = Talk to people who know this kind of abuse
step-partner-help-why = They can help you plan how to stay safe, one step at a time.

## Stop
step-stop = Don't pay, and don't reply
step-stop-why = Paying leads to more demands. A reply shows them they can push you.
step-stop-more = Don't pay any more, and don't reply
step-stop-more-why = Paying leads to more demands. It's never too late to stop.
step-partner-owe = You don't owe them money or pictures
step-partner-owe-why = What they are doing is a crime. But don't confront them until you are safe.

## Proof, then block
step-keep = Note who they are, and keep their messages
step-keep-why = Names, links, words and dates help the police. Don't delete the chat.
step-keep-under-18 = Write down who they are and what they said
step-keep-under-18-why = Words are enough. Don't delete the chat, and don't make a new copy of any picture.
step-keep-partner = Note what they do, somewhere they can't look
step-keep-partner-why = Dates and words help later. Only do it if it's safe.
step-block = Then report and block them in the app
step-block-why = Note their name and link first. Blocking may hide the chat.
step-block-known = Block them when you feel it's safe
step-block-known-why = Note their name, link and words first. Think about what they might do when they notice.
step-block-if-stranger = If they are a stranger, report and block them in the app
step-block-if-stranger-why = Note their name and link first. If it's someone close, don't block them yet.

## Money
step-money-bank = Tell your bank what happened
step-money-bank-why = Do it now. They may not get the money back, but it helps. You can use the number on your card too.
step-money-adult = Ask an adult you choose to call the bank
step-money-adult-why = It's still not your fault. They can do this for you.
step-money-gift-card = Keep the gift card and the receipt
step-money-gift-card-why = Contact the company that issued the card straight away. Tell them you were blackmailed.
step-money-crypto = Tell the crypto company, and note where the money went
step-money-crypto-why = A crypto payment can't be undone. The company and the police can still use the details.
step-money-app = Report the payment in the app, and tell your bank
step-money-app-why = Use the app's own help page, not a link that someone sends you.
step-money-transfer = Call the money transfer company now
step-money-transfer-why = If nobody has collected the money, ask them to stop it.
step-money-loan = Tell the lender you were blackmailed
step-money-loan-why = Don't borrow any more to pay them. Debt advice is free.
step-money-other = Tell your bank, and write down where the money went
step-money-other-why = Note the amount, the date, and any account or reference. It may help trace it.

## The picture
step-image-posted = Get help to take the picture down
step-image-posted-why = Note the links first. StopNCII needs the picture on your own device. Don't ask them for it.
step-image-before = Get help to stop the picture being shared
step-image-before-why = You can do this before anything is posted. StopNCII needs the picture on your own device. Don't ask them for it.
step-image-posted-under-18 = Use Report Remove to help take the picture down
step-image-before-under-18 = Use Report Remove before the picture is shared
step-image-under-18-why = It's the safe, official way for under-18s. Don't send the picture to anyone else.
step-image-partner = Get help with the picture, on a safe phone
step-image-partner-under-18 = Use Report Remove, on a safe phone
step-image-partner-why = They may notice when a post is taken down. Think about your safety first, posted or not.

## Police
step-report = Tell the police
step-report-why = Blackmail is a crime everywhere in the UK. Ask for a crime number.
step-report-under-18 = Tell CEOP or the police
step-report-under-18-why = You have done nothing wrong. What they are doing is abuse, and a crime.
step-report-partner = Tell the police, when it's safe for you
step-report-partner-why = You choose when. Tell them how to reach you without this person knowing.

## Tell somebody
step-tell = Tell one person you trust
step-tell-why = It gets easier when one other person knows.
step-tell-adult = Tell one adult you choose
step-tell-adult-why = You choose who. If you can't say it, show them the card.
step-told-adult = Do the next steps with the adult who knows
step-told-adult-why = You can show them the card. They don't need to see any picture.
step-tell-partner = Tell one person who is safe for you
step-tell-partner-why = Choose someone who won't tell the person doing this.
step-tell-adult-partner = Tell one adult you choose, who is safe for you
step-tell-adult-partner-why = It could be a teacher or a helpline. You choose who.

## Talk, and afterwards
step-talk = Talk to people who help with this
step-talk-why = You can say as much or as little as you like.
step-talk-under-18 = Talk to someone who is on your side
step-talk-under-18-why = You can say as much or as little as you like.
step-after = Note your crime number, and look at this again tomorrow
step-after-why = This app never sends reminders. Check here what should have happened by now.
step-after-partner = Keep your crime number somewhere safe
step-after-partner-why = This app never sends reminders. Look again when you are alone.

## Why a route is offered
route-danger = You are in danger, so this comes first.
route-danger-bsl = Video call in British Sign Language, for emergencies.
route-danger-silent = You can reach the police without speaking.
route-danger-sms = Text 999. You have to register first.
route-danger-relay = Type, and an operator speaks for you.
route-abuse = They understand abuse by a partner, an ex or family.
route-honour = They help when your family or community threatens you over 'honour'.
route-ceop = For under-18s: a child protection advisor reads your report.
route-ceop-if = If you are under 18: a child protection advisor reads your report.
route-ceop-child = You can report for a child, or do it together.
route-childline = Free and private, for people under 19.
route-childline-child = The child can talk to them alone.
route-report-remove = For under-18s: helps to take down a picture of you.
route-101 = The police, when it is not an emergency.
route-force = Report online to your own police force.
route-bank = Money has gone, so tell your bank now.
route-report-fraud = If you lost money, report that too.
route-stopncii = For adults: helps to stop a picture of you being shared. You need the picture on your own device.
route-take-it-down-under-18 = Helps to stop a picture being shared. It stays on your device.
route-take-it-down-adult = If the picture was taken when you were under 18.
route-revenge-porn-helpline = For adults: they know how to get pictures taken down.
route-iwf = Found a picture like this on a website? Report its address.
route-nspcc = For adults who are worried about a child.
route-hsc-gateway = The child's Gateway team in Northern Ireland.
route-stop-it-now = For worries about child sexual abuse, and for parents.
route-victim-support = Free support after a crime, whether you report it or not.
route-galop = For LGBT+ people who face abuse.
route-meic = For people under 25 in Wales.
route-samaritans = Someone who listens, day and night.
route-shout = Support by text, day and night.
route-papyrus = For people under 35 who are thinking about suicide.
route-lifeline = For people in distress in Northern Ireland.
route-urgent = Urgent mental health help from the NHS.
