# X: more of what still works when something does not.

story A bank that goes while its door is open lets its parcel be settled when it is back (X1, O8)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
touch COLLECT
type $code
bus left cut
take $door
close $door
wait 1min
bus left restored
wait 30s
expect parcel 1Z0001 collected by recipient
expect pulses $door 2

story A bank that is gone for a moment is no alarm, and one that stays gone is (X1, A1)
board A off
wait 1s
board A on
wait 20s
expect screen Welcome partlyOut=false
board A off
wait 30s
expect support told BANK_LOST
expect screen Welcome partlyOut=true

story The disk that is full while a courier scans: nothing opens, and it goes on when there is room (X2)
announce 1Z0001 to ada@example.org size S
sign in
disk full
scan 1Z0001
expect screen OutOfService
expect no pulse
disk free
power off
power on
wait 10s
sign in
scan 1Z0001
expect screen PlaceParcel compartment=1

story The disk that is full while a door is open loses no parcel (X2, D9)
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
put 1
disk full
close 1
expect screen OutOfService
disk free
power off
power on
wait 10s
expect parcel 1Z0001 stored in 1
expect pulses 1 1

story No message changes anything while the disk is full (X2, N3)
disk full
message announce from swift tracking=1Z0001 size=S email=ada@example.org
expect refused
disk free
power off
power on
wait 10s
message announce from swift tracking=1Z0001 size=S email=ada@example.org
expect done

story Days without a network change nothing at the screen, and a courier sees how long mail waits (X3, N1)
mail stuck
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
put 1
close 1
touch SIGN_OUT
touch CONTINUE
wait 1d
sign in
expect screen ScanParcel
touch SIGN_OUT
touch CONTINUE
message announce from swift tracking=1Z0002 size=S email=bob@example.org code=24681357 check=1111
sign in
scan 1Z0002
put 2
close 2
touch SIGN_OUT
touch CONTINUE
touch COLLECT
type 24681357
expect pulse 2

story Who walks away from an open door leaves it named at the first screen until it is closed (X4, O6)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
touch COLLECT
type $code
wait 60s
expect screen TakeParcel compartment=$door
wait 10min
expect screen Welcome
expect open-doors $door
take $door
close $door
expect parcel 1Z0001 collected

story A courier who walks away is signed out, and nobody goes on in their name (X4, D1)
sign in
wait 30s
expect leaving no
wait 10s
expect leaving yes
wait 20s
expect screen Welcome
expect journal 1 CourierSignedOut
