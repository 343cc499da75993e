# O8, D9: the power fails somewhere in a drop-off. No pulse is repeated.

story The power fails while the latch is drawn: the open door is named, closed, and vacant again (O8, D9)
announce 1Z0001 to ada@example.org size S
sign in
pace 150ms
scan 1Z0001
power off
pace 3s
power on
wait 10s
expect pulses 1 1
expect screen Welcome
expect open-doors 1
close 1
expect compartment 1 vacant
expect parcel 1Z0001 announced
expect support not told

story The power fails before the parcel is put in, and the door is closed on nothing (O8, D9)
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
power off
close 1
power on
wait 10s
expect compartment 1 vacant
expect parcel 1Z0001 announced
expect no mail
sign in
scan 1Z0001
expect screen PlaceParcel

story The power fails, and the parcel is put in through the door that is open still (O8, D9)
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
power off
power on
wait 10s
put 1
close 1
expect parcel 1Z0001 stored in 1
expect pulses 1 1
wait 10s
expect mail to ada@example.org kind ParcelStored keep code as $code
touch COLLECT
type $code
expect pulse 1

story The power is gone for longer than five minutes: what is inside is nobody's parcel (O8, D9)
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
put 1
power off
close 1
wait 6min
power on
wait 10s
expect compartment 1 quarantined
expect parcel 1Z0001 announced
expect support told DEPOSIT_UNCLEAR about 1
expect no mail to ada@example.org

story The power fails at the question whether it is inside (O8, D4)
sensor 1 stuck-occupied
sensor 2 stuck-occupied
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
put 3
close 3
expect screen ConfirmInside
power off
power on
wait 10s
expect compartment 3 quarantined
expect parcel 1Z0001 announced
expect support told DEPOSIT_UNCLEAR about 3
expect pulses 3 1

story The power fails at "we do not see the parcel": empty, it is vacant again (O8, D5)
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
close 1
expect screen ParcelNotSeen
power off
power on
wait 10s
expect compartment 1 vacant
expect parcel 1Z0001 announced
expect pulses 1 1

story The power fails while the parcel is taken out again: taken, it is vacant (O8, D5)
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
put 1
touch CANCEL_DEPOSIT
take 1
power off
close 1
power on
wait 10s
expect compartment 1 vacant
expect parcel 1Z0001 announced
expect no mail

story The power fails while the parcel is taken out again: left inside, it counts as nobody's deposit (O8, D5)
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
put 1
touch CANCEL_DEPOSIT
power off
close 1
power on
wait 10s
expect compartment 1 quarantined
expect parcel 1Z0001 announced
expect no mail to ada@example.org
expect support told DEPOSIT_UNCLEAR about 1

story The power fails between two compartments of a swap: the second stays shut (O8, D6)
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
touch TOO_SMALL
expect screen TakeOut compartment=1
power off
close 1
power on
wait 10s
expect screen Welcome
expect pulses 4 0
expect compartment 1 vacant
expect compartment 4 vacant
expect parcel 1Z0001 announced

story The power fails after the bigger one has opened: the parcel in it counts (O8, D6)
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
touch TOO_SMALL
close 1
expect pulse 4
put 4
power off
close 4
power on
wait 10s
expect parcel 1Z0001 stored in 4
expect compartment 1 vacant
expect pulses 4 1

story The power fails after "dirty": the reason stays, and no next door opens (O8, D7)
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
touch DIRTY
power off
close 1
power on
wait 10s
expect compartment 1 quarantined because DIRTY
expect pulses 2 0
expect parcel 1Z0001 announced
expect compartment 2 vacant

story The power fails at a door that does not open for a courier (O8, O2)
announce 1Z0001 to ada@example.org size S
jam 1
sign in
scan 1Z0001
expect screen PressDoor
power off
power on
wait 10s
expect pulses 1 1
expect parcel 1Z0001 announced
sign in
scan 1Z0001
expect screen PlaceParcel

story The power fails as the deposit is written down: not durable, the sensor settles it, once (O8, D4)
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
put 1
power fails in the next commit
close 1
expect no screen
power on
wait 10s
expect parcel 1Z0001 stored in 1
expect journal 1 ParcelStored
expect mail to ada@example.org kind ParcelStored
expect no mail to ada@example.org
expect pulses 1 1

story The power fails as the deposit is written down: durable, it counts, and one letter leaves (O8, D4)
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
put 1
power fails in the next commit which is durable
close 1
power on
wait 10s
expect parcel 1Z0001 stored in 1
expect journal 1 ParcelStored
expect mail to ada@example.org kind ParcelStored keep code as $code
expect no mail to ada@example.org
touch COLLECT
type $code
expect pulse 1

story The power fails as a refusal for want of room is written down (O8, D8)
compartment 6 out
compartment 8 out
announce 1Z0001 to ada@example.org size L
sign in
power fails in the next commit which is durable
scan 1Z0001
expect no screen
power on
wait 10s
expect screen Welcome
expect journal 1 DropOffRefused
expect parcel 1Z0001 announced
