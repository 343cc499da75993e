# G: more of codes and guessing.

story A code is renewed by an extension, and the overdue one says so and never opens again (G5, T1)
stored 1Z0001 size S for ada@example.org in $door keep code as $old
wait 73h
expect parcel 1Z0001 overdue in $door
touch COLLECT
type $old
expect screen EnterCode trouble=OVERDUE triesLeft=4
expect no pulse
touch BACK
message extend from support tracking=1Z0001 hours=24
expect done
expect mail to ada@example.org kind ParcelOverdue
expect mail to ada@example.org kind DeadlineExtended keep digits as $new
expect parcel 1Z0001 stored in $door
touch COLLECT
type $old
expect no pulse
type $new
expect pulse $door
take $door
close $door
expect parcel 1Z0001 collected by recipient

story A QR code of an overdue parcel opens nothing either (G5, P1)
stored 1Z0001 size S for ada@example.org in $door keep qrText as $qr
wait 73h
scan $qr
expect no pulse
expect parcel 1Z0001 overdue in $door

story A failed try is spent before the answer, whatever the power does (G3, O8)
touch COLLECT
power fails in the next commit which is durable
type 00000001
expect no screen
power on
wait 10s
touch COLLECT
expect screen EnterCode triesLeft=4
power fails in the next commit
type 00000002
expect no screen
power on
wait 10s
touch COLLECT
expect screen EnterCode triesLeft=4
expect journal 1 CodeTryFailed

story A code that opens and power that fails before the pulse: the code is good and the try is not lost (G3, O8, P3)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
touch COLLECT
power fails in the next commit
type $code
expect no pulse
power on
wait 10s
expect door $door closed
touch COLLECT
expect screen EnterCode triesLeft=5
type $code
expect pulse $door
expect pulses $door 2

story Two parcels never have one code, and each QR is its own (G1)
stored 1Z0001 size S for ada@example.org in $one keep code as $ada keep qrText as $adas-qr
stored 1Z0002 size S for bob@example.org in $two keep code as $bob keep qrText as $bobs-qr
touch COLLECT
type $bob
expect pulse $two
take $two
close $two
touch CONTINUE
scan $adas-qr
expect pulse $one
take $one
close $one
touch CONTINUE
scan $bobs-qr
expect no pulse
expect journal 2 ParcelCollected

story A check number without its code and a code with another's check number open nothing (G4)
stored 1Z0001 size S for ada@example.org in $one keep code as $ada keep check as $adas
stored 1Z0002 size S for bob@example.org in $two keep code as $bob keep check as $bobs
touch COLLECT
type 00000001
type 00000002
type 00000003
type 00000004
type 00000005
type $ada$bobs
expect no pulse
wait 61s
touch COLLECT
type $ada$adas
expect pulse $one

story A courier's PIN is limited by itself, and a guesser at the keypad keeps no courier out (G3, D1)
touch COLLECT
type 00000001
type 00000002
type 00000003
type 00000004
type 00000005
touch BACK
sign in
expect screen ScanParcel

story A code of six digits works as one of eight does (G1)
code-length 6
stored 1Z0001 size S for ada@example.org in $door keep code as $code
touch COLLECT
expect screen EnterCode codeLength=6
type $code
expect pulse $door

story However fast somebody guesses, the kiosk takes five tries and then one in a hundred minutes (G2, G3)
pace 200ms
touch COLLECT
type 00000001
type 00000002
type 00000003
type 00000004
type 00000005
type 00000006
type 00000007
type 00000008
type 00000009
expect journal 5 CodeTryFailed
touch BACK
wait 100min
touch COLLECT
type 00000010
type 00000011
type 00000012
expect journal 6 CodeTryFailed
power off
power on
wait 10s
touch COLLECT
type 00000013
type 00000014
expect journal 6 CodeTryFailed
touch BACK
wait 99min
touch COLLECT
type 00000015
expect journal 6 CodeTryFailed
