# Cards to show to somebody, and the screens they stand on.

## Show this to an adult
show-adult-title = Show this to an adult
show-adult-about = Hold up the phone so they can read it. You don't have to say anything.
show-adult-turn = Turn it round
show-adult-under-18-choose = You choose the adult.

card-adult-title = Please read this
card-adult-happened = Someone is blackmailing me with an intimate picture.
card-adult-hard = I can't say it out loud. It's hard for me to show you this.
card-adult-need = I need you to help me. Please stay with me.
card-adult-angry = Please don't be angry, and please don't take my phone away.
card-adult-picture = Please don't ask to see the picture. Don't look at it, don't copy it.
card-adult-not-pay = Please don't pay them, and don't message them.
card-adult-next = We can report it together: to CEOP, or to the police on 101.
card-adult-danger = If I'm in danger or might hurt myself, call 999 and stay with me.

## Show someone: advice and contacts only
show-title = Show someone
show-about = Large text: advice and contacts only. It doesn't call anyone or remember anything.
show-locked = While this is on, what you kept is locked.
show-leave = To leave, you need the code, if there is one.
show-leave-code = To get back in, you need your code.
show-who = Who will read it?
show-mine = An adult I trust
show-mine-adult = Someone I trust
show-mine-about = A card that says it for me
show-parent = A parent or carer
show-parent-about = How they can help
show-professional = A teacher or other professional
show-professional-title = For teachers, youth workers and other professionals
show-professional-about = What to do, and what not to do
show-numbers = Numbers to take away
show-numbers-about = Another phone can scan them
show-card-of = Card { $number } of { $count }
show-next = Next card
show-previous = Previous card
show-adult-101 = We can report it together to the police on 101.
show-pin = Keep other apps shut
show-take-away = Take it with you
show-take-away-about = Scan this with another phone. It's plain text: the first steps and some numbers.
show-pin-android = On Android you can pin this screen, so nothing else opens.
show-pin-ios = On iPhone, Guided Access keeps this screen in front.
show-pin-how = Search your phone's settings for "pin". Switch it on, then come back.
show-pin-how-ios = Search your iPhone's settings for "Guided Access". Switch it on, then come back.

card-professional-title = For teachers, youth workers, police and other professionals
card-professional-secrecy = Don't promise to keep it secret.
card-professional-picture = Don't look at the picture. Don't ask to see it, copy it or send it.
card-professional-words = Write down what they said, in their own words.
card-professional-today = Follow your safeguarding procedure today.
card-professional-school = In a school or college: tell the safeguarding lead straight away. The lead decides who else is told.
card-professional-blame = They did nothing wrong. Thank them for telling you.
card-professional-phone = Leave the phone and the chat as they are. Don't delete anything.

card-parent-title = For parents and carers
card-parent-calm = Stay with them. Thank them for telling you.
card-parent-blame = Don't blame or punish them. This is a crime against them.
card-parent-safe = Danger, or talk of suicide or self-harm? Call 999, and stay with them.
card-parent-picture = Don't look at the picture, and don't copy or send it.
card-parent-stop = Don't pay, and stop all contact.
card-parent-keep = Don't delete messages, numbers or bank details.
card-parent-report = Report it to CEOP, or to the police on 101.

## The numbers and first steps as plain text, for another phone
card-take-away-title = First steps
card-take-away-steps = Don't pay. Don't reply. Don't delete anything. Tell someone. If they are close to you, get advice first.
card-take-away-danger = In danger or hurt: 999
card-take-away-police = Police: 101
card-take-away-child = Under 19: Childline 0800 1111
card-take-away-listen = Someone who listens: Samaritans 116 123
card-take-away-text = By text: SHOUT to 85258
