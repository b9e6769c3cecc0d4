# The plan for the first hour: its questions, its steps, and why a route is offered.

plan-title = Fy nghynllun
plan-intro = Ambell gwestiwn byr. Gallwch hepgor unrhyw un ohonyn nhw.
plan-kept-not = Mae eich atebion yn aros yn y cof yn unig. Maen nhw'n mynd pan fyddwch chi'n gadael.
plan-kept = Mae eich atebion yn cael eu cadw y tu ôl i'ch cod.
plan-start = Dechrau
plan-show = Dangos fy nghynllun
plan-change = Newid fy atebion
plan-steps = Fy nghynllun
plan-then = Wedyn
plan-one = Gwnewch un cam, wedyn rhowch dic wrtho. Gallwch stopio unrhyw bryd.
plan-done = Wedi'i wneud
plan-undo = Heb ei wneud eto
plan-why = Pam
plan-all-done = Rydych chi wedi gwneud pob cam. Roedd angen nerth i wneud hynny.
plan-resume = Fe stopioch chi yma.
plan-choose-way = Dewiswch y ffordd sydd hawsaf i chi.
plan-more-people = Gweld mwy o bobl sy'n helpu
plan-place = { $step } o { $count }
plan-progress = { $done } o { $count } wedi'u gwneud. Gallwch stopio unrhyw bryd.
plan-did = Dwi wedi gwneud hyn
plan-take-back = Dadwneud
plan-done-before =
    { $count ->
        [one] Un cam wedi'i wneud cyn hyn
        [two] Dau gam wedi'u gwneud cyn hyn
        [few] Tri cham wedi'u gwneud cyn hyn
        [many] Chwe cham wedi'u gwneud cyn hyn
       *[other] { $count } cam wedi'u gwneud cyn hyn
    }
plan-later =
    { $count ->
        [one] Wedyn un cam arall
        [two] Wedyn dau gam arall
        [few] Wedyn tri cham arall
        [many] Wedyn chwe cham arall
       *[other] Wedyn { $count } cam arall
    }
plan-more = Ambell gwestiwn arall
plan-more-about = Maen nhw'n gwneud i'r camau eich siwtio'n well
plan-keep = Cadw fy atebion
plan-keep-about = Rydych chi'n dewis cod yn gyntaf

plan-who = Pwy sy'n gwneud hyn?
plan-who-why = Os yw'r person yn agos atoch chi, neu'n gwybod ble rydych chi, gall rhai camau fod yn beryglus. Felly mae'r cynllun yn newid.
plan-who-stranger = Rhywun wnes i gwrdd â nhw ar-lein
plan-who-stranger-about = Neu dwi ddim yn gwybod pwy ydyn nhw
plan-who-known = Rhywun dwi'n nabod
plan-who-known-about = Ffrind, neu rywun o'r ysgol neu'r gwaith
plan-who-partner = Partner, cyn-bartner, teulu neu rywun dwi'n byw gyda nhw
plan-who-partner-about = Nawr neu o'r blaen

plan-safe = Ydych chi'n ddiogel ar hyn o bryd?
plan-safe-why = Mae eich diogelwch yn dod cyn popeth arall.
plan-safe-yes = Ydw, dwi'n ddiogel
plan-safe-hurt = Gallwn i fy mrifo fy hun, neu dwi wedi gwneud
plan-safe-danger = Gall rhywun fy mrifo i

plan-age = Faint yw eich oed?
plan-age-why = Mae peth help i bobl o dan 18 oed yn unig, a pheth i oedolion yn unig.
plan-age-under-18 = O dan 18 oed
plan-age-adult = 18 oed neu drosodd

plan-talk = Sut gallwch chi siarad nawr?
plan-talk-why = Dim ond ffyrdd sy'n gweithio i chi rydyn ni'n eu dangos.
plan-talk-voice = Galla i siarad
plan-talk-type = Dim ond teipio galla i
plan-talk-bsl = Dwi'n defnyddio British Sign Language

plan-nation = Ble rydych chi?
plan-nation-why = Mae'r heddlu a llinellau cymorth yn wahanol o le i le.
plan-nation-england = Lloegr
plan-nation-wales = Cymru
plan-nation-scotland = Yr Alban
plan-nation-northern-ireland = Gogledd Iwerddon

plan-paid = Wnaethoch chi dalu unrhyw beth iddyn nhw?
plan-paid-why = Os do, mae cam ar gyfer y ffordd yr aeth. Fydd neb yn eich beio chi.
plan-paid-no = Naddo
plan-paid-bank-transfer = Do, drwy drosglwyddiad banc
plan-paid-card = Do, gyda cherdyn banc
plan-paid-gift-card = Do, gyda chardiau anrheg
plan-paid-crypto = Do, gyda crypto
plan-paid-app = Do, gyda PayPal neu ap arall
plan-paid-transfer = Do, drwy siop trosglwyddo arian
plan-paid-loan = Do, gydag arian a fenthycais
plan-paid-other = Do, mewn ffordd arall

