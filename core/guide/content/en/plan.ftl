# The plan for the first hour: its questions, its steps, and why a route is offered.

plan-title = What to do now
plan-intro = A few short questions put your steps in order. You can skip any of them.
plan-kept-not = Your answers stay in memory only. They are gone when you leave.
plan-kept = Your answers are kept behind your code.
plan-start = Start
plan-show = Show my steps
plan-change = Change my answers
plan-steps = Your steps
plan-one = Do one step, then tick it off. You can stop at any time.
plan-done = Done
plan-undo = Not done yet
plan-why = Why
plan-all-done = You did every step. That took strength.
plan-resume = You stopped here.
plan-choose-way = Choose the way that is easiest for you.
plan-more-people = See more people who help

plan-who = Who is doing this?
plan-who-why = Someone close to you may see your phone. Then the first steps are others.
plan-who-stranger = Someone I met online
plan-who-known = Someone I know
plan-who-partner = A partner, an ex or someone in my family

plan-safe = Are you safe right now?
plan-safe-why = Your safety comes before all else.
plan-safe-yes = Yes, I am safe
plan-safe-hurt = I might hurt myself
plan-safe-danger = Someone may hurt me

plan-age = How old are you?
plan-age-why = Some help is only for people under 18, and some only for adults.
plan-age-under-18 = Under 18
plan-age-adult = 18 or over

plan-talk = How can you talk now?
plan-talk-why = We show you only ways that work for you.
plan-talk-voice = I can speak
plan-talk-type = I can only type
plan-talk-bsl = I use British Sign Language

plan-nation = Where are you?
plan-nation-why = Police and helplines differ from place to place.
plan-nation-england = England
plan-nation-wales = Wales
plan-nation-scotland = Scotland
plan-nation-northern-ireland = Northern Ireland

plan-paid = Did any money go to them?
plan-paid-why = If so, there is a step for the way it went. Nobody will blame you.
plan-paid-no = No
plan-paid-bank-transfer = Yes, from a bank account
plan-paid-card = Yes, with a bank card
plan-paid-gift-card = Yes, with gift cards
plan-paid-crypto = Yes, with crypto
plan-paid-other = Yes, in another way

plan-posted = Has a picture of you been posted or sent to anyone?
plan-posted-why = It tells us which way to stop it fits best.
plan-posted-no = No, not that I know
plan-posted-yes = Yes
plan-posted-unsure = I am not sure

plan-told = Does anyone know yet?
plan-told-why = You don't have to carry this alone.
plan-told-no = No, nobody
plan-told-yes = Yes, someone knows

## Safety
step-danger-now = Get help now
step-danger-now-why = In danger, 999 is the right number. You are not wasting anyone's time.
step-hurt-now = Talk to someone right now
step-hurt-now-why = This feeling can pass, and you should not be alone with it. If your life is in danger, use 999.
step-check-safe = First, are you safe?
step-check-safe-why = In danger, use 999. If you might hurt yourself, talk to someone before anything else.
step-who-first = Is it a partner, an ex or family?
step-who-first-why = Then read this first. Don't block them or change a password yet.
step-partner-phone = Think: might they check this phone?
step-partner-phone-why = They may see calls, texts and pages. Use a phone that they never touch, if you can.
step-partner-wait = Don't block them or change a password yet
step-partner-wait-why = It can warn them. Plan for your safety first.
step-partner-help = Talk to people who know this kind of abuse
step-partner-help-why = They can help you to think about safety, one step at a time.
step-partner-honour = Afraid of shame, or of being outed?
step-partner-honour-why = Some threaten to shame or out you. There is help just for that.

## Stop
step-stop = Don't pay, and don't reply
step-stop-why = Paying brings more demands. A reply shows them that you can be pushed.
step-stop-more = Pay no more, and don't reply
step-stop-more-why = Paying brings more demands. Stopping now is still the right step.
step-partner-owe = You owe them no money and no pictures
step-partner-owe-why = What they do is a crime. But don't face them with it before you are safe.

## Proof, then block
step-keep = Note who they are, and keep their words
step-keep-why = Names, links, words and dates help the police. Don't delete the chat.
step-keep-under-18 = Write down who they are and what they said
step-keep-under-18-why = Words are enough. Don't delete the chat, and don't make a new copy of any picture.
step-keep-partner = Note what they do, where they cannot look
step-keep-partner-why = Dates and words help later. Only do it if it is safe.
step-block = Then report and block them in the app
step-block-why = Note their name and link first. Blocking may hide the chat.
step-block-known = Block them when you feel that it is safe
step-block-known-why = Note their name, link and words first. Think what they may do when they notice.
step-block-if-stranger = If they are a stranger: report and block them in the app
step-block-if-stranger-why = Note their name and link first. Is it someone close? Then don't block them yet.

