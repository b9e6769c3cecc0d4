# Keeping proof: the guided steps, the two questions before a picture, refusals, the list and the item.

keep-title = Cadw tystiolaeth
keep-intro = Geiriau yn gyntaf. Mae'r hyn rydych chi'n ei deipio'n cyfri cymaint ag unrhyw lun.
keep-order = Rydyn ni'n gofyn mewn trefn sy'n addas i riport. Gallwch hepgor unrhyw beth.
keep-where-original = Copi yw hwn. Gadewch y gwreiddiol lle mae: y sgwrs, yr e-bost, y postiad.
keep-not-delete = Peidiwch â dileu'r sgwrs. Y ffôn ei hun yw'r dystiolaeth orau.
keep-kept = Wedi'i gadw.
keep-keeping = Yn ei gadw
keep-progress = { $percent }% wedi'i gadw
keep-stop = Stopio
keep-first-age = Cyn y darn cyntaf o dystiolaeth, un cwestiwn amdanoch chi.
keep-first-code = Yn gyntaf, dewiswch god. Yna dim ond chi all agor yr hyn a gadwch.
keep-nothing = Teipiwch rywbeth yn gyntaf. Neu ewch yn ôl a'i hepgor.
keep-long = Mae hyn bron mor hir ag y gall un dudalen ei ddal. Cadwch e, yna parhewch ar un arall.
keep-draft = Mae'r hyn rydych chi'n ei deipio yn cael ei gadw wrth i chi fynd. Os gadewch chi, bydd yma pan ddewch chi'n ôl.
keep-leaving = Cadw hyn tan yn nes ymlaen?
keep-leaving-about = Dydy e ddim wedi'i orffen eto.
keep-leaving-later = Ei gadw tan yn nes ymlaen
keep-leaving-away = Ei daflu
keep-empty = Does dim byd yn y ffeil hon. Chafodd dim ei gadw.
keep-picker-none = Does gan y ffôn hwn ddim ffordd o ddewis ffeil yma. Teipiwch y geiriau yn lle hynny.
keep-add-more = Ychwanegu mwy
keep-next = Nesaf
keep-count = { $count } wedi'i gadw
keep-waiting = Gorffen hyn yn gyntaf?
keep-waiting-about = Roeddech chi'n teipio rhywbeth arall, a dim ond un peth all aros ar y tro.
keep-waiting-away = Ei daflu a mynd ymlaen
keep-typed-note = Mae hwn wedi'i farcio fel eich nodyn chi eich hun.

## Who
keep-who = Pwy ydyn nhw?
keep-who-shown = Yr enw maen nhw'n ei ddangos
keep-who-id = Yr enw defnyddiwr neu'r ID y tu ôl iddo
keep-who-id-help = Agorwch eu proffil. Mae'r enw defnyddiwr go iawn yn aml o dan yr enw maen nhw'n ei ddangos.
keep-who-link = Y ddolen i'w proffil
keep-who-platform = Ap neu wefan
keep-who-phone = Rhif ffôn
keep-who-email = Cyfeiriad e-bost
keep-who-about = Enw, enw defnyddiwr, dolen

## Their words
keep-words = Beth ddwedon nhw?
keep-words-about = Teipiwch hyn, neu ychwanegwch sgrinlun o eiriau
keep-words-type = Teipiwch eu geiriau
keep-words-help = Copïwch nhw fel y maen nhw, gyda chamgymeriadau. Does dim angen y sgwrs gyfan.
keep-words-sender = Pwy ysgrifennodd hyn
keep-words-me = Fi
keep-words-them = Nhw
keep-words-other = Rhywun arall
keep-words-name = Eu henw
keep-words-sender-missing = Dewiswch pwy ysgrifennodd bob llinell.
keep-words-line-missing = Teipiwch eiriau pob llinell, neu cliriwch ei hamser a'i henw.
keep-words-name-missing = Teipiwch enw'r sawl a'i hysgrifennodd.
keep-words-time = Yr amser sydd wrth ei ymyl
keep-words-picture-left = Roedd llun yma. Gadewais y llun ar fy ffôn.
keep-words-add = Ychwanegu llinell arall
keep-words-screenshot = Ychwanegu sgrinlun o eiriau
keep-words-screenshot-help = Sgroliwch nes mai dim ond geiriau sydd i'w gweld. Dylai enwau, dyddiadau ac amseroedd fod yn y golwg.
keep-words-visible = Peidiwch â thynnu sgrinlun tra bo llun o'r fath ar y sgrin.
keep-words-disappearing = Ydy negeseuon yn diflannu yno? Gall yr ap ddweud wrthyn nhw am sgrinlun. Teipiwch y geiriau yn gyntaf.

