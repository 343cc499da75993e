# R1: a customer puts in a return.

story A return by its code: deposit, receipt on the screen and by mail, and it waits for its courier (R1)
announce return R0001 size S code 55555555 from cy@example.org
touch RETURN_OR_SEND
expect screen EnterReturn byLabel=false
type 55555555
expect pulse 1
expect screen PlaceParcel compartment=1
put 1
close 1
expect screen Receipt compartment=1 errand=RETURN tracking=R0001 mailed=true
expect parcel R0001 stored in 1 because RETURNED
expect mail to cy@example.org kind ReturnReceived with tracking R0001
touch CONTINUE
expect screen Welcome
touch RETURN_OR_SEND
type 55555555
expect screen EnterReturn trouble=NOT_KNOWN
expect no pulse
touch BACK
sign in
expect screen ScanParcel toCollect=1

story A wrong code for a return draws on the same allowance (R1, G3)
touch RETURN_OR_SEND
type 12345678
expect screen EnterReturn trouble=NOT_KNOWN triesLeft=4
expect journal CodeTryFailed
expect no pulse

story A pickup code at the keypad for returns opens its own door (R1)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
touch RETURN_OR_SEND
type $code
expect pulse $door
expect screen TakeParcel compartment=$door

story The code of a return at the keypad for pickups lets it be put in (R1)
announce return R0001 size S code 55555555
touch COLLECT
type 55555555
expect pulse 1
expect screen PlaceParcel compartment=1

story A prepaid label is refused where the setting does not allow it (R1)
touch RETURN_OR_SEND
scan SR123456789
expect screen EnterReturn trouble=LABEL_REFUSED
expect no pulse
expect journal no ParcelAnnounced

story A return by its prepaid label: an address for the receipt, a size, and in it goes (R1)
return-labels carrier Swift barcode SR#########
touch RETURN_OR_SEND
expect screen EnterReturn byLabel=true
scan SR123456789
expect screen EnterSender mayBeLeftOut=true invalid=false
write cy@example
expect screen EnterSender invalid=true
write cy@example.org
expect screen ChooseSize
choose M
expect pulse 4
put 4
close 4
expect screen Receipt compartment=4 tracking=SR123456789 mailed=true
expect parcel SR123456789 stored in 4 because RETURNED
expect mail to cy@example.org kind ReturnReceived

story A label from the first screen, and no address: the receipt is on the screen alone (R1)
return-labels carrier Swift barcode SR#########
scan SR123456789
expect screen WhatIsIt
touch RETURN_OR_SEND
touch CONTINUE
choose S
put 1
close 1
expect screen Receipt compartment=1 mailed=false
expect no mail

story A label of another form, or of a parcel that is here, is refused (R1)
return-labels carrier Swift barcode SR#########
stored SR000000001 size S for ada@example.org in $door
touch RETURN_OR_SEND
scan XX123456789
expect screen EnterReturn trouble=LABEL_REFUSED
scan SR12345678
expect screen EnterReturn trouble=LABEL_REFUSED
scan SR000000001
expect screen EnterReturn trouble=LABEL_REFUSED
expect no pulse
expect pulses $door 1

story Returns of two carriers go to the courier of each (R1, L1)
return-labels carrier Swift barcode SR*
return-labels carrier Other barcode XX*
enrol 77 pin 24680 carrier Other
scan XX-0001
touch RETURN_OR_SEND
touch CONTINUE
choose S
put 1
close 1
touch CONTINUE
wait 15s
sign in
expect screen ScanParcel toCollect=0
touch SIGN_OUT
sign in as 77 pin 24680
expect screen ScanParcel toCollect=1
touch TAKE_OUT
touch OPEN_NEXT
expect pulse 1
take 1
scan XX-0001
close 1
expect parcel XX-0001 collected by courier

story Too small, dirty: a customer gets the next compartment (R1, D6, D7)
announce return R0001 size S code 55555555
touch RETURN_OR_SEND
type 55555555
touch DIRTY
close 1
expect compartment 1 quarantined because DIRTY
expect pulse 2
touch TOO_SMALL
close 2
expect pulse 4
put 4
close 4
expect parcel R0001 stored in 4
expect compartment 2 vacant

