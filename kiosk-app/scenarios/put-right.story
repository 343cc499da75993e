# D11: the last deposit was another parcel.

story The wrong parcel is put right within a minute, and its letter waits until then (D11)
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
put 1
close 1
expect screen ScanParcel stored=1 mayPutRight=true
expect no mail
touch WRONG_PARCEL
expect screen PlaceParcel compartment=1
take 1
put 1
close 1
expect parcel 1Z0001 stored in 1
wait 61s
expect mail to ada@example.org kind ParcelStored

story The letter leaves with the next scan, and then nothing can be put right (D11)
announce 1Z0001 to ada@example.org size S
announce 1Z0002 to bob@example.org size S
sign in
scan 1Z0001
put 1
close 1
expect no mail
scan 1Z0002
expect mail to ada@example.org kind ParcelStored
put 2
close 2
touch WRONG_PARCEL
expect pulse 2
expect parcel 1Z0001 stored in 1
expect parcel 1Z0002 announced

story After a minute nothing is put right any more (D11)
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
put 1
close 1
wait 30s
touch STAY
wait 30s
expect mail to ada@example.org kind ParcelStored
expect screen ScanParcel mayPutRight=false
touch WRONG_PARCEL
expect no pulse
expect parcel 1Z0001 stored in 1

story Nothing is put in instead: nobody is told, and nothing was done (D11)
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
put 1
close 1
touch WRONG_PARCEL
expect pulse 1
take 1
touch CANCEL_DEPOSIT
close 1
expect compartment 1 vacant
expect parcel 1Z0001 announced
touch SIGN_OUT
expect screen Welcome
wait 2min
expect no mail

story A door that does not open again is set aside, and the right parcel goes elsewhere (D11, O2)
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
put 1
close 1
jam 1
touch WRONG_PARCEL
touch TRY_AGAIN
touch TRY_AGAIN
expect compartment 1 quarantined because JAMMED
expect support told LATCH_JAMMED about 1
touch CONTINUE
expect pulse 2
put 2
close 2
expect parcel 1Z0001 stored in 2
touch SIGN_OUT
expect mail to ada@example.org kind ParcelStored

story The code of the letter is the one that opens, and the one before it is nobody's (D11, G1)
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
put 1
close 1
touch WRONG_PARCEL
take 1
put 1
close 1
touch SIGN_OUT
touch CONTINUE
wait 15s
expect mail to ada@example.org kind ParcelStored keep code as $code
expect no mail
touch COLLECT
type $code
expect pulse 1

story The power fails before the letter has left: it leaves afterwards, once (D11, O8)
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
put 1
close 1
expect no mail
power off
power on
wait 10s
expect mail to ada@example.org kind ParcelStored keep code as $code
expect no mail
touch COLLECT
type $code
expect pulse 1

story The power fails while the wrong one is still inside: that something is there proves nothing (D11, O8)
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
put 1
close 1
jam 1
touch WRONG_PARCEL
power off
free 1
power on
wait 10s
expect pulses 1 2
expect compartment 1 quarantined
expect parcel 1Z0001 announced
expect support told DEPOSIT_UNCLEAR about 1
expect no mail to ada@example.org

story The power fails with the right parcel put in: it counts as settled by sensor (D11, O8, D9)
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
put 1
close 1
touch WRONG_PARCEL
take 1
put 1
power off
close 1
power on
wait 10s
expect pulses 1 2
expect parcel 1Z0001 stored in 1
expect mail to ada@example.org kind ParcelStored
expect no mail to ada@example.org
