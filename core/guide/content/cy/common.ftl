# Words that many screens share, in Welsh. Awaiting review by a Welsh speaker, like every file of this language.

## On every screen
common-leave = Gadael
common-leave-spoken = Gadael. Mae'n dangos y gyfrifiannell ar unwaith.
common-danger = Mewn perygl, neu gallwn i fy mrifo fy hun
common-back = Yn ôl
common-next = Nesaf
common-skip = Hepgor
common-done = Wedi gorffen
common-cancel = Canslo
common-save = Ei gadw
common-remove = Tynnu
common-yes = Ie
common-no = Na
common-not-sure = Ddim yn siŵr
common-not-said = Wedi'i hepgor
common-change = Newid
common-copy = Copïo
common-copied = Wedi'i gopïo. Mae ar y clipfwrdd nes i chi gopïo rhywbeth arall.
common-copied-cleared = Wedi'i gopïo. Mae'n cael ei glirio pan ddewch yn ôl i'r ap hwn.
common-open = Agor
common-call = Ffonio
common-no-app = Does dim ap ar y ffôn hwn sy'n agor hwn.
common-no-app-do = Ysgrifennwch neu copïwch ef, a defnyddiwch ffôn arall.
common-share = Rhannu
common-more = Mwy
common-less = Llai
common-search = Chwilio
common-close = Cau
common-carry-on = Parhau
common-more-people = Mwy o bobl sy'n helpu
common-leaves = Beth mae hyn yn ei adael
common-dial = Mae'n agor eich ap ffôn. Chi sy'n dechrau'r alwad.
common-try-again = Rhoi cynnig arall arni
common-source = O ble mae hyn yn dod
common-reviewed = Gwiriwyd ddiwethaf ar { $date }
common-step-of = Cam { $step } o { $count }

## The danger sheet, behind the button that is on every screen
common-danger-title = Cael help nawr
common-danger-999 = Mewn perygl nawr? Defnyddiwch 999.
common-danger-speak = Methu siarad? Mae ffyrdd o gyrraedd 999 heb ddweud gair.
common-danger-hurt = Wedi eich brifo eich hun, neu wedi cymryd rhywbeth? Ffoniwch 999 neu ewch i A&E. Meddwl am hunanladdiad? Siaradwch â rhywun nawr.
common-danger-stay = Ceisiwch beidio â bod ar eich pen eich hun. Ewch i le mae pobl eraill, os gallwch.
common-danger-no-trouble = Dydych chi ddim yn gwastraffu amser neb.
common-quiet = Methu siarad?
common-quiet-about = Ffyrdd o gyrraedd 999 heb ddweud gair
common-danger-999-who = Heddlu, ambiwlans, tân. Am ddim

## When something goes wrong
common-error-again = Wnaeth hynny ddim gweithio. Chafodd dim ei golli. Rhowch gynnig arall arni.
common-error-space = Mae eich ffôn yn llawn. Gwnewch le, wedyn rhowch gynnig arall arni.
common-error-locked = Mae wedi cloi eto. Agorwch gyda'ch cod.
common-error-damaged = Mae hwn wedi'i ddifrodi. Gellir darllen popeth arall o hyd.
common-error-newer = Fersiwn mwy newydd o'r ap wnaeth hwn. Diweddarwch yr ap i'w ddarllen.
common-error-older = Fersiwn brawf gynnar o'r ap wnaeth hwn. All y fersiwn hwn ddim ei ddarllen.
common-error-stopped = Cafodd ei stopio. Mae'r hyn oedd wedi'i gadw o'r blaen yma o hyd.
common-error-field = Does dim modd cadw rhywbeth sydd yn y blwch hwn. Edrychwch arno eto.
common-error-gone = Dydy hwn ddim yma mwyach.

