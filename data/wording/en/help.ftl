## Help

help-title = Interim Desk
help-intro = Write what you need in a watched channel, in your own words: “CFO in Munich from Monday, 6 months, up to €1,600 a day”. I answer with what I understood and who fits. Edit your message and the list follows; delete it and the request is withdrawn. On any message: *Apps → { $menu }*.
help-requester = For everyone
help-manager = For interim managers
help-desk = For the desk
help-admin = For admins
help-footer = You are talking to a program. It proposes, people decide; every list can be explained.