plan-posted = Oes llun ohonoch wedi'i bostio neu ei anfon at unrhyw un?
plan-posted-why = Mae'n dweud wrthym pa ffordd o'i atal sy'n gweddu orau.
plan-posted-no = Nac oes, hyd y gwn i
plan-posted-yes = Oes
plan-posted-unsure = Dwi ddim yn siŵr

plan-told = Oes unrhyw un yn gwybod eto?
plan-told-why = Does dim rhaid i chi gario hyn ar eich pen eich hun.
plan-told-no = Nac oes, neb
plan-told-yes = Oes, mae rhywun yn gwybod

## Safety
step-danger-now = Cael help nawr
step-danger-now-why = Mewn perygl, 999 yw'r rhif cywir. Dydych chi ddim yn gwastraffu amser neb.
step-hurt-now = Siaradwch â rhywun nawr
step-hurt-now-why = Ydych chi wedi eich brifo eich hun, neu wedi cymryd rhywbeth? Ffoniwch 999 neu ewch i A&E nawr. Gall y teimlad hwn fynd heibio, a gall rhywun fod gyda chi drwyddo.
step-check-safe = Yn gyntaf, ydych chi'n ddiogel?
step-check-safe-why = Mewn perygl, neu wedi eich brifo eich hun? Defnyddiwch 999 neu ewch i A&E. Os gallech chi eich brifo eich hun, siaradwch â rhywun yn gyntaf.
step-who-first = Ydyn nhw'n agos atoch chi, neu'n gwybod ble rydych chi?
step-who-first-why = Partner, cyn-bartner, teulu neu rywun rydych chi'n byw gyda nhw? Gofynnwch am gyngor cyn newid dim.
step-partner-phone = Meddyliwch: allen nhw wirio'r ffôn hwn?
step-partner-phone-why = Gallan nhw weld galwadau, negeseuon testun a thudalennau. Defnyddiwch ffôn nad ydyn nhw byth yn ei gyffwrdd, os gallwch.
step-partner-wait = Peidiwch â'u blocio na newid cyfrinair eto
step-partner-wait-why = Gall eu rhybuddio nhw. Cynlluniwch ar gyfer eich diogelwch yn gyntaf.
step-partner-help = Siaradwch â phobl sy'n deall y math hwn o gam-drin
step-partner-help-why = Gallan nhw eich helpu i feddwl am ddiogelwch, un cam ar y tro.

## Stop
step-stop = Peidiwch â thalu, a pheidiwch ag ateb
step-stop-why = Mae talu'n dod â mwy o ofynion. Mae ateb yn dangos iddyn nhw fod modd pwyso arnoch chi.
step-stop-more = Peidiwch â thalu rhagor, a pheidiwch ag ateb
step-stop-more-why = Mae talu'n dod â mwy o ofynion. Stopio nawr yw'r cam cywir o hyd.
step-partner-owe = Does arnoch chi ddim arian na lluniau iddyn nhw
step-partner-owe-why = Trosedd yw'r hyn maen nhw'n ei wneud. Ond peidiwch â'u herio am hyn cyn eich bod chi'n ddiogel.

## Proof, then block
step-keep = Nodwch pwy ydyn nhw, a chadwch eu geiriau
step-keep-why = Mae enwau, dolenni, geiriau a dyddiadau'n helpu'r heddlu. Peidiwch â dileu'r sgwrs.
step-keep-under-18 = Ysgrifennwch pwy ydyn nhw a beth ddwedon nhw
step-keep-under-18-why = Mae geiriau'n ddigon. Peidiwch â dileu'r sgwrs, a pheidiwch â gwneud copi newydd o unrhyw lun.
step-keep-partner = Nodwch beth maen nhw'n ei wneud, lle na allan nhw edrych
step-keep-partner-why = Mae dyddiadau a geiriau'n helpu wedyn. Dim ond os yw'n ddiogel y dylech wneud hyn.
step-block = Wedyn riportiwch a blociwch nhw yn yr ap
step-block-why = Nodwch eu henw a'u dolen yn gyntaf. Gall blocio guddio'r sgwrs.
step-block-known = Blociwch nhw pan fyddwch yn teimlo bod hynny'n ddiogel
step-block-known-why = Nodwch eu henw, eu dolen a'u geiriau yn gyntaf. Meddyliwch beth allan nhw ei wneud pan fyddan nhw'n sylwi.
step-block-if-stranger = Os dieithryn sy'n gwneud hyn: riportiwch a blociwch nhw yn yr ap
step-block-if-stranger-why = Nodwch eu henw a'u dolen yn gyntaf. Rhywun agos atoch? Yna peidiwch â'u blocio eto.

