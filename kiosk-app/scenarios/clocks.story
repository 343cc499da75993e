# T: more of deadlines and clocks.

story Support holds a parcel longer by message, and the recipient is told (T1, N1)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
message extend from support tracking=1Z0001 hours=48
expect done
expect journal DeadlineMoved
expect mail to ada@example.org kind DeadlineExtended with code none
wait 73h
expect parcel 1Z0001 stored in $door
touch COLLECT
type $code
expect pulse $door

story A carrier holds nothing longer, and what nobody waits for is not held longer (T1)
stored 1Z0001 size S for ada@example.org in $door
message extend from swift tracking=1Z0001 hours=48
expect refused saying "may not ask this"
message announce from swift tracking=1Z0002 size=S email=bob@example.org
message extend from support tracking=1Z0002 hours=48
expect refused saying "Nobody has to collect this parcel by a deadline"
expect journal MessageRefused with why=WRONG_STATE

story A bank that was out of service leaves a day, and the recipient is told (T2, N1)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
wait 70h
expect mail to ada@example.org kind CollectionReminder
bus left cut
wait 5h
expect parcel 1Z0001 stored in $door
expect no mail to ada@example.org
bus left restored
wait 10s
expect mail to ada@example.org kind DeadlineMoved
wait 23h
expect parcel 1Z0001 stored in $door
wait 2h
expect parcel 1Z0001 overdue in $door

story A deadline of another bank runs on meanwhile (T2)
stored 1Z0001 size S for ada@example.org in $door
wait 70h
bus right cut
wait 3h
expect parcel 1Z0001 overdue in $door

story A door that is out of service lets its parcel's deadline stand still (T2)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
wait 70h
compartment $door out
wait 10h
expect parcel 1Z0001 stored in $door
compartment $door back
wait 23h
expect parcel 1Z0001 stored in $door

story A wall clock that jumps a year while the kiosk is off expires nothing (T2, T3)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
power off
clock jumps 365d
power on
wait 10s
expect parcel 1Z0001 stored in $door
wait 23h
expect parcel 1Z0001 stored in $door
touch COLLECT
type $code
expect pulse $door

story While the clock is behind, nothing expires, and what is put in is told no day (T3, N1)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
power off
clock jumps -10d
power on
wait 10s
announce 1Z0002 to bob@example.org size S
sign in
scan 1Z0002
put 2
close 2
touch SIGN_OUT
expect mail to bob@example.org kind ParcelStored with until none
touch CONTINUE
wait 80h
expect parcel 1Z0001 stored in $door
expect parcel 1Z0002 stored in 2
touch COLLECT
type $code
expect pulse $door

story A clock that is put right afterwards gives everybody a day at least (T3, T2)
stored 1Z0001 size S for ada@example.org in $door
power off
clock jumps -10d
power on
wait 80h
expect parcel 1Z0001 stored in $door
clock jumps 10d
power off
power on
wait 23h
expect parcel 1Z0001 stored in $door
wait 2d
expect parcel 1Z0001 overdue in $door

story A clock that is put right while the kiosk runs gives the time without power back (T2, N1)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
wait 70h
expect mail to ada@example.org kind CollectionReminder
power off
wait 5h
clock jumps -10d
power on
wait 3h
expect parcel 1Z0001 stored in $door
expect no mail to ada@example.org
clock jumps 10d
wait 11min
expect parcel 1Z0001 stored in $door
expect mail to ada@example.org kind DeadlineMoved
wait 23h
expect parcel 1Z0001 stored in $door
wait 2h
expect parcel 1Z0001 overdue in $door
expect journal 1 DeadlineMoved

story A clock that is a year ahead gives nobody a day until it is set right (T2, T3)
stored 1Z0001 size S for ada@example.org in $door
power off
wait 5h
clock jumps 365d
power on
wait 71h
expect mail to ada@example.org kind CollectionReminder
expect no mail to ada@example.org
expect parcel 1Z0001 stored in $door
clock jumps -365d
wait 2h
expect mail to ada@example.org kind DeadlineMoved
wait 21h
expect parcel 1Z0001 stored in $door
wait 4h
expect parcel 1Z0001 overdue in $door

story Nobody has a day after a winter without power until somebody says that the clock is right (T2, T3)
stored 1Z0001 size S for ada@example.org in $door
wait 71h
expect mail to ada@example.org kind CollectionReminder
power off
wait 150d
power on
wait 3h
expect no mail to ada@example.org
expect parcel 1Z0001 stored in $door
clock confirmed
expect mail to ada@example.org kind DeadlineMoved
wait 23h
expect parcel 1Z0001 stored in $door
wait 2h
expect parcel 1Z0001 overdue in $door

story A clock that has jumped and is set back again is trusted as before (T3)
stored 1Z0001 size S for ada@example.org in $door
wait 70h
clock jumps -3h
wait 3h
expect parcel 1Z0001 stored in $door
clock jumps 3h
wait 11min
expect parcel 1Z0001 overdue in $door

story Many small steps of the clock are a jump (T3)
stored 1Z0001 size S for ada@example.org in $door
clock jumps 90s
message extend from support tracking=1Z0001 hours=1
expect done
clock jumps 90s
message extend from support tracking=1Z0001 hours=1
expect refused saying "clock is not to be believed"

story Support is told of a clock that nobody sets right, once in a run (T3, C5)
stored 1Z0001 size S for ada@example.org in $door
power off
clock jumps -10d
power on
wait 50min
expect support not told
wait 11min
expect support told CLOCK_NOT_TRUSTED
wait 70h
expect support not told
clock jumps 10d
touch COLLECT
clock jumps 1h
wait 70min
expect support told CLOCK_NOT_TRUSTED

story A deadline that passes while somebody has the door open takes nothing from them (T2)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
wait 71h55min
touch COLLECT
type $code
expect pulse $door
wait 10min
take $door
close $door
expect parcel 1Z0001 collected by recipient

story Power that is cut at the deadline ends it once (T1, O8)
stored 1Z0001 size S for ada@example.org in $door
wait 71h58min
power fails in the next commit which is durable
wait 5min
power on
wait 10s
wait 25h
expect parcel 1Z0001 overdue in $door
expect journal 1 ParcelOverdue

story Time is held and reminded as the settings say (T1)
hold-h 10
remind-h 2
stored 1Z0001 size S for ada@example.org in $door
wait 7h
expect no mail
wait 70min
expect mail to ada@example.org kind CollectionReminder
wait 2h
expect parcel 1Z0001 overdue in $door
