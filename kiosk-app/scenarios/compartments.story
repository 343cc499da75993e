# C: compartments and parcels.

story Out of the box a sensor that sees empty clears a compartment, and nothing else but a person does (C2)
out-of-the-box
expect screen Welcome
expect compartment 1 vacant
expect compartment 3 quarantined because UNSEEN
expect compartment 8 quarantined because UNSEEN
compartment 3 clear
expect done
expect compartment 3 vacant
expect compartment 8 quarantined because UNSEEN
expect pulses 1 0

story A compartment whose sensor sees something is not offered though it should be vacant (C3)
sensor 1 stuck-occupied
sensor 2 stuck-occupied
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
# 3 is the only S that is left, and it was seen empty by a person.
expect screen PlaceParcel compartment=3
expect pulses 1 0
expect pulses 2 0

story An opening that nobody asked for quarantines a compartment without a sensor (C3, A1)
force 3
close 3
expect compartment 3 quarantined because OPENED_UNASKED
expect support told DOOR_FORCED about 3
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
expect screen PlaceParcel
expect pulses 3 0

story A deposit that was left at the question is quarantined and offered to nobody (C4, D9)
sensor 1 stuck-occupied
sensor 2 stuck-occupied
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
expect screen PlaceParcel compartment=3
close 3
expect screen ConfirmInside compartment=3
wait 2min
expect screen Welcome
expect compartment 3 quarantined
expect support told DEPOSIT_UNCLEAR about 3

story A sensor that saw nothing go in is suspect, and the person is asked instead (C5, D5)
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
expect screen PlaceParcel compartment=1
put 1 flat
close 1
expect screen ParcelNotSeen compartment=1 maySayInside=false
touch OPEN_AGAIN
close 1
expect screen ParcelNotSeen compartment=1 maySayInside=true
touch IT_IS_INSIDE
expect parcel 1Z0001 stored in 1
expect sensor 1 suspect
touch SIGN_OUT
touch CONTINUE
expect mail to ada@example.org kind ParcelStored keep code as $code
wait 15s
touch COLLECT
type $code
expect screen TakeParcel compartment=1
take 1
close 1
expect screen ConfirmEmpty compartment=1
touch YES
expect parcel 1Z0001 collected
expect compartment 1 vacant

story The same barcode may come again once its first parcel is at its end (C6)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
announce 1Z0001 to ada@example.org size S
expect refused saying "announced or inside already"
touch COLLECT
type $code
take $door
close $door
expect parcel 1Z0001 collected
touch CONTINUE
announce 1Z0001 to bob@example.org size S
expect done
expect parcel 1Z0001 announced

story A parcel that somebody takes through a forced door is missing, and support knows (C6, A1)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
force $door
take $door
close $door
expect parcel 1Z0001 missing
expect compartment $door quarantined
expect support told DOOR_FORCED about $door
expect support told PARCEL_MISSING about $door
touch COLLECT
type $code
expect screen EnterCode trouble=NOT_KNOWN
expect no pulse

story Who needs a compartment within reach gets none of the others, though they are free (C7)
announce 1Z0001 to ada@example.org size S accessible
announce 1Z0002 to bob@example.org size M accessible
sign in
scan 1Z0001
expect screen PlaceParcel
expect pulses 1 0
put 2
close 2
expect parcel 1Z0001 stored in 2
scan 1Z0002
expect screen PlaceParcel
expect pulses 7 0
