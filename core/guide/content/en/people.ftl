# People who help: the list, and what each service is. Facts come from data/services.toml and its sources.

people-title = People who help
people-open-first = Services open now are at the top.
people-for-way = Ways that suit you: { $way }
people-change-way = Change how I get in touch
people-instead = Open now instead:
people-nobody-now = Nobody answers this way right now. You can write, and they will answer later. In danger, call 999.
people-all = Show all
people-for-child = I'm worried about a child
people-call-back = Police and helplines may ring you back. This app will wait for you.
people-know = Good to know
people-now = Open now
people-later = Later, or check their hours
people-talk-voice = Speak
people-talk-type = Type
people-talk-bsl = Sign (BSL)
people-hours-old = Some of these hours may have changed.
people-others = Other ways, and what this leaves
people-whole = More about { $name }
people-under = Under { $age }
people-any-age = Any age
people-text-to = Text { $number }
people-copy = Copy the number
people-count =
    { $count ->
        [one] One service
       *[other] { $count } services
    }

need-danger = In danger
need-cope = Struggling to cope
need-law = Report it
need-talk = Talk to someone
need-image = Stop a picture
need-money = Money
need-home = Abuse by someone close
need-child = Worried about a child

service-relay-how = You type, and an operator reads it out. You get the answer as text.
service-chat-how = Open the site, then start the chat.

service-n999-about = Police, ambulance and fire. For danger right now, or when a life is at risk.
service-n999-silent-solution-about = A 999 call from a mobile without speaking.
service-n999-silent-solution-how = Dial 999 and listen. Can't make a sound? Press 55 when the voice asks you to.
service-n999-silent-solution-no-trace = Pressing 55 does not tell police where you are.
service-n999-silent-solution-mobiles = It only works from mobiles. If it's safe, whisper, cough or tap instead.
service-n999-emergency-sms-about = For people who are deaf, hard of hearing or can't speak: text 999.
service-n999-emergency-sms-how = Text who needs help, what is wrong, and where you are. Wait for the reply.
service-n999-emergency-sms-register = You must register first. Text the word register to 999, and follow the reply.
service-n999-emergency-sms-slower = It is slower than a call. No reply in 3 minutes? Try again or another way.
service-n999-relay-about = An emergency call by text relay.
service-n999-relay-how = You type, and an operator talks to 999 for you.
service-n999-bsl-about = Video call with a British Sign Language interpreter, for emergencies.
service-n999-bsl-how = Use their app or website. It doesn't use up your data.
service-n999-bsl-location = Your location is normally passed on.

service-n101-about = The police, when it's not an emergency. It connects you to your local force.
service-n101-abroad = It only works inside the UK.

service-ceop-about = For under-18s who are being blackmailed online, and adults who are worried about one. A child protection advisor reads it.
service-ceop-emergency = Not for emergencies. In danger, use 999.
service-ceop-named = You can't be anonymous. They may have to tell the police or social care.
service-ceop-not-for = Not for bullying, fake accounts or hacked accounts.
service-ceop-night = Out of hours, the control centre checks reports. Urgent ones go to local police.

service-childline-about = For children and young people, until their 19th birthday.
service-childline-private = It's private, and you don't have to say your name. There are exceptions, such as danger to life.
service-childline-chat-how = Open their site, then start the 1-2-1 chat.
service-childline-email-how = Open their site and write from a Childline account.
service-childline-bsl-how = Open their site and look for SignVideo.

service-report-remove-about = For under-18s in the UK: helps to take down a nude or sexual picture of you.
service-report-remove-how = Choose your age, sign in to Childline, and follow the steps. You don't need an adult.
service-report-remove-sent = The picture itself goes to the Internet Watch Foundation. This is the safe, official way.
service-report-remove-age = You may be asked if you want to prove your age. Under 13 needs no ID.

service-take-it-down-about = For pictures of you taken when you were under 18, even if you are an adult now.
service-take-it-down-how = It makes a fingerprint of the picture on your device. The picture never leaves it, and you don't have to say your name.
service-take-it-down-copies = Use it only on the device that has the picture. Don't download or copy it for this.
service-take-it-down-encrypted = It doesn't work inside encrypted chats.

service-meic-about = For people under 25 in Wales.

service-revenge-porn-helpline-about = For adults in the UK whose intimate pictures have been shared, or are being used as a threat.
service-stopncii-about = For adults: helps to stop an intimate picture being shared. You can use it before anything is posted.
service-stopncii-how = You need the picture on your own device. It makes a fingerprint there, and the picture isn't uploaded. Keep the case number and PIN.
service-stopncii-under-18 = Were you under 18 when it was taken? Use Take It Down instead.

