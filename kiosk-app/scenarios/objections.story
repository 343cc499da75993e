# P6: a recipient finds nothing, or another's parcel. O9: something was put in.

story "It was empty": disputed at once, the compartment kept from all, support told (P6)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
touch COLLECT
type $code
expect screen TakeParcel objections=ALL
touch IT_WAS_EMPTY
expect parcel 1Z0001 disputed because WAS_EMPTY
expect compartment $door quarantined because DISPUTED
expect support told PARCEL_DISPUTED about $door
expect sensor $door suspect
expect screen CloseDoor compartment=$door
close $door
expect screen SetAside compartment=$door
touch CONTINUE
touch COLLECT
type $code
expect screen EnterCode trouble=NOT_KNOWN
expect no pulse

story "It was empty" where a sensor sees nothing either casts no doubt on the sensor (P6, C5)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
touch COLLECT
type $code
take $door
touch IT_WAS_EMPTY
expect sensor $door trusted
close $door
expect parcel 1Z0001 disputed because WAS_EMPTY

story "It was empty" can still be said after the sensor saw it go, and only by the same person (P6)
stored 1Z0001 size S for ada@example.org keep code as $one
stored 1Z0002 size S for bob@example.org keep code as $two
touch COLLECT
type $one
take 1
close 1
expect screen Collected mayDispute=true
expect parcel 1Z0001 collected
touch IT_WAS_EMPTY
expect parcel 1Z0001 disputed because WAS_EMPTY
expect compartment 1 quarantined because DISPUTED
touch CONTINUE
touch COLLECT
type $two
take 2
close 2
touch CONTINUE
touch IT_WAS_EMPTY
expect parcel 1Z0002 collected

story "It was empty" without a sensor is an answer to the question whether it is empty now (P6)
sensor 1 stuck-occupied
sensor 2 stuck-occupied
stored 1Z0001 size S for ada@example.org keep code as $code
touch COLLECT
type $code
close 3
expect screen ConfirmEmpty compartment=3 mayDispute=true
touch IT_WAS_EMPTY
expect screen SetAside compartment=3
expect parcel 1Z0001 disputed in 3 because WAS_EMPTY
expect support told PARCEL_DISPUTED about 3

story Whoever says "it was empty" and walks away has said it all the same (P6)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
touch COLLECT
type $code
touch IT_WAS_EMPTY
take $door
wait 4min
close $door
expect screen Welcome
expect parcel 1Z0001 disputed
expect compartment $door quarantined because DISPUTED

story "Not my parcel" asks to put it back and to close first (P6)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
touch COLLECT
type $code
take $door
touch NOT_MINE
expect screen GiveBack compartment=$door
expect parcel 1Z0001 stored in $door
expect support not told
put $door
close $door
expect screen SetAside compartment=$door
expect parcel 1Z0001 disputed because NOT_MINE
expect support told PARCEL_DISPUTED about $door
expect no pulse

story "Not my parcel", and nothing is seen: it opens again, and who keeps it is on record (P6)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
touch COLLECT
type $code
take $door
touch NOT_MINE
close $door
expect screen NotPutBack compartment=$door mayOpenAgain=true maySayInside=false
touch IT_IS_INSIDE
expect screen NotPutBack
touch OPEN_AGAIN
expect pulse $door
close $door
touch I_HAVE_IT
expect parcel 1Z0001 disputed because NOT_MINE
expect screen SetAside

story "Not my parcel" seen inside behind the closed door is put back already (P6)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
touch COLLECT
type $code
close $door
expect screen StillInside objections=ALL
touch NOT_MINE
expect no pulse
expect parcel 1Z0001 disputed because NOT_MINE

story The power fails after "not my parcel": it counts, whatever is inside then (P6, O8)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
touch COLLECT
type $code
take $door
touch NOT_MINE
put $door
power off
close $door
power on
wait 10s
expect parcel 1Z0001 disputed because NOT_MINE
expect compartment $door quarantined because DISPUTED
expect support told PARCEL_DISPUTED about $door
expect pulses $door 2

story Nobody clears a disputed compartment before support, and then a person looks (P6, C4)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
touch COLLECT
type $code
touch IT_WAS_EMPTY
take $door
close $door
touch CONTINUE
wait 15s
compartment $door clear
expect refused
technician signs in
touch compartment $door
touch OPEN
touch SUPPORT_ASKS
expect pulse $door
close $door
expect compartment $door quarantined because DISPUTED
touch BACK
touch SIGN_OUT
compartment $door settle missing
expect parcel 1Z0001 missing
expect compartment $door quarantined because DISPUTED
compartment $door clear
expect compartment $door vacant

