# M: who comes in over ssh.

story A quarantined compartment is cleared by a person who has looked into it (M1, C4)
sensor 1 stuck-occupied
sensor 2 stuck-occupied
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
touch DIRTY
close 3
expect screen ConfirmEmpty compartment=3
touch YES
touch CANCEL_DEPOSIT
close 4
touch SIGN_OUT
touch CONTINUE
wait 15s
expect compartment 3 quarantined because DIRTY
compartment 3 clear
expect done
expect compartment 3 vacant
expect journal CompartmentCleared
compartment 3 clear
expect refused saying "not quarantined"

story What a sensor sees occupied is not cleared on anybody's word (M1)
force 1
put 1
close 1
expect compartment 1 quarantined
compartment 1 clear
expect refused saying "sees something inside"
expect compartment 1 quarantined

story A compartment that is out of service is not offered, and is when it is back (M1, C2)
compartment 1 out
expect compartment 1 out-of-service
compartment 1 out
expect refused saying "out of service already"
compartment 2 out
compartment 3 out
sign in
scan 1Z0001
choose S
write ada@example.org
expect screen PlaceParcel compartment=4
touch CANCEL_DEPOSIT
close 4
touch SIGN_OUT
touch CONTINUE
compartment 1 back
expect compartment 1 vacant

story Whoever acts from outside does not touch a compartment that somebody stands before (M1)
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
compartment 1 out
expect refused saying "in use just now"
put 1
close 1
expect parcel 1Z0001 stored in 1
