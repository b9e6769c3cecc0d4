# Telling the police, the call sheet, handing over, following up.

tell-title = Dweud wrth yr heddlu
tell-danger = Mewn perygl nawr? Defnyddiwch 999.
tell-choose = Chi sy'n dewis sut, a faint i'w ddweud.
tell-call-101 = Ffonio 101
tell-call-101-about = Ar gyfer unrhyw beth nad yw'n argyfwng. Mae'n eich cysylltu â'ch heddlu lleol.
tell-online = Riportio ar-lein
tell-child = Riportio i CEOP
tell-child-about = I rai o dan 18 oed. All y riport ddim bod yn ddienw.
tell-silent = Methu siarad? Edrychwch ar y ffyrdd eraill.
tell-find = Dod o hyd i'ch heddlu
tell-find-help = Teipiwch dref, ardal, sir neu enw'r heddlu.
tell-find-none = Heb ei ganfod. Rhowch gynnig ar enw eich sir, neu Scotland neu Northern Ireland. Gallwch ddefnyddio 101 bob amser.
tell-find-choose = Ai un o'r rhain sy'n gywir?
tell-force = Eich heddlu chi
tell-force-change = Dewis heddlu arall
medium-own-form = Dyma eu tudalen nhw ar gyfer riportio.
medium-own-home = Dyma eu tudalen gartref. Chwiliwch yno am "report". Doedden ni ddim yn gallu cadarnhau'r dudalen ei hun.
medium-own-number = Doedden ni ddim yn gallu cadarnhau eu tudalen we. Mae 101 yn eu cyrraedd.
tell-copy-account = Copïo beth ddigwyddodd
tell-copy-account-about = Wedyn gallwch ei ludo yn y ffurflen.
tell-share-account = Rhannu beth ddigwyddodd
tell-share-account-about = Chi sy'n dewis yr ap. Mae copi'n aros yn yr ap hwnnw.
tell-copied-first = Wrth ei hagor, mae beth ddigwyddodd yn cael ei gopïo, i chi ei ludo yno.
tell-btp-note = Ar gyfer trosedd ar y rheilffordd. Ar gyfer blacmel ar-lein, dewiswch yr heddlu lle rydych chi'n byw.
tell-abroad = O'r tu allan i'r DU, ffoniwch { $number }.
tell-abroad-none = Mae 101 yn gweithio y tu mewn i'r DU yn unig.
tell-relay = Drwy Relay UK: { $number }
tell-text = Tecstiwch { $number }. Nid ar gyfer argyfwng.
tell-before = Cyn i chi ffonio
tell-before-safe = Dewiswch le lle nad oes neb yn gwrando, os gallwch.
tell-before-sheet = Agorwch y daflen alwad. Mae'r atebion y gallen nhw ofyn amdanyn nhw ynddi.
tell-before-contact = Dywedwch wrthyn nhw sut i'ch cyrraedd yn ddiogel.
tell-before-picture = Peidiwch ag anfon y llun at neb. Dywedwch ble mae, dyna i gyd.
tell-after = Ar ôl yr alwad
tell-after-number = Ysgrifennwch rif y drosedd.
tell-after-officer = Ysgrifennwch enw'r swyddog.
tell-beside = I'w cael wrth law
tell-save-account = Cadw beth ddigwyddodd fel ffeil
tell-save-account-about = Gall unrhyw un sy'n dod o hyd i'r ffeil ei darllen.
tell-saved = Wedi'i chadw.
tell-nothing = Does dim wedi'i gadw eto, felly does dim i'w gopïo, ei rannu na'i gadw fel ffeil.
tell-trace = Mae hyn yn gadael ôl ar eich ffôn:

