# L: what couriers take away.

story A courier takes away what nobody collected in time (L1, T1)
stored 1Z0001 size S for ada@example.org in $door
wait 73h
expect parcel 1Z0001 overdue
sign in
expect screen ScanParcel toCollect=1
touch TAKE_OUT
expect screen ToCollect
touch OPEN_NEXT
expect screen TakeAway compartment=$door
take $door
scan 1Z0001
close $door
expect parcel 1Z0001 collected
expect compartment $door vacant

story Another parcel than the one that was to be taken is refused (L1)
stored 1Z0001 size S for ada@example.org in $door
wait 73h
sign in
touch TAKE_OUT
touch OPEN_NEXT
take $door
scan 1Z0009
expect screen PutBack compartment=$door
put $door
close $door
expect parcel 1Z0001 overdue
expect compartment $door quarantined

story A courier sees what is to be taken of their own carrier only (L1, D1)
enrol 77 pin 24680 carrier Other
stored 1Z0001 size S for ada@example.org
wait 73h
sign in as 77 pin 24680
expect screen ScanParcel toCollect=0
touch TAKE_OUT
expect screen ScanParcel
expect no pulse

story It may be scanned after the door is closed, and only then is it the courier's (L1)
stored 1Z0001 size S for ada@example.org in $door
wait 73h
sign in
touch TAKE_OUT
touch OPEN_NEXT
take $door
close $door
expect screen ScanIt compartment=$door wrong=false mayOpenAgain=true
expect parcel 1Z0001 overdue in $door
scan 1Z0001
expect screen ToCollect items="" taken=$door
expect parcel 1Z0001 collected by courier because SENSOR
expect no pulse

story A wrong one that was taken out is not given away: it goes back, and support is told (L1)
stored 1Z0001 size S for ada@example.org in $door
wait 73h
sign in
touch TAKE_OUT
touch OPEN_NEXT
take $door
close $door
scan 1Z0009
expect screen ScanIt wrong=true
touch CANNOT_SCAN
expect screen ScanIt wrong=true
touch OPEN_AGAIN
expect pulse $door
put $door
close $door
expect parcel 1Z0001 overdue in $door
expect compartment $door quarantined because CONTRADICTION
expect support told PICKUP_UNCLEAR about $door

story A slip of the scanner is forgotten with the right one (L1)
stored 1Z0001 size S for ada@example.org in $door
wait 73h
sign in
touch TAKE_OUT
touch OPEN_NEXT
scan 1Z0009
expect screen PutBack compartment=$door
scan 1Z0001
expect screen TakeAway scanned=true
take $door
close $door
expect parcel 1Z0001 collected by courier

story A label that cannot be read is the courier's word, and support knows (L1)
stored 1Z0001 size S for ada@example.org in $door
wait 73h
sign in
touch TAKE_OUT
touch OPEN_NEXT
take $door
close $door
touch CANNOT_SCAN
expect parcel 1Z0001 collected by courier
expect support told PICKUP_UNCLEAR about $door

story Still inside it may be left, and the next one opens (L1, P4)
stored 1Z0001 size S for ada@example.org
stored 1Z0002 size S for bob@example.org
wait 73h
sign in
expect screen ScanParcel toCollect=2
touch TAKE_OUT
expect screen ToCollect items=1,2
touch OPEN_NEXT
expect pulse 1
touch OPEN_NEXT
expect no pulse
close 1
expect screen StillInside mayOpenAgain=true objections=NONE
touch NOT_MINE
expect screen StillInside
touch LEAVE_IT
expect parcel 1Z0001 overdue in 1
touch OPEN_NEXT
expect pulse 2
take 2
scan 1Z0002
close 2
expect parcel 1Z0002 collected by courier
touch OPEN_NEXT
expect pulse 1

story A jam and a lost bank are shown, and nothing is pulsed again (L1, O2, X1)
stored 1Z0001 size S for ada@example.org
stored 1Z0002 size L for bob@example.org
wait 73h
jam 1
bus right cut
wait 10s
sign in
expect screen ScanParcel toCollect=2
touch TAKE_OUT
touch OPEN_NEXT
touch TRY_AGAIN
touch TRY_AGAIN
expect screen Jammed compartment=1 codeStaysGood=false
expect support told LATCH_JAMMED about 1
touch CONTINUE
expect screen ToCollect items=1,6
touch OPEN_NEXT
expect no pulse
expect parcel 1Z0001 overdue in 1
expect parcel 1Z0002 overdue in 6

story Without a sensor the courier's word counts (L1)
sensor 1 stuck-occupied
sensor 2 stuck-occupied
stored 1Z0001 size S for ada@example.org
wait 73h
sign in
touch TAKE_OUT
touch OPEN_NEXT
take 3
scan 1Z0001
close 3
expect screen ConfirmEmpty compartment=3 mayDispute=false
touch YES
expect parcel 1Z0001 collected by courier because COURIERS_WORD
expect compartment 3 vacant

story What was refused is taken away, and what waits for its recipient is not on the list (L1, P8)
stored 1Z0001 size S for ada@example.org keep code as $code
stored 1Z0002 size S for bob@example.org
touch COLLECT
touch HELP
touch DO_NOT_WANT
type $code
touch YES
touch CONTINUE
sign in
touch TAKE_OUT
expect screen ToCollect items=1
touch OPEN_NEXT
expect pulse 1
take 1
scan 1Z0001
close 1
expect parcel 1Z0001 collected by courier
expect screen ToCollect items=""
touch OPEN_NEXT
expect no pulse

story A courier who walks away with a parcel that was scanned has it (L1)
stored 1Z0001 size S for ada@example.org in $door
wait 73h
sign in
touch TAKE_OUT
touch OPEN_NEXT
scan 1Z0001
take $door
wait 4min
close $door
expect parcel 1Z0001 collected by courier because SETTLED_BY_SENSOR
expect compartment $door vacant

story A courier who walks away with a parcel that was not scanned has it, and support knows (L1)
stored 1Z0001 size S for ada@example.org in $door
wait 73h
sign in
touch TAKE_OUT
touch OPEN_NEXT
take $door
close $door
expect screen ScanIt
wait 1min
expect screen Welcome
expect parcel 1Z0001 collected by courier because SETTLED_BY_SENSOR
expect support told PICKUP_UNCLEAR about $door

story The power fails with the parcel in the courier's hands: what was scanned is theirs (L1, O8)
stored 1Z0001 size S for ada@example.org in $door
wait 73h
sign in
touch TAKE_OUT
touch OPEN_NEXT
scan 1Z0001
take $door
power off
close $door
power on
wait 10s
expect pulses $door 2
expect parcel 1Z0001 collected by courier because SETTLED_BY_SENSOR
expect support not told

story The power fails with the door open and the parcel inside: it waits on (L1, O8)
stored 1Z0001 size S for ada@example.org in $door
wait 73h
sign in
touch TAKE_OUT
touch OPEN_NEXT
power off
close $door
power on
wait 10s
expect pulses $door 2
expect parcel 1Z0001 overdue in $door
expect compartment $door holding
sign in
expect screen ScanParcel toCollect=1

story The power fails as the door is authorised: not durable, no pulse (L1, O8)
stored 1Z0001 size S for ada@example.org in $door
wait 73h
sign in
touch TAKE_OUT
power fails in the next commit
touch OPEN_NEXT
expect no screen
power on
wait 10s
expect pulses $door 1
expect parcel 1Z0001 overdue in $door
