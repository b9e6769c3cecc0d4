# People who help: the list, and what each service is. Facts come from data/services.toml and its sources.

people-title = Pobl sy'n helpu
people-open-first = Y rhai sydd ar agor nawr sy'n dod gyntaf.
people-for-way = Ar gyfer y ffordd y gallwch siarad: { $way }
people-change-way = Newid sut galla i siarad
people-instead = Ar agor nawr yn lle hynny:
people-nobody-now = Does neb yn ateb fel hyn ar hyn o bryd. Gallwch ysgrifennu, a byddan nhw'n ateb wedyn. Mewn perygl, defnyddiwch 999.
people-all = Dangos pob un
people-for-child = Dwi'n poeni am blentyn
people-call-back = Gall yr heddlu a llinellau cymorth ffonio'n ôl. Mae'r ap hwn yn aros amdanoch chi.
people-know = Da gwybod
people-now = Ar agor nawr
people-later = Yn nes ymlaen, neu gwiriwch eu horiau
people-talk-voice = Siarad
people-talk-type = Teipio
people-talk-bsl = Arwyddo (BSL)
people-hours-old = Efallai fod rhai o'r oriau hyn wedi newid.
people-others = Ffyrdd eraill, a beth mae hyn yn ei adael
people-whole = Rhagor: { $name }
people-under = O dan { $age } oed
people-any-age = Unrhyw oedran
people-text-to = Tecstiwch { $number }
people-copy = Copïo'r rhif
people-count =
    { $count ->
        [zero] Dim gwasanaethau
        [one] Un gwasanaeth
        [two] Dau wasanaeth
        [few] Tri gwasanaeth
        [many] Chwe gwasanaeth
       *[other] { $count } gwasanaeth
    }

need-danger = Mewn perygl
need-cope = Methu ymdopi
need-law = Riportio
need-talk = Siarad â rhywun
need-image = Atal llun
need-money = Arian
need-home = Cam-drin gan rywun agos
need-child = Poeni am blentyn

service-relay-how = Teipiwch, ac mae gweithredwr yn darllen eich geiriau'n uchel. Daw'r ateb yn ôl fel testun.
service-chat-how = Agorwch y wefan, wedyn dechreuwch y sgwrs.

service-n999-about = Yr heddlu, ambiwlans a thân. Ar gyfer perygl nawr, neu pan fydd bywyd mewn perygl.
service-n999-silent-solution-about = Galwad 999 o ffôn symudol, heb siarad.
service-n999-silent-solution-how = Deialwch 999 a gwrandewch. Methu gwneud sŵn? Pwyswch 55 pan fydd y llais yn gofyn.
service-n999-silent-solution-no-trace = Dydy pwyso 55 ddim yn dweud wrth yr heddlu ble rydych chi.
service-n999-silent-solution-mobiles = Mae'n gweithio o ffonau symudol yn unig. Os yw'n ddiogel, sibrydwch, peswch neu tapiwch yn lle hynny.
service-n999-emergency-sms-about = I bobl sy'n fyddar, yn drwm eu clyw neu'n methu siarad: tecstiwch 999.
service-n999-emergency-sms-how = Tecstiwch pwy sydd angen help, beth sydd o'i le, a ble rydych chi. Arhoswch am yr ateb.
service-n999-emergency-sms-register = Rhaid cofrestru yn gyntaf. Tecstiwch y gair register i 999, a dilynwch yr ateb.
service-n999-emergency-sms-slower = Mae'n arafach na galwad. Dim ateb mewn 3 munud? Rhowch gynnig arall arni neu ffordd arall.
service-n999-relay-about = Galwad frys drwy gyfnewid testun.
service-n999-relay-how = Teipiwch, ac mae gweithredwr yn siarad â 999 drosoch chi.
service-n999-bsl-about = Galwad fideo gyda dehonglydd British Sign Language, ar gyfer argyfwng.
service-n999-bsl-how = Defnyddiwch eu hap neu eu gwefan. Dydy hyn ddim yn defnyddio'ch data.
service-n999-bsl-location = Fel arfer mae eich lleoliad yn cael ei basio ymlaen.

