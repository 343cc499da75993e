# O8: the power fails somewhere in a pickup. No pulse is repeated; what the sensors say then counts.

story The power fails at the keypad: nothing has happened (O8, P1)
stored 1Z0001 size S for ada@example.org keep code as $code
touch COLLECT
power off
power on
wait 10s
expect screen Welcome
expect pulses 1 1
touch COLLECT
type $code
expect pulse 1

story The power fails while the latch is drawn: the door is open, and is closed on the parcel (O8, O1)
stored 1Z0001 size S for ada@example.org keep code as $code
touch COLLECT
pace 150ms
type $code
power off
pace 3s
power on
wait 10s
expect pulses 1 2
expect door 1 open
expect screen Welcome
expect open-doors 1
close 1
expect open-doors
expect parcel 1Z0001 stored in 1
expect compartment 1 holding
touch COLLECT
type $code
expect pulse 1

story The power fails with the door open, and the parcel is taken meanwhile (O8, P3)
stored 1Z0001 size S for ada@example.org keep code as $code
touch COLLECT
type $code
power off
take 1
close 1
wait 1h
power on
wait 10s
expect parcel 1Z0001 collected by recipient because SETTLED_BY_SENSOR
expect compartment 1 vacant
expect pulses 1 2
touch COLLECT
type $code
expect screen EnterCode trouble=NOT_KNOWN

story The power fails with the door open, and it is open still when it is back (O8, O6)
stored 1Z0001 size S for ada@example.org keep code as $code
touch COLLECT
type $code
take 1
power off
wait 1min
power on
wait 10s
expect open-doors 1
expect parcel 1Z0001 stored in 1
close 1
expect parcel 1Z0001 collected by recipient because SETTLED_BY_SENSOR
expect pulses 1 2

story The power fails with the door open where no sensor tells: set aside, support told, the code good (O8, C4)
sensor 1 stuck-occupied
sensor 2 stuck-occupied
stored 1Z0001 size S for ada@example.org keep code as $code
touch COLLECT
type $code
power off
close 3
power on
wait 10s
expect compartment 3 quarantined because NOT_CONFIRMED
expect parcel 1Z0001 stored in 3
expect support told PICKUP_UNCLEAR about 3
touch COLLECT
type $code
expect pulse 3

story The power fails at the question whether it is empty (O8, P3)
sensor 1 stuck-occupied
sensor 2 stuck-occupied
stored 1Z0001 size S for ada@example.org keep code as $code
touch COLLECT
type $code
take 3
close 3
expect screen ConfirmEmpty
power off
power on
wait 10s
expect screen Welcome
expect parcel 1Z0001 stored in 3
expect compartment 3 quarantined because NOT_CONFIRMED
touch YES
expect parcel 1Z0001 stored in 3

story The power fails at "something is still inside" (O8, P4)
stored 1Z0001 size S for ada@example.org keep code as $code
touch COLLECT
type $code
close 1
expect screen StillInside
power off
power on
wait 10s
expect screen Welcome
expect parcel 1Z0001 stored in 1
expect compartment 1 holding
expect pulses 1 2
touch COLLECT
type $code
expect pulse 1

story The power fails at a door that does not open (O8, O2)
stored 1Z0001 size S for ada@example.org keep code as $code
jam 1
touch COLLECT
type $code
expect screen PressDoor
power off
power on
wait 10s
expect pulses 1 2
expect parcel 1Z0001 stored in 1
free 1
touch COLLECT
type $code
expect pulse 1
expect screen TakeParcel

story The power fails at the jam: it stays quarantined, and the code stays good (O8, P5)
stored 1Z0001 size S for ada@example.org keep code as $code
jam 1
touch COLLECT
type $code
touch TRY_AGAIN
touch TRY_AGAIN
expect screen Jammed
power off
power on
wait 10s
expect compartment 1 quarantined because JAMMED
expect pulses 1 4
free 1
touch COLLECT
type $code
take 1
close 1
expect parcel 1Z0001 collected

story The power fails while the door is open once more: what is left behind is set aside (O8, P7)
stored 1Z0001 size S for ada@example.org keep code as $code
touch COLLECT
type $code
take 1
close 1
touch OPEN_AGAIN
put 1
power off
close 1
power on
wait 10s
expect compartment 1 quarantined because UNEXPECTED_CONTENT
expect parcel 1Z0001 collected by recipient because SENSOR
expect pulses 1 3

story The power fails while the door is open once more, and nothing is left (O8, P7)
stored 1Z0001 size S for ada@example.org keep code as $code
touch COLLECT
type $code
take 1
close 1
touch OPEN_AGAIN
power off
close 1
power on
wait 10s
expect compartment 1 vacant
expect support not told

story The power fails as the collection is written down: not durable, the sensor says it again (O8, P3)
stored 1Z0001 size S for ada@example.org keep code as $code
touch COLLECT
type $code
take 1
power fails in the next commit
close 1
expect no screen
power on
wait 10s
expect parcel 1Z0001 collected by recipient
expect journal 1 ParcelCollected
expect compartment 1 vacant
expect pulses 1 2

story The power fails as the collection is written down: durable, it counts once (O8, P3)
stored 1Z0001 size S for ada@example.org keep code as $code
touch COLLECT
type $code
take 1
power fails in the next commit which is durable
close 1
power on
wait 10s
expect parcel 1Z0001 collected by recipient
expect journal 1 ParcelCollected
expect compartment 1 vacant

story The power fails twice, and the second time while the doors are read (O8)
stored 1Z0001 size S for ada@example.org keep code as $code
touch COLLECT
type $code
power off
pace 300ms
power on
expect screen Starting
power off
pace 3s
take 1
close 1
power on
wait 10s
expect parcel 1Z0001 collected by recipient because SETTLED_BY_SENSOR
expect pulses 1 2

story A wrong code before the power failed still counts after it (O8, G3)
touch COLLECT
type 00000000
expect screen EnterCode triesLeft=4
power off
power on
wait 10s
touch COLLECT
type 00000001
expect screen EnterCode triesLeft=3
