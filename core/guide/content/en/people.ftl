# People who help: the list, and what each service is. Facts come from data/services.toml and its sources.

people-title = People who help
people-open-first = Open now comes first.
people-for-way = For the way you can talk: { $way }
people-change-way = Change how I can talk
people-instead = Open now instead:
people-nobody-now = Nobody answers this way just now. You can write, and they answer later. In danger, use 999.
people-all = Show all
people-for-child = I worry about a child
people-call-back = Police and helplines may ring back. This app waits for you.
people-know = Good to know

need-danger = In danger
need-cope = Struggling to cope
need-law = Report it
need-talk = Talk to someone
need-image = Stop a picture
need-money = Money
need-home = Abuse by someone close
need-child = Worried about a child

service-relay-how = Type, and an operator reads your words aloud. The answer comes back as text.
service-chat-how = Open the site, then start the chat.

service-n999-about = Police, ambulance and fire. For danger now, or when a life is at risk.
service-n999-silent-solution-about = A 999 call from a mobile, without speaking.
service-n999-silent-solution-how = Dial 999 and listen. Can't make a sound? Press 55 when the voice asks you to.
service-n999-silent-solution-no-trace = Pressing 55 does not tell police where you are.
service-n999-silent-solution-mobiles = It works from mobiles only. If it is safe, whisper, cough or tap instead.
service-n999-emergency-sms-about = For people who are deaf, hard of hearing or can't speak: text 999.
service-n999-emergency-sms-how = Text who needs help, what is wrong, and where you are. Wait for the reply.
service-n999-emergency-sms-register = You must register first. Text the word register to 999, and follow the reply.
service-n999-emergency-sms-slower = It is slower than a call. No reply in 3 minutes? Try again or another way.
service-n999-relay-about = Emergency call by text relay.
service-n999-relay-how = Type, and an operator speaks with 999 for you.
service-n999-bsl-about = Video call with a British Sign Language interpreter, for emergencies.
service-n999-bsl-how = Use their app or website. It does not use up your data.
service-n999-bsl-location = Your location is normally passed on.

service-n101-about = The police, when it is not an emergency. It connects you to your local force.
service-n101-abroad = It works only inside the UK.

service-ceop-about = For under-18s who are blackmailed online, or an adult who worries about one. A child protection advisor reads it.
service-ceop-emergency = Not for emergencies. In danger, use 999.
service-ceop-named = It can't be anonymous. They may have to tell police or social care.
service-ceop-not-for = Not for bullying, fake accounts or hacked accounts.
service-ceop-night = Out of hours the control centre looks at it. Urgent ones go to local police.

service-childline-about = For children and young people, up to the 19th birthday.
service-childline-private = It is private, and you need no name. There are exceptions, such as danger to life.
service-childline-chat-how = Open their site, then start the 1-2-1 chat.
service-childline-email-how = Open their site and write from a Childline account.
service-childline-bsl-how = Open their site and look for SignVideo.

service-report-remove-about = For under-18s in the UK: helps to take down a nude or sexual picture of you.
service-report-remove-how = Choose your age, sign in to Childline, and follow the steps. No adult is needed.
service-report-remove-sent = The picture itself goes to the Internet Watch Foundation. This is the safe, official way.
service-report-remove-age = You may be asked if you want to prove your age. Under 13 needs no ID.

service-take-it-down-about = For pictures of you that were taken when you were under 18, even if you are an adult now.
service-take-it-down-how = It makes a fingerprint of the picture on your device. The picture never leaves it, and you need no name.
service-take-it-down-copies = Use it only where the picture already is. Don't download or copy it for this.
service-take-it-down-encrypted = It does not work inside encrypted chats.

service-meic-about = For people under 25 in Wales.

service-revenge-porn-helpline-about = For adults in the UK whose intimate pictures are shared or used as a threat.
service-stopncii-about = For adults: helps to stop an intimate picture from spreading. You can use it before anything is shared.
service-stopncii-how = It makes a fingerprint on your device. The picture is not uploaded. Keep the case number and PIN.
service-stopncii-under-18 = Taken when you were under 18? Then use Take It Down.