## The call sheet: large cards in asking order
call-sheet-title = Taflen alwad
call-sheet-inside = Eich atebion, yn y drefn maen nhw'n gofyn.
call-sheet-turn = Trowch y ffôn at y swyddog
call-sheet-turned = Dim ond y daflen hon mae'r swyddog yn ei gweld.
call-sheet-first = Dywedwch yn gyntaf: mae rhywun yn fy mlacmelio gyda lluniau noeth neu rywiol.
call-sheet-officer-title = I'r swyddog
call-sheet-officer-first = Rydw i'n cael fy mlacmelio gyda lluniau noeth neu rywiol.
call-sheet-ready = Efallai y byddan nhw'n gofyn hefyd
call-sheet-safe = Ydw i'n ddiogel nawr?
call-sheet-age = Fy oed
call-sheet-contact = Ffordd ddiogel o'm cyrraedd i
call-sheet-what = Beth ddigwyddodd
call-sheet-began = Pryd dechreuodd, ac ar ba ap
call-sheet-who = Pwy ydyn nhw
call-sheet-who-shown = Yr enw maen nhw'n ei ddangos
call-sheet-who-id = Enw defnyddiwr neu ID
call-sheet-who-link = Dolen i'w proffil
call-sheet-who-numbers = Eu rhifau ffôn a'u cyfeiriadau e-bost
call-sheet-words = Eu geiriau
call-sheet-demand = Beth maen nhw ei eisiau
call-sheet-paid = Beth gafodd ei dalu
call-sheet-paid-where = I ble'r aeth yr arian
call-sheet-posted = Ble mae lluniau wedi'u postio
call-sheet-known = Pwy sy'n gwybod am hyn
call-sheet-kept = Beth gadwais i
call-sheet-still = Gadewais ei ran symudol ar fy ffôn.
call-sheet-picture = Gadewais bob llun lle'r oedd.
call-sheet-missing = Wedi'i gadw, ond ni ellir ei ddarllen nawr
call-sheet-nothing = Dim wedi'i nodi eto
call-sheet-unnamed = Rhywun nad oes gan y fersiwn hwn o'r ap enw ar ei gyfer
call-sheet-call = Wedi'i nodi gyda'ch galwad i { $name }.
call-sheet-other-draft = Mae ffurflen arall ar ei hanner, felly cadwch hwn cyn gadael.
call-sheet-number = Rhif y drosedd
call-sheet-officer = Enw'r swyddog
call-sheet-ask = Gofynnwch amdano
call-sheet-expected = Beth ddylai ddigwydd nesaf, ac erbyn pryd
call-sheet-cant-say = Alla i ddim dweud hyn yn uchel. Darllenwch hwn, os gwelwch yn dda.
call-sheet-own-note = Wedi'i deipio gen i, yn fy ngeiriau fy hun.
call-sheet-about = Tua phryd

## Hand over
hand-over-title = Trosglwyddo
hand-over-about = Un ffeil gyda'r hyn rydych chi'n ei ddewis. Gall unrhyw un ei hagor a'i gwirio.
hand-over-ask = Yn gyntaf gofynnwch i'r swyddog sut maen nhw eisiau ei gael.
hand-over-for = I bwy mae hi?
hand-over-for-missing = Dewiswch i bwy mae hi.
hand-over-force = Heddlu
hand-over-child = CEOP
hand-over-bank = Banc
hand-over-other = Rhywun arall
hand-over-name = Eu henw
hand-over-name-missing = Teipiwch i bwy mae hi.
hand-over-bank-only = Dim ond yr hyn a dalwyd sydd ei angen ar fanc, felly dyna'r cyfan y gallwch ei ddewis yma.
hand-over-no-payments = Dydych chi ddim wedi cadw unrhyw beth a dalwyd.
hand-over-choose = Dewiswch beth sy'n mynd i mewn
hand-over-all = Dewis popeth
hand-over-none = Dewis dim
hand-over-nothing = Dewiswch un peth o leiaf.
hand-over-next =
    { $count ->
        [0] Nesaf
        [one] Nesaf, gydag un peth
       *[other] Nesaf, gyda { $count } o bethau
    }
hand-over-inside = Beth fydd ynddi
hand-over-inside-record = Y cofnod o bwy wnaeth beth, a phryd. Dim ond llinell o rifau yw'r hyn na ddewisoch chi.
hand-over-inside-words = Yr hyn a deipioch chi, fel y gwnaethoch ei deipio. Mae wedi'i farcio fel eich geiriau chi.
hand-over-inside-pin = Mae pob PIN yn aros yma. Dydyn nhw byth ynddi.
hand-over-inside-damaged = Wedi'i ddifrodi. Mae'r hyn sy'n ddarllenadwy yn mynd i mewn, ac mae'r ffeil yn dweud beth sydd ddim.
hand-over-inside-unfinished = Heb ei orffen. Mae'r hyn sydd yma yn mynd i mewn.
hand-over-people = Efallai bod pobl eraill ynddi hefyd
hand-over-people-conversations =
    { $count ->
        [one] Un sgwrs, gyda'r hyn a ysgrifennodd eraill
       *[other] { $count } o sgyrsiau, gyda'r hyn a ysgrifennodd eraill
    }
hand-over-people-pictures =
    { $count ->
        [one] Un llun neu recordiad. Edrychwch pwy mae'n ei ddangos.
       *[other] { $count } o luniau neu recordiadau. Edrychwch pwy maen nhw'n ei ddangos.
    }
