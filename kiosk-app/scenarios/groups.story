# P2: parcels that were announced together share a code.

story Two parcels under one code: one door after the other, each closed before the next (P2)
announce 1Z0001 to ada@example.org size S group g
announce 1Z0002 to ada@example.org size S group g
sign in
scan 1Z0001
put 1
close 1
scan 1Z0002
put 2
close 2
touch SIGN_OUT
touch CONTINUE
wait 15s
expect mail to ada@example.org kind ParcelStored keep code as $code
expect mail to ada@example.org kind ParcelStored with code none
touch COLLECT
type $code
expect pulse 1
expect screen TakeParcel compartment=1
touch NEXT
expect no pulse
take 1
close 1
expect screen Collected compartment=1 more=1
expect parcel 1Z0001 collected by recipient
expect parcel 1Z0002 stored in 2
touch NEXT
expect pulse 2
take 2
close 2
expect screen Collected compartment=2 more=0
expect parcel 1Z0002 collected by recipient
touch CONTINUE
touch COLLECT
type $code
expect screen EnterCode trouble=NOT_KNOWN
expect no pulse

story Whoever comes back for the second uses the same code (P2)
stored 1Z0001 size S for ada@example.org group g keep code as $code keep qrText as $qr
stored 1Z0002 size S for ada@example.org group g
touch COLLECT
type $code
take 1
close 1
touch CONTINUE
expect screen Welcome
wait 2h
scan $qr
expect pulse 2
take 2
close 2
expect screen Collected more=0

story A jammed door is not the end of a group, and the code stays good for it (P2, P5)
stored 1Z0001 size S for ada@example.org group g keep code as $code
stored 1Z0002 size S for ada@example.org group g
jam 1
touch COLLECT
type $code
touch TRY_AGAIN
touch TRY_AGAIN
expect screen Jammed compartment=1 codeStaysGood=true
touch CONTINUE
expect screen NextParcel more=1
touch NEXT
expect pulse 2
take 2
close 2
expect parcel 1Z0002 collected
touch CONTINUE
expect parcel 1Z0001 stored in 1
wait 15s
touch COLLECT
type $code
expect pulse 1
free 1
touch TRY_AGAIN
take 1
close 1
expect parcel 1Z0001 collected

story A lost bank is explained, and the rest of the group is given out (P2, X1)
stored 1Z0001 size S for ada@example.org group g keep code as $code
stored 1Z0002 size L for ada@example.org group g
bus right cut
wait 10s
touch COLLECT
type $code
expect pulse 1
take 1
close 1
expect screen Collected more=1
touch NEXT
expect no pulse
expect screen Unreachable compartment=6 codeStaysGood=true
expect parcel 1Z0002 stored in 6

story What is disputed ends for itself, and the next door still opens (P2, P6)
stored 1Z0001 size S for ada@example.org group g keep code as $code
stored 1Z0002 size S for ada@example.org group g
touch COLLECT
type $code
touch IT_WAS_EMPTY
take 1
close 1
touch CONTINUE
expect screen NextParcel more=1
touch NEXT
expect pulse 2
take 2
close 2
expect parcel 1Z0001 disputed because WAS_EMPTY
expect parcel 1Z0002 collected

story Each parcel of a group expires by itself (P2, T1)
stored 1Z0001 size S for ada@example.org group g keep code as $code
wait 71h
announce 1Z0002 to ada@example.org size S group g
sign in
scan 1Z0002
put 2
close 2
touch SIGN_OUT
touch CONTINUE
wait 2h
expect parcel 1Z0001 overdue
expect parcel 1Z0002 stored in 2
touch COLLECT
type $code
expect pulse 2
take 2
close 2
expect screen Collected more=0
expect parcel 1Z0001 overdue