service-n101-about = Yr heddlu, pan nad yw'n argyfwng. Mae'n eich cysylltu â'ch heddlu lleol.
service-n101-abroad = Mae'n gweithio y tu mewn i'r DU yn unig.

service-ceop-about = I rai o dan 18 oed sy'n cael eu blacmelio ar-lein, ac i oedolion sy'n poeni am un ohonyn nhw. Cynghorydd amddiffyn plant sy'n ei ddarllen.
service-ceop-emergency = Nid ar gyfer argyfwng. Mewn perygl, defnyddiwch 999.
service-ceop-named = All y riport ddim bod yn ddienw. Efallai y bydd rhaid iddyn nhw ddweud wrth yr heddlu neu ofal cymdeithasol.
service-ceop-not-for = Nid ar gyfer bwlio, cyfrifon ffug na chyfrifon wedi'u hacio.
service-ceop-night = Y tu allan i oriau mae'r ganolfan reoli'n edrych arno. Mae rhai brys yn mynd at yr heddlu lleol.

service-childline-about = I blant a phobl ifanc, hyd at eu pen-blwydd yn 19 oed.
service-childline-private = Mae'n breifat, a does dim angen enw. Mae eithriadau, fel perygl i fywyd.
service-childline-chat-how = Agorwch eu gwefan, wedyn dechreuwch y sgwrs 1-2-1.
service-childline-email-how = Agorwch eu gwefan ac ysgrifennwch o gyfrif Childline.
service-childline-bsl-how = Agorwch eu gwefan a chwiliwch am SignVideo.

service-report-remove-about = I rai o dan 18 oed yn y DU: yn helpu i dynnu i lawr lun noeth neu rywiol ohonoch chi.
service-report-remove-how = Dewiswch eich oed, mewngofnodwch i Childline, a dilynwch y camau. Does dim angen oedolyn.
service-report-remove-sent = Mae'r llun ei hun yn mynd i'r Internet Watch Foundation. Dyma'r ffordd ddiogel, swyddogol.
service-report-remove-age = Efallai y bydd rhywun yn gofyn a ydych chi eisiau profi eich oed. Does dim angen ID o dan 13.

service-take-it-down-about = Ar gyfer lluniau ohonoch chi a dynnwyd o dan 18 oed. Gallwch fod yn oedolyn nawr.
service-take-it-down-how = Mae'n gwneud ôl bys o'r llun ar eich dyfais. Dydy'r llun byth yn ei gadael, a does dim angen enw.
service-take-it-down-copies = Defnyddiwch Take It Down lle mae'r llun yn barod yn unig. Peidiwch â'i lawrlwytho na'i gopïo ar gyfer hyn.
service-take-it-down-encrypted = Dydy Take It Down ddim yn gweithio y tu mewn i sgyrsiau wedi'u hamgryptio.

service-meic-about = I bobl o dan 25 oed yng Nghymru.

service-revenge-porn-helpline-about = I oedolion yn y DU pan fydd rhywun yn rhannu eu lluniau noeth neu rywiol, neu'n bygwth hynny.
service-stopncii-about = I oedolion: yn helpu i atal llun noeth neu rywiol rhag lledaenu. Gallwch ei ddefnyddio cyn i unrhyw beth gael ei rannu.
service-stopncii-how = Mae angen y llun ar eich dyfais chi. Mae'n gwneud ôl bys yno, a dydy'r llun ddim yn cael ei uwchlwytho. Cadwch y rhif achos a'r PIN.
service-stopncii-under-18 = Gafodd ei dynnu pan oeddech chi o dan 18 oed? Yna defnyddiwch Take It Down.

