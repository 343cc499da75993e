# Support and carriers act from elsewhere, by signed message.

story Support opens a door by message, with a reason, and what is gone is in support's hands (M4, E1)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
message open from support compartment=$door by="Sue Support" reason="damaged label"
expect done
expect pulse $door
expect journal RemoteOpeningAuthorised with compartment=$door
expect open-doors $door
take $door
close $door
expect parcel 1Z0001 collected by support
expect record of 1Z0001 has ParcelStored RemoteOpeningAuthorised PulseAuthorised DoorOpened DoorClosed ParcelCollected
touch COLLECT
type $code
expect no pulse

story What support leaves inside stays stored, and its code good (M4)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
message open from support compartment=$door by=Sue reason=look
close $door
expect parcel 1Z0001 stored in $door
touch COLLECT
type $code
expect screen TakeParcel compartment=$door

story No more than three doors are opened by message within an hour, power cut or not (M4)
message open from support compartment=1 by=Sue reason=look
close 1
message open from support compartment=2 by=Sue reason=look
close 2
message open from support compartment=4 by=Sue reason=look
expect done
close 4
message open from support compartment=6 by=Sue reason=look
expect refused saying "No more than 3 doors"
expect journal MessageRefused with why=TOO_MANY_OPENINGS
expect no pulse
power off
power on
wait 10s
message open from support compartment=6 by=Sue reason=look
expect refused saying "No more than 3 doors"
expect no pulse
wait 1h
message open from support compartment=6 by=Sue reason=look
expect done
expect pulse 6

story A carrier opens no door, and nothing is opened that is not there (M4)
message open from swift compartment=1 by=Carl reason=look
expect refused saying "may not ask this"
expect journal only MessageRefused with why=NOT_ALLOWED
message open from support compartment=99 by=Sue reason=look
expect refused saying "There is no compartment 99."
message open from support compartment=1 by=Sue reason=
expect refused saying "'reason' in the message"
expect no pulse

story Who is at the door wins, and support is told so (M4)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
touch COLLECT
type $code
expect pulse $door
message open from support compartment=$door by=Sue reason=look
expect refused saying "Somebody is at the door of compartment $door just now"
expect journal MessageRefused with why=IN_USE
expect no pulse
message open from support compartment=4 by=Sue reason=look
expect refused saying "Somebody is at another door just now"
take $door
close $door
expect parcel 1Z0001 collected by recipient

story Support that was first wins, the person is told, and nothing is lost (M4, C7)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
touch COLLECT
pace 0s
message open from support compartment=$door by=Sue reason=look
expect done
type $code
expect screen EnterCode trouble=DOOR_IN_USE triesLeft=5
pace 3s
wait 3s
expect screen CloseDoor compartment=$door
expect pulses $door 2
close $door
type $code
expect pulse $door
take $door
close $door
expect parcel 1Z0001 collected by recipient

story A message and a code in the same instant open the door once (M4)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
touch COLLECT
pace 0s
type $code
message open from support compartment=$door by=Sue reason=look
expect refused saying "Somebody is at the door"
wait 3s
expect door $door open
expect pulses $door 2

story Power that fails before the pulse of a remote opening opens nothing, and after it the door is found open (M4, O8)
stored 1Z0001 size S for ada@example.org in $door
power fails in the next commit which is durable
message open from support compartment=$door by=Sue reason=look
expect refused
expect no pulse
power on
wait 10s
expect door $door closed
expect pulses $door 1
expect parcel 1Z0001 stored in $door
message open from support compartment=$door by=Sue reason="once more"
expect pulse $door
power off
power on
wait 10s
expect no pulse
take $door
close $door
expect pulses $door 2
expect parcel 1Z0001 collected by support because SETTLED_BY_SENSOR
expect compartment $door vacant

story A door that jams for support is told to support, and not pulsed again (M4, O2)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
jam $door
message open from support compartment=$door by=Sue reason=look
wait 1min
expect support told LATCH_JAMMED about $door
expect pulses $door 2

story Somebody whose papers support has checked gets one parcel, once (P10)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
stored 1Z0002 size S for bob@example.org in $other
prepare $m release from support tracking=1Z0001 checked-by="Sue Support" document=passport
bring $m
expect done
expect pulse $door
expect journal IdentityChecked with document=PASSPORT
expect screen TakeParcel compartment=$door
take $door
close $door
expect screen Collected
expect parcel 1Z0001 collected by recipient
expect record of 1Z0001 has ParcelStored IdentityChecked PulseAuthorised ParcelCollected
bring $m
expect refused saying "taken before"
expect no pulse
expect door $other closed

