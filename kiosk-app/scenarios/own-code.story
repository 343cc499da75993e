# N3: codes that the sender of an announcement has told the recipient already.

story A code that the carrier has told opens though nothing ever left the kiosk (N3, X3)
mail stuck
message announce from swift tracking=1Z0001 size=S email=ada@example.org code=24681357 check=1111
expect done
sign in
scan 1Z0001
put 1
close 1
touch SIGN_OUT
touch CONTINUE
wait 2min
expect no mail
touch COLLECT
type 24681357
expect screen TakeParcel compartment=1
expect pulse 1
take 1
close 1
expect parcel 1Z0001 collected

story The mail for a parcel with a code of its own does not repeat it (N3, N1)
message announce from swift tracking=1Z0001 size=S email=ada@example.org code=24681357 check=1111
sign in
scan 1Z0001
put 1
close 1
touch SIGN_OUT
touch CONTINUE
wait 2min
expect mail to ada@example.org kind ParcelStored with code none
expect letter text lacks 24681357
expect letter text lacks 1111

story A code of its own has a check number that counts when the tries are used up (N3, G4)
message announce from swift tracking=1Z0001 size=S email=ada@example.org code=24681357 check=1111
sign in
scan 1Z0001
put 1
close 1
touch SIGN_OUT
touch CONTINUE
touch COLLECT
type 00000001
type 00000002
type 00000003
type 00000004
type 00000005
type 246813571112
expect no pulse
wait 61s
touch COLLECT
type 246813571111
expect pulse 1

story A code that is in use is refused, unless it is the group's (N3, G1, P2)
message announce from swift tracking=1Z0001 size=S email=ada@example.org code=24681357 check=1111 group=order-7
expect done
message announce from swift tracking=1Z0002 size=S email=bob@example.org code=24681357 check=1111
expect refused saying "This code is in use, or was not long ago"
expect journal MessageRefused with why=CODE_TAKEN
message announce from swift tracking=1Z0003 size=S email=ada@example.org code=24681357 check=1111 group=order-7
expect done

story A code that was used is refused when it comes again (N3, G1)
message announce from swift tracking=1Z0001 size=S email=ada@example.org code=24681357 check=1111
sign in
scan 1Z0001
put 1
close 1
touch SIGN_OUT
touch CONTINUE
touch COLLECT
type 24681357
take 1
close 1
touch CONTINUE
expect parcel 1Z0001 collected
wait 1d
message announce from swift tracking=1Z0002 size=S email=bob@example.org code=24681357 check=1111
expect refused saying "This code is in use, or was not long ago"
expect journal MessageRefused with why=CODE_TAKEN

story A code of the wrong length or with letters is refused (N3)
message announce from swift tracking=1Z0001 size=S email=ada@example.org code=2468 check=1111
expect refused saying "The sealed code cannot be one"
expect journal only MessageRefused with why=MALFORMED
message announce from swift tracking=1Z0001 size=S email=ada@example.org code=2468135x check=1111
expect refused saying "The sealed code cannot be one"
message announce from swift tracking=1Z0001 size=S email=ada@example.org code=24681357
expect refused saying "lacks the field 'check'"

story A return that is announced by message is put in with the code that the customer has (R1, N3)
message announce from swift kind=return tracking=RET0001 size=S sender-email=ada@example.org code=13572468 check=2222
expect done
touch RETURN_OR_SEND
touch RETURN
type 13572468
expect screen PlaceParcel compartment=1
expect pulse 1
put 1
close 1
expect screen Receipt tracking=RET0001
expect mail to ada@example.org kind ReturnReceived with tracking RET0001