## Who answers for the words
notice-draft = Drafft: heb ei wirio eto. Does dim arbenigwr wedi gwirio'r geiriau hyn eto.
notice-expired = Mae'r geiriau hyn wedi pasio eu dyddiad. Efallai fod rhifau ac oriau wedi newid.
notice-clock = Mae cloc eich ffôn yn edrych yn anghywir. Felly rydyn ni'n dangos oriau, nid beth sydd ar agor nawr.
notice-fallback = Dydy'r dudalen hon ddim yn eich iaith eto, felly mae'n cael ei dangos yn Saesneg.
notice-language = Does neb sy'n siarad yr iaith hon wedi gwirio'r geiriau hyn eto.

## Ways in
medium-phone = Ffonio
medium-silent = Galwad dawel
medium-text = Neges destun
medium-chat = Sgwrs ar-lein
medium-form = Ffurflen ar-lein
medium-relay = Galwad drwy Relay UK
medium-bsl = Galwad fideo BSL
medium-email = E-bost
medium-page = Tudalen we
medium-in-person = Wyneb yn wyneb

## Hours. A time of day: half is am, pm, noon or midnight.
hours-always = Ar agor ddydd a nos, bob dydd.
hours-always-brief = Dydd a nos
hours-any-time = Defnyddiwch unrhyw bryd. Daw'r ateb yn nes ymlaen.
hours-unknown = Dydyn ni ddim yn gwybod yr oriau. Holwch nhw yn gyntaf.
hours-childline-bsl = Dyddiau'r wythnos yn ystod y dydd. Edrychwch ar eu gwefan yn gyntaf.
hours-breathing-space = Dydd Llun i ddydd Iau, 6pm i 2am. Penwythnosau, o 6pm ddydd Gwener i 6am ddydd Llun.
hours-closed = Ar gau am y tro.
hours-see = Edrychwch ar yr oriau isod.
hours-clock =
    { $half ->
        [midnight] hanner nos
        [noon] hanner dydd
        [am] { $hour }{ $minute }am
       *[pm] { $hour }{ $minute }pm
    }
hours-clock-from =
    { $from-half ->
        [midnight] hanner nos
        [noon] hanner dydd
        [am] { $from-hour }{ $from-minute }am
       *[pm] { $from-hour }{ $from-minute }pm
    }
hours-clock-to =
    { $to-half ->
        [midnight] hanner nos
        [noon] hanner dydd
        [am] { $to-hour }{ $to-minute }am
       *[pm] { $to-hour }{ $to-minute }pm
    }
hours-month =
    { $date-month ->
        [jan] Ionawr
        [feb] Chwefror
        [mar] Mawrth
        [apr] Ebrill
        [may] Mai
        [jun] Mehefin
        [jul] Gorffennaf
        [aug] Awst
        [sep] Medi
        [oct] Hydref
        [nov] Tachwedd
       *[dec] Rhagfyr
    }
hours-until =
    { $day ->
        [today] Ar agor nawr, tan { hours-clock }.
       *[other] Ar agor nawr, tan { hours-clock } y diwrnod nesaf.
    }
hours-from =
    { $day ->
        [today] Ar gau nawr. Yn agor heddiw am { hours-clock }.
        [tomorrow] Ar gau nawr. Yn agor yfory am { hours-clock }.
        [mon] Ar gau nawr. Yn agor ddydd Llun am { hours-clock }.
        [tue] Ar gau nawr. Yn agor ddydd Mawrth am { hours-clock }.
        [wed] Ar gau nawr. Yn agor ddydd Mercher am { hours-clock }.
        [thu] Ar gau nawr. Yn agor ddydd Iau am { hours-clock }.
        [fri] Ar gau nawr. Yn agor ddydd Gwener am { hours-clock }.
        [sat] Ar gau nawr. Yn agor ddydd Sadwrn am { hours-clock }.
        [sun] Ar gau nawr. Yn agor ddydd Sul am { hours-clock }.
       *[date] Ar gau nawr. Yn agor ar { $date-day } { hours-month } am { hours-clock }.
    }
# The first day stands at the start; the second follows "i", which softens it.
hours-from-day =
    { $from-day ->
        [mon] Dydd Llun
        [tue] Dydd Mawrth
        [wed] Dydd Mercher
        [thu] Dydd Iau
        [fri] Dydd Gwener
        [sat] Dydd Sadwrn
       *[sun] Dydd Sul
    }
