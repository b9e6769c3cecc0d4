# Cards to show to somebody, and the screens they stand on.

## Show this to an adult
show-adult-title = Dangoswch hwn i oedolyn
show-adult-about = Daliwch y ffôn fel eu bod nhw'n gallu ei ddarllen. Does dim rhaid i chi ddweud dim.
show-adult-turn = Troi'r sgrin
show-adult-under-18-choose = Chi sy'n dewis yr oedolyn.

card-adult-title = Darllenwch hwn, os gwelwch yn dda
card-adult-happened = Mae rhywun yn fy mlacmelio gyda llun noeth neu rywiol.
card-adult-hard = Alla i ddim ei ddweud yn uchel. Mae'n anodd i mi ddangos hwn i chi.
card-adult-need = Dwi angen i chi fy helpu. Arhoswch gyda fi, os gwelwch yn dda.
card-adult-angry = Peidiwch â bod yn ddig, a pheidiwch â chymryd fy ffôn, os gwelwch yn dda.
card-adult-picture = Peidiwch â gofyn am weld y llun. Peidiwch ag edrych arno na'i gopïo, os gwelwch yn dda.
card-adult-not-pay = Peidiwch â'u talu, a pheidiwch ag ysgrifennu atyn nhw, os gwelwch yn dda.
card-adult-next = Gallwn riportio gyda'n gilydd: i CEOP, neu i'r heddlu ar 101.
card-adult-danger = Os ydw i mewn perygl neu os gallwn i fy mrifo fy hun, defnyddiwch 999 ac arhoswch gyda fi.

## Show someone: advice and contacts only
show-title = Dangos i rywun
show-about = Testun mawr, cyngor a chysylltiadau yn unig. Does dim yn cael ei ddeialu na'i gofio.
show-locked = Mae'r hyn a gadwoch dan glo tra bo hwn ymlaen.
show-leave = I'w adael, mae angen y cod, os oes un.
show-leave-code = I fynd yn ôl i mewn, mae angen eich cod.
show-who = Pwy fydd yn ei ddarllen?
show-mine = Oedolyn dwi'n ymddiried ynddo
show-mine-adult = Rhywun dwi'n ymddiried ynddo
show-mine-about = Cerdyn sy'n ei ddweud drosta i
show-parent = Rhiant neu ofalwr
show-parent-about = Sut gallan nhw helpu
show-professional = Staff ysgol neu weithiwr proffesiynol arall
show-professional-title = I athrawon, gweithwyr ieuenctid a gweithwyr proffesiynol eraill
show-professional-about = Beth i'w wneud, a beth i beidio â'i wneud
show-numbers = Rhifau i fynd â nhw
show-numbers-about = Gall ffôn arall eu sganio
show-card-of = Cerdyn { $number } o { $count }
show-next = Cerdyn nesaf
show-previous = Cerdyn blaenorol
show-adult-101 = Gallwn riportio gyda'n gilydd i'r heddlu ar 101.
show-pin = Cadw apiau eraill ar gau
show-take-away = I fynd gyda chi
show-take-away-about = Sganiwch hwn gyda ffôn arall. Testun plaen sydd ynddo: y camau cyntaf a rhifau.
show-pin-android = Ar Android gallwch binio'r sgrin hon, fel nad oes dim arall yn agor.
show-pin-ios = Ar iPhone, mae Guided Access yn cadw'r sgrin hon o'ch blaen.
show-pin-how = Chwiliwch am "pin" yng ngosodiadau eich ffôn. Trowch ef ymlaen, yna dewch yn ôl.
show-pin-how-ios = Chwiliwch am "Guided Access" yng ngosodiadau eich iPhone. Trowch ef ymlaen, yna dewch yn ôl.

card-professional-title = I athrawon, gweithwyr ieuenctid, yr heddlu a gweithwyr proffesiynol eraill
card-professional-secrecy = Peidiwch ag addo ei gadw'n gyfrinach.
card-professional-picture = Peidiwch ag edrych ar y llun. Peidiwch â gofyn am ei weld, na'i gopïo na'i anfon.
card-professional-words = Ysgrifennwch beth ddwedon nhw, yn eu geiriau eu hunain.
card-professional-today = Dilynwch eich gweithdrefn ddiogelu heddiw.
card-professional-school = Mewn ysgol neu goleg: dywedwch wrth yr arweinydd diogelu ar unwaith. Yr arweinydd sy'n penderfynu pwy arall sy'n cael gwybod.
card-professional-blame = Wnaethon nhw ddim byd o'i le. Diolchwch iddyn nhw am ddweud wrthych chi.
card-professional-phone = Gadewch y ffôn a'r sgwrs fel y maen nhw. Peidiwch â dileu dim.

card-parent-title = I rieni a gofalwyr
card-parent-calm = Arhoswch gyda nhw. Diolchwch iddyn nhw am ddweud wrthych chi.
card-parent-blame = Peidiwch â beio, a pheidiwch â chosbi. Trosedd yn eu herbyn nhw yw hyn.
card-parent-safe = Sôn am hunanladdiad neu hunan-niweidio, neu berygl? Defnyddiwch 999, ac arhoswch gyda nhw.
card-parent-picture = Peidiwch ag edrych ar y llun, a pheidiwch â'i gopïo na'i anfon.
card-parent-stop = Peidiwch â thalu, a stopiwch y cysylltiad.
card-parent-keep = Peidiwch â dileu negeseuon, rhifau na manylion banc.
card-parent-report = Riportiwch i CEOP, neu i'r heddlu ar 101.

## The numbers and first steps as plain text, for another phone
card-take-away-title = Camau cyntaf
card-take-away-steps = Peidiwch â thalu. Peidiwch ag ateb. Peidiwch â dileu dim. Dywedwch wrth rywun. Os ydyn nhw'n agos atoch chi, gofynnwch am gyngor yn gyntaf.
card-take-away-danger = Mewn perygl, neu wedi'ch brifo: 999
card-take-away-police = Heddlu: 101
card-take-away-child = O dan 19 oed: Childline 0800 1111
card-take-away-listen = Rhywun sy'n gwrando: Samaritans 116 123
card-take-away-text = Drwy neges destun: SHOUT i 85258
