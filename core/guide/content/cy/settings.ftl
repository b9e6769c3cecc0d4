# Settings.

settings-title = Gosodiadau
settings-in = Mynd i mewn
settings-looks = Sut mae'n edrych
settings-theme = Golau neu dywyll
settings-theme-light = Golau
settings-theme-dark = Tywyll
settings-code = Newid fy nghod
settings-code-about = Mae eich hen god yn stopio gweithio cyn gynted ag y mae'r un newydd wedi'i osod.
settings-code-setting = Yn gosod eich cod. Mae hyn yn cymryd ychydig eiliadau.
settings-code-done = Mae gennych chi god newydd.
settings-code-attempts = Bu gormod o gynigion. Arhoswch 15 munud, yna rhowch un cynnig arall. Does dim byd wedi newid.
settings-code-not-own = Nid hwn yw'ch cod chi, neu bu gormod o gynigion. Does dim byd wedi newid.
settings-code-alike = Mae'r ddau god yn rhy debyg. Hawdd eu cymysgu ar frys. Dewiswch un arall.
settings-code-not-here = Allwch chi ddim gwneud hyn yma.
settings-code-no-key = Chafodd yr ap ddim allwedd gan y ffôn. Does dim byd wedi newid. Caewch yr ap a rhowch gynnig arall arni.
settings-code-keep = Cadw'ch cod sy'n dileu?
settings-code-keep-about = Teipiwch y cod sy'n dileu i'w gadw, neu diffoddwch e. Wedyn caiff eich cod newydd ei osod.
settings-code-keep-off = Ei ddiffodd
settings-code-keep-not = Nid hwn yw'r cod sy'n dileu, neu bu gormod o gynigion. Does dim byd wedi newid.
settings-code-kept-off = Mae'r cod sy'n dileu wedi'i ddiffodd. Dydy ei deipio'n gwneud dim nawr.
settings-phrase = Fy neuddeg gair
settings-phrase-new = Gwneud geiriau newydd
settings-phrase-new-about = Bydd eich hen eiriau'n stopio gweithio ar y ffôn hwn.
settings-phrase-new-copies = Mae copïau a wnaed cyn hynny'n dal i agor gyda'r hen eiriau.
settings-phrase-set = Wedi'u hysgrifennu
settings-phrase-missing = Heb eu gwneud eto. Hebddyn nhw, all neb helpu os anghofiwch chi'r cod.
settings-look = Golwg ac enw
settings-show-again = Stopio'i guddio
settings-door = Ffordd i mewn heb god
settings-door-on = Ymlaen: teipiwch 999 a daliwch y fysell = i gael help.
settings-door-off = Wedi'i diffodd: dim ond y cod sy'n ei agor.
settings-door-off-sure = Gyda hwn wedi'i ddiffodd, dim ond eich deuddeg gair sy'n helpu os anghofiwch y cod.
settings-hold = Ffordd arall yn lle dal bysell
settings-hold-key = Dal y fysell =
settings-hold-press = Pwyso = dair gwaith, yn gyflym, yn lle ei ddal
settings-age = Fy oed
settings-age-about = Mae'n newid pa dudalennau welwch chi, a beth gellir ei gadw.
settings-wait = Am faint y gall aros
settings-wait-about = Pan ewch chi i alwad neu dudalen, mae'n aros ar agor am yr amser hwn.
settings-wait-file = Pan ddewiswch chi lun neu ffeil
settings-wait-file-about = Tra byddwch chi'n dewis, mae'n aros ar agor am yr amser hwn.
settings-wait-minutes =
    { $count ->
        [0] Cloi ar unwaith
        [one] Un funud
        [two] Dwy funud
        [few] Tair munud
        [many] Chwe munud
       *[other] { $count } munud
    }
