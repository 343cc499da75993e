# T1, T2: how long parcels wait, as the operator has set it.

story A deadline is checked when the door is asked for, never in mid-session (T2)
hold-h 1
remind-h 0
stored 1Z0001 size S for ada@example.org keep code as $code
wait 58min
touch COLLECT
type $code
expect pulse 1
wait 1min
close 1
touch OPEN_AGAIN
wait 90s
take 1
close 1
expect parcel 1Z0001 collected by recipient because SENSOR

story Parcels of one size wait longer than the others (T1)
hold-h 24
hold-h 48 size M
remind-h 6
stored 1Z0001 size S for ada@example.org
stored 1Z0002 size M for bob@example.org
wait 19h
expect mail to ada@example.org kind CollectionReminder
expect no mail to bob@example.org
wait 6h
expect parcel 1Z0001 overdue
expect parcel 1Z0002 stored
wait 24h
expect parcel 1Z0002 overdue

story Without reminders nobody is reminded (T1)
remind-h 0
stored 1Z0001 size S for ada@example.org
wait 71h
expect no mail to ada@example.org
wait 2h
expect parcel 1Z0001 overdue
