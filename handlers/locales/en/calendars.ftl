command-calendar = meetings as a file for a calendar
calendar-name = Fieldbook: meetings
calendar-event = Meeting: { $client }
calendar-coming = Preparing the file with your meetings.
calendar-file =
    { $count ->
        [0] There are no meetings in the next 60 days, the file is empty. To make one: /meet
        [one] { $count } meeting. Open the file to put it into the phone's calendar.
       *[other] { $count } meetings. Open the file to put them into the phone's calendar.
    }
