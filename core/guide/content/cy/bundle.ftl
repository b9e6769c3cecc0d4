# Y dudalen y tu mewn i'r hyn sy'n cael ei roi: i swyddog, cyfreithiwr neu unrhyw un, flynyddoedd wedyn, heb yr ap hwn.

bundle-title = Beth gafodd ei gadw
bundle-made = Gwnaed ar { $time }
bundle-private = Mae'r dudalen hon yn gweithio heb y rhyngrwyd. Dydy hi'n anfon dim at neb.
bundle-no-script = Mae angen sgriptiau ar y dudalen hon i ddangos beth gafodd ei gadw. Gallwch hefyd ddarllen data/account.html neu data/account.txt.
bundle-contents = Ar y dudalen hon

## Checking the zip
bundle-check = Gwirio nad oes dim wedi newid
bundle-check-how = Dewiswch y ffeil zip y daeth y dudalen hon ynddi, neu ei gollwng ar y dudalen hon. Mae'n aros ar y cyfrifiadur hwn.
bundle-choose = Y ffeil zip
bundle-not-checked = Does dim wedi'i wirio eto.
bundle-checking = Yn gwirio
bundle-progress = { $done } o { $total } MB
bundle-stop = Stopio
bundle-stopped = Wedi stopio. Does dim wedi'i wirio.
bundle-same = Heb newid ers ei wneud, os yw'r nodau hyn yr un fath â'r rhai yng nghofnod yr heddlu.
bundle-same-files = Ffeiliau sy'n cyfateb i'w symiau gwirio: { $count }. Does dim ffeil ar goll, a dim un wedi'i hychwanegu.
bundle-same-rows = Rhesi'r cofnod cadwraeth, pob un yn dilyn yr un o'i blaen: { $count }.
bundle-same-signature = Mae'r llofnod yn cyfateb i'r allwedd yn y datganiad.
bundle-no-signature = Llofnod heb ei wirio: dydy'r porwr hwn ddim yn gallu gwneud hynny.
bundle-same-page = Mae'r dudalen hon yn dangos beth sydd yn y zip.
bundle-differs = Dydy rhywbeth ddim fel yr oedd pan gafodd hwn ei wneud.
bundle-differs-about = Mae pob ffeil sydd â gwahaniaeth wedi'i rhestru yma. Gofynnwch am gopi arall, a chadwch yr un hwn.

## What can be different
bundle-bad-sum = Mae ei chynnwys wedi newid.
bundle-bad-gone = Mae wedi'i rhestru, ond dydy hi ddim yn y zip.
bundle-bad-extra = Mae yn y zip, ond ddim yn y rhestr lle dylai fod.
bundle-bad-twice = Mae yno fwy nag unwaith.
bundle-bad-read = Does dim modd ei darllen.
bundle-bad-line = Dydy llinell { $row } ddim ar ffurf gyfarwydd.
bundle-bad-sizes = Dydy nifer neu faint y ffeiliau ddim fel y mae'n dweud yma.
bundle-bad-statement = Dydy hwn ddim yn ddatganiad ar ffurf gyfarwydd.
bundle-bad-list = Nid hon yw'r rhestr y cafodd y datganiad ei wneud ar ei chyfer.
bundle-bad-signature = Dydy'r llofnod ddim yn cyfateb i'r datganiad.
bundle-bad-row = Dydy rhes { $row } ddim yn dilyn o'r rhes o'i blaen.
bundle-bad-body = Dydy rhes { $row } ddim yn cyfateb i'w swm gwirio ei hun.
bundle-bad-end = Dydy hi ddim yn gorffen lle mae'r datganiad yn dweud.
bundle-bad-record = Dydy hwn ddim yn gofnod ar ffurf gyfarwydd, neu mae ganddo'r rhif anghywir.
bundle-bad-kept = Dydy hwn ddim yn cyfateb i'r cofnod cadwraeth.
bundle-bad-file = Dydy hwn ddim yn cyfateb i'r ffeil y mae'n ei disgrifio.
bundle-bad-given = Dydy hwn ddim yn gorffen gyda rhoi'r cofnodion hyn.
bundle-bad-page = Mae'r dudalen hon yn dangos rhywbeth arall.
bundle-bad-loose = Mae ynddi feitiau sydd ddim yn perthyn i unrhyw ffeil.
bundle-bad-told = Cafodd yr hyn mae'r zip yn ei ddweud am ei ffeiliau ei newid.
bundle-bad-characters = Mae'r nodau sydd wedi'u nodi yn y dudalen hon yn wahanol i'r rhai sy'n perthyn iddi.