story Cancelled and taken out again, the code of a return stays good (R1, D5)
announce return R0001 size S code 55555555
touch RETURN_OR_SEND
type 55555555
touch CANCEL_DEPOSIT
expect screen TakeOut compartment=1
close 1
expect screen Welcome
expect parcel R0001 announced
expect compartment 1 vacant
wait 15s
touch RETURN_OR_SEND
type 55555555
expect screen PlaceParcel

story A jam gives the customer the next compartment, and is no unclear deposit (R1, O2)
announce return R0001 size S code 55555555
jam 1
touch RETURN_OR_SEND
type 55555555
touch TRY_AGAIN
touch TRY_AGAIN
expect screen Jammed compartment=1 codeStaysGood=false
expect support told LATCH_JAMMED about 1
touch CONTINUE
expect pulse 2
put 2
close 2
expect parcel R0001 stored in 2

story What the sensor denies is set aside, and the customer's word does not count (R1, C5)
announce return R0001 size S code 55555555
touch RETURN_OR_SEND
type 55555555
close 1
expect screen ParcelNotSeen compartment=1 maySayInside=false
touch OPEN_AGAIN
expect pulse 1
put 1 flat
close 1
expect screen ParcelNotSeen compartment=1 maySayInside=true
touch IT_IS_INSIDE
expect screen SetAside compartment=1
expect parcel R0001 announced
expect compartment 1 quarantined because CONTRADICTION
expect sensor 1 trusted
expect support told DEPOSIT_UNCLEAR about 1

story Without a sensor the customer's word counts, and is recorded as such (R1, D4)
announce return R0001 size L code 55555555
compartment 6 out
touch RETURN_OR_SEND
type 55555555
expect pulse 8
put 8
close 8
expect screen ConfirmInside compartment=8
touch YES
expect screen Receipt compartment=8
expect parcel R0001 stored in 8 because RETURNED

story A customer does not say that an open door is closed (R1, O6)
announce return R0001 size S code 55555555
touch RETURN_OR_SEND
type 55555555
wait 40s
touch STAY
wait 40s
touch STAY
wait 40s
touch STAY
wait 10s
expect screen PlaceParcel maySayClosed=false
touch IT_IS_CLOSED
expect screen PlaceParcel
expect journal no DoorClosed

story Full is said, and nothing is kept (R1, D8)
return-labels carrier Swift barcode SR*
compartment 6 out
compartment 8 out
touch RETURN_OR_SEND
scan SR-0001
touch CONTINUE
choose L
expect screen Full
expect journal DropOffRefused
expect no pulse
touch CONTINUE
expect screen Welcome

story A customer who walks away with the return inside has put it in (R1, D9)
announce return R0001 size S code 55555555 from cy@example.org
touch RETURN_OR_SEND
type 55555555
put 1
wait 4min
expect screen Welcome
close 1
expect parcel R0001 stored in 1 because RETURNED
expect mail to cy@example.org kind ReturnReceived

story The power fails with the return inside: its sensor settles it (R1, O8)
announce return R0001 size S code 55555555 from cy@example.org
touch RETURN_OR_SEND
type 55555555
put 1
power off
close 1
wait 2min
power on
wait 10s
expect parcel R0001 stored in 1 because RETURNED
expect pulses 1 1
expect mail to cy@example.org kind ReturnReceived

story The power fails as a compartment is reserved: the code is still good (R1, O8)
announce return R0001 size S code 55555555
touch RETURN_OR_SEND
power fails in the next commit
type 55555555
expect no screen
power on
wait 10s
expect pulses 1 0
expect compartment 1 vacant
touch RETURN_OR_SEND
type 55555555
expect pulse 1

story Nothing of a customer is left for the next person (R1, X4)
return-labels carrier Swift barcode SR*
touch RETURN_OR_SEND
scan SR-0001
write cy@example.org
expect screen ChooseSize
wait 1min
expect screen Welcome
touch RETURN_OR_SEND
expect screen EnterReturn

story A label may come again once its first return has been taken away (R1, C6)
return-labels carrier Swift barcode SR*
scan SR-0001
touch RETURN_OR_SEND
touch CONTINUE
choose S
put 1
close 1
touch CONTINUE
wait 15s
sign in
touch TAKE_OUT
touch OPEN_NEXT
take 1
scan SR-0001
close 1
touch BACK
touch SIGN_OUT
touch CONTINUE
wait 15s
scan SR-0001
touch RETURN_OR_SEND
touch CONTINUE
choose S
expect pulse 2
put 2
close 2
expect parcel SR-0001 stored in 2 because RETURNED
