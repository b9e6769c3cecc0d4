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
settings-second = Ail god
settings-second-warning = Mae'n agor nodiadau plaen. Mae'n twyllo rhywun sy'n edrych, nid rhywun sy'n archwilio'r ffôn.
settings-erase-code = Cod sy'n dileu
settings-erase-code-warning = Mae ei deipio'n dinistrio'r hyn a gadwoch, am byth. Meddyliwch yn gyntaf.
settings-erase = Dileu popeth
settings-erase-about = Mae popeth a gadwoch yma'n mynd am byth. Dydy'r hyn a roesoch i eraill ddim.
settings-erase-copies = Mae copïau wedi'u selio a ffeiliau a roesoch i eraill yn aros lle maen nhw.
settings-erase-code-needed = Teipiwch eich cod i ddileu.
settings-erase-sure = Dileu popeth nawr?
settings-erased = Mae popeth wedi'i ddileu.
settings-uninstall = Os ydych chi'n dadosod yr ap, mae'r hyn a gadwoch yn cael ei golli.
