# Reading and searching advice.

advice-title = Cyngor
advice-for = I bwy mae'r cyngor?
advice-for-me = I mi
advice-for-child = I blentyn dan fy ngofal
advice-search = Chwiliwch yn eich geiriau eich hun
advice-search-example = Gallwch ysgrifennu: maen nhw eisiau mwy o arian
advice-searching = Yn chwilio
advice-results =
    { $count ->
        [zero] Dim tudalennau
        [one] Un dudalen
        [two] Dwy dudalen
        [few] Tair tudalen
        [many] Chwe thudalen
       *[other] { $count } tudalen
    }
advice-none = Dim wedi'i ganfod. Rhowch gynnig ar eiriau eraill, neu dechreuwch gyda'r rhain.
advice-all = Pob tudalen
advice-pinned = Yn gyntaf oll
advice-topics = Tudalennau
advice-start = Dechreuwch yma
advice-sources = O ble mae hyn yn dod
advice-reviewed = Gwiriwyd yn erbyn ei ffynonellau ar { $date }
advice-link-service = Ffordd o gael help
advice-link-topic = Tudalen
advice-link-source = Yn agor y dudalen y daeth ohoni, yn eich porwr