## Money
step-money-bank = Dywedwch wrth eich banc beth ddigwyddodd
step-money-bank-why = Gwnewch hynny'n fuan. Efallai na fyddan nhw'n cael yr arian yn ôl, ond mae'n helpu. Mae'r rhif ar eich cerdyn yn gweithio hefyd.
step-money-adult = Gofynnwch i oedolyn o'ch dewis chi ffonio'r banc
step-money-adult-why = Nid eich bai chi yw hyn o hyd. Gall yr oedolyn wneud hyn drosoch chi.
step-money-gift-card = Cadwch y cerdyn anrheg a'r dderbynneb
step-money-gift-card-why = Cysylltwch ar unwaith â'r cwmni a wnaeth y cerdyn. Dywedwch fod rhywun wedi eich blacmelio.
step-money-crypto = Dywedwch wrth y cwmni crypto, a nodwch i ble'r aeth yr arian
step-money-crypto-why = Does dim modd dadwneud taliad crypto. Gall y cwmni a'r heddlu ddefnyddio'r manylion o hyd.
step-money-app = Riportiwch y taliad yn yr ap, a dywedwch wrth eich banc
step-money-app-why = Defnyddiwch dudalen help yr ap ei hun, nid dolen y mae rhywun yn ei hanfon.
step-money-transfer = Ffoniwch y cwmni trosglwyddo arian nawr
step-money-transfer-why = Os nad oes neb wedi casglu'r arian, gofynnwch iddyn nhw ei atal.
step-money-loan = Dywedwch wrth y benthyciwr fod rhywun wedi eich blacmelio
step-money-loan-why = Peidiwch â benthyg rhagor i'w talu. Mae cyngor ar ddyled am ddim.
step-money-other = Dywedwch wrth eich banc, ac ysgrifennwch i ble'r aeth yr arian
step-money-other-why = Nodwch y swm, y diwrnod, ac unrhyw gyfrif neu gyfeirnod. Mae'n help i'w olrhain.

## The picture
step-image-posted = Help i dynnu'r llun i lawr
step-image-posted-why = Nodwch y dolenni yn gyntaf. Mae StopNCII angen y llun ar eich dyfais chi. Peidiwch â gofyn iddyn nhw amdano.
step-image-before = Help i atal y llun cyn iddo ledaenu
step-image-before-why = Gallwch wneud hyn cyn i unrhyw beth gael ei bostio. Mae StopNCII angen y llun ar eich dyfais chi. Peidiwch â gofyn iddyn nhw amdano.
step-image-posted-under-18 = Defnyddiwch Report Remove i helpu i dynnu'r llun i lawr
step-image-before-under-18 = Defnyddiwch Report Remove cyn i'r llun ledaenu
step-image-under-18-why = Dyma'r ffordd ddiogel, swyddogol i rai o dan 18 oed. Peidiwch ag anfon y llun at neb arall.
step-image-partner = Cael help gyda'r llun, ar ffôn diogel
step-image-partner-under-18 = Defnyddiwch Report Remove, ar ffôn diogel
step-image-partner-why = Efallai y byddan nhw'n sylwi pan fydd post yn cael ei dynnu i lawr. Meddyliwch am eich diogelwch yn gyntaf.

## Police
step-report = Dywedwch wrth yr heddlu
step-report-why = Mae blacmel yn drosedd ym mhob rhan o'r DU. Gofynnwch am rif y drosedd.
step-report-under-18 = Dywedwch wrth CEOP neu'r heddlu
step-report-under-18-why = Dydych chi ddim wedi gwneud dim byd o'i le. Cam-drin a throsedd yw'r hyn maen nhw'n ei wneud.
step-report-partner = Dywedwch wrth yr heddlu, pan fydd yn ddiogel i chi
step-report-partner-why = Chi sy'n dewis pryd. Dywedwch sut i'ch cyrraedd chi heb i'r person hwn wybod.

