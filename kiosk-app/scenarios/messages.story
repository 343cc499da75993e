# What reaches the kiosk as a signed message, and what is refused of it. N3 is the line of the flows on
# announcements; the refusals are those of docs/messages.md.

story A carrier announces a parcel by message, and it is put in for whom the message says (D2, N1)
message announce from swift tracking=1Z0001 size=M email=ada@example.org name="Ada Byron" language=de
expect done
expect journal MessageTaken with key=swift
expect journal ParcelAnnounced with carrier=Swift size=M beforehand=true
sign in
scan 1Z0001
expect screen PlaceParcel compartment=4
put 4
close 4
touch SIGN_OUT
expect mail to ada@example.org kind ParcelStored with name "Ada Byron" with language GERMAN keep digits as $code
expect letter text has "Guten Tag Ada Byron"
touch CONTINUE
touch COLLECT
type $code
expect screen TakeParcel compartment=4

story A parcel that is announced for a wheelchair goes where a seat reaches, whatever its size (C7)
message announce from swift tracking=1Z0001 size=S email=ada@example.org flags=accessible,gift
expect journal ParcelAnnounced with accessible=true gift=true noPhoto=false
sign in
scan 1Z0001
expect screen PlaceParcel compartment=2

story Support announces for any carrier, and a carrier for itself alone (D2)
message announce from hare tracking=1Z0001 size=S email=ada@example.org carrier=Swift
expect refused saying "may not ask this"
expect journal only MessageRefused with why=NOT_ALLOWED key=hare
message announce from support tracking=1Z0001 size=S email=ada@example.org carrier=Swift
expect done
message withdraw from hare tracking=1Z0001
expect refused saying "There is no such parcel here."
expect journal MessageRefused with why=NO_SUCH_PARCEL
expect parcel 1Z0001 announced
message withdraw from swift tracking=1Z0001
expect done
expect parcel 1Z0001 withdrawn

story A message with a bad signature is refused, and nothing else changes (N3)
prepare $m announce from swift tracking=1Z0001 size=M email=ada@example.org
bring $m spoiled
expect refused saying "The signature is not that of the key 'swift'."
expect journal only MessageRefused with why=BAD_SIGNATURE message=none
bring $m
expect done

story Somebody else's key is not support's, whatever they call it (N3)
message open from forger compartment=1 by=Eve reason=curious
expect refused saying "The signature is not that of the key 'support'."
expect journal only MessageRefused with why=BAD_SIGNATURE
expect no pulse
message open from stranger compartment=1 by=Eve reason=curious
expect refused saying "names no key 'stranger'"
expect journal only MessageRefused with why=UNKNOWN_KEY
expect no pulse

story A message that has expired is refused, and so is one from a time to come (N3)
message announce from swift tracking=1Z0001 size=S email=ada@example.org issued=-11min
expect refused saying "This message has expired."
expect journal only MessageRefused with why=EXPIRED key=swift
message announce from swift tracking=1Z0001 size=S email=ada@example.org issued=3min
expect refused saying "a time that has not come yet"
expect journal only MessageRefused with why=NOT_YET_VALID
message announce from swift tracking=1Z0001 size=S email=ada@example.org issued=1min
expect done

story What opens a door may be good for ten minutes, and anything for a week (N3)
message open from support compartment=1 by=Sue reason=look lasts=11min
expect refused saying "10 minutes at most"
expect journal only MessageRefused with why=LASTS_TOO_LONG
expect no pulse
message announce from swift tracking=1Z0001 size=S email=ada@example.org lasts=8d
expect refused
expect journal only MessageRefused with why=LASTS_TOO_LONG
message announce from swift tracking=1Z0001 size=S email=ada@example.org lasts=7d
expect done

story A message that comes twice is followed once, power cut and all (N3, O8)
prepare $m open from support compartment=1 by=Sue reason="a look inside"
bring $m
expect pulse 1
close 1
bring $m
expect refused saying "taken before"
expect journal only MessageRefused with why=REPLAYED key=support
expect no pulse
power off
power on
wait 10s
bring $m
expect refused saying "taken before"
expect no pulse
wait 1h
bring $m
expect refused
expect no pulse
expect pulses 1 1

