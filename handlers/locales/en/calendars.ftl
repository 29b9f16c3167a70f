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
calendar-subscribe = Subscribe the phone's calendar
calendar-address = Put this address into the phone's calendar as a subscription, and the meetings will keep themselves up to date. It is private: show it to nobody.
    <code>{ $address }</code>
calendar-revoke = Take the address back
calendar-revoked = The address works no longer.
