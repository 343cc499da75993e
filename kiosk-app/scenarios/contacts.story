# A1: what the cabinet's own contacts tell, and every other alarm. Nothing of it stops a pickup.

story Somebody at the cabinet's inside is told to support, and pickups go on (A1)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
contact tamper active
expect journal SignalChanged with kind=TAMPER state=ACTIVE
expect support told TAMPER
expect letter text has tamper
touch COLLECT
type $code
expect pulse $door
take $door
close $door
expect parcel 1Z0001 collected
contact tamper inactive
expect journal SignalChanged with state=INACTIVE
expect support not told

story Mains that fail are told to support while the battery lasts (A1)
contact mains active
expect support told POWER_FAILING
expect screen Welcome
contact mains inactive
expect support not told

story A contact that stays as it is over a power cut is told once (A1, O8)
contact tamper active
expect support told TAMPER
power off
power on
wait 10s
expect support not told
expect journal 1 SignalChanged
contact tamper inactive
contact tamper active
expect support not told
wait 15min
expect support told TAMPER

story A contact that changes while the power is off is told when it is back (A1, O8)
power off
contact tamper active
power on
wait 10s
expect support told TAMPER

story A contact that cannot be read is on record, and is no alarm (A1)
contact tamper unknown
expect journal SignalChanged with state=UNKNOWN
expect support not told

story Power that fails while an alarm is written down tells it once it is back (A1, O8)
power fails in the next commit
contact tamper active
expect no screen
expect support not told
power on
wait 10s
expect support told TAMPER
power fails in the next commit which is durable
contact tamper inactive
power on
wait 10s
expect journal 2 SignalChanged

story A door that is left open is an alarm after two minutes, and named at the first screen (A1, O6)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
touch COLLECT
type $code
take $door
wait 110s
expect support not told
wait 20s
expect support told DOOR_LEFT_OPEN about $door
close $door
expect parcel 1Z0001 collected

story Guessing is an alarm once, and stops no QR code (A1, G4)
stored 1Z0001 size S for ada@example.org in $door keep qrText as $qr
touch COLLECT
type 00000001
type 00000002
type 00000003
type 00000004
type 00000005
expect support told GUESSING
type 000000060000
wait 61s
touch COLLECT
type 000000070000
expect support not told
touch BACK
scan $qr
expect pulse $door

story What appears behind a closed door is told to support, and nothing is put in with it (A1, C4)
sensor 1 stuck-occupied
expect compartment 1 quarantined because UNEXPECTED_CONTENT
expect support told UNEXPECTED_CONTENT about 1
announce 1Z0001 to ada@example.org size S
sign in
scan 1Z0001
expect screen PlaceParcel compartment=2

story An alarm has its photo where a camera sees, and none where the parcel's wish forbids it (A1, F2)
camera one sees 1
camera two sees 2
message announce from swift tracking=1Z0001 size=S email=ada@example.org
message announce from swift tracking=1Z0002 size=S email=bob@example.org flags=no-photo
sign in
scan 1Z0001
put 1
close 1
scan 1Z0002
put 2
close 2
touch SIGN_OUT
touch CONTINUE
wait 1min
expect camera one asked 1
expect camera two asked 0
sensor 1 stuck-empty
sensor 2 stuck-empty
wait 10s
expect support told SENSOR_CONTRADICTS about 1
expect support told SENSOR_CONTRADICTS about 2
expect camera one asked 2
expect camera two asked 0
