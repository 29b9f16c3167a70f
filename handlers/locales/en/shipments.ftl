item-first-shipment = first shipment, No. { $number }: watch how it goes. If something is wrong, record feedback
item-after-shipment = call after shipment No. { $number }: is everything all right?
item-order-due =
    { $days ->
        [one] ask when to expect the order: usually every { $days } day
       *[other] ask when to expect the order: usually every { $days } days
    }
not-shipped =
    { $count ->
        [one] <b>{ $count } client without a shipment yet, { $month }</b>
       *[other] <b>{ $count } clients without a shipment yet, { $month }</b>
    }
not-shipped-client = • { $client }: last { $day }
not-shipped-manager = • { $name }: { $count }
not-shipped-all = All without a shipment
notice-name-not_shipped = clients without a shipment
why-rule-not_shipped = On the 10th, the 20th and the last 5 working days of a month you are told which active clients have got nothing yet.
why-less-shipments = Less of it: the list comes only while there is somebody on it.
