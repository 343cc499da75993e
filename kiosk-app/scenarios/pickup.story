# P: a recipient takes a parcel out.

story A recipient collects a parcel with the code from the mail (P1, P3)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
touch COLLECT
type $code
expect screen TakeParcel compartment=$door openFor=SHORT
expect pulse $door
take $door
close $door
expect screen Collected compartment=$door mayOpenAgain=true
expect parcel 1Z0001 collected
expect compartment $door vacant

story The QR code opens from the first screen, and nothing is typed (P1)
stored 1Z0001 size S for ada@example.org in $door keep qrText as $qr
scan $qr
expect screen TakeParcel compartment=$door
expect pulse $door

story The QR code of another kiosk says where the parcel is, and is no failed try (P1)
stored 1Z0001 size S for ada@example.org in $door keep qrText as $qr
scan CUBBY1:elsewhere:Station%20Road%205:AAAAAAAAAAAAAAAAAAAAAA
expect screen OtherKiosk place="Station Road 5"
expect journal no CodeTryFailed
expect no pulse
touch CONTINUE
expect screen Welcome

story A barcode at the first screen asks what to do with it (P1)
scan 1Z0001
expect screen WhatIsIt
touch COURIER
expect screen EnterCourierNumber

story A spent code and one that never was are answered alike (P1)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
touch COLLECT
type 00000000
expect screen EnterCode trouble=NOT_KNOWN triesLeft=4
expect journal CodeTryFailed
type $code
take $door
close $door
touch CONTINUE
touch COLLECT
type $code
expect screen EnterCode trouble=NOT_KNOWN triesLeft=3
expect no pulse
expect journal CodeTryFailed

story The code is good until the door was open and the compartment is seen empty (P3)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
touch COLLECT
type $code
expect parcel 1Z0001 stored in $door
close $door
expect parcel 1Z0001 stored in $door
touch LEAVE_IT
wait 15s
touch COLLECT
type $code
expect screen TakeParcel compartment=$door
take $door
close $door
expect parcel 1Z0001 collected

story Without a sensor the recipient is asked whether it is empty (P3, C3)
sensor 1 stuck-occupied
sensor 2 stuck-occupied
stored 1Z0001 size S for ada@example.org in $door keep code as $code
expect compartment 3 holding
touch COLLECT
type $code
expect screen TakeParcel compartment=3
take 3
close 3
expect screen ConfirmEmpty compartment=3
expect parcel 1Z0001 stored in 3
touch YES
expect screen Collected
expect parcel 1Z0001 collected
expect compartment 3 vacant

story Something that is still inside is shown twice, and can be left (P4)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
touch COLLECT
type $code
close $door
expect screen StillInside compartment=$door mayOpenAgain=true
touch OPEN_AGAIN
expect pulse $door
close $door
expect screen StillInside mayOpenAgain=true
touch OPEN_AGAIN
close $door
expect screen StillInside mayOpenAgain=false
touch OPEN_AGAIN
expect no pulse
touch LEAVE_IT
expect screen Welcome
expect parcel 1Z0001 stored in $door

story What is taken at the second opening is collected (P4)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
touch COLLECT
type $code
close $door
touch OPEN_AGAIN
take $door
close $door
expect screen Collected
expect parcel 1Z0001 collected

story Within a minute the door opens once more for the same person (P7)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
touch COLLECT
type $code
take $door
close $door
expect screen Collected mayOpenAgain=true
touch OPEN_AGAIN
expect pulse $door
expect screen CloseDoor compartment=$door
close $door
expect screen Collected mayOpenAgain=false
touch OPEN_AGAIN
expect no pulse

story What is left behind when the door opens once more is set aside (P7)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
touch COLLECT
type $code
take $door
close $door
touch OPEN_AGAIN
put $door
close $door
expect screen SetAside compartment=$door
expect compartment $door quarantined because UNEXPECTED_CONTENT