service-samaritans-about = Rhywun sy'n gwrando, beth bynnag yw'r broblem, ddydd a nos.
service-samaritans-no-text = Does ganddyn nhw ddim rhif tecst. Mae hen un yn dal i fynd o gwmpas.
service-shout-about = Cymorth drwy neges destun, ddydd a nos.
service-shout-how = Tecstiwch y gair SHOUT.
service-shout-thread = Mae rhai ffonau'n rhybuddio am dâl. Does dim tâl ar y rhwydweithiau sydd wedi'u henwi.
service-papyrus-about = I bobl o dan 35 oed sy'n meddwl am hunanladdiad, ac unrhyw un sy'n poeni amdanyn nhw.
service-lifeline-ni-about = I bobl mewn trallod yng Ngogledd Iwerddon.
service-nhs-111-england-about = Ar gyfer help iechyd meddwl brys yn Lloegr, ar unrhyw oed. Gallwch ffonio dros rywun arall hefyd.
service-nhs-111-england-how = Ffoniwch 111 a dewiswch yr opsiwn iechyd meddwl.
service-nhs-111-wales-about = Ar gyfer help iechyd meddwl brys yng Nghymru, ar unrhyw oed.
service-nhs-111-wales-how = Ffoniwch 111 a phwyswch 2.
service-nhs-111-scotland-about = Ar gyfer help iechyd meddwl brys yn yr Alban.
service-nhs-111-scotland-how = Ffoniwch 111 a gofynnwch am help iechyd meddwl.
service-breathing-space-about = I unrhyw un 16 oed neu drosodd yn yr Alban sydd angen siarad â rhywun.
service-calm-about = I unrhyw un yn y DU sy'n cael trafferth ymdopi, neu'n meddwl am hunanladdiad.

service-victim-support-about = I unrhyw un y mae trosedd wedi effeithio arnyn nhw yng Nghymru a Lloegr. Does dim rhaid riportio.
service-victim-support-scotland-about = I unrhyw un y mae trosedd wedi effeithio arnyn nhw yn yr Alban. Does dim rhaid riportio.
service-voice-northants-about = I ddioddefwyr a thystion yn Northamptonshire, o unrhyw oed. Does dim rhaid riportio.
service-cyber-helpline-about = I unrhyw un 13 oed neu drosodd yn y DU. Mae blacmel fel hyn yn un o'u prif achosion.
service-cyber-helpline-how = Mae sgwrsfot yn ateb unrhyw bryd. Mae gwirfoddolwyr yn dilyn wedyn. Nid yw ar gyfer argyfwng.
service-cyber-helpline-work = Peidiwch â'i ddefnyddio ar ddyfais o'r gwaith.
service-rape-crisis-247-about = I unrhyw un 16 oed neu drosodd yng Nghymru a Lloegr ar ôl camdriniaeth rywiol, a'u ffrindiau a'u teulu.
service-rape-crisis-247-how = Agorwch eu gwefan i gael y sgwrs. Maen nhw'n derbyn galwadau hefyd.
service-mencap-about = I bobl ag anabledd dysgu, eu teuluoedd a'u gofalwyr.
service-galop-about = I bobl LGBT+ sy'n wynebu camdriniaeth neu drais.

service-da-england-about = I fenywod yn Lloegr sy'n wynebu cam-drin domestig, a phobl sy'n poeni amdanyn nhw.
service-da-wales-about = I unrhyw un yng Nghymru sy'n wynebu cam-drin domestig, rhywiol neu ar sail anrhydedd, a phobl sy'n poeni amdanyn nhw.
service-da-scotland-about = I unrhyw un yn yr Alban sy'n wynebu cam-drin domestig neu briodas dan orfod. Mae ganddyn nhw ddehonglwyr.
service-da-scotland-whatsapp = Mae'r rhif testun ar WhatsApp hefyd.
service-dsa-helpline-ni-about = I bobl dros 16 oed yng Ngogledd Iwerddon sy'n wynebu cam-drin domestig neu rywiol.
service-mens-advice-line-about = I ddynion sy'n cael eu cam-drin gan bartner neu gyn-bartner.
service-karma-nirvana-about = I unrhyw un yn y DU y mae eu teulu neu eu cymuned yn eu bygwth dros 'anrhydedd'. Mae cael eich outio'n rhan o hyn.
service-stalking-helpline-about = I bobl sy'n cael eu stelcio.