## What they want
keep-demand = Beth maen nhw ei eisiau?
keep-demand-help = Arian, lluniau, cyfarfod, neu rywbeth arall.
keep-demand-words = Beth maen nhw ei eisiau, neu'n dweud y byddan nhw'n ei wneud
keep-demand-when = Pryd gofynnon nhw?
keep-demand-amount = Faint
keep-demand-deadline = Erbyn pryd, os dwedon nhw
keep-demand-deadline-help = Pwysau yw amser cau. Does dim rhaid i chi ei gadw.

## What was paid
keep-payment = Gafodd rhywbeth ei dalu?
keep-payment-about = Faint, sut a phryd
keep-payment-amount = Swm
keep-payment-amount-wrong = Defnyddiwch rifau yma, fel 50 neu 49.99.
keep-payment-way-missing = Dewiswch sut cafodd ei dalu.
keep-payment-currency = Arian cyfred
keep-payment-way = Sut
keep-payment-reference = Cyfeirnod neu rif y taliad
keep-payment-where = I ble'r aeth: cyfrif, enw, waled neu frand y cerdyn
keep-payment-date = Pryd
keep-payment-gift-card = Cadwch y cerdyn anrheg a'r dderbynneb.
keep-payment-have-card = Mae'r cerdyn a'r dderbynneb gen i o hyd.
keep-way-bank = Trosglwyddiad banc
keep-way-card = Cerdyn debyd neu gredyd
keep-way-gift-card = Cerdyn anrheg
keep-way-money-transfer = Siop trosglwyddo arian
keep-way-crypto = Crypto
keep-way-app = Ap talu
keep-way-cash = Arian parod
keep-way-other = Ffordd arall

## Where it stands
keep-link = Oes llun wedi'i bostio yn rhywle?
keep-link-help = Ysgrifennwch y ddolen lawn, nid enw'r wefan yn unig. Peidiwch â'i hagor eto ar gyfer hyn.
keep-link-about = Y ddolen yn unig. Peidiwch â'i hagor eto
keep-link-when = Pryd gweloch chi hi yno?
keep-link-url = Dolen
keep-link-where = Ap neu wefan

## Anything else
keep-note = Unrhyw beth arall
keep-note-help = Sut dechreuodd, pryd, ar ba ap, a phwy sy'n gwybod.
keep-note-about = Sut dechreuodd, pwy sy'n gwybod
keep-when = Pryd digwyddodd hyn?
keep-when-today = Heddiw
keep-when-yesterday = Ddoe
keep-when-pick = Dewis diwrnod
keep-when-rough = Yn fras
keep-when-words = Pryd yn fras, yn eich geiriau chi
keep-when-words-missing = Teipiwch pryd yn fras, fel nos Wener ddiwethaf.
keep-when-future = Dydy hynny ddim wedi digwydd eto. Dewiswch amser cynharach.
keep-when-about = Mae amser bras yn iawn.
keep-when-unknown = Dwi ddim yn gwybod
keep-when-roughly = Dwi'n gwybod yn fras
keep-file-words = Beth mae'n ei ddangos, yn eich geiriau chi
keep-file = Ychwanegu ffeil
keep-recording = Ychwanegu recordiad o sgrin
keep-document = Ychwanegu dogfen
keep-sound = Ychwanegu recordiad sain
keep-screenshot = Ychwanegu sgrinlun
keep-not-picture = Nid llun yw hwn. Dewiswch sgrinlun o'r geiriau.
keep-choose-another = Dewis un arall
keep-all-of-it = { $done } o { $all }
keep-stays = Y gwreiddiol
keep-stays-where = Yn aros lle mae
keep-progress-seconds = { $percent }% wedi'i gadw, tua { $left } eiliad ar ôl
keep-progress-minutes =
    { $left ->
        [one] { $percent }% wedi'i gadw, tua munud ar ôl
       *[other] { $percent }% wedi'i gadw, tua { $left } munud ar ôl
    }
