# The first screens: launch, help now, hiding, set-up, home, a forgotten code, who made this.

## Open launch: no word of the purpose before a tap
launch-help = Help nawr
launch-setup = Gosod
launch-code = Teipio fy nghod
launch-hide = Ei guddio nawr
launch-language = Iaith

## Help now
help-title = Help nawr
help-not-alone = Dydych chi ddim ar eich pen eich hun.
help-against-you = Trosedd yn eich erbyn chi yw hyn.
help-close = Os ydyn nhw'n agos atoch chi, neu'n gwybod ble rydych chi, gofynnwch am gyngor cyn newid dim.
help-stop = Peidiwch â thalu rhagor, peidiwch ag ateb, a pheidiwch â dileu dim.
help-danger = Gallwn i fy mrifo fy hun neu dwi mewn perygl
help-danger-about = 999, a phobl i siarad â nhw, ddydd neu nos
help-talk = Siarad â rhywun nawr
help-talk-about = Llinellau cymorth a'r heddlu: pwy sydd yno nawr
help-close-page = Darllenwch hwn yn gyntaf
help-plan = Gwneud fy nghynllun
help-plan-about = Dau gwestiwn byr, wedyn un cam ar y tro
help-advice = Darllen cyngor
help-show = Dangos i rywun
help-who-made = Pwy wnaeth hwn
help-hide = Ei guddio nawr
help-forgot = Dwi wedi anghofio fy nghod
help-no-trace = Does dim byd rydych chi'n ei wneud yma'n cael ei gadw, a does dim yn cael ei anfon.

## Hide it
hide-title = Ei guddio
hide-about = O hyn ymlaen mae'n agor fel cyfrifiannell. Mae'n cyfrifo go iawn.
hide-question = Allai rhywun sy'n gwirio'r ffôn hwn wybod am yr ap hwn?
hide-question-why = Os felly, gallwn ddiffodd y ffordd i mewn heb god.
hide-yes = Gallai, efallai
hide-no = Na
hide-door = I gael help heb god, teipiwch 999 a daliwch y fysell =.
hide-door-off-now = Mae'r ffordd honno i mewn wedi'i diffodd nawr. Dim ond eich cod sy'n ei agor.
hide-door-off-later = Mae'r ffordd honno i mewn yn aros ymlaen nes i chi osod cod.
hide-door-will = Bydd y ffordd honno i mewn wedi'i diffodd. Dim ond eich cod fydd yn ei agor.
hide-door-inside = Mae'r ffordd honno i mewn yn aros ymlaen am y tro. Ar ôl i chi osod cod, gallwch ei diffodd o'r tu mewn.
hide-try = Rhowch gynnig arni unwaith nawr, fel bod eich llaw yn ei chofio.
try-title = Rhoi cynnig arni unwaith
try-help = Dyna ni. Ar y gyfrifiannell, mae hynny'n agor help.
try-code = Dyna ni. Ar y gyfrifiannell, mae hynny'n ei agor.
try-other = Ar y gyfrifiannell, byddai hynny'n dangos y swm yn unig.
try-any = Os mai dyna'ch cod, mae'n agor ar y gyfrifiannell. Os na, dim ond y swm welwch chi.
hide-look = Dewiswch olwg ac enw
hide-look-about = Dim ond yr eicon a'r enw sy'n newid. Fydd yr ap byth yn copïo cyfrifiannell eich ffôn chi.
hide-look-plain = Plaen
hide-look-night = Nos
hide-look-paper = Papur
hide-undo = Gallwch ddadwneud hyn o'r tu mewn, unrhyw bryd.
hide-store = Mae'r siop apiau'n dal i ddangos beth yw'r ap hwn, a'ch bod chi wedi'i gael.
hide-android-recents = Mae rhai lanswyr yn dal i'w restru ymhlith apiau diweddar, fel cerdyn gwag.
hide-ios-recents = Mae'r rhestr o apiau diweddar yn dal i'w ddangos, fel cyfrifiannell.
hide-ios-alert = Mae iPhone yn dangos neges pan fydd yr eicon yn newid. Gwnewch hyn pan fyddwch ar eich pen eich hun.
hide-ios-name = Ar iPhone mae'r enw'n aros yr un fath. Dim ond yr eicon sy'n newid.
hide-do = Ei guddio nawr
hide-done = Mae wedi'i guddio.