## Not a zip that can be checked
bundle-no-zip = Nid ffeil zip yw hon.
bundle-half = Mae'r ffeil zip hon wedi'i difrodi, neu dim ond rhan ohoni sydd yma. Copïwch hi eto o'r lle cawsoch chi hi.
bundle-foreign = Ffeil zip yw hon, ond nid o'r math y daeth y dudalen hon ynddo.
bundle-locked = Mae'r ffeiliau yn y zip hwn wedi'u cloi â chyfrinair. Datglowch nhw yn gyntaf.
bundle-sealed = Mae'r ffeil hon wedi'i chloi. Datglowch hi yn gyntaf â'i chyfrinymadrodd neu ei hallwedd, gyda rhaglen o'r enw age. Yna dewiswch y zip.
bundle-one = Dewiswch un ffeil zip ar y tro.
bundle-broke = Doedd dim modd ei wirio i'r diwedd: mae rhywbeth ynddo ar ffurf anghyfarwydd.
bundle-unread = Does dim modd darllen y ffeil. Efallai ei bod wedi'i symud, ei newid neu ei thynnu. Dewiswch hi eto.

## The characters that were read out
bundle-characters = Y nodau i'w cymharu
bundle-characters-about = Cymharwch y rhain â'r nodau yng nghofnod yr heddlu. Os oes un yn wahanol, nid dyma beth gafodd ei ddarllen bryd hynny.
bundle-characters-working = Yn eu cyfrifo

## What it shows
bundle-proves = Beth mae hwn yn ei ddangos, a beth nad yw'n gallu
bundle-proves-is = Os yw'r nodau yr un fath
bundle-proves-before = Roedd popeth yma'n bod cyn i'r nodau gael eu hysgrifennu yn y cofnod.
bundle-proves-same = Chafodd dim yma ei ychwanegu, ei dynnu na'i newid ar ôl hynny.
bundle-proves-not = Beth nad yw'n gallu ei ddangos
bundle-proves-not-who = Dydy hwn ddim yn gallu dangos pwy a'i gwnaeth. Gall unrhyw un wneud a llofnodi ffeil fel hon.
bundle-proves-not-times = Dydy hwn ddim yn gallu dangos bod yr amserau'n iawn. Maen nhw'n dod o gloc ffôn.
bundle-proves-not-all = Dydy hwn ddim yn gallu dangos mai dyma bopeth. Y person ddewisodd beth i'w roi.
bundle-proves-not-page = Daeth y dudalen hon gyda'r ffeiliau. I fod yn annibynnol arni, defnyddiwch unrhyw raglen arall sy'n gwirio ffolderi BagIt.

## The account
bundle-account = Beth ddigwyddodd
bundle-account-about = Wedi'i deipio gan y person a'i cadwodd, yn ei eiriau ei hun.

## In order of time, and one by one
bundle-timeline = Yn nhrefn amser
bundle-timeline-about = Yn ôl pryd digwyddodd, neu pryd cafodd ei gadw os na chafodd hynny ei ddweud.
bundle-records = Pob peth a gafodd ei gadw
bundle-records-about = Nodyn y person yw'r hyn a gafodd ei deipio, nid copi o'r hyn a welodd.
bundle-happened = Pryd digwyddodd
bundle-happened-about = Tua: { $words }
bundle-not-said = Heb ei ddweud
bundle-kept = Pryd cafodd ei gadw
bundle-source = O ble daeth
bundle-source-typed = Wedi'i deipio gan y person
bundle-source-chosen = Ffeil a ddewisodd y person
bundle-source-shared = O ap arall
bundle-source-derived = Rhan o lun, wedi'i dewis gan y person
bundle-unfinished = Cafodd ei dorri ar ei hanner wrth gael ei gadw.
bundle-damaged = Wedi'i ddifrodi: roedd modd darllen { $read } o { $length } beit.
bundle-unreadable = Does dim modd ei ddarllen mwyach.
bundle-unknown = Rhywbeth nad oes modd ei ddarllen
bundle-about = Am rif
bundle-withheld = Wedi'i gadw, ond heb ei roi
bundle-exact = Yn union fel y cafodd ei gadw
bundle-yes = Ydy
bundle-no = Nac ydy

