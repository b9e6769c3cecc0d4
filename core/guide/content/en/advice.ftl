# Reading and searching advice.

advice-title = Advice
advice-for = Who is it for?
advice-for-me = For me
advice-for-child = For a child I look after
advice-search = Search in your own words
advice-search-example = For example: they want more money
advice-searching = Searching
advice-results =
    { $count ->
        [one] One page
       *[other] { $count } pages
    }
advice-none = Nothing found. Try other words, or start with one of these.
advice-all = All pages
advice-pinned = Read this first
advice-topics = Pages
advice-start = Start here
advice-sources = Where this comes from
advice-reviewed = Checked against its sources on { $date }
advice-link-service = Way to get help
advice-link-topic = Page
advice-link-source = Opens the page it came from, in your browser
