# D: a courier puts parcels in.

story A courier signs in with number and PIN, and a wrong PIN does not say which was wrong (D1)
touch COURIER
expect screen EnterCourierNumber
type 42
expect screen EnterPin
type 11111
expect screen SignInFailed
expect journal SignInFailed
touch TRY_AGAIN
type 99
type 11111
expect screen SignInFailed
touch TRY_AGAIN
type 42
type 60354
expect screen ScanParcel
expect journal CourierSignedIn

story After five wrong PINs the right one must wait, and another courier need not (D1)
enrol 77 pin 24680
touch COURIER
type 42
type 1
touch TRY_AGAIN
type 42
type 2
touch TRY_AGAIN
type 42
type 3
touch TRY_AGAIN
type 42
type 4
touch TRY_AGAIN
type 42
type 5
touch TRY_AGAIN
type 42
type 60354
expect screen SignInFailed
touch BACK
sign in as 77 pin 24680
touch SIGN_OUT
touch CONTINUE
wait 5min
sign in

story A courier sees nothing of another carrier's parcels (D1)
enrol 77 pin 24680 carrier Other
announce 1Z0001 to ada@example.org size S
sign in as 77 pin 24680
scan 1Z0001
expect screen ScanParcel trouble=OTHER_CARRIER
expect no pulse
expect parcel 1Z0001 announced

story An announced parcel needs two actions of a courier who is signed in, scan and close (D2, D4)
announce 1Z0001 to ada@example.org size S
announce 1Z0002 to bob@example.org size S
sign in
scan 1Z0001
expect screen PlaceParcel compartment=1
put 1
close 1
expect screen ScanParcel stored=1
scan 1Z0002
expect screen PlaceParcel compartment=2
put 2
close 2
expect screen ScanParcel stored=2
expect parcel 1Z0001 stored in 1
expect parcel 1Z0002 stored in 2
expect mail to ada@example.org kind ParcelStored
touch SIGN_OUT
expect screen ShiftOver
touch CONTINUE
expect mail to bob@example.org kind ParcelStored
expect no mail

story A parcel that nobody announced gets a size and an address from the courier (D2, D3)
sign in
scan 1Z0001
expect screen ChooseSize
choose M
expect screen EnterContact trouble=NONE
write ada@example
expect screen EnterContact trouble=INVALID
write ada@example.org
expect screen PlaceParcel compartment=4
expect heard "Compartment 4:"
expect journal CompartmentReserved
put 4
close 4
expect parcel 1Z0001 stored in 4
touch SIGN_OUT
touch CONTINUE
expect mail to ada@example.org kind ParcelStored keep code as $code
wait 15s
touch COLLECT
type $code
expect screen TakeParcel compartment=4

story Without a sensor the courier confirms that the parcel is inside (D4)
sensor 1 stuck-occupied
sensor 2 stuck-occupied
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
put 3
close 3
expect screen ConfirmInside compartment=3
expect parcel 1Z0001 announced
touch YES
expect parcel 1Z0001 stored in 3
touch SIGN_OUT
expect mail to ada@example.org kind ParcelStored

story A parcel that is not seen is looked for once before the courier's word is taken (D5)
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
close 1
expect screen ParcelNotSeen compartment=1 maySayInside=false
touch IT_IS_INSIDE
expect screen ParcelNotSeen compartment=1
touch OPEN_AGAIN
expect pulse 1
put 1
close 1
expect screen ScanParcel stored=1
expect sensor 1 trusted

story Cancelling at the open door frees the compartment once it is seen empty (D5)
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
touch CANCEL_DEPOSIT
expect screen TakeOut compartment=1
close 1
expect screen ScanParcel stored=none
expect compartment 1 vacant
expect parcel 1Z0001 announced
expect support not told

story Cancelling with the parcel still inside sets the compartment aside (D5)
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
put 1
touch CANCEL_DEPOSIT
close 1
expect compartment 1 quarantined because NOT_CONFIRMED
expect support told DEPOSIT_UNCLEAR about 1

story Too small: the first door is closed and its compartment empty before a bigger one opens (D6)
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
touch TOO_SMALL
expect screen TakeOut compartment=1
expect no pulse
close 1
expect pulse 4
expect screen PlaceParcel compartment=4 mayTakeBigger=true
touch TOO_SMALL
close 4
expect screen PlaceParcel compartment=6 mayTakeBigger=false
put 6
close 6
expect parcel 1Z0001 stored in 6
expect compartment 1 vacant
expect compartment 4 vacant

story Too small with something left in the first compartment quarantines it (D6)
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
put 1
touch TOO_SMALL
close 1
expect compartment 1 quarantined because NOT_CONFIRMED
expect screen PlaceParcel compartment=4

story Dirty, damaged or not empty: the compartment is set aside and the next one opens (D7)
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
touch DIRTY
expect screen CloseDoor compartment=1
expect compartment 1 quarantined because DIRTY
expect support told COMPARTMENT_UNFIT about 1
close 1
expect screen PlaceParcel compartment=2
touch DAMAGED
close 2
expect compartment 2 quarantined because DAMAGED
expect support told COMPARTMENT_UNFIT about 2
expect screen PlaceParcel compartment=3
touch NOT_EMPTY
expect compartment 3 quarantined because NOT_EMPTY
expect support told UNEXPECTED_CONTENT about 3

story A full kiosk says so by size, keeps nothing and records it (D8)
compartment 6 out
compartment 8 out
sign in
scan 1Z0001
choose L
expect screen Full
expect journal DropOffRefused
expect journal no ParcelAnnounced
touch CONTINUE
expect screen ScanParcel
expect no pulse

story A courier who walks away from a closed door leaves a deposit that counts (D9)
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
put 1
power off
close 1
wait 2min
power on
wait 10s
expect parcel 1Z0001 stored in 1
expect journal 1 ParcelStored

story A deposit that is found only much later is set aside, and support is told (D9)
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
put 1
wait 6min
close 1
expect compartment 1 quarantined because ABANDONED
expect support told DOOR_LEFT_OPEN about 1
expect support told DEPOSIT_UNCLEAR about 1
expect parcel 1Z0001 announced
expect no mail to ada@example.org

story A barcode that is inside already is shown where, and gets no second record (D10)
stored 1Z0001 size S for ada@example.org in $door
sign in
scan 1Z0001
expect screen AlreadyInside compartment=$door
expect no pulse
touch CONTINUE
expect screen ScanParcel
expect journal 1 ParcelStored