## Set-up: what cannot be hidden comes first
setup-title = Gosod
setup-first = Darllenwch hwn yn gyntaf
setup-limit-spyware = All yr ap ddim helpu os yw rhywun wedi rhoi meddalwedd ysbïo ar y ffôn hwn.
setup-limit-traces = All yr ap ddim cuddio'ch bil ffôn, eich rhestr alwadau na'r hyn mae'r siop apiau'n ei ddangos.
setup-limit-supervised = Os yw rhywun yn goruchwylio'r ffôn hwn, efallai y gwelan nhw fod yr ap yno.
setup-limit-lab = Gall labordy sy'n tynnu'r ffôn yn ddarnau ddarganfod beth yw'r ap hwn.
setup-limit-uninstall = Os ydych chi'n dadosod yr ap, mae popeth a gadwoch ynddo'n cael ei golli.
setup-limit-forget = Os ydych chi'n anghofio'ch cod, does dim modd agor yr hyn a gadwoch yma eto.
setup-limit-phone = Gall y ffôn hwn gael ei golli, ei ailosod neu ei newid am un arall. Wedyn dim ond copi wedi'i selio a'ch deuddeg gair sy'n dod â phopeth yn ôl.
setup-limit-code = Os ydych chi'n anghofio'ch cod, dim ond eich deuddeg gair sy'n ei agor eto.
setup-understood = Dwi wedi darllen hwn
setup-later = Gallwch stopio yma a mynd ymlaen yn nes ymlaen.
setup-resume = Mynd ymlaen o ble stopioch chi
setup-code = Dewiswch god
setup-code-about = Teipiwch rhwng 6 ac 16 digid ar y gyfrifiannell, wedyn daliwch y fysell =.
setup-code-twice = Nawr teipiwch y cod unwaith eto.
setup-code-differs = Dydy'r ddau ddim yr un fath. Dechreuwch eto.
setup-code-short = Rhy fyr. Defnyddiwch o leiaf 6 digid.
setup-code-long = Rhy hir. Defnyddiwch 16 digid ar y mwyaf.
setup-code-digits = Defnyddiwch ddigidau yn unig.
setup-code-enough = Digon hir. Gallwch ychwanegu rhagor.
setup-do-later = Gwneud hyn yn nes ymlaen
setup-making = Wrthi'n ei osod. Mae hyn yn cymryd ychydig eiliadau.
setup-no-room = Does dim lle i un arall ar y ffôn hwn. Does dim wedi newid.
setup-code-run = Mae digidau mewn rhes yn hawdd eu dyfalu. Dewiswch god arall.
setup-code-repeat = Mae digidau sy'n ailadrodd yn hawdd eu dyfalu. Dewiswch god arall.
setup-code-year = Mae dyddiad neu flwyddyn yn hawdd ei ddyfalu. Dewiswch god arall.
setup-code-common = Mae llawer o bobl yn defnyddio hwn. Dewiswch god arall.
setup-code-taken = Dewiswch god arall.
setup-code-wait = Os nad yw'ch cod yn gwneud dim, arhoswch 15 munud. Wedyn rhowch gynnig unwaith.
setup-hold = I'w agor: teipiwch eich cod a daliwch y fysell =.
setup-hold-else = Os yw dal bysell yn anodd i chi, dewiswch ffordd arall.
setup-age = Ydych chi'n 18 oed neu drosodd?
setup-age-why = Mae'r gyfraith yn trin lluniau o bobl o dan 18 oed yn wahanol. Felly rydyn ninnau hefyd.
setup-age-adult = 18 oed neu drosodd
setup-age-under-18 = O dan 18 oed
setup-age-not-said = Byddai'n well gen i beidio â dweud
setup-phrase = Ysgrifennwch eich deuddeg gair
setup-phrase-about = Maen nhw'n ei agor eto os ydych chi'n anghofio'r cod. Ar ffôn newydd neu ffôn wedi'i ailosod, maen nhw'n agor eich copi wedi'i selio.
setup-phrase-where = Cadwch y papur lle nad oes neb arall yn edrych. Gall unrhyw un sydd ag ef a'r ffôn hwn agor yr hyn a gadwoch.
setup-phrase-only = Mae'r ffordd i mewn heb god wedi'i diffodd. Felly'r geiriau hyn yw'r unig ffordd yn ôl.
setup-phrase-nobody = Fydd neb, gan gynnwys yr heddlu, byth yn gofyn i chi am y geiriau hyn.
setup-phrase-show = Dangos y geiriau i mi
setup-phrase-write = Ysgrifennwch y deuddeg gair hyn ar bapur
setup-phrase-digits = Mae'r rhif wrth ymyl pob gair yn sefyll drosto. Gallwch ysgrifennu hwnnw yn lle hynny.
setup-phrase-paper = Papur yn unig. Peidiwch â thynnu llun ohonyn nhw, na'u teipio yn unman arall.
setup-phrase-written = Rwyf wedi'u hysgrifennu
setup-phrase-ask = Edrychwch ar eich papur
setup-phrase-ask-about = Teipiwch y tri gair hyn, i wirio beth ysgrifennoch chi.
setup-phrase-word = Gair { $place }
setup-phrase-again = Dangos y geiriau i mi eto
setup-phrase-check = Gwirio
setup-phrase-setting = Yn gosod eich geiriau
setup-phrase-done = Mae eich deuddeg gair wedi'u gosod.
setup-phrase-wrong = Dydy un ohonyn nhw ddim yn iawn. Gwiriwch eich papur, neu edrychwch ar y geiriau eto.
setup-phrase-later = Fe wna i hyn yn nes ymlaen
setup-copy = Gwneud copi wedi'i selio
setup-copy-about = Gall copi wedi'i selio ddod â phopeth i ffôn newydd. Dim ond eich deuddeg gair sy'n ei agor.
setup-done = Mae wedi'i osod.

