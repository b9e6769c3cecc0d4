# Words of the web site that the pack renders as. Everything else on it comes from the pages and the other files.

site-name = Help with online blackmail
site-about = Is someone threatening to share an intimate picture of you? Start here.
site-skip = Skip to main content
site-menu = Menu
site-home = Start page
site-first = First steps
site-first-about = Choose who you are.

## Leaving at once
site-exit = Exit this page
site-exit-about = "{ site-exit }" shows the weather instead of this page. So does pressing Shift three times.
site-exit-history = It doesn't clear your browser history.
site-exit-twice = Shift, press 2 more times to exit.
site-exit-once = Shift, press 1 more time to exit.
site-exit-expired = Exit this page expired.
site-exit-loading = Loading.

## Whom a page is for
site-adult = I am 18 or over
site-under-18 = I am under 18
site-trusted-adult = I look after someone under 18
site-topics-adult = Advice if you are 18 or over
site-topics-under-18 = Advice if you are under 18
site-topics-trusted-adult = Advice if you look after someone under 18
site-topics = All advice
site-for = Advice for you
site-danger = I might hurt myself or I'm in danger
site-danger-title = In danger, or might hurt yourself
site-danger-about = In danger, or hurt yourself? Call 999 or go to A&E. Thinking about suicide? Talk to someone now.

## Search
site-search = Search the advice
site-search-hint = Use your own words. Nothing you type leaves this page.
site-search-none = Nothing found. Try other words, or look through the list.
site-search-all = Show all pages

## People who help
site-people-adult = People who help: 18 or over
site-people-under-18 = People who help: under 18
site-people-trusted-adult = People who help: for a child you look after
site-people-about = Each has its own hours. All times are UK times.
site-hours = When
site-cost = Cost
site-trace = What it leaves behind

## Police forces
site-forces = Find your police force
site-forces-hint = Town, county or force
site-forces-none = Not found. Call 101, and they will find your force.
site-forces-all = All police forces
site-force-report = Report online
site-force-home = Their website
site-force-number = Not an emergency
site-force-abroad = From outside the UK
site-force-places = Places

## The plan
site-plan-ask = Your answers stay on this page, and go when you leave it.
site-plan-ready = Or open a ready-made plan
site-plan-adult = Plan: 18 or over
site-plan-under-18 = Plan: under 18
site-plan-adult-partner = Plan: a partner, an ex, family or someone at home, 18 or over
site-plan-under-18-partner = Plan: a partner, an ex, family or someone at home, under 18

## Cards
site-cards = Cards to show or print
site-take-away = Take it with you

## Foot of every page
site-private = No cookies and no trackers. These pages load nothing from anywhere else.
site-dates = Made on { $built }. Due to be checked again by { $expires }.
site-source-of = Source { $number }
site-page-dated = (seen or dated { $date })
