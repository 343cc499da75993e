# What reaches the kiosk as a signed message.

story A carrier announces a parcel by message, and it is put in for whom and in what it says (D2, N1)
message announce from swift tracking=1Z0001 size=M email=ada@example.org name="Ada Byron" language=de group=order-7
expect done
expect journal MessageTaken with key=swift
sign in
scan 1Z0001
expect screen PlaceParcel compartment=4
put 4
close 4
touch SIGN_OUT
expect mail to ada@example.org kind ParcelStored keep digits as $code
touch CONTINUE
touch COLLECT
type $code
expect screen TakeParcel compartment=4

story A message with a bad signature is refused, and nothing else changes (N3)
prepare $m announce from swift tracking=1Z0001 size=M email=ada@example.org
bring $m spoiled
expect refused saying "The signature is not that of the key 'swift'."
expect journal only MessageRefused with why=BAD_SIGNATURE
bring $m
expect done
bring $m
expect refused saying "taken before"
expect journal only MessageRefused with why=REPLAYED