## Money
step-money-bank = Tell your bank what happened
step-money-bank-why = Do it soon. They may not get the money back, but it helps. The number on your card works too.
step-money-adult = Ask an adult you choose to call the bank
step-money-adult-why = It is still not your fault. The adult can do this for you.
step-money-gift-card = Keep the gift card and the receipt
step-money-gift-card-why = Contact the company that made the card at once. Tell them it was fraud.
step-money-other = Write down where the money went
step-money-other-why = Note the amount, the day, and any account or reference. It helps to trace it.

## The picture
step-image-posted = Help to get the picture taken down
step-image-posted-why = Note the links where it stands. Then choose the help that fits you.
step-image-before = Help to stop the picture before it spreads
step-image-before-why = You can do this before anything is posted. The picture stays on your device.
step-image-posted-under-18 = Use Report Remove to help get the picture taken down
step-image-before-under-18 = Use Report Remove before the picture spreads
step-image-under-18-why = It is the safe, official way for under-18s. Don't send the picture to anyone else.

## Police
step-report = Tell the police
step-report-why = Blackmail is a crime everywhere in the UK. Ask for a crime number.
step-report-under-18 = Tell CEOP or the police
step-report-under-18-why = You have done nothing wrong. What they do is abuse and a crime.
step-report-partner = Tell the police, when it is safe for you
step-report-partner-why = You choose when. Say how they can reach you without this person knowing.

## Tell somebody
step-tell = Tell one person you trust
step-tell-why = It gets lighter when one other person knows.
step-tell-adult = Tell one adult you choose
step-tell-adult-why = You choose who. If you can't say it, show them the card.
step-told-adult = Do the next steps with the adult who knows
step-told-adult-why = You can show them the card. They don't need to see any picture.
step-tell-partner = Tell one person who is safe for you
step-tell-partner-why = Choose someone who will not tell the one who does this.
step-tell-adult-partner = Tell one adult you choose, who is safe for you
step-tell-adult-partner-why = A teacher or a helpline can be that adult. You choose who.

## Talk, and afterwards
step-talk = Talk to people who help with this
step-talk-why = You can say as much or as little as you like.
step-talk-under-18 = Talk to someone on your side
step-talk-under-18-why = You can say as much or as little as you like.
step-after = Note your crime number, and look in again tomorrow
step-after-why = This app never sends you a reminder. Look here for what should have happened.
step-after-partner = Keep your crime number somewhere safe
step-after-partner-why = This app never sends you a reminder. Look in again when you are alone.

## Why a route is offered
route-danger = You are in danger, so this comes first.
route-danger-bsl = Video call in British Sign Language, for emergencies.
route-danger-silent = You can reach the police without a word.
route-danger-sms = Text 999. You need to have registered first.
route-danger-relay = Type, and an operator speaks for you.
route-abuse = They know abuse by a partner, an ex or family.
route-honour = They help when family or community threaten you over 'honour'.
route-ceop = For under-18s: a child protection advisor reads your report.
route-ceop-if = If you are under 18: a child protection advisor reads your report.
route-ceop-child = You can report for a child, or do it together.
route-childline = Free and private, for people under 19.
route-childline-child = The child can talk to them alone.
route-report-remove = For under-18s: helps to get a picture of you taken down.
route-101 = The police, when it is not an emergency.
route-force = Report online to your own police force.
route-bank = Money went, so tell your bank soon.
route-report-fraud = Money was lost, so report that too.
route-stopncii = For adults: helps to stop a picture of you from spreading.
route-take-it-down-under-18 = Helps to stop a picture from spreading. It stays on your device.
route-take-it-down-adult = If the picture was taken when you were under 18.
route-revenge-porn-helpline = For adults: they know how to get pictures taken down.
route-iwf = Found such a picture on a website? Report its address.
route-nspcc = For adults who worry about a child.
route-hsc-gateway = The child's Gateway team in Northern Ireland.
route-stop-it-now = For worries about child sexual abuse, and for parents.
route-victim-support = Free support after a crime, reported or not.
route-galop = For LGBT+ people who face abuse.
route-meic = For people under 25 in Wales.
route-samaritans = Someone who listens, day and night.
route-shout = Support by text, day and night.
route-papyrus = For people under 35 who think of suicide.
route-lifeline = For people in distress in Northern Ireland.