## Files
bundle-file-how = Dewiswch y ffeil zip ar frig y dudalen hon i weld y ffeil hon.
bundle-file-none = Dydy'r ffeil hon ddim yn y zip, neu does dim modd ei darllen.
bundle-file-of = Ffeil: { $name }
bundle-file-save = Cadw copi o { $name }
bundle-file-name = Enw'r ffeil
bundle-file-path = Ble mae yn y zip
bundle-file-size = Maint
bundle-bytes = { $count } beit

## Fields of a record
bundle-field-words = Geiriau
bundle-field-platform = Ap neu wefan
bundle-field-shown-name = Enw maen nhw'n ei ddangos
bundle-field-id = Enw defnyddiwr neu ID
bundle-field-link = Dolen i'w proffil
bundle-field-phone = Rhif ffôn
bundle-field-email = Ebost
bundle-field-lines = Sgwrs
bundle-field-sender = Gan
bundle-field-time = Amser sy'n cael ei ddangos
bundle-field-picture-left-on-phone = Cafodd llun ei adael ar y ffôn
bundle-field-amount = Swm
bundle-field-deadline = Erbyn pryd
bundle-field-currency = Arian
bundle-field-way = Sut
bundle-field-reference = Cyfeirnod
bundle-field-where-it-went = I ble aeth
bundle-field-card-and-receipt-kept = Mae'r cerdyn a'r dderbynneb wedi'u cadw
bundle-field-address = Cyfeiriad
bundle-field-who = Pwy
bundle-field-who-id = Pwy, yn ôl yr id yn yr ap
bundle-field-via = Sut
bundle-field-crime-number = Rhif y drosedd
bundle-field-case-number = Rhif yr achos
bundle-field-pin = PIN
bundle-field-officer = Swyddog
bundle-field-expected = Beth ddylai ddigwydd nesaf
bundle-field-expected-by = Erbyn pryd
bundle-field-name = Enw
bundle-field-crop = Rhan o lun
bundle-field-made-from = Wedi'i wneud o
bundle-field-film-left-on-phone = Cafodd ffilm sy'n perthyn iddo ei gadael ar y ffôn
bundle-field-continues = Yn parhau

## The custody record
bundle-custody = Pwy wnaeth beth, a phryd
bundle-custody-about = Dyma'r cofnod cadwraeth. Mae pob rhes wedi'i chlymu wrth yr un o'i blaen. Mae rhes heb eiriau am rywbeth na chafodd ei roi, neu a gafodd ei dynnu.
bundle-custody-show = Dangos pob rhes
bundle-custody-rows = Rhesi'r cofnod cadwraeth
bundle-row = Rhes
bundle-row-when = Pryd
bundle-row-what = Beth
bundle-row-added = Cadwyd: rhif
bundle-row-viewed = Edrychwyd ar: rhif
bundle-row-exported = Rhoddwyd: rhif
bundle-row-removed = Tynnwyd: rhif
bundle-row-rebuilt = Roedd y rhestr wedi'i difrodi, a chafodd ei rhoi'n ôl at ei gilydd o'r hyn roedd modd ei ddarllen.
bundle-row-moved = Daeth i'r ffôn hwn mewn copi wedi'i selio. Cafodd y rhesi uchod eu hysgrifennu ar ffôn arall.
bundle-row-contacted = Galwyd neu ysgrifennwyd at
bundle-row-other = Rhywbeth arall
bundle-row-none = Heb ei roi