## Home
home-title = Beth sydd ei angen arnoch chi?
home-plan = Fy nghynllun
home-advice = Cyngor
home-keep = Cadw tystiolaeth
home-tell = Dweud wrth yr heddlu
home-people = Pobl sy'n helpu
home-show = Dangos i rywun
home-kept = Beth gadwais i
home-follow-up = Dilyn y mater
home-settings = Gosodiadau
home-hello = Rydych chi'n gwneud yn dda. Un peth ar y tro.
home-next = Cam nesaf: { $step } o { $count }
home-next-do = Gwneud y cam hwn
home-next-quiet = Eich cam nesaf
home-follow-up-about = Rhif trosedd, beth sy'n digwydd nesaf
home-copy = Gwneud copi newydd wedi'i selio
home-copy-about = Rydych chi wedi cadw rhagor ers yr un diwethaf.

## I forgot my code
forgot-title = Dwi wedi anghofio fy nghod
forgot-about = Mae'r dudalen hon yr un fath ar bob ffôn, wedi'i osod neu beidio.
forgot-only = Dim ond eich cod neu eich deuddeg gair sy'n agor yr hyn a gadwoch. Hebddyn nhw, all neb ei agor, na ninnau.
forgot-old = Os cofiwch chi'r hen god wedyn, mae'n dal i agor yr hen un.
forgot-wait = Wedi rhoi cynnig lawer gwaith? Arhoswch 15 munud. Wedyn rhowch gynnig unwaith.
forgot-phrase = Defnyddio fy neuddeg gair
forgot-phrase-about = Maen nhw'n ei agor, ac wedyn byddwch yn dewis cod newydd.
forgot-phrase-wrong = Dydy'r geiriau hyn ddim yn agor dim byd yma. Gwiriwch bob gair a'i le.
forgot-phrase-how = Teipiwch nhw yn eu trefn, gyda bylchau rhyngddyn nhw. Mae pedair llythyren gyntaf pob un yn ddigon. Gallwch deipio'r rhifau yn lle hynny.
forgot-phrase-field = Eich geiriau
forgot-phrase-open = Ei agor
forgot-phrase-trying = Yn rhoi cynnig ar eich geiriau
forgot-phrase-unknown = Gwiriwch air { $place }. Dydy e ddim yn un o'r geiriau.
forgot-phrase-count =
    { $count ->
        [one] Dyna un gair. Dylai fod deuddeg.
       *[other] Dyna { $count } gair. Dylai fod deuddeg.
    }
forgot-phrase-digits =
    { $count ->
        [0] Teipiwch eich geiriau yn gyntaf.
        [one] Dyna un digid. Dylai fod 48.
       *[other] Dyna { $count } digid. Dylai fod 48.
    }
