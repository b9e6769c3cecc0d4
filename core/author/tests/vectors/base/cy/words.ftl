help-title = Help nawr
