# N: mail to people and to support.

story The mail says where, the code, the check number and until when, and has the QR code in it (N1)
stored 1Z0001 size S for ada@example.org in $door keep digits as $code keep check as $check
expect letter subject has "Market"
expect letter text has "Market Square 1"
expect letter text has $check
expect letter text has "Thursday 4 March 2027, 09:0"
expect letter text has "+49 30 1234567"
expect letter html has "cid:qr"
expect letter headers has "To: ada@example.org"
expect letter headers has "Auto-Submitted: auto-generated"
expect letter text lacks 1Z0001

story Mail that cannot leave is tried again, more and more rarely, and nothing at the screen waits for it (N1, X3)
mail stuck
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
put 1
close 1
touch SIGN_OUT
touch CONTINUE
wait 70s
expect mail tried 4
wait 1min
expect mail tried 1
wait 10min
expect mail tried 2
wait 1h
expect mail tried 12
sign in
expect screen ScanParcel noticesWait=1:12:00
mail flowing
wait 6min
expect mail to ada@example.org kind ParcelStored
expect no mail

story Power that fails while a mail leaves loses none, and sends it twice at most (N1, O8)
mail stuck
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
put 1
close 1
touch SIGN_OUT
touch CONTINUE
wait 2min
power fails in the next commit
mail flowing
wait 6min
expect no screen
power on
wait 1min
expect mail to ada@example.org kind ParcelStored keep digits as $first
expect mail to ada@example.org kind ParcelStored with digits $first
expect no mail
expect journal 1 NoticeLeft
touch COLLECT
type $first
expect pulse 1

story Power that is off for a day loses no mail (N1, O8)
mail stuck
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
put 1
close 1
touch SIGN_OUT
power off
wait 1d
power on
mail flowing
wait 2min
expect mail to ada@example.org kind ParcelStored
expect mail to ada@example.org kind DeadlineMoved
expect no mail

story An address that nobody has is told to support, and the mail to it is not tried again (N1, N2)
mail to ada@example.org refused
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
put 1
close 1
touch SIGN_OUT
expect journal NoticeDropped with why=REFUSED
expect support told ADDRESS_REFUSED
expect letter text has "ada@example.org: nobody has this address"
touch CONTINUE
wait 1h
expect no mail
expect mail tried 0
message correct-contact from swift tracking=1Z0001 email=ada@example.net
expect mail to ada@example.net kind CodeRenewed keep digits as $code
touch COLLECT
type $code
expect screen TakeParcel

story One address that nobody has keeps no other mail back (N1)
mail to ada@example.org refused
announce 1Z0001 to ada@example.org size S
announce 1Z0002 to bob@example.org size S
sign in
scan 1Z0001
put 1
close 1
scan 1Z0002
put 2
close 2
touch SIGN_OUT
expect mail to bob@example.org kind ParcelStored
expect support told ADDRESS_REFUSED

story Support's own mail is kept until it can leave, though its address is refused (N2)
mail to support@example.org refused
force 1
wait 2h
expect no mail
mail to support@example.org taken
wait 2h
expect support told DOOR_FORCED about 1

story Mail that has become pointless is dropped: of a parcel that is collected already (N1)
mail stuck
message announce from swift tracking=1Z0001 size=S email=ada@example.org code=24681357 check=1111
sign in
scan 1Z0001
put 1
close 1
touch SIGN_OUT
touch CONTINUE
wait 2min
touch COLLECT
type 24681357
take 1
close 1
touch CONTINUE
expect parcel 1Z0001 collected
mail flowing
wait 20min
expect mail to ada@example.org kind ParcelCollected
expect no mail

story A mail that waits for an address that was wrong never goes there (N1, P9)
mail stuck
message announce from swift tracking=1Z0001 size=S email=eve@example.org
sign in
scan 1Z0001
put 1
close 1
touch SIGN_OUT
touch CONTINUE
message correct-contact from swift tracking=1Z0001 email=ada@example.org
expect done
mail flowing
wait 20min
expect mail to ada@example.org kind CodeRenewed keep digits as $code
expect no mail
touch COLLECT
type $code
expect pulse 1

story An address that is put right while the courier may still put the parcel right gets the only code (N1, D11)
message announce from swift tracking=1Z0001 size=S email=eve@example.org
sign in
scan 1Z0001
put 1
close 1
message send-again from swift tracking=1Z0001
expect refused saying "its code leaves within a minute"
message correct-contact from swift tracking=1Z0001 email=ada@example.org
expect done
wait 1min
expect mail to ada@example.org kind ParcelStored keep digits as $code
expect no mail

story Of two codes that wait to leave, both leave, and the later one opens (N1, P9)
mail stuck
message announce from swift tracking=1Z0001 size=S email=ada@example.org
sign in
scan 1Z0001
put 1
close 1
touch SIGN_OUT
touch CONTINUE
message send-again from swift tracking=1Z0001
mail flowing
wait 20min
expect mail to ada@example.org kind ParcelStored keep digits as $old
expect mail to ada@example.org kind CodeRenewed keep digits as $code
expect no mail
touch COLLECT
type $old
expect no pulse
type $code
expect pulse 1

story Each mail is in the language of whom it is for, support's in the kiosk's (N1, N2)
message announce from swift tracking=1Z0001 size=S email=ada@example.org language=de
message announce from swift tracking=1Z0002 size=S email=bob@example.org language=en
sign in
scan 1Z0001
put 1
close 1
scan 1Z0002
put 2
close 2
touch SIGN_OUT
expect mail to ada@example.org kind ParcelStored
expect letter text has "Abholcode"
expect letter headers has "Content-Language: de"
expect mail to bob@example.org kind ParcelStored
expect letter text has "Pickup code"
touch CONTINUE
force 4
expect support told DOOR_FORCED about 4
expect letter headers has "Content-Language: en"

story A recipient is told that the parcel was collected, and a reminder and the end come by mail (N1, T1)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
wait 49h
expect mail to ada@example.org kind CollectionReminder
expect letter text lacks $code
wait 24h
expect mail to ada@example.org kind ParcelOverdue
stored 1Z0002 size S for bob@example.org in $other keep code as $code
touch COLLECT
type $code
take $other
close $other
expect mail to bob@example.org kind ParcelCollected
expect no mail

story Support is told with the case, the kiosk, the door and how far the journal has come (N2)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
jam $door
touch COLLECT
type $code
wait 2s
touch TRY_AGAIN
wait 2s
touch TRY_AGAIN
wait 3s
expect screen Jammed compartment=$door codeStaysGood=true
expect support told LATCH_JAMMED about $door
expect letter subject has "Market"
expect letter text has "Market Square 1 (story-1)"
expect letter text has "Journal"
expect letter headers has "To: support@example.org"
expect letter text lacks ada@example.org
expect letter text lacks 1Z0001