story A message is spent even if what it asks cannot be done just then (N3)
prepare $m withdraw from swift tracking=1Z0001 lasts=1h
bring $m
expect refused saying "There is no such parcel here."
expect journal MessageTaken
message announce from swift tracking=1Z0001 size=S email=ada@example.org
bring $m
expect refused saying "taken before"
expect parcel 1Z0001 announced

story A message for another kiosk is refused here (N3)
message open from support compartment=1 by=Sue reason=look for=story-2
expect refused saying "for another kiosk; this one is story-1"
expect journal only MessageRefused with why=OTHER_KIOSK key=support
expect no pulse

story What is no message at all is refused in words, and nothing else changes (N3)
bring "open sesame"
expect refused saying "This is not a compact JWS"
expect journal only MessageRefused with why=MALFORMED
bring eyJhbGciOiJub25lIn0.eyJtZXNzYWdlIjoib3BlbiJ9.AAAA
expect refused
expect journal only MessageRefused with why=MALFORMED
sign $m "not json" from support
bring $m
expect refused saying "not JSON"
expect journal only MessageRefused with why=MALFORMED key=support
sign $m "[1, 2]" from support
bring $m
expect refused saying "not a JSON object"
sign $m "{\"jti\": \"x\", \"jti\": \"y\"}" from support
bring $m
expect refused saying "has a field twice"
expect journal only MessageRefused with why=MALFORMED

story A message with too little, too much or the wrong thing in it is refused with the field's name (N3)
message announce from swift tracking=1Z0001 size=S
expect refused saying "lacks the field 'recipient'"
message announce from swift tracking=1Z0001 size=S email=nowhere
expect refused saying "'email' in 'recipient' in the message is not an e-mail address"
message announce from swift tracking=1Z0001 size=S email=ada@example.org flags=urgent
expect refused saying "'flags' in the message is not a list of some of"
message announce from swift tracking=1Z0001 size=S email=ada@example.org hours=1
expect refused saying "has no field 'hours'"
message extend from support tracking=1Z0001 hours=745
expect refused saying "a whole number from 1 to 744"
message announce from swift tracking="\u202e10000" size=S email=ada@example.org
expect refused saying "'tracking' in the message is not a barcode"
message announce from swift tracking=1Z0001 size=XXL email=ada@example.org
expect refused saying "size"
expect journal MessageRefused with why=NO_SUCH_SIZE

story A huge message is not even looked at (N3)
prepare $m announce from swift tracking=1Z0001 size=S email=ada@example.org
bring $m padded 17000
expect refused saying "at most 16384 characters"
expect journal only MessageRefused with why=TOO_LONG
bring x padded 1000000
expect refused
expect journal only MessageRefused with why=TOO_LONG
expect screen Welcome

story Power that fails while a message is taken leaves all of it or nothing (N3, O8)
prepare $m announce from swift tracking=1Z0001 size=S email=ada@example.org
power fails in the next commit
bring $m
expect refused
expect no screen
power on
wait 10s
bring $m
expect done
expect journal 1 MessageTaken
prepare $m open from support compartment=1 by=Sue reason=look
power fails in the next commit which is durable
bring $m
expect refused
expect no pulse
power on
wait 10s
expect pulses 1 0
bring $m
expect refused saying "taken before"
expect no pulse

story While the clock is not to be trusted, nothing opens by message, and parcels are announced as ever (N3, T3)
clock jumps -40d
power off
power on
wait 10s
message open from support compartment=1 by=Sue reason=look
expect refused saying "clock is not to be believed"
expect journal only MessageRefused with why=CLOCK_UNTRUSTED
expect no pulse
message announce from swift tracking=1Z0001 size=S email=ada@example.org
expect done
message extend from support tracking=1Z0001 hours=24
expect refused saying "clock is not to be believed"
