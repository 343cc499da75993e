# E: what became of a parcel, and what others can check of it.

story The record of a parcel has its whole way, and nobody else's (E1)
camera one sees 1
message announce from swift tracking=1Z0001 size=S email=ada@example.org name="Ada Byron"
stored 1Z0002 size S for bob@example.org in $other keep code as $others
sign in
scan 1Z0001
put 2
close 2
touch SIGN_OUT
expect mail to ada@example.org kind ParcelStored keep digits as $code
touch CONTINUE
touch COLLECT
type $others
take $other
close $other
touch CONTINUE
touch COLLECT
type $code
take 2
close 2
expect record of 1Z0001 has ParcelAnnounced CompartmentReserved PulseAuthorised PulseSettled DoorOpened DoorClosed ParcelStored PickupAuthorised PulseAuthorised DoorOpened DoorClosed ParcelCollected
expect record of 1Z0001 says "Announced, size S, carrier Swift"
expect record of 1Z0001 says "Put into 2 by courier 42"
expect record of 1Z0001 says "Door 2 closed; its sensor reads occupied"
expect record of 1Z0001 says "Taken out of 2"
expect record of 1Z0001 says "Market, Market Square 1 (52.5, 13.4)"
expect record of 1Z0001 lacks bob@example.org
expect record of 1Z0001 lacks 1Z0002
expect record of 1Z0001 lacks "1 opened"
expect record of 1Z0001 lacks $code

story A record goes on through a power cut, and says what settled it (E1, O8, D9)
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
put 1
power off
wait 1min
close 1
power on
wait 10s
expect parcel 1Z0001 stored in 1
expect record of 1Z0001 has PulseAuthorised DoorOpened DoorClosed ParcelStored
expect record of 1Z0001 says "settled by sensor"
expect pulses 1 1

story A record says where the time was not to be trusted (E1, T3)
clock jumps -40d
power off
power on
wait 10s
stored 1Z0001 size S for ada@example.org in $door
expect record of 1Z0001 says "Z?  Put into $door"

story The record of a second parcel with the same barcode is its own (E1, C6)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
touch COLLECT
type $code
take $door
close $door
touch CONTINUE
message announce from swift tracking=1Z0001 size=M email=ada@example.org
expect record of 1Z0001 says "size M"
expect record of 1Z0001 lacks "size S"
expect record of 1Z0001 lacks "Taken out"

story Evidence is found sound, and one changed byte, a cut or another kiosk's key shows (E2)
camera one sees 1
stored 1Z0001 size S for ada@example.org in $door keep code as $code
expect photos of 1Z0001 1
expect evidence of 1Z0001 sound
expect evidence of 1Z0001 spoiled
expect evidence of 1Z0001 cut
expect evidence of 1Z0001 of-another
power off
power on
wait 10s
touch COLLECT
type $code
take $door
close $door
expect evidence of 1Z0001 sound
expect evidence of 1Z0001 spoiled