service-samaritans-about = Someone who listens, whatever it is, day and night.
service-samaritans-no-text = They have no text number. An old one still goes round.
service-shout-about = Support by text message, day and night.
service-shout-how = Text the word SHOUT.
service-shout-thread = Some phones warn of a charge. On the networks named there is none.
service-papyrus-about = For people under 35 who think of suicide, and anyone who worries about one.
service-lifeline-ni-about = For people in distress in Northern Ireland.

service-victim-support-about = For anyone affected by crime in England and Wales. You don't need to report it.
service-voice-northants-about = For victims and witnesses in Northamptonshire, of any age. You don't need to report it.
service-cyber-helpline-about = For anyone of 13 or over in the UK. Blackmail like this is one of their main cases.
service-cyber-helpline-how = A chatbot answers at any time. Volunteers follow later. It is not for emergencies.
service-cyber-helpline-work = Don't use it on a device from work.
service-rape-crisis-247-about = For anyone of 16 or over in England and Wales after sexual abuse, and their friends and family.
service-rape-crisis-247-how = Open their site for the chat. They take calls as well.
service-galop-about = For LGBT+ people who face abuse or violence.

service-da-england-about = For women in England who face domestic abuse, and people who worry about one.
service-da-wales-about = For anyone in Wales who faces domestic, sexual or honour-based abuse, and people who worry about them.
service-da-scotland-about = For anyone in Scotland who faces domestic abuse or forced marriage. They have interpreters.
service-dsa-helpline-ni-about = For people over 16 in Northern Ireland who face domestic or sexual abuse.
service-mens-advice-line-about = For men who are abused by a partner or an ex.
service-karma-nirvana-about = For anyone in the UK whose family or community threatens them over 'honour'. Being outed is part of it.

service-n159-about = Connects you to your bank. For when money went, or you gave bank details.
service-n159-never-calls = 159 never calls you. A call that says so is not from them.
service-n159-not-all = Not every bank is on it. Otherwise use the number on your card. It can't help with gift cards.
service-report-fraud-about = For lost money, bank details or a hacked account. It took the place of Action Fraud.
service-report-fraud-first-101 = A person blackmails you? First tell the police on 101, or CEOP if you are under 18.
service-sers-about = For mass emails that say "I filmed you". They are a scam.
service-sers-how = Forward the email. Don't reply, and don't pay. Change a password it shows if you still use it.
service-sers-bulk-only = Only for mass emails. Proof of a real blackmail must not be deleted.

service-nspcc-helpline-about = For parents, carers, teachers and any adult who worries about a child.
service-nspcc-helpline-named = You need not give your name. They may tell police or social care.
service-iwf-about = Report sexual pictures of under-18s found online. Their guide for parents is here too.
service-iwf-how = You can report without your name.
service-iwf-address-only = Report the address only. Don't copy it, don't send it on, and don't go looking.
service-stop-it-now-about = For any worry about child sexual abuse, and for parents of a young person in trouble online.
service-stop-it-now-private = You need no name. They pass on details about an offence or a child at risk.
service-hsc-gateway-about = The Gateway team of the child's Health and Social Care Trust, in Northern Ireland.
service-hsc-gateway-belfast = Belfast
service-hsc-gateway-south-eastern = South Eastern
service-hsc-gateway-northern = Northern
service-hsc-gateway-southern = Southern
service-hsc-gateway-western = Western
service-hsc-gateway-out-of-hours = Out of hours

service-missing-people-about = For when someone goes missing, or thinks of it. Confidential.
service-crimestoppers-about = Gives information about a crime without your name.
service-crimestoppers-not-for-you = It is no way to get help for yourself. For that, use the police, or CEOP if you are under 18.
service-ombudsman-about = For a complaint under the Victims' Code, after you complained to the service itself.
service-ombudsman-mp = Your MP has to send the complaint on.