story Unopened, a group is refused together (P2, P8)
stored 1Z0001 size S for ada@example.org group g keep code as $code
stored 1Z0002 size S for ada@example.org group g
touch COLLECT
touch HELP
touch DO_NOT_WANT
type $code
expect screen ConfirmRefusal parcels=2
expect no pulse
touch YES
expect screen Refused
expect parcel 1Z0001 stored because REFUSED
expect parcel 1Z0002 stored because REFUSED

story The same group's name for somebody else, or by another carrier, is another group (P2)
enrol 77 pin 24680 carrier Other
stored 1Z0001 size S for ada@example.org group g keep code as $code
stored 1Z0002 size S for bob@example.org group g keep code as $bob
announce 1Z0003 to ada@example.org size M group g carrier Other
sign in as 77 pin 24680
scan 1Z0003
put 4
close 4
touch SIGN_OUT
touch CONTINUE
wait 15s
expect mail to ada@example.org kind ParcelStored keep code as $other
touch COLLECT
type $code
expect pulse 1
take 1
close 1
expect screen Collected more=0
touch CONTINUE
touch COLLECT
type $bob
expect pulse 2
take 2
close 2
touch CONTINUE
touch COLLECT
type $other
expect pulse 4

story A power cut between the doors of a group loses nothing, and opens nothing (P2, O8)
stored 1Z0001 size S for ada@example.org group g keep code as $code
stored 1Z0002 size S for ada@example.org group g
touch COLLECT
type $code
take 1
power off
close 1
power on
wait 10s
expect parcel 1Z0001 collected by recipient because SETTLED_BY_SENSOR
expect parcel 1Z0002 stored in 2
expect pulses 2 1
expect screen Welcome
touch COLLECT
type $code
expect pulse 2

story The power fails as the next door of a group is authorised: not durable, nothing happened (P2, O8)
stored 1Z0001 size S for ada@example.org group g keep code as $code
stored 1Z0002 size S for ada@example.org group g
touch COLLECT
type $code
take 1
close 1
power fails in the next commit
touch NEXT
expect no screen
power on
wait 10s
expect pulses 2 1
expect parcel 1Z0002 stored in 2
expect compartment 2 holding

story Of a group the last parcel is put right, and still has the code of the first (P2, D6, D11)
announce 1Z0001 to ada@example.org size S group g
announce 1Z0002 to ada@example.org size S group g
sign in
scan 1Z0001
put 1
close 1
scan 1Z0002
touch TOO_SMALL
close 2
put 4
close 4
touch WRONG_PARCEL
expect pulse 4
take 4
put 4
close 4
touch SIGN_OUT
touch CONTINUE
wait 15s
expect mail to ada@example.org kind ParcelStored keep code as $code
touch COLLECT
type $code
take 1
close 1
touch NEXT
expect pulse 4

story The last of a group is not wanted: the code ends with it (P2, P8)
stored 1Z0001 size S for ada@example.org group g keep code as $code
stored 1Z0002 size S for ada@example.org group g
touch COLLECT
type $code
take 1
close 1
touch NEXT
take 2
touch DO_NOT_WANT
put 2
close 2
expect screen Refused
expect parcel 1Z0002 stored because REFUSED
touch CONTINUE
touch COLLECT
type $code
expect screen EnterCode trouble=NOT_KNOWN

story The first of a group is not wanted, and the next door still opens (P2, P8)
stored 1Z0001 size S for ada@example.org group g keep code as $code
stored 1Z0002 size S for ada@example.org group g
touch COLLECT
type $code
touch DO_NOT_WANT
close 1
expect screen Refused
touch CONTINUE
expect screen NextParcel more=1
touch NEXT
expect pulse 2

story Something put in where the first of a group was keeps nobody from the second (P2, O9)
stored 1Z0001 size S for ada@example.org group g keep code as $code
stored 1Z0002 size S for ada@example.org group g
touch COLLECT
type $code
take 1
put 1
close 1
expect parcel 1Z0001 disputed because PUT_IN
touch CONTINUE
touch NEXT
expect pulse 2
