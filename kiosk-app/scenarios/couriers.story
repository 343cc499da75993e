# D1, D2, D12: who couriers are, what they may put in, and the list at the end.

story A badge stands for the number, at the first screen and where the number is asked for (D1)
enrol 77 pin 24680 badge B-00077
scan B-00077
expect screen EnterPin
type 24680
expect screen ScanParcel
expect journal CourierSignedIn
touch SIGN_OUT
touch COURIER
scan B-00077
expect screen EnterPin

story A badge without its PIN lets nobody in (D1)
enrol 77 pin 24680 badge B-00077
scan B-00077
type 60354
expect screen SignInFailed
expect journal SignInFailed
expect journal no CourierSignedIn

story A badge is no parcel, and one person's (D1)
enrol 77 pin 24680 badge B-00077
enrol 78 pin 24681 badge B-00077
expect refused
sign in
scan B-00077
expect screen ScanParcel trouble=UNREADABLE
expect no pulse

story Whoever is disabled signs in no more, and their number stays theirs (D1)
disable 42
expect done
touch COURIER
type 42
type 60354
expect screen SignInFailed
expect journal no CourierSignedIn
disable 42
expect refused saying "is disabled"
enrol 42 pin 24680
expect refused

story A courier who is disabled at the door is signed out once it is closed (D1)
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
expect pulse 1
disable 42
expect done
expect screen PlaceParcel
put 1
close 1
expect parcel 1Z0001 stored in 1
expect screen Welcome

story The last technician is not disabled by mistake (D1)
disable 90
expect refused saying "last technician"
disable 90 even-last
expect done
disable 91
expect refused saying "Nobody has number 91"

story After a power cut wrong PINs still count (D1, O8)
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
power off
wait 3h
power on
wait 10s
touch COURIER
type 42
type 60354
expect screen SignInFailed

story Nobody stays signed in through a power cut (D1, O8)
sign in
power off
power on
wait 10s
expect screen Welcome
scan 1Z0001
expect screen WhatIsIt

story What nobody announced is not taken where the setting does not allow it (D2)
unannounced false
announce 1Z0002 to ada@example.org size S
sign in
scan 1Z0001
expect screen ScanParcel trouble=NOT_ANNOUNCED
expect no pulse
expect journal no ParcelAnnounced
scan 1Z0002
expect pulse 1
put 1
close 1
expect parcel 1Z0002 stored in 1

story The sizes show how many are free, and back leads to the next scan (D2)
sign in
scan 1Z0001
expect screen ChooseSize offers=S,M,L
touch BACK
expect screen ScanParcel
scan 1Z0001
choose S
touch BACK
expect screen ChooseSize
touch BACK
expect screen ScanParcel
expect no pulse
expect journal 0 ParcelAnnounced

story The power fails before an unannounced parcel is in: nothing of it is kept (D2, O8)
sign in
scan 1Z0001
choose S
power off
power on
wait 10s
expect screen Welcome
expect journal 0 ParcelAnnounced
expect pulses 1 0

story A courier sees at the end what they did (D12)
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
put 1
close 1
touch SIGN_OUT
expect screen ShiftOver putIn=1
touch CONTINUE
expect screen Welcome

story The list is mailed to the courier, with what was refused for want of room (D12, D8)
enrol 77 pin 24680 email swift77@example.org
compartment 6 out
compartment 8 out
announce 1Z0001 to ada@example.org size S
announce 1Z0002 to bob@example.org size L
sign in as 77 pin 24680
scan 1Z0001
put 1
close 1
scan 1Z0002
expect screen Full
touch CONTINUE
touch SIGN_OUT
expect screen ShiftOver putIn=1 takenOut="" refused=L
expect mail to swift77@example.org kind CourierList with handled PUT_IN,REFUSED

story What was taken out is on the list (D12, L1)
enrol 77 pin 24680 email swift77@example.org
stored 1Z0001 size S for ada@example.org in $door
wait 73h
sign in as 77 pin 24680
touch TAKE_OUT
touch OPEN_NEXT
take $door
scan 1Z0001
close $door
touch BACK
touch SIGN_OUT
expect screen ShiftOver putIn="" takenOut=$door
expect mail to swift77@example.org kind CourierList with handled TAKEN_OUT

story Nothing done is neither shown nor sent (D12)
enrol 77 pin 24680 email swift77@example.org
sign in as 77 pin 24680
touch SIGN_OUT
expect screen Welcome
expect no mail

story A courier who leaves without signing out is sent the list, too (D12, X4)
enrol 77 pin 24680 email swift77@example.org
announce 1Z0001 to ada@example.org size S
sign in as 77 pin 24680
scan 1Z0001
put 1
close 1
wait 1min
expect screen Welcome
expect mail to swift77@example.org kind CourierList with handled PUT_IN

story A power cut loses nothing of the list: what is settled by sensor is on it (D12, O8, D9)
enrol 77 pin 24680 email swift77@example.org
announce 1Z0001 to ada@example.org size S
announce 1Z0002 to bob@example.org size S
sign in as 77 pin 24680
scan 1Z0001
put 1
close 1
scan 1Z0002
put 2
power off
close 2
power on
wait 10s
expect mail to swift77@example.org kind CourierList with handled PUT_IN,PUT_IN
expect pulses 2 1
expect no mail to swift77@example.org

story A courier sees for how long mail has not left (N1)
announce 1Z0001 to ada@example.org size S
sign in
expect screen ScanParcel noticesWait=none
mail stuck
scan 1Z0001
put 1
close 1
touch SIGN_OUT
touch CONTINUE
wait 10min
sign in
expect screen ScanParcel noticesWait=0:10:00