service-samaritans-about = Someone to listen, whatever it is, day and night.
service-samaritans-no-text = They have no text number. An old one is still going round.
service-shout-about = Support by text message, day and night.
service-shout-how = Text the word SHOUT.
service-shout-thread = Some phones warn you about a charge. It's free on the networks named.
service-papyrus-about = For people under 35 who are thinking about suicide, and anyone worried about them.
service-lifeline-ni-about = For people in distress in Northern Ireland.
service-nhs-111-england-about = For urgent mental health help in England, at any age. You can call for someone else too.
service-nhs-111-england-how = Call 111 and choose the mental health option.
service-nhs-111-wales-about = For urgent mental health help in Wales, at any age.
service-nhs-111-wales-how = Call 111 and press 2.
service-nhs-111-scotland-about = For urgent mental health help in Scotland.
service-nhs-111-scotland-how = Call 111 and ask for mental health help.
service-breathing-space-about = For anyone aged 16 or over in Scotland who needs someone to talk to.
service-calm-about = For anyone in the UK who is struggling, or thinking about suicide.

service-victim-support-about = For anyone affected by crime in England and Wales. You don't have to report it.
service-victim-support-scotland-about = For anyone affected by crime in Scotland. You don't have to report it.
service-voice-northants-about = For victims and witnesses in Northamptonshire, of any age. You don't have to report it.
service-cyber-helpline-about = For anyone aged 13 or over in the UK. Blackmail like this is one of their main areas.
service-cyber-helpline-how = A chatbot answers at any time. Volunteers follow up later. It's not for emergencies.
service-cyber-helpline-work = Don't use it on a work device.
service-rape-crisis-247-about = For anyone aged 16 or over in England and Wales after sexual abuse, and their friends and family.
service-rape-crisis-247-how = Open their site to chat. They take calls too.
service-mencap-about = For people with a learning disability, their families and carers.
service-galop-about = For LGBT+ people facing abuse or violence.

service-da-england-about = For women in England who face domestic abuse, and people worried about them.
service-da-wales-about = For anyone in Wales facing domestic, sexual or honour-based abuse, and people worried about them.
service-da-scotland-about = For anyone in Scotland facing domestic abuse or forced marriage. They have interpreters.
service-da-scotland-whatsapp = The text number is on WhatsApp too.
service-dsa-helpline-ni-about = For people over 16 in Northern Ireland facing domestic or sexual abuse.
service-mens-advice-line-about = For men who are abused by a partner or an ex.
service-karma-nirvana-about = For anyone in the UK whose family or community threatens them over 'honour', or threatens to out them.
service-stalking-helpline-about = For people who are being stalked.

service-n159-about = Puts you through to your bank. For when you have sent money or given out bank details.
service-n159-never-calls = 159 will never call you. If someone says they are 159, hang up.
service-n159-not-all = Not every bank is on it. If yours isn't, use the number on your card. It can't help with gift cards.
service-report-fraud-about = For lost money, bank details or a hacked account. It has replaced Action Fraud.
service-report-fraud-first-101 = Is a person blackmailing you? First tell the police on 101, or CEOP if you are under 18.
service-stepchange-about = Free debt advice, also when a partner, an ex or family forced the debt on you.
service-western-union-about = If you sent money with Western Union. If nobody has collected it, ask them to stop it.
service-sers-about = For mass emails that say "I filmed you". They are a scam.
service-sers-how = Forward the email. Don't reply, and don't pay. If it shows a password you still use, change it.
service-sers-bulk-only = Only for mass emails. Don't delete proof of real blackmail.

service-nspcc-helpline-about = For parents, carers, teachers and any adult worried about a child.
service-nspcc-helpline-named = You don't have to give your name. They may tell the police or social care.
service-iwf-about = Report sexual pictures of under-18s found online. Their guide for parents is here too.
service-iwf-how = You can report without your name.
service-iwf-address-only = Report the address only. Don't copy it, send it on or go looking for it.
service-stop-it-now-about = For any worry about child sexual abuse, and for parents of a young person in trouble online.
service-stop-it-now-private = You don't have to give your name. They pass on details of an offence or a child at risk.
service-stop-it-now-interpreters = They have interpreters for many languages.
service-hsc-gateway-about = The Gateway team of the child's Health and Social Care Trust, in Northern Ireland.
service-hsc-gateway-belfast = Belfast
service-hsc-gateway-south-eastern = South Eastern
service-hsc-gateway-northern = Northern
service-hsc-gateway-southern = Southern
service-hsc-gateway-western = Western
service-hsc-gateway-out-of-hours = Out of hours

service-missing-people-about = For when someone goes missing, or is thinking about it. Confidential.
service-crimestoppers-about = Takes information about a crime without your name.
service-crimestoppers-not-for-you = It's not a way to get help for yourself. For that, use the police, or CEOP if you are under 18.
service-ombudsman-about = For a complaint under the Victims' Code, after you have complained to the service itself.
service-ombudsman-mp = Your MP has to pass the complaint on.