story A release is good for ten minutes, at this kiosk, by support alone (P10)
stored 1Z0001 size S for ada@example.org in $door
message release from support tracking=1Z0001 checked-by=Sue document=passport issued=-10min
expect refused saying expired
message release from support tracking=1Z0001 checked-by=Sue document=passport lasts=1h
expect refused saying "10 minutes at most"
message release from support tracking=1Z0001 checked-by=Sue document=passport for=story-2
expect refused saying "for another kiosk"
message release from swift tracking=1Z0001 checked-by=Sue document=passport
expect refused saying "may not ask this"
message release from support tracking=1Z0001 checked-by=Sue document=photo-of-passport
expect refused saying "'document' in the message is not one of"
message release from support tracking=1Z0009 checked-by=Sue document=passport
expect refused saying "no such parcel"
expect pulses $door 1

story Nobody is released a parcel over the shoulder of somebody who is busy at the screen (P10)
stored 1Z0001 size S for ada@example.org in $door
sign in
message release from support tracking=1Z0001 checked-by=Sue document=passport
expect refused saying "Somebody is busy at the screen just now"
expect journal MessageRefused with why=IN_USE
expect no pulse
touch SIGN_OUT
touch CONTINUE
touch COLLECT
message release from support tracking=1Z0001 checked-by=Sue document=identity-card
expect pulse $door

story A code that is sent again by message kills the one before (P9, N1)
stored 1Z0001 size S for ada@example.org in $door keep code as $old
message send-again from swift tracking=1Z0001
expect done
expect mail to ada@example.org kind CodeRenewed keep digits as $new
expect letter text has "The code that you had before no longer opens the door."
touch COLLECT
type $old
expect screen EnterCode trouble=NOT_KNOWN
type $new
expect pulse $door

story A code cannot be sent again for what is not inside, or is another carrier's (P9)
message announce from swift tracking=1Z0001 size=S email=ada@example.org
message send-again from swift tracking=1Z0001
expect refused saying "does not wait for its recipient here"
expect journal MessageRefused with why=WRONG_STATE
stored 1Z0002 size S for bob@example.org
message send-again from hare tracking=1Z0002
expect refused saying "There is no such parcel here."
expect no mail

story With the address put right the old code is dead, and the new one goes there alone (P9, N1)
stored 1Z0001 size S for eve@example.org in $door keep code as $old
message correct-contact from swift tracking=1Z0001 email=ada@example.org name=Ada language=de
expect done
expect no mail to eve@example.org
expect mail to ada@example.org kind CodeRenewed with language GERMAN keep digits as $new
touch COLLECT
type $old
expect no pulse
type $new
expect pulse $door

story The address of what has not come yet is put right, and the mail goes to it (D4, N1)
message announce from swift tracking=1Z0001 size=S email=eve@example.org
message correct-contact from swift tracking=1Z0001 email=ada@example.org
expect journal ContactCorrected
sign in
scan 1Z0001
put 1
close 1
touch SIGN_OUT
expect mail to ada@example.org kind ParcelStored
expect no mail to eve@example.org

story A code that is blocked opens nothing until another one is sent (M4, P9)
stored 1Z0001 size S for ada@example.org in $door keep code as $old
message block-parcel from swift tracking=1Z0001 by="Carl Carrier" reason="sent to the wrong person"
expect done
expect journal ParcelBlocked
touch COLLECT
type $old
expect screen EnterCode trouble=NOT_KNOWN
expect no pulse
touch BACK
message send-again from swift tracking=1Z0001
expect mail to ada@example.org kind CodeRenewed keep digits as $new
touch COLLECT
type $new
expect pulse $door

story A code is neither blocked nor renewed while its door is open (P9, M4)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
touch COLLECT
type $code
message block-parcel from swift tracking=1Z0001 by=Carl reason=doubt
expect refused saying "Somebody is at its door just now"
message send-again from swift tracking=1Z0001
expect refused saying "Somebody is at its door just now"
take $door
close $door
expect parcel 1Z0001 collected

story Support takes a compartment out of service by message, and it is not offered (M4, C3)
message block-compartment from support compartment=1 by=Sue reason="broken hinge"
expect done
expect compartment 1 out-of-service because by-person
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
expect screen PlaceParcel compartment=2
message block-compartment from swift compartment=4 by=Carl reason=spite
expect refused saying "may not ask this"

story What is inside already cannot be withdrawn, nor what is being put in (C6)
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
message withdraw from swift tracking=1Z0001
expect refused saying "being put in just now"
put 1
close 1
message withdraw from swift tracking=1Z0001
expect refused saying "inside already"
expect parcel 1Z0001 stored in 1
