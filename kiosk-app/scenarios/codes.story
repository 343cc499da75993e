# G: codes and guessing.

story Five wrong codes use the allowance up, and support is told (G3)
touch COLLECT
type 00000001
expect screen EnterCode triesLeft=4
type 00000002
type 00000003
type 00000004
expect screen EnterCode triesLeft=1
expect support not told
type 00000005
expect screen EnterCode triesLeft=0 checkLength=4
expect support told GUESSING
expect journal 5 CodeTryFailed

story One try comes back every hundred minutes, and neither a power cut nor the clock brings more (G3)
touch COLLECT
type 00000001
type 00000002
type 00000003
type 00000004
type 00000005
clock jumps 1d
power off
wait 1min
power on
wait 10s
touch COLLECT
expect screen EnterCode triesLeft=0
touch BACK
wait 101min
touch COLLECT
expect screen EnterCode triesLeft=1 checkLength=0

story With the allowance used up, code and check number open, and the code alone does not (G4)
stored 1Z0001 size S for ada@example.org in $door keep code as $code keep check as $check
touch COLLECT
type 00000001
type 00000002
type 00000003
type 00000004
type 00000005
type $code
expect screen EnterCode trouble=NOT_KNOWN
expect no pulse
type $code$check
expect screen TakeParcel compartment=$door
expect pulse $door

story A try with a wrong check number waits a minute, and the QR code never waits (G4)
stored 1Z0001 size S for ada@example.org in $door keep code as $code keep check as $check keep qrText as $qr
touch COLLECT
type 00000001
type 00000002
type 00000003
type 00000004
type 00000005
type 000000060000
expect journal CheckedTryFailed
type $code$check
expect no pulse
touch BACK
scan $qr
expect screen TakeParcel compartment=$door

story An overdue code draws on the allowance and does not open (G5)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
wait 73h
expect parcel 1Z0001 overdue in $door
touch COLLECT
type $code
expect no pulse
expect journal CodeTryFailed