settings-language = Iaith
settings-language-phone = Fel ar y ffôn hwn
settings-language-draft = Heb ei gwirio eto gan rywun sy'n ei siarad
settings-copy = Copi wedi'i selio ar gyfer ffôn newydd
settings-copy-about = Un ffeil. Dim ond eich deuddeg gair sy'n ei hagor.
settings-copy-make = Gwneud copi wedi'i selio
settings-copy-for = Gall y ffôn hwn gael ei golli, ei ailosod neu ei newid am un arall. Mae'r ffeil hon yn dod â phopeth a gadwoch yn ôl.
settings-copy-where = Byddwch yn ofalus ble rydych chi'n ei chadw. Ar gyfrifiadur y mae eraill yn ei ddefnyddio, neu mewn cyfrif cwmwl wedi'i rannu, gallai rhywun ddod o hyd iddi.
settings-copy-words = Dim ond eich deuddeg gair sy'n ei hagor. Hebddyn nhw, all neb wneud.
settings-copy-words-first = Yn gyntaf mae angen eich deuddeg gair arnoch chi.
settings-copy-words-make = Gwneud fy neuddeg gair
settings-copy-now = Mae'n cynnwys yr hyn rydych chi wedi'i gadw hyd yn hyn.
settings-copy-older = Rydych chi wedi cadw rhagor ers eich copi diwethaf. Gallwch ddileu hwnnw ar ôl gwneud un newydd.
settings-copy-save = Dewis ble i'w chadw
settings-copy-progress = { $percent }% wedi'i ysgrifennu
settings-copy-leave = Arhoswch ar y dudalen hon nes iddi orffen. Os ewch chi, mae'n stopio.
settings-copy-noting = Bron â gorffen
settings-copy-stopped = Wedi'i stopio. Os cafodd rhan o gopi ei chadw, gallwch ei dileu.
settings-copy-not-written = Ni chafodd ei hysgrifennu i'r diwedd, felly fydd hi ddim yn agor. Efallai nad oes digon o le yno.
settings-copy-not-noted = Doedd dim modd nodi eich bod wedi ei wneud. Mae'r copi'n gyfan, ac mae'n agor.
settings-copy-repair = Mae rhan o'r hyn a gadwoch wedi'i difrodi. Trwsiwch hi yn gyntaf, wedyn gwnewch gopi.
settings-copy-done = Mae eich copi wedi'i selio wedi'i gadw.
settings-copy-keep = I'w ddefnyddio, mae angen y ffeil a'ch deuddeg gair. Cadwch nhw ar wahân.
settings-copy-never = Peidio â chynnig hyn eto
settings-old = Lleoedd hŷn ar y ffôn hwn
settings-old-about = Maen nhw'n aros dan sêl. Mae pob un yn agor gyda'i god neu ei eiriau ei hun.
settings-record = Gwirio'r cofnod
settings-codes = Mwy o godau
settings-codes-draft = Drafft. Does dim arbenigwr cam-drin domestig na chyfreithiwr wedi gwirio hwn eto.
settings-codes-public = Mae sut mae'n gweithio wedi'i ddisgrifio'n gyhoeddus, felly gall rhywun arall wybod amdano.
settings-codes-none = Nid yw wedi'i osod.
settings-codes-on = Rydych chi wedi gosod un.
settings-codes-read = Darllenwch hwn cyn penderfynu
settings-second = Ail god
settings-second-warning = Mae'n agor nodiadau plaen. Gall dwyllo rhywun sy'n edrych, ond nid rhywun sy'n archwilio'r ffôn.
settings-second-hides = Dydy e ddim yn cuddio faint o le sy'n cael ei ddefnyddio, faint o ffeiliau sydd, na'u dyddiadau.
settings-second-violent = Gall rhywun treisgar wybod y gallai fod cod arall, a gofyn i chi amdano.
settings-second-understood = Rwy'n deall beth na all ei wneud
settings-second-make = Dewis ail god
settings-second-change = Dewis ail god arall
settings-second-done = Mae'ch ail god wedi'i osod.
settings-second-notes = Agorwch e â'r cod hwnnw o'r gyfrifiannell, ac ysgrifennwch ychydig o nodiadau cyffredin. Mae rhestr wag yn edrych yn od.
settings-second-remove = Tynnu'r ail god
settings-second-remove-sure = Ei dynnu? Fydd e'n agor dim. Mae'r nodiadau sydd yno'n aros, ac yn agor eto os gosodwch chi ail god.
settings-second-removed = Mae'r ail god wedi'i dynnu. Dydy e'n agor dim nawr.
settings-erase-code = Cod sy'n dileu
settings-erase-code-warning = Mae ei deipio'n dinistrio'r cyfan a gadwoch, am byth. Meddyliwch yn ofalus yn gyntaf.
settings-erase-code-unasked = Dydy e ddim yn gofyn yn gyntaf. Mae unrhyw un sy'n ei deipio, hyd yn oed drwy gamgymeriad, yn dileu popeth mae'ch cod chi'n ei agor.
settings-erase-code-after = Wedi hynny, mae'n agor rhestr wag o nodiadau.
settings-erase-code-violent = Gall rhywun treisgar sylwi bod rhywbeth wedi'i ddileu. Meddyliwch beth allen nhw ei wneud.
settings-erase-code-understood = Rwy'n deall ei fod yn dileu popeth, am byth
settings-erase-code-own = Teipiwch eich cod eich hun yn gyntaf
settings-erase-code-make = Dewis cod sy'n dileu
settings-erase-code-change = Dewis cod arall sy'n dileu
settings-erase-code-done = Mae'ch cod sy'n dileu wedi'i osod.
settings-erase-code-never = Allwch chi ddim rhoi cynnig arno. Teipiwch e ar y gyfrifiannell dim ond os ydych chi o ddifrif.
settings-erase-code-remove = Tynnu'r cod sy'n dileu
settings-erase-code-remove-sure = Ei dynnu? Fydd ei deipio'n gwneud dim wedyn.
settings-erase-code-removed = Mae'r cod sy'n dileu wedi'i dynnu. Dydy ei deipio'n gwneud dim nawr.
settings-erase = Dileu popeth
settings-erase-about = Bydd popeth mae'ch cod yn ei agor wedi mynd am byth, a fydd eich deuddeg gair yn agor dim.
settings-erase-second = Bydd y nodiadau tu ôl i'ch ail god wedi mynd hefyd.
settings-erase-copies = Mae copïau wedi'u selio a ffeiliau a roesoch i eraill yn aros lle maen nhw, ac yn dal i agor.
settings-erase-seen = Gall rhywun sy'n archwilio'r ffôn weld bod rhywbeth wedi'i ddileu.
settings-erase-law = Gall dileu ar ôl adroddiad, neu pan fydd yr heddlu'n gofyn am eich ffôn, fod yn drosedd. Gofynnwch i gyfreithiwr yn gyntaf.
settings-erase-told = Rydych chi wedi dweud wrth rywun am hyn, neu wedi rhoi rhywbeth i rywun. Gofynnwch i gyfreithiwr cyn dileu dim.
settings-erase-understood = Rwy'n deall na ellir ei ddadwneud
settings-erase-sure = Dileu popeth nawr?
settings-erase-then = Cyn gynted ag y byddwch yn teipio'ch cod, caiff popeth ei ddileu a gwelwch chi'r gyfrifiannell.
settings-erase-doing = Yn dileu popeth
settings-erase-not = Nid hwn yw'ch cod chi, neu bu gormod o gynigion. Does dim byd wedi'i ddileu.
settings-erased = Mae popeth wedi'i ddileu.
settings-uninstall = Os ydych chi'n dadosod yr ap, mae'r hyn a gadwoch yn cael ei golli.