hours-to-day =
    { $to-day ->
        [mon] ddydd Llun
        [tue] ddydd Mawrth
        [wed] ddydd Mercher
        [thu] ddydd Iau
        [fri] ddydd Gwener
        [sat] ddydd Sadwrn
       *[sun] ddydd Sul
    }
hours-daily = Bob dydd, { hours-clock-from } tan { hours-clock-to }.
hours-weekly = { hours-from-day } i { hours-to-day }, { hours-clock-from } tan { hours-clock-to }.
hours-one-day = { hours-from-day }, { hours-clock-from } tan { hours-clock-to }.
hours-holidays-open = Ar agor ar wyliau banc hefyd.
hours-holidays-closed = Ar gau ar wyliau banc.
hours-holidays-unknown = Efallai ar gau ar wyliau banc.
hours-caution-holiday = Mae'r diwrnod hwnnw'n ŵyl banc i rai, felly efallai y bydd ar gau.
hours-caution-any-holiday = Efallai y bydd ar gau ar wyliau banc.
hours-caution-old = Efallai fod yr oriau hyn wedi newid.

## Cost
cost-free = Am ddim.
cost-free-mostly = Am ddim o ffonau tŷ a'r rhan fwyaf o ffonau symudol.
cost-free-on-networks = Am ddim ar EE, O2, Vodafone, Three, Virgin Mobile, BT Mobile, giffgaff, Tesco Mobile a Telecom Plus. Dydyn ni ddim yn gwybod am rwydweithiau eraill.
cost-normal-call = Fel arfer mae'n costio'r un fath â galwad arferol.
cost-small-charge = Efallai y bydd eich rhwydwaith yn codi tâl bach.
cost-not-known = Dydyn ni ddim yn gwybod beth mae'n ei gostio.

## Traces: what a tap leaves behind
trace-title = Cyn i chi dapio
trace-call-list = Bydd rhestr alwadau eich ffôn yn dangos y rhif hwn. Gall oriawr, car neu gyfrif sy'n cael ei rannu ei ddangos hefyd.
trace-messages = Mae'r neges yn aros ar y ffôn hwn nes i chi ei dileu.
trace-browser = Mae'r dudalen yn aros yn hanes eich porwr. Mae tab preifat yn cadw llai.
trace-mail = Mae'r e-bost yn aros yn eich negeseuon a anfonwyd, a daw'r ateb i'ch mewnflwch.
trace-mail-title = Mae eu henw nhw yn nheitl eu hateb.
trace-reply = Maen nhw'n ateb i'r ffôn neu'r e-bost rydych chi'n ei roi. Dewiswch un sy'n ddiogel i chi.
trace-bill-not = Dydy'r alwad ddim yn dangos ar y bil ffôn.
trace-bill-said-not = Mae llyfryn ganddyn nhw'n dweud nad yw'r rhif yn dangos ar filiau ffôn.
trace-bill-networks = Dydy'r alwad ddim yn dangos ar fil y rhwydweithiau sydd wedi'u henwi uchod. Dydyn ni ddim yn gwybod am eraill.
trace-bill-landline = Dydy'r alwad ddim yn dangos ar fil ffôn tŷ BT neu gebl. Dydyn ni ddim yn gwybod am ffonau symudol.
trace-bill-may = Mae am ddim, ond gall y bil ffôn ei restru.
trace-bill-unknown = Doedden ni ddim yn gallu cadarnhau beth mae eich bil ffôn yn ei ddangos.
trace-bill-likely = Mae'n debyg o fod ar y bil ffôn.
trace-bill-relay = Mae galwad gyfnewid sy'n costio arian ar y bil ffôn.
trace-remove = Gallwch ei dileu o'ch rhestr alwadau. Ond gall rhywun sylwi ar fwlch hefyd.
trace-go = Ymlaen
trace-private = Copïo'r cyfeiriad ar gyfer tab preifat