keep-coming-leave = Os gadewch chi, rydyn ni'n cadw'r hyn sydd wedi'i gadw hyd yma. Gallwch ei orffen yn nes ymlaen.
keep-stop-sure = Stopio ei gadw?
keep-stop-about = Bydd yr hyn sydd wedi'i gadw ohono hyd yma yn cael ei daflu. Mae'r gwreiddiol yn aros lle mae.
keep-stop-go-on = Dal i gadw
keep-crop = Tocio at y geiriau
keep-crop-about = Dim ond y rhan rydych chi'n ei dewis sydd byth yn cael ei hysgrifennu yma.
keep-crop-top = Torri mwy o'r top
keep-crop-bottom = Torri mwy o'r gwaelod
keep-crop-left = Torri mwy o'r chwith
keep-crop-right = Torri mwy o'r dde
keep-crop-whole = Dangos y cyfan eto
keep-crop-use = Defnyddio'r rhan hon
keep-crop-none = Does dim modd dangos hwn yma, felly does dim modd ei docio.

## The two questions before each picture, recording or document
keep-ask-age = Allai unrhyw un sydd i'w weld fod wedi bod o dan 18 oed pan gafodd ei dynnu?
keep-ask-age-words = Does neb i'w weld, dim ond geiriau
keep-ask-age-no = Na allai
keep-ask-age-yes = Gallai
keep-ask-age-unsure = Dwi ddim yn siŵr
keep-ask-second = Oes unrhyw un yn noeth neu'n rhywiol ynddo?
keep-ask-second-no = Nac oes
keep-ask-second-yes = Oes
keep-ask-why = Mae'r gyfraith yn llym am luniau o'r fath. Felly rydyn ni'n gofyn cyn i ddim gael ei ysgrifennu.

## Refused: what, why, what instead
keep-refused-title = Dydy hwn ddim yn cael ei gadw
keep-refused-nothing = Chafodd dim ei ysgrifennu. Mae'r gwreiddiol lle'r oedd o hyd.
keep-refused-second = Mae lluniau noeth neu rywiol yn aros allan o'r ap hwn. Mae hyn yn eich amddiffyn chi, os bydd rhywun yn ei agor.
keep-refused-under-18 = Gall ddangos rhywun o dan 18 oed. Gall copi newydd fod yn drosedd, hyd yn oed i rywun sy'n helpu.
keep-refused-own-age = I rai o dan 18 oed mae'r ap hwn yn cadw geiriau yn unig, dim lluniau eraill.
keep-refused-instead = Teipiwch beth mae'n ei ddweud: pwy a'i hanfonodd, pryd, a'u geiriau. Mae hynny'n dystiolaeth dda.
keep-refused-leave = Gadewch y llun lle mae. Peidiwch â'i gopïo, a pheidiwch â'i anfon at neb.
keep-refused-yours = Ai llun ohonoch chi yw hwn, o'r adeg cyn i chi fod yn 18? Gall Take It Down helpu. O dan 18 oed nawr? Report Remove yw'r ffordd ddiogel, swyddogol.
keep-refused-crop = Gallwch docio at y geiriau ac ychwanegu'r rheini'n unig.
keep-refused-long = Mae'n rhy fawr. { $size } yw'r darn mwyaf.
keep-refused-full = Does dim lle ar ôl yma. Tynnwch rywbeth, neu nodwch y geiriau.
keep-refused-kind = Does dim modd cadw sain, fideos a ffeiliau eraill yma cyn 18 oed. Teipiwch beth sy'n bwysig.
keep-refused-read = Darllen mwy am hyn