hand-over-people-files =
    { $count ->
        [one] Un ddogfen neu sain. Meddyliwch pwy mae'n ei enwi.
       *[other] { $count } o ddogfennau neu seiniau. Meddyliwch pwy maen nhw'n ei enwi.
    }
hand-over-people-about = Ffrindiau, teulu, neu eraill y digwyddodd hyn iddyn nhw. Gwnewch yn siŵr eich bod yn hapus i roi eu henwau.
hand-over-no-picture = Does dim modd i lun noeth neu rywiol fod ynddi.
hand-over-lock-ask = Cloi'r ffeil?
hand-over-readable = Gall unrhyw un sydd â'r ffeil hon ei darllen, oni bai eich bod chi'n ei chloi.
hand-over-lock = Ei chloi gyda chyfrinymadrodd
hand-over-lock-about = Gorau ar gyfer e-bost, neu gyfrifiadur y mae eraill yn ei ddefnyddio. Rhowch y cyfrinymadrodd mewn ffordd arall.
hand-over-lock-force = Cloi'r ffeil ar gyfer { $force } yn unig
hand-over-lock-force-about = Dim ond nhw all ei hagor, ag allwedd sydd ganddyn nhw. Does dim cyfrinymadrodd i'w roi iddyn nhw. Allwch chi ddim ei hagor chwaith.
hand-over-unlocked = Ei gadael heb ei chloi
hand-over-unlocked-about = Dim ond os ydych chi'n ei rhoi eich hun.
hand-over-lock-missing = Dewiswch a ydych am ei chloi.
hand-over-passphrase = Cyfrinymadrodd
hand-over-passphrase-help = Ysgrifennwch ef nawr. Hebddo, all neb agor y ffeil.
hand-over-passphrase-new = Awgrymu un arall
hand-over-passphrase-short = Defnyddiwch o leiaf 12 nod.
hand-over-make = Ei gwneud
hand-over-making = Yn ei gwneud
hand-over-stop = Stopio
hand-over-ready = Mae'n barod i fynd
hand-over-save = Ei chadw
hand-over-share = Ei rhannu
hand-over-share-about = Mae'r ap rydych chi'n ei ddewis yn cadw copi.
hand-over-progress = { $percent }% wedi'i ysgrifennu
hand-over-not-written = Ni chafodd ei hysgrifennu i'r diwedd, felly ni chafodd dim ei drosglwyddo.
hand-over-failed-late = Doedd dim modd cadw neu rannu'r ffeil. Mae'r cofnod eisoes yn dweud eich bod wedi ei rhoi. Gwnewch hi eto.
hand-over-done = Wedi'i rhoi. Mae beth roesoch chi, a phryd, wedi'i nodi yma.
hand-over-groups = Darllenwch y chwe grŵp hyn i'r sawl sy'n ateb yr alwad
hand-over-groups-making = Yn cyfrifo beth i'w ddarllen i'r sawl sy'n ateb yr alwad.
hand-over-words-about = Os ydyn nhw'n eu nodi, gall eu log ddangos ei bod yn bodoli cyn yr alwad.
hand-over-not-proved = Mae'n dangos nad oes dim wedi newid ers hynny. Dydy'r ffeil ddim yn gallu dangos pwy a'i gwnaeth.
hand-over-whom = I
hand-over-count = Ynddi
hand-over-locked = Wedi'i chloi
hand-over-locked-yes = Ydy, gyda'ch cyfrinymadrodd
hand-over-locked-force = Ydy, dim ond { $force } all ei hagor
hand-over-locked-no = Nac ydy

## Follow up
follow-up-title = Dilyn y mater
follow-up-about = Dim ond pan fyddwch chi'n ei agor y gwelwch chi hwn. Does dim nodyn atgoffa byth.
follow-up-empty = Dim i'w ddilyn eto.
follow-up-who = Pwy roddodd hwn i chi
follow-up-number = Rhif y drosedd
follow-up-case = Rhif achos
follow-up-pin = PIN
follow-up-pin-about = Cadwch y rhif a'r PIN. Dydy StopNCII ddim yn gallu eu rhoi i chi eto.
follow-up-officer = Swyddog
follow-up-expected = Dylai fod wedi digwydd erbyn { $date }
follow-up-by = Erbyn pryd?
follow-up-late = Dylai hyn fod wedi digwydd erbyn hyn.
follow-up-late-do = Gallwch ffonio 101 a rhoi rhif y drosedd.
follow-up-add = Ychwanegu rhif
follow-up-still-going = Ydy hyn wedi dechrau eto? Cadwch dystiolaeth ohono, a dywedwch wrth yr heddlu.
