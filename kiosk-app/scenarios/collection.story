# L, D11, D12: what couriers take away and put right.

story A courier takes away what nobody collected in time (L1, T1)
stored 1Z0001 size S for ada@example.org in $door
wait 73h
expect parcel 1Z0001 overdue
sign in
expect screen ScanParcel toCollect=1
touch TAKE_OUT
expect screen ToCollect
touch OPEN_NEXT
expect screen TakeAway compartment=$door
take $door
scan 1Z0001
close $door
expect parcel 1Z0001 collected
expect compartment $door vacant

story Another parcel than the one that was to be taken is refused (L1)
stored 1Z0001 size S for ada@example.org in $door
wait 73h
sign in
touch TAKE_OUT
touch OPEN_NEXT
take $door
scan 1Z0009
expect screen PutBack compartment=$door
put $door
close $door
expect parcel 1Z0001 overdue
expect compartment $door quarantined

story What another carrier is to take away is not on the list (L1)
stored 1Z0001 size S for ada@example.org carrier Other in $door
wait 73h
sign in
expect screen ScanParcel toCollect=0

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
