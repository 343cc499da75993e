# F: photos of what is put in. A camera is simulated; it draws the compartments that it sees.

story A photo is taken of what was put in, by the camera that sees it, and kept sealed (F1, F3)
camera one sees 1
camera right sees 6 7
stored 1Z0001 size S for ada@example.org in $door
expect camera one asked 1
expect camera right asked 0
expect photos of 1Z0001 1
expect record of 1Z0001 has ParcelStored PhotoAsked PhotoTaken
expect record of 1Z0001 says "SHA-256"

story Where no camera sees, there is no photo and no word of one (F1)
camera right sees 6 7
stored 1Z0001 size S for ada@example.org in $door
expect camera right asked 0
expect journal 0 PhotoAsked
expect journal 0 PhotoNotTaken
expect photos 0

story For whoever wants no photo not one byte is taken, and the record says why (F2)
camera one sees 1 2
message announce from swift tracking=1Z0001 size=S email=ada@example.org flags=no-photo
sign in
scan 1Z0001
put 1
close 1
expect journal PhotoNotTaken with why=OPTED_OUT
expect journal no PhotoAsked
expect camera one asked 0
expect photos 0
expect record of 1Z0001 says "No photo"

story Of a gift there is no photo (F2)
camera one sees 1
message announce from swift tracking=1Z0001 size=S email=ada@example.org flags=gift
sign in
scan 1Z0001
put 1
close 1
expect journal PhotoNotTaken with why=GIFT
expect camera one asked 0

story Of what goes to a confidential address there is no photo, not at an alarm either (F2, A1)
camera one sees 1
message announce from swift tracking=1Z0001 size=S email=ada@example.org flags=confidential-address
sign in
scan 1Z0001
put 1
close 1
expect journal PhotoNotTaken with why=CONFIDENTIAL_ADDRESS
touch SIGN_OUT
touch CONTINUE
wait 1min
force 1
close 1
sensor 1 stuck-empty
wait 1min
expect camera one asked 0
expect photos 0

story A camera that sees another's parcel too is not asked (F1, F2)
camera both sees 1 2
stored 1Z0001 size S for ada@example.org in $door
expect camera both asked 1
announce 1Z0002 to bob@example.org size S
sign in
scan 1Z0002
put 2
close 2
expect journal PhotoNotTaken with why=OTHERS_IN_VIEW
expect camera both asked 1
expect photos of 1Z0002 0

story A return is photographed as a delivery is (F1, R1)
camera one sees 1
message announce from swift kind=return tracking=RET0001 size=S sender-email=ada@example.org code=13572468 check=2222
touch RETURN_OR_SEND
touch RETURN
type 13572468
put 1
close 1
expect camera one asked 1
expect photos of RET0001 1

story A slow camera holds up no courier, and its late picture is not kept (F3)
camera one sees 1
camera one slow
announce 1Z0001 to ada@example.org size S
announce 1Z0002 to bob@example.org size S
sign in
scan 1Z0001
put 1
close 1
expect screen ScanParcel stored=1
scan 1Z0002
expect screen PlaceParcel compartment=2
wait 10s
expect journal PhotoNotTaken with why=CAMERA_SLOW
expect photos 0
expect parcel 1Z0001 stored in 1

story A broken camera holds up nobody, and the record says that there is no photo (F3)
camera one sees 1
camera one broken
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
put 1
close 1
expect screen ScanParcel stored=1
expect journal PhotoNotTaken with why=CAMERA_FAILED
expect photos 0
expect record of 1Z0001 says "No photo"

story A picture under way when its parcel turns out to be the wrong one is never kept (F1, D11)
camera one sees 1
camera one slow
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
put 1
close 1
touch WRONG_PARCEL
expect journal PhotoNotTaken with why=WRONG_PARCEL
expect door 1 open
wait 20s
expect photos 0

story Power that fails while a picture is taken leaves a record that there is none (F3, O8)
camera one sees 1
camera one slow
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
put 1
close 1
expect camera one asked 1
power off
power on
expect journal PhotoNotTaken with why=INTERRUPTED
wait 20s
expect journal 1 PhotoNotTaken
expect camera one asked 1
expect photos 0
expect pulses 1 1

story A photo is kept for thirty days after the parcel's end, then erased, and the erasure is on record (F3)
camera one sees 1
stored 1Z0001 size S for ada@example.org in $door keep code as $code
touch COLLECT
type $code
take $door
close $door
expect parcel 1Z0001 collected
wait 29d
expect photos of 1Z0001 1
wait 25h
expect photos of 1Z0001 0
expect journal PhotoErased
expect record of 1Z0001 has PhotoTaken ParcelCollected PhotoErased