## Tell somebody
step-tell = Dywedwch wrth un person dibynadwy
step-tell-why = Mae'n ysgafnach pan fydd un person arall yn gwybod.
step-tell-adult = Dywedwch wrth un oedolyn o'ch dewis chi
step-tell-adult-why = Chi sy'n dewis pwy. Os na allwch chi ei ddweud, dangoswch y cerdyn iddyn nhw.
step-told-adult = Gwnewch y camau nesaf gyda'r oedolyn sy'n gwybod
step-told-adult-why = Gallwch ddangos y cerdyn iddyn nhw. Does dim angen iddyn nhw weld unrhyw lun.
step-tell-partner = Dywedwch wrth un person sy'n ddiogel i chi
step-tell-partner-why = Dewiswch rywun na fydd yn dweud wrth yr un sy'n gwneud hyn.
step-tell-adult-partner = Dywedwch wrth un oedolyn o'ch dewis chi, sy'n ddiogel i chi
step-tell-adult-partner-why = Gall fod yn un o'ch athrawon, neu'n llinell gymorth. Chi sy'n dewis pwy.

## Talk, and afterwards
step-talk = Siaradwch â phobl sy'n helpu gyda hyn
step-talk-why = Gallwch ddweud cymaint neu gyn lleied ag y mynnwch.
step-talk-under-18 = Siaradwch â rhywun sydd ar eich ochr chi
step-talk-under-18-why = Gallwch ddweud cymaint neu gyn lleied ag y mynnwch.
step-after = Nodwch rif y drosedd, ac edrychwch eto yfory
step-after-why = Dydy'r ap hwn byth yn anfon nodyn atgoffa. Edrychwch yma am beth ddylai fod wedi digwydd.
step-after-partner = Cadwch rif y drosedd yn rhywle diogel
step-after-partner-why = Dydy'r ap hwn byth yn anfon nodyn atgoffa. Edrychwch eto pan fyddwch ar eich pen eich hun.

## Why a route is offered
route-danger = Rydych chi mewn perygl, felly mae hyn yn dod yn gyntaf.
route-danger-bsl = Galwad fideo yn British Sign Language, ar gyfer argyfwng.
route-danger-silent = Gallwch gyrraedd yr heddlu heb ddweud gair.
route-danger-sms = Tecstiwch 999. Rhaid eich bod wedi cofrestru yn gyntaf.
route-danger-relay = Teipiwch, ac mae gweithredwr yn siarad drosoch chi.
route-abuse = Maen nhw'n deall cam-drin gan bartner, cyn-bartner neu deulu.
route-honour = Maen nhw'n helpu pan fydd teulu neu gymuned yn eich bygwth dros 'anrhydedd'.
route-ceop = I rai o dan 18 oed: cynghorydd amddiffyn plant sy'n darllen eich riport.
route-ceop-if = Os ydych chi o dan 18 oed: cynghorydd amddiffyn plant sy'n darllen eich riport.
route-ceop-child = Gallwch riportio dros blentyn, neu wneud hynny gyda'ch gilydd.
route-childline = Am ddim ac yn breifat, i bobl o dan 19 oed.
route-childline-child = Gall y plentyn siarad â nhw heb neb arall.
route-report-remove = I rai o dan 18 oed: yn helpu i dynnu llun ohonoch i lawr.
route-101 = Yr heddlu, pan nad yw'n argyfwng.
route-force = Riportiwch ar-lein i'ch heddlu chi.
route-bank = Aeth arian, felly dywedwch wrth eich banc yn fuan.
route-report-fraud = Collwyd arian, felly riportiwch hynny hefyd.
route-stopncii = I oedolion: yn helpu i atal llun ohonoch rhag cael ei rannu. Mae angen y llun ar eich dyfais chi.
route-take-it-down-under-18 = Yn helpu i atal llun rhag lledaenu. Mae'n aros ar eich dyfais.
route-take-it-down-adult = Os cafodd y llun ei dynnu pan oeddech chi o dan 18 oed.
route-revenge-porn-helpline = I oedolion: maen nhw'n gwybod sut i gael lluniau wedi'u tynnu i lawr.
route-iwf = Wedi dod o hyd i lun o'r fath ar wefan? Riportiwch ei gyfeiriad.
route-nspcc = I oedolion sy'n poeni am blentyn.
route-hsc-gateway = Tîm Gateway y plentyn yng Ngogledd Iwerddon.
route-stop-it-now = Ar gyfer pryderon am gam-drin plant yn rhywiol, ac i rieni.
route-victim-support = Cymorth am ddim ar ôl trosedd, wedi'i riportio neu beidio.
route-galop = I bobl LGBT+ sy'n wynebu camdriniaeth.
route-meic = I bobl o dan 25 oed yng Nghymru.
route-samaritans = Rhywun sy'n gwrando, ddydd a nos.
route-shout = Cymorth drwy neges destun, ddydd a nos.
route-papyrus = I bobl o dan 35 oed sy'n meddwl am hunanladdiad.
route-lifeline = I bobl mewn trallod yng Ngogledd Iwerddon.
route-urgent = Help iechyd meddwl brys gan y GIG.