story What support finds with its recipient is collected on support's word (P6)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
touch COLLECT
type $code
take $door
touch IT_WAS_EMPTY
close $door
touch CONTINUE
wait 15s
compartment $door settle handed-over
expect parcel 1Z0001 collected by support because SUPPORTS_WORD
compartment $door settle handed-over
expect refused

story What support finds inside is taken away by a courier (P6, L1)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
touch COLLECT
type $code
touch NOT_MINE
close $door
touch CONTINUE
wait 15s
sign in
expect screen ScanParcel toCollect=0
touch TAKE_OUT
expect screen ScanParcel
touch SIGN_OUT
compartment $door settle take-away
expect parcel 1Z0001 stored because DISPUTED
sign in
expect screen ScanParcel toCollect=1
touch TAKE_OUT
touch OPEN_NEXT
expect pulse $door
take $door
scan 1Z0001
close $door
expect parcel 1Z0001 collected by courier because SENSOR

story Something put in where the parcel was is not "still inside" (O9)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
touch COLLECT
type $code
take $door
put $door
close $door
expect screen SetAside compartment=$door
expect parcel 1Z0001 disputed because PUT_IN
expect compartment $door quarantined because DISPUTED
expect support told PARCEL_DISPUTED about $door
touch CONTINUE
touch COLLECT
type $code
expect no pulse

story What is taken out once more before the door is closed is not there (O9)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
touch COLLECT
type $code
take $door
put $door
take $door
close $door
expect parcel 1Z0001 collected by recipient because SENSOR
expect support not told

story A power cut does not make "put in" into "still inside" (O9, O8)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
touch COLLECT
type $code
take $door
put $door
power off
close $door
power on
wait 10s
expect parcel 1Z0001 disputed because PUT_IN
expect compartment $door quarantined because DISPUTED

story A courier who used the door that stood open is asked, and the record moves there (O9)
stored 1Z0001 size S for ada@example.org keep code as $code
announce 1Z0002 to bob@example.org size S
touch COLLECT
type $code
take 1
wait 4min
expect support told DOOR_LEFT_OPEN about 1
sign in
scan 1Z0002
expect pulse 2
put 1
close 1
close 2
expect screen DidYouUse compartment=1
expect parcel 1Z0002 announced
touch YES
expect screen ScanParcel stored=1
expect parcel 1Z0002 stored in 1
expect parcel 1Z0001 collected by recipient because SENSOR
expect compartment 1 holding
expect compartment 2 vacant
expect no pulse
touch SIGN_OUT
touch CONTINUE
expect mail to bob@example.org kind ParcelStored keep code as $bob
wait 15s
touch COLLECT
type $bob
expect pulse 1

story A courier who did not use it says so, and nothing moves (O9)
stored 1Z0001 size S for ada@example.org keep code as $code
announce 1Z0002 to bob@example.org size S
touch COLLECT
type $code
take 1
wait 4min
sign in
scan 1Z0002
put 1
close 1
close 2
touch NO
expect screen ParcelNotSeen compartment=2
expect parcel 1Z0001 disputed because PUT_IN
expect parcel 1Z0002 announced
touch OPEN_AGAIN
expect pulse 2
put 2
close 2
expect parcel 1Z0002 stored in 2

story A courier is not asked about what was put in long ago (O9)
stored 1Z0001 size S for ada@example.org keep code as $code
announce 1Z0002 to bob@example.org size S
touch COLLECT
type $code
take 1
put 1
close 1
touch CONTINUE
wait 10min
sign in
scan 1Z0002
close 2
expect screen ParcelNotSeen compartment=2

story The power fails at the question "did you use 1?": nothing moves, and no parcel counts twice (O9, O8)
stored 1Z0001 size S for ada@example.org keep code as $code
announce 1Z0002 to bob@example.org size S
touch COLLECT
type $code
take 1
wait 4min
sign in
scan 1Z0002
put 1
close 1
close 2
expect screen DidYouUse compartment=1
power off
power on
wait 10s
expect screen Welcome
expect parcel 1Z0001 disputed because PUT_IN
expect parcel 1Z0002 announced
expect compartment 2 vacant
expect pulses 2 1
