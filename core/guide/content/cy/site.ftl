# Words of the web site that the pack renders as. Everything else on it comes from the pages and the other files.

site-name = Help gyda blacmel ar-lein
site-about = Mae rhywun eisiau arian neu luniau gennych chi, ac yn bygwth rhannu llun noeth neu rywiol? Dechreuwch yma.
site-skip = Neidio i'r prif gynnwys
site-menu = Dewislen
site-home = Tudalen gychwyn
site-first = Y camau cyntaf
site-first-about = Y cam cyntaf, un tap i ffwrdd.

## Leaving at once
site-exit = Gadael y dudalen hon
site-exit-about = Mae "{ site-exit }" yn agor y tywydd yn lle'r dudalen hon. Mae pwyso Shift dair gwaith yn gwneud hynny hefyd.
site-exit-history = Dydy hyn ddim yn clirio hanes eich porwr.
site-exit-twice = Shift, pwyswch 2 waith eto i adael.
site-exit-once = Shift, pwyswch 1 waith eto i adael.
site-exit-expired = Mae pwyso i adael wedi dod i ben.
site-exit-loading = Yn llwytho.

## Whom a page is for
site-adult = Dwi'n 18 oed neu drosodd
site-under-18 = Dwi o dan 18 oed
site-trusted-adult = Dwi'n gofalu am rywun o dan 18 oed
site-topics-adult = Cyngor os ydych chi'n 18 oed neu drosodd
site-topics-under-18 = Cyngor os ydych chi o dan 18 oed
site-topics-trusted-adult = Cyngor os ydych chi'n gofalu am rywun o dan 18 oed
site-topics = Pob cyngor
site-for = Cyngor i chi
site-danger = Gallwn i fy mrifo fy hun neu dwi mewn perygl
site-danger-title = Mewn perygl, neu gallech chi eich brifo eich hun
site-danger-about = Mewn perygl, neu wedi eich brifo eich hun? Ffoniwch 999 neu ewch i A&E. Meddwl am hunanladdiad? Siaradwch â rhywun nawr.

## Search
site-search = Chwilio'r cyngor
site-search-hint = Defnyddiwch eich geiriau eich hun. Does dim rydych chi'n ei deipio'n gadael y dudalen hon.
site-search-none = Dim wedi'i ganfod. Rhowch gynnig ar eiriau eraill, neu edrychwch drwy'r rhestr.
site-search-all = Dangos pob tudalen

## People who help
site-people-adult = Pobl sy'n helpu: 18 oed neu drosodd
site-people-under-18 = Pobl sy'n helpu: o dan 18 oed
site-people-trusted-adult = Pobl sy'n helpu: i blentyn dan eich gofal
site-people-about = Mae gan bob un eu horiau eu hunain. Amser y DU yw'r amserau.
site-hours = Pryd
site-cost = Cost
site-trace = Mae'n gadael ôl

## Police forces
site-forces = Dod o hyd i'ch heddlu
site-forces-hint = Tref, sir neu heddlu
site-forces-none = Heb ei ganfod. Ffoniwch 101: mae'n dod o hyd i'ch heddlu.
site-forces-all = Pob heddlu
site-force-report = Riportio ar-lein
site-force-home = Eu gwefan
site-force-number = Nid argyfwng
site-force-abroad = O'r tu allan i'r DU
site-force-places = Lleoedd

## The plan
site-plan-ask = Mae eich atebion yn aros ar y dudalen hon. Maen nhw'n mynd pan fyddwch chi'n ei gadael.
site-plan-ready = Neu agorwch gynllun sy'n barod
site-plan-adult = Cynllun: 18 oed neu drosodd
site-plan-under-18 = Cynllun: o dan 18 oed
site-plan-adult-partner = Cynllun: partner, cyn-bartner neu deulu, 18 oed neu drosodd
site-plan-under-18-partner = Cynllun: partner, cyn-bartner neu deulu, o dan 18 oed

## Cards
site-cards = Cardiau i'w dangos neu eu hargraffu
site-take-away = I fynd gyda chi

## Foot of every page
site-private = Dim cwcis a dim tracwyr. Dydy'r tudalennau'n agor dim byd o rywle arall.
site-dates = Gwnaed ar { $built }. I'w gwirio eto erbyn { $expires }.
site-source-of = Ffynhonnell { $number }
site-page-dated = (gwelwyd neu dyddiwyd { $date })