forgot-phrase-order = Dydy'r geiriau hyn ddim yn perthyn i'w gilydd. Gwiriwch eu trefn.
forgot-code-new = Dewiswch god newydd
forgot-new = Dechrau o'r newydd
forgot-new-about = Cewch le newydd, gwag. Mae'r hen un yn aros dan sêl heb ei gyffwrdd.
forgot-new-sure = Dechrau o'r newydd? Dim ond ei god neu ei eiriau sy'n agor yr hen un.
forgot-copy = Dod â chopi wedi'i selio yn ôl
forgot-copy-row = Ar gyfer ffôn newydd neu ffôn wedi'i ailosod. Mae angen y ffeil a'ch deuddeg gair.
forgot-copy-about = Dewiswch y ffeil, teipiwch eich deuddeg gair, wedyn dewiswch god newydd.
forgot-copy-beside = Mae'n cael ei le ei hun. Does dim ar y ffôn hwn yn cael ei newid.
forgot-copy-choose = Dewis y ffeil
forgot-copy-words = Nawr eich deuddeg gair, fel yr oedden nhw pan wnaethoch chi'r copi.
forgot-copy-open = Dod ag ef yn ôl
forgot-copy-progress = { $percent }% wedi'i ddarllen
forgot-copy-stay = Arhoswch ar y dudalen hon nes iddo orffen. Os ewch chi, ddaw dim yn ôl.
forgot-copy-whole = Mae'r cyfan yma, yn union fel y cafodd ei gadw.
forgot-copy-code = Does dim modd ei agor nes iddo gael cod. Os ewch chi nawr, ddaw dim yn ôl.
forgot-copy-wrong = Dydy'r geiriau hyn ddim yn agor y copi hwn. Gwiriwch bob gair a'i le.
forgot-copy-altered = Mae'r ffeil hon wedi'i thorri'n fyr neu wedi'i newid, neu dydy hi ddim yn gopi wedi'i selio.
forgot-copy-unread = Doedd dim modd darllen y ffeil i'w diwedd.
forgot-copy-stopped = Wedi'i stopio.
forgot-copy-nothing = Ddaeth dim yn ôl, a does dim ar y ffôn hwn wedi newid.
forgot-copy-done = Mae popeth yn y copi yma nawr.
forgot-copy-words-same = Mae eich deuddeg gair yn ei agor yma hefyd.
forgot-copy-words-new = Mae eich deuddeg gair yn agor rhywbeth ar y ffôn hwn yn barod. Felly gwnewch rai newydd ar gyfer hwn.
forgot-copy-file = Mae'r ffeil yn aros lle mae hi. Os gallai rhywun ddod o hyd iddi yno, dilëwch hi.
forgot-nothing-lost = Does dim yn cael ei ddileu yma.

## Who made this
who-made-title = Pwy wnaeth hwn
who-made-nobody = Does dim cyhoeddwr yn ateb dros y geiriau hyn eto. Drafft ydyn nhw.
who-made-publisher = Cyhoeddwyd gan { $publisher }.
who-made-reviewer = Gwiriwyd gan { $name } ar { $date }.
who-made-no-reviewer = Does dim arbenigwr ar ddiogelu plant, y gyfraith na phrofiad bywyd wedi'u gwirio eto.
who-made-version = Fersiwn { $version }, gwnaed ar { $date }.
who-made-sources = Mae pob darn o gyngor yn dweud o ble mae'n dod.
who-made-unseen = Dydy'r ap ddim yn dweud wrth neb. Gall unrhyw un sy'n rheoli, yn gwirio neu'n gwylio'r ffôn hwn ei weld.
who-made-nothing-sent = Does dim yn gadael eich ffôn oni bai eich bod chi'n ei anfon.
who-made-no-permission = Dydy'r ap Android ddim yn gofyn am unrhyw ganiatâd o gwbl. Dydy'r ap iPhone ddim yn agor unrhyw gysylltiad.
who-made-wrong = Wedi gweld rhywbeth o'i le? Gallwch ddweud wrth y cyhoeddwr.
licences-title = Gwaith pobl eraill
licences-about = Gwnaed rhannau o'r ap hwn gan bobl eraill, sy'n gadael i bawb eu defnyddio. Dyma eu trwyddedau, yn Saesneg.
licences-parts = Yr hyn a ddefnyddir dan y drwydded hon
licences-words = Geiriau'r drwydded