## After it is kept
keep-after-copies = Mae'r gwreiddiol ar eich ffôn o hyd.
keep-after-source = Mae'r gwreiddiol yn { $source } o hyd.
keep-after-places = Edrychwch yn Photos, Recently Deleted a'ch cwmwl. Gall copïau fod yno hefyd.
keep-after-short = Mae'n llai nag y dywedodd eich ffôn. Agorwch ef yma, i weld a yw'r cyfan yno.
keep-after-still = Gadawyd rhan symudol y llun hwn ar eich ffôn.
keep-after-cleaning = Peidiwch â dileu dim y gallai fod ei angen ar yr heddlu.

## The list
kept-title = Beth gadwais i
kept-empty = Does dim wedi'i gadw eto.
kept-count =
    { $count ->
        [zero] Dim byd
        [one] Un peth
        [two] Dau beth
        [few] Tri pheth
        [many] Chwe pheth
       *[other] { $count } peth
    }
kept-missing =
    { $count ->
        [one] Does dim modd darllen un peth a gafodd ei gadw ar hyn o bryd. Wnaeth yr ap hwn ddim ei ddileu.
       *[other] Nifer y pethau a gafodd eu cadw ac na ellir eu darllen ar hyn o bryd: { $count }. Wnaeth yr ap hwn ddim eu dileu.
    }
kept-missing-maybe = Efallai bod pethau eraill na ellir eu darllen.
kept-words-only = Mae'r rhestr hon yn dangos geiriau, dim lluniau.
kept-unfinished = Heb ei orffen
kept-unfinished-about = Cafodd ei dorri'n fyr wrth gael ei gadw. Gellir darllen yr hyn sydd yma.
kept-damaged = Wedi'i ddifrodi
kept-damaged-about = Does dim modd darllen rhan ohono mwyach. Mae popeth arall yn iawn.
kept-load-more = Dangos mwy
kept-empty-about = Dechreuwch gyda'u henw, neu'r hyn ddywedon nhw. Gallwch stopio unrhyw bryd.
kept-start = Dechrau cadw tystiolaeth
kept-search = Chwilio drwy'r hyn gadwoch chi
kept-filter = Dangos
kept-everything = Popeth
kept-none-found = Does dim o'r hyn gadwoch chi yn cynnwys y geiriau hynny.
kept-none-of-kind = Does dim byd o'r math hwn.
kept-looking = Yn chwilio…
kept-reading = Yn ei agor…
kept-missing-which = Pa rai
kept-missing-more =
    { $count ->
        [one] Ac un arall.
       *[other] Ac eraill: { $count }.
    }
kept-chain-fine = Mae'r cofnod o bwy wnaeth beth, a phryd, yn gyfan.
kept-chain-broken = Dydy'r cofnod o bwy wnaeth beth, a phryd, ddim yn ffitio gyda'i gilydd. Dywedwch wrth y swyddog.

## When the file that holds the list is damaged
kept-store-title = Mae rhan o'r hyn gadwoch chi wedi'i difrodi
kept-store-safe = Wnaeth yr ap hwn ddim dileu dim, a dydy edrych ddim yn newid dim.
kept-store-readable =
    { $count ->
        [one] Gellir darllen un peth.
       *[other] Nifer y pethau y gellir eu darllen: { $count }.
    }
kept-store-no-new = Does dim modd cadw dim byd newydd nes iddo gael ei roi'n ôl at ei gilydd.
kept-store-look = Darllen yr hyn y gellir ei ddarllen
kept-store-repair = Ei roi'n ôl at ei gilydd
kept-store-repair-about = Mae popeth y gellir ei ddarllen yn mynd i ffeil newydd. Mae'r ffeil a ddifrodwyd yn aros wrth ei hochr. Gall gymryd ychydig funudau.
kept-store-repairing = Yn ei roi'n ôl at ei gilydd. Os ydych chi'n gadael nawr, does dim yn cael ei golli. Gallwch ddechrau eto wedyn.
kept-store-repaired = Mae'n ôl at ei gilydd. Gallwch gadw pethau newydd eto.
kept-store-home = Nid nawr

