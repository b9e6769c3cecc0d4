help-title = Help now
help-count = { $n ->
    [one] One step
   *[other] { $n } steps
 }
notice-draft = Draft: not yet checked
service-emergency = Danger now
