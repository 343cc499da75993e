# X: what still works when something does not.

story With one bank gone its compartments are not offered, and the others are (X1)
announce 1Z0001 to ada@example.org size L
board B off
wait 20s
expect screen Welcome partlyOut=true
sign in
scan 1Z0001
expect screen Full
touch CONTINUE
touch SIGN_OUT
touch CONTINUE
board B on
wait 20s
expect screen Welcome partlyOut=false
sign in
scan 1Z0001
expect screen PlaceParcel compartment=6

story A parcel behind a lost bank is explained to whoever comes for it (X1)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
bus left cut
wait 10s
touch COLLECT
type $code
expect screen Unreachable compartment=$door codeStaysGood=true
expect no pulse
expect support told DOOR_UNREACHABLE about $door
touch CONTINUE
bus left restored
wait 10s
touch COLLECT
type $code
expect screen TakeParcel compartment=$door

story With every bank gone the first screen says that the kiosk is out of service (X1)
bus left cut
bus right cut
wait 10s
expect screen OutOfService
bus left restored
bus right restored
wait 10s
expect screen Welcome

story With the disk full nothing opens, and the screen says so honestly (X2)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
touch COLLECT
disk full
type $code
expect screen OutOfService
expect no pulse
expect door $door closed

story Without a network nothing changes at the screen, and mail leaves later (X3, N1)
mail stuck
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
put 1
close 1
expect screen ScanParcel stored=1
wait 1h
expect no mail
power off
power on
wait 10s
mail flowing
wait 6min
expect mail to ada@example.org kind ParcelStored keep code as $code
touch COLLECT
type $code
expect screen TakeParcel compartment=1

story Somebody who leaves is warned after forty seconds and gone after sixty (X4)
touch COLLECT
wait 30s
expect leaving no
wait 10s
expect leaving yes
touch STAY
expect leaving no
expect screen EnterCode
wait 40s
expect leaving yes
wait 20s
expect screen Welcome

story Another language at the first screen is taken back for the next person (X4)
touch LANGUAGE
pick language german
expect language german
wait 2min
expect language english