service-n159-about = Mae'n eich cysylltu â'ch banc. Ar gyfer pan aeth arian, neu pan roddoch chi fanylion banc.
service-n159-never-calls = Fydd 159 byth yn eich ffonio chi. Os bydd rhywun yn dweud mai 159 sy'n ffonio, rhowch y ffôn i lawr.
service-n159-not-all = Dydy pob banc ddim yn rhan ohono. Os nad yw eich un chi, defnyddiwch y rhif ar eich cerdyn. Dydy'r llinell ddim yn gallu helpu gyda chardiau anrheg.
service-report-fraud-about = Ar gyfer arian a gollwyd, manylion banc neu gyfrif wedi'i hacio. Daeth yn lle Action Fraud.
service-report-fraud-first-101 = Oes person yn eich blacmelio? Yn gyntaf dywedwch wrth yr heddlu ar 101, neu CEOP os ydych chi o dan 18 oed.
service-stepchange-about = Cyngor am ddim ar ddyled, hefyd os oedd partner, cyn-bartner neu deulu wedi gorfodi'r ddyled arnoch.
service-western-union-about = Os anfonoch chi arian gyda Western Union. Os nad oes neb wedi ei gasglu, gofynnwch iddyn nhw ei atal.
service-sers-about = Ar gyfer e-byst torfol sy'n dweud "Fe wnes i dy ffilmio di". Sgam ydyn nhw.
service-sers-how = Anfonwch yr e-bost ymlaen. Peidiwch ag ateb na thalu. Newidiwch gyfrinair sydd ynddo os ydych chi'n dal i'w ddefnyddio.
service-sers-bulk-only = Ar gyfer e-byst torfol yn unig. Rhaid peidio â dileu tystiolaeth o flacmel go iawn.

service-nspcc-helpline-about = I rieni, gofalwyr, athrawon ac unrhyw oedolyn sy'n poeni am blentyn.
service-nspcc-helpline-named = Does dim rhaid i chi roi eich enw. Gallan nhw ddweud wrth yr heddlu neu ofal cymdeithasol.
service-iwf-about = Riportio lluniau rhywiol o rai o dan 18 oed sydd ar-lein. Mae eu canllaw i rieni yma hefyd.
service-iwf-how = Gallwch riportio heb eich enw.
service-iwf-address-only = Riportiwch y cyfeiriad yn unig. Peidiwch â'i gopïo, ei anfon ymlaen na mynd i chwilio.
service-stop-it-now-about = Ar gyfer unrhyw bryder am gam-drin plant yn rhywiol. Hefyd i rieni person ifanc sydd mewn trafferth ar-lein.
service-stop-it-now-private = Does dim angen enw. Maen nhw'n pasio ymlaen fanylion am drosedd neu blentyn mewn perygl.
service-stop-it-now-interpreters = Mae ganddyn nhw ddehonglwyr ar gyfer llawer o ieithoedd.
service-hsc-gateway-about = Tîm Gateway Health and Social Care Trust y plentyn, yng Ngogledd Iwerddon.
service-hsc-gateway-belfast = Belfast
service-hsc-gateway-south-eastern = South Eastern
service-hsc-gateway-northern = Northern
service-hsc-gateway-southern = Southern
service-hsc-gateway-western = Western
service-hsc-gateway-out-of-hours = Y tu allan i oriau

service-missing-people-about = Ar gyfer pan fydd rhywun yn mynd ar goll, neu'n meddwl am hynny. Cyfrinachol.
service-crimestoppers-about = Rhoi gwybodaeth am drosedd heb eich enw.
service-crimestoppers-not-for-you = Nid yw'n ffordd o gael help i chi'ch hun. Ar gyfer hynny, defnyddiwch yr heddlu, neu CEOP os ydych chi o dan 18 oed.
service-ombudsman-about = Ar gyfer cwyn o dan y Victims' Code, ar ôl i chi gwyno i'r gwasanaeth ei hun.
service-ombudsman-mp = Rhaid i'ch Aelod Seneddol (MP) anfon y gŵyn ymlaen.