## When someone put older files back
kept-older-title = Cafodd ffeiliau hŷn eu rhoi'n ôl
kept-older-about = Rhoddodd rhywun ffeiliau hŷn yr ap hwn yn ôl ar y ffôn hwn. Gall adfer copi wrth gefn wneud hyn hefyd. All hen god ddim eu hagor.
kept-older-safe = Dydy'r hyn gadwoch chi ddim wedi newid, a chafodd dim ei ddileu.
kept-older-else = Os nad chi wnaeth hyn, efallai bod y ffôn hwn wedi bod gan rywun arall. Siaradwch â rhywun rydych chi'n ymddiried ynddo, neu ag un o'r bobl sy'n helpu.
kept-older-read = Dwi wedi darllen hwn

## What kind it is
kept-kind-note = Nodyn
kept-kind-account = Cyfrif
kept-kind-transcript = Geiriau
kept-kind-demand = Gofyniad
kept-kind-payment = Taliad
kept-kind-link = Dolen
kept-kind-contact = Galwad neu riport
kept-kind-screenshot = Sgrinlun
kept-kind-recording = Recordiad
kept-kind-document = Dogfen
kept-kind-sound = Sain

## One piece
item-title = Wedi'i gadw
item-happened = Pryd digwyddodd
item-kept = Pryd cadwoch chi hwn
item-source = O ble daeth
item-source-typed = Chi a'i teipiodd
item-source-chosen = Ffeil a ddewisoch chi
item-source-shared = O ap arall
item-source-derived = Rhan a ddewisoch chi o lun
item-length = Maint
item-zone = Cylchfa amser
item-note = Ychwanegu nodyn
item-notes = Eich nodiadau amdano
item-check = Gwirio ei fod yn gyfan
item-whole = Mae'n gyfan, fel y cadwoch chi ef.
item-show = Ei ddangos
item-too-large = Does dim modd ei ddangos yma. Mae wedi'i gadw.
item-play = Chwarae
item-pause = Oedi
item-position = Wedi'i chwarae hyd yma
item-resume = Cadw'r cyfan
item-resume-about = Dewiswch yr un ffeil eto. Mae'r darn hwn yn aros nes i chi ei dynnu.
item-resumed = Y darn a gafodd ei dorri'n fyr o'r blaen
item-derived = Rhan a dociwyd gennych chi. Dydy'r gwreiddiol ddim yma.
item-still = Rhan symudol
item-remove = Tynnu
item-remove-sure = Ei dynnu? Does dim modd dod â hwn yn ôl.
item-remove-again = Ydych chi'n hollol siŵr? Efallai y bydd ei angen ar yr heddlu.
item-removed = Wedi'i dynnu. Mae'r cofnod yn dweud bod rhywbeth wedi'i dynnu, nid beth.
item-forget = Anghofio hynny hefyd
item-forgotten = Mae hwnnw wedi'i ddileu hefyd. Mae'r cofnod yn dal i ddangos bod llinell yno, ond nid beth oedd ynddi.
item-not-said = Heb ei ddweud
item-size = { $kilobytes } KB
item-size-mega = { $megabytes } MB
item-about = Beth mae'r nodyn hwn yn sôn amdano
item-rest-lost = Does dim modd darllen y gweddill.
item-earlier = Yn ôl 10 eiliad
item-later = Ymlaen 10 eiliad
item-discard = Taflu'r darn hwn
item-by = Sut
item-expected-by = Erbyn pryd
item-file = Enw'r ffeil
item-with = Gyda phwy

## Plain notes
notes-title = Nodiadau
notes-empty = Dim nodiadau eto.
notes-new = Nodyn newydd
notes-words = Eich nodyn
notes-remove-sure = Tynnu'r nodyn hwn?
notes-clear = Clirio pob nodyn
notes-clear-sure = Clirio pob nodyn? Does dim modd dadwneud hyn.
notes-save = Cadw
notes-unsaved = Nodyn heb ei gadw
notes-blank = Teipiwch rywbeth yn gyntaf.
notes-lost =
    { $count ->
        [one] Does dim modd agor 1 nodyn
       *[other] Nodiadau na ellir eu hagor: { $count }
    }
